#pragma once
#include "base/progress.h"
#include "grading/requirement_pack.h"
#include "ledger/definitions.h"

/// A unit's own catalogues as requirement packs: tables (xlsx, csv) with headings in the words people use,
/// OSCAL catalogs, and packs in our own format. Nothing of a bad file is taken: it is refused with places and
/// reasons.
namespace wardbook::grading {

/// What the file itself doesn't say.
struct PackImportOptions
{
    QString id, version, title, source; ///< empty: taken from the file, else from its name and today's date
    /// Codes of object_kind for items that don't say what they apply to; empty: the unit's management, judged
    /// once.
    QStringList objects;
};

/// A catalogue that was read, not stored yet.
struct ImportedPack
{
    QByteArray json; ///< what RoundService::loadPack takes; format in resources/packs/README.md
    std::shared_ptr<const RequirementPack> pack;
    QStringList remarks; ///< what was assumed or left out, as sentences
};

/// Errors: Invalid (each bad place with its reason, the first twenty), and those of reading a file.
ImportedPack importPack(const QString& path, const PackImportOptions& options,
                        const ledger::RegisterSet& registers, const Progress& progress = {});

} // namespace wardbook::grading
