#include "storage/engine_error.h"
#include "base/error.h"
#include "storage/storage_tr.h"
#include <sqlcipher/sqlite3.h>

namespace wardbook::storage {

namespace {

ErrorKind kindOf(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorKind::ReadOnly;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return ErrorKind::Damaged;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
        return ErrorKind::Cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
        return ErrorKind::Invalid;
    default:
        return ErrorKind::Io;
    }
}

QString textOf(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Tr::tr("Somebody else is writing to this database at the moment. Nothing was changed. Try "
                      "again shortly.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Tr::tr("This database can only be read here. Nothing was changed. To edit, open it where you "
                      "may write.");
    case SQLITE_NOTADB:
        return Tr::tr("The database can't be opened: the key doesn't fit, or its beginning is damaged. "
                      "Nothing was changed.");
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return Tr::tr("The database is damaged: a page doesn't hold. Nothing was changed. Verify the vault, "
                      "and restore "
                      "it from a backup if needed.");
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
        return Tr::tr("Cancelled. Nothing was changed.");
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
        return Tr::tr("The database refused a value that breaks one of its rules. Nothing was changed.");
    case SQLITE_FULL:
        return Tr::tr("The disk is full; nothing was changed. Make room on the disk and try again.");
    case SQLITE_NOMEM:
        return Tr::tr("There is not enough memory. Nothing was changed. Close other programs and try again.");
    case SQLITE_CANTOPEN:
        return Tr::tr(
            "The database file can't be opened. Nothing was changed. Check that the folder is there and that "
            "you may read it.");
    default:
        return Tr::tr(
            "Reading or writing the database failed. The last change was not made; everything before it is "
            "unharmed. Check the disk and try again.");
    }
}

} // namespace

void throwEngineError(sqlite3* db, int code, const QString& what)
{
    const int extended = db != nullptr ? sqlite3_extended_errcode(db) : code;
    const int primary = code & 0xff;
    const QString message = QString::fromUtf8(db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    throw Error(kindOf(primary), textOf(primary),
                QStringLiteral("sqlite %1/%2: %3; %4").arg(code).arg(extended).arg(message, what.left(200)));
}

} // namespace wardbook::storage
