#pragma once
#include "people/workspace.h"
#include <QJsonObject>

namespace wardbook::commands {

/// {field: value} with codes (or words with `labels`), exact numbers, and "_uid", "_rev", "_state".
QJsonObject recordJson(const ledger::RegisterDef& definition, ledger::Reader& reader,
                       const ledger::Record& record, bool labels);
QJsonValue valueJson(const ledger::RegisterDef& definition, ledger::Reader& reader, const QString& field,
                     const QVariant& value, bool labels);
/// The list columns on one line, separated by tabs.
QString recordLine(const ledger::RegisterDef& definition, ledger::Reader& reader,
                   const ledger::Record& record);
/// Every filled field, one line each.
QStringList recordLines(const ledger::RegisterDef& definition, ledger::Reader& reader,
                        const ledger::Record& record);
/// Throws Denied when the signed-in role may not see the register.
void requireView(people::Workspace& workspace, const ledger::RegisterDef& definition);

} // namespace wardbook::commands
