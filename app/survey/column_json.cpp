#include "survey/column_json.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::survey {

namespace {

constexpr int kCommentKept = 200;
constexpr qsizetype kLargest = 900'000; ///< the register's field takes a million characters

QJsonObject columnJson(const Column& column, bool withComment)
{
    QJsonObject object{{QStringLiteral("name"), column.name}, {QStringLiteral("type"), column.type}};
    if (withComment && !column.comment.isEmpty())
        object.insert(QStringLiteral("comment"), column.comment.left(kCommentKept));
    if (column.key)
        object.insert(QStringLiteral("key"), true);
    if (!column.nullable)
        object.insert(QStringLiteral("required"), true);
    QJsonArray hits;
    for (const PatternHit& hit : column.hits)
        hits.append(QJsonObject{{QStringLiteral("pattern"), hit.pattern},
                                {QStringLiteral("matched"), hit.matched},
                                {QStringLiteral("looked"), hit.looked}});
    if (!hits.isEmpty())
        object.insert(QStringLiteral("hits"), hits);
    return object;
}

QString jsonOf(const QList<Column>& columns, bool withComment)
{
    QJsonArray array;
    for (const Column& column : columns)
        array.append(columnJson(column, withComment));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

QString columnsToJson(const QList<Column>& columns)
{
    const QString whole = jsonOf(columns, true);
    return whole.size() <= kLargest ? whole : jsonOf(columns, false);
}

QList<Column> columnsFromJson(const QString& json)
{
    QList<Column> columns;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        Column column;
        column.name = value[QLatin1String("name")].toString();
        column.type = value[QLatin1String("type")].toString();
        column.comment = value[QLatin1String("comment")].toString();
        column.key = value[QLatin1String("key")].toBool();
        column.nullable = !value[QLatin1String("required")].toBool();
        for (const QJsonValue& hit : value[QLatin1String("hits")].toArray())
            column.hits << PatternHit{hit[QLatin1String("pattern")].toString(),
                                      hit[QLatin1String("matched")].toInteger(),
                                      hit[QLatin1String("looked")].toInteger()};
        if (!column.name.isEmpty())
            columns << column;
    }
    return columns;
}

} // namespace wardbook::survey
