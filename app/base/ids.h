#pragma once
#include <QString>

namespace wardbook {

/// A ULID: 26 characters, sorts by creation time, monotonic within a process. Thread-safe.
/// Identifies a record, a member or a vault everywhere, across vaults and exports.
QString newUlid();

} // namespace wardbook
