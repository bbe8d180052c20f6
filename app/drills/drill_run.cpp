#include "drills/drill_run.h"
#include "drills/drill_service.h"
#include "fields/drill.h"
#include "fields/drill_event.h"
#include "fields/drill_participant.h"
#include "fields/expected_action.h"
#include "fields/inject.h"
#include "fields/observation.h"
#include "fields/plan.h"
#include "ledger/record_fields.h"

namespace wardbook::drills {

namespace {

using ledger::Record;
using ledger::RecordFields;

class RunReader
{
public:
    RunReader(ledger::Reader& reader, qint64 drill) : m_reader(reader), m_drill(drill) {}

    DrillRun read()
    {
        readDrill();
        readActions();
        readInjects();
        readPeople();
        readObservations();
        readEvents();
        if (m_run.times.startedMs != 0 && m_run.times.endedMs == 0)
            m_run.lastRecordMs = m_newest;
        return std::move(m_run);
    }

private:
    template<typename Call>
    void parts(const char* registerId, const char* owner, const Call& call)
    {
        m_reader.forEachWith(
            QLatin1String(registerId), QLatin1String(owner), m_drill,
            [&](const Record& record) { call(record, RecordFields(m_reader, registerId, record)); });
    }

    void seen(qint64 ms) { m_newest = std::max(m_newest, ms); }

    void readDrill()
    {
        namespace fd = fields::drill;
        const Record record = m_reader.record(QLatin1String(fd::kRegister), m_drill);
        const RecordFields drill(m_reader, fd::kRegister, record);
        m_run.id = record.id;
        m_run.rev = record.rev;
        m_run.state = record.state;
        m_run.code = drill.text(fd::code);
        m_run.title = drill.text(fd::title);
        m_run.stopWord = drill.text(fd::stop_word);
        m_run.pace = drill.text(fd::pace);
        m_run.incident = drill.number(fd::incident);
        m_run.plan = drill.number(fd::plan);
        if (m_run.plan != 0)
            m_run.planName = m_reader.nameOf(QLatin1String(fields::plan::kRegister), m_run.plan);
        m_run.times = drillTimes(m_reader, m_drill);
        seen(m_run.times.startedMs);
    }

    void readActions()
    {
        namespace fa = fields::expected_action;
        parts(fa::kRegister, fa::drill, [&](const Record& record, const RecordFields& fields) {
            RunAction action;
            action.id = record.id;
            action.rev = record.rev;
            action.inject = fields.number(fa::inject);
            action.no = int(fields.number(fa::no));
            action.text = fields.text(fa::text);
            action.role = fields.text(fa::role);
            action.state = record.state;
            action.doneBy = fields.text(fa::done_by);
            action.note = fields.text(fa::note);
            action.withinMinutes = int(fields.number(fa::within_min));
            action.clockRule = fields.text(fa::report_rule);
            action.doneMs = fields.number(fa::done_at);
            seen(action.doneMs);
            m_actions[action.inject] << action;
        });
    }

    QList<RunAction> actionsOf(const RunInject& inject, const QString& expected)
    {
        QList<RunAction> actions = m_actions.value(inject.id);
        std::sort(actions.begin(), actions.end(), [](const RunAction& a, const RunAction& b) {
            return std::pair(a.no, a.id) < std::pair(b.no, b.id);
        });
        if (m_run.times.startedMs == 0) {
            QList<RunAction> planned;
            const QList<ExpectedAction> lines = parseExpected(expected);
            for (const ExpectedAction& line : lines) {
                RunAction action;
                for (const RunAction& each : std::as_const(actions))
                    if (each.text == line.text.text())
                        action = each;
                action.inject = inject.id;
                action.no = int(planned.size()) + 1;
                action.text = line.text.text();
                action.role = line.role.text();
                action.withinMinutes = line.withinMinutes;
                action.clockRule = line.clockRule;
                action.state = QStringLiteral("open");
                planned << action;
            }
            return planned;
        }
        if (inject.releasedMs == 0)
            return actions;
        const qint64 released = m_run.times.elapsedMs(inject.releasedMs);
        for (RunAction& each : actions)
            each.dueMs = m_run.times.wallMs(released + each.withinMinutes * 60'000LL);
        return actions;
    }

    void readInjects()
    {
        namespace fi = fields::inject;
        parts(fi::kRegister, fi::drill, [&](const Record& record, const RecordFields& fields) {
            RunInject inject;
            inject.id = record.id;
            inject.rev = record.rev;
            inject.state = record.state;
            inject.no = fields.text(fi::no);
            inject.phase = fields.text(fi::phase);
            inject.title = fields.text(fi::title);
            inject.content = fields.text(fi::content);
            inject.from = fields.text(fi::from_role);
            inject.to = fields.text(fi::to_role);
            inject.delivery = fields.text(fi::delivery);
            inject.note = fields.text(fi::note);
            inject.condition = fields.text(fi::condition);
            inject.reason = fields.text(fi::reason);
            inject.offset = int(fields.number(fi::offset));
            inject.plannedOffset =
                fields.has(fi::planned_offset) ? int(fields.number(fi::planned_offset)) : inject.offset;
            inject.storyText = fields.has(fi::story_time) ? fields.text(fi::story_time)
                                                          : m_run.times.storyAt(inject.offset).text();
            inject.contingency = fields.flag(fi::contingency);
            inject.improvised = fields.flag(fi::improvised);
            inject.attachment = fields.number(fi::attachment);
            inject.parent = fields.number(fi::parent);
            inject.objective = fields.number(fi::objective);
            inject.dueMs = m_run.times.dueMs(inject.offset);
            inject.releasedMs = fields.number(fi::released_at);
            inject.answeredMs = fields.number(fi::answered_at);
            inject.actions = actionsOf(inject, fields.text(fi::expected));
            seen(inject.releasedMs);
            m_run.injects << inject;
        });
        std::sort(m_run.injects.begin(), m_run.injects.end(), [](const RunInject& a, const RunInject& b) {
            return std::tuple(a.offset, a.no, a.id) < std::tuple(b.offset, b.no, b.id);
        });
    }

    void readPeople()
    {
        namespace fp = fields::drill_participant;
        parts(fp::kRegister, fp::drill, [&](const Record& record, const RecordFields& fields) {
            m_run.people << RunPerson{record.id,
                                      record.rev,
                                      fields.text(fp::name),
                                      fields.text(fp::organisation),
                                      fields.text(fp::group),
                                      fields.text(fp::role),
                                      fields.text(fp::presence),
                                      fields.number(fp::presence_at)};
            seen(fields.number(fp::presence_at));
        });
    }

    void readObservations()
    {
        namespace fo = fields::observation;
        parts(fo::kRegister, fo::drill, [&](const Record& record, const RecordFields& fields) {
            m_run.observations << RunObservation{record.id,
                                                 record.rev,
                                                 fields.number(fo::at),
                                                 fields.text(fo::kind),
                                                 fields.text(fo::who),
                                                 fields.text(fo::text),
                                                 fields.text(fo::evaluator),
                                                 fields.number(fo::inject)};
            seen(fields.number(fo::at));
        });
        std::sort(m_run.observations.begin(), m_run.observations.end(),
                  [](const RunObservation& a, const RunObservation& b) {
                      return std::pair(a.atMs, a.id) < std::pair(b.atMs, b.id);
                  });
    }

    void readEvents()
    {
        namespace fe = fields::drill_event;
        parts(fe::kRegister, fe::drill, [&](const Record& record, const RecordFields& fields) {
            m_run.events << RunEvent{record.id,
                                     fields.number(fe::at),
                                     fields.number(fe::until),
                                     fields.text(fe::kind),
                                     fields.text(fe::text),
                                     fields.text(fe::by),
                                     fields.text(fe::recipient),
                                     fields.flag(fe::counts)};
            seen(fields.number(fe::at));
            seen(fields.number(fe::until));
        });
        std::sort(m_run.events.begin(), m_run.events.end(), [](const RunEvent& a, const RunEvent& b) {
            return std::pair(a.atMs, a.id) < std::pair(b.atMs, b.id);
        });
    }

    ledger::Reader& m_reader;
    qint64 m_drill = 0;
    DrillRun m_run;
    QHash<qint64, QList<RunAction>> m_actions; ///< by inject
    qint64 m_newest = 0;
};

} // namespace

DrillRun readRun(ledger::Reader& reader, qint64 drill)
{
    return RunReader(reader, drill).read();
}

DrillRun::Place DrillRun::placeOf(const RunInject& inject, qint64 nowMs) const
{
    if (inject.state == QLatin1String("waiting")) {
        if (inject.contingency)
            return Place::Reserve;
        const bool due = times.startedMs != 0 && byClock() && times.endedMs == 0 &&
                         times.elapsedMs(nowMs) >= inject.offset * 60'000LL;
        return due ? Place::Overdue : Place::Next;
    }
    if (inject.state == QLatin1String("skipped"))
        return Place::Done;
    for (const RunInject& each : injects)
        if (std::pair(each.releasedMs, each.id) > std::pair(inject.releasedMs, inject.id))
            return Place::Done;
    return Place::Now;
}

const RunInject* DrillRun::inject(qint64 wanted) const
{
    for (const RunInject& each : injects)
        if (each.id == wanted)
            return &each;
    return nullptr;
}

const RunInject* DrillRun::byNo(const QString& no) const
{
    for (const RunInject& each : injects)
        if (each.no == no)
            return &each;
    return nullptr;
}

QList<const RunInject*> DrillRun::overdue(qint64 nowMs) const
{
    QList<const RunInject*> found;
    for (const RunInject& each : injects)
        if (placeOf(each, nowMs) == Place::Overdue)
            found << &each;
    return found;
}

qint64 activeDrill(ledger::Reader& reader)
{
    // filters of the list index would load it: there are few drills, and this is asked at every opening
    qint64 found = 0;
    reader.forEach(QLatin1String(fields::drill::kRegister), [&](const Record& record) {
        if (record.state == QLatin1String("running") || record.state == QLatin1String("paused"))
            found = record.id;
    });
    return found;
}

QString marked(const QString& text)
{
    const QString mark = QString::fromUtf8(kDrillMark);
    return text.startsWith(mark) ? text : mark + text;
}

} // namespace wardbook::drills
