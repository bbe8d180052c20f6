#pragma once
#include "commands/context.h"
#include "incidents/clocks.h"
#include "incidents/report_service.h"
#include <QJsonArray>

/// How the command line names incidents, reports, rules and times.
namespace wardbook::commands {

/// By code or title. Throws NotFound.
qint64 findIncident(ledger::Reader& reader, const QString& text);
/// By number (BS-2026-0001). Throws NotFound.
qint64 findNotice(ledger::Reader& reader, const QString& text);
/// "now", "2026-06-14 08:52", with or without a zone; ms since 1970 UTC. Empty: 0. Throws Invalid.
qint64 instantOf(ledger::Reader& reader, const std::string& text);
/// A code of a list, by code or word. Throws Invalid and names the codes.
QString codeOf(ledger::Reader& reader, const char* list, const std::string& text);
QString isoText(qint64 ms); ///< ISO 8601 with the offset of this computer; empty for 0

QJsonObject clockJson(const incidents::Clock& clock, qint64 nowMs);
QString clockLine(const incidents::Clock& clock, qint64 nowMs);
QJsonObject reportJson(const incidents::Report& report);
void answerIncident(const Context& context, people::Workspace& workspace, qint64 incident);

void addIncidentGrade(CLI::App& incident, Context& context);
void addIncidentClock(CLI::App& incident, Context& context);
void addIncidentReport(CLI::App& incident, Context& context);

} // namespace wardbook::commands
