// What of the desk goes by the clock: the nearest legal limit, the drill band, a changed computer clock.
#include "people/workspace.h"
#include "ui/kit/second_tick.h"
#include "ui/kit/widgets.h"
#include "ui/shell/clock_chip.h"
#include "ui/shell/desk.h"
#include "ui/shell/desk_services.h"
#include "ui/shell/drill_band.h"
#include "ui/shell/page_facts.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/top_bar.h"
#include <QTimer>

namespace wardbook::ui {

constexpr int kClocksEveryMs = 60 * 1000;

qint64 Desk::nowMs()
{
    const std::lock_guard lock(m_timeMutex);
    return m_time.nowMs();
}

QString Desk::drillTitle() const
{
    const Page* current = currentPage();
    return current ? current->drillTitle() : QString();
}

void Desk::watchTime()
{
    connect(m_facts, &PageFacts::lastActRead, this, [this](qint64 atMs) {
        {
            const std::lock_guard lock(m_timeMutex);
            m_time.recordedAt(atMs);
        }
        showClock();
    });
    connect(&m_workspace.ledger(), &ledger::Ledger::changed, this, [this] {
        const std::lock_guard lock(m_timeMutex);
        m_time.recordedAt(clock::nowMs());
    });
    connect(m_facts, &PageFacts::clockRead, this,
            [this](const QString& pageId, const std::optional<DeskClock>& clock) {
                if (clock)
                    m_clocks.insert(pageId, *clock);
                else
                    m_clocks.remove(pageId);
                showClock();
            });
    connect(m_top->clock(), &ClockChip::chosen, this,
            [this] { openPage(m_top->clock()->pageId(), m_top->clock()->clock().target); });
    m_top->clock()->setTime([this] { return nowMs(); });
    auto* minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        m_facts->readClocks();
        showClock();
    });
    minute->start(kClocksEveryMs);
    showClock();
    showDrill();
}

/// A real clock goes before a drill, one that counts before one that only says something, the earlier first.
void Desk::showClock()
{
    QString best;
    const auto before = [this](const QString& a, const QString& b) {
        const DeskClock &x = m_clocks[a], &y = m_clocks[b];
        if (x.exercise != y.exercise)
            return !x.exercise;
        if ((x.countsToMs != 0) != (y.countsToMs != 0))
            return x.countsToMs != 0;
        return x.countsToMs < y.countsToMs;
    };
    const QList<QString> pages = m_clocks.keys();
    for (const QString& page : pages)
        if (best.isEmpty() || before(page, best))
            best = page;
    m_clockPage = best;
    Q_EMIT nearestClockChanged();
    m_top->clock()->show(best, best.isEmpty() ? DeskClock{} : m_clocks.value(best));
    const std::lock_guard lock(m_timeMutex);
    const qint64 shift = m_time.wallShiftMs();
    if (shift == 0) {
        m_clockTold = false;
    } else if (!m_clockTold) {
        m_clockTold = true;
        const int minutes = static_cast<int>(qAbs(shift) / 60000);
        m_services->message(
            Services::Tone::Warning,
            shift < 0 ? ShellTr::tr("The computer's clock is %n minute(s) behind what was recorded", nullptr,
                                    minutes)
                      : ShellTr::tr("The computer's clock jumped ahead by %n minute(s)", nullptr, minutes),
            shift < 0
                ? ShellTr::tr("Legal limits go on counting with the time that has really passed. Set the "
                              "clock right; nothing that was recorded is lost.")
                : ShellTr::tr("Legal limits are counted with the new time, so that none looks longer than "
                              "it is. If the clock is wrong, set it right."),
            {});
    }
}

const DeskClock* Desk::nearestClock() const
{
    const auto found = m_clocks.constFind(m_clockPage);
    return found == m_clocks.constEnd() ? nullptr : &*found;
}

void Desk::lookAgain()
{
    m_facts->readClocks();
    showClock();
}

void Desk::showDrill()
{
    const QString title = drillTitle();
    m_band->setTitle(title);
    updateRail();
    Q_EMIT drillTitleChanged();
}

} // namespace wardbook::ui
