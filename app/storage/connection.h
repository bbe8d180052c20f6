#pragma once
#include <QByteArray>
#include <QString>
#include <QVariant>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace wardbook::storage {

enum class OpenMode { ReadWrite, ReadOnly, Create };

/// Settings of one connection. Cache in KiB: storage.md asks for a large one on the main connection only.
struct ConnectionOptions {
    OpenMode mode = OpenMode::ReadWrite;
    int cacheKiB = 64 * 1024;
    int busyTimeoutMs = 5000;
};

/// One connection to an encrypted SQLCipher file; used by one thread at a time (interrupt() by any).
/// Guards against the plaintext trap: opening throws when the library is not SQLCipher ≥ 4.5.6, and create
/// checks that the first bytes on disk are not those of a clear SQLite file. WAL, foreign_keys on,
/// temp_store in memory, HMAC on, page 4096.
/// Errors: Io, Damaged (not a database or wrong key; says so), Busy, ReadOnly; kinds are stable.
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
    void setSynchronousFull(bool full); ///< FULL for acts, NORMAL during a bulk import that ends in a checkpoint
    void checkpoint();                  ///< moves the WAL into the file and truncates it
    void interrupt();                   ///< any thread: the running statement throws Error{Cancelled}
    void rekey(const QByteArray& rawKey);
    QStringList integrityProblems(); ///< cipher_integrity_check and quick_check; empty when sound
    /// Online copy into a new file encrypted with `rawKey`; `step(done,total)` in pages may throw to cancel.
    void backupTo(const QString& path, const QByteArray& rawKey,
                  const std::function<void(qint64, qint64)>& step = {});
    sqlite3* handle() const { return m_db; }
    const QString& path() const { return m_path; }
    static QString engineVersion(); ///< e.g. "SQLCipher 4.6.1 / SQLite 3.46.1"

private:
    void applyKey(const QByteArray& rawKey);
    sqlite3* m_db = nullptr;
    QString m_path;
};

/// A prepared statement. Parameters are $1, $2 … and bound by number whatever their order in the text.
/// Resets itself on destruction.
class Statement
{
public:
    Statement(Connection& connection, const QString& sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(int number, const QVariant& value); ///< QString, integers, bool, QByteArray (blob), null
    Statement& bindText(int number, const QString& value);
    Statement& bindUtf8(int number, const QByteArray& utf8); ///< text already in UTF-8, not copied: keep it alive until step
    Statement& bindInt(int number, qint64 value);
    Statement& bindBlob(int number, const QByteArray& value);
    Statement& bindNull(int number);
    bool step(); ///< true while there is a row
    void run();  ///< step() to the end and reset()
    void reset(); ///< and clear bindings
    int columnCount() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray utf8(int column) const; ///< deep copy
    QByteArray blob(int column) const;
    QVariant value(int column) const; ///< qint64, QString, QByteArray or null
    sqlite3_stmt* handle() const { return m_statement; }

private:
    int index(int number) const;
    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
    std::vector<int> m_indexes; ///< parameter number → SQLite's own index
};

/// Rolls back in the destructor unless committed. Immediate: takes the write lock at once.
class Transaction
{
public:
    enum class Kind { Read, Immediate };
    explicit Transaction(Connection& connection, Kind kind = Kind::Immediate);
    ~Transaction();
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace wardbook::storage
