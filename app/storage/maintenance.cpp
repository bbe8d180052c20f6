// The rarely used parts of Connection: change of key, integrity check, backup.
#include "base/error.h"
#include "storage/connection.h"
#include "storage/engine_error.h"
#include "storage/engine_open.h"
#include "storage/storage_tr.h"
#include <QFile>
#include <QFileInfo>
#include <sqlcipher/sqlite3.h>

namespace wardbook::storage {

namespace {

constexpr int kBackupPages = 512; // 2 MiB between two looks at the cancel button

struct Closer
{
    sqlite3* db = nullptr;
    ~Closer() { sqlite3_close(db); }
};

struct Finisher
{
    sqlite3_backup* backup = nullptr;
    ~Finisher() { sqlite3_backup_finish(backup); }
    int finish() { return sqlite3_backup_finish(std::exchange(backup, nullptr)); }
};

void copyPages(sqlite3* from, sqlite3* to, const std::function<void(qint64, qint64)>& step)
{
    Finisher backup{sqlite3_backup_init(to, "main", from, "main")};
    if (backup.backup == nullptr)
        throwEngineError(to, sqlite3_errcode(to), QStringLiteral("backup"));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup.backup, kBackupPages);
        if (step) {
            const int total = sqlite3_backup_pagecount(backup.backup);
            step(total - sqlite3_backup_remaining(backup.backup), total);
        }
    }
    const int finished = backup.finish();
    if (code != SQLITE_DONE)
        throwEngineError(finished != SQLITE_OK ? to : nullptr, code, QStringLiteral("backup"));
}

} // namespace

void Connection::rekey(const QByteArray& rawKey)
{
    const KeyText key(rawKey);
    checkpoint();
    const int code = sqlite3_rekey(m_db, key.data(), key.size());
    if (code != SQLITE_OK)
        throwEngineError(m_db, code, QStringLiteral("rekey"));
    checkpoint();
}

QStringList Connection::integrityProblems()
{
    QStringList problems;
    const auto collect = [&](const QString& sql, QLatin1String sound) {
        try {
            Statement statement(*this, sql);
            while (statement.step()) {
                const QString line = statement.text(0);
                if (line != sound)
                    problems << line;
            }
        } catch (const Error& error) {
            // After a page that doesn't hold the engine refuses everything, with a general error.
            if (error.kind() == ErrorKind::Cancelled || error.kind() == ErrorKind::Busy)
                throw;
            problems << error.detail();
        }
    };
    checkpointIfWritable();
    collect(QStringLiteral("PRAGMA cipher_integrity_check"), QLatin1String("ok"));
    collect(QStringLiteral("PRAGMA quick_check"), QLatin1String("ok"));
    return problems;
}

void Connection::checkpointIfWritable()
{
    // The cipher's check reads the file itself: what is still in the WAL is brought there first.
    if (sqlite3_db_readonly(m_db, "main") == 0)
        checkpoint();
}

void Connection::backupTo(const QString& path, const QByteArray& rawKey,
                          const std::function<void(qint64, qint64)>& step)
{
    if (QFileInfo::exists(path))
        throw Error(ErrorKind::Invalid, Tr::tr("A file of this name is already there. It was left as it is."),
                    path);
    try {
        Closer target{openKeyed(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, rawKey)};
        const Transaction snapshot(
            *this, Transaction::Kind::Read); // others may go on writing: the copy is of this moment
        copyPages(m_db, target.db, step);
    } catch (...) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-journal"));
        throw;
    }
    const QByteArray first = firstBytes(path);
    if (looksClear(first) || first != rawKey.mid(32)) {
        QFile::remove(path);
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("The copy was not encrypted and was removed. Install the program again."));
    }
}

} // namespace wardbook::storage
