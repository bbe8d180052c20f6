#include "survey/table_families.h"
#include "base/language.h"
#include "base/text_keys.h"
#include "survey/table_words.h"
#include <QHash>
#include <QMap>
#include <QSet>

namespace wardbook::survey {

namespace {

constexpr qsizetype kModuleLetters = 4; ///< a word in front that is no longer may be a module: dms, lis, pat
constexpr qsizetype kLargestFamily = 8;
constexpr qsizetype kWholeDatabase = 6; ///< from here on a word that most tables begin with says nothing

struct Named
{
    const Table* table = nullptr;
    QStringList words; ///< what the name says, frames and parts of it left out
};

QStringList meaningful(const QStringList& all)
{
    QStringList kept;
    for (const QString& word : all)
        if (!words::isPart(word) && !(kept.isEmpty() && words::isFrame(word)))
            kept << word;
    while (kept.size() > 1 && words::isFrame(kept.constLast()))
        kept.removeLast();
    return kept.isEmpty() ? all : kept;
}

/// Takes a word off that three tables of four begin with: the name of the whole system (his_, t_hospital_).
void dropCommonFront(QList<Named>& named)
{
    if (named.size() < kWholeDatabase)
        return;
    QHash<QString, qsizetype> fronts;
    for (const Named& each : named)
        if (each.words.size() > 1)
            ++fronts[each.words.constFirst()];
    for (auto it = fronts.cbegin(); it != fronts.cend(); ++it) {
        if (it.value() * 4 < named.size() * 3)
            continue;
        for (Named& each : named)
            if (each.words.size() > 1 && each.words.constFirst() == it.key())
                each.words.removeFirst();
        return;
    }
}

/// The longest run of Chinese that three of five titles have in common; empty when it is shorter than two.
QString commonHan(const QStringList& titles)
{
    const qsizetype needed = std::max<qsizetype>(2, (titles.size() * 3 + 4) / 5);
    const auto shared = [&](const QString& piece) {
        return std::count_if(titles.begin(), titles.end(),
                             [&](const QString& title) { return title.contains(piece); }) >= needed;
    };
    QString best;
    for (const QString& title : titles)
        for (qsizetype from = 0; from < title.size(); ++from)
            for (qsizetype length = std::max<qsizetype>(2, best.size() + 1); from + length <= title.size();
                 ++length) {
                const QString piece = title.mid(from, length);
                if (!keys::isHan(piece.at(length - 1).unicode()) || !shared(piece))
                    break;
                best = piece;
            }
    return best;
}

/// The table that the others are built around: the shortest name, then the most rows.
const Table* mainTable(const QList<const Table*>& tables)
{
    return *std::min_element(tables.begin(), tables.end(), [](const Table* a, const Table* b) {
        if (a->name.size() != b->name.size())
            return a->name.size() < b->name.size();
        return a->rows.value_or(0) > b->rows.value_or(0);
    });
}

/// Chinese for those of the words that have one, two at most.
QString inChinese(const QStringList& parts)
{
    QStringList chinese;
    for (const QString& part : parts)
        if (const QString word = words::chinese(part); !word.isEmpty() && !chinese.contains(word))
            chinese << word;
    return language() == Language::Chinese ? chinese.mid(0, 2).join(QString()) : QString();
}

/// "visit_occurrence" → Visit occurrence; what stands for a module stays in capitals.
QString inEnglish(const QString& name)
{
    QString text = name.toLower().replace(u'_', u' ').simplified();
    if (text.isEmpty())
        return name;
    if (!text.contains(u' ') && text.size() <= kModuleLetters - 1)
        return text.toUpper();
    text[0] = text.at(0).toUpper();
    return text;
}

QString nameOf(const QStringList& key, const QList<const Table*>& tables)
{
    QStringList titles;
    for (const Table* table : tables)
        if (const QString title = words::titleOf(table->comment); !title.isEmpty())
            titles << title;
    if (titles.size() > 1)
        if (const QString common = commonHan(titles); common.size() >= 2)
            return common;
    const QString chinese = inChinese(key);
    if (tables.size() == 1 || (!titles.isEmpty() && chinese.isEmpty()))
        if (const QString title = words::titleOf(mainTable(tables)->comment); !title.isEmpty())
            return title;
    if (!chinese.isEmpty())
        return chinese;
    return inEnglish(tables.size() == 1 ? tables.constFirst()->name : key.join(u'_'));
}

/// Sorted by key, so that the same tables always make the same families.
QMap<QStringList, QList<const Table*>> grouped(const QList<Named>& named)
{
    QMap<QString, QList<const Named*>> byFront;
    for (const Named& each : named)
        byFront[each.words.constFirst()] << &each;
    QMap<QStringList, QList<const Table*>> groups;
    for (auto it = byFront.cbegin(); it != byFront.cend(); ++it) {
        const bool split = it.value().size() > kLargestFamily && it.key().size() <= kModuleLetters;
        for (const Named* each : it.value())
            groups[each->words.mid(0, split ? 2 : 1)] << each->table;
    }
    return groups;
}

} // namespace

QList<Family> families(const QList<const Table*>& tables)
{
    QMap<QString, QList<Named>> bySchema;
    for (const Table* table : tables)
        bySchema[table->schema] << Named{table, meaningful(words::of(table->name))};
    QList<Family> result;
    for (auto it = bySchema.begin(); it != bySchema.end(); ++it) {
        QList<Named>& named = it.value();
        for (Named& each : named)
            if (each.words.isEmpty()) // a Chinese or a strange name stands for itself
                each.words << each.table->name;
        dropCommonFront(named);
        const QString before = bySchema.size() > 1 && !it.key().isEmpty() ? it.key() + u'.' : QString();
        const auto groups = grouped(named);
        for (auto group = groups.cbegin(); group != groups.cend(); ++group)
            result << Family{before + group.key().join(u'_'), nameOf(group.key(), group.value()),
                             group.value()};
    }
    return result;
}

} // namespace wardbook::survey
