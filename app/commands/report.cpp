#include "commands/report.h"
#include "commands/commands_tr.h"
#include <QJsonArray>

namespace wardbook::commands {

void printReport(Context& context, const ledger::VerifyReport& report)
{
    QJsonArray problems;
    for (const ledger::VerifyProblem& problem : report.problems) {
        problems.append(QJsonObject{{QStringLiteral("kind"), problem.kind},
                                    {QStringLiteral("act"), problem.act},
                                    {QStringLiteral("register"), problem.registerId},
                                    {QStringLiteral("record"), problem.record},
                                    {QStringLiteral("text"), problem.text},
                                    {QStringLiteral("fatal"), problem.fatal}});
        context.say(problem.text);
    }
    context.answer({{QStringLiteral("ok"), report.ok},
                    {QStringLiteral("acts"), report.acts},
                    {QStringLiteral("changes"), report.changes},
                    {QStringLiteral("records"), report.records},
                    {QStringLiteral("evidence"), report.evidence},
                    {QStringLiteral("head"), QString::fromLatin1(report.headHash.toHex())},
                    {QStringLiteral("elapsed_ms"), report.elapsedMs},
                    {QStringLiteral("problems"), problems}});
    context.say(
        report.ok
            ? Tr::tr("Everything holds: %1 acts, %2 changes, %3 records, %4 attachments.")
                  .arg(report.acts)
                  .arg(report.changes)
                  .arg(report.records)
                  .arg(report.evidence)
            : Tr::tr(
                  "Something does not hold. Keep this vault as it is, and open a backup to go on working."));
    if (!report.ok)
        context.setExitCode(Error::exitCode(ErrorKind::Damaged));
}

} // namespace wardbook::commands
