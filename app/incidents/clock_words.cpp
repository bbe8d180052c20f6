#include "incidents/clocks.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

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
