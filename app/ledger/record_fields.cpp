#include "ledger/record_fields.h"

namespace wardbook::ledger {

QList<qint64> idsOf(const QString& refs)
{
    QList<qint64> ids;
    for (const QString& part : refs.split(u',', Qt::SkipEmptyParts))
        ids << part.toLongLong();
    return ids;
}

QString refsOf(const QList<qint64>& ids)
{
    QStringList parts;
    for (const qint64 id : ids)
        parts << QString::number(id);
    parts.removeDuplicates();
    return parts.join(u',');
}

} // namespace wardbook::ledger
