#include "filings/filing_maker.h"
#include "exchange/proofs.h"
#include "filings/filing_guard.h"
#include <QFileInfo>

namespace wardbook::filings {

QString suffixOf(const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    return suffix.isEmpty() ? QString() : QLatin1Char('.') + suffix;
}

MadePart::MadePart(people::Workspace& workspace, ledger::Reader& reader, const FilingFile& file,
                   const PartDefinition& part, qint64 nowMs)
{
    QString templatePath;
    if (const qint64 proof = file.templates.value(part.id); proof != 0) {
        m_template = std::make_unique<MemoryFile>(QStringLiteral(".docx"), workspace.vault().dir());
        exchange::readProof(workspace, reader, proof, m_template->device());
        m_template->rewind();
        templatePath = m_template->path();
    }
    m_request = std::make_unique<PartRequest>(
        PartRequest{workspace, reader, *file.kinds, requireKind(file), part, file.facts, file.subject,
                    templatePath, formOptions(workspace, reader, file, false), nowMs});
    m_files = filesOf(*m_request);
}

} // namespace wardbook::filings
