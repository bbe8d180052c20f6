#include "survey/suggestion.h"
#include "survey/column_facts.h"
#include "survey/patterns.h"
#include "survey/survey_tr.h"
#include "survey/table_words.h"
#include <QRegularExpression>

namespace wardbook::survey {

namespace {

constexpr qsizetype kNamed = 6; ///< tables and columns that a reason lists by name
constexpr qsizetype kRules = 3;
constexpr int kPersonalLevel = 3, kSensitiveLevel = 4;

const Pattern* patternOf(const QString& id)
{
    for (const Pattern& pattern : patterns())
        if (pattern.id == id)
            return &pattern;
    return nullptr;
}

/// Addresses of machines are no addresses of people.
bool isOfMachine(const Column& column)
{
    static const QRegularExpression machine(
        QStringLiteral("(^|_)(ip|mac|url|uri|http|host)($|_)|网址|链接|服务器|IP|MAC"));
    return machine.match(column.name.toLower()).hasMatch() || machine.match(column.comment).hasMatch();
}

/// A number of a patient or a visit: through it every row belongs to somebody.
QString personLink(const QList<const Table*>& tables)
{
    static const QRegularExpression link(QStringLiteral(
        "^(patient|pat|person|subject|hadm|visit|visit_occurrence|registration|mpi|empi|inpatient|outpatient|"
        "brid|hzid|zyh|mzh|jzh|blh)(_?(id|no|key|num|code))?$"));
    for (const Table* table : tables)
        for (const Column& column : table->columns)
            if (link.match(column.name.toLower()).hasMatch())
                return QStringLiteral("%1.%2").arg(table->name, column.name);
    return {};
}

QString listed(const QStringList& names)
{
    return names.size() <= kNamed ? names.join(Tr::tr(", "))
                                  : Tr::tr("%1 and %n more", nullptr, int(names.size() - kNamed))
                                        .arg(names.mid(0, kNamed).join(Tr::tr(", ")));
}

QString hitText(const Table& table, const Column& column)
{
    const QString name = QStringLiteral("%1.%2").arg(table.name, column.name);
    if (column.hits.isEmpty())
        return column.comment.isEmpty() ? name : Tr::tr("%1 (%2)").arg(name, words::titleOf(column.comment));
    const PatternHit& hit = column.hits.constFirst();
    const Pattern* pattern = patternOf(hit.pattern);
    return Tr::tr("%1 (%2)").arg(name, QStringLiteral("%1 %2/%3")
                                           .arg(pattern ? pattern->label : hit.pattern)
                                           .arg(hit.matched)
                                           .arg(hit.looked));
}

struct Personal
{
    QStringList columns; ///< as a reason shows them
    bool sensitive = false, direct = false;
};

Personal personalOf(const QList<const Table*>& tables)
{
    Personal found;
    for (const Table* table : tables)
        for (const Column& column : table->columns) {
            const ColumnFacts facts = factsOf(column);
            if (!facts.personal)
                continue;
            found.columns << hitText(*table, column);
            found.direct = found.direct || facts.direct;
            found.sensitive = found.sensitive || facts.sensitive;
        }
    return found;
}

/// Codes and what they mean hold nobody's data, whatever they are called.
bool isDictionary(const QList<const Table*>& tables)
{
    return std::all_of(tables.begin(), tables.end(), [](const Table* table) {
        const QStringList all = words::of(table->name);
        const QString title = words::titleOf(table->comment);
        for (const char* word : {"dict", "dictionary", "catalog", "concept", "vocabulary", "code", "d"})
            if (all.contains(QLatin1String(word)))
                return true;
        return title.endsWith(QStringLiteral("字典")) || title.endsWith(QStringLiteral("目录")) ||
               title.endsWith(QStringLiteral("类别")) || title.endsWith(QStringLiteral("级别"));
    });
}

/// Amounts of drugs, not of money.
bool isDose(const QString& column)
{
    static const QRegularExpression dose(
        QStringLiteral("dose|amount_?(value|unit|given|uom)|product_amount"));
    return dose.match(column.toLower()).hasMatch();
}

assets::Hint hintOf(const QString& name, const QList<const Table*>& tables, bool withColumns)
{
    assets::HintInput input;
    input.name = name;
    for (const Table* table : tables) {
        input.aliases << words::titleOf(table->comment) << words::meanings(table->name);
        if (!withColumns)
            continue;
        for (const Column& column : table->columns) {
            if (isOfMachine(column) || isDose(column.name))
                continue;
            input.fieldNames << column.name << words::titleOf(column.comment) << factsOf(column).ruleWords;
        }
    }
    return assets::ClassificationHints::builtIn().suggest(input);
}

Suggestion suggestionOf(const Family& family)
{
    Suggestion suggestion;
    suggestion.family = family.key;
    suggestion.name = family.name;
    QStringList names, lines;
    for (const Table* table : family.tables) {
        suggestion.tables << table->fullName();
        names << table->name;
        suggestion.rows += table->rows.value_or(0);
        suggestion.bytes += table->bytes.value_or(0);
    }
    if (names.size() > 1)
        lines << Tr::tr("%n tables of the family “%1”: %2", nullptr, int(names.size()))
                     .arg(family.key, listed(names));
    const Personal personal = personalOf(family.tables);
    const QString link = personLink(family.tables);
    const bool dictionary = personal.columns.isEmpty() && link.isEmpty() && isDictionary(family.tables);
    const assets::Hint hint = dictionary ? assets::Hint() : hintFor(family.name, family.tables);
    // what the tables are about goes before what else is in them: results with names are results
    const assets::Hint named = dictionary ? assets::Hint() : hintOf(family.name, family.tables, false);
    suggestion.category = named.category.isEmpty() ? hint.category : named.category;
    int level = hint.level;
    if (!personal.columns.isEmpty()) {
        lines << Tr::tr("Columns with personal information: %1").arg(listed(personal.columns));
        level = std::max(level, personal.sensitive ? kSensitiveLevel : kPersonalLevel);
        if (suggestion.category.isEmpty())
            suggestion.category =
                personal.direct || link.isEmpty() ? QStringLiteral("personal") : QStringLiteral("medical");
    } else if (!link.isEmpty()) {
        lines << Tr::tr("Its rows belong to persons through %1").arg(link);
        level = std::max(level, kPersonalLevel);
        if (suggestion.category.isEmpty())
            suggestion.category = QStringLiteral("medical");
    }
    if (dictionary) {
        lines << Tr::tr("A list of codes and what they mean, without persons");
        level = 1;
        suggestion.category = QStringLiteral("resource_basic");
    }
    for (const assets::HintReason& reason : hint.reasons.mid(0, kRules))
        lines << (reason.verified ? Tr::tr("%1 (%2)") : Tr::tr("%1 (%2; to be checked)"))
                     .arg(reason.text, reason.clause);
    if (lines.isEmpty())
        lines << Tr::tr("Nothing in its names or samples speaks for a category or a level");
    suggestion.level = level > 0 ? QString::number(level) : QString();
    suggestion.reason = lines.join(u'\n');
    return suggestion;
}

} // namespace

assets::Hint hintFor(const QString& name, const QList<const Table*>& tables)
{
    return hintOf(name, tables, true);
}

QList<Suggestion> suggestionsFor(const QList<const Table*>& tables)
{
    QList<Suggestion> result;
    for (const Family& family : families(tables))
        result << suggestionOf(family);
    return result;
}

QList<Suggestion> suggestions(const QList<Table>& tables)
{
    QList<const Table*> kept;
    for (const Table& table : tables)
        if (setAside(table).isEmpty())
            kept << &table;
    return suggestionsFor(kept);
}

} // namespace wardbook::survey
