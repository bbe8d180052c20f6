#pragma once
#include "ledger/record_fields.h"
#include "people/workspace.h"

namespace wardbook::outbox {

inline constexpr char kSyslog[] = "syslog", kMail[] = "mail";

/// The one record of this kind; none until it was saved once.
std::optional<ledger::Record> outletRecord(ledger::Reader& reader, const char* kind);
/// Creates it or changes it.
void writeOutlet(people::Workspace& workspace, const char* kind, const ledger::FieldValues& values,
                 const QString& label, const QString& reason);

} // namespace wardbook::outbox
