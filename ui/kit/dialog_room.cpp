#include "ui/kit/dialog_room.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QDialog>
#include <QEvent>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

constexpr int kFrameOfWindow = 48; ///< px for title bar and border

int scrollBarWidth(const QDialog& dialog)
{
    return qMax(metric::kPage, dialog.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &dialog));
}

class DialogRoom : public QScrollArea
{
public:
    DialogRoom(QWidget* content, const QSize& wanted, QWidget* parent) : QScrollArea(parent), m_wanted(wanted)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setWidget(content);
    }
    QSize sizeHint() const override { return m_wanted; }
    QSize minimumSizeHint() const override { return {}; }

private:
    QSize m_wanted;
};

/// The room of what did not fit; null: it fits.
DialogRoom* roomIn(const QDialog& dialog)
{
    const QLayoutItem* only = dialog.layout()->count() == 1 ? dialog.layout()->itemAt(0) : nullptr;
    return only ? dynamic_cast<DialogRoom*>(only->widget()) : nullptr;
}

/// Qt shows a dialog in at most two thirds of the screen, and what wraps is then squeezed. When it is shown
/// all of it has its looks, and with them its height.
class Shown : public QObject
{
public:
    explicit Shown(QDialog* dialog) : QObject(dialog) { dialog->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* dialog = static_cast<QDialog*>(parent());
        if (watched == dialog && event->type() == QEvent::Show && dialog->layout() &&
            (roomIn(*dialog) || dialog->layout()->hasHeightForWidth()))
            growHeight(*dialog);
        return false;
    }
};

int heightFor(QLayout& layout, int width)
{
    layout.activate();
    return qMax(layout.hasHeightForWidth() ? layout.totalHeightForWidth(width) : 0,
                layout.totalMinimumSize().height());
}

} // namespace

void fitHeight(QDialog& dialog)
{
    if (!dialog.layout() || !dialog.screen())
        return;
    if (const DialogRoom* room = roomIn(dialog)) {
        const int most = dialog.screen()->availableSize().height() - kFrameOfWindow;
        const int wanted = heightFor(*room->widget()->layout(), dialog.width() - scrollBarWidth(dialog));
        dialog.setMinimumHeight(qMin(wanted, most));
        dialog.resize(dialog.width(), qMin(wanted, most));
        return;
    }
    dialog.resize(dialog.width(), heightFor(*dialog.layout(), dialog.width()));
    fitToScreen(dialog);
}

void growHeight(QDialog& dialog)
{
    QLayout* layout = roomIn(dialog) ? roomIn(dialog)->widget()->layout() : dialog.layout();
    const int width = dialog.width() - (roomIn(dialog) ? scrollBarWidth(dialog) : 0);
    if (heightFor(*layout, width) > dialog.height())
        fitHeight(dialog);
}

void fitToScreen(QDialog& dialog)
{
    QLayout* layout = dialog.layout();
    if (!layout || !dialog.screen() || dialog.windowFlags().testFlag(Qt::FramelessWindowHint))
        return;
    const QString watched = QStringLiteral("wardbook.shown");
    if (!dialog.findChild<QObject*>(watched, Qt::FindDirectChildrenOnly))
        (new Shown(&dialog))->setObjectName(watched);
    const QSize room = dialog.screen()->availableSize() - QSize(0, kFrameOfWindow);
    if (roomIn(dialog)) { // was fitted before it was shown; an older minimum may still hold it open
        dialog.setMinimumSize(dialog.minimumSize().boundedTo(room));
        dialog.resize(dialog.size().boundedTo(room));
        return;
    }
    const int width = qMax(dialog.minimumWidth(), layout->totalMinimumSize().width());
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(qMin(width, room.width()))
                                                   : layout->totalMinimumSize().height();
    if (width <= room.width() && height <= room.height()) {
        if (dialog.testAttribute(Qt::WA_Resized))
            dialog.resize(dialog.size().boundedTo(room));
        return;
    }
    const QPointer<QWidget> focus = dialog.focusWidget();
    auto* content = new QWidget;
    setSurface(content, "surface");
    content->setLayout(layout); // taken over from the dialog
    auto* whole = new QVBoxLayout(&dialog);
    whole->setContentsMargins(0, 0, 0, 0);
    const QSize wanted = QSize(width + scrollBarWidth(dialog), height).boundedTo(room);
    whole->addWidget(new DialogRoom(content, wanted, &dialog));
    dialog.setMinimumSize(wanted); // else Qt shows it in two thirds of the screen
    dialog.resize(wanted);
    if (focus && focus != &dialog)
        focus->setFocus(); // lost when it was moved into the room
}

} // namespace wardbook::ui
