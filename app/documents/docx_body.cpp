#include "documents/docx_body.h"
#include "documents/chart_painter.h"
#include "documents/docx_parts.h"
#include "documents/fonts.h"
#include "documents/house_style.h"
#include "documents/page_front.h"
#include "documents/page_layout.h"
#include "documents/table_widths.h"
#include <QBuffer>
#include <cmath>

namespace wardbook::documents::docx {

namespace {

template<class... F>
struct Visitor : F...
{
    using F::operator()...;
};
template<class... F>
Visitor(F...) -> Visitor<F...>;

QString number(double value)
{
    return QString::number(std::lround(value));
}

} // namespace

int Body::textWidth() const
{
    return (m_document.landscape ? style::kPageHeight : style::kPageWidth) - 2 * style::kMarginX;
}

void Body::begin()
{
    m_xml.startRoot("w:document");
    m_xml.start("w:body");
    front();
}

void Body::addBlocks(const Document& document, const Progress& progress)
{
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        progress.step(i, document.blocks.size());
        block(document.blocks[i]);
    }
}

void Body::add(const Document& piece)
{
    if (!std::exchange(m_goOn, false) && piece.onNewPage)
        pageBreak();
    title(piece, false);
    addBlocks(piece, {});
}

void Body::end()
{
    section();
    m_xml.end();
    m_xml.end();
}

void Body::title(const Document& document, bool cover)
{
    if (!document.title.isEmpty())
        paragraph(document.title, {.style = cover ? "CoverTitle" : "Title", .before = cover ? 2800 : 0});
    if (!document.subtitle.isEmpty())
        paragraph(document.subtitle, {.style = cover ? "CoverSubtitle" : "Subtitle"});
    if (!document.coverFields.isEmpty()) {
        if (cover)
            gap(2400);
        keyValues({document.coverFields, cover ? 1 : 2}, cover);
    }
}

void Body::front()
{
    const auto& document = m_document;
    title(document, document.cover);
    if (document.cover) {
        if (!document.coverNote.isEmpty())
            paragraph(Text(document.coverNote, Tone::Muted), {.align = Align::Center, .before = 1600});
        pageBreak();
    }
    if (document.contents) {
        contents();
        pageBreak();
    }
}

/// A real field: Word renews it when it opens the file. Until then it shows the pages of the pdf.
void Body::contents()
{
    paragraph(addedWords(m_document).contents, {.style = "TOCHeading"});
    for (int i = 0; i < m_places.size(); ++i)
        contentsEntry(m_places[i], i);
    if (m_places.isEmpty())
        return;
    m_xml.start("w:p");
    fieldMark("end");
    m_xml.end();
}

void Body::contentsEntry(const PageLayout::Place& place, int index)
{
    static const char* const styles[] = {"TOC1", "TOC2", "TOC3"};
    startParagraph({.style = styles[std::clamp(place.level, 1, 3) - 1]});
    if (index == 0) {
        fieldMark("begin", true);
        m_xml.start("w:r");
        m_xml.start("w:instrText", {{"xml:space", QStringLiteral("preserve")}});
        m_xml.characters(QStringLiteral(" TOC \\o \"1-3\" \\h \\z \\u "));
        m_xml.end();
        m_xml.end();
        fieldMark("separate");
    }
    m_xml.start("w:hyperlink",
                {{"w:anchor", QStringLiteral("_Toc%1").arg(index + 1, 8, 10, QLatin1Char('0'))},
                 {"w:history", QStringLiteral("1")}});
    plain(place.text);
    if (place.page >= 0)
        plain(QLatin1Char('\t') + QString::number(place.page + 1));
    m_xml.end();
    m_xml.end();
}

void Body::fieldMark(const char* kind, bool dirty)
{
    m_xml.start("w:r");
    if (dirty)
        m_xml.empty("w:fldChar",
                    {{"w:fldCharType", QLatin1String(kind)}, {"w:dirty", QStringLiteral("true")}});
    else
        m_xml.empty("w:fldChar", {{"w:fldCharType", QLatin1String(kind)}});
    m_xml.end();
}

void Body::block(const Block& block)
{
    std::visit(Visitor{
                   [&](const Heading& found) { heading(found); },
                   [&](const Paragraph& found) {
                       paragraph(found.text, {.style = found.large ? "Large" : nullptr,
                                              .align = found.align,
                                              .firstIndent = found.indented ? 2 * style::kBody : 0});
                   },
                   [&](const BulletList& found) { list(found); },
                   [&](const Table& found) { table(checkedTable(found)); },
                   [&](const KeyValues& found) { keyValues(found); },
                   [&](const ChartBlock& found) { chart(found); },
                   [&](const ImageBlock& found) {
                       if (found.image.isNull())
                           return;
                       const double natural = found.image.width() * 25.4 / 96;
                       const double width = std::min(found.width > 0 ? found.width : natural,
                                                     textWidth() / style::kMillimetre);
                       picture(found.image, width, width * found.image.height() / found.image.width(),
                               found.caption, !found.caption.isEmpty());
                   },
                   [&](const Note& found) { note(found); },
                   [&](const PageBreak&) { pageBreak(); },
               },
               block);
}

void Body::heading(const Heading& heading)
{
    static const char* const styles[] = {"Heading1", "Heading2", "Heading3"};
    startParagraph(
        {.style = styles[std::clamp(heading.level, 1, 3) - 1], .numbering = heading.numbered ? -1 : 0});
    const auto id = QString::number(++m_bookmarks);
    m_xml.empty(
        "w:bookmarkStart",
        {{"w:id", id}, {"w:name", QStringLiteral("_Toc%1").arg(++m_headings, 8, 10, QLatin1Char('0'))}});
    runs(heading.text);
    m_xml.empty("w:bookmarkEnd", {{"w:id", id}});
    m_xml.end();
}

void Body::list(const BulletList& list)
{
    const int numbering = list.numbered ? kFirstOrdered + m_orderedLists++ : kBullets;
    for (const auto& item : list.items)
        paragraph(item, {.style = "ListText", .numbering = numbering});
}

void Body::keyValues(const KeyValues& values, bool cover)
{
    if (values.pairs.isEmpty())
        return;
    const int across = std::clamp(values.columns, 1, 2);
    double longest = 0;
    for (const auto& pair : values.pairs)
        longest = std::max(longest, estimatedWidth(pair.key));
    const int size = cover ? style::kCoverField : style::kBody;
    const int width = (cover ? textWidth() * 72 / 100 : textWidth()) / across;
    const int keys = std::min(int((longest + 1) * size) + 2 * style::kCellX, width * 45 / 100);
    QList<int> widths;
    for (int i = 0; i < across; ++i)
        widths << keys << width - keys;
    tableStart(widths, false, cover);
    const char* const words = cover ? "CoverField" : "FieldText";
    for (qsizetype i = 0; i < values.pairs.size(); i += across) {
        m_xml.start("w:tr");
        for (qsizetype k = i; k < i + across; ++k) {
            const auto pair = values.pairs.value(k);
            m_xml.start("w:tc");
            cellProperties(keys, 1, {}, {}, true);
            paragraph(Text(pair.key, Tone::Muted),
                      {.style = words, .align = cover ? Align::Right : Align::Left});
            m_xml.end();
            m_xml.start("w:tc");
            cellProperties(width - keys, 1, {}, {}, true);
            paragraph(pair.value, {.style = words});
            m_xml.end();
        }
        m_xml.end();
    }
    m_xml.end();
    gap(style::kAfterParagraph);
}

void Body::note(const Note& note)
{
    Text text;
    if (!note.badge.isEmpty())
        text.badge(note.badge, note.tone).add(QStringLiteral(" "));
    paragraph(text.add(note.text), {.style = "Note", .note = note.tone});
}

void Body::chart(const ChartBlock& block)
{
    const double most = textWidth() / style::kMillimetre;
    const double width = block.width > 0 ? std::min(block.width, most) : most;
    const double height = std::max(block.height, 20.0);
    picture(chartImage(block.chart, {width, height}), width, height, block.caption, !block.caption.isEmpty());
}

void Body::picture(const QImage& image, double width, double height, const QString& caption, bool keepNext)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    m_images.append(png);
    const int index = int(m_images.size());
    // A picture taller than the text area would be cut by Word.
    const double most = ((m_document.landscape ? style::kPageWidth : style::kPageHeight) - style::kMarginTop -
                         style::kMarginBottom - 700) /
                        style::kMillimetre;
    const double scale = height > most ? most / height : 1;
    const auto cx = number(width * scale * 36000), cy = number(height * scale * 36000); // EMU
    const auto id = QString::number(index), name = QStringLiteral("image%1.png").arg(index);
    startParagraph({.style = "Figure", .keepNext = keepNext});
    m_xml.start("w:r");
    m_xml.start("w:drawing");
    m_xml.start("wp:inline", {{"distT", QStringLiteral("0")},
                              {"distB", QStringLiteral("0")},
                              {"distL", QStringLiteral("0")},
                              {"distR", QStringLiteral("0")}});
    m_xml.empty("wp:extent", {{"cx", cx}, {"cy", cy}});
    m_xml.empty("wp:docPr", {{"id", id}, {"name", name}, {"descr", cleanText(caption)}});
    m_xml.start("a:graphic");
    m_xml.start("a:graphicData",
                {{"uri", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/picture")}});
    m_xml.start("pic:pic");
    m_xml.start("pic:nvPicPr");
    m_xml.empty("pic:cNvPr", {{"id", id}, {"name", name}});
    m_xml.empty("pic:cNvPicPr");
    m_xml.end();
    m_xml.start("pic:blipFill");
    m_xml.empty("a:blip", {{"r:embed", imageRelation(index)}});
    m_xml.start("a:stretch");
    m_xml.empty("a:fillRect");
    m_xml.end();
    m_xml.end();
    m_xml.start("pic:spPr");
    m_xml.start("a:xfrm");
    m_xml.empty("a:off", {{"x", QStringLiteral("0")}, {"y", QStringLiteral("0")}});
    m_xml.empty("a:ext", {{"cx", cx}, {"cy", cy}});
    m_xml.end();
    m_xml.start("a:prstGeom", {{"prst", QStringLiteral("rect")}});
    m_xml.empty("a:avLst");
    m_xml.end();
    m_xml.end(); // spPr
    m_xml.end(); // pic
    m_xml.end(); // graphicData
    m_xml.end(); // graphic
    m_xml.end(); // inline
    m_xml.end(); // drawing
    m_xml.end(); // r
    m_xml.end(); // p
    if (!caption.isEmpty())
        paragraph(caption, {.style = "FigureCaption"});
}

void Body::gap(int height)
{
    m_xml.start("w:p");
    m_xml.start("w:pPr");
    if (std::exchange(m_breakNext, false))
        m_xml.empty("w:pageBreakBefore");
    m_xml.empty("w:spacing", {{"w:before", QStringLiteral("0")},
                              {"w:after", QStringLiteral("0")},
                              {"w:line", QString::number(height)},
                              {"w:lineRule", QStringLiteral("exact")}});
    m_xml.end();
    m_xml.end();
}

/// A property of what comes next: a break in a paragraph of its own would leave an empty line on the new
/// page.
void Body::pageBreak()
{
    m_breakNext = true;
}

void Body::section()
{
    m_xml.start("w:sectPr");
    m_xml.empty("w:headerReference",
                {{"w:type", QStringLiteral("default")}, {"r:id", QStringLiteral("rIdHeader")}});
    m_xml.empty("w:footerReference",
                {{"w:type", QStringLiteral("default")}, {"r:id", QStringLiteral("rIdFooter")}});
    const auto shorter = QString::number(style::kPageWidth), longer = QString::number(style::kPageHeight);
    if (m_document.landscape)
        m_xml.empty("w:pgSz", {{"w:w", longer}, {"w:h", shorter}, {"w:orient", QStringLiteral("landscape")}});
    else
        m_xml.empty("w:pgSz", {{"w:w", shorter}, {"w:h", longer}});
    m_xml.empty("w:pgMar", {{"w:top", QString::number(style::kMarginTop)},
                            {"w:right", QString::number(style::kMarginX)},
                            {"w:bottom", QString::number(style::kMarginBottom)},
                            {"w:left", QString::number(style::kMarginX)},
                            {"w:header", QString::number(style::kHeaderTop)},
                            {"w:footer", QString::number(style::kFooterBottom)},
                            {"w:gutter", QStringLiteral("0")}});
    if (m_document.cover)
        m_xml.empty("w:titlePg"); // no header and footer on the cover
    m_xml.end();
}

} // namespace wardbook::documents::docx
