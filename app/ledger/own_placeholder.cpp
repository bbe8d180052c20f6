#include "ledger/own_placeholder.h"
#include "ledger/definition_part.h"
#include "ledger/own_json.h"
#include <QJsonArray>

namespace wardbook::ledger::placeholder {

namespace {

using storage::Connection;
using storage::Statement;

struct Column
{
    QString field; ///< id
    bool text = false;
};

QList<Column> columnsOf(Connection& connection, const QString& table)
{
    QList<Column> columns;
    Statement rows(connection, QStringLiteral("SELECT name, type FROM pragma_table_info($1) ORDER BY cid"));
    rows.bindText(1, table);
    while (rows.step())
        if (const QString name = rows.text(0);
            name.startsWith(QLatin1String("f_")) && isDefinitionId(name.mid(2)))
            columns << Column{name.mid(2), rows.text(1) == QLatin1String("TEXT")};
    return columns;
}

/// Headings must differ in letters or digits, which ids need not.
QJsonObject fieldOf(const Column& column, const QString& section, qsizetype number)
{
    return {
        {QStringLiteral("id"), column.field},
        {QStringLiteral("label"),
         QJsonObject{
             {QStringLiteral("zh"), QStringLiteral("搁置的字段 %1 %2").arg(number).arg(column.field)},
             {QStringLiteral("en"), QStringLiteral("Field set aside %1 %2").arg(number).arg(column.field)}}},
        {QStringLiteral("type"), column.text ? QStringLiteral("text") : QStringLiteral("integer")},
        {QStringLiteral("section"), section},
        {QStringLiteral("retired"), true}};
}

QJsonArray statesOf(Connection& connection, const QString& table)
{
    QStringList ids{QStringLiteral("active")};
    Statement rows(connection, QStringLiteral("SELECT DISTINCT state FROM %1").arg(table));
    while (rows.step())
        if (const QString id = rows.text(0);
            !ids.contains(id) && id != QLatin1String(kVoidState) && isDefinitionId(id))
            ids << id;
    QJsonArray states;
    for (const QString& id : std::as_const(ids))
        states.append(QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("label"), QJsonObject{{QStringLiteral("zh"), id}, {QStringLiteral("en"), id}}},
            {QStringLiteral("tone"), QStringLiteral("neutral")},
            {QStringLiteral("initial"), states.isEmpty()},
            {QStringLiteral("editable"), false}});
    return states;
}

} // namespace

bool tableExists(Connection& connection, const QString& table)
{
    return !connection
                .scalar(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1"),
                        {table})
                .isNull();
}

QJsonObject ofRegister(Connection& connection, const QString& registerId, const Label& label)
{
    const QString table = QStringLiteral("r_") + registerId;
    if (!isDefinitionId(registerId) || !tableExists(connection, table))
        return {};
    const QString section = QStringLiteral("basic");
    QJsonArray fields;
    QString title;
    for (const Column& column : columnsOf(connection, table)) {
        QJsonObject field = fieldOf(column, section, fields.size() + 1);
        const bool code = column.field == QLatin1String("code");
        const bool names = title.isEmpty() && column.text && !code;
        if (names)
            title = column.field;
        if (names || code) // verify names records by them
            field.remove(QStringLiteral("retired"));
        fields.append(field);
    }
    QJsonObject definition{{QStringLiteral("id"), registerId},
                           {QStringLiteral("label"),
                            QJsonObject{{QStringLiteral("zh"), label.zh}, {QStringLiteral("en"), label.en}}},
                           {QStringLiteral("fields"), fields},
                           {QStringLiteral("title_field"), title},
                           {QStringLiteral("facets"), QJsonArray{QStringLiteral("_state")}},
                           {QStringLiteral("states"), statesOf(connection, table)},
                           {QStringLiteral("transitions"), QJsonArray()},
                           {QStringLiteral("retired"), true}};
    return own_json::takingPlace(
        own_json::completeRegister(definition, [](const QString&) { return false; }));
}

QJsonObject ofField(Connection& connection, const RegisterDef& definition, const QString& fieldId)
{
    if (!tableExists(connection, definition.table()) || definition.sections.isEmpty())
        return {};
    for (const Column& column : columnsOf(connection, definition.table()))
        if (column.field == fieldId)
            return fieldOf(column, definition.sections.last().id, definition.fields.size() + 1);
    return {};
}

} // namespace wardbook::ledger::placeholder
