#include "calendar/duties.h"
#include "calendar/duty_sources.h"

namespace wardbook::calendar {

QList<Duty> duties(people::Workspace& workspace, ledger::Reader& reader, QDate today, qint64 nowMs,
                   QDate until, const Progress& progress)
{
    const QString role = workspace.session().role;
    const ledger::Rights& rights = workspace.ledger().rights();
    const DutyQuestion question{workspace,
                                reader,
                                today,
                                nowMs,
                                until,
                                [&](const QString& registerId) {
                                    return rights.may(role, registerId, QLatin1String(ledger::verb::kView));
                                },
                                progress};
    DutyList list(question);
    progress.throwIfCancelled();
    addIncidentClocks(list);
    // Those that know their law come first: the same day of the same record isn't said a second time.
    addSystemDeadlines(list);
    addFilingDuties(list);
    progress.throwIfCancelled();
    addObligations(list);
    addRegisterDates(list);
    return list.sorted();
}

} // namespace wardbook::calendar
