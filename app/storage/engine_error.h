#pragma once
#include <QString>

struct sqlite3;

namespace wardbook::storage {

/// Turns a result code of the engine into wardbook::Error. `what` names the attempt for the log: SQL text or
/// a verb, never values.
[[noreturn]] void throwEngineError(sqlite3* db, int code, const QString& what);

} // namespace wardbook::storage
