#include "filings/pdf_pages.h"
#include <cctype>

namespace wardbook::filings {

namespace {

constexpr qsizetype kLongestWord = 32; ///< "/Type" with some blanks and "/Page"

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Whether the "/Page" at `at` is the type of an object and not the beginning of "/Pages".
bool isPage(const QByteArray& text, qsizetype at)
{
    constexpr qsizetype kWord = 5;
    if (at + kWord >= text.size() || std::isalnum(static_cast<unsigned char>(text.at(at + kWord))))
        return false;
    qsizetype before = at;
    while (before > 0 && isBlank(text.at(before - 1)))
        --before;
    return before >= kWord && QByteArrayView(text).sliced(before - kWord, kWord) == "/Type";
}

} // namespace

PageCounter::PageCounter(QIODevice& source) : m_source(source)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PageCounter::readData(char* data, qint64 capacity)
{
    const qint64 count = m_source.read(data, capacity);
    if (count < 0)
        setErrorString(m_source.errorString());
    if (count > 0)
        scan(QByteArray::fromRawData(data, count));
    return count;
}

void PageCounter::scan(const QByteArray& bytes)
{
    const QByteArray text = m_rest + bytes;
    // a word that ends within the last bytes is looked at again with what follows
    const qsizetype from = m_rest.size() < kLongestWord ? 0 : kLongestWord / 2;
    const qsizetype until = text.size() - kLongestWord / 2;
    for (qsizetype at = text.indexOf("/Page", from); at >= 0 && at < until;
         at = text.indexOf("/Page", at + 1))
        m_pages += isPage(text, at) ? 1 : 0;
    for (qsizetype at = text.indexOf("startxref", from); at >= 0 && at < until;
         at = text.indexOf("startxref", at + 1))
        ++m_saved;
    m_rest = text.right(kLongestWord);
}

int PageCounter::pages() const
{
    int pages = m_pages, saved = m_saved;
    const qsizetype from = m_rest.size() < kLongestWord ? 0 : kLongestWord / 2;
    const QByteArray end = m_rest + ' ';
    for (qsizetype at = end.indexOf("/Page", from); at >= 0; at = end.indexOf("/Page", at + 1))
        pages += isPage(end, at) ? 1 : 0;
    saved += end.indexOf("startxref", from) >= 0 ? 1 : 0;
    constexpr int kOnceAndForTheWeb = 2; // files for the web carry a second table
    return saved <= kOnceAndForTheWeb ? pages : 0;
}

} // namespace wardbook::filings
