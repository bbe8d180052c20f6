#pragma once
#include <QString>
#include <QStringList>
#include <functional>

struct sqlite3;

namespace wardbook::storage {

/// Somebody else's SQLite file in clear, only read: an authorizer lets nothing but SELECT through, its schema
/// is not trusted (no functions with side effects from views), and every question has a time limit. One
/// thread.
class ClearFile
{
public:
    using Row = std::function<void(const QStringList&)>; ///< NULL is a null string; blobs too
    /// Throws NotFound, Damaged (no SQLite file, or an encrypted one), Io.
    explicit ClearFile(const QString& path);
    ~ClearFile();
    ClearFile(const ClearFile&) = delete;
    ClearFile& operator=(const ClearFile&) = delete;

    /// Throws Busy after `seconds`, Cancelled once `stop` says so, Damaged, Denied for what isn't reading,
    /// Io. Their detail is a number: the engine's own text may quote the file's contents.
    void read(const QString& sql, int seconds, const std::function<bool()>& stop, const Row& row);

private:
    sqlite3* m_db = nullptr;
};

} // namespace wardbook::storage
