#include "drills/drill_console.h"
#include "drills/drill_service.h"
#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "drills/expected_sync.h"
#include "fields/expected_action.h"
#include "fields/incident.h"
#include "fields/inject.h"

/// Injects and their expected actions while a drill runs.
namespace wardbook::drills {

namespace {

namespace fi = fields::inject;
namespace fa = fields::expected_action;
using ledger::Record;
using ledger::RecordFields;

[[noreturn]] void refuse(const QString& text)
{
    throw Error(ErrorKind::Invalid, text);
}

/// A drill's part while it is written.
struct Part
{
    Record record;
    DrillRun run;
};

Part partOf(ledger::Reader& reader, const char* registerId, const char* owner, qint64 id)
{
    Part part;
    part.record = reader.record(QLatin1String(registerId), id);
    part.run = readRun(reader, RecordFields(reader, registerId, part.record).number(owner));
    return part;
}

void requireRunning(const DrillRun& run)
{
    if (run.state == QLatin1String("paused"))
        refuse(Tr::tr("The drill is paused: nothing is released until it goes on."));
    if (run.state != QLatin1String("running"))
        refuse(Tr::tr("The drill isn't running. Nothing was recorded."));
}

void requireNotOver(const DrillRun& run)
{
    if (run.state != QLatin1String("running") && run.state != QLatin1String("paused"))
        refuse(Tr::tr("The drill isn't running. Nothing was recorded."));
}

/// The exercised unit becomes aware with the first inject: from there the time to report is counted, against
/// the limits of the law.
void becomeAware(ledger::ActWriter& writer, const DrillRun& run, qint64 atMs)
{
    namespace fe = fields::incident;
    if (run.incident == 0)
        return;
    ledger::Reader& reader = writer.reader();
    const std::optional<Record> record = reader.find(QLatin1String(fe::kRegister), run.incident);
    if (!record)
        return;
    const RecordFields incident(reader, fe::kRegister, *record);
    const ledger::StateDef* state = reader.registers().at(QLatin1String(fe::kRegister)).state(record->state);
    if (incident.has(fe::became_aware_at) || !state || !state->editable)
        return;
    ledger::FieldValues values = valuesOf({{fe::became_aware_at, atMs}});
    if (!incident.has(fe::discovered_at))
        values.insert(QString::fromLatin1(fe::discovered_at), atMs);
    writer.update(QLatin1String(fe::kRegister), record->id, record->rev, values);
}

void releaseNow(ledger::ActWriter& writer, const DrillRun& run, qint64 inject, qint64 atMs)
{
    patch(writer, fi::kRegister, inject,
          valuesOf({{fi::released_at, atMs}, {fi::released_by, writer.actor().name}}));
    step(writer, fi::kRegister, inject, "release");
    becomeAware(writer, run, atMs);
}

/// An inject is answered when nothing of it is open any more and something was done; a tick taken back opens
/// it again.
void settleInject(ledger::ActWriter& writer, qint64 inject)
{
    ledger::Reader& reader = writer.reader();
    bool open = false;
    qint64 last = 0;
    reader.forEachWith(
        QLatin1String(fa::kRegister), QLatin1String(fa::inject), inject, [&](const Record& each) {
            open = open || each.state == QLatin1String("open");
            last = std::max(last, RecordFields(reader, fa::kRegister, each).number(fa::done_at));
        });
    const QString state = reader.record(QLatin1String(fi::kRegister), inject).state;
    if (state == QLatin1String("released") && !open && last != 0) {
        patch(writer, fi::kRegister, inject, valuesOf({{fi::answered_at, last}}));
        step(writer, fi::kRegister, inject, "answer");
    } else if (state == QLatin1String("answered") && (open || last == 0)) {
        patch(writer, fi::kRegister, inject, {{QString::fromLatin1(fi::answered_at), QVariant()}});
        step(writer, fi::kRegister, inject, "unanswer");
    }
}

void requireWaiting(const RunInject& inject)
{
    if (inject.state != QLatin1String("waiting"))
        refuse(Tr::tr("Inject %1 isn't waiting any more. Nothing was changed.").arg(inject.no));
}

QString nextImprovisedNo(const DrillRun& run)
{
    for (int i = 1;; ++i)
        if (const QString no = QStringLiteral("+%1").arg(i); !run.byNo(no))
            return no;
}

} // namespace

void DrillConsole::release(qint64 inject, qint64 atMs)
{
    m_workspace.perform(Tr::tr("Inject released"), {}, [&](ledger::ActWriter& writer) {
        const Part part = partOf(writer.reader(), fi::kRegister, fi::drill, inject);
        requireRunning(part.run);
        if (part.record.state != QLatin1String("waiting") && part.record.state != QLatin1String("skipped"))
            refuse(Tr::tr("Inject %1 was released already. Nothing was changed.")
                       .arg(part.run.inject(inject)->no));
        releaseNow(writer, part.run, inject, momentOf(writer.reader(), part.run.id, atMs));
    });
}

void DrillConsole::skip(qint64 inject, const QString& reason)
{
    requireText(reason, Tr::tr("Say why the inject is skipped. It waits until then."));
    m_workspace.perform(Tr::tr("Inject skipped"), reason.trimmed(), [&](ledger::ActWriter& writer) {
        const Part part = partOf(writer.reader(), fi::kRegister, fi::drill, inject);
        requireNotOver(part.run);
        const RunInject& now = *part.run.inject(inject);
        requireWaiting(now);
        patch(writer, fi::kRegister, inject, valuesOf({{fi::reason, reason.trimmed()}}));
        step(writer, fi::kRegister, inject, "skip");
        addEvent(writer, {part.run.id, "note", momentOf(writer.reader(), part.run.id, 0),
                          Tr::tr("Inject %1 “%2” skipped: %3").arg(now.no, now.title, reason.trimmed())});
    });
}

void DrillConsole::postpone(qint64 inject, int toOffset, const QString& reason)
{
    requireText(reason, Tr::tr("Say why the inject is moved. It stays where it is until then."));
    m_workspace.perform(Tr::tr("Inject moved"), reason.trimmed(), [&](ledger::ActWriter& writer) {
        const Part part = partOf(writer.reader(), fi::kRegister, fi::drill, inject);
        requireNotOver(part.run);
        const RunInject& now = *part.run.inject(inject);
        requireWaiting(now);
        const qint64 at = momentOf(writer.reader(), part.run.id, 0);
        if (toOffset * 60'000LL <= part.run.times.elapsedMs(at))
            refuse(Tr::tr("Minute %1 of the drill is over. Nothing was changed; choose a later one.")
                       .arg(toOffset));
        patch(writer, fi::kRegister, inject,
              valuesOf({{fi::offset, toOffset}, {fi::reason, reason.trimmed()}}));
        addEvent(writer, {part.run.id, "clock", at,
                          Tr::tr("Inject %1 “%2” moved from minute %3 to %4: %5")
                              .arg(now.no, now.title)
                              .arg(now.offset)
                              .arg(toOffset)
                              .arg(reason.trimmed())});
    });
}

qint64 DrillConsole::improvise(qint64 drill, const NewInject& wanted)
{
    requireText(wanted.title, Tr::tr("The inject has no title. Nothing was added."));
    qint64 id = 0;
    m_workspace.perform(
        Tr::tr("Improvised inject: %1").arg(wanted.title.trimmed()), {}, [&](ledger::ActWriter& writer) {
            const DrillRun run = readRun(writer.reader(), drill);
            wanted.afterMinutes > 0 ? requireNotOver(run) : requireRunning(run);
            const qint64 now = momentOf(writer.reader(), drill, 0);
            const int offset = int(run.times.elapsedMs(now) / 60'000) + std::max(0, wanted.afterMinutes);
            QList<ExpectedAction> actions;
            for (const auto& [text, within] : wanted.expected) {
                ExpectedAction action;
                action.text = {text.trimmed(), text.trimmed()};
                action.withinMinutes = within;
                actions << action;
            }
            QString phase = QStringLiteral("run");
            qint64 latest = 0;
            for (const RunInject& each : run.injects)
                if (each.releasedMs > latest && !each.phase.isEmpty()) {
                    latest = each.releasedMs;
                    phase = each.phase;
                }
            id =
                writer.create(QLatin1String(fi::kRegister), valuesOf({{fi::drill, drill},
                                                                      {fi::no, nextImprovisedNo(run)},
                                                                      {fi::phase, phase},
                                                                      {fi::offset, offset},
                                                                      {fi::title, wanted.title.trimmed()},
                                                                      {fi::content, wanted.content.trimmed()},
                                                                      {fi::from_role, wanted.from.trimmed()},
                                                                      {fi::to_role, wanted.to.trimmed()},
                                                                      {fi::delivery, wanted.delivery},
                                                                      {fi::expected, expectedText(actions)},
                                                                      {fi::improvised, 1}}));
            syncActions(writer, drill, id, expectedText(actions));
            if (wanted.afterMinutes <= 0)
                releaseNow(writer, run, id, now);
        });
    return id;
}

void DrillConsole::tick(qint64 action, bool done, const QString& by, qint64 atMs)
{
    m_workspace.perform(
        done ? Tr::tr("Expected action done") : Tr::tr("Tick taken back"), {},
        [&](ledger::ActWriter& writer) {
            const Part part = partOf(writer.reader(), fa::kRegister, fa::drill, action);
            if (part.run.state != QLatin1String("ended"))
                requireNotOver(part.run);
            const qint64 inject =
                RecordFields(writer.reader(), fa::kRegister, part.record).number(fa::inject);
            const RunInject* of = part.run.inject(inject);
            if (!of || of->releasedMs == 0)
                refuse(Tr::tr("The inject isn't released yet, so that nothing of it can be done. Nothing was "
                              "recorded."));
            const qint64 at = done ? momentOf(writer.reader(), part.run.id, atMs) : 0;
            if (done && at < of->releasedMs)
                refuse(Tr::tr("%1 is before the inject was released (%2). Nothing was recorded.")
                           .arg(ledger::instantText(at), ledger::instantText(of->releasedMs)));
            const QString name = QString::fromLatin1(fa::kRegister);
            const auto transition = [&](const char* id) {
                writer.transition(name, action, writer.reader().record(name, action).rev,
                                  QString::fromLatin1(id));
            };
            if (done) {
                patch(
                    writer, fa::kRegister, action,
                    {{QString::fromLatin1(fa::done_at), at},
                     {QString::fromLatin1(fa::done_by), by.trimmed().isEmpty() ? QVariant() : by.trimmed()}});
                if (part.record.state != QLatin1String("done"))
                    transition("tick");
            } else {
                transition("untick");
                patch(writer, fa::kRegister, action,
                      {{QString::fromLatin1(fa::done_at), QVariant()},
                       {QString::fromLatin1(fa::done_by), QVariant()}});
            }
            settleInject(writer, inject);
        });
}

void DrillConsole::miss(qint64 action, const QString& note)
{
    m_workspace.perform(Tr::tr("Expected action missed"), {}, [&](ledger::ActWriter& writer) {
        const Part part = partOf(writer.reader(), fa::kRegister, fa::drill, action);
        if (part.run.state != QLatin1String("ended"))
            requireNotOver(part.run);
        if (!note.trimmed().isEmpty())
            patch(writer, fa::kRegister, action, valuesOf({{fa::note, note.trimmed()}}));
        const QString name = QString::fromLatin1(fa::kRegister);
        writer.transition(name, action, writer.reader().record(name, action).rev, QStringLiteral("miss"));
        settleInject(writer, RecordFields(writer.reader(), fa::kRegister, part.record).number(fa::inject));
    });
}

} // namespace wardbook::drills
