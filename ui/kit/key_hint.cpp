#include "ui/kit/key_hint.h"
#include "ui/kit/theme.h"

namespace wardbook::ui {

namespace {
constexpr Length kCapHeight{17}, kHeight{20};
constexpr int kGap = 5;
} // namespace

int keyCapWidth(const QString& keys)
{
    return qMax<int>(QFontMetrics(font(FontRole::KeyCap)).horizontalAdvance(keys) + 8, kCapHeight);
}

void paintKeyCap(QPainter& painter, const QRect& rect, const QString& keys, KeyCapOn on)
{
    const Theme& t = theme();
    QRect cap(rect.x(), 0, keyCapWidth(keys), kCapHeight);
    cap.moveTop(rect.y() + (rect.height() - kCapHeight + 1) / 2);
    QColor back = t.chip;
    if (on == KeyCapOn::Accent) {
        back = t.onAccent;
        back.setAlphaF(t.dark ? 0.22F : 0.2F);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(cap, metric::kChipRadius, metric::kChipRadius);
    painter.setPen(on == KeyCapOn::Accent ? t.onAccent : t.text2);
    painter.setFont(font(FontRole::KeyCap));
    painter.drawText(cap, Qt::AlignCenter, keys);
    painter.restore();
}

KeyHint::KeyHint(const QString& keys, const QString& what, QWidget* parent)
    : QWidget(parent), m_keys(keys), m_what(what)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys + QLatin1Char(' ') + what);
}

QSize KeyHint::sizeHint() const
{
    const int text =
        m_what.isEmpty() ? 0 : kGap + QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(m_what);
    return {keyCapWidth(m_keys) + text, kHeight};
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_keys);
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(theme().text2);
    painter.drawText(rect().adjusted(keyCapWidth(m_keys) + kGap, 0, 0, 0), Qt::AlignVCenter, m_what);
}

} // namespace wardbook::ui
