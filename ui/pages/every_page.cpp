#include "ui/pages/every_page.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/audit/audit_page_entry.h"
#include "ui/calendar/calendar_page_entry.h"
#include "ui/drills/drills_page_entry.h"
#include "ui/filings/filings_page_entry.h"
#include "ui/grading/grading_page_entry.h"
#include "ui/incidents/incidents_page_entry.h"
#include "ui/oversight/oversight_page_entry.h"
#include "ui/oversight/oversight_register_pages.h"
#include "ui/overview/overview_page_entry.h"
#include "ui/people/people_page_entry.h"
#include "ui/settings/settings_page_entry.h"
#include "ui/survey/survey_page_entry.h"

namespace wardbook::ui {

QList<PageEntry> everyPage(const ledger::RegisterSet& registers)
{
    const ExchangePages exchange = exchangePages();
    QList<PageEntry> entries{overviewPageEntry(), calendarPageEntry(), assetsPageEntry(), gradingPageEntry(),
                             surveyPageEntry()};
    entries += registerPageEntries(registers);
    takeOversightRegisters(entries, exchange);
    entries += {incidentsPageEntry(exchange),
                drillsPageEntry(),
                remediationPageEntry(exchange),
                findingsPageEntry(),
                obligationsPageEntry(),
                filingsPageEntry(),
                auditPageEntry(),
                peoplePageEntry(),
                settingsPageEntry()};
    return entries;
}

QHash<QString, QString> registersShownByPages()
{
    return {{QStringLiteral("register_plan"), QStringLiteral("drills")},
            {QStringLiteral("register_drill"), QStringLiteral("drills")},
            {QStringLiteral("register_drill_programme"), QStringLiteral("drills")},
            {QStringLiteral("register_filing"), QStringLiteral("filings")},
            {QStringLiteral("register_obligation"), QStringLiteral("obligations")}};
}

} // namespace wardbook::ui
