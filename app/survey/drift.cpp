#include "survey/drift.h"
#include "survey/column_facts.h"
#include "survey/survey_service.h"
#include <QMap>
#include <QSet>

namespace wardbook::survey {

namespace {

constexpr qint64 kLeastRows = 1000;
constexpr int kLeastShare = 5; ///< a fifth of what was there

bool muchMore(qint64 more, qint64 less)
{
    const qint64 difference = more - less;
    return difference >= kLeastRows && difference >= less / kLeastShare;
}

QMap<QString, QString> structure(const Table& table)
{
    QMap<QString, QString> types;
    for (const Column& column : table.columns)
        types.insert(column.name, column.type);
    return types;
}

} // namespace

QStringList personalColumns(const Table& table)
{
    QStringList names;
    for (const Column& column : table.columns)
        if (factsOf(column).personal)
            names << column.name;
    return names;
}

TableDrift driftOf(const Table& before, const Table& now)
{
    TableDrift drift;
    if (before.rows && now.rows) {
        drift.grown = muchMore(*now.rows, *before.rows);
        drift.shrunk = muchMore(*before.rows, *now.rows);
    }
    drift.columns = structure(before) != structure(now);
    const QStringList known = personalColumns(before);
    const QSet<QString> were(known.begin(), known.end());
    for (const QString& column : personalColumns(now))
        if (!were.contains(column))
            drift.personal << column;
    return drift;
}

bool Drift::isEmpty() const
{
    return fresh.isEmpty() && gone.isEmpty() && grown.isEmpty() && shrunk.isEmpty() &&
           changedColumns.isEmpty() && freshPersonal.isEmpty();
}

} // namespace wardbook::survey
