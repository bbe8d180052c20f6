#pragma once
#include "storage/statement.h"
#include "storage/transaction.h"
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>

struct sqlite3;

namespace wardbook::storage {

/// How a database file is opened.
enum class OpenMode {
    ReadWrite,
    ReadOnly, ///< beside a writer, and on a read-only medium
    Create,   ///< makes the file if it isn't there; an existing one must fit the key
};

/// Settings of one connection. Cache in KiB: storage.md asks for a large one on the main connection only.
struct ConnectionOptions
{
    OpenMode mode = OpenMode::ReadWrite;
    int cacheKiB = 64 * 1024;
    int busyTimeoutMs = 5000;
};

/// One connection to an encrypted SQLCipher file; used by one thread at a time (interrupt() by any).
/// Guards against the plaintext trap: opening throws when the library is not SQLCipher ≥ 4.5.6, and create
/// checks that the first bytes on disk are not those of a clear SQLite file. WAL, foreign_keys on,
/// temp_store in memory, HMAC on, page 4096.
/// Errors: NotFound, Damaged (clear or no database, wrong key; says so), Busy, ReadOnly, Unsupported, Io;
/// kinds are stable.
class Connection
{
public:
    /// `rawKey`: 32 key bytes followed by 16 salt bytes (no KDF inside SQLCipher).
    Connection(const QString& path, const QByteArray& rawKey, const ConnectionOptions& options = {});
    ~Connection();
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;

    void exec(const QString& sql); ///< one or more statements without parameters
    QVariant scalar(const QString& sql, const QVariantList& parameters = {});
    qint64 lastInsertId() const;
    qint64 changes() const;
    void
    setSynchronousFull(bool full); ///< FULL for acts, NORMAL during a bulk import that ends in a checkpoint
    void checkpoint(); ///< moves the WAL into the file and truncates it, as far as readers let it; never
                       ///< throws Busy
    void interrupt();  ///< any thread: the running statement throws Error{Cancelled}
    void rekey(const QByteArray& rawKey);
    QStringList integrityProblems(); ///< cipher_integrity_check and quick_check; empty when sound
    /// Online copy into a new file encrypted with `rawKey`; `step(done,total)` in pages may throw to cancel.
    void backupTo(const QString& path, const QByteArray& rawKey,
                  const std::function<void(qint64, qint64)>& step = {});
    sqlite3* handle() const { return m_db; }
    const QString& path() const { return m_path; }
    static QString engineVersion(); ///< e.g. "SQLCipher 4.6.1 / SQLite 3.46.1"

private:
    void prepareWriting(OpenMode mode, const QByteArray& rawKey);
    void checkpointIfWritable();
    sqlite3* m_db = nullptr;
    QString m_path;
};

} // namespace wardbook::storage
