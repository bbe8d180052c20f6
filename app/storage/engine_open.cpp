#include "storage/engine_open.h"
#include "base/error.h"
#include "storage/engine_error.h"
#include "storage/storage_tr.h"
#include "storage/tokenizer.h"
#include <QFile>
#include <QUrl>
#include <QVersionNumber>
#include <cstring>
#include <sqlcipher/sqlite3.h>

namespace wardbook::storage {

namespace {

// What the engine is told right after the key. Compatibility 4 pins page size 4096 with HMAC-SHA512 and its
// place in the page, so that a library with other defaults reads the same files.
constexpr char kCipherSettings[] = "PRAGMA cipher_compatibility = 4;"
                                   "PRAGMA cipher_page_size = 4096;"
                                   "PRAGMA cipher_use_hmac = ON;"
                                   "PRAGMA cipher_memory_security = OFF;"
                                   "PRAGMA temp_store = MEMORY;"
                                   "PRAGMA trusted_schema = OFF;"
                                   "PRAGMA foreign_keys = ON;";

constexpr int kLookasideSize = 1200; ///< bytes, the engine's default
constexpr int kLookasideSlots = 200;

QString pragmaText(sqlite3* db, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    QString value;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        value = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return value;
}

void require(sqlite3* db, int code, const char* what)
{
    if (code != SQLITE_OK)
        throwEngineError(db, code, QLatin1String(what));
}

[[noreturn]] void throwClear(const QString& path)
{
    throw Error(
        ErrorKind::Damaged,
        Tr::tr("This database file is not encrypted. It was not made by this program, or was put there by "
               "somebody else. It was left as it is."),
        QStringLiteral("clear SQLite header: ") + path);
}

void configure(sqlite3* db, const QByteArray& rawKey)
{
    const KeyText key(rawKey);
    sqlite3_busy_timeout(db, 5000); // recovering a WAL takes a lock for a moment
    require(db, sqlite3_key(db, key.data(), key.size()), "key");
    // The engine prints to stderr by default, and a refused key is no news there.
    sqlite3_exec(db, "PRAGMA cipher_log_level = NONE", nullptr, nullptr, nullptr);
    require(db, sqlite3_exec(db, kCipherSettings, nullptr, nullptr, nullptr), "settings");
    // A name in double quotes that is no column must fail, not become a text.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    registerTokenizer(db);
    require(db, sqlite3_exec(db, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr),
            "first page");
}

} // namespace

KeyText::KeyText(const QByteArray& rawKey)
{
    if (rawKey.size() != kRawKeySize)
        throw Error(ErrorKind::Invalid, Tr::tr("The database key has the wrong length. Nothing was opened."));
    constexpr char kHex[] = "0123456789abcdef";
    char* out = m_text;
    *out++ = 'x';
    *out++ = '\'';
    for (const char byte : rawKey) {
        *out++ = kHex[quint8(byte) >> 4];
        *out++ = kHex[quint8(byte) & 15];
    }
    *out++ = '\'';
    *out = '\0';
}

KeyText::~KeyText()
{
    explicit_bzero(m_text, sizeof m_text);
}

QByteArray firstBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
}

bool looksClear(const QByteArray& first)
{
    return first.startsWith("SQLite format 3");
}

void checkEngine()
{
    static const QString problem = [] {
        // Before anything else. Nobody asks how much memory the engine uses, and counting it takes a lock
        // each time.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        if (std::strcmp(sqlite3_libversion(), SQLITE_VERSION) != 0)
            return QStringLiteral("SQLite %1 runs, compiled for " SQLITE_VERSION)
                .arg(QLatin1String(sqlite3_libversion()));
        sqlite3* db = nullptr;
        sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE, nullptr);
        const QString version = pragmaText(db, "PRAGMA cipher_version");
        sqlite3_close(db);
        if (version.isEmpty())
            return QStringLiteral("no SQLCipher");
        if (QVersionNumber::fromString(version) < QVersionNumber(4, 5, 6))
            return QStringLiteral("SQLCipher ") + version;
        return QString();
    }();
    if (!problem.isEmpty())
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("The program was started with a database library that doesn't encrypt as it must. "
                           "Nothing was "
                           "opened and nothing was written. Install the program again."),
                    problem);
}

sqlite3* openKeyed(const QString& path, int flags, const QByteArray& rawKey, bool immutable)
{
    checkEngine();
    if (looksClear(firstBytes(path)))
        throwClear(path);
    QByteArray name = QFile::encodeName(path);
    if (immutable)
        name = QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(
        name.constData(), &db, flags | SQLITE_OPEN_NOMUTEX | (immutable ? SQLITE_OPEN_URI : 0), nullptr);
    try {
        require(db, code, "open");
        // Cursors and small values of a long import come from here instead of from malloc.
        sqlite3_db_config(db, SQLITE_DBCONFIG_LOOKASIDE, nullptr, kLookasideSize, kLookasideSlots);
        configure(db, rawKey);
    } catch (...) {
        sqlite3_close(db);
        throw;
    }
    return db;
}

} // namespace wardbook::storage
