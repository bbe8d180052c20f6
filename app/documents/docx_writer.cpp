#include "documents/docx_writer.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/docx_body.h"
#include "documents/docx_parts.h"
#include "documents/fonts.h"
#include "documents/page_front.h"
#include "documents/pdf_writer.h"
#include "exchange/atomic_file.h"
#include <QIODevice>

namespace wardbook::documents {

namespace {

void check(const Document& document)
{
    checkDocument(document);
    if (std::any_of(document.blocks.begin(), document.blocks.end(),
                    [](const Block& block) { return std::holds_alternative<ChartBlock>(block); }))
        requireFonts();
}

/// Headings for the table of contents; their pages only where pages can be laid out.
QList<PageLayout::Place> contentsOf(const Document& head, const Pieces& pieces, const Progress& progress)
{
    if (!head.contents)
        return {};
    if (fontsAvailable())
        return countPages(head, pieces, progress).headings;
    QList<PageLayout::Place> places;
    HeadingNumbers numbers(head.numbering);
    const auto note = [&](const Document& document) {
        progress.throwIfCancelled();
        for (const auto& block : document.blocks)
            if (const auto* heading = std::get_if<Heading>(&block))
                places.append({heading->level,
                               headingLine({.level = heading->level,
                                            .number = numbers.next(*heading),
                                            .text = heading->text.plain()}),
                               -1, 0, heading->anchor});
    };
    note(head);
    pieces(note);
    return places;
}

const Pieces kNoPieces = [](const std::function<void(const Document&)>&) {};

/// A docx being written.
class DocxFile
{
public:
    DocxFile(const Document& head, QList<PageLayout::Place> contents, const Progress& progress)
        : m_head(head), m_body(m_head, std::move(contents))
    {
        check(m_head);
        m_body.begin();
        m_body.addBlocks(m_head, progress);
        m_head.blocks.clear();
        m_text.append(m_body.take());
    }
    void add(const Document& piece)
    {
        check(piece);
        m_body.add(piece);
        m_text.append(m_body.take());
    }
    QByteArray finish()
    {
        m_body.end();
        m_text.append(m_body.take());
        QList<ZipPart> parts{
            {QStringLiteral("[Content_Types].xml"), docx::contentTypesPart()},
            {QStringLiteral("_rels/.rels"), docx::packageRelationsPart()},
            {QStringLiteral("docProps/core.xml"), docx::corePropertiesPart(m_head)},
            {QStringLiteral("docProps/app.xml"), docx::appPropertiesPart()},
            {QStringLiteral("word/document.xml"), {}, &m_text},
            {QStringLiteral("word/_rels/document.xml.rels"),
             docx::documentRelationsPart(int(m_body.images().size()))},
            {QStringLiteral("word/styles.xml"), docx::stylesPart()},
            {QStringLiteral("word/numbering.xml"),
             docx::numberingPart(m_head.numbering, m_body.orderedLists())},
            {QStringLiteral("word/settings.xml"), docx::settingsPart()},
            {QStringLiteral("word/fontTable.xml"), docx::fontTablePart()},
            {QStringLiteral("word/header1.xml"), docx::headerPart(m_head)},
            {QStringLiteral("word/footer1.xml"), docx::footerPart(m_head)},
        };
        for (qsizetype i = 0; i < m_body.images().size(); ++i)
            parts.append({QStringLiteral("word/media/image%1.png").arg(i + 1), m_body.images()[i]});
        return zipped(parts);
    }

private:
    Document m_head;
    docx::Body m_body;
    PackedText m_text;
};

void writeAll(QIODevice& out, const QByteArray& bytes)
{
    if (out.write(bytes) != bytes.size())
        throw Error(ErrorKind::Io,
                    Tr::tr("The document could not be written to its end. Check the free space and retry."),
                    out.errorString());
}

} // namespace

struct DocxStream::Private
{
    DocxFile file;
    QIODevice& out;
};

DocxStream::DocxStream(const Document& head, QIODevice& out)
{
    auto without = head;
    without.contents = false;
    d.reset(new Private{{without, {}, {}}, out});
}

DocxStream::~DocxStream() = default;

void DocxStream::add(const Document& piece)
{
    d->file.add(piece);
}

void DocxStream::finish()
{
    writeAll(d->out, d->file.finish());
}

void writeDocx(const Document& head, const Pieces& pieces, QIODevice& out, const Progress& progress)
{
    DocxFile file(head, contentsOf(head, pieces, progress), progress);
    qint64 done = 0;
    pieces([&](const Document& piece) {
        progress.step(done++, 0);
        file.add(piece);
    });
    writeAll(out, file.finish());
}

void writeDocx(const Document& document, QIODevice& out, const Progress& progress)
{
    writeAll(out, docxBytes(document, progress));
}

QByteArray docxBytes(const Document& document, const Progress& progress)
{
    check(document);
    return DocxFile(document, contentsOf(document, kNoPieces, progress), progress).finish();
}

void writeDocx(const Document& document, const QString& path, const Progress& progress)
{
    const auto bytes = docxBytes(document, progress);
    exchange::AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace wardbook::documents
