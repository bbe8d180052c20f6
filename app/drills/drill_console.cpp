#include "drills/drill_console.h"
#include "base/clock.h"
#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "drills/expected_sync.h"
#include "drills/scenario_pack.h"
#include "fields/drill.h"
#include "fields/drill_participant.h"
#include "fields/incident.h"
#include "fields/inject.h"
#include "fields/observation.h"
#include "fields/plan.h"

namespace wardbook::drills {

namespace {

namespace fd = fields::drill;
using ledger::Record;
using ledger::RecordFields;

[[noreturn]] void refuse(const QString& text)
{
    throw Error(ErrorKind::Invalid, text);
}

Record drillRecord(ledger::Reader& reader, qint64 drill)
{
    return reader.record(QLatin1String(fd::kRegister), drill);
}

QString stateName(ledger::Reader& reader, const Record& drill)
{
    const ledger::StateDef* state = reader.registers().at(QLatin1String(fd::kRegister)).state(drill.state);
    return state ? state->label.text() : drill.state;
}

void requireState(ledger::Reader& reader, qint64 drill, const QStringList& states)
{
    const Record record = drillRecord(reader, drill);
    if (states.contains(record.state))
        return;
    if (record.state == QLatin1String("paused"))
        refuse(Tr::tr("The drill is paused. Nothing was recorded; go on with it first."));
    refuse(
        Tr::tr("The drill is “%1”, it isn't running. Nothing was recorded.").arg(stateName(reader, record)));
}

void requireLive(ledger::Reader& reader, qint64 drill)
{
    requireState(reader, drill, {QStringLiteral("running"), QStringLiteral("paused")});
}

/// Things that people still write down when it is over.
void requireBegun(ledger::Reader& reader, qint64 drill)
{
    requireState(reader, drill,
                 {QStringLiteral("running"), QStringLiteral("paused"), QStringLiteral("ended")});
}

void requireInjectOf(ledger::Reader& reader, qint64 drill, qint64 inject)
{
    namespace fi = fields::inject;
    if (inject == 0)
        return;
    const Record record = reader.record(QLatin1String(fi::kRegister), inject);
    if (RecordFields(reader, fi::kRegister, record).number(fi::drill) != drill)
        refuse(Tr::tr("The inject belongs to another drill. Nothing was recorded."));
}

/// The exercised incident in the making: only the title and what it belongs to are known; when the unit
/// became aware is known with the first inject.
qint64 makeIncident(ledger::ActWriter& writer, const RecordFields& drill, qint64 id)
{
    namespace fi = fields::incident;
    ledger::FieldValues values =
        valuesOf({{fi::title, marked(drill.text(fd::title))}, {fi::exercise, 1}, {fi::drill, id}});
    if (const Scenario* scenario = findScenario(drill.text(fd::scenario)))
        values.insert(QString::fromLatin1(fi::category), scenario->category);
    for (const auto& [from, to] : {std::pair(fd::department, fi::department), std::pair(fd::plan, fi::plan)})
        if (drill.has(from))
            values.insert(QString::fromLatin1(to), drill.number(from));
    return writer.create(QLatin1String(fi::kRegister), values);
}

} // namespace

DrillConsole::DrillConsole(people::Workspace& workspace, std::function<qint64()> nowMs)
    : m_workspace(workspace), m_nowMs(nowMs ? std::move(nowMs) : [] { return clock::nowMs(); })
{
}

/// Now, but never before what the drill already recorded: a clock that was set back makes no event end before
/// it starts.
qint64 DrillConsole::momentOf(ledger::Reader& reader, qint64 drill, qint64 atMs) const
{
    const DrillTimes times = drillTimes(reader, drill);
    const qint64 now = m_nowMs();
    if (atMs == 0) {
        qint64 latest = std::max(now, times.startedMs);
        for (const Span& each : times.pauses)
            latest = std::max({latest, each.fromMs, each.gap ? 0 : each.untilMs});
        return latest;
    }
    if (atMs > now)
        refuse(Tr::tr("%1 is in the future. Nothing was recorded.").arg(ledger::instantText(atMs)));
    if (times.startedMs != 0 && atMs < times.startedMs)
        refuse(Tr::tr("%1 is before the drill started (%2). Nothing was recorded.")
                   .arg(ledger::instantText(atMs), ledger::instantText(times.startedMs)));
    if (times.endedMs != 0 && atMs > times.endedMs)
        refuse(Tr::tr("%1 is after the drill ended (%2). Nothing was recorded.")
                   .arg(ledger::instantText(atMs), ledger::instantText(times.endedMs)));
    return atMs;
}

void DrillConsole::start(qint64 drill, qint64 rev)
{
    m_workspace.perform(Tr::tr("Drill started"), {}, [&](ledger::ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        if (const qint64 other = activeDrill(reader); other != 0 && other != drill)
            refuse(
                Tr::tr("“%1” is still running: one drill at a time. Nothing was started; end the other one "
                       "first.")
                    .arg(reader.nameOf(QLatin1String(fd::kRegister), other)));
        const Record record = drillRecord(reader, drill);
        if (record.state != QLatin1String("ready"))
            refuse(Tr::tr("The drill is “%1”; only one that is approved can start. Nothing was changed.")
                       .arg(stateName(reader, record)));
        const qint64 now = m_nowMs();
        const qint64 incident = makeIncident(writer, RecordFields(reader, fd::kRegister, record), drill);
        // What was approved stays as it was until here; the parts open with the step.
        writer.guardedTransition(QLatin1String(fd::kRegister), drill, rev, QStringLiteral("start"),
                                 valuesOf({{fd::started_at, now}, {fd::incident, incident}}));
        syncAllActions(writer, drill);
        addEvent(writer, {drill, "start", now, Tr::tr("Drill started")});
    });
}

void DrillConsole::pause(qint64 drill, const QString& reason)
{
    requireText(reason, Tr::tr("Say why the drill is paused. It goes on until then."));
    m_workspace.perform(Tr::tr("Drill paused"), reason.trimmed(), [&](ledger::ActWriter& writer) {
        requireState(writer.reader(), drill, {QStringLiteral("running")});
        addEvent(writer, {drill, "pause", momentOf(writer.reader(), drill, 0), reason.trimmed()});
        step(writer, fd::kRegister, drill, "pause");
    });
}

void DrillConsole::resume(qint64 drill)
{
    m_workspace.perform(Tr::tr("Drill goes on"), {}, [&](ledger::ActWriter& writer) {
        if (drillRecord(writer.reader(), drill).state == QLatin1String("running"))
            refuse(Tr::tr("The drill isn't paused. Nothing was changed."));
        requireState(writer.reader(), drill, {QStringLiteral("paused")});
        const DrillTimes times = drillTimes(writer.reader(), drill);
        const qint64 now = momentOf(writer.reader(), drill, 0);
        QString why;
        qint64 since = now;
        for (const Span& each : times.pauses)
            if (each.untilMs == 0) {
                why = each.why;
                since = each.fromMs;
            }
        addEvent(writer, {drill, "resume", now,
                          Tr::tr("Paused for %1 minutes: %2").arg((now - since + 30'000) / 60'000).arg(why)});
        step(writer, fd::kRegister, drill, "resume");
    });
}

void DrillConsole::end(qint64 drill, const QString& note)
{
    m_workspace.perform(Tr::tr("Drill ended"), note.trimmed(), [&](ledger::ActWriter& writer) {
        requireLive(writer.reader(), drill);
        const qint64 now = momentOf(writer.reader(), drill, 0);
        addEvent(writer,
                 {drill, "end", now, note.trimmed().isEmpty() ? Tr::tr("Drill ended") : note.trimmed()});
        patch(writer, fd::kRegister, drill, valuesOf({{fd::ended_at, now}}));
        step(writer, fd::kRegister, drill, "end");
        const Record record = drillRecord(writer.reader(), drill);
        if (const qint64 plan = RecordFields(writer.reader(), fd::kRegister, record).number(fd::plan))
            notePlanUse(writer, plan, fields::plan::drilled_on, QDateTime::fromMSecsSinceEpoch(now).date());
    });
}

void DrillConsole::recordGap(qint64 drill, qint64 fromMs, bool counts)
{
    m_workspace.perform(Tr::tr("Gap in the record"), {}, [&](ledger::ActWriter& writer) {
        requireLive(writer.reader(), drill);
        const qint64 now = momentOf(writer.reader(), drill, 0);
        const DrillTimes times = drillTimes(writer.reader(), drill);
        if (fromMs < times.startedMs || fromMs >= now)
            refuse(Tr::tr("A gap lies between the start of the drill and now, %1 doesn't. Nothing was "
                          "recorded.")
                       .arg(ledger::instantText(fromMs)));
        const QString text = counts ? Tr::tr("Nothing recorded for %1 minutes; they count as drill time")
                                    : Tr::tr("Nothing recorded for %1 minutes; they don't count");
        addEvent(writer, {drill, "gap", fromMs, text.arg((now - fromMs + 30'000) / 60'000), {}, now, counts});
    });
}

qint64 DrillConsole::observe(qint64 drill, const QString& kind, qint64 inject, const QString& who,
                             const QString& text, qint64 atMs)
{
    namespace fo = fields::observation;
    qint64 id = 0;
    m_workspace.perform(Tr::tr("Observation"), {}, [&](ledger::ActWriter& writer) {
        requireBegun(writer.reader(), drill);
        requireInjectOf(writer.reader(), drill, inject);
        ledger::FieldValues values = valuesOf({{fo::drill, drill},
                                               {fo::at, momentOf(writer.reader(), drill, atMs)},
                                               {fo::kind, kind},
                                               {fo::who, who.trimmed()},
                                               {fo::text, text.trimmed()},
                                               {fo::evaluator, writer.actor().name}});
        if (inject != 0)
            values.insert(QString::fromLatin1(fo::inject), inject);
        id = writer.create(QLatin1String(fo::kRegister), values);
    });
    return id;
}

void DrillConsole::describe(qint64 observation, const QString& who, const QString& text)
{
    namespace fo = fields::observation;
    m_workspace.perform(Tr::tr("Observation described"), {}, [&](ledger::ActWriter& writer) {
        patch(
            writer, fo::kRegister, observation,
            {{QString::fromLatin1(fo::who), who.trimmed()}, {QString::fromLatin1(fo::text), text.trimmed()}});
    });
}

void DrillConsole::attendance(qint64 participant, const QString& presence, qint64 atMs)
{
    namespace fp = fields::drill_participant;
    m_workspace.perform(Tr::tr("Attendance"), {}, [&](ledger::ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const Record record = reader.record(QLatin1String(fp::kRegister), participant);
        const qint64 drill = RecordFields(reader, fp::kRegister, record).number(fp::drill);
        // people come before it begins
        requireState(reader, drill,
                     {QStringLiteral("ready"), QStringLiteral("running"), QStringLiteral("paused"),
                      QStringLiteral("ended")});
        const bool begun = drillTimes(reader, drill).startedMs != 0;
        const qint64 at = begun ? momentOf(reader, drill, atMs) : (atMs != 0 ? atMs : m_nowMs());
        writer.update(QLatin1String(fp::kRegister), participant, record.rev,
                      valuesOf({{fp::presence, presence}, {fp::presence_at, at}}));
    });
}

qint64 DrillConsole::message(qint64 drill, const QString& to, const QString& text)
{
    requireText(text, Tr::tr("The message is empty. Nothing was recorded."));
    qint64 id = 0;
    m_workspace.perform(Tr::tr("Message sent in the drill"), {}, [&](ledger::ActWriter& writer) {
        requireLive(writer.reader(), drill);
        id = addEvent(writer, {drill, "message", momentOf(writer.reader(), drill, 0), marked(text.trimmed()),
                               to.trimmed()});
    });
    return id;
}

qint64 DrillConsole::note(qint64 drill, const QString& text)
{
    requireText(text, Tr::tr("The note is empty. Nothing was recorded."));
    qint64 id = 0;
    m_workspace.perform(Tr::tr("Note in the drill log"), {}, [&](ledger::ActWriter& writer) {
        requireBegun(writer.reader(), drill);
        id = addEvent(writer, {drill, "note", momentOf(writer.reader(), drill, 0), text.trimmed()});
    });
    return id;
}

} // namespace wardbook::drills
