#pragma once
#include "filings/filing_file.h"

/// What a package consists of: names, and what is there of it.
namespace wardbook::filings {

/// Folders and name without what file systems refuse, and unlike every name in `taken` (which it joins).
QString packageName(const QString& wanted, QStringList& taken);
/// Of an attachment: as its part says, else as it was given.
QString attachmentName(const PartDefinition& part, const FactSet& facts, const GivenFile& file);

/// Parts that the filing has: their `when` holds and nobody said that they don't apply.
QList<const PartDefinition*> partsOf(const FilingKind& kind, const FactSet& facts,
                                     const QList<Confirmation>& confirmations);

/// Lines of the package panel before documents were made …
QList<PackageFile> plannedPackage(const FilingFile& file);
/// … and after: as the manifest says.
QList<PackageFile> fixedPackage(const FilingFile& file, const Manifest& manifest);

/// Who signs and who has; needs the record and its state only.
void readSigners(FilingFile& file, ledger::Reader& reader);
/// Why its contents can't be fixed yet; empty: they can.
QString contentRefusal(const FilingFile& file);
/// Why the signed-in member can't sign it now.
QString signRefusal(const FilingFile& file, people::Workspace& workspace, ledger::Reader& reader);

} // namespace wardbook::filings
