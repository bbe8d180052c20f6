// From the first line to the end of handling.
#include "incidents/incident_service.h"
#include "base/clock.h"
#include "base/error.h"
#include "fields/incident.h"
#include "incidents/incident_plan.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace field = fields::incident;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::RecordFields;

namespace {

/// The first line, short enough for lists; what doesn't fit stands in the account.
QString titleOf(const QString& text, int longest)
{
    const QString first = text.trimmed().section(u'\n', 0, 0).trimmed();
    return first.size() <= longest ? first : first.left(longest - 1) + QChar(0x2026);
}

QString stateLabel(ledger::Reader& reader, const ledger::Record& incident)
{
    const ledger::StateDef* state = reader.registers().at(incidentRegister()).state(incident.state);
    return state ? state->label.text() : incident.state;
}

/// The instants among `changes`, as one sentence: "遏制时间 2026-06-05 09:40".
QString timesText(ledger::Reader& reader, const FieldValues& changes)
{
    const ledger::RegisterDef& definition = reader.registers().at(incidentRegister());
    QStringList parts;
    for (const ledger::FieldDef& each : definition.fields) {
        if (each.type != ledger::FieldType::Instant || !changes.contains(each.id))
            continue;
        const QVariant value = changes.value(each.id);
        parts << Tr::tr("%1 %2").arg(each.label.text(), value.toLongLong() == 0
                                                            ? Tr::tr("taken out")
                                                            : ledger::instantText(value.toLongLong()));
    }
    return parts.join(Tr::tr("; "));
}

} // namespace

QString markedTitle(const QString& title, bool exercise)
{
    const QString mark = QStringLiteral("【演练】");
    return exercise && !title.startsWith(mark) ? mark + title : title;
}

IncidentService::IncidentService(people::Workspace& workspace, std::function<qint64()> nowMs)
    : m_workspace(workspace), m_nowMs(nowMs ? std::move(nowMs) : &clock::nowMs)
{
}

qint64 IncidentService::log(const QuickLog& entry)
{
    requireText(entry.text, Tr::tr("Nothing was logged: write in a few words what happened."));
    const qint64 now = m_nowMs();
    const qint64 aware = entry.awareMs != 0 ? entry.awareMs : now;
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Incident logged"), {}, [&](ActWriter& writer) {
        const ledger::RegisterSet& registers = writer.reader().registers();
        const ledger::RegisterDef& definition = registers.at(incidentRegister());
        const QString text = entry.text.trimmed();
        FieldValues values{{id(field::title), titleOf(text, definition.fieldAt(id(field::title)).maxLength)},
                           {id(field::became_aware_at), aware},
                           {id(field::reporter_name), writer.actor().name}};
        if (values.value(id(field::title)).toString() != text)
            values.insert(id(field::summary), text);
        if (!entry.source.isEmpty())
            values.insert(id(field::discovery_source), entry.source);
        // whoever logs it sits where it was noticed, unless something else is said
        if (const qint64 department = entry.department != 0 ? entry.department : writer.actor().department)
            values.insert(id(field::department), department);
        if (entry.drill != 0) {
            values.insert(id(field::exercise), 1);
            values.insert(id(field::drill), entry.drill);
            // in the record itself: lists, exports and copies show it wherever they are made
            const QString title = markedTitle(values.value(id(field::title)).toString(), true);
            values.insert(id(field::title), titleOf(title, definition.fieldAt(id(field::title)).maxLength));
        }
        checkTimes(registers, values, now);
        made = writer.create(incidentRegister(), values);
        writeLine(writer, made, "finding", Tr::tr("Logged: %1").arg(text), aware);
    });
    return made;
}

void IncidentService::edit(qint64 incident, qint64 rev, const FieldValues& changes)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Incident changed"), {}, [&](ActWriter& writer) {
        const ledger::Record before = writer.reader().record(incidentRegister(), incident);
        const ledger::RegisterDef& definition = writer.reader().registers().at(incidentRegister());
        FieldValues differing;
        for (auto it = changes.begin(); it != changes.end(); ++it)
            if (before.value(definition.fieldAt(it.key())) != it.value())
                differing.insert(it.key(), it.value());
        if (const auto problems = timeProblems(writer.reader(), before, differing, now); !problems.isEmpty())
            throw ledger::ValidationError(problems);
        writer.update(incidentRegister(), incident, rev, changes);
        if (const QString times = timesText(writer.reader(), differing); !times.isEmpty())
            writeLine(writer, incident, "assess", times, now);
    });
}

void IncidentService::makeIncident(qint64 incident, qint64 rev, qint64 plan)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Made an incident"), {}, [&](ActWriter& writer) {
        writer.transition(incidentRegister(), incident, rev, QStringLiteral("assess"));
        writeLine(writer, incident, "assess", Tr::tr("Judged to be an incident"), now);
        if (plan != 0)
            beginPlan(writer, incident, writer.reader().record(incidentRegister(), incident).rev, plan, now);
    });
}

void IncidentService::dismiss(qint64 incident, qint64 rev, const QString& reason)
{
    requireText(reason, Tr::tr("It is not set aside yet: say why it is a false alarm."));
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Judged a false alarm"), reason.trimmed(), [&](ActWriter& writer) {
        // before the step: nothing is added to what is settled
        writeLine(writer, incident, "assess", Tr::tr("Judged a false alarm: %1").arg(reason.trimmed()), now);
        writer.transition(incidentRegister(), incident, rev, QStringLiteral("dismiss"));
    });
}

void IncidentService::step(qint64 incident, qint64 rev, const QString& transition, const QString& reason)
{
    static const QStringList known{QStringLiteral("assess"), QStringLiteral("handle"),
                                   QStringLiteral("recover"), QStringLiteral("resume"),
                                   QStringLiteral("reopen")};
    if (!known.contains(transition))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is no step of an incident that can be taken like this. Nothing was changed.")
                        .arg(transition));
    const qint64 now = m_nowMs();
    const ledger::TransitionDef* step =
        m_workspace.ledger().registers()->at(incidentRegister()).transition(transition);
    m_workspace.perform(step->label.text(), reason.trimmed(), [&](ActWriter& writer) {
        writer.transition(incidentRegister(), incident, rev, transition);
        ledger::Record after = writer.reader().record(incidentRegister(), incident);
        const RecordFields fields(writer.reader(), field::kRegister, after);
        // what is handled again has not ended, and what is open again is not closed
        FieldValues undone;
        if (transition == QLatin1String("resume") && fields.has(field::handling_ended_at))
            undone.insert(id(field::handling_ended_at), QVariant());
        if (transition == QLatin1String("reopen") && fields.has(field::closed_at))
            undone.insert(id(field::closed_at), QVariant());
        const ledger::Rights& rights = m_workspace.ledger().rights();
        if (!undone.isEmpty() &&
            rights.may(writer.actor().role, incidentRegister(), QLatin1String(ledger::verb::kEdit)))
            writer.update(incidentRegister(), incident, after.rev, undone);
        const QString state = stateLabel(writer.reader(), after);
        const char* lane = transition == QLatin1String("recover") ? "recovery" : "response";
        writeLine(writer, incident, lane,
                  reason.trimmed().isEmpty() ? Tr::tr("Now: %1").arg(state)
                                             : Tr::tr("Now: %1. Reason: %2").arg(state, reason.trimmed()),
                  now);
    });
}

void IncidentService::endHandling(qint64 incident, qint64 rev, qint64 atMs)
{
    const qint64 now = m_nowMs();
    const qint64 ended = atMs != 0 ? atMs : now;
    m_workspace.perform(Tr::tr("Handling ended"), {}, [&](ActWriter& writer) {
        const FieldValues carried{{id(field::handling_ended_at), ended}};
        const ledger::Record before = writer.reader().record(incidentRegister(), incident);
        if (const auto problems = timeProblems(writer.reader(), before, carried, now); !problems.isEmpty())
            throw ledger::ValidationError(problems);
        writer.guardedTransition(incidentRegister(), incident, rev, QStringLiteral("end_handling"), carried);
        writeLine(writer, incident, "recovery", Tr::tr("Handling ended"), ended);
    });
}

void IncidentService::startPlan(qint64 incident, qint64 rev, qint64 plan)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Plan started"), {},
                        [&](ActWriter& writer) { beginPlan(writer, incident, rev, plan, now); });
}

} // namespace wardbook::incidents
