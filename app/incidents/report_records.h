#pragma once
#include "incidents/report_forms.h"
#include "incidents/report_service.h"
#include <QHash>
#include <optional>

/// Records behind reports, for the files of the report service.
namespace wardbook::incidents {

/// Throws Unsupported for a form of a later version.
const ReportForm& knownForm(const QString& form);
/// The report of the same form to the same recipient that came before it.
std::optional<ledger::Record> reportBefore(ledger::Reader& reader, const ledger::Record& notice);
/// Items by id.
QHash<QString, ledger::Record> itemsOf(ledger::Reader& reader, qint64 notice);

/// A notice that says why people are not told asks for its clock not to apply; signing approves that.
void askWaiver(ledger::ActWriter& writer, const Report& report, qint64 nowMs);
void approveWaiver(ledger::ActWriter& writer, const ledger::Record& notice);

/// Who signs, when the record doesn't say so yet.
struct Signature
{
    QString by, opinion;
    qint64 atMs = 0;
};
documents::Document reportDocument(ledger::Reader& reader, const Report& report, const Signature& signature);

} // namespace wardbook::incidents
