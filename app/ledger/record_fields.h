#pragma once
#include "ledger/reader.h"

namespace wardbook::ledger {

QList<qint64> idsOf(const QString& refs); ///< "3,17"
QString refsOf(const QList<qint64>& ids); ///< each once, in this order

/// Reads one record's fields by their generated names. Lives no longer than the definition and the record.
class RecordFields
{
public:
    RecordFields(const RegisterDef& definition, const Record& record)
        : m_definition(definition), m_record(record)
    {
    }
    RecordFields(const Reader& reader, const char* registerId, const Record& record)
        : RecordFields(reader.registers().at(QLatin1String(registerId)), record)
    {
    }
    QVariant value(const char* field) const
    {
        return m_record.value(m_definition.fieldAt(QLatin1String(field)));
    }
    bool has(const char* field) const { return !value(field).isNull(); }
    QString text(const char* field) const { return value(field).toString(); }
    qint64 number(const char* field) const { return value(field).toLongLong(); }
    bool flag(const char* field) const { return number(field) != 0; }
    QDate date(const char* field) const { return QDate::fromString(text(field), Qt::ISODate); }
    QList<qint64> ids(const char* field) const { return idsOf(text(field)); }
    /// Label of a code field, in the language of the program.
    QString label(const char* field) const
    {
        const FieldDef& def = m_definition.fieldAt(QLatin1String(field));
        return def.codeList ? def.codeList->labelOf(text(field)) : text(field);
    }

private:
    const RegisterDef& m_definition;
    const Record& m_record;
};

} // namespace wardbook::ledger
