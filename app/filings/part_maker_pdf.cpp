#include "filings/part_maker_pdf.h"
#include "filings/filings_tr.h"

namespace wardbook::filings {

namespace {

constexpr qsizetype kMostDifferences = 100;
/// Pages behind and ahead of the one that was read last on which a text may stand.
constexpr int kBehind = 1, kAhead = 2;
/// A text that goes on on the next page is a long one, with lines on both.
constexpr qsizetype kBroken = 12, kPiece = 4;

bool isBox(QChar c)
{
    return c == u'☑' || c == u'☐';
}

/// Letters, digits and boxes. Fonts draw several signs with one glyph and join others, so that signs can't be
/// compared; spaces aren't drawn at all.
QString comparable(const QString& text, bool gaps)
{
    QString words;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        const bool han = c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
        const bool latin = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (han || latin || isBox(c) || (gaps && c.isNull()))
            words += c;
    }
    return words;
}

/// Where a character beyond the first plane stands, the pdf's own table of meanings has no place for it.
QStringList comparableParts(const QString& text)
{
    QStringList parts(QString{});
    for (const QChar c : text) {
        if (!c.isSurrogate())
            parts.last() += c;
        else if (!parts.last().isEmpty())
            parts << QString();
    }
    for (QString& part : parts)
        part = comparable(part, false);
    parts.removeAll(QString());
    return parts;
}

/// Of `words`, so many as stand in the text together.
qsizetype longestBeginning(const QString& words, const QString& text)
{
    qsizetype stands = 0, fails = words.size() + 1;
    while (fails - stands > 1) {
        const qsizetype middle = (stands + fails) / 2;
        (text.contains(QStringView(words).left(middle)) ? stands : fails) = middle;
    }
    return stands;
}

/// Whether `words` stand in a text some of whose glyphs are unknown.
bool matchesWithGaps(const QString& page, const QString& words)
{
    for (qsizetype from = 0; from + words.size() <= page.size(); ++from) {
        qsizetype i = 0;
        while (i < words.size() && (page[from + i] == words[i] || page[from + i].isNull()))
            ++i;
        if (i == words.size())
            return true;
    }
    return false;
}

} // namespace

PdfComparison::PdfComparison(const QString& path) : m_pages(path) {}

const PdfComparison::Page* PdfComparison::page(int number)
{
    if (number < m_first || number >= m_pages.count())
        return nullptr;
    while (m_first + int(m_window.size()) <= number) {
        const QString text = m_pages.text(m_first + int(m_window.size()));
        m_window.push_back(
            {comparable(text, false), text.contains(QChar()) ? comparable(text, true) : QString()});
    }
    for (; m_first < m_current - kBehind; ++m_first)
        m_window.pop_front();
    return &m_window[size_t(number - m_first)];
}

bool PdfComparison::saysInPieces(const QString& words)
{
    for (int first = m_current - kBehind; first <= m_current + kAhead; ++first) {
        QString rest = words;
        int last = first;
        for (; !rest.isEmpty(); ++last) {
            const Page* here = page(last);
            const qsizetype length = here ? longestBeginning(rest, here->words) : 0;
            if (length < kPiece)
                break;
            rest.remove(0, length);
        }
        if (rest.isEmpty()) {
            m_current = std::max(m_current, last - 1);
            return true;
        }
    }
    return false;
}

bool PdfComparison::says(const QString& words)
{
    for (const int offset : {0, -1, 1, 2}) {
        const Page* here = page(m_current + offset);
        if (here && here->words.contains(words)) {
            m_current = std::max(m_current, m_current + offset);
            return true;
        }
    }
    if (words.size() >= kBroken && saysInPieces(words))
        return true;
    for (int number = m_current - kBehind; number <= m_current + kAhead; ++number)
        if (const Page* here = page(number);
            here && !here->gaps.isEmpty() && matchesWithGaps(here->gaps, words))
            return true;
    return false;
}

void PdfComparison::expect(const QString& section, const QString& label, const documents::Text& text)
{
    if (m_differences.size() >= kMostDifferences)
        return;
    for (const QString& words : comparableParts(documents::cleanText(text.plain())))
        if (!says(words)) {
            m_differences << Tr::tr("%1, “%2”: the pdf doesn't say “%3”.")
                                 .arg(section, label, text.plain().simplified().left(120));
            return;
        }
}

QStringList PdfComparison::finished()
{
    return m_differences;
}

} // namespace wardbook::filings
