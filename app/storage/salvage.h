#pragma once
#include "base/error.h"
#include "storage/connection.h"
#include <QList>
#include <functional>
#include <memory>

/// Reading what a damaged database still holds. After one page that does not hold the engine refuses
/// everything, so that each attempt has a connection of its own.
namespace wardbook::storage {

/// Whether what went wrong with reading may be of one place only, so that reading goes on elsewhere.
bool isDamage(const Error& error);

using Opener = std::function<std::shared_ptr<Connection>()>;

inline constexpr qint64 kPageSize = 4096; ///< bytes; pinned when a database is made

/// Numbers of the pages, from 1, whose bytes are not those that were written. The file is read as it lies: a
/// page that only the WAL holds is not looked at. Beside a writer, so a page is damaged only if it stays so.
QList<qint64> damagedPages(const Opener& open);

/// Tables that can't be read from end to end. Throws when not even their names can be.
QStringList unreadableTables(const Opener& open);

/// What could be read of a damaged table.
struct Salvaged
{
    qint64 rows = 0;
    QList<std::pair<qint64, qint64>> gaps; ///< row ids between which something is lost; to 0: until the end
};
/// Every row of `table` that can be read, by ascending row id: column 0 is the row id, then the table's own.
Salvaged salvage(const Opener& open, const QString& table, const std::function<void(const Statement&)>& row);

} // namespace wardbook::storage
