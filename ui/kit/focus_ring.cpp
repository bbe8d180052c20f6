#include "ui/kit/focus_ring.h"
#include "ui/kit/theme.h"
#include <QAbstractScrollArea>
#include <QFocusEvent>
#include <QPainter>

namespace wardbook::ui {

namespace {

class Ring : public QWidget
{
public:
    explicit Ring(QAbstractScrollArea* view) : QWidget(view), m_view(view)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setObjectName(QStringLiteral("focusRing"));
        hide();
        view->installEventFilter(this);
        view->viewport()->installEventFilter(this);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(QPen(theme().accent, metric::kFocusRing, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::FocusIn: {
            const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
            if (watched == m_view && (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                                      reason == Qt::ShortcutFocusReason))
                showRing();
            break;
        }
        case QEvent::KeyPress:
            if (watched == m_view && m_view->hasFocus())
                showRing();
            break;
        case QEvent::FocusOut:
        case QEvent::MouseButtonPress:
            hide();
            break;
        case QEvent::Resize:
            setGeometry(m_view->rect());
            break;
        default:
            break;
        }
        return QWidget::eventFilter(watched, event);
    }

private:
    void showRing()
    {
        setGeometry(m_view->rect());
        raise();
        show();
    }

    QAbstractScrollArea* m_view;
};

} // namespace

void ringWhenFocused(QAbstractScrollArea* view)
{
    if (!view->findChild<QWidget*>(QStringLiteral("focusRing"), Qt::FindDirectChildrenOnly))
        new Ring(view);
}

} // namespace wardbook::ui
