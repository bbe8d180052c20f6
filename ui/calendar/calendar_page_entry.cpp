#include "ui/calendar/calendar_page_entry.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/calendar/duty_notices.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

PageEntry calendarPageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("calendar");
    entry.icon = QStringLiteral("calendar");
    entry.title = CalendarPageTr::tr("Calendar");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new CalendarPage(services, parent);
    };
    entry.addCommands = [](Services& services, QWidget* window) {
        services.addCommand(
            window, {QStringLiteral("exportCalendar"),
                     CalendarPageTr::tr("Export the calendar…"),
                     {},
                     QStringLiteral("export"),
                     {},
                     [&services] { services.open(QStringLiteral("calendar"), QStringLiteral("export")); }});
    };
    return entry;
}

QObject* makeDutyNotices(Services& services, QObject* parent, LockedNotices* locked)
{
    return new DutyNotices(services, locked, parent);
}

} // namespace wardbook::ui
