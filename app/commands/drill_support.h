#pragma once
#include "commands/context.h"
#include "drills/drill_run.h"
#include <QJsonArray>

/// How the command line names drills and what it says of them. Whatever it prints of a drill says 【演练】.
namespace wardbook::commands {

/// By code or title. Throws NotFound.
qint64 findDrill(ledger::Reader& reader, const QString& text);
/// By its number in the drill: "03". Throws NotFound.
const drills::RunInject& findInject(const drills::DrillRun& run, const QString& no);
/// By code or title; 0 when empty. Throws NotFound.
qint64 findNamed(ledger::Reader& reader, const char* registerId, const std::string& text);
QJsonObject runJson(const drills::DrillRun& run, qint64 nowMs);
/// State, clocks, injects and observations of a drill.
void answerDrill(const Context& context, people::Workspace& workspace, qint64 drill);

void addDrillRun(CLI::App& drill, Context& context);
void addDrillEvaluate(CLI::App& drill, Context& context);
void addDrillFiles(CLI::App& drill, Context& context);

} // namespace wardbook::commands
