#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/sample_incidents.h"
#include "commands/sample_support.h"
#include "drills/drill_replay.h"
#include "drills/drill_service.h"
#include "fields/department.h"
#include "fields/drill.h"
#include "fields/drill_participant.h"
#include "fields/drill_programme.h"
#include "fields/person.h"
#include "fields/plan.h"
#include "ledger/record_fields.h"
#include "oversight/improvements.h"

namespace wardbook::commands::sample {

namespace {

namespace fd = fields::drill;
using ledger::ActWriter;
using people::Workspace;

QString drillRegister()
{
    return QString::fromLatin1(fd::kRegister);
}

QString word(const QJsonValue& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

void addParticipants(ActWriter& writer, qint64 drill)
{
    namespace fp = fields::drill_participant;
    for (const QJsonValue& each : data("drills")[QLatin1String("participants")].toArray()) {
        ledger::FieldValues values = parse(writer, QString::fromLatin1(fp::kRegister), each.toObject());
        const ledger::Record person = named(writer.reader(), fields::person::kRegister, word(each, "name"));
        const ledger::RecordFields fields(writer.reader(), fields::person::kRegister, person);
        values.insert(QLatin1String(fp::drill), drill);
        values.insert(QLatin1String(fp::person), person.id);
        values.insert(QLatin1String(fp::organisation),
                      writer.reader().nameOf(QString::fromLatin1(fields::department::kRegister),
                                             fields.number(fields::person::department)));
        writer.create(QString::fromLatin1(fp::kRegister), values);
    }
}

/// A whole drill as a script: everything is released on time, a few actions are late, a few are missed.
class ScriptWriter
{
public:
    explicit ScriptWriter(const drills::Scenario& scenario) : m_scenario(scenario) {}

    QJsonObject write(const QString& drill, const QDateTime& start)
    {
        add(0, {{QStringLiteral("do"), QStringLiteral("start")}});
        attend();
        playInjects();
        observe();
        reportAndEnd();
        evaluate();
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        QJsonArray steps;
        for (auto& [second, step] : m_steps) {
            step.insert(QStringLiteral("at"), QStringLiteral("+%1:%2:%3")
                                                  .arg(second / 3600)
                                                  .arg(second % 3600 / 60, 2, 10, QLatin1Char('0'))
                                                  .arg(second % 60, 2, 10, QLatin1Char('0')));
            steps.append(step);
        }
        return {{QStringLiteral("drill"), drill},
                {QStringLiteral("start"), start.toOffsetFromUtc(start.offsetFromUtc()).toString(Qt::ISODate)},
                {QStringLiteral("steps"), steps}};
    }

private:
    void add(int second, const QJsonObject& step) { m_steps.append({second, step}); }

    void attend()
    {
        const QString absent = word(data("drills"), "absent");
        for (const QJsonValue& each : data("drills")[QLatin1String("participants")].toArray()) {
            const QString name = word(each, "name");
            add(5, {{QStringLiteral("do"), QStringLiteral("attendance")},
                    {QStringLiteral("name"), name},
                    {QStringLiteral("presence"),
                     name == absent ? QStringLiteral("absent") : QStringLiteral("present")}});
        }
    }

    void playInjects()
    {
        int action = 0;
        for (const drills::ScenarioInject& inject : m_scenario.injects) {
            if (inject.contingency)
                continue;
            const int released = inject.offset * 60 + 8;
            add(released,
                {{QStringLiteral("do"), QStringLiteral("release")}, {QStringLiteral("inject"), inject.no}});
            for (int i = 0; i < inject.expected.size(); ++i, ++action) {
                const int within = inject.expected.at(i).withinMinutes * 60;
                const bool missed = action % 17 == 11, late = action % 6 == 4;
                if (missed)
                    continue;
                const int took = late ? within + 40 + action % 5 * 35 : within * (3 + action % 5) / 9;
                add(std::min(released + took, m_scenario.duration * 60 - 30),
                    {{QStringLiteral("do"), QStringLiteral("tick")},
                     {QStringLiteral("inject"), inject.no},
                     {QStringLiteral("action"), i + 1}});
            }
        }
    }

    void observe()
    {
        for (const QJsonValue& each : data("drills")[QLatin1String("observations")].toArray()) {
            QJsonObject step{{QStringLiteral("do"), QStringLiteral("observe")},
                             {QStringLiteral("kind"), word(each, "kind")},
                             {QStringLiteral("who"), word(each, "who")},
                             {QStringLiteral("text"), word(each, "text")}};
            if (const QString inject = word(each, "inject"); !inject.isEmpty())
                step.insert(QStringLiteral("inject"), inject);
            add(each[QLatin1String("minute")].toInt() * 60, step);
        }
        add(33 * 60, {{QStringLiteral("do"), QStringLiteral("pause")},
                      {QStringLiteral("reason"), Tr::tr("Power failure in the meeting room")}});
        add(36 * 60, {{QStringLiteral("do"), QStringLiteral("resume")}});
        add(40 * 60, {{QStringLiteral("do"), QStringLiteral("message")},
                      {QStringLiteral("to"), Tr::tr("All departments")},
                      {QStringLiteral("text"), Tr::tr("Please switch to paper forms")}});
    }

    void reportAndEnd()
    {
        add(44 * 60, {{QStringLiteral("do"), QStringLiteral("grade")},
                      {QStringLiteral("grade"), QStringLiteral("larger")},
                      {QStringLiteral("reason"), Tr::tr("Core clinical systems are down")}});
        add(55 * 60, {{QStringLiteral("do"), QStringLiteral("report")},
                      {QStringLiteral("kind"), QStringLiteral("first")},
                      {QStringLiteral("rule"), QStringLiteral("cac_first")},
                      {QStringLiteral("recipient"), QStringLiteral("cac")}});
        add(m_scenario.duration * 60, {{QStringLiteral("do"), QStringLiteral("end")}});
    }

    void evaluate()
    {
        const int after = m_scenario.duration * 60 + 1800;
        static const char* const kItems[] = {"preparation", "plan",    "detection", "command", "response",
                                             "cooperation", "support", "recovery",  "effect"};
        for (size_t i = 0; i < std::size(kItems); ++i)
            add(after, {{QStringLiteral("do"), QStringLiteral("score")},
                        {QStringLiteral("item"), QLatin1String(kItems[i])},
                        {QStringLiteral("score"), i == 3 || i == 5 ? 3 : 5},
                        {QStringLiteral("evaluator"), QStringLiteral("郑航")}});
        static const char* const kRatings[] = {"p", "s", "p", "m", "s", "p"};
        for (int i = 0; i < m_scenario.objectives.size(); ++i)
            add(after, {{QStringLiteral("do"), QStringLiteral("rate")},
                        {QStringLiteral("objective"), i + 1},
                        {QStringLiteral("rating"), QLatin1String(kRatings[i % 6])},
                        {QStringLiteral("evaluator"), QStringLiteral("郑航")}});
        const QJsonArray answers = data("drills")[QLatin1String("answers")].toArray();
        for (int i = 0; i < answers.size() && i < m_scenario.questions.size(); ++i)
            add(after, {{QStringLiteral("do"), QStringLiteral("answer")},
                        {QStringLiteral("question"), i + 1},
                        {QStringLiteral("answer"), answers.at(i)},
                        {QStringLiteral("respondent"), QStringLiteral("陈立群")}});
        for (const QJsonValue& each : data("drills")[QLatin1String("improvements")].toArray()) {
            QJsonObject step = each.toObject();
            step.insert(QStringLiteral("do"), QStringLiteral("improve"));
            add(after, step);
        }
        add(after, {{QStringLiteral("do"), QStringLiteral("evaluate")}});
    }

    const drills::Scenario& m_scenario;
    QList<std::pair<int, QJsonObject>> m_steps;
};

QDate dayOf(const QJsonValue& drill)
{
    return clock::now().date().addDays(drill[QLatin1String("days")].toInt());
}

/// The drill of the file's entry: there is one of each scenario.
ledger::Record drillOf(ledger::Reader& reader, const QJsonValue& entry)
{
    return named(reader, fd::kRegister, drills::findScenario(word(entry, "scenario"))->title.text());
}

} // namespace

void planDrills(Workspace& coordinator)
{
    qint64 programme = 0;
    coordinator.perform(Tr::tr("Programme entered"), {}, [&](ActWriter& writer) {
        programme = create(writer, fields::drill_programme::kRegister,
                           data("drills")[QLatin1String("programme")].toObject());
    });
    drills::DrillService service(coordinator);
    for (const QJsonValue& entry : data("drills")[QLatin1String("drills")].toArray()) {
        const auto reader = coordinator.ledger().reader();
        drills::NewDrill wanted;
        wanted.scenario = word(entry, "scenario");
        wanted.plannedOn = dayOf(entry);
        wanted.programme = programme;
        wanted.plan = named(*reader, fields::plan::kRegister, word(entry, "plan")).id;
        wanted.department = named(*reader, fields::department::kRegister, word(entry, "department")).id;
        wanted.director = named(*reader, fields::person::kRegister, word(entry, "director")).id;
        const qint64 id = service.create(wanted);
        coordinator.perform(Tr::tr("Participants entered"), {}, [&](ActWriter& writer) {
            addParticipants(writer, id);
            const ledger::Record drill = writer.reader().record(drillRegister(), id);
            writer.update(drillRegister(), id, drill.rev, {{QLatin1String(fd::place), word(entry, "place")}});
        });
        if (entry[QLatin1String("held")].toBool() || entry[QLatin1String("approve")].toBool())
            service.submit(id, coordinator.ledger().reader()->record(drillRegister(), id).rev);
    }
    stepAll(coordinator, fields::drill_programme::kRegister, QStringLiteral("draft"),
            QStringLiteral("submit"));
}

void approvePlansAndDrills(Workspace& officer)
{
    stepAll(officer, fields::plan::kRegister, QStringLiteral("submitted"), QStringLiteral("approve"));
    stepAll(officer, fields::drill_programme::kRegister, QStringLiteral("submitted"),
            QStringLiteral("approve"));
    drills::DrillService service(officer);
    QList<std::pair<qint64, qint64>> waiting;
    officer.ledger().reader()->forEach(drillRegister(), [&](const ledger::Record& drill) {
        if (drill.state == QLatin1String("submitted"))
            waiting.append({drill.id, drill.rev});
    });
    for (const auto& [id, rev] : waiting)
        service.approve(id, rev);
}

void holdDrills(Workspace& coordinator)
{
    for (const QJsonValue& entry : data("drills")[QLatin1String("drills")].toArray()) {
        if (!entry[QLatin1String("held")].toBool())
            continue;
        const auto reader = coordinator.ledger().reader();
        const ledger::Record drill = drillOf(*reader, entry);
        const QString code = ledger::RecordFields(*reader, fd::kRegister, drill).text(fd::code);
        const QDateTime start(dayOf(entry), QTime::fromString(word(entry, "at"), QStringLiteral("HH:mm")));
        const drills::Scenario& scenario = *drills::findScenario(word(entry, "scenario"));
        drills::DrillReplay(coordinator, ScriptWriter(scenario).write(code, start)).play();
        const auto after = coordinator.ledger().reader();
        const QList<qint64> findings = oversight::improvementsWithoutAction(*after, 0, drill.id);
        oversight::RemediationService(coordinator)
            .create(oversight::draftsFrom(*after, findings, clock::now().date()));
    }
}

} // namespace wardbook::commands::sample
