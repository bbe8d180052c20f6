#include "drills/scenario_pack.h"
#include "filings/filing_kind.h"
#include "fuzz/fuzz_rooms.h"
#include "grading/pack_import.h"
#include "incidents/incident_rules.h"
#include "incidents/report_forms.h"
#include "ledger/own_json.h"
#include "ledger/rights.h"
#include "ledger/step_conditions.h"
#include "oversight/check_rules.h"
#include "oversight/obligation_pack.h"
#include "resources/resources.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

/// Packs of every kind and definitions of a unit's own.
using namespace wardbook;

namespace fuzz {

namespace {

const ledger::RegisterSet& registers()
{
    initResources();
    static const auto set = ledger::RegisterSet::builtIn();
    return *set;
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

void import(const char* name, const QByteArray& data)
{
    const auto imported = grading::importPack(written(name, data), {}, registers());
    // What was taken is a pack, and stays one.
    grading::RequirementPack::parse(imported.json, QStringLiteral("again"));
}

struct Kind
{
    const char* folder; ///< whose files are its seeds; null: none
    void (*parse)(const QByteArray& json);
};

const QList<Kind>& kinds()
{
    static const QList<Kind> all{
        {":/packs/gbt22239-2019.json",
         [](const QByteArray& json) { grading::RequirementPack::parse(json, QStringLiteral("pack")); }},
        {nullptr, [](const QByteArray& json) { import("pack.json", json); }},
        {nullptr, [](const QByteArray& csv) { import("pack.csv", csv); }},
        {":/packs/incident_rules.json",
         [](const QByteArray& json) { incidents::IncidentRules::parse(json); }},
        {":/packs/report_forms.json", [](const QByteArray& json) { incidents::ReportForms::parse(json); }},
        {":/packs/checks.json",
         [](const QByteArray& json) { oversight::CheckRules::parse(json, registers()); }},
        {":/packs/obligations.json",
         [](const QByteArray& json) { oversight::ObligationPack::parse(json, registers()); }},
        {":/packs/filings",
         [](const QByteArray& json) { filings::FilingKind::parse(objectOf(json), registers()); }},
        {":/packs/filings/forms",
         [](const QByteArray& json) {
             const auto form = objectOf(json);
             if (form.value(QLatin1String("kind")) == QLatin1String("filing_table"))
                 filings::FormTable::parse(form);
             else
                 filings::Form::parse(form);
         }},
        {":/packs/scenarios", [](const QByteArray& json) { drills::Scenario::parse(json); }},
        {":/packs/step_conditions.json",
         [](const QByteArray& json) { ledger::StepConditions::parse(json, registers()); }},
        {":/roles.json", [](const QByteArray& json) { ledger::Rights::parse(objectOf(json), registers()); }}};
    return all;
}

constexpr char kOscal[] =
    R"({"catalog":{"uuid":"74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724","metadata":{"title":"C","version":"1",
"last-modified":"2024-01-01T00:00:00Z","oscal-version":"1.1.2"},"groups":[{"id":"ac","title":"Access","controls":[
{"id":"ac-1","title":"Policy","params":[{"id":"ac-1_p","label":"who"}],"props":[{"name":"label","value":"AC-1"}],
"parts":[{"id":"ac-1_smt","name":"statement","prose":"Tell {{ insert: param, ac-1_p }}.","parts":[{"id":"ac-1_smt.a",
"name":"item","prose":"x"}]},{"name":"guidance","prose":"y"}],"controls":[{"id":"ac-1.1","title":"More"}]}]}]}})";

constexpr char kTable[] = "条款,层面,控制点,要求,级别,适用对象\r\n"
                          "8.1.1.1,安全物理环境,物理位置选择,机房应防震,3,机房\r\n8.1.1.2,,,\"a,b\",2,\r\n";

constexpr char kOwnRegister[] =
    R"({"label":"设备维保","code_prefix":"SB","states":"review","fields":[{"label":"名称","type":"text","required":true},
{"label":"数量","type":"integer","min":1,"max":9},{"label":{"zh":"状态","en":"State"},"type":"code","choices":["在用",
{"id":"off","zh":"停用","en":"Off","synonyms":["停"]}]},{"label":"部门","type":"ref","ref":"department"},
{"label":"合计","type":"integer","read_only":true,"formula":"sl * 2"},{"label":"日期","type":"date"}],
"code_lists":[{"id":"own_list","codes":["甲","乙"]}],"rights":{"clerk":["view","edit"]}})";

constexpr char kOwnField[] =
    R"({"label":"资产责任书编号","type":"text","max_length":40,"synonyms":["责任书"],"required":false,"in_list":true})";

} // namespace

void packs(const QByteArray& data)
{
    if (data.isEmpty())
        return;
    initResources();
    const auto& kind = kinds().at(uchar(data[0]) % kinds().size());
    survives([&] { kind.parse(data.mid(1)); });
}

void definitions(const QByteArray& data)
{
    if (data.isEmpty())
        return;
    const auto given = objectOf(data.mid(1));
    const auto taken = [](const QString& id) { return registers().find(id) != nullptr; };
    const auto* assets = registers().find(QStringLiteral("asset"));
    const auto fieldTaken = [&](const QString& id) { return assets->field(id) != nullptr; };
    survives([&] {
        switch (uchar(data[0]) % 4) {
        case 0:
            registers().withCustomRegisters({ledger::own_json::completeRegister(given, taken)});
            break;
        case 1:
            registers().withCustomFields(
                {{assets->id, ledger::own_json::completeField(given, assets->fields.first().section,
                                                              QStringLiteral("own_"), fieldTaken)}});
            break;
        case 2: {
            const auto old = ledger::own_json::completeRegister(objectOf(kOwnRegister), taken);
            registers().withCustomRegisters({ledger::own_json::mergedRegister(old, given)});
            break;
        }
        default:
            // As a vault holds it, made by whichever version.
            registers().withCustomRegisters({given});
            registers().withCustomFields({{assets->id, given}});
            break;
        }
    });
}

QList<Seed> ruleSeeds()
{
    initResources();
    QList<Seed> all;
    for (qsizetype i = 0; i < kinds().size(); ++i) {
        const auto folder = QString::fromLatin1(kinds()[i].folder);
        QStringList paths{folder};
        if (!folder.endsWith(QLatin1String(".json"))) {
            paths.clear();
            const auto names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files);
            for (const auto& name : names)
                paths << folder + QLatin1Char('/') + name;
        }
        for (const auto& path : paths)
            if (!folder.isEmpty())
                all.append({"packs", QByteArray::number(i) + '-' + QFileInfo(path).baseName().toUtf8(),
                            char(i) + readBytes(path)});
    }
    all.append({"packs", "oscal", '\1' + QByteArray(kOscal)});
    all.append({"packs", "table", '\2' + QByteArray(kTable)});
    all.append({"definitions", "register", QByteArray(1, '\0') + kOwnRegister});
    all.append({"definitions", "field", '\1' + QByteArray(kOwnField)});
    all.append({"definitions", "change", '\2' + QByteArray(kOwnRegister)});
    all.append({"definitions", "stored", '\3' + QByteArray(kOwnRegister)});
    return all;
}

} // namespace fuzz
