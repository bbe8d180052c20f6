#include "vault/evidence_store.h"
#include "base/clock.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "vault/openings.h"
#include "vault/vault_tr.h"
#include <sqlcipher/sqlite3.h>

namespace wardbook::vault {

namespace {

constexpr qint64 kChunk = 256 * 1024;
constexpr int kChunksPerCommit = 64; ///< 16 MiB: bounds the WAL and what a crash costs

const QString kColumns = QStringLiteral("id, sm3, sha256, name, media_type, size, added_ms");

Evidence fromRow(const storage::Statement& row)
{
    return {row.blob(1), row.blob(2), row.text(3), row.text(4), row.integer(5), row.integer(6)};
}

/// Fills a whole chunk unless the source ends; sequential devices give less at a time.
QByteArray readChunk(QIODevice& source)
{
    QByteArray chunk(kChunk, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < kChunk) {
        const qint64 n = source.read(chunk.data() + filled, kChunk - filled);
        if (n < 0 && source.isSequential())
            break; // how a sequential device says that it has ended
        if (n < 0)
            throw Error(
                ErrorKind::Io,
                Tr::tr("The attachment could not be read to its end. Nothing was stored. Check the file and "
                       "try again."),
                source.errorString());
        if (n == 0)
            break;
        filled += n;
    }
    chunk.truncate(filled);
    return chunk;
}

} // namespace

EvidenceStore::EvidenceStore(std::unique_ptr<storage::Connection> connection)
    : m_connection(std::move(connection))
{
}

storage::Connection& EvidenceStore::connection() const
{
    if (!m_connection)
        throw openings::inUse();
    return *m_connection;
}

void EvidenceStore::release()
{
    m_connection.reset();
}

void EvidenceStore::replace(std::unique_ptr<storage::Connection> connection)
{
    m_connection = std::move(connection);
}

void EvidenceStore::createSchema(storage::Connection& connection)
{
    // auto_vacuum takes effect by rebuilding the (still empty) file; it lets a cancelled add give its space
    // back.
    connection.exec(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL; VACUUM;"));
    storage::Transaction transaction(connection);
    connection.exec(QStringLiteral(
        "CREATE TABLE evidence(id INTEGER PRIMARY KEY, sm3 BLOB UNIQUE, sha256 BLOB, name TEXT NOT NULL,"
        " media_type TEXT NOT NULL, size INTEGER NOT NULL, added_ms INTEGER NOT NULL, chunk_count INTEGER "
        "NOT NULL);"
        "CREATE TABLE chunk(id INTEGER PRIMARY KEY, evidence_id INTEGER NOT NULL, number INTEGER NOT NULL,"
        " sm3 BLOB NOT NULL, data BLOB NOT NULL, UNIQUE(evidence_id, number));"));
    transaction.commit();
}

void EvidenceStore::discard(qint64 id)
{
    storage::Transaction transaction(connection());
    storage::Statement(connection(), QStringLiteral("DELETE FROM chunk WHERE evidence_id = $1"))
        .bindInt(1, id)
        .run();
    storage::Statement(connection(), QStringLiteral("DELETE FROM evidence WHERE id = $1"))
        .bindInt(1, id)
        .run();
    transaction.commit();
    connection().exec(QStringLiteral("PRAGMA incremental_vacuum"));
}

void EvidenceStore::emptyWal()
{
    sqlite3_busy_timeout(connection().handle(), 0); // whoever reads now is not waited for
    try {
        connection().checkpoint();
    } catch (const Error& error) {
        // What was committed stands where it is, and a backup copies the pages instead.
        qWarning("The attachments could not be moved into their file yet: %s", qUtf8Printable(error.detail()));
    }
    sqlite3_busy_timeout(connection().handle(), storage::ConnectionOptions().busyTimeoutMs);
}

void EvidenceStore::discardIncomplete()
{
    QList<qint64> ids;
    {
        storage::Statement rows(connection(), QStringLiteral("SELECT id FROM evidence WHERE sm3 IS NULL"));
        while (rows.step())
            ids.append(rows.integer(0));
    }
    for (const qint64 id : ids)
        discard(id);
    emptyWal();
}

Evidence EvidenceStore::add(QIODevice& source, const QString& name, const QString& mediaType,
                            const Progress& progress)
{
    const qint64 total = source.isSequential() ? 0 : source.size() - source.pos();
    Evidence evidence{{}, {}, name, mediaType, 0, clock::nowMs()};
    // An entry without sm3 is incomplete: nobody sees it, and the next opening for writing removes it.
    storage::Statement(connection(),
                       QStringLiteral("INSERT INTO evidence(name, media_type, size, added_ms, chunk_count)"
                                      " VALUES ($1, $2, 0, $3, 0)"))
        .bindText(1, name)
        .bindText(2, mediaType)
        .bindInt(3, evidence.addedMs)
        .run();
    const qint64 id = connection().lastInsertId();
    try {
        crypto::Digest whole(crypto::Digest::Algorithm::Sm3);
        crypto::Digest wholeSha(crypto::Digest::Algorithm::Sha256);
        qint64 number = 0;
        {
            storage::Statement insert(connection(),
                                      QStringLiteral("INSERT INTO chunk(evidence_id, number, sm3, data)"
                                                     " VALUES ($1, $2, $3, $4)"));
            for (bool more = true; more;) {
                storage::Transaction batch(connection());
                for (int i = 0; i < kChunksPerCommit; ++i) {
                    progress.step(evidence.size, total, name);
                    const QByteArray chunk = readChunk(source);
                    if (chunk.isEmpty()) {
                        more = false;
                        break;
                    }
                    whole.add(chunk);
                    wholeSha.add(chunk);
                    evidence.size += chunk.size();
                    const QByteArray digest = crypto::sm3(chunk);
                    insert.bindInt(1, id).bindInt(2, number++).bindBlob(3, digest).bindBlob(4, chunk);
                    insert.run();
                }
                batch.commit();
            }
        }
        evidence.sm3 = whole.final();
        evidence.sha256 = wholeSha.final();
        if (const auto known = find(evidence.sm3)) {
            discard(id);
            return *known;
        }
        storage::Transaction finish(connection());
        storage::Statement(
            connection(),
            QStringLiteral("UPDATE evidence SET sm3 = $1, sha256 = $2, size = $3, chunk_count = $4"
                           " WHERE id = $5"))
            .bindBlob(1, evidence.sm3)
            .bindBlob(2, evidence.sha256)
            .bindInt(3, evidence.size)
            .bindInt(4, number)
            .bindInt(5, id)
            .run();
        finish.commit();
        progress.step(evidence.size, evidence.size, name);
    } catch (...) {
        try {
            discard(id);
        } catch (const Error& left) {
            qWarning("An unfinished attachment stays until the vault is opened again: %s",
                     qUtf8Printable(left.detail()));
        }
        throw;
    }
    emptyWal();
    return evidence;
}

std::optional<Evidence> EvidenceStore::find(const QByteArray& sm3) const
{
    storage::Statement row(connection(),
                           QStringLiteral("SELECT %1 FROM evidence WHERE sm3 = $1").arg(kColumns));
    row.bindBlob(1, sm3);
    if (!row.step())
        return std::nullopt;
    return fromRow(row);
}

QList<Evidence> EvidenceStore::list() const
{
    storage::Statement rows(
        connection(),
        QStringLiteral("SELECT %1 FROM evidence WHERE sm3 IS NOT NULL ORDER BY id").arg(kColumns));
    QList<Evidence> all;
    while (rows.step())
        all.append(fromRow(rows));
    return all;
}

} // namespace wardbook::vault
