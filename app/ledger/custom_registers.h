#pragma once
#include "ledger/act_session.h"

/// A unit's own registers: records of the register "custom_register". As custom_fields.h: these write the
/// record only.
namespace wardbook::ledger::custom_registers {

qint64 write(ActSession& session, const RegisterSet& registers, const QJsonObject& definition);
/// The register is the one of the definition's id.
qint64 change(ActSession& session, const RegisterSet& registers, const QJsonObject& change);

} // namespace wardbook::ledger::custom_registers
