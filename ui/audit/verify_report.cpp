#include "ui/audit/verify_report.h"
#include "ui/audit/act_words.h"
#include "ui/audit/audit_tr.h"

namespace wardbook::ui {

QString verifyReportText(const ledger::VerifyReport& report, const QString& unit, const QDateTime& at)
{
    QStringList lines{
        AuditTr::tr("Verification report"), unit, at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), {}};
    lines << AuditTr::tr("Acts: %1, changes: %2, records: %3, attachments: %4")
                 .arg(report.acts)
                 .arg(report.changes)
                 .arg(report.records)
                 .arg(report.evidence);
    lines << AuditTr::tr("Head of the chain: act %1, SM3 %2")
                 .arg(report.headSeq)
                 .arg(longHash(report.headHash));
    lines << (report.ok ? AuditTr::tr("Result: everything holds.")
                        : AuditTr::tr("Result: something does not hold."));
    for (const ledger::VerifyProblem& problem : report.problems)
        lines << QStringLiteral("- [%1] %2 %3 %4: %5")
                     .arg(problem.kind, problem.act > 0 ? QString::number(problem.act) : QString(),
                          problem.registerId, problem.record, problem.text);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace wardbook::ui
