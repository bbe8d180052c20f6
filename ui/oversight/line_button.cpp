#include "ui/oversight/line_button.h"
#include "ui/kit/icons.h"
#include <QPainter>

namespace wardbook::ui {

constexpr Length kPad{5};
constexpr int kMany = 1 << 16;

LineButton::LineButton(const QString& icon, chips::Tone tone, const QString& text, const QString& right,
                       QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_right(right), m_tone(tone)
{
    setText(text);
    setAccessibleName(right.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, right));
    setFont(ui::font(FontRole::Body));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect LineButton::textRect(int width) const
{
    const QFontMetrics metrics(font());
    const int left = metric::kSmallIcon + metric::kGap + 2;
    const int chevron = metric::kSmallIcon + 4;
    const int right = m_right.isEmpty() ? 0 : metrics.horizontalAdvance(m_right) + metric::kGap;
    return {left, kPad, qMax(40, width - left - right - chevron), kMany};
}

int LineButton::heightForWidth(int width) const
{
    const QRect text =
        QFontMetrics(font()).boundingRect(textRect(width), Qt::AlignLeft | Qt::TextWordWrap, this->text());
    return text.height() + 2 * kPad;
}

QSize LineButton::sizeHint() const
{
    return {metric::kInspectorMin - 2 * metric::kPage,
            heightForWidth(metric::kInspectorMin - 2 * metric::kPage)};
}

QSize LineButton::minimumSizeHint() const
{
    return {120, QFontMetrics(font()).height() + 2 * kPad};
}

void LineButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown())
        painter.fillRect(rect(), t.hover);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
    }
    const QFontMetrics metrics(font());
    const int middle = kPad + metrics.height() / 2;
    const QColor mark = m_tone == chips::Tone::Neutral ? t.text3 : chips::tint(m_tone).text;
    paintIcon(painter, m_icon, {2, middle - metric::kSmallIcon / 2, metric::kSmallIcon, metric::kSmallIcon},
              mark);
    QRect text = textRect(width());
    text.setHeight(height() - 2 * kPad);
    painter.setFont(font());
    painter.setPen(t.text);
    painter.drawText(text, Qt::AlignLeft | Qt::TextWordWrap, this->text());
    const QRect first(0, kPad, width() - metric::kSmallIcon - 4, metrics.height());
    painter.setPen(mark);
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, m_right);
    paintIcon(painter, QStringLiteral("chevron-right"),
              {width() - metric::kSmallIcon, middle - metric::kSmallIcon / 2, metric::kSmallIcon,
               metric::kSmallIcon},
              t.text3);
}

void LineButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LineButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace wardbook::ui
