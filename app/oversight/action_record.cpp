#include "oversight/action_record.h"
#include <QRegularExpression>

namespace wardbook::oversight {

QList<qint64> idsOf(const QString& refs)
{
    QList<qint64> ids;
    for (const QString& part : refs.split(QLatin1Char(','), Qt::SkipEmptyParts))
        ids.append(part.toLongLong());
    return ids;
}

QString refsOf(const QList<qint64>& ids)
{
    QStringList parts;
    for (const qint64 id : ids)
        parts.append(QString::number(id));
    return parts.join(QLatin1Char(','));
}

/// People separate several ids as they like.
QStringList ActionRecord::items() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;、，；]+"));
    return text(field::item).split(separators, Qt::SkipEmptyParts);
}

} // namespace wardbook::oversight
