#pragma once
#include "ledger/act_session.h"

/// A unit's own fields: records of the register "custom_field", columns in the tables of other registers.
namespace wardbook::ledger {

std::shared_ptr<const RegisterSet> withCustomFields(storage::Connection& connection,
                                                    const std::shared_ptr<const RegisterSet>& builtIn);
/// Writes the record and the column inside the act's transaction; returns the grown set.
std::shared_ptr<const RegisterSet> writeCustomField(storage::Connection& connection,
                                                    const std::shared_ptr<const RegisterSet>& registers,
                                                    ActSession& session, const QString& registerId,
                                                    const QJsonObject& field);

} // namespace wardbook::ledger
