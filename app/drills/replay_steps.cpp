#include "drills/replay_steps.h"
#include "drills/drill_service.h"
#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_participant.h"
#include "fields/drill_score.h"
#include "fields/hot_wash.h"
#include "fields/improvement.h"
#include "fields/notice.h"
#include "incidents/incident_service.h"
#include "incidents/report_service.h"
#include <QJsonArray>

namespace wardbook::drills {

namespace {

using ledger::Record;
using ledger::RecordFields;

[[noreturn]] void refuse(const QString& text)
{
    throw Error(ErrorKind::Invalid, text);
}

class StepTaker
{
public:
    StepTaker(people::Workspace& workspace, qint64 drill, const QJsonObject& values, qint64 nowMs)
        : m_workspace(workspace), m_drill(drill), m_values(values), m_nowMs(nowMs),
          m_clock([nowMs] { return nowMs; }), m_console(workspace, m_clock), m_service(workspace, m_clock)
    {
    }

    qint64 take(const QString& action)
    {
        using Call = qint64 (StepTaker::*)();
        static const QHash<QString, Call> calls{
            {QStringLiteral("submit"), &StepTaker::submit},
            {QStringLiteral("approve"), &StepTaker::approve},
            {QStringLiteral("start"), &StepTaker::start},
            {QStringLiteral("pause"), &StepTaker::pause},
            {QStringLiteral("resume"), &StepTaker::resume},
            {QStringLiteral("gap"), &StepTaker::gap},
            {QStringLiteral("end"), &StepTaker::end},
            {QStringLiteral("release"), &StepTaker::release},
            {QStringLiteral("skip"), &StepTaker::skip},
            {QStringLiteral("postpone"), &StepTaker::postpone},
            {QStringLiteral("improvise"), &StepTaker::improvise},
            {QStringLiteral("tick"), &StepTaker::tick},
            {QStringLiteral("untick"), &StepTaker::untick},
            {QStringLiteral("miss"), &StepTaker::miss},
            {QStringLiteral("observe"), &StepTaker::observe},
            {QStringLiteral("attendance"), &StepTaker::attendance},
            {QStringLiteral("message"), &StepTaker::message},
            {QStringLiteral("note"), &StepTaker::note},
            {QStringLiteral("grade"), &StepTaker::grade},
            {QStringLiteral("report"), &StepTaker::report},
            {QStringLiteral("rate"), &StepTaker::rate},
            {QStringLiteral("score"), &StepTaker::score},
            {QStringLiteral("answer"), &StepTaker::answer},
            {QStringLiteral("improve"), &StepTaker::improve},
            {QStringLiteral("evaluate"), &StepTaker::evaluateDrill},
        };
        return (this->*calls.value(action))();
    }

private:
    QString text(const char* key) const { return m_values.value(QLatin1String(key)).toString().trimmed(); }
    int number(const char* key, int otherwise = 0) const
    {
        return int(m_values.value(QLatin1String(key)).toInteger(otherwise));
    }
    std::unique_ptr<ledger::Reader> reader() const { return m_workspace.ledger().reader(); }
    qint64 rev() const { return reader()->record(QLatin1String(fields::drill::kRegister), m_drill).rev; }

    RunInject inject() const
    {
        const DrillRun run = readRun(*reader(), m_drill);
        const RunInject* found = run.byNo(text("inject"));
        if (!found)
            refuse(Tr::tr("The drill has no inject %1.").arg(text("inject")));
        return *found;
    }
    qint64 action() const
    {
        const RunInject of = inject();
        const int no = number("action");
        if (no < 1 || no > of.actions.size())
            refuse(Tr::tr("Inject %1 has %2 expected actions; there is no number %3.")
                       .arg(of.no)
                       .arg(of.actions.size())
                       .arg(no));
        return of.actions.at(no - 1).id;
    }
    qint64 incident() const
    {
        const qint64 found = readRun(*reader(), m_drill).incident;
        if (found == 0)
            refuse(Tr::tr("The drill hasn't started, so that there is no exercised incident yet."));
        return found;
    }
    /// The part whose `field` reads `wanted`.
    qint64 partOf(const char* registerId, const char* field, const QString& wanted) const
    {
        const auto source = reader();
        qint64 found = 0;
        source->forEachWith(QLatin1String(registerId), QStringLiteral("drill"), m_drill,
                            [&](const Record& each) {
                                if (RecordFields(*source, registerId, each).text(field) == wanted)
                                    found = each.id;
                            });
        if (found == 0)
            refuse(Tr::tr("The drill has no “%1” in “%2”.")
                       .arg(wanted, source->registers().at(QLatin1String(registerId)).label.text()));
        return found;
    }
    qint64 write(const QString& label, const std::function<qint64(ledger::ActWriter&)>& body)
    {
        qint64 made = 0;
        m_workspace.perform(label, {}, [&](ledger::ActWriter& writer) { made = body(writer); });
        return made;
    }
    /// Codes may be written as people say them: "P", "到场".
    QString code(const char* key, const char* list) const
    {
        const auto registers = m_workspace.ledger().registers();
        const ledger::Code* found = registers->codes(QString::fromLatin1(list)).match(text(key));
        return found ? found->id : text(key);
    }
    QString evaluator() const
    {
        const QString named = text("evaluator");
        return named.isEmpty() ? m_workspace.actor().name : named;
    }

    qint64 submit()
    {
        m_service.submit(m_drill, rev());
        return 0;
    }
    qint64 approve()
    {
        m_service.approve(m_drill, rev());
        return 0;
    }
    qint64 start()
    {
        m_console.start(m_drill, rev());
        return incident();
    }
    qint64 pause()
    {
        m_console.pause(m_drill, text("reason"));
        return 0;
    }
    qint64 resume()
    {
        m_console.resume(m_drill);
        return 0;
    }
    qint64 gap()
    {
        m_console.recordGap(m_drill, readRun(*reader(), m_drill).lastRecordMs,
                            m_values.value(QLatin1String("counts")).toBool());
        return 0;
    }
    qint64 end()
    {
        m_console.end(m_drill, text("note"));
        return 0;
    }
    qint64 release()
    {
        m_console.release(inject().id);
        return 0;
    }
    qint64 skip()
    {
        m_console.skip(inject().id, text("reason"));
        return 0;
    }
    qint64 postpone()
    {
        m_console.postpone(inject().id, number("to"), text("reason"));
        return 0;
    }
    qint64 improvise()
    {
        NewInject wanted{
            text("title"), text("content"), text("from"), text("to"), text("delivery"), number("after"), {}};
        const QJsonArray lines = m_values.value(QLatin1String("expected")).toArray();
        for (const QJsonValue& line : lines)
            for (const ExpectedAction& each : parseExpected(line.toString()))
                wanted.expected << std::pair(each.text.text(), each.withinMinutes);
        return m_console.improvise(m_drill, wanted);
    }
    qint64 tick()
    {
        m_console.tick(action(), true, text("by"));
        return 0;
    }
    qint64 untick()
    {
        m_console.tick(action(), false);
        return 0;
    }
    qint64 miss()
    {
        m_console.miss(action(), text("note"));
        return 0;
    }
    qint64 observe()
    {
        const qint64 of = text("inject").isEmpty() ? 0 : inject().id;
        return m_console.observe(m_drill, code("kind", "observation_kind"), of, text("who"), text("text"));
    }
    qint64 attendance()
    {
        namespace fp = fields::drill_participant;
        m_console.attendance(partOf(fp::kRegister, fp::name, text("name")), code("presence", "presence"));
        return 0;
    }
    qint64 message() { return m_console.message(m_drill, text("to"), text("text")); }
    qint64 note() { return m_console.note(m_drill, text("text")); }
    qint64 grade()
    {
        incidents::GradeDecision decision;
        decision.grade = code("grade", "incident_grade");
        decision.reason = text("reason");
        decision.clause = text("clause");
        return incidents::IncidentService(m_workspace, m_clock).decide(incident(), decision);
    }
    /// Goes out before it is signed: a script plays one person.
    qint64 report()
    {
        incidents::ReportService reports(m_workspace, m_clock);
        incidents::ReportPlan plan;
        plan.kind = text("kind");
        plan.rule = text("rule");
        plan.recipient = text("recipient");
        plan.recipientName = text("recipient_name");
        plan.channel = text("channel");
        const qint64 notice = reports.create(incident(), plan);
        const qint64 noticeRev = reader()->record(QLatin1String(fields::notice::kRegister), notice).rev;
        incidents::Sending sending;
        sending.channel = text("channel");
        sending.receipt = text("receipt");
        sending.reason = text("reason").isEmpty() ? Tr::tr("Played from a script") : text("reason");
        reports.sendUnsigned(notice, noticeRev, sending);
        return notice;
    }
    qint64 rate()
    {
        namespace fo = fields::drill_objective;
        const qint64 objective = partOf(fo::kRegister, fo::no, QString::number(number("objective")));
        return write(Tr::tr("Objective rated"), [&](ledger::ActWriter& writer) {
            patch(writer, fo::kRegister, objective,
                  valuesOf({{fo::rating, code("rating", "rating_psmu")},
                            {fo::rating_note, text("note")},
                            {fo::rated_by, evaluator()}}));
            return objective;
        });
    }
    qint64 score()
    {
        namespace fs = fields::drill_score;
        return write(Tr::tr("Scored"), [&](ledger::ActWriter& writer) {
            const ledger::FieldValues values = valuesOf({{fs::drill, m_drill},
                                                         {fs::item, text("item")},
                                                         {fs::score, QString::number(number("score"))},
                                                         {fs::comment, text("comment")},
                                                         {fs::evaluator, evaluator()}});
            qint64 before = 0;
            ledger::Reader& source = writer.reader();
            source.forEachWith(
                QLatin1String(fs::kRegister), QLatin1String(fs::drill), m_drill, [&](const Record& each) {
                    const RecordFields score(source, fs::kRegister, each);
                    if (score.text(fs::item) == text("item") && score.text(fs::evaluator) == evaluator())
                        before = each.id;
                });
            if (before == 0)
                return writer.create(QString::fromLatin1(fs::kRegister), values);
            patch(writer, fs::kRegister, before, values);
            return before;
        });
    }
    qint64 answer()
    {
        namespace fh = fields::hot_wash;
        const qint64 question = partOf(fh::kRegister, fh::no, QString::number(number("question")));
        return write(Tr::tr("Hot wash"), [&](ledger::ActWriter& writer) {
            patch(writer, fh::kRegister, question,
                  valuesOf({{fh::answer, text("answer")}, {fh::respondent, text("respondent")}}));
            return question;
        });
    }
    qint64 improve()
    {
        namespace fi = fields::improvement;
        return m_service.addImprovement(m_drill, valuesOf({{fi::title, text("title")},
                                                           {fi::key, text("key")},
                                                           {fi::action, text("action")},
                                                           {fi::root_cause, text("cause")},
                                                           {fi::kind, text("kind")},
                                                           {fi::due, text("due")}}));
    }
    qint64 evaluateDrill()
    {
        m_service.evaluated(m_drill, rev());
        return 0;
    }

    people::Workspace& m_workspace;
    qint64 m_drill = 0;
    const QJsonObject& m_values;
    qint64 m_nowMs = 0;
    std::function<qint64()> m_clock;
    DrillConsole m_console;
    DrillService m_service;
};

StepForm form(const char* needed, const char* possible = "")
{
    return {QString::fromLatin1(needed).split(QLatin1Char(' '), Qt::SkipEmptyParts),
            QString::fromLatin1(possible).split(QLatin1Char(' '), Qt::SkipEmptyParts)};
}

} // namespace

const QHash<QString, StepForm>& stepForms()
{
    static const QHash<QString, StepForm> forms{
        {QStringLiteral("submit"), form("")},
        {QStringLiteral("approve"), form("")},
        {QStringLiteral("start"), form("")},
        {QStringLiteral("pause"), form("reason")},
        {QStringLiteral("resume"), form("")},
        {QStringLiteral("gap"), form("", "counts")},
        {QStringLiteral("end"), form("", "note")},
        {QStringLiteral("release"), form("inject")},
        {QStringLiteral("skip"), form("inject reason")},
        {QStringLiteral("postpone"), form("inject to reason")},
        {QStringLiteral("improvise"), form("title", "content from to delivery after expected")},
        {QStringLiteral("tick"), form("inject action", "by")},
        {QStringLiteral("untick"), form("inject action")},
        {QStringLiteral("miss"), form("inject action", "note")},
        {QStringLiteral("observe"), form("kind", "inject who text")},
        {QStringLiteral("attendance"), form("name presence")},
        {QStringLiteral("message"), form("text", "to")},
        {QStringLiteral("note"), form("text")},
        {QStringLiteral("grade"), form("grade reason", "clause")},
        {QStringLiteral("report"), form("kind", "rule recipient recipient_name channel receipt reason")},
        {QStringLiteral("rate"), form("objective rating", "note evaluator")},
        {QStringLiteral("score"), form("item score", "comment evaluator")},
        {QStringLiteral("answer"), form("question answer", "respondent")},
        {QStringLiteral("improve"), form("title", "key action cause kind due")},
        {QStringLiteral("evaluate"), form("")},
    };
    return forms;
}

qint64 takeStep(people::Workspace& workspace, qint64 drill, const DrillReplay::Step& step, qint64 nowMs)
{
    return StepTaker(workspace, drill, step.values, nowMs).take(step.action);
}

} // namespace wardbook::drills
