// A backup is the vault's own ciphertext: the header, an online copy of register.db, and evidence.db as it
// lies on the disk. Unchanged pages of evidence.db keep their bytes, so a second backup appends only the
// blocks that are new.
#include "base/clock.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "vault/backup_file.h"
#include "vault/new_folder.h"
#include "vault/vault_private.h"
#include "vault/vault_tr.h"
#include <QDir>
#include <QFileInfo>
#include <sqlcipher/sqlite3.h>

namespace wardbook::vault {

namespace {

using backup::Extent;
using backup::kBlock;

/// evidence.db as one moment's bytes. A reader that starts while the WAL is empty reads the file itself, and
/// as long as it does, no checkpoint may write there (SQLite, "WAL-mode File Format", WAL_READ_LOCK(0));
/// others go on adding. Where the WAL does not get empty (a writer is busy, or crashed and we only read) it
/// is a copy into `scratch`, whose pages are all encrypted anew.
class EvidenceSnapshot
{
public:
    EvidenceSnapshot(const Vault::Private& d, const QString& scratch, const Progress& progress)
        : m_connection(d.openEvidence(storage::OpenMode::ReadOnly))
    {
        constexpr int kTries = 2;
        const QString wal = d.file(files::kEvidence) + QStringLiteral("-wal");
        for (int i = 0; i < kTries; ++i) {
            m_transaction.emplace(*m_connection, storage::Transaction::Kind::Read);
            if (files::size(wal) == 0)
                return;
            m_transaction.reset();
            if (d.readOnly)
                break; // what is in the WAL is the writer's business
            d.openEvidence(storage::OpenMode::ReadWrite)->checkpoint();
        }
        copyWithKey(*m_connection, scratch, d.evidenceKey, files::kEvidence, progress);
        m_copy.setFileName(scratch);
        if (!m_copy.open(QIODevice::ReadOnly))
            files::throwErrno(scratch, EIO);
    }
    qint64 size() const
    {
        if (m_copy.isOpen())
            return m_copy.size();
        sqlite3_int64 bytes = 0;
        check(file()->pMethods->xFileSize(file(), &bytes) == SQLITE_OK);
        return bytes;
    }
    QByteArray bytes(qint64 offset, qint64 length) const
    {
        if (m_copy.isOpen()) {
            check(m_copy.seek(offset));
            const QByteArray block = m_copy.read(length);
            check(block.size() == length);
            return block;
        }
        // Through the engine's own descriptor: closing another one would drop the engine's POSIX locks on the
        // file.
        QByteArray block(length, Qt::Uninitialized);
        check(file()->pMethods->xRead(file(), block.data(), static_cast<int>(length), offset) == SQLITE_OK);
        return block;
    }

private:
    sqlite3_file* file() const
    {
        sqlite3_file* pointer = nullptr;
        check(sqlite3_file_control(m_connection->handle(), "main", SQLITE_FCNTL_FILE_POINTER, &pointer) ==
              SQLITE_OK);
        return pointer;
    }
    static void check(bool fine)
    {
        if (!fine)
            throw Error(
                ErrorKind::Io,
                Tr::tr(
                    "The attachments could not be read for the backup. The former backup is unharmed. Check "
                    "the drive and verify the vault."),
                QStringLiteral("evidence.db"));
    }
    std::unique_ptr<storage::Connection> m_connection;
    std::optional<storage::Transaction> m_transaction;
    mutable QFile m_copy;
};

QList<Extent> addFile(backup::Writer& writer, const QString& path, const Progress& progress, qint64& done,
                      qint64 total)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        files::throwErrno(path, EIO);
    QList<Extent> extents;
    while (!file.atEnd()) {
        progress.step(done, total, QLatin1String(files::kRegister));
        extents.append(writer.add(file.read(kBlock)));
        done += extents.last().length;
    }
    return extents;
}

/// The former backup in `file`, if it can be continued. Somebody else's file is refused.
std::unique_ptr<backup::Reader> former(const QString& file, const QString& vaultId)
{
    if (!QFileInfo::exists(file))
        return nullptr;
    try {
        auto reader = std::make_unique<backup::Reader>(file);
        if (reader->contents().vaultId != vaultId)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("%1 is a backup of another vault. It was left as it is. Choose another file.")
                            .arg(file),
                        file);
        return reader;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Damaged)
            return nullptr; // a whole new one takes its place once it is complete
        throw;
    }
}

struct Plan
{
    QList<QByteArray> digests; ///< of the blocks of evidence.db
    QHash<QByteArray, Extent> known;
    qint64 evidenceSize = 0;
    qint64 missing = 0; ///< bytes of evidence.db that the former backup lacks
};

Plan planEvidence(const EvidenceSnapshot& evidence, const backup::Reader* old, const Progress& progress)
{
    Plan plan;
    plan.evidenceSize = evidence.size();
    if (old)
        for (const auto& extent : old->contents().parts.value(QLatin1String(files::kEvidence)))
            plan.known.insert(extent.sm3, extent);
    for (qint64 at = 0; at < plan.evidenceSize; at += kBlock) {
        progress.step(at, plan.evidenceSize, QLatin1String(files::kEvidence));
        const qint64 length = std::min(kBlock, plan.evidenceSize - at);
        plan.digests.append(crypto::sm3(evidence.bytes(at, length)));
        if (!plan.known.contains(plan.digests.last()))
            plan.missing += length;
    }
    return plan;
}

} // namespace

void Vault::backup(const QString& file, const Progress& progress)
{
    const std::scoped_lock oneAtATime(d->maintenance);
    const QFileInfo place(file);
    if (place.isDir() || !place.absoluteDir().exists())
        throw Error(
            ErrorKind::NotFound,
            Tr::tr(
                "%1 is no place for a backup file: the folder is missing, or it is a folder itself. Nothing "
                "was changed. Choose a file name in a folder that exists.")
                .arg(file),
            file);
    const auto old = former(file, header().vaultId);

    const ScratchFolder scratch(place.absoluteFilePath() + QStringLiteral(".copying"),
                                backup::alreadyRunning(place.absoluteFilePath()));
    const QString registerCopy = scratch.filePath(QLatin1String(files::kRegister));
    // The header first: it may lag behind the ledger by an act that is just being committed, never the other
    // way round.
    const Header before = header();
    copyWithKey(*d->openRegister(storage::OpenMode::ReadOnly, 1024), registerCopy, d->registerKey,
                files::kRegister, progress);
    testStep("backup: register copied");
    const EvidenceSnapshot evidence(*d, scratch.filePath(QLatin1String(files::kEvidence)), progress);
    const Plan plan = planEvidence(evidence, old.get(), progress);
    testStep("backup: evidence planned");

    const qint64 registerSize = files::size(registerCopy);
    const qint64 live = registerSize + plan.evidenceSize;
    // Appending saves nothing when little can be kept (as after a change of keys), and must not let the file
    // grow without end: beyond twice of what is alive it is written anew.
    const bool append = old && plan.missing * 2 <= plan.evidenceSize &&
                        old->size() + registerSize + plan.missing <= 2 * live + 16 * kBlock;
    const QString target = append ? file : file + QStringLiteral(".new");
    backup::Writer writer(target, append ? backup::Writer::How::Append : backup::Writer::How::Fresh,
                          before.vaultId, append ? old->serial() : 0);
    backup::Contents contents{before.vaultId, clock::nowMs(), before.generation, {}};
    const qint64 total = registerSize + (append ? plan.missing : plan.evidenceSize);
    qint64 done = 0;
    QList<Extent> headerExtents;
    const QByteArray headerBytes = headerJson(before);
    for (qsizetype at = 0; at < headerBytes.size(); at += kBlock)
        headerExtents.append(writer.add(headerBytes.mid(at, kBlock)));
    contents.parts.insert(QLatin1String(files::kHeader), headerExtents);
    contents.parts.insert(QLatin1String(files::kRegister),
                          addFile(writer, registerCopy, progress, done, total));
    QList<Extent> extents;
    for (qsizetype i = 0; i < plan.digests.size(); ++i) {
        progress.step(done, total, QLatin1String(files::kEvidence));
        const auto known = plan.known.constFind(plan.digests.at(i));
        if (append && known != plan.known.constEnd()) {
            extents.append(*known);
            continue;
        }
        const qint64 at = i * kBlock;
        extents.append(writer.add(evidence.bytes(at, std::min(kBlock, plan.evidenceSize - at))));
        done += extents.last().length;
    }
    contents.parts.insert(QLatin1String(files::kEvidence), extents);
    testStep("backup: written");
    writer.finish(contents);
    if (!append) {
        files::rename(target, file);
        files::syncFolder(place.absolutePath());
    }
    progress.step(total, total);
}

QString backupBeforeUpgrade(Vault& vault)
{
    const QString folder = vault.dir() + QStringLiteral("/upgrade-backups");
    if (!QFileInfo::exists(folder))
        files::makePrivateFolder(folder);
    const QString stamp = clock::now().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString file = folder + u'/' + stamp + QStringLiteral(".wbbackup");
    vault.backup(file);
    return file;
}

} // namespace wardbook::vault
