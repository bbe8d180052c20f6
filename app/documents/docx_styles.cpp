#include "documents/docx_parts.h"
#include "documents/docx_xml.h"
#include "documents/house_style.h"
#include <cmath>

namespace wardbook::documents::docx {

namespace {

QString hex(const QColor& color)
{
    return color.name().mid(1).toUpper();
}

void fonts(DocxXml& xml, bool sans)
{
    // Word chooses per character: Latin letters and digits from the first two, Chinese from eastAsia. Both
    // Chinese ones come with every Chinese Windows; fontTable.xml names what stands in for them elsewhere.
    // By their English names: LibreOffice knows what to take instead of SimSun, but not of 宋体.
    const auto latin = sans ? QStringLiteral("Arial") : QStringLiteral("Times New Roman");
    const auto chinese = sans ? QStringLiteral("SimHei") : QStringLiteral("SimSun");
    xml.empty("w:rFonts", {{"w:ascii", latin}, {"w:hAnsi", latin}, {"w:eastAsia", chinese}, {"w:cs", latin}});
}

struct StyleSpec
{
    const char* id;
    const char* name;
    int size = 0; ///< twips
    double line = style::kBodyLine;
    int before = 0, after = 0;
    bool sans = false, bold = false, keepNext = false;
    Tone tone = Tone::Normal;
    const char* align = nullptr;
    int outline = -1;
    const char* tabs = nullptr; ///< "contents": right tab with dots at the text's end
    int indent = 0;
};

void paragraphStyle(DocxXml& xml, const StyleSpec& spec)
{
    const bool base = qstrcmp(spec.id, "Normal") == 0;
    if (base)
        xml.start("w:style", {{"w:type", QStringLiteral("paragraph")},
                              {"w:default", QStringLiteral("1")},
                              {"w:styleId", QLatin1String(spec.id)}});
    else
        xml.start("w:style",
                  {{"w:type", QStringLiteral("paragraph")}, {"w:styleId", QLatin1String(spec.id)}});
    xml.value("w:name", QLatin1String(spec.name));
    if (!base)
        xml.value("w:basedOn", QStringLiteral("Normal"));
    if (spec.outline >= 0)
        xml.value("w:next", QStringLiteral("Normal"));
    xml.empty("w:qFormat");
    xml.start("w:pPr");
    if (spec.keepNext) {
        xml.empty("w:keepNext");
        xml.empty("w:keepLines");
    }
    if (spec.outline >= 0) {
        xml.start("w:numPr");
        if (spec.outline > 0)
            xml.value("w:ilvl", spec.outline);
        xml.value("w:numId", kHeadingNumbers);
        xml.end();
    }
    if (spec.tabs) {
        xml.start("w:tabs");
        xml.empty("w:tab", {{"w:val", QStringLiteral("right")},
                            {"w:leader", QStringLiteral("dot")},
                            {"w:pos", QString::number(style::kPageWidth - 2 * style::kMarginX)}});
        xml.end();
    }
    // "at least" keeps the pitch of the pdf whatever font Word takes, and grows for a picture in the line.
    xml.empty("w:spacing", {{"w:before", QString::number(spec.before)},
                            {"w:after", QString::number(spec.after)},
                            {"w:line", QString::number(std::lround(spec.size * spec.line))},
                            {"w:lineRule", QStringLiteral("atLeast")}});
    if (spec.indent)
        xml.empty("w:ind", {{"w:left", QString::number(spec.indent)}});
    if (spec.align)
        xml.value("w:jc", QLatin1String(spec.align));
    if (spec.outline >= 0)
        xml.value("w:outlineLvl", spec.outline);
    xml.end();
    xml.start("w:rPr");
    fonts(xml, spec.sans);
    if (spec.bold) {
        xml.empty("w:b");
        xml.empty("w:bCs");
    }
    xml.value("w:color", hex(style::textColor(spec.tone)));
    xml.value("w:sz", spec.size / 10); // half points
    xml.value("w:szCs", spec.size / 10);
    xml.end();
    xml.end();
}

void characterDefaults(DocxXml& xml)
{
    xml.start("w:docDefaults");
    xml.start("w:rPrDefault");
    xml.start("w:rPr");
    fonts(xml, false);
    xml.value("w:sz", style::kBody / 10);
    xml.value("w:szCs", style::kBody / 10);
    xml.empty("w:lang", {{"w:val", QStringLiteral("en-US")},
                         {"w:eastAsia", QStringLiteral("zh-CN")},
                         {"w:bidi", QStringLiteral("ar-SA")}});
    xml.end();
    xml.end();
    xml.empty("w:pPrDefault");
    xml.end();
}

} // namespace

QByteArray stylesPart()
{
    using namespace style;
    const StyleSpec specs[] = {
        {.id = "Normal", .name = "Normal", .size = kBody, .after = kAfterParagraph},
        // A title above the text is smaller than one on a cover of its own.
        {.id = "Title",
         .name = "Title",
         .size = kTitle * 4 / 5,
         .line = kHeadingLine,
         .after = 160,
         .sans = true,
         .bold = true,
         .align = "center"},
        {.id = "Subtitle",
         .name = "Subtitle",
         .size = kSubtitle * 4 / 5,
         .line = kHeadingLine,
         .after = 240,
         .sans = true,
         .tone = Tone::Muted,
         .align = "center"},
        {.id = "CoverTitle",
         .name = "Cover Title",
         .size = kTitle,
         .line = kHeadingLine,
         .after = 160,
         .sans = true,
         .bold = true,
         .align = "center"},
        {.id = "CoverSubtitle",
         .name = "Cover Subtitle",
         .size = kSubtitle,
         .line = kHeadingLine,
         .after = 240,
         .sans = true,
         .tone = Tone::Muted,
         .align = "center"},
        {.id = "Heading1",
         .name = "heading 1",
         .size = kHeading[0],
         .line = kHeadingLine,
         .before = kHeadingBefore[0],
         .after = kHeadingAfter[0],
         .sans = true,
         .bold = true,
         .keepNext = true,
         .outline = 0},
        {.id = "Heading2",
         .name = "heading 2",
         .size = kHeading[1],
         .line = kHeadingLine,
         .before = kHeadingBefore[1],
         .after = kHeadingAfter[1],
         .sans = true,
         .bold = true,
         .keepNext = true,
         .outline = 1},
        {.id = "Heading3",
         .name = "heading 3",
         .size = kHeading[2],
         .line = kHeadingLine,
         .before = kHeadingBefore[2],
         .after = kHeadingAfter[2],
         .sans = true,
         .bold = true,
         .keepNext = true,
         .outline = 2},
        {.id = "TOCHeading",
         .name = "TOC Heading",
         .size = kHeading[0],
         .line = kHeadingLine,
         .after = kAfterBlock,
         .sans = true,
         .bold = true,
         .align = "center"},
        {.id = "TOC1", .name = "toc 1", .size = kBody, .bold = true, .tabs = "contents"},
        {.id = "TOC2", .name = "toc 2", .size = kBody, .tabs = "contents", .indent = kBody * 8 / 5},
        {.id = "TOC3", .name = "toc 3", .size = kBody, .tabs = "contents", .indent = kBody * 16 / 5},
        {.id = "Large", .name = "Large Text", .size = kLarge, .after = kAfterBlock, .sans = true},
        {.id = "FieldText", .name = "Field Text", .size = kBody},
        {.id = "TableText", .name = "Table Text", .size = kTable, .line = kTableLine},
        {.id = "TableHeading",
         .name = "Table Heading",
         .size = kTable,
         .line = kTableLine,
         .sans = true,
         .bold = true,
         .align = "center"},
        {.id = "DenseText", .name = "Dense Text", .size = kDense, .line = kTableLine},
        {.id = "DenseHeading",
         .name = "Dense Heading",
         .size = kDense,
         .line = kTableLine,
         .sans = true,
         .bold = true,
         .align = "center"},
        {.id = "TableCaption",
         .name = "Table Caption",
         .size = kCaption,
         .line = kTableLine,
         .before = 60,
         .after = 60,
         .sans = true,
         .bold = true,
         .keepNext = true,
         .align = "center"},
        {.id = "FigureCaption",
         .name = "Figure Caption",
         .size = kCaption,
         .line = kTableLine,
         .before = 40,
         .after = kAfterBlock,
         .sans = true,
         .tone = Tone::Muted,
         .align = "center"},
        {.id = "Figure", .name = "Figure", .size = kBody, .keepNext = false, .align = "center"},
        {.id = "ListText", .name = "List Text", .size = kBody, .after = 40},
        {.id = "CoverField",
         .name = "Cover Field",
         .size = kCoverField,
         .line = kTableLine,
         .before = 60,
         .after = 60},
        {.id = "Note",
         .name = "Note",
         .size = kBody,
         .line = kTableLine,
         .before = 80,
         .after = kAfterParagraph + 40},
        {.id = "Header", .name = "header", .size = kChrome, .line = kTableLine, .tone = Tone::Muted},
        {.id = "Footer", .name = "footer", .size = kChrome, .line = kTableLine, .tone = Tone::Muted},
    };
    DocxXml xml;
    xml.startRoot("w:styles");
    characterDefaults(xml);
    for (const auto& spec : specs)
        paragraphStyle(xml, spec);
    xml.end();
    return xml.finish();
}

} // namespace wardbook::documents::docx
