#include "drills/scenario_part.h"
#include "base/error.h"
#include "drills/drills_tr.h"

namespace wardbook::drills {

ScenarioPart::ScenarioPart(QJsonObject object, QString place)
    : m_object(std::move(object)), m_place(std::move(place))
{
}

void ScenarioPart::fail(const QString& reason) const
{
    throw Error(ErrorKind::Invalid,
                Tr::tr("The file can't be used: %1: %2. Nothing was changed.").arg(m_place, reason), m_place);
}

QJsonValue ScenarioPart::value(const char* key)
{
    const QString name = QString::fromLatin1(key);
    m_asked << name;
    const QJsonValue found = m_object.value(name);
    return found.isNull() ? QJsonValue(QJsonValue::Undefined) : found;
}

QString ScenarioPart::optionalText(const char* key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return {};
    if (!found.isString())
        fail(Tr::tr("“%1” must be a text").arg(QLatin1String(key)));
    return found.toString().trimmed();
}

QString ScenarioPart::text(const char* key)
{
    const QString found = optionalText(key);
    if (found.isEmpty())
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return found;
}

Label ScenarioPart::labelFrom(const QJsonValue& json, const char* key) const
{
    const QJsonObject object = json.toObject();
    const Label found{object.value(QLatin1String("zh")).toString().trimmed(),
                      object.value(QLatin1String("en")).toString().trimmed()};
    if (object.size() != 2 || found.zh.isEmpty() || found.en.isEmpty())
        fail(Tr::tr("“%1” needs a Chinese (zh) and an English (en) text, nothing else")
                 .arg(QLatin1String(key)));
    return found;
}

Label ScenarioPart::optionalLabel(const char* key)
{
    const QJsonValue found = value(key);
    return found.isUndefined() ? Label() : labelFrom(found, key);
}

Label ScenarioPart::label(const char* key)
{
    const Label found = optionalLabel(key);
    if (found.zh.isEmpty())
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return found;
}

int ScenarioPart::optionalNumber(const char* key, int least, int most, int otherwise)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return otherwise;
    const qint64 number = found.toInteger(qint64(least) - 1);
    if (number < least || number > most)
        fail(
            Tr::tr("“%1” must be a whole number from %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
    return int(number);
}

int ScenarioPart::number(const char* key, int least, int most)
{
    if (!m_object.contains(QLatin1String(key)))
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return optionalNumber(key, least, most, least);
}

bool ScenarioPart::optionalFlag(const char* key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        fail(Tr::tr("“%1” must be true or false").arg(QLatin1String(key)));
    return found.toBool();
}

bool ScenarioPart::flag(const char* key)
{
    if (!m_object.contains(QLatin1String(key)))
        fail(Tr::tr("“%1” is missing").arg(QLatin1String(key)));
    return optionalFlag(key);
}

QString ScenarioPart::oneOf(const char* key, const QStringList& allowed)
{
    const QString found = text(key);
    if (!allowed.contains(found))
        fail(Tr::tr("“%1” may not be “%2”; possible are %3")
                 .arg(QLatin1String(key), found, allowed.join(QStringLiteral(", "))));
    return found;
}

QJsonArray ScenarioPart::array(const char* key, bool required)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() && !required)
        return {};
    if (!found.isArray())
        fail(Tr::tr("“%1” must be a list").arg(QLatin1String(key)));
    if (required && found.toArray().isEmpty())
        fail(Tr::tr("the list “%1” is empty").arg(QLatin1String(key)));
    return found.toArray();
}

QList<ScenarioPart> ScenarioPart::optionalParts(const char* key, const QString& name)
{
    QList<ScenarioPart> found;
    const QJsonArray list = array(key, false);
    for (const QJsonValue& each : list) {
        const QString place = QStringLiteral("%1, %2 %3").arg(m_place, name).arg(found.size() + 1);
        if (!each.isObject())
            ScenarioPart({}, place).fail(Tr::tr("must be an object"));
        found << ScenarioPart(each.toObject(), place);
    }
    return found;
}

QList<ScenarioPart> ScenarioPart::parts(const char* key, const QString& name)
{
    array(key, true);
    return optionalParts(key, name);
}

QList<Label> ScenarioPart::labels(const char* key)
{
    QList<Label> found;
    const QJsonArray list = array(key, true);
    for (const QJsonValue& each : list)
        found << labelFrom(each, key);
    return found;
}

QStringList ScenarioPart::texts(const char* key)
{
    QStringList found;
    const QJsonArray list = array(key, true);
    for (const QJsonValue& each : list) {
        if (each.toString().trimmed().isEmpty())
            fail(Tr::tr("“%1” must be a list of texts").arg(QLatin1String(key)));
        found << each.toString().trimmed();
    }
    return found;
}

void ScenarioPart::close() const
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it)
        if (!m_asked.contains(it.key()))
            fail(Tr::tr("“%1” is not a key that may stand here").arg(it.key()));
}

} // namespace wardbook::drills
