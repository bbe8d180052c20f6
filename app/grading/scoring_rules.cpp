#include "base/error.h"
#include "grading/grade_pack.h"
#include "grading/grading_tr.h"
#include "grading/scoring.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::grading {

namespace {

ScoringQuestion readQuestion(const QJsonObject& json)
{
    ScoringQuestion question;
    question.id = json[QLatin1String("id")].toString();
    question.label = labelFrom(json[QLatin1String("label")].toObject());
    question.why = labelFrom(json[QLatin1String("why")].toObject());
    for (const QJsonValue& each : json[QLatin1String("options")].toArray())
        question.options << ScoringOption{each[QLatin1String("id")].toString(),
                                          labelFrom(each[QLatin1String("label")].toObject())};
    question.standard = json[QLatin1String("default")].toString();
    question.source = json[QLatin1String("source")].toString();
    question.verified = json[QLatin1String("verified")].toBool();
    return question;
}

ScoringRule readRule(const QJsonObject& json)
{
    ScoringRule rule;
    rule.id = json[QLatin1String("id")].toString();
    rule.version = json[QLatin1String("version")].toString();
    rule.label = labelFrom(json[QLatin1String("label")].toObject());
    rule.source = json[QLatin1String("source")].toString();
    rule.verified = json[QLatin1String("verified")].toBool();
    rule.kind = json[QLatin1String("kind")].toString();
    rule.formula = json[QLatin1String("formula")].toString();
    for (const QJsonValue& each : json[QLatin1String("questions")].toArray())
        rule.questions << readQuestion(each.toObject());
    for (const QJsonValue& each : json[QLatin1String("management_layers")].toArray())
        rule.managementLayers << each.toString();
    if (rule.kind == QLatin1String("rate")) {
        const QJsonObject limits = json[QLatin1String("limits")].toObject();
        rule.clause = json[QLatin1String("rate_clause")].toString();
        rule.conformAbove = limits[QLatin1String("conform_above")].toInt();
        rule.basicAbove = limits[QLatin1String("basic_above")].toInt();
        rule.verdictClause = limits[QLatin1String("clause")].toString();
        rule.verdictVerified = rule.verified;
        return rule;
    }
    const QJsonObject bands = json[QLatin1String("bands")].toObject();
    rule.clause = json[QLatin1String("clause")].toString();
    rule.verdictClause = bands[QLatin1String("clause")].toString();
    rule.verdictVerified = bands[QLatin1String("verified")].toBool();
    for (const QJsonValue& each : bands[QLatin1String("rows")].toArray())
        rule.bands << ScoreBand{each[QLatin1String("from")].toInt(), each[QLatin1String("low")].toString(),
                                each[QLatin1String("medium")].toString(),
                                each[QLatin1String("high")].toString()};
    return rule;
}

const QList<ScoringRule>& rules()
{
    static const QList<ScoringRule> all = [] {
        QList<ScoringRule> read;
        for (const char* name : {"rate-2025", "score-2021", "score-2019"})
            read << readRule(builtInPack(QStringLiteral("scoring/%1.json").arg(QLatin1String(name))));
        return read;
    }();
    return all;
}

} // namespace

const ScoringQuestion* ScoringRule::question(const QString& wanted) const
{
    for (const ScoringQuestion& each : questions)
        if (each.id == wanted)
            return &each;
    return nullptr;
}

QString ScoringRule::option(const ScoringSettings& settings, const QString& wanted) const
{
    const ScoringQuestion* asked = question(wanted);
    if (!asked)
        return {};
    const QString chosen = settings.value(wanted);
    if (chosen.isEmpty())
        return asked->standard;
    for (const ScoringOption& each : asked->options)
        if (each.id == chosen)
            return chosen;
    throw Error(ErrorKind::Invalid,
                Tr::tr("The setting “%1” of the scoring rule has no option “%2”. Nothing was changed; choose "
                       "one of those offered.")
                    .arg(asked->label.text(), chosen));
}

QList<ScoringRule> scoringRules()
{
    return rules();
}

const ScoringRule& scoringRule(const QString& id)
{
    for (const ScoringRule& rule : rules())
        if (rule.id == id)
            return rule;
    throw Error(
        ErrorKind::NotFound,
        Tr::tr("There is no scoring rule “%1”. The verdicts are unharmed; choose another rule.").arg(id));
}

ScoringSettings settingsFromJson(const QString& json)
{
    ScoringSettings settings;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.value().isString())
            settings.insert(it.key(), it.value().toString());
    return settings;
}

QString toJson(const ScoringSettings& settings)
{
    QJsonObject object;
    for (auto it = settings.begin(); it != settings.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace wardbook::grading
