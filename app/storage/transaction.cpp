#include "storage/transaction.h"
#include "storage/connection.h"
#include <sqlcipher/sqlite3.h>

namespace wardbook::storage {

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(connection)
{
    if (kind == Kind::Immediate) {
        connection.exec(QStringLiteral("BEGIN IMMEDIATE"));
        return;
    }
    connection.exec(QStringLiteral("BEGIN"));
    try {
        connection.exec(
            QStringLiteral("SELECT 1 FROM sqlite_master LIMIT 1")); // BEGIN alone takes no snapshot yet
    } catch (...) {
        sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

Transaction::~Transaction()
{
    // A full disk or an interrupt may have rolled back already: then there is nothing left to undo.
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.exec(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace wardbook::storage
