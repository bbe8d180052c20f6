#include "ledger/definition_part.h"
#include "base/error.h"
#include "ledger/ledger_tr.h"
#include <QJsonArray>

namespace wardbook::ledger {

bool isDefinitionId(const QString& id)
{
    if (id.size() < 2 || id.size() > 40 || id.at(0) < u'a' || id.at(0) > u'z')
        return false;
    return std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

DefinitionPart::DefinitionPart(QJsonObject object, QString file, QString place)
    : m_object(std::move(object)), m_file(std::move(file)), m_place(std::move(place))
{
}

void DefinitionPart::fail(const QString& file, const QString& place, const QString& reason)
{
    const QString where = place.isEmpty() ? file : file + u' ' + place;
    throw Error(ErrorKind::Invalid, Tr::tr("The definition %1 can't be used: %2.").arg(where, reason), where);
}

void DefinitionPart::fail(const QString& reason) const
{
    fail(m_file, m_place, reason);
}

bool DefinitionPart::has(const char* key) const
{
    return m_object.contains(QLatin1String(key));
}

QJsonValue DefinitionPart::value(const char* key)
{
    const QString name = QString::fromLatin1(key);
    m_asked.insert(name);
    return m_object.value(name);
}

QString DefinitionPart::text(const char* key)
{
    const QString result = text(key, {});
    if (result.isEmpty())
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return result;
}

QString DefinitionPart::text(const char* key, const QString& absent)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return absent;
    if (!v.isString())
        fail(Tr::tr("“%1” must be a text").arg(QLatin1String(key)));
    return v.toString();
}

QString DefinitionPart::identifier(const char* key)
{
    const QString result = text(key);
    if (!isDefinitionId(result))
        fail(
            Tr::tr("“%1” is no identifier: small letters, digits and _ only, a letter first, 2 to 40 of them")
                .arg(result));
    return result;
}

bool DefinitionPart::flag(const char* key, bool absent)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return absent;
    if (!v.isBool())
        fail(Tr::tr("“%1” must be true or false").arg(QLatin1String(key)));
    return v.toBool();
}

std::optional<qint64> DefinitionPart::number(const char* key)
{
    const QJsonValue v = value(key);
    if (v.isUndefined())
        return {};
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 n = v.toInteger(none);
    if (n == none)
        fail(Tr::tr("“%1” must be a whole number").arg(QLatin1String(key)));
    return n;
}

Label DefinitionPart::label(const char* key, bool required)
{
    const QJsonValue v = value(key);
    if (v.isUndefined() && !required)
        return {};
    const QJsonObject object = v.toObject();
    const Label result{object.value(QLatin1String("zh")).toString().trimmed(),
                       object.value(QLatin1String("en")).toString().trimmed()};
    if (result.zh.isEmpty() || result.en.isEmpty() || object.size() != 2)
        fail(Tr::tr("“%1” needs a Chinese (zh) and an English (en) text").arg(QLatin1String(key)));
    return result;
}

QStringList DefinitionPart::texts(const char* key, bool required)
{
    const QJsonValue v = value(key);
    if (v.isUndefined() && !required)
        return {};
    if (!v.isArray())
        fail(Tr::tr("“%1” must be a list").arg(QLatin1String(key)));
    QStringList result;
    const QJsonArray array = v.toArray();
    for (const QJsonValue& item : array) {
        if (!item.isString())
            fail(Tr::tr("“%1” may hold texts only").arg(QLatin1String(key)));
        result << item.toString();
    }
    return result;
}

QList<double> DefinitionPart::numbers(const char* key)
{
    QList<double> result;
    const QJsonArray array = value(key).toArray();
    for (const QJsonValue& item : array)
        result << item.toDouble();
    if (result.isEmpty() ||
        std::any_of(result.begin(), result.end(), [](double number) { return !(number > 0); }))
        fail(Tr::tr("“%1” must be a list of numbers above 0").arg(QLatin1String(key)));
    return result;
}

QList<DefinitionPart> DefinitionPart::parts(const char* key, const QString& placeOfEach, bool required)
{
    const QJsonValue v = value(key);
    if (v.isUndefined() && !required)
        return {};
    if (!v.isArray())
        fail(Tr::tr("“%1” must be a list").arg(QLatin1String(key)));
    QList<DefinitionPart> result;
    const QJsonArray array = v.toArray();
    for (const QJsonValue& item : array) {
        const QString place = placeOfEach + u' ' + QString::number(result.size() + 1);
        if (!item.isObject())
            fail(m_file, place, Tr::tr("“%1” may hold objects only").arg(QLatin1String(key)));
        result << DefinitionPart(item.toObject(), m_file, place);
    }
    return result;
}

DefinitionPart DefinitionPart::part(const char* key, const QString& place)
{
    return {object(key), m_file, placeOf(place)};
}

bool DefinitionPart::isList(const char* key) const
{
    return m_object.value(QLatin1String(key)).isArray();
}

QJsonObject DefinitionPart::object(const char* key)
{
    const QJsonValue v = value(key);
    if (!v.isObject())
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return v.toObject();
}

void DefinitionPart::close()
{
    const QStringList keys = m_object.keys();
    for (const QString& key : keys)
        if (!m_asked.contains(key))
            fail(Tr::tr("“%1” is not a key that may stand here").arg(key));
}

} // namespace wardbook::ledger
