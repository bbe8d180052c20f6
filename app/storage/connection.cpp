#include "storage/connection.h"
#include "base/error.h"
#include "storage/engine_error.h"
#include "storage/engine_open.h"
#include "storage/storage_tr.h"
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sqlcipher/sqlite3.h>
#include <unistd.h>

namespace wardbook::storage {

namespace {

/// With the rights this process really has; false on a read-only medium too.
bool writable(const QString& path)
{
    return faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

/// A reader needs the -shm file beside a WAL database. Where it can't be made and no writer left a WAL, the
/// file can't change either and is read as it is.
bool hasWal(const QString& path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

} // namespace

Connection::Connection(const QString& path, const QByteArray& rawKey, const ConnectionOptions& options)
    : m_path(path)
{
    const bool reads = options.mode == OpenMode::ReadOnly;
    if (options.mode != OpenMode::Create && !QFileInfo::exists(path))
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("The database file is missing. If the folder was copied, copy it again completely."),
            path);
    int flags = reads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.mode == OpenMode::Create)
        flags |= SQLITE_OPEN_CREATE;
    const bool folderWritable = writable(QFileInfo(path).absolutePath());
    if (!reads && !folderWritable) // the WAL would stand there
        throwEngineError(nullptr, SQLITE_READONLY, path);
    if (reads && !folderWritable && hasWal(path) && !QFileInfo::exists(path + QStringLiteral("-shm")))
        throw Error(ErrorKind::ReadOnly,
                    Tr::tr("This copy was made while the vault was open, and nothing can be written here to "
                           "complete it. "
                           "Nothing was changed. Copy the whole folder to a disk where you may write and "
                           "open it there."),
                    path);
    m_db = openKeyed(path, flags, rawKey, reads && !folderWritable && !hasWal(path));
    try {
        sqlite3_busy_timeout(m_db, options.busyTimeoutMs);
        exec(QStringLiteral("PRAGMA cache_size = -%1").arg(options.cacheKiB));
        if (!reads)
            prepareWriting(options.mode, rawKey);
    } catch (...) {
        sqlite3_close(m_db);
        throw;
    }
}

Connection::~Connection()
{
    sqlite3_close_v2(m_db);
}

void Connection::prepareWriting(OpenMode mode, const QByteArray& rawKey)
{
    if (sqlite3_db_readonly(m_db, "main") != 0)
        throwEngineError(nullptr, SQLITE_READONLY, m_path);
    const QString journal = scalar(QStringLiteral("PRAGMA journal_mode = WAL")).toString();
    if (journal != QLatin1String("wal"))
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr("This folder can't hold a vault: its file system doesn't support what safe writing needs. "
                   "Nothing was changed. Choose a folder on a local disk."),
            QStringLiteral("journal mode ") + journal);
    setSynchronousFull(true);
    if (mode != OpenMode::Create)
        return;
    // The plaintext trap: had another library's symbols won, the key would be ignored without a word.
    const QByteArray first = firstBytes(m_path);
    if (looksClear(first) || first != rawKey.mid(32))
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr(
                "The new database was not encrypted. Nothing was stored in it. Install the program again."),
            QStringLiteral("first bytes after create"));
}

void Connection::exec(const QString& sql)
{
    const int code = sqlite3_exec(m_db, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throwEngineError(m_db, code, sql);
}

QVariant Connection::scalar(const QString& sql, const QVariantList& parameters)
{
    Statement statement(*this, sql);
    int number = 0;
    for (const QVariant& value : parameters)
        statement.bind(++number, value);
    return statement.step() ? statement.value(0) : QVariant();
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_db);
}

void Connection::setSynchronousFull(bool full)
{
    exec(full ? QStringLiteral("PRAGMA synchronous = FULL") : QStringLiteral("PRAGMA synchronous = NORMAL"));
}

void Connection::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
        throwEngineError(m_db, code, QStringLiteral("checkpoint"));
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_db);
}

QString Connection::engineVersion()
{
    checkEngine();
    sqlite3* db = nullptr;
    sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_stmt* statement = nullptr;
    QString version;
    if (sqlite3_prepare_v2(db, "PRAGMA cipher_version", -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        version = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return QStringLiteral("SQLCipher %1 / SQLite %2")
        .arg(version.section(QLatin1Char(' '), 0, 0), QLatin1String(sqlite3_libversion()));
}

} // namespace wardbook::storage
