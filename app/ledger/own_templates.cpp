#include "ledger/own_templates.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::ledger::own_templates {

namespace {

struct Template
{
    const char* name;
    const char* json; ///< in the words that shipped registers use for the same states
};

constexpr Template kTemplates[] = {
    {"none",
     R"({"states":[{"id":"active","label":{"zh":"在用","en":"In use"},"tone":"neutral","initial":true}],
"transitions":[]})"},
    {"life", R"({"states":[
{"id":"draft","label":{"zh":"草稿","en":"Draft"},"tone":"neutral","initial":true},
{"id":"active","label":{"zh":"在用","en":"In use"},"tone":"neutral"},
{"id":"retired","label":{"zh":"已停用","en":"Retired"},"tone":"neutral","editable":false}],
"transitions":[
{"id":"confirm","label":{"zh":"确认","en":"Confirm"},"from":["draft"],"to":"active","right":"review","primary":true,"settles":true},
{"id":"retire","label":{"zh":"停用","en":"Retire"},"from":["draft","active"],"to":"retired","right":"review","reason_required":true},
{"id":"reactivate","label":{"zh":"恢复","en":"Bring back"},"from":["retired"],"to":"active","right":"review","reason_required":true}]})"},
    {"review", R"({"states":[
{"id":"draft","label":{"zh":"草稿","en":"Draft"},"tone":"neutral","initial":true},
{"id":"submitted","label":{"zh":"待复核","en":"Submitted"},"tone":"info"},
{"id":"approved","label":{"zh":"已核定","en":"Approved"},"tone":"neutral","on_edit":"changing"},
{"id":"changing","label":{"zh":"变更待审","en":"Change pending"},"tone":"warn","keeps_baseline":true},
{"id":"retired","label":{"zh":"已停用","en":"Retired"},"tone":"neutral","editable":false}],
"transitions":[
{"id":"submit","label":{"zh":"提交复核","en":"Submit for review"},"from":["draft"],"to":"submitted","right":"submit","primary":true},
{"id":"withdraw","label":{"zh":"撤回","en":"Withdraw"},"from":["submitted"],"to":"draft","right":"submit"},
{"id":"return","label":{"zh":"退回","en":"Return"},"from":["submitted"],"to":"draft","right":"review","reason_required":true},
{"id":"approve","label":{"zh":"核定通过","en":"Approve"},"from":["submitted"],"to":"approved","right":"approve","not_by_authors":true,"settles":true,"primary":true},
{"id":"approve_change","label":{"zh":"核定通过","en":"Approve the change"},"from":["changing"],"to":"approved","right":"approve","not_by_authors":true,"settles":true,"primary":true},
{"id":"return_change","label":{"zh":"退回变更","en":"Return the change"},"from":["changing"],"to":"approved","right":"review","reason_required":true,"restores_baseline":true,"settles":true},
{"id":"withdraw_change","label":{"zh":"撤销变更","en":"Withdraw the change"},"from":["changing"],"to":"approved","right":"submit","restores_baseline":true,"settles":true},
{"id":"retire","label":{"zh":"停用","en":"Retire"},"from":["approved"],"to":"retired","right":"approve","reason_required":true},
{"id":"reactivate","label":{"zh":"恢复为草稿","en":"Bring back as a draft"},"from":["retired"],"to":"draft","right":"approve","reason_required":true}]})"},
};

const QString kStates = QStringLiteral("states");
const QString kTransitions = QStringLiteral("transitions");

QStringList stateIds(const QJsonObject& definition)
{
    QStringList ids;
    const QJsonArray states = definition.value(kStates).toArray();
    for (const QJsonValue& state : states)
        ids << state[QLatin1String("id")].toString();
    return ids;
}

} // namespace

QStringList names()
{
    QStringList names;
    for (const Template& each : kTemplates)
        names << QString::fromLatin1(each.name);
    return names;
}

void apply(QJsonObject& definition, const QString& name)
{
    for (const Template& each : kTemplates)
        if (name == QLatin1String(each.name)) {
            const QJsonObject json = QJsonDocument::fromJson(each.json).object();
            definition.insert(kStates, json.value(kStates));
            definition.insert(kTransitions, json.value(kTransitions));
        }
}

QString nameOf(const QJsonObject& definition)
{
    for (const Template& each : kTemplates)
        if (stateIds(definition) == stateIds(QJsonDocument::fromJson(each.json).object()))
            return QString::fromLatin1(each.name);
    return {};
}

} // namespace wardbook::ledger::own_templates
