#include "ui/kit/wrap_line.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QPainter>

namespace wardbook::ui {

constexpr Length kSide{8};
constexpr Length kArrow{20};

WrapLine::WrapLine(bool flat, QWidget* parent) : QWidget(parent), m_flat(flat)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrapLine::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

void WrapLine::setEditable(bool editable)
{
    m_editable = editable;
    setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    update();
}

void WrapLine::setWrongLook(bool wrong)
{
    m_wrong = wrong;
    update();
}

int WrapLine::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(40, width - 2 * kSide - kArrow), 10000);
    const int height = QFontMetrics(font()).boundingRect(room, Qt::TextWordWrap, m_text).height();
    return std::max<int>(metric::kControl, height + 8);
}

QSize WrapLine::sizeHint() const
{
    return {120, heightForWidth(std::max(120, width()))};
}

QSize WrapLine::minimumSizeHint() const
{
    return {60, metric::kControl};
}

void WrapLine::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool frame = !m_flat || hasFocus() || (m_hover && m_editable) || m_wrong;
    if (frame) {
        const double pen = hasFocus() || m_wrong ? metric::kFocusRing : 1;
        painter.setPen(QPen(m_wrong      ? t.badText
                            : hasFocus() ? t.accent
                            : m_editable ? t.input
                                         : t.line2,
                            pen));
        painter.setBrush(m_editable ? t.surface : t.sunken);
        painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2),
                                metric::kRadius, metric::kRadius);
    }
    painter.setPen(m_text.isEmpty() ? t.text3 : t.text);
    painter.drawText(rect().adjusted(kSide, 0, -kSide - kArrow, 0), Qt::AlignVCenter | Qt::TextWordWrap,
                     m_text.isEmpty() ? m_placeholder : m_text);
    if (frame && m_editable) {
        paintIcon(painter, QStringLiteral("chevron-down"),
                  QRect(width() - px(22), (metric::kControl - metric::kSmallIcon) / 2, metric::kSmallIcon,
                        metric::kSmallIcon),
                  t.text2);
    }
}

void WrapLine::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_editable)
        Q_EMIT opened();
}

void WrapLine::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        if (m_editable && event->modifiers() == Qt::NoModifier) {
            Q_EMIT opened();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void WrapLine::enterEvent(QEnterEvent*)
{
    m_hover = true;
    update();
}

void WrapLine::leaveEvent(QEvent*)
{
    m_hover = false;
    update();
}

} // namespace wardbook::ui
