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

const QByteArray kBegin = "/CMapName /Adobe-Identity-UCS def", kEnd = "endcmap";

void mendTable(QByteArray& table)
{
    bool meaning = false; // between brackets stand characters, outside them glyph numbers
    for (qsizetype i = 0; i + 5 < table.size(); ++i) {
        if (table[i] == '[')
            meaning = true;
        else if (table[i] == ']')
            meaning = false;
        else if (meaning && table[i] == '<' && table[i + 5] == '>') {
            const auto code = char16_t(table.mid(i + 1, 4).toUShort(nullptr, 16));
            if (const auto found = meanings().constFind(code); found != meanings().constEnd())
                table.replace(i + 1, 4,
                              QByteArray::number(uint(*found), 16).rightJustified(4, '0').toUpper());
        }
    }
}

} // namespace

SearchablePdf::SearchablePdf(QIODevice& out) : m_out(out)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void SearchablePdf::pass(qsizetype count)
{
    if (!m_failed && m_out.write(m_held.constData(), count) != count)
        m_failed = true;
    m_held.remove(0, count);
}

qint64 SearchablePdf::writeData(const char* data, qint64 size)
{
    m_held.append(data, size);
    for (;;) {
        const auto at = m_held.indexOf(m_inTable ? kEnd : kBegin);
        if (at < 0)
            break;
        if (m_inTable) {
            auto table = m_held.left(at);
            mendTable(table);
            m_held.replace(0, at, table);
        }
        pass(at + (m_inTable ? kEnd : kBegin).size());
        m_inTable = !m_inTable;
    }
    if (!m_inTable && m_held.size() >= kBegin.size())
        pass(m_held.size() - kBegin.size() + 1);
    return size;
}

bool SearchablePdf::finish()
{
    pass(m_held.size());
    return !m_failed;
}

} // namespace wardbook::documents
