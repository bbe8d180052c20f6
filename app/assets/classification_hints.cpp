#include "assets/classification_hints.h"
#include "assets/assets_tr.h"
#include "assets/sample_patterns.h"
#include "base/error.h"
#include "base/text_keys.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::assets {

namespace {

QStringList foldedWords(const QJsonValue& value)
{
    QStringList words;
    for (const QJsonValue& word : value.toArray())
        words << keys::fold(word.toString());
    return words;
}

/// ASCII words match whole ("id_no" but not "vivid_note"); Chinese has no word ends.
bool occurs(const QString& word, const QString& text)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const auto isLetter = [&](qsizetype i) {
            return i >= 0 && i < text.size() && text.at(i).unicode() < 128 && text.at(i).isLetter();
        };
        const bool ascii = word.at(0).unicode() < 128;
        if (!ascii || (!isLetter(at - 1) && !isLetter(at + word.size())))
            return true;
    }
    return false;
}

bool anyOccurs(const QStringList& words, const QString& text)
{
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return occurs(word, text); });
}

} // namespace

QString Hint::key() const
{
    return QStringLiteral("%1/%2/%3")
        .arg(level)
        .arg(category, reasons.isEmpty() ? QString() : reasons.first().rule);
}

const ClassificationHints& ClassificationHints::builtIn()
{
    static const ClassificationHints hints = [] {
        initResources();
        QFile file(QStringLiteral(":/packs/classification_hints.json"));
        if (!file.open(QIODevice::ReadOnly))
            throw Error(ErrorKind::Damaged,
                        Tr::tr("The program's own rule pack is missing; install it again."));
        return ClassificationHints(QJsonDocument::fromJson(file.readAll()).object());
    }();
    return hints;
}

ClassificationHints::ClassificationHints(const QJsonObject& pack)
    : m_version(pack[QLatin1String("version")].toString())
{
    for (const QJsonValue& rule : pack[QLatin1String("rules")].toArray())
        m_rules << parseRule(rule.toObject());
    if (m_rules.isEmpty() || m_version.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("This is no pack of classification hints: version or rules are missing."));
}

ClassificationHints::Rule ClassificationHints::parseRule(const QJsonObject& json)
{
    Rule rule;
    rule.id = json[QLatin1String("id")].toString();
    rule.name = foldedWords(json[QLatin1String("name")]);
    rule.notName = foldedWords(json[QLatin1String("not_name")]);
    rule.field = foldedWords(json[QLatin1String("field")]);
    const QJsonObject sample = json[QLatin1String("sample")].toObject();
    rule.pattern = sample[QLatin1String("pattern")].toString();
    rule.share = sample[QLatin1String("share")].toDouble();
    rule.category = json[QLatin1String("category")].toString();
    rule.level = json[QLatin1String("level")].toInt();
    const QString bound = json[QLatin1String("bound")].toString(QStringLiteral("from"));
    rule.bound = bound == QLatin1String("typical")   ? Bound::Typical
                 : bound == QLatin1String("ceiling") ? Bound::Ceiling
                                                     : Bound::From;
    rule.personalInformation = json[QLatin1String("personal_information")].toString();
    const QJsonObject reason = json[QLatin1String("reason")].toObject();
    rule.reason = {reason[QLatin1String("zh")].toString(), reason[QLatin1String("en")].toString()};
    rule.clause = json[QLatin1String("clause")].toString();
    rule.verified = json[QLatin1String("verified")].toBool();
    if (!rule.pattern.isEmpty())
        pattern::matches(rule.pattern, {}); // an unknown pattern is refused here, not while somebody works
    const bool hasCondition = !rule.name.isEmpty() || !rule.field.isEmpty() || !rule.pattern.isEmpty();
    if (rule.id.isEmpty() || !hasCondition || rule.level < 1 || rule.level > 5 || rule.reason.zh.isEmpty() ||
        rule.reason.en.isEmpty() || rule.clause.isEmpty() || (rule.name + rule.field).contains(QString()))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Hint rule “%1” is incomplete: condition, level 1–5, reason in both "
                           "languages and clause are needed.")
                        .arg(rule.id));
    return rule;
}

bool ClassificationHints::fires(const Rule& rule, const QString& words, const QString& fields,
                                const QStringList& samples)
{
    if (anyOccurs(rule.notName, words))
        return false;
    if (anyOccurs(rule.name, words) || anyOccurs(rule.field, fields))
        return true;
    if (rule.pattern.isEmpty() || samples.isEmpty())
        return false;
    const auto hits = std::count_if(samples.begin(), samples.end(), [&](const QString& text) {
        return pattern::matches(rule.pattern, text);
    });
    return hits > 0 && static_cast<double>(hits) >= rule.share * static_cast<double>(samples.size());
}

Hint ClassificationHints::suggest(const HintInput& input) const
{
    const QString words = keys::fold(input.name + QLatin1Char('\n') + input.aliases.join(QLatin1Char('\n')));
    const QString fields = keys::fold(input.fieldNames.join(QLatin1Char('\n')));
    QStringList samples = input.samples;
    samples.removeAll(QString());
    QList<const Rule*> fired;
    for (const Rule& rule : m_rules)
        if (fires(rule, words, fields, samples))
            fired << &rule;

    const auto strongest = [&](Bound bound) {
        const Rule* best = nullptr;
        for (const Rule* rule : fired)
            if (rule->bound == bound && (best == nullptr || rule->level > best->level))
                best = rule;
        return best;
    };
    const Rule* deciding = strongest(Bound::From);
    if (deciding == nullptr)
        deciding = strongest(Bound::Typical);
    const Rule* ceiling = strongest(Bound::Ceiling);
    const bool sampled =
        std::any_of(fired.begin(), fired.end(), [](const Rule* r) { return !r->pattern.isEmpty(); });
    Hint hint;
    hint.packVersion = m_version;
    if (ceiling != nullptr && !sampled && (deciding == nullptr || ceiling->level < deciding->level)) {
        hint.category = deciding ? deciding->category : ceiling->category;
        deciding = ceiling;
    }
    if (deciding == nullptr)
        return hint;
    hint.level = deciding->level;
    if (!deciding->category.isEmpty())
        hint.category = deciding->category;
    std::stable_partition(fired.begin(), fired.end(), [&](const Rule* rule) { return rule == deciding; });
    for (const Rule* rule : fired) {
        hint.reasons << HintReason{rule->id, rule->reason.text(), rule->clause, rule->verified};
        if (hint.category.isEmpty())
            hint.category = rule->category;
        // the strictest kind wins: minors and sensitive before general
        if (hint.personalInformation.isEmpty() || hint.personalInformation == QLatin1String("general"))
            hint.personalInformation =
                rule->personalInformation.isEmpty() ? hint.personalInformation : rule->personalInformation;
    }
    return hint;
}

} // namespace wardbook::assets
