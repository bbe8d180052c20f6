#include "exchange/heading_words.h"
#include "exchange/catalogue_words.h"
#include "exchange/words.h"

namespace wardbook::exchange {

namespace {

constexpr int kSame = 100; ///< the whole heading is a word of the field
constexpr int kLeaf = 96;  ///< its last level is
constexpr int kBracketless = 94;
constexpr int kTranslated = 93; ///< one of several languages, this program's
constexpr int kLevel = 84;      ///< another level is
constexpr int kCatalogue = 90;
constexpr int kEnds = 74; ///< 资产所属责任部门 ends with 责任部门
constexpr int kContains = 62;

/// Words in front of headings that say nothing about the field.
QString withoutPrefix(QString key)
{
    static const QStringList prefixes{QStringLiteral("数据资产"), QStringLiteral("数据集"),
                                      QStringLiteral("资料集"),   QStringLiteral("资产"),
                                      QStringLiteral("资料"),     QStringLiteral("dataset")};
    for (const QString& prefix : prefixes) {
        if (key.size() > prefix.size() + 1 && key.startsWith(prefix))
            return key.mid(prefix.size());
    }
    return key;
}

bool isLongEnough(const QString& word)
{
    return word.size() >= (word.front().unicode() < 0x2e80 ? 6 : 2);
}

} // namespace

HeadingWords::HeadingWords(const ledger::RegisterDef& definition) : m_definition(definition)
{
    const auto add = [this](const QString& word, const QString& field) {
        const QString key = words::headingKey(word);
        if (!key.isEmpty() && !m_fieldOf.contains(key))
            m_fieldOf.insert(key, field);
    };
    // Labels of every field before anybody's synonyms.
    for (const ledger::FieldDef& field : definition.fields) {
        add(field.label.zh, field.id);
        add(field.label.en, field.id);
    }
    for (const ledger::FieldDef& field : definition.fields) {
        add(field.id, field.id);
        for (const QString& synonym : field.synonyms)
            add(synonym, field.id);
    }
}

bool HeadingWords::knows(const QString& heading) const
{
    return m_fieldOf.contains(words::headingKey(heading)) ||
           m_fieldOf.contains(words::headingKeyWithoutBrackets(heading)) ||
           catalogue::isCatalogueHeading(heading);
}

int HeadingWords::scoreOf(const QString& key, const QString& word) const
{
    if (!isLongEnough(word) || key.size() <= word.size() || key.size() > 24)
        return 0;
    const int share = static_cast<int>(12 * word.size() / key.size());
    if (key.endsWith(word))
        return kEnds + share;
    // An English word in the middle says little: dataElementsCount is a number, not the elements.
    return word.front().unicode() >= 0x2e80 && key.contains(word) ? kContains + share : 0;
}

QList<HeadingWords::Match> HeadingWords::matches(const SourceColumn& column) const
{
    QHash<QString, Match> best;
    const auto offer = [&](const QString& field, int score, bool fromCatalogue = false) {
        Match& match = best[field];
        if (score > match.score)
            match = {field, score, fromCatalogue};
    };
    const auto exact = [&](const QString& key, int score) {
        if (const QString field = m_fieldOf.value(key); !key.isEmpty() && !field.isEmpty())
            offer(field, score);
    };
    const QString whole = words::headingKey(column.heading);
    exact(whole, kSame);
    exact(words::headingKeyWithoutBrackets(column.heading), kBracketless);
    exact(withoutPrefix(whole), kBracketless - 2);
    for (qsizetype i = 0; i < column.parts.size(); ++i) {
        const bool leaf = i == column.parts.size() - 1;
        exact(words::headingKey(column.parts.at(i)), leaf ? kLeaf : kLevel);
        exact(words::headingKeyWithoutBrackets(column.parts.at(i)), leaf ? kBracketless : kLevel - 2);
    }
    // JSON paths: name.zh, contactPoint.fn.
    if (const qsizetype dot = column.heading.lastIndexOf(u'.'); dot > 0) {
        const QString first = words::headingKey(column.heading.left(dot));
        const QString last = column.heading.mid(dot + 1);
        const bool own =
            last.startsWith(language() == Language::Chinese ? QLatin1String("zh") : QLatin1String("en"));
        const bool other = last == QLatin1String("zh") || last == QLatin1String("en");
        exact(first, own ? kTranslated : other ? kTranslated - 2 : kLevel);
    }
    for (const QString& field : catalogue::fieldsFor(column.heading)) {
        if (m_definition.field(field)) {
            offer(field, kCatalogue, true);
            break;
        }
    }
    if (best.isEmpty() && !whole.isEmpty()) {
        const QString leaf =
            words::headingKeyWithoutBrackets(column.parts.isEmpty() ? column.heading : column.parts.last());
        for (auto it = m_fieldOf.begin(); it != m_fieldOf.end(); ++it) {
            if (const int score = scoreOf(leaf.isEmpty() ? whole : leaf, it.key()))
                offer(it.value(), score);
        }
    }
    QList<Match> sorted = best.values();
    std::sort(sorted.begin(), sorted.end(), [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.field < b.field;
    });
    return sorted;
}

} // namespace wardbook::exchange
