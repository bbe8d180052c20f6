#include "filings/package_manifest_json.h"
#include "base/error.h"
#include "filings/filings_tr.h"
#include <QDateTime>
#include <QJsonDocument>
#include <QMap>

namespace wardbook::filings {

namespace {

constexpr qsizetype kLongestText = 4000;
constexpr qsizetype kMostWords = 1000;
constexpr int kFormat = 1;

Error damaged(const QString& file, const QString& detail)
{
    return Error(
        ErrorKind::Damaged,
        Tr::tr("%1 is not as this program writes it (%2). Nothing was changed. Ask the sender for the "
               "package again.")
            .arg(file, detail),
        detail);
}

} // namespace

PackageJson PackageJson::open(const QByteArray& json, const QString& file, const char* type, qsizetype limit)
{
    if (json.size() > limit)
        throw damaged(file, Tr::tr("too long"));
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        throw damaged(file, Tr::tr("no JSON at byte %1").arg(problem.offset));
    PackageJson object(document.object(), file);
    if (object.text("type") != QLatin1String(type))
        object.fail(QStringLiteral("type"));
    if (object.number("format", 1, std::numeric_limits<int>::max()) > kFormat)
        throw Error(ErrorKind::NewerFormat,
                    Tr::tr("This package was made by a newer version of the program. Nothing was changed. "
                           "Verify it with that version."),
                    file);
    return object;
}

void PackageJson::fail(const QString& field) const
{
    throw damaged(m_file, Tr::tr("field %1").arg(field));
}

QJsonValue PackageJson::value(const char* field)
{
    const auto key = QString::fromLatin1(field);
    m_asked.append(key);
    return m_object.value(key);
}

QString PackageJson::text(const char* field)
{
    const auto json = value(field);
    if (!json.isString() || json.toString().size() > kLongestText)
        fail(QString::fromLatin1(field));
    return json.toString();
}

qint64 PackageJson::number(const char* field, qint64 least, qint64 most)
{
    const auto json = value(field);
    const qint64 number = json.toInteger(least - 1);
    if (!json.isDouble() || number < least || number > most)
        fail(QString::fromLatin1(field));
    return number;
}

qint64 PackageJson::timeMs(const char* field)
{
    const QString written = text(field);
    const qint64 ms = QDateTime::fromString(written, Qt::ISODateWithMs).toMSecsSinceEpoch();
    if (time(ms) != written)
        fail(QString::fromLatin1(field));
    return ms;
}

QByteArray PackageJson::digest(const char* field, bool mayBeEmpty)
{
    const QString written = text(field);
    const QByteArray bytes = QByteArray::fromHex(written.toLatin1());
    if (hex(bytes) != written || (bytes.size() != 32 && !(bytes.isEmpty() && mayBeEmpty)))
        fail(QString::fromLatin1(field));
    return bytes;
}

QByteArray PackageJson::blob(const char* field)
{
    const QString written = text(field);
    const QByteArray bytes = QByteArray::fromBase64(written.toLatin1());
    if (base64(bytes) != written)
        fail(QString::fromLatin1(field));
    return bytes;
}

QStringList PackageJson::texts(const char* field)
{
    const auto json = value(field);
    if (!json.isArray() || json.toArray().size() > kMostWords)
        fail(QString::fromLatin1(field));
    QStringList all;
    for (const auto& one : json.toArray()) {
        if (!one.isString() || one.toString().size() > kLongestText)
            fail(QString::fromLatin1(field));
        all.append(one.toString());
    }
    return all;
}

QMap<QString, QString> PackageJson::words(const char* field)
{
    const auto json = value(field);
    const QJsonObject object = json.toObject();
    if (!json.isObject() || object.size() > kMostWords)
        fail(QString::fromLatin1(field));
    QMap<QString, QString> all;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            fail(QString::fromLatin1(field));
        all.insert(it.key(), it.value().toString());
    }
    return all;
}

QList<PackageJson> PackageJson::parts(const char* field, qsizetype most)
{
    const auto json = value(field);
    if (!json.isArray() || json.toArray().size() > most)
        fail(QString::fromLatin1(field));
    QList<PackageJson> all;
    for (const auto& one : json.toArray()) {
        if (!one.isObject())
            fail(QString::fromLatin1(field));
        all.append(PackageJson(one.toObject(), m_file));
    }
    return all;
}

void PackageJson::close() const
{
    const QStringList keys = m_object.keys();
    for (const QString& key : keys)
        if (!m_asked.contains(key))
            fail(key.left(40));
}

QString PackageJson::time(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs);
}

QByteArray PackageJson::compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray PackageJson::readable(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace wardbook::filings
