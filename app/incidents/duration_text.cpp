#include "incidents/clocks.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

QString durationText(qint64 ms)
{
    const qint64 seconds = qAbs(ms) / 1000;
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const qint64 hours = seconds / 3600;
    const QString minutes = two(seconds / 60 % 60);
    if (hours >= 48)
        return Tr::tr("%1 d %2:%3").arg(hours / 24).arg(hours % 24).arg(minutes);
    return QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, two(seconds % 60));
}

QString stateText(ClockState state)
{
    switch (state) {
    case ClockState::NotStarted:
        return Tr::tr("Not started");
    case ClockState::Running:
        return Tr::tr("Running");
    case ClockState::Near:
        return Tr::tr("Near");
    case ClockState::Late:
        return Tr::tr("Late");
    case ClockState::DoneInTime:
        return Tr::tr("Done in time");
    case ClockState::DoneLate:
        return Tr::tr("Done late");
    case ClockState::NotApplicable:
        return Tr::tr("Does not apply");
    }
    return {};
}

QString stateId(ClockState state)
{
    switch (state) {
    case ClockState::NotStarted:
        return QStringLiteral("not_started");
    case ClockState::Running:
        return QStringLiteral("running");
    case ClockState::Near:
        return QStringLiteral("near");
    case ClockState::Late:
        return QStringLiteral("late");
    case ClockState::DoneInTime:
        return QStringLiteral("done_in_time");
    case ClockState::DoneLate:
        return QStringLiteral("done_late");
    case ClockState::NotApplicable:
        return QStringLiteral("not_applicable");
    }
    return {};
}

} // namespace wardbook::incidents
