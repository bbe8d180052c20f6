#include "documents/rich_text.h"
#include "documents/documents_tr.h"

namespace wardbook::documents {

Text& Text::add(const QString& words, Tone tone)
{
    if (!words.isEmpty())
        m_runs.append({.text = words, .bold = false, .tone = tone});
    return *this;
}

Text& Text::addBold(const QString& words, Tone tone)
{
    if (!words.isEmpty())
        m_runs.append({.text = words, .bold = true, .tone = tone});
    return *this;
}

Text& Text::add(const QString& words, Run::Look look)
{
    if (!words.isEmpty())
        m_runs.append({.text = words, .look = look});
    return *this;
}

Text& Text::addFilled(const QString& words, const QString& source, bool doubtful)
{
    if (!words.isEmpty())
        m_runs.append(
            {.text = words, .look = doubtful ? Run::Look::Doubtful : Run::Look::Filled, .source = source});
    return *this;
}

Text& Text::add(const Text& other)
{
    m_runs.append(other.m_runs);
    return *this;
}

Text& Text::badge(const QString& word, Tone tone)
{
    if (!word.isEmpty())
        m_runs.append({.text = word, .tone = tone, .look = Run::Look::Badge});
    return *this;
}

bool Text::isEmpty() const
{
    return std::all_of(m_runs.begin(), m_runs.end(), [](const Run& run) { return run.text.isEmpty(); });
}

QString Text::plain() const
{
    QString all;
    for (const Run& run : m_runs)
        all += run.text;
    return all;
}

QString cleanText(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(c, text[i + 1]);
            if ((point & 0xFFFE) == 0xFFFE)
                out += QChar(QChar::ReplacementCharacter);
            else
                out += text.mid(i, 2);
            ++i;
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (c == QLatin1Char('\r')) { // CRLF and a lone CR are both one line break
            if (i + 1 >= text.size() || text[i + 1] != QLatin1Char('\n'))
                out += QLatin1Char('\n');
        } else if (c == QChar(0x2028) || c == QChar(0x2029)) {
            out += QLatin1Char('\n');
        } else if (c.unicode() >= 0x20 ? c.unicode() < 0x7F || c.unicode() > 0x9F
                                       : c == QLatin1Char('\n') || c == QLatin1Char('\t')) {
            out += c;
        }
    }
    return out;
}

QString unverifiedBadge()
{
    return Tr::tr("To be checked");
}

} // namespace wardbook::documents
