#include "documents/pdf_read_back.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include <QtEndian>

namespace wardbook::documents {

namespace {

/// Behind `key`; -1 when it isn't there.
qsizetype behind(QByteArrayView text, QByteArrayView key, qsizetype from = 0)
{
    const qsizetype at = text.indexOf(key, from);
    return at < 0 ? -1 : at + key.size();
}

qint64 numberAt(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r'))
        ++at;
    qint64 number = 0;
    const qsizetype begin = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - begin < 12; ++at)
        number = number * 10 + (text[at] - '0');
    return at == begin ? -1 : number;
}

qint64 numberBehind(QByteArrayView text, QByteArrayView key)
{
    const qsizetype at = behind(text, key);
    return at < 0 ? -1 : numberAt(text, at);
}

} // namespace

PdfPages::PdfPages(const QString& path) : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io, Tr::tr("The pdf could not be opened."), m_file.errorString());
    const uchar* mapped = m_file.map(0, m_file.size());
    if (!mapped)
        failDamaged("map");
    m_bytes = QByteArrayView(reinterpret_cast<const char*>(mapped), m_file.size());
    const qsizetype start = m_bytes.lastIndexOf("startxref");
    const qint64 table = start < 0 ? -1 : numberAt(m_bytes, start + 9);
    constexpr qsizetype kEntry = 20;
    if (!m_bytes.startsWith("%PDF-") || table <= 0 || table + 10 > m_bytes.size() ||
        m_bytes.sliced(table, 4) != "xref" || m_bytes.indexOf("%%EOF", start) < 0)
        failDamaged("xref");
    const qsizetype line = m_bytes.indexOf('\n', table + 5);
    const qint64 count = line < 0 ? -1 : numberAt(m_bytes, table + 7);
    if (count <= 0 || line + 1 + count * kEntry > m_bytes.size())
        failDamaged("xref");
    for (qint64 i = 0; i < count; ++i) {
        const qsizetype entry = line + 1 + i * kEntry;
        m_offsets << (m_bytes[entry + 17] == 'n' ? numberAt(m_bytes, entry) : 0);
    }
    const QByteArrayView catalogue = object(int(numberBehind(m_bytes.sliced(table), "/Root ")));
    const QByteArrayView pages = object(int(numberBehind(catalogue, "/Pages ")));
    const qsizetype kids = behind(pages, "/Kids"), end = kids < 0 ? -1 : pages.indexOf(']', kids);
    const qsizetype open = kids < 0 ? -1 : pages.indexOf('[', kids);
    if (open < 0 || end < open)
        failDamaged("pages");
    const QList<QByteArray> refs = pages.sliced(open + 1, end - open - 1).toByteArray().split('R');
    for (const QByteArray& ref : refs)
        if (const qint64 page = numberAt(ref, 0); page > 0)
            m_pages << int(page);
}

void PdfPages::failDamaged(const char* what) const
{
    throw Error(ErrorKind::Damaged, Tr::tr("The pdf is not whole."), QString::fromLatin1(what));
}

QByteArrayView PdfPages::object(int number) const
{
    const qint64 at = number > 0 && number < m_offsets.size() ? m_offsets[number] : 0;
    const qsizetype end = at > 0 && at < m_bytes.size() ? m_bytes.indexOf("endobj", at) : -1;
    if (end < 0 || numberAt(m_bytes, at) != number)
        failDamaged("object");
    return m_bytes.sliced(at, end - at);
}

QByteArray PdfPages::stream(int number) const
{
    const qint64 at = number > 0 && number < m_offsets.size() ? m_offsets[number] : 0;
    const qsizetype begin = at > 0 ? behind(m_bytes, "stream\n", at) : -1;
    if (begin < 0)
        failDamaged("stream");
    const QByteArrayView head = m_bytes.sliced(at, begin - at);
    const qsizetype key = behind(head, "/Length ");
    qint64 length = key < 0 ? -1 : numberAt(head, key);
    if (head.indexOf(" 0 R", key) == key + QByteArray::number(length).size()) { // told by another object
        const QByteArrayView told = object(int(length));
        length = numberAt(told, behind(told, "obj"));
    }
    if (length < 0 || begin + length > m_bytes.size())
        failDamaged("length");
    const QByteArrayView bytes = m_bytes.sliced(begin, length);
    if (head.indexOf("/FlateDecode") < 0)
        return bytes.toByteArray();
    QByteArray sized(4, '\0'); // qUncompress() wants a guess of the size in front
    qToBigEndian<quint32>(quint32(length) * 8, sized.data());
    const QByteArray inflated = qUncompress(sized + bytes.toByteArray());
    if (inflated.isEmpty())
        failDamaged("inflate");
    return inflated;
}

/// "<0001> <0007> [<8868> <4E09> …]": glyphs from … to mean these characters; "<001B> <0024> <0030>": 0 to 9.
const PdfPages::Meanings& PdfPages::meanings(int font)
{
    if (const auto known = m_fonts.constFind(font); known != m_fonts.constEnd())
        return *known;
    Meanings& made = m_fonts[font];
    const qint64 table = numberBehind(object(font), "/ToUnicode ");
    if (table < 0)
        return made;
    const QByteArray map = stream(int(table));
    const auto hex = [&](qsizetype at) { return map.mid(at + 1, 4).toUInt(nullptr, 16); };
    for (qsizetype block = map.indexOf("beginbfrange"); block >= 0;) {
        const qsizetype end = map.indexOf("endbfrange", block);
        for (qsizetype at = map.indexOf('<', block); at >= 0 && at < end; at = map.indexOf('<', at)) {
            quint32 glyph = hex(at);
            at = map.indexOf('<', at + 1);
            const quint32 last = hex(at);
            const qsizetype bracket = map.indexOf('[', at + 1);
            at = map.indexOf('<', at + 1);
            const bool listed = bracket >= 0 && bracket < at; // else one behind the other from the first
            for (quint32 meant = at < 0 ? 0 : hex(at); at >= 0 && at < end && glyph <= last; ++glyph) {
                made.insert(glyph, QChar(char16_t(meant)));
                if (listed && glyph < last)
                    at = map.indexOf('<', at + 1);
                meant = listed ? hex(at) : meant + 1;
            }
            at = at < 0 ? end : at + 1;
        }
        block = end < 0 ? -1 : map.indexOf("beginbfrange", end);
    }
    return made;
}

QString PdfPages::text(int page)
{
    const qint64 contents = numberBehind(object(m_pages.at(page)), "/Contents ");
    const QByteArray drawn = stream(int(contents));
    QString text;
    const Meanings* font = nullptr;
    for (qsizetype at = 0; at < drawn.size(); ++at) {
        if (drawn[at] == '/' && at + 1 < drawn.size() && drawn[at + 1] == 'F') {
            const qint64 number = numberAt(drawn, at + 2);
            font = number > 0 ? &meanings(int(number)) : font;
        } else if (drawn[at] == '<') {
            const qsizetype end = drawn.indexOf('>', at);
            for (; end > 0 && at + 4 < end; at += 4)
                text += font ? font->value(drawn.mid(at + 1, 4).toUInt(nullptr, 16)) : QChar();
            at = end < 0 ? drawn.size() : end;
        }
    }
    return text;
}

} // namespace wardbook::documents
