#include "vault/key_renewal.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "vault/files.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::vault {

namespace {

constexpr char kFile[] = "key-renewals.json";
constexpr qint64 kLargest = 1024 * 1024;
constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString encoded(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64(kUrl));
}

QByteArray decoded(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), kUrl);
}

QJsonObject toJson(const KeyRenewal& renewal)
{
    return {{QStringLiteral("member"), renewal.member},
            {QStringLiteral("former"), encoded(renewal.formerKey)},
            {QStringLiteral("key"), encoded(renewal.key)},
            {QStringLiteral("material"), renewal.material},
            {QStringLiteral("materialKey"), encoded(renewal.materialKey)},
            {QStringLiteral("witness"), encoded(renewal.witness)}};
}

KeyRenewal fromJson(const QJsonObject& json)
{
    return {
        json.value(QStringLiteral("member")).toString(),    decoded(json.value(QStringLiteral("former"))),
        decoded(json.value(QStringLiteral("key"))),         json.value(QStringLiteral("material")).toString(),
        decoded(json.value(QStringLiteral("materialKey"))), decoded(json.value(QStringLiteral("witness")))};
}

/// What can't be read waits for nobody: the act is then written without a witness, and says so.
QList<KeyRenewal> waiting(const QString& vaultDir)
{
    QList<KeyRenewal> all;
    const QString path = files::path(vaultDir, kFile);
    if (!QFileInfo::exists(path))
        return all;
    try {
        const auto list = QJsonDocument::fromJson(files::read(path, kLargest)).array();
        for (const QJsonValue& each : list)
            all.append(fromJson(each.toObject()));
    } catch (const Error& error) {
        qWarning("What recovery material signed can't be read: %s", qUtf8Printable(error.detail()));
    }
    return all;
}

void write(const QString& vaultDir, const QList<KeyRenewal>& all)
{
    const QString path = files::path(vaultDir, kFile);
    if (all.isEmpty()) {
        QFile::remove(path);
        return;
    }
    QJsonArray list;
    for (const KeyRenewal& each : all)
        list.append(toJson(each));
    files::writeDurably(path, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray KeyRenewal::statement(const QString& vaultId) const
{
    crypto::Digest digest;
    for (const QByteArray& field : {QByteArray("wardbook key renewal"), vaultId.toUtf8(), member.toUtf8(),
                                    formerKey, key, material.toUtf8()})
        digest.addField(field);
    return digest.final();
}

bool KeyRenewal::holds(const QString& vaultId) const
{
    if (witness.isEmpty() || material.isEmpty())
        return false;
    try {
        return crypto::PublicKey(materialKey).verify(statement(vaultId), witness);
    } catch (const Error&) {
        return false; // no key at all
    }
}

QString KeyRenewal::text() const
{
    return encoded(QJsonDocument(toJson(*this)).toJson(QJsonDocument::Compact));
}

std::optional<KeyRenewal> KeyRenewal::fromReason(const QString& reason)
{
    const auto line = reason.mid(reason.lastIndexOf(u'\n') + 1).toLatin1();
    const auto json = QJsonDocument::fromJson(QByteArray::fromBase64(line, kUrl)).object();
    const KeyRenewal renewal = fromJson(json);
    if (renewal.member.isEmpty() || renewal.key.isEmpty())
        return std::nullopt;
    return renewal;
}

void keepRenewal(const QString& vaultDir, const KeyRenewal& renewal)
{
    auto all = waiting(vaultDir);
    all.removeIf([&](const KeyRenewal& each) { return each.member == renewal.member; });
    all.append(renewal);
    write(vaultDir, all);
}

std::optional<KeyRenewal> waitingRenewal(const QString& vaultDir, const QString& member)
{
    const auto all = waiting(vaultDir);
    for (const KeyRenewal& each : all)
        if (each.member == member)
            return each;
    return std::nullopt;
}

void dropRenewal(const QString& vaultDir, const QString& member)
{
    auto all = waiting(vaultDir);
    if (all.removeIf([&](const KeyRenewal& each) { return each.member == member; }) > 0)
        write(vaultDir, all);
}

} // namespace wardbook::vault
