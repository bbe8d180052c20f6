#include "ledger/row_io.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::ledger {

using storage::Statement;

namespace {

constexpr int kFixedColumns = 8;

QStringList columns(const RegisterDef& definition)
{
    QStringList names{QStringLiteral("id"),      QStringLiteral("uid"),     QStringLiteral("rev"),
                      QStringLiteral("state"),   QStringLiteral("authors"), QStringLiteral("baseline"),
                      QStringLiteral("act_seq"), QStringLiteral("row_hash")};
    for (const FieldDef& field : definition.fields)
        names << field.column();
    return names;
}

bool isNumber(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
    case FieldType::Bool:
    case FieldType::Instant:
    case FieldType::Ref:
        return true;
    default:
        return false;
    }
}

} // namespace

QString selectSql(const RegisterDef& definition)
{
    return QStringLiteral("SELECT %1 FROM %2")
        .arg(columns(definition).join(QStringLiteral(", ")), definition.table());
}

QString insertSql(const RegisterDef& definition)
{
    const QStringList names = columns(definition);
    QStringList marks;
    for (int i = 1; i <= names.size(); ++i)
        marks << QLatin1Char('$') + QString::number(i);
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(definition.table(), names.join(QStringLiteral(", ")), marks.join(QStringLiteral(", ")));
}

QString updateSql(const RegisterDef& definition)
{
    const QStringList names = columns(definition);
    QStringList sets;
    for (int i = 1; i < names.size(); ++i)
        sets << QStringLiteral("%1 = $%2").arg(names.at(i)).arg(i + 1);
    return QStringLiteral("UPDATE %1 SET %2 WHERE id = $1")
        .arg(definition.table(), sets.join(QStringLiteral(", ")));
}

Record readRow(const Statement& row, const RegisterDef& definition)
{
    Record record;
    record.id = row.integer(0);
    record.uid = row.text(1);
    record.rev = row.integer(2);
    record.state = row.text(3);
    if (!row.isNull(4))
        record.authors = row.text(4).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (!row.isNull(5))
        record.baseline = parseBaseline(row.utf8(5));
    record.actSeq = row.integer(6);
    record.rowHash = row.blob(7);
    const auto count = definition.fields.size();
    record.values.reserve(count);
    for (int i = 0; i < count; ++i)
        record.values.append(row.value(kFixedColumns + i));
    return record;
}

void bindRow(Statement& statement, const Record& record)
{
    statement.bindInt(1, record.id).bindText(2, record.uid).bindInt(3, record.rev).bindText(4, record.state);
    if (record.authors.isEmpty())
        statement.bindNull(5);
    else
        statement.bindText(5, record.authors.join(QLatin1Char(',')));
    if (record.baseline.isEmpty())
        statement.bindNull(6);
    else
        statement.bindText(6, QString::fromUtf8(baselineJson(record.baseline)));
    statement.bindInt(7, record.actSeq).bindBlob(8, record.rowHash);
    int number = kFixedColumns;
    for (const QVariant& value : record.values) {
        ++number;
        if (value.isNull())
            statement.bindNull(number);
        else if (value.typeId() == QMetaType::LongLong)
            statement.bindInt(number, value.toLongLong());
        else
            statement.bindText(number, value.toString());
    }
}

QByteArray baselineJson(const FieldValues& values)
{
    if (values.isEmpty())
        return {};
    QJsonObject object;
    for (auto it = values.begin(); it != values.end(); ++it)
        object.insert(it.key(), it.value().isNull() ? QJsonValue()
                                : it.value().typeId() == QMetaType::LongLong
                                    ? QJsonValue(it.value().toLongLong())
                                    : QJsonValue(it.value().toString()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FieldValues parseBaseline(const QByteArray& json)
{
    FieldValues values;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        values.insert(it.key(), it.value().isString()   ? QVariant(it.value().toString())
                                : it.value().isDouble() ? QVariant(it.value().toInteger())
                                                        : QVariant());
    return values;
}

QVariant storedValue(const FieldDef& field, const QVariant& value)
{
    if (value.isNull())
        return {};
    if (isNumber(field.type)) {
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (!ok || (field.type == FieldType::Ref && number == 0))
            return ok ? QVariant()
                      : QVariant(value.toString()); // a text stays, so that validation can name it
        return number;
    }
    const QString text = value.toString();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace wardbook::ledger
