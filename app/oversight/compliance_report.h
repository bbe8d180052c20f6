#pragma once
#include "documents/document.h"
#include "oversight/obligations.h"

/// 年度合规自查报告: how the unit stands by every duty, law by law.
namespace wardbook::oversight {

/// What the yearly self-check is written from.
struct ComplianceFacts
{
    Obligations obligations;
    QString unitName;
    int year = 0;
    QDate today;
    QHash<QString, QString> checkTitles; ///< of rules with open findings
};

/// Reads everything that the report says; needs no rights: whoever hands it to a person asks for them.
ComplianceFacts complianceFacts(ledger::Reader& reader, int year, QDate today, const Progress& progress = {});
documents::Document complianceReport(const ComplianceFacts& facts);
documents::Document complianceReport(ledger::Reader& reader, int year, QDate today,
                                     const Progress& progress = {});

/// Writes it as .docx or .pdf, with the right to export obligations and its act.
void exportComplianceReport(people::Workspace& workspace, const QString& path, const QString& reason,
                            int year, QDate today, const Progress& progress = {});

} // namespace wardbook::oversight
