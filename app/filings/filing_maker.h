#pragma once
#include "filings/filing_file.h"
#include "filings/memory_file.h"
#include "filings/part_maker.h"
#include <memory>

namespace wardbook::filings {

/// The documents of one part of a filing, ready to be written. Lives no longer than what it was made from.
class MadePart
{
public:
    /// With the unit's own template where the filing names one. Throws what filesOf() throws.
    MadePart(people::Workspace& workspace, ledger::Reader& reader, const FilingFile& file,
             const PartDefinition& part, qint64 nowMs);
    const QList<MadeFile>& files() const { return m_files; }

private:
    std::unique_ptr<MemoryFile> m_template;
    std::unique_ptr<PartRequest> m_request; ///< writers of the files may look into it
    QList<MadeFile> m_files;
};

QString suffixOf(const QString& fileName); ///< ".docx", empty when there is none

} // namespace wardbook::filings
