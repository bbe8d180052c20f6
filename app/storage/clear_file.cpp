#include "storage/clear_file.h"
#include "base/error.h"
#include "storage/engine_open.h"
#include "storage/storage_tr.h"
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <memory>
#include <sqlcipher/sqlite3.h>

namespace wardbook::storage {

namespace {

constexpr int kStepsBetweenLooks = 5000;
constexpr int kLongestValue = 16 * 1024 * 1024; ///< bytes: a hostile file may claim a gigabyte

int allowReading(void*, int action, const char* first, const char* second, const char*, const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_PRAGMA: // the table-valued ones that name the columns; the other is what full-text tables ask
        return qstrncmp(first, "table_", 6) == 0 || qstrcmp(first, "data_version") == 0 ? SQLITE_OK
                                                                                        : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return qstricmp(second, "load_extension") == 0 || qstricmp(second, "fts3_tokenizer") == 0
                   ? SQLITE_DENY
                   : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

[[noreturn]] void throwCode(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        throw Error(ErrorKind::Damaged,
                    Tr::tr("This file is no SQLite database, or it is encrypted. It was left as it is."),
                    QString::number(code));
    case SQLITE_CORRUPT:
        throw Error(
            ErrorKind::Damaged,
            Tr::tr("A part of this SQLite file is damaged and could not be read. It was left as it is."),
            QString::number(code));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(
            ErrorKind::Busy,
            Tr::tr("Another program is writing this SQLite file. It was left as it is. Try again later."),
            QString::number(code));
    case SQLITE_AUTH:
        throw Error(ErrorKind::Denied, Tr::tr("Reading this needs more than reading. Nothing was done."),
                    QString::number(code));
    default:
        throw Error(
            ErrorKind::Io,
            Tr::tr("The SQLite file could not be read. It was left as it is. Check the file and your rights "
                   "to it."),
            QString::number(code));
    }
}

struct Limit
{
    QDeadlineTimer deadline;
    const std::function<bool()>& stop;
    bool stopped = false;
};

int look(void* context)
{
    auto* limit = static_cast<Limit*>(context);
    if (limit->stop && limit->stop())
        limit->stopped = true;
    return limit->stopped || limit->deadline.hasExpired() ? 1 : 0;
}

sqlite3* openReading(const QByteArray& name, int flags, int& code)
{
    sqlite3* db = nullptr;
    code =
        sqlite3_open_v2(name.constData(), &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | flags, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(db, 2000);
        code = sqlite3_exec(db, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK)
        return db;
    sqlite3_close(db);
    return nullptr;
}

} // namespace

ClearFile::ClearFile(const QString& path)
{
    checkEngine();
    if (!QFileInfo(path).isFile())
        throw Error(ErrorKind::NotFound, Tr::tr("There is no file “%1”.").arg(QFileInfo(path).fileName()),
                    path);
    int code = SQLITE_OK;
    m_db = openReading(QFile::encodeName(path), 0, code);
    // Beside a WAL database a reader needs a file of its own; where none can be made nobody writes either.
    if (m_db == nullptr && ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY))
        m_db = openReading(QUrl::fromLocalFile(path).toEncoded() + "?immutable=1", SQLITE_OPEN_URI, code);
    if (m_db == nullptr)
        throwCode(code);
    sqlite3_limit(m_db, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_limit(m_db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_exec(m_db, "PRAGMA temp_store = MEMORY; PRAGMA query_only = ON; PRAGMA cell_size_check = ON",
                 nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(m_db, allowReading, nullptr);
}

ClearFile::~ClearFile()
{
    sqlite3_close_v2(m_db);
}

void ClearFile::read(const QString& sql, int seconds, const std::function<bool()>& stop, const Row& row)
{
    Limit limit{QDeadlineTimer(qint64(seconds) * 1000), stop};
    sqlite3_progress_handler(m_db, kStepsBetweenLooks, look, &limit);
    const auto unhandle = [this](Limit*) { sqlite3_progress_handler(m_db, 0, nullptr, nullptr); };
    const std::unique_ptr<Limit, decltype(unhandle)> handled(&limit, unhandle);
    sqlite3_stmt* raw = nullptr;
    int code = sqlite3_prepare_v2(m_db, sql.toUtf8().constData(), -1, &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw, sqlite3_finalize);
    const int columns = sqlite3_column_count(raw);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(raw);
        if (code != SQLITE_ROW)
            break;
        QStringList values;
        for (int i = 0; i < columns; ++i) {
            const int type = sqlite3_column_type(raw, i);
            const bool text = type != SQLITE_NULL && type != SQLITE_BLOB;
            const auto* bytes = text ? reinterpret_cast<const char*>(sqlite3_column_text(raw, i)) : nullptr;
            const int size = text ? sqlite3_column_bytes(raw, i) : 0;
            values << (!text ? QString() : size == 0 ? QStringLiteral("") : QString::fromUtf8(bytes, size));
        }
        row(values);
    }
    if (code == SQLITE_DONE)
        return;
    if (limit.stopped)
        throw Error(ErrorKind::Cancelled, Tr::tr("Stopped. Nothing was changed."));
    if ((code & 0xff) == SQLITE_INTERRUPT)
        throw Error(ErrorKind::Busy, Tr::tr("There was no answer within %1 seconds.").arg(seconds));
    throwCode(code);
}

} // namespace wardbook::storage
