#pragma once
#include <QtGlobal>
#include <functional>

namespace wardbook::clock {

/// The time that legal limits are counted with. A workstation's clock can be wrong or be set: this one never
/// runs back behind what the vault already recorded, nor behind the time that has really passed since it was
/// made (sleep included). A clock that jumped forward is believed: a limit may then look shorter than it is,
/// never longer. Any thread, one at a time.
class ClockWatch
{
public:
    struct Reading
    {
        qint64 wallMs = 0;   ///< ms since 1970 UTC
        qint64 steadyMs = 0; ///< ms that pass whatever the clock is set to, asleep or not
    };
    /// Empty source: clock::nowMs() and the system's boot-time clock.
    explicit ClockWatch(std::function<Reading()> source = {});
    /// Something was recorded at this time (the last act of the vault, a time a person entered as "now").
    void recordedAt(qint64 ms);
    qint64 nowMs();
    /// How far the wall clock is from the time counted with: negative when it was set back; 0 within two
    /// minutes.
    qint64 wallShiftMs();

private:
    qint64 counted(const Reading& now) const;

    std::function<Reading()> m_source;
    Reading m_anchor; ///< time goes on from here by the steady clock, where the wall clock is behind that
};

} // namespace wardbook::clock
