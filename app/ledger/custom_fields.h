#pragma once
#include "ledger/act_session.h"

/// A unit's own fields: records of the register "custom_field", columns in the tables of other registers.
/// These write the record only; the caller puts the new definitions in force (see custom_definitions.h).
namespace wardbook::ledger::custom_fields {

/// Return the record's id. Throw Denied unless the role manages the vault, Invalid for what can't be.
qint64 write(ActSession& session, const RegisterSet& registers, const QString& registerId,
             const QJsonObject& field);
qint64 change(ActSession& session, const RegisterSet& registers, const QString& registerId,
              const QString& fieldId, const QJsonObject& change);

} // namespace wardbook::ledger::custom_fields
