#pragma once
#include "fields/remediation.h"
#include "ledger/record_fields.h"
#include <QDate>

/// A record of the register `remediation` by its fields.
namespace wardbook::oversight {

namespace field = fields::remediation;

inline QString remediationRegister()
{
    return QString::fromLatin1(field::kRegister);
}

using ledger::idsOf;
using ledger::refsOf;

/// Lives no longer than the definition and the record.
class ActionRecord
{
public:
    ActionRecord(const ledger::RegisterDef& definition, const ledger::Record& record)
        : m_definition(definition), m_record(record)
    {
    }
    QString text(const char* id) const { return value(id).toString(); }
    qint64 number(const char* id) const { return value(id).toLongLong(); }
    QList<qint64> refs(const char* id) const { return idsOf(text(id)); }
    QDate date(const char* id) const { return QDate::fromString(text(id), Qt::ISODate); }
    QStringList items() const; ///< ids of requirement items
    bool isOpen() const { return m_record.state == QLatin1String("open"); }
    bool isDone() const { return m_record.state == QLatin1String("done"); }
    bool isPending() const { return isOpen() || isDone(); }

private:
    QVariant value(const char* id) const
    {
        return m_record.value(m_definition.fieldAt(QString::fromLatin1(id)));
    }
    const ledger::RegisterDef& m_definition;
    const ledger::Record& m_record;
};

} // namespace wardbook::oversight
