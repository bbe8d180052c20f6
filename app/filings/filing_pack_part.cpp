#include "filings/filing_pack_part.h"
#include "filings/filings_tr.h"
#include <QRegularExpression>

namespace wardbook::filings {

QString packId(Pack& part, const char* key)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$"));
    const QString id = part.text(key);
    if (!pattern.match(id).hasMatch())
        part.fail(Tr::tr("“%1” is no id: letters, digits, dot, hyphen and _, at most 60 of them").arg(id));
    return id;
}

QString placeOf(const QString& what, qsizetype number, const QString& id)
{
    const QString place = what + u' ' + QString::number(number);
    return id.isEmpty() ? place : place + QStringLiteral(" (%1)").arg(id);
}

int numberIn(Pack& part, const char* key, int least, int most, int absent)
{
    const qint64 number = part.number(key).value_or(absent);
    if (number < least || number > most)
        part.fail(Tr::tr("“%1” must be from %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
    return int(number);
}

void requireNew(const Pack& part, const QString& id, QStringList& known)
{
    if (known.contains(id))
        part.fail(Tr::tr("the id “%1” is there twice").arg(id));
    known << id;
}

void failWord(const Pack& part, const char* key, const QString& word, const QStringList& known)
{
    part.fail(Tr::tr("“%1” is “%2”, but must be one of %3")
                  .arg(QLatin1String(key), word, known.join(QStringLiteral(", "))));
}

} // namespace wardbook::filings
