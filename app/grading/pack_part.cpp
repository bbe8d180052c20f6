#include "grading/pack_part.h"
#include "base/error.h"
#include "grading/grading_tr.h"

namespace wardbook::grading {

namespace {

constexpr int kLabelLength = 4000;

} // namespace

PackPart::PackPart(QJsonObject object, const QString& source, QString list, qsizetype number)
    : m_object(std::move(object)), m_source(source), m_list(std::move(list)), m_number(number)
{
}

void PackPart::fail(const QString& source, const QString& place, const QString& reason)
{
    const QString text =
        place.isEmpty()
            ? Tr::tr("The requirement pack “%1” can't be used: %2. Nothing was changed.").arg(source, reason)
            : Tr::tr("The requirement pack “%1” can't be used: %2: %3. Nothing was changed.")
                  .arg(source, place, reason);
    throw Error(ErrorKind::Invalid, text, source + u' ' + place);
}

void PackPart::fail(const QString& reason) const
{
    QString place = m_list;
    if (m_number > 0)
        place += QStringLiteral(" %1").arg(m_number);
    if (!m_id.isEmpty())
        place += QStringLiteral(" (%1)").arg(m_id);
    fail(m_source, place, reason);
}

QJsonValue PackPart::value(const char* key)
{
    const QLatin1String name(key);
    m_asked << name;
    const auto it = m_object.constFind(name);
    if (it == m_object.constEnd())
        return QJsonValue::Undefined;
    ++m_present;
    const QJsonValue found = it.value();
    return found.isNull() ? QJsonValue(QJsonValue::Undefined) : found;
}

QString PackPart::checked(const char* key, const QString& text, int maxLength) const
{
    if (text.size() > maxLength)
        fail(Tr::tr("“%1” is longer than %2 characters").arg(QLatin1String(key)).arg(maxLength));
    return text;
}

QString PackPart::optionalText(const char* key, int maxLength)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    if (!v.isString())
        fail(Tr::tr("“%1” must be a text").arg(QLatin1String(key)));
    return checked(key, v.toString().trimmed(), maxLength);
}

QString PackPart::text(const char* key, int maxLength)
{
    const QString result = optionalText(key, maxLength);
    if (result.isEmpty())
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return result;
}

bool PackPart::flag(const char* key)
{
    const QJsonValue v = value(key);
    if (!v.isBool())
        fail(Tr::tr("“%1” must be true or false").arg(QLatin1String(key)));
    return v.toBool();
}

std::optional<qint64> PackPart::number(const char* key, qint64 least, qint64 most)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    const qint64 n = v.toInteger(least - 1);
    if (n < least || n > most)
        fail(
            Tr::tr("“%1” must be a whole number from %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
    return n;
}

Label PackPart::optionalLabel(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    Label result;
    if (v.isString()) {
        result.zh = result.en = v.toString().trimmed();
    } else {
        const QJsonObject object = v.toObject();
        result = {object.value(QLatin1String("zh")).toString().trimmed(),
                  object.value(QLatin1String("en")).toString().trimmed()};
        if (object.size() != 2)
            result = {};
    }
    if (result.zh.isEmpty() || result.en.isEmpty())
        fail(Tr::tr("“%1” needs a Chinese (zh) and an English (en) text, or one text for both")
                 .arg(QLatin1String(key)));
    checked(key, result.zh, kLabelLength);
    checked(key, result.en, kLabelLength);
    return result;
}

Label PackPart::label(const char* key)
{
    Label result = optionalLabel(key);
    if (result.zh.isEmpty())
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return result;
}

QStringList PackPart::texts(const char* key, const QStringList& allowed)
{
    QStringList result;
    const QJsonArray array = list(key);
    for (const QJsonValue& each : array) {
        const QString text = each.toString();
        if (!allowed.contains(text))
            fail(Tr::tr("“%1” may not hold “%2”; possible are %3")
                     .arg(QLatin1String(key), text, allowed.join(QStringLiteral(", "))));
        if (result.contains(text))
            fail(Tr::tr("“%1” holds “%2” twice").arg(QLatin1String(key), text));
        result << text;
    }
    return result;
}

QJsonArray PackPart::list(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    if (!v.isArray())
        fail(Tr::tr("“%1” must be a list").arg(QLatin1String(key)));
    const QJsonArray array = v.toArray();
    if (array.isEmpty())
        fail(Tr::tr("the list “%1” is empty").arg(QLatin1String(key)));
    return array;
}

QJsonObject PackPart::optionalObject(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    if (!v.isObject())
        fail(Tr::tr("“%1” must be an object").arg(QLatin1String(key)));
    return v.toObject();
}

std::optional<PackPart> PackPart::part(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    if (!v.isObject())
        fail(Tr::tr("“%1” must be an object").arg(QLatin1String(key)));
    PackPart result(v.toObject(), m_source, m_list, m_number);
    result.m_id = m_id.isEmpty() ? QString::fromLatin1(key) : m_id + u' ' + QLatin1String(key);
    return result;
}

void PackPart::close() const
{
    if (m_present == m_object.size())
        return;
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it)
        if (std::none_of(m_asked.begin(), m_asked.end(),
                         [&](QLatin1String asked) { return it.key() == asked; }))
            fail(Tr::tr("“%1” is not a key that may stand here").arg(it.key()));
}

} // namespace wardbook::grading
