#include "documents/docx_body.h"
#include "documents/docx_parts.h"
#include "documents/house_style.h"

/// Paragraphs and runs of the body.
namespace wardbook::documents::docx {

namespace {

QString hex(const QColor& color)
{
    return color.name().mid(1).toUpper();
}

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
}

} // namespace

void Body::startParagraph(const Look& look)
{
    m_xml.start("w:p");
    m_xml.start("w:pPr");
    if (look.style)
        m_xml.value("w:pStyle", QLatin1String(look.style));
    if (look.keepNext)
        m_xml.empty("w:keepNext");
    const bool breaks = std::exchange(m_breakNext, false);
    if (breaks)
        m_xml.empty("w:pageBreakBefore");
    if (look.numbering >= 0) {
        m_xml.start("w:numPr");
        m_xml.value("w:ilvl", 0);
        m_xml.value("w:numId", look.numbering);
        m_xml.end();
    }
    if (look.note) {
        m_xml.start("w:pBdr");
        m_xml.empty("w:left", {{"w:val", QStringLiteral("single")},
                               {"w:sz", QStringLiteral("24")},
                               {"w:space", QStringLiteral("6")},
                               {"w:color", hex(style::fill(*look.note))}});
        m_xml.end();
        const auto shade = *look.note == Tone::Normal ? Tone::Muted : *look.note;
        m_xml.empty("w:shd", {{"w:val", QStringLiteral("clear")},
                              {"w:color", QStringLiteral("auto")},
                              {"w:fill", hex(style::tint(shade))}});
    }
    if (look.before >= 0 || breaks) // no gap above the first thing on a page
        m_xml.empty("w:spacing", {{"w:before", QString::number(std::max(look.before, 0))}});
    if (look.note)
        m_xml.empty("w:ind", {{"w:left", QStringLiteral("180")}});
    else if (look.firstIndent > 0)
        m_xml.empty("w:ind", {{"w:firstLineChars", QStringLiteral("200")},
                              {"w:firstLine", QString::number(look.firstIndent)}});
    if (look.align && *look.align != Align::Left)
        m_xml.value("w:jc", *look.align == Align::Right ? QStringLiteral("right") : QStringLiteral("center"));
    else if (look.align && look.style)
        m_xml.value("w:jc", QStringLiteral("left"));
    m_xml.end();
}

void Body::paragraph(const Text& text, const Look& look)
{
    startParagraph(look);
    runs(text);
    m_xml.end();
}

void Body::runs(const Text& text)
{
    for (const auto& each : text.runs())
        run(each);
}

void Body::run(const Run& run)
{
    const auto text = cleanText(run.text);
    if (text.isEmpty())
        return;
    auto tone = run.tone;
    if (run.look == Run::Look::Placeholder)
        tone = Tone::Muted;
    else if (run.look == Run::Look::Doubtful)
        tone = Tone::Warning;
    const bool boxed = run.look == Run::Look::Badge || run.look == Run::Look::Doubtful;
    m_xml.start("w:r");
    m_xml.start("w:rPr");
    // Quotation marks and dashes exist in both alphabets; among Han characters they are the wide ones.
    if (hasHan(text))
        m_xml.empty("w:rFonts", {{"w:hint", QStringLiteral("eastAsia")}});
    if (run.bold) {
        m_xml.empty("w:b");
        m_xml.empty("w:bCs");
    }
    if (tone != Tone::Normal)
        m_xml.value("w:color", hex(style::textColor(tone)));
    if (run.look == Run::Look::Placeholder)
        m_xml.value("w:u", QStringLiteral("dotted"));
    if (boxed) {
        m_xml.empty("w:bdr", {{"w:val", QStringLiteral("single")},
                              {"w:sz", QStringLiteral("4")},
                              {"w:space", QStringLiteral("0")},
                              {"w:color", hex(style::textColor(tone))}});
        m_xml.empty("w:shd", {{"w:val", QStringLiteral("clear")},
                              {"w:color", QStringLiteral("auto")},
                              {"w:fill", hex(style::tint(tone))}});
    }
    m_xml.end();
    words(text);
    m_xml.end();
}

/// Line breaks and tabs are elements of their own.
void Body::words(const QString& text)
{
    for (qsizetype begin = 0; begin < text.size();) {
        if (text[begin] == QLatin1Char('\n') || text[begin] == QLatin1Char('\t')) {
            m_xml.empty(text[begin] == QLatin1Char('\n') ? "w:br" : "w:tab");
            ++begin;
            continue;
        }
        auto end = begin;
        while (end < text.size() && text[end] != QLatin1Char('\n') && text[end] != QLatin1Char('\t'))
            ++end;
        m_xml.start("w:t", {{"xml:space", QStringLiteral("preserve")}});
        m_xml.characters(text.mid(begin, end - begin));
        m_xml.end();
        begin = end;
    }
}

void Body::plain(const QString& text)
{
    run({.text = text});
}

} // namespace wardbook::documents::docx
