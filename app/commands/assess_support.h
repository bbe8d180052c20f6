#pragma once
#include "commands/context.h"
#include "grading/round_service.h"
#include <QJsonArray>

/// How the command line names rounds, items, objects and verdicts.
namespace wardbook::commands {

/// By code, by name, or by the system whose newest round it is. Throws NotFound.
qint64 findRound(ledger::Reader& reader, const QString& text);
/// By code, name or one of its other names. Throws NotFound.
qint64 findSystem(ledger::Reader& reader, const QString& text);
/// By id or as people cite it ("8.1.4.1 d"). Throws NotFound.
int findRow(const grading::Round& round, const QString& text);
/// By code or name among the round's objects. Throws NotFound.
int findColumn(const grading::Round& round, const QString& text);
/// Codes or words. Throws Invalid.
grading::Verdict parseVerdict(const ledger::Reader& reader, const QString& text);

/// Code, name, system, grade, state, counts.
QJsonObject roundJson(const grading::Round& round);
/// The code, or the word with --labels; null for a blank cell.
QJsonValue verdictJson(const Context& context, const ledger::Reader& reader, grading::Verdict verdict);
/// The word; "–" for a blank cell.
QString verdictWord(const ledger::Reader& reader, grading::Verdict verdict);
QString percent(double value); ///< "87.2 %"

void addAssessFill(CLI::App& assess, Context& context);
void addAssessScore(CLI::App& assess, Context& context);
void addAssessExport(CLI::App& assess, Context& context);

} // namespace wardbook::commands
