#include "drills/scenario_pack.h"
#include "base/error.h"
#include "drills/drills_tr.h"
#include "drills/scenario_part.h"
#include "ledger/definitions.h"
#include "resources/resources.h"
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace wardbook::drills {

namespace {

constexpr int kMinutes = 100'000; ///< the longest drill that the registers hold

QStringList codesOf(const char* list)
{
    QStringList ids;
    const auto registers = ledger::RegisterSet::builtIn();
    const auto& codes = registers->codes(QString::fromLatin1(list)).codes;
    for (const ledger::Code& code : codes)
        ids << code.id;
    return ids;
}

ExpectedAction readAction(ScenarioPart part)
{
    ExpectedAction action;
    action.text = part.label("text");
    action.withinMinutes = part.number("within", 0, kMinutes);
    action.role = part.optionalLabel("role");
    action.clockRule = part.optionalText("clock");
    // these texts are also lines "action | minutes | role", which no bar may cut
    if (QString(action.text.zh + action.text.en + action.role.zh + action.role.en).contains(u'|'))
        part.fail(Tr::tr("a “|” can't stand in an action"));
    part.close();
    return action;
}

ScenarioObjective readObjective(ScenarioPart part)
{
    ScenarioObjective objective;
    objective.id = part.text("id");
    objective.text = part.label("text");
    objective.capability = part.optionalLabel("capability");
    objective.measure = part.optionalLabel("measure");
    part.close();
    return objective;
}

ScenarioInject readInject(ScenarioPart part)
{
    static const QStringList phases = codesOf("drill_phase"), deliveries = codesOf("delivery");
    ScenarioInject inject;
    inject.no = part.text("no");
    part.setPlace(part.place() + QStringLiteral(" (%1)").arg(inject.no));
    inject.phase = part.oneOf("phase", phases);
    inject.offset = part.number("offset", 0, kMinutes);
    inject.title = part.label("title");
    inject.content = part.label("content");
    inject.from = part.optionalLabel("from");
    inject.to = part.label("to");
    inject.delivery = part.oneOf("delivery", deliveries);
    inject.objective = part.optionalText("objective");
    inject.parent = part.optionalText("parent");
    inject.condition = part.optionalLabel("condition");
    inject.contingency = part.optionalFlag("contingency");
    inject.note = part.optionalLabel("note");
    const QList<ScenarioPart> actions = part.optionalParts("expected", QStringLiteral("expected"));
    for (const ScenarioPart& each : actions)
        inject.expected << readAction(each);
    if (inject.contingency && inject.condition.zh.isEmpty())
        part.fail(Tr::tr("a contingency needs a condition that says when to use it"));
    part.close();
    return inject;
}

void checkInjects(const Scenario& scenario, const ScenarioPart& part)
{
    QSet<QString> numbers, objectives;
    for (const ScenarioObjective& each : scenario.objectives) {
        if (objectives.contains(each.id))
            part.fail(Tr::tr("the objective “%1” is there twice").arg(each.id));
        objectives << each.id;
    }
    for (const ScenarioInject& each : scenario.injects) {
        if (numbers.contains(each.no))
            part.fail(Tr::tr("the inject “%1” is there twice").arg(each.no));
        numbers << each.no;
    }
    int before = 0;
    for (const ScenarioInject& each : scenario.injects) {
        if (!each.objective.isEmpty() && !objectives.contains(each.objective))
            part.fail(Tr::tr("the inject “%1” names an objective “%2” that isn't there")
                          .arg(each.no, each.objective));
        if (!each.parent.isEmpty() && (each.parent == each.no || !numbers.contains(each.parent)))
            part.fail(Tr::tr("the inject “%1” depends on “%2”, which isn't there").arg(each.no, each.parent));
        if (each.contingency)
            continue;
        if (each.offset < before)
            part.fail(Tr::tr("the inject “%1” comes before the one that stands above it").arg(each.no));
        before = each.offset;
    }
}

QList<Scenario> readBuiltIn()
{
    initResources();
    const QDir folder(QStringLiteral(":/packs/scenarios"));
    QList<Scenario> found;
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        found << Scenario::parse(file.readAll());
    }
    std::sort(found.begin(), found.end(), [](const Scenario& a, const Scenario& b) { return a.id < b.id; });
    return found;
}

} // namespace

Scenario Scenario::parse(const QByteArray& json)
{
    static const QStringList categories = codesOf("incident_category"), forms = codesOf("drill_form");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        const qsizetype line = json.left(error.offset).count('\n') + 1;
        ScenarioPart({}, Tr::tr("line %1").arg(line)).fail(Tr::tr("this is no JSON object"));
    }
    ScenarioPart part(document.object(), Tr::tr("scenario"));
    Scenario scenario;
    scenario.id = part.text("id");
    part.setPlace(scenario.id);
    static const QRegularExpression idForm(QStringLiteral("^[a-z][a-z0-9_]{1,39}$"));
    if (!idForm.match(scenario.id).hasMatch())
        part.fail(Tr::tr("an id is small letters, digits and _"));
    part.oneOf("kind", {QStringLiteral("drill_scenario")});
    scenario.version = part.text("version");
    scenario.verified = part.flag("verified");
    scenario.title = part.label("title");
    scenario.summary = part.label("summary");
    scenario.background = part.label("background");
    scenario.safety = part.label("safety");
    scenario.planHint = part.optionalLabel("plan_hint");
    scenario.category = part.oneOf("category", categories);
    scenario.form = part.oneOf("form", forms);
    scenario.systems = part.texts("systems");
    scenario.storyStart = part.text("story_start");
    if (!QTime::fromString(scenario.storyStart, QStringLiteral("HH:mm")).isValid())
        part.fail(Tr::tr("“story_start” must be a time of day, as 02:10"));
    scenario.ratio = part.number("ratio", 1, 1440);
    scenario.duration = part.number("duration", 1, kMinutes);
    scenario.stopWord = part.label("stop_word");
    scenario.roles = part.labels("roles");
    const QList<ScenarioPart> objectives = part.parts("objectives", QStringLiteral("objectives"));
    for (const ScenarioPart& each : objectives)
        scenario.objectives << readObjective(each);
    const QList<ScenarioPart> injects = part.parts("injects", QStringLiteral("injects"));
    for (const ScenarioPart& each : injects)
        scenario.injects << readInject(each);
    scenario.questions = part.labels("questions");
    part.close();
    checkInjects(scenario, part);
    return scenario;
}

const QList<Scenario>& builtInScenarios()
{
    static const QList<Scenario> scenarios = readBuiltIn();
    return scenarios;
}

const Scenario* findScenario(const QString& id)
{
    for (const Scenario& each : builtInScenarios())
        if (each.id == id)
            return &each;
    return nullptr;
}

} // namespace wardbook::drills
