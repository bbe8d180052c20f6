#pragma once
#include <QJsonObject>

namespace wardbook::ledger::own_limits {

inline constexpr qsizetype kMostFields = 300; ///< of a register: a form with more could not be used

/// Refuse what the strict parser would take, or refuse in words nobody can act on: a definition without
/// names, names that fit into no heading, more fields than a form or a table of the vault holds. Throw
/// Invalid.
void requireField(const QJsonObject& definition);
void requireRegister(const QJsonObject& definition);

} // namespace wardbook::ledger::own_limits
