#include "oversight/remediation_rules.h"
#include "grading/grade_pack.h"
#include <QJsonArray>
#include <QJsonObject>

namespace wardbook::oversight {

static std::optional<bool> maybe(const QJsonValue& value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

const RemediationRules& RemediationRules::builtIn()
{
    static const RemediationRules rules = [] {
        const QJsonObject pack = grading::builtInPack(QStringLiteral("remediation_rules.json"));
        RemediationRules made;
        made.soonDays = pack.value(QLatin1String("soon_days")).toInt(made.soonDays);
        for (const QJsonValue& entry : pack.value(QLatin1String("due")).toArray())
            made.days.insert(entry[QLatin1String("risk")].toString(), entry[QLatin1String("days")].toInt());
        for (const QJsonValue& entry : pack.value(QLatin1String("risk")).toArray()) {
            Risk risk;
            risk.highRisk = maybe(entry[QLatin1String("high_risk")]);
            risk.compensated = maybe(entry[QLatin1String("compensated")]);
            if (const QString verdict = entry[QLatin1String("verdict")].toString(); !verdict.isEmpty())
                risk.verdict = grading::verdictFromCode(verdict);
            risk.risk = entry[QLatin1String("risk")].toString();
            risk.reason = grading::labelFrom(entry[QLatin1String("reason")].toObject());
            made.risks.append(risk);
        }
        for (const QJsonValue& state : pack.value(QLatin1String("repeat_states")).toArray())
            made.repeatStates.append(state.toString());
        return made;
    }();
    return rules;
}

const RemediationRules::Risk* RemediationRules::riskOf(const grading::Cell& cell) const
{
    for (const Risk& risk : risks) {
        if (risk.highRisk.value_or(cell.highRisk) == cell.highRisk &&
            risk.compensated.value_or(cell.compensated) == cell.compensated &&
            risk.verdict.value_or(cell.verdict) == cell.verdict)
            return &risk;
    }
    return nullptr;
}

QDate RemediationRules::due(const QString& risk, QDate today) const
{
    const auto found = days.constFind(risk);
    return found == days.constEnd() ? QDate() : today.addDays(*found);
}

int riskRank(const QString& risk)
{
    return risk == QLatin1String("high")     ? 3
           : risk == QLatin1String("medium") ? 2
           : risk == QLatin1String("low")    ? 1
                                             : 0;
}

} // namespace wardbook::oversight
