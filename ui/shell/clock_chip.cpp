#include "ui/shell/clock_chip.h"
#include "base/clock.h"
#include "base/duration_text.h"
#include "ui/kit/icons.h"
#include "ui/kit/second_tick.h"
#include "ui/kit/theme.h"
#include "ui/shell/shell_tr.h"
#include <QPainter>

namespace wardbook::ui {

constexpr Length kPad{10};
constexpr Length kWidest{320};

ClockChip::ClockChip(QWidget* parent) : QAbstractButton(parent), m_nowMs([] { return clock::nowMs(); })
{
    setObjectName(QStringLiteral("clockChip"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setVisible(false);
    connect(this, &QAbstractButton::clicked, this, &ClockChip::chosen);
}

void ClockChip::show(const QString& pageId, const DeskClock& clock)
{
    m_pageId = pageId;
    m_clock = clock;
    disconnect(m_tick);
    setVisible(!pageId.isEmpty());
    if (pageId.isEmpty())
        return;
    setToolTip(clock.tip);
    if (clock.countsToMs != 0)
        m_tick = connect(&SecondTick::instance(), &SecondTick::tick, this, &ClockChip::count);
    m_shown.clear();
    count();
}

void ClockChip::count()
{
    const QString now = words();
    if (now == m_shown)
        return;
    if (now.size() != m_shown.size())
        updateGeometry();
    m_shown = now;
    setAccessibleName(now);
    update();
}

QString ClockChip::words() const
{
    const QString title = m_clock.exercise ? ShellTr::tr("[Drill] %1").arg(m_clock.title) : m_clock.title;
    if (m_clock.countsToMs == 0)
        return title;
    const qint64 left = m_clock.countsToMs - m_nowMs();
    return left >= 0 ? ShellTr::tr("%1, %2 left").arg(title, durationText(left))
                     : ShellTr::tr("%1, late by %2").arg(title, durationText(left));
}

ClockChip::Look ClockChip::look() const
{
    if (m_clock.exercise)
        return Look::Drill;
    const qint64 now = m_nowMs();
    const double whole = static_cast<double>(m_clock.countsToMs - m_clock.startedMs);
    const double used = whole > 0 ? static_cast<double>(now - m_clock.startedMs) / whole : 1;
    return used >= (m_clock.statutory ? 0.5 : 0.75) ? Look::Bad : Look::Warn;
}

QSize ClockChip::sizeHint() const
{
    const QFontMetrics metrics(ui::font(FontRole::BodyBold));
    return {qMin<int>(kWidest, metrics.horizontalAdvance(words()) + metric::kIcon + metric::kGap + 2 * kPad),
            metric::kControl};
}

void ClockChip::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    const Look now = look();
    const QColor back = now == Look::Drill ? t.drillBack : now == Look::Bad ? t.badTint : t.warnTint;
    const QColor ink = now == Look::Drill ? t.drillText : now == Look::Bad ? t.badText : t.warnText;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.accent, metric::kFocusRing) : QPen(Qt::NoPen));
    painter.setBrush(back);
    const double inset = hasFocus() ? 1 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metric::kRadius,
                            metric::kRadius);
    paintIcon(painter, m_clock.countsToMs == 0 ? QStringLiteral("megaphone") : QStringLiteral("stopwatch"),
              QRect(kPad, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon), ink);
    painter.setPen(ink);
    painter.setFont(ui::font(FontRole::BodyBold));
    const QRect words = rect().adjusted(kPad + metric::kIcon + 6, 0, -kPad + 2, 0);
    painter.drawText(words, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_shown, Qt::ElideMiddle, words.width()));
}

} // namespace wardbook::ui
