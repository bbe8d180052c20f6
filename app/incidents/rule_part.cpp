#include "incidents/rule_part.h"
#include "base/error.h"
#include "incidents/incidents_tr.h"
#include <algorithm>

namespace wardbook::incidents {

namespace {

constexpr int kLongestText = 4000;
constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kLongestPeriod = 3650; ///< in any of the units

} // namespace

RulePart::RulePart(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place))
{
}

void RulePart::fail(const QString& reason) const
{
    QString place = m_place;
    if (!m_id.isEmpty())
        place += QStringLiteral(" (%1)").arg(m_id);
    const QString where = place.isEmpty() ? reason : place.trimmed() + QStringLiteral(": ") + reason;
    throw Error(ErrorKind::Invalid,
                Tr::tr("These incident rules can't be used: %1. Nothing was changed.").arg(where), place);
}

void RulePart::failMissing(const char* key) const
{
    fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
}

QJsonValue RulePart::value(const char* key)
{
    const QLatin1String name(key);
    m_asked << name;
    const QJsonValue found = m_object.value(name);
    return found.isNull() ? QJsonValue(QJsonValue::Undefined) : found;
}

QString RulePart::optionalText(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    if (!v.isString())
        fail(Tr::tr("“%1” must be a text").arg(QLatin1String(key)));
    const QString text = v.toString().trimmed();
    if (text.size() > kLongestText)
        fail(Tr::tr("“%1” is longer than %2 characters").arg(QLatin1String(key)).arg(kLongestText));
    return text;
}

QString RulePart::text(const char* key)
{
    const QString result = optionalText(key);
    if (result.isEmpty())
        failMissing(key);
    return result;
}

QString RulePart::id(const char* key)
{
    const QString result = text(key);
    const bool good = std::all_of(result.begin(), result.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("._-").contains(c));
    });
    if (!good || result.size() > 60)
        fail(Tr::tr("“%1” is no identifier: up to 60 letters, digits, dot, hyphen and _").arg(result));
    m_id = result;
    return result;
}

QString RulePart::optionalOneOf(const char* key, const QStringList& allowed)
{
    const QString result = optionalText(key);
    if (!result.isEmpty() && !allowed.contains(result))
        fail(Tr::tr("“%1” may not be “%2”; possible are %3")
                 .arg(QLatin1String(key), result, allowed.join(QStringLiteral(", "))));
    return result;
}

QString RulePart::oneOf(const char* key, const QStringList& allowed)
{
    const QString result = optionalOneOf(key, allowed);
    if (result.isEmpty())
        failMissing(key);
    return result;
}

QStringList RulePart::someOf(const char* key, const QStringList& allowed)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    if (!v.isArray())
        fail(Tr::tr("“%1” must be a list").arg(QLatin1String(key)));
    QStringList result;
    const QJsonArray list = v.toArray();
    for (const QJsonValue& each : list) {
        const QString text = each.toString();
        if (!allowed.contains(text))
            fail(Tr::tr("“%1” may not be “%2”; possible are %3")
                     .arg(QLatin1String(key), text, allowed.join(QStringLiteral(", "))));
        if (!result.contains(text))
            result << text;
    }
    return result;
}

bool RulePart::flag(const char* key)
{
    if (value(key).isUndefined())
        failMissing(key);
    return optionalFlag(key);
}

bool RulePart::optionalFlag(const char* key)
{
    const QJsonValue v = value(key);
    if (!v.isUndefined() && !v.isBool())
        fail(Tr::tr("“%1” must be true or false").arg(QLatin1String(key)));
    return v.toBool();
}

qint64 RulePart::number(const char* key, qint64 least, qint64 most)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        failMissing(key);
    const qint64 n = v.toInteger(least - 1);
    if (n < least || n > most)
        fail(
            Tr::tr("“%1” must be a whole number from %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
    return n;
}

QDate RulePart::optionalDate(const char* key)
{
    const QString text = optionalText(key);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        fail(Tr::tr("“%1” must be a date such as 2026-11-22").arg(QLatin1String(key)));
    return date;
}

Label RulePart::optionalLabel(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    const QJsonObject object = v.toObject();
    Label result{object.value(QLatin1String("zh")).toString().trimmed(),
                 object.value(QLatin1String("en")).toString().trimmed()};
    if (object.size() != 2 || result.zh.isEmpty() || result.en.isEmpty())
        fail(Tr::tr("“%1” needs a Chinese (zh) and an English (en) text").arg(QLatin1String(key)));
    return result;
}

Label RulePart::label(const char* key)
{
    Label result = optionalLabel(key);
    if (result.zh.isEmpty())
        failMissing(key);
    return result;
}

qint64 RulePart::optionalPeriod(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return 0;
    const QJsonObject period = v.toObject();
    const QString unit = period.size() == 1 ? period.begin().key() : QString();
    const qint64 ms = unit == QLatin1String("days")      ? 24 * 60 * kMinute
                      : unit == QLatin1String("hours")   ? 60 * kMinute
                      : unit == QLatin1String("minutes") ? kMinute
                                                         : 0;
    const qint64 count = period.value(unit).toInteger(0);
    if (ms == 0 || count < 1 || count > kLongestPeriod)
        fail(Tr::tr("“%1” must be a number of days, hours or minutes, such as {\"hours\": 4}")
                 .arg(QLatin1String(key)));
    return count * ms;
}

QList<RulePart> RulePart::parts(const char* key)
{
    const QJsonValue v = value(key);
    if (!v.isArray() || v.toArray().isEmpty())
        failMissing(key);
    QList<RulePart> result;
    const QJsonArray list = v.toArray();
    for (const QJsonValue& each : list) {
        QString place = m_place + u' ' + QLatin1String(key) + QStringLiteral(" %1").arg(result.size() + 1);
        if (!m_id.isEmpty() && !m_place.isEmpty())
            place =
                QStringLiteral("%1 (%2) %3 %4").arg(m_place, m_id, QLatin1String(key)).arg(result.size() + 1);
        result << RulePart(each.toObject(), place.trimmed());
        if (!each.isObject())
            result.last().fail(Tr::tr("an object must stand here"));
    }
    return result;
}

void RulePart::close() const
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it)
        if (!m_asked.contains(it.key()))
            fail(Tr::tr("“%1” is not known here").arg(it.key()));
}

} // namespace wardbook::incidents
