#pragma once
#include <QString>
#include <optional>

namespace wardbook::survey {

/// What an ODBC data source said when it turned a connection down.
struct OdbcRefusal
{
    QString state; ///< SQLSTATE of the first record
    QString words; ///< all records: states and texts. For telling kinds apart only; never shown, never kept
};

/// Connects once through the driver manager itself and leaves again: Poco 1.13 swallows what the driver says
/// when a connection fails. It goes before Poco's own attempt, as a wrong password that is tried a second
/// time counts twice on the server and may lock the account.
std::optional<OdbcRefusal> greetOdbc(const QString& connection, int seconds);

} // namespace wardbook::survey
