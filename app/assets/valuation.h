#pragma once
#include "documents/document.h"
#include "ledger/formula.h"
#include "ledger/reader.h"
#include "people/workspace.h"
#include <QDate>

/// What an asset may be worth to the unit (register valuation): cost, income, market. An internal estimate
/// with the factors that it was made of; never an appraisal, which only a licensed agency issues.
namespace wardbook::assets {

/// One valuation with each factor, as it is shown and printed; an internal estimate.
struct ValuationSheet
{
    qint64 valuation = 0; ///< 0: there is none by this method
    QString uid, code, name, method, methodLabel, state;
    QString purpose, assumptions, estimatedBy, department;
    QDate on;
    QList<ledger::Formula::Step> steps;
    std::optional<qint64> result, low, high; ///< yuan; no result while a factor is missing
};

/// 内部估算, and that it is no appraisal.
QString internalEstimate();
QString noAppraisal();

ValuationSheet valuationSheet(ledger::Reader& reader, const ledger::Record& valuation);
/// One sheet for each method, in the order of the code list: the latest that is not ended.
QList<ValuationSheet> valuationMethods(ledger::Reader& reader, qint64 asset);

/// The sheet to print: factors and steps of this valuation, and the other methods beside it.
documents::Document valuationDocument(ledger::Reader& reader, qint64 valuation);
/// Writes it as .docx or .pdf, with the right to export valuations and its act.
void exportValuationSheet(people::Workspace& workspace, const QString& path, const QString& reason,
                          qint64 valuation, const Progress& progress = {});

} // namespace wardbook::assets
