#include "documents/pdf_text_map.h"
#include "documents/fonts.h"
#include <QHash>
#include <QRawFont>

namespace wardbook::documents {

namespace {

using Meanings = QHash<char16_t, char16_t>;

QString range(char16_t from, char16_t to)
{
    QString text;
    for (char32_t c = from; c <= to; ++c)
        text += QChar(char16_t(c));
    return text;
}

/// For a twin, the character that people mean by its glyph.
void addMeanings(Meanings& meanings, Face face)
{
    const auto font = QRawFont::fromFont(documentFont(face, 100), QFontDatabase::SimplifiedChinese);
    const auto glyphs = [&font](const QString& text) {
        auto found = font.glyphIndexesForString(text);
        found.resize(text.size()); // one each: all of these are single units
        return found;
    };
    const QString meant = range(0x4E00, 0x9FFF) + range(0x3000, 0x30FF) + range(0x20, 0x7E);
    const QString twins = range(0x2E80, 0x2FDF) + range(0x2000, 0x200A) + QChar(0x09) + QChar(0xA0);
    QHash<quint32, char16_t> byGlyph;
    const auto meantGlyphs = glyphs(meant);
    for (qsizetype i = 0; i < meant.size(); ++i)
        if (meantGlyphs[i] != 0)
            byGlyph.insert(meantGlyphs[i], meant[i].unicode());
    const auto twinGlyphs = glyphs(twins);
    for (qsizetype i = 0; i < twins.size(); ++i)
        if (const auto found = byGlyph.constFind(twinGlyphs[i]); found != byGlyph.constEnd())
            meanings.insert(twins[i].unicode(), *found);
}

const Meanings& meanings()
{
    static const Meanings all = [] {
        Meanings found;
        addMeanings(found, Face::Sans);
        addMeanings(found, Face::Serif);
        return found;
    }();
    return all;
}

} // namespace

QByteArray withSearchableText(QByteArray pdf)
{
    static const QByteArray begin = "/CMapName /Adobe-Identity-UCS def", end = "endcmap";
    for (auto at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const auto stop = pdf.indexOf(end, at);
        bool meaning = false; // between brackets stand characters, outside them glyph numbers
        for (auto i = at; i < stop; ++i) {
            if (pdf[i] == '[')
                meaning = true;
            else if (pdf[i] == ']')
                meaning = false;
            else if (meaning && pdf[i] == '<' && pdf.mid(i + 5, 1) == ">") {
                const auto code = char16_t(pdf.mid(i + 1, 4).toUShort(nullptr, 16));
                if (const auto found = meanings().constFind(code); found != meanings().constEnd())
                    pdf.replace(i + 1, 4,
                                QByteArray::number(uint(*found), 16).rightJustified(4, '0').toUpper());
            }
        }
    }
    return pdf;
}

} // namespace wardbook::documents
