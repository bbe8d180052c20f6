#pragma once
#include "people/workspace.h"
#include <QJsonArray>
#include <QJsonObject>

/// What the parts of the sample unit share: its data files, and how their words become records.
namespace wardbook::commands::sample {

/// resources/sample/NAME.json, read once.
const QJsonObject& data(const char* name);

/// Turns the texts of the sample into stored values through the same parser that imports use. Dates that
/// begin with "today" count from today: "today-264"; times with "now" in minutes: "now-134".
ledger::FieldValues parse(ledger::ActWriter& writer, const QString& registerId, const QJsonObject& object);
qint64 create(ledger::ActWriter& writer, const char* registerId, const QJsonObject& object);
void createAll(ledger::ActWriter& writer, const char* registerId, const QJsonArray& objects,
               const QStringList& without = {});
/// The record of that title or code; throws when the sample names what isn't there.
ledger::Record named(ledger::Reader& reader, const char* registerId, const QString& name);

/// One transition on every record in `from` that `wanted` picks; one act.
void stepAll(people::Workspace& workspace, const char* registerId, const QString& from,
             const QString& transition, const std::function<bool(const ledger::Record&)>& wanted = {});

} // namespace wardbook::commands::sample
