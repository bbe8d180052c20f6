#include "drills/drill_service.h"
#include "base/clock.h"
#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "drills/evaluation.h"
#include "drills/expected_sync.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/hot_wash.h"
#include "fields/improvement.h"
#include "fields/inject.h"

namespace wardbook::drills {

namespace {

namespace fd = fields::drill;

class FromScenario
{
public:
    FromScenario(ledger::ActWriter& writer, qint64 drill, const Scenario& scenario)
        : m_writer(writer), m_drill(drill), m_scenario(scenario)
    {
    }

    void write()
    {
        objectives();
        injects();
        questions();
    }

private:
    void objectives()
    {
        namespace fo = fields::drill_objective;
        int no = 0;
        for (const ScenarioObjective& each : m_scenario.objectives)
            m_objectives.insert(each.id, m_writer.create(QLatin1String(fo::kRegister),
                                                         valuesOf({{fo::drill, m_drill},
                                                                   {fo::no, ++no},
                                                                   {fo::text, each.text.text()},
                                                                   {fo::capability, each.capability.text()},
                                                                   {fo::measure, each.measure.text()}})));
    }

    void injects()
    {
        namespace fi = fields::inject;
        QHash<QString, qint64> ids;
        for (const ScenarioInject& each : m_scenario.injects) {
            const QString expected = expectedText(each.expected);
            ledger::FieldValues values = valuesOf({{fi::drill, m_drill},
                                                   {fi::no, each.no},
                                                   {fi::phase, each.phase},
                                                   {fi::offset, each.offset},
                                                   {fi::planned_offset, each.offset},
                                                   {fi::title, each.title.text()},
                                                   {fi::content, each.content.text()},
                                                   {fi::from_role, each.from.text()},
                                                   {fi::to_role, each.to.text()},
                                                   {fi::delivery, each.delivery},
                                                   {fi::expected, expected},
                                                   {fi::condition, each.condition.text()},
                                                   {fi::contingency, each.contingency ? 1 : 0},
                                                   {fi::note, each.note.text()}});
            if (m_objectives.contains(each.objective))
                values.insert(QString::fromLatin1(fi::objective), m_objectives.value(each.objective));
            const qint64 id = m_writer.create(QLatin1String(fi::kRegister), values);
            ids.insert(each.no, id);
            syncActions(m_writer, m_drill, id, expected);
        }
        for (const ScenarioInject& each : m_scenario.injects)
            if (!each.parent.isEmpty())
                patch(m_writer, fi::kRegister, ids.value(each.no),
                      {{QString::fromLatin1(fi::parent), ids.value(each.parent)}});
    }

    void questions()
    {
        namespace fh = fields::hot_wash;
        int no = 0;
        for (const Label& each : m_scenario.questions)
            m_writer.create(QLatin1String(fh::kRegister),
                            valuesOf({{fh::drill, m_drill}, {fh::no, ++no}, {fh::question, each.text()}}));
    }

    ledger::ActWriter& m_writer;
    qint64 m_drill = 0;
    const Scenario& m_scenario;
    QHash<QString, qint64> m_objectives;
};

ledger::FieldValues drillValues(const NewDrill& wanted, const Scenario* scenario)
{
    const QString title =
        wanted.title.trimmed().isEmpty() && scenario ? scenario->title.text() : wanted.title.trimmed();
    ledger::FieldValues values =
        valuesOf({{fd::title, title},
                  {fd::planned_on, wanted.plannedOn.toString(Qt::ISODate)},
                  {fd::form, wanted.form.isEmpty() && scenario ? scenario->form : wanted.form},
                  {fd::pace, wanted.pace.isEmpty() ? QStringLiteral("clock") : wanted.pace},
                  {fd::data_mode, QStringLiteral("synthetic")},
                  {fd::scope, QStringLiteral("internal")},
                  {fd::ratio, wanted.ratio > 0 ? wanted.ratio : (scenario ? scenario->ratio : 1)}});
    const auto id = [&](const char* field, qint64 record) {
        if (record != 0)
            values.insert(QString::fromLatin1(field), record);
    };
    id(fd::programme, wanted.programme);
    id(fd::plan, wanted.plan);
    id(fd::department, wanted.department);
    id(fd::director, wanted.director);
    if (scenario)
        values.insert(valuesOf({{fd::scenario, scenario->id},
                                {fd::aim, scenario->summary.text()},
                                {fd::background, scenario->background.text()},
                                {fd::safety, scenario->safety.text()},
                                {fd::stop_word, scenario->stopWord.text()},
                                {fd::story_start, scenario->storyStart},
                                {fd::duration, scenario->duration},
                                {fd::remarks, scenario->planHint.text()}}));
    return values;
}

} // namespace

DrillService::DrillService(people::Workspace& workspace, std::function<qint64()> nowMs)
    : m_workspace(workspace), m_nowMs(nowMs ? std::move(nowMs) : [] { return clock::nowMs(); })
{
}

qint64 DrillService::create(const NewDrill& wanted)
{
    const Scenario* scenario = wanted.scenario.isEmpty() ? nullptr : findScenario(wanted.scenario);
    if (!wanted.scenario.isEmpty() && !scenario)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no scenario “%1”. Nothing was made; choose one of "
                                                "the list or begin without one.")
                                             .arg(wanted.scenario));
    return create(wanted, scenario);
}

qint64 DrillService::create(const NewDrill& wanted, const Scenario* scenario)
{
    const ledger::FieldValues values = drillValues(wanted, scenario);
    qint64 drill = 0;
    m_workspace.perform(Tr::tr("New drill: %1").arg(values.value(QString::fromLatin1(fd::title)).toString()),
                        {}, [&](ledger::ActWriter& writer) {
                            drill = writer.create(QLatin1String(fd::kRegister), values);
                            if (scenario)
                                FromScenario(writer, drill, *scenario).write();
                        });
    return drill;
}

void DrillService::submit(qint64 drill, qint64 rev)
{
    m_workspace.perform(Tr::tr("Drill submitted"), {}, [&](ledger::ActWriter& writer) {
        requireNoGaps(writer.reader(), drill);
        writer.transition(QLatin1String(fd::kRegister), drill, rev, QStringLiteral("submit"));
        syncAllActions(writer, drill);
    });
}

void DrillService::approve(qint64 drill, qint64 rev)
{
    m_workspace.perform(Tr::tr("Drill approved"), {}, [&](ledger::ActWriter& writer) {
        requireNoGaps(writer.reader(), drill);
        step(writer, fd::kRegister, drill, "approve", rev);
    });
}

void DrillService::evaluated(qint64 drill, qint64 rev)
{
    m_workspace.perform(Tr::tr("Evaluation finished"), {}, [&](ledger::ActWriter& writer) {
        const QStringList missing = evaluationGaps(writer.reader(), drill);
        if (!missing.isEmpty())
            throw Error(ErrorKind::Invalid, Tr::tr("The evaluation isn't complete: %1 Nothing was changed.")
                                                .arg(missing.join(QLatin1Char(' '))));
        step(writer, fd::kRegister, drill, "evaluate", rev);
    });
}

qint64 DrillService::addImprovement(qint64 drill, const ledger::FieldValues& wanted)
{
    namespace fi = fields::improvement;
    ledger::FieldValues values = wanted;
    values.insert(QString::fromLatin1(fi::drill), drill);
    const auto text = [&](const char* field) {
        return values.value(QString::fromLatin1(field)).toString().trimmed();
    };
    qint64 id = 0;
    m_workspace.perform(Tr::tr("Finding of a drill: %1").arg(text(fi::title)), {},
                        [&](ledger::ActWriter& writer) {
                            qint64 earlier = values.value(QString::fromLatin1(fi::repeats)).toLongLong();
                            if (earlier == 0)
                                earlier = repeatOf(writer.reader(), text(fi::key), text(fi::title), drill);
                            values.insert(QString::fromLatin1(fi::repeated), earlier != 0 ? 1 : 0);
                            if (earlier != 0)
                                values.insert(QString::fromLatin1(fi::repeats), earlier);
                            id = writer.create(QLatin1String(fi::kRegister), values);
                        });
    return id;
}

} // namespace wardbook::drills
