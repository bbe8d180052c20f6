#pragma once
#include "calendar/duties.h"

namespace wardbook::calendar {

/// How a calendar file is asked for.
struct CalendarExport
{
    QString path; ///< FILE.ics
    QString reason;
    bool discreet = false;
};

/// Writes these duties as a calendar, an act of the signed-in member. It needs the right to export
/// obligations: the calendar says what the unit is obliged to, and belongs to no other register as a whole.
/// Unless it is discreet it holds names of records, so that each of their registers must be one that the role
/// may export. Throws Invalid for another suffix, Denied, Io; then there is neither file nor act.
void exportCalendar(people::Workspace& workspace, const QList<Duty>& duties, qint64 nowMs,
                    const CalendarExport& wanted);

} // namespace wardbook::calendar
