#include "vault/seen_head.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "vault/files.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace wardbook::vault {

namespace {

constexpr qint64 kMaxFile = 64 * 1024;

QString folder()
{
    const QString state = qEnvironmentVariable("WARDBOOK_STATE_DIR");
    const QString base =
        state.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : state;
    return base + QStringLiteral("/seen");
}

QString sharedFile(const QString& vaultId)
{
    return folder() + u'/' + vaultId + QStringLiteral(".json");
}

QString restoredFile(const QString& vaultId, const QString& dir)
{
    const auto id = crypto::sm3(QFileInfo(dir).canonicalFilePath().toUtf8()).left(8).toHex();
    return folder() + u'/' + vaultId + u'-' + QString::fromLatin1(id) + QStringLiteral(".json");
}

void write(const QString& file, const QString& restoredTo, const SeenHead& seen)
{
    QJsonObject json{{QStringLiteral("generation"), seen.generation},
                     {QStringLiteral("seq"), seen.head.seq},
                     {QStringLiteral("hash"), QString::fromLatin1(seen.head.hash.toHex())}};
    if (!restoredTo.isEmpty())
        json.insert(QStringLiteral("restoredTo"), restoredTo);
    try {
        if (!QDir().mkpath(folder()))
            throw Error(ErrorKind::Io, folder());
        files::writeAtomically(file, QJsonDocument(json).toJson(QJsonDocument::Compact));
    } catch (const Error& error) {
        qWarning("What was last seen of the vault could not be noted on this workstation: %s",
                 qUtf8Printable(error.detail()));
    }
}

QJsonObject readJson(const QString& file)
{
    try {
        return QJsonDocument::fromJson(files::read(file, kMaxFile)).object();
    } catch (const Error&) {
        return {}; // none yet, or unreadable: then there is no memory to compare with
    }
}

/// Restored folders come and go (every test of a backup makes one): forget those that are gone.
void forgetGone(const QString& vaultId)
{
    const auto entries = QDir(folder()).entryInfoList({vaultId + QStringLiteral("-*.json")}, QDir::Files);
    for (const auto& entry : entries) {
        const QString place = readJson(entry.filePath()).value(QStringLiteral("restoredTo")).toString();
        if (!QFileInfo::exists(place))
            QFile::remove(entry.filePath());
    }
}

} // namespace

std::optional<SeenHead> seenHead(const QString& vaultId, const QString& dir)
{
    const QString own = restoredFile(vaultId, dir);
    const QString file = QFileInfo::exists(own) ? own : sharedFile(vaultId);
    if (!QFileInfo::exists(file))
        return std::nullopt;
    const auto json = readJson(file);
    SeenHead seen;
    seen.generation = json.value(QStringLiteral("generation")).toInteger();
    seen.head.seq = json.value(QStringLiteral("seq")).toInteger();
    seen.head.hash = QByteArray::fromHex(json.value(QStringLiteral("hash")).toString().toLatin1());
    return seen;
}

void rememberHead(const QString& vaultId, const QString& dir, const SeenHead& seen)
{
    const QString own = restoredFile(vaultId, dir);
    if (QFileInfo::exists(own))
        write(own, QFileInfo(dir).canonicalFilePath(), seen);
    else
        write(sharedFile(vaultId), {}, seen);
}

void rememberRestored(const QString& vaultId, const QString& dir, const SeenHead& seen)
{
    forgetGone(vaultId);
    write(restoredFile(vaultId, dir), QFileInfo(dir).canonicalFilePath(), seen);
}

} // namespace wardbook::vault
