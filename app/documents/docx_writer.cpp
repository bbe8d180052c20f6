#include "documents/docx_writer.h"
#include "documents/docx_body.h"
#include "documents/docx_parts.h"
#include "documents/fonts.h"
#include "exchange/atomic_file.h"

namespace wardbook::documents {

QByteArray docxBytes(const Document& document, const Progress& progress)
{
    checkDocument(document);
    if (std::any_of(document.blocks.begin(), document.blocks.end(),
                    [](const Block& block) { return std::holds_alternative<ChartBlock>(block); }))
        requireFonts();
    docx::Body body(document);
    const auto text = body.write(progress);
    QList<ZipPart> parts{
        {QStringLiteral("[Content_Types].xml"), docx::contentTypesPart()},
        {QStringLiteral("_rels/.rels"), docx::packageRelationsPart()},
        {QStringLiteral("docProps/core.xml"), docx::corePropertiesPart(document)},
        {QStringLiteral("docProps/app.xml"), docx::appPropertiesPart()},
        {QStringLiteral("word/document.xml"), text},
        {QStringLiteral("word/_rels/document.xml.rels"),
         docx::documentRelationsPart(int(body.images().size()))},
        {QStringLiteral("word/styles.xml"), docx::stylesPart(document.cover)},
        {QStringLiteral("word/numbering.xml"), docx::numberingPart(document.numbering, body.orderedLists())},
        {QStringLiteral("word/settings.xml"), docx::settingsPart()},
        {QStringLiteral("word/fontTable.xml"), docx::fontTablePart()},
        {QStringLiteral("word/header1.xml"), docx::headerPart(document)},
        {QStringLiteral("word/footer1.xml"), docx::footerPart(document)},
    };
    for (qsizetype i = 0; i < body.images().size(); ++i)
        parts.append({QStringLiteral("word/media/image%1.png").arg(i + 1), body.images()[i]});
    return zipped(parts);
}

void writeDocx(const Document& document, const QString& path, const Progress& progress)
{
    const auto bytes = docxBytes(document, progress);
    exchange::AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace wardbook::documents
