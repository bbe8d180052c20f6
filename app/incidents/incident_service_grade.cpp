// Deciding how grave it is, and what is said about clocks beside reports of our own.
#include "base/error.h"
#include "fields/clock_mark.h"
#include "fields/grade_decision.h"
#include "fields/incident.h"
#include "incidents/incident_records.h"
#include "incidents/incident_service.h"
#include "incidents/incidents_tr.h"
#include <QJsonDocument>

namespace wardbook::incidents {

namespace field = fields::incident;
namespace decision = fields::grade_decision;
namespace markField = fields::clock_mark;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

/// An event that is graded has been judged to be an incident.
void makeIncidentIfLogged(ActWriter& writer, const Record& incident)
{
    if (incident.state == QLatin1String("logged"))
        writer.transition(incidentRegister(), incident.id, incident.rev, QStringLiteral("assess"));
}

bool isNewest(ledger::Reader& reader, qint64 incident, qint64 atMs)
{
    const QList<Record> others = partsOf(reader, decision::kRegister, decision::incident, incident);
    return std::none_of(others.begin(), others.end(), [&](const Record& other) {
        return RecordFields(reader, decision::kRegister, other).number(decision::decided_at) > atMs;
    });
}

QString labelOf(const ledger::RegisterSet& registers, const char* registerId, const char* name)
{
    return registers.at(id(registerId)).fieldAt(id(name)).label.text();
}

const ClockRule& knownRule(const IncidentRules& rules, const QString& rule)
{
    if (const ClockRule* found = rules.clock(rule))
        return *found;
    throw Error(ErrorKind::Invalid,
                Tr::tr("The rules in force have no clock “%1”. Nothing was registered.").arg(rule));
}

} // namespace

qint64 IncidentService::decide(qint64 incident, const GradeDecision& wanted)
{
    if (gradeRank(wanted.grade) == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is no grade of an incident. Nothing was decided.").arg(wanted.grade));
    requireText(wanted.reason,
                Tr::tr("The grade was not decided: write the reason. It is kept with the decision."));
    const qint64 now = m_nowMs();
    const qint64 at = wanted.atMs != 0 ? wanted.atMs : now;
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Grade decided"), wanted.reason.trimmed(), [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const QString decidedAt = labelOf(reader.registers(), decision::kRegister, decision::decided_at);
        requirePast(decidedAt, at, now);
        const Record record = reader.record(incidentRegister(), incident);
        if (const qint64 start = startOf(RecordFields(reader, field::kRegister, record)); start != 0)
            requireOrder(labelOf(reader.registers(), field::kRegister, field::became_aware_at), start,
                         decidedAt, at);
        const auto rules = IncidentRules::current(reader);
        const GradeFacts facts = gradeFacts(reader, incident, now);
        const GradeSuggestion suggestion = suggestGrade(facts, *rules);
        const bool newest = isNewest(reader, incident, at);
        FieldValues values{{id(decision::incident), incident},
                           {id(decision::pack), rules->key()},
                           {id(decision::facts),
                            QString::fromUtf8(QJsonDocument(facts.toJson()).toJson(QJsonDocument::Compact))},
                           {id(decision::suggested), suggestion.grade},
                           {id(decision::decided), wanted.grade},
                           {id(decision::reason), wanted.reason.trimmed()},
                           {id(decision::decided_by), writer.actor().name},
                           {id(decision::decided_at), at}};
        // the clause that spoke for the suggestion doesn't speak for another grade
        const QString clause = !wanted.clause.trimmed().isEmpty() ? wanted.clause.trimmed()
                               : suggestion.grade == wanted.grade ? suggestion.clause
                                                                  : QString();
        if (!clause.isEmpty())
            values.insert(id(decision::clause), clause);
        makeIncidentIfLogged(writer, record);
        made = writer.create(id(decision::kRegister), values);
        if (newest) {
            const Record current = reader.record(incidentRegister(), incident);
            writer.update(incidentRegister(), incident, current.rev, {{id(field::grade), wanted.grade}});
        }
        writeLine(writer, incident, "assess",
                  Tr::tr("Graded %1: %2").arg(gradeText(wanted.grade), wanted.reason.trimmed()), at);
    });
    return made;
}

void IncidentService::countersign(qint64 decisionId, qint64 rev)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Grade countersigned"), {}, [&](ActWriter& writer) {
        const Record record = writer.reader().record(id(decision::kRegister), decisionId);
        const RecordFields fields(writer.reader(), decision::kRegister, record);
        writer.transition(id(decision::kRegister), decisionId, rev, QStringLiteral("countersign"));
        writeLine(writer, fields.number(decision::incident), "assess",
                  Tr::tr("Grade countersigned: %1").arg(fields.label(decision::decided)), now);
    });
}

qint64 IncidentService::mark(qint64 incident, const QString& rule, const char* action, qint64 atMs,
                             const QString& receipt, const QString& reason)
{
    const qint64 now = m_nowMs();
    const qint64 at = atMs != 0 ? atMs : now;
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Clock registered"), reason.trimmed(), [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const auto rules = IncidentRules::current(reader);
        const QString title = knownRule(*rules, rule).title.text();
        const QString atLabel = labelOf(reader.registers(), markField::kRegister, markField::at);
        requirePast(atLabel, at, now);
        const Record record = reader.record(incidentRegister(), incident);
        if (const qint64 start = startOf(RecordFields(reader, field::kRegister, record)); start != 0)
            requireOrder(labelOf(reader.registers(), field::kRegister, field::became_aware_at), start,
                         atLabel, at);
        FieldValues values{{id(markField::incident), incident},
                           {id(markField::rule), rule},
                           {id(markField::action), id(action)},
                           {id(markField::at), at}};
        if (!receipt.trimmed().isEmpty())
            values.insert(id(markField::receipt_no), receipt.trimmed());
        if (!reason.trimmed().isEmpty())
            values.insert(id(markField::reason), reason.trimmed());
        made = writer.create(id(markField::kRegister), values);
        const bool done = QLatin1String(action) == QLatin1String("done");
        writeLine(
            writer, incident, "report",
            done ? receipt.trimmed().isEmpty() ? Tr::tr("%1: done").arg(title)
                                               : Tr::tr("%1: done, receipt %2").arg(title, receipt.trimmed())
                 : Tr::tr("%1: does not apply, to be approved. Reason: %2").arg(title, reason.trimmed()),
            at);
    });
    return made;
}

qint64 IncidentService::markDone(qint64 incident, const QString& rule, qint64 atMs, const QString& receipt)
{
    return mark(incident, rule, "done", atMs, receipt, {});
}

qint64 IncidentService::markNotApplicable(qint64 incident, const QString& rule, const QString& reason)
{
    requireText(reason, Tr::tr("Nothing was registered: say why this clock does not apply."));
    return mark(incident, rule, "not_applicable", 0, {}, reason);
}

void IncidentService::approveMark(qint64 markId, qint64 rev)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Clock mark approved"), {}, [&](ActWriter& writer) {
        const Record record = writer.reader().record(id(markField::kRegister), markId);
        const RecordFields fields(writer.reader(), markField::kRegister, record);
        const QString rule = fields.text(markField::rule);
        const auto rules = IncidentRules::current(writer.reader());
        const ClockRule* known = rules->clock(rule);
        writer.transition(id(markField::kRegister), markId, rev, QStringLiteral("approve"));
        writeLine(writer, fields.number(markField::incident), "report",
                  Tr::tr("%1: “%2” approved")
                      .arg(known ? known->title.text() : rule, fields.label(markField::action)),
                  now);
    });
}

} // namespace wardbook::incidents
