#include "ui/incidents/incidents_page_entry.h"
#include "fields/clock_mark.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "incidents/clocks.h"
#include "ledger/record_fields.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/incidents/quick_log_dialog.h"

namespace wardbook::ui {

namespace {

/// Open real ones; -1 without any, so that a quiet rail stays quiet.
int openIncidents(ledger::Reader& reader, qint64 department)
{
    const QString incidents = fieldId(fields::incident::kRegister);
    const ledger::RegisterDef& definition = reader.registers().at(incidents);
    QStringList open;
    for (const ledger::StateDef& state : definition.states)
        if (state.editable)
            open.append(state.id);
    ledger::ListQuery query;
    query.registerId = incidents;
    query.filters = {{QStringLiteral("_state"), open},
                     {fieldId(fields::incident::exercise), {QString(), QStringLiteral("0")}}};
    if (department != 0)
        query.filters.append({definition.departmentField, {QString::number(department)}});
    constexpr int kMost = 1000;
    const int count = int(reader.firstIds(query, kMost).size());
    return count == 0 ? -1 : count;
}

std::optional<DeskClock> nearest(ledger::Reader& reader, qint64 nowMs)
{
    const auto clock = incidents::nearestClock(reader, *incidents::IncidentRules::current(reader), nowMs);
    if (!clock)
        return {};
    DeskClock desk;
    desk.title = clock->title();
    desk.tip = QStringLiteral("%1 %2\n%3")
                   .arg(clock->incidentCode, clock->incidentTitle, ruleText(clock->rule.source));
    desk.startedMs = clock->startedMs;
    desk.countsToMs = clock->countsToMs();
    desk.statutory = clock->rule.statutory && clock->dueMs != 0;
    desk.exercise = clock->exercise;
    desk.target = clock->incidentCode;
    return desk;
}

void addCommands(Services& services, QWidget* window)
{
    people::Workspace& workspace = services.workspace();
    const bool may =
        workspace.ledger().rights().may(workspace.session().role, fieldId(fields::incident::kRegister),
                                        QString::fromLatin1(ledger::verb::kEdit)) &&
        !workspace.session().readOnly && !workspace.ledger().readOnly();
    if (!may)
        return;
    services.addCommand(window, {QStringLiteral("incident.log"), IncidentsPageTr::tr("Log an incident…"),
                                 QStringLiteral("record"), QStringLiteral("alarm"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                                 [&services, window] { QuickLogDialog::openFor(services, window); }});
}

} // namespace

PageEntry incidentsPageEntry(const ExchangePages& exchange)
{
    PageEntry entry;
    entry.id = pageOfRegister(fieldId(fields::incident::kRegister));
    entry.section = IncidentsPageTr::tr("Response");
    entry.icon = QStringLiteral("alarm");
    entry.title = IncidentsPageTr::tr("Incidents");
    entry.create = [exchange](Services& services, QWidget* parent) -> Page* {
        return new IncidentsPage(services, exchange, parent);
    };
    entry.count = openIncidents;
    entry.countedRegister = fieldId(fields::incident::kRegister);
    entry.addCommands = addCommands;
    entry.clock = nearest;
    entry.clockRegisters = {fieldId(fields::incident::kRegister), fieldId(fields::clock_mark::kRegister),
                            fieldId(fields::notice::kRegister), fieldId(fields::grade_decision::kRegister),
                            fieldId(fields::impact::kRegister)};
    return entry;
}

} // namespace wardbook::ui
