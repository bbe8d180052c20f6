#pragma once
#include "base/progress.h"
#include "filings/fact_reader.h"
#include "filings/form_document.h"
#include <QIODevice>

/// Makes the documents of a package.
namespace wardbook::filings {

/// What one part needs to be made.
struct PartRequest
{
    people::Workspace& workspace;
    ledger::Reader& reader;
    const FilingKinds& kinds;
    const FilingKind& kind;
    const PartDefinition& part;
    const FactSet& facts;
    FilingSubject subject;
    QString templatePath{}; ///< the unit's own docx instead of ours; stays until the files are read back
    FormOptions options{};
    qint64 nowMs = 0;
};

/// A file of the package: written into a device, so that it needs not be in memory as a whole.
struct MadeFile
{
    QString name; ///< with suffix, without the package's prefix; may hold folders ("附件/…")
    QString part;
    QString mediaType;
    std::function<void(QIODevice&, const Progress&)> write;
    /// Reads what was written and compares it with the facts; differences in words, empty when all is there.
    std::function<QStringList(const QString& path)> readBack{};
};

/// How a unit's own docx fits the facts, for a person to look at before anything is produced.
struct TemplateCheck
{
    QStringList names;   ///< every name that the template asks for
    QStringList unknown; ///< those that nothing answers: nothing can be produced
    QStringList empty;   ///< those whose value isn't recorded: they would stay blank
};
/// Errors: as documents::templateNames().
TemplateCheck checkTemplate(const QString& path, const FactSet& facts);

/// Every file of the part, in the formats its definition names (a unit's own template: docx only). Nothing is
/// produced yet. Throws Invalid naming every placeholder that nothing answers, Unsupported for an unknown
/// builtin.
QList<MadeFile> filesOf(const PartRequest& request);
/// The part as a document, for the preview: what the pdf will show. nullopt for sheets and foreign files.
std::optional<documents::Document> previewOf(const PartRequest& request);

/// Parts that other rooms know how to make ("builtin" in a kind): name → maker.
using BuiltinMaker = QList<MadeFile> (*)(const PartRequest&);
BuiltinMaker builtinMaker(const QString& name); ///< nullptr if there is none

} // namespace wardbook::filings
