#include "survey/ddl_lexer.h"

namespace wardbook::survey {

namespace {

bool inWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'#' || c == u'@' || c.isSurrogate();
}

} // namespace

DdlLexer::DdlLexer(QStringView text)
    : m_text(text),
      m_mySql(text.contains(u'`') || text.contains(QLatin1String("ENGINE="), Qt::CaseInsensitive))
{
}

QChar DdlLexer::at(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
}

bool DdlLexer::looksAt(QLatin1String text) const
{
    return m_text.mid(m_at, text.size()).compare(text, Qt::CaseInsensitive) == 0;
}

void DdlLexer::advance(qsizetype count)
{
    const qsizetype end = std::min(m_at + count, m_text.size());
    for (; m_at < end; ++m_at)
        if (m_text[m_at] == u'\n')
            ++m_line;
}

void DdlLexer::skipLine()
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    m_at = end < 0 ? m_text.size() : end;
}

bool DdlLexer::skipSpace()
{
    while (m_at < m_text.size()) {
        const bool lineStart = m_at == 0 || m_text[m_at - 1] == u'\n';
        if (at().isSpace() || at().unicode() == 0 || at().unicode() == 0xFEFF)
            advance(1);
        else if (lineStart && (at() == u'\\' || looksAt(QLatin1String("delimiter ")))) { // for the client
            m_breaks = true;
            skipLine();
        } else if (looksAt(QLatin1String("/*!"))) { // MySQL carries out what stands in these
            advance(3);
            while (at().isDigit())
                advance(1);
        } else if (m_mySql && looksAt(QLatin1String("*/")))
            advance(2);
        else
            return true;
    }
    return false;
}

DdlToken DdlLexer::next()
{
    const bool more = skipSpace();
    if (m_breaks) { // whatever ended statements until here, this one is over
        m_breaks = false;
        return {DdlToken::Kind::Symbol, QStringLiteral(";"), m_line};
    }
    if (!more)
        return {DdlToken::Kind::End, {}, m_line};
    const QChar c = at();
    if (looksAt(QLatin1String("--")) || looksAt(QLatin1String("/*")) || (m_mySql && c == u'#'))
        return comment();
    if (c == u'\'')
        return quoted(DdlToken::Kind::Text, u'\'', m_mySql);
    if ((c == u'N' || c == u'n' || c == u'E' || c == u'e') && at(1) == u'\'') {
        advance(1);
        return quoted(DdlToken::Kind::Text, u'\'', m_mySql || c.toUpper() == u'E');
    }
    if (c == u'"')
        return quoted(DdlToken::Kind::Name, u'"', false);
    if (c == u'`')
        return quoted(DdlToken::Kind::Name, u'`', false);
    if (c == u'[' && (at(1).isLetter() || at(1) == u'_'))
        return quoted(DdlToken::Kind::Name, u']', false);
    DdlToken token{DdlToken::Kind::Word, {}, m_line};
    if (c == u'$' && dollarQuoted(token))
        return token;
    const qsizetype start = m_at;
    while (m_at < m_text.size() && inWord(at()))
        ++m_at;
    if (m_at == start) {
        token.kind = DdlToken::Kind::Symbol;
        ++m_at;
    }
    token.text = m_text.mid(start, m_at - start).toString();
    return token;
}

DdlToken DdlLexer::quoted(DdlToken::Kind kind, QChar close, bool escapes)
{
    DdlToken token{kind, {}, m_line};
    advance(1);
    while (m_at < m_text.size()) {
        const QChar c = at();
        if (escapes && c == u'\\' && m_at + 1 < m_text.size()) {
            token.text += at(1) == u'n' ? QChar(u'\n') : at(1);
            advance(2);
        } else if (c == close && at(1) == close) {
            token.text += close;
            advance(2);
        } else if (c == close) {
            advance(1);
            return token;
        } else {
            token.text += c;
            advance(1);
        }
    }
    m_unclosed = true;
    return token;
}

bool DdlLexer::dollarQuoted(DdlToken& token)
{
    qsizetype end = m_at + 1;
    while (end < m_text.size() && (m_text[end].isLetterOrNumber() || m_text[end] == u'_'))
        ++end;
    if (end >= m_text.size() || m_text[end] != u'$')
        return false;
    const QStringView tag = m_text.mid(m_at, end + 1 - m_at);
    const qsizetype close = m_text.indexOf(tag, end + 1);
    token.kind = DdlToken::Kind::Text;
    m_unclosed = m_unclosed || close < 0;
    const qsizetype stop = close < 0 ? m_text.size() : close;
    token.text = m_text.mid(end + 1, stop - end - 1).toString();
    advance(stop + (close < 0 ? 0 : tag.size()) - m_at);
    return true;
}

DdlToken DdlLexer::comment()
{
    DdlToken token{DdlToken::Kind::Comment, {}, m_line};
    const qsizetype start = m_at;
    if (looksAt(QLatin1String("/*"))) {
        const qsizetype close = m_text.indexOf(QLatin1String("*/"), m_at + 2);
        m_unclosed = m_unclosed || close < 0;
        const qsizetype stop = close < 0 ? m_text.size() : close;
        token.text = m_text.mid(start + 2, stop - start - 2).toString().simplified();
        advance((close < 0 ? stop : stop + 2) - m_at);
        return token;
    }
    skipLine();
    QString text = m_text.mid(start, m_at - start).toString();
    while (text.startsWith(u'-') || text.startsWith(u'#'))
        text.remove(0, 1);
    token.text = text.simplified();
    return token;
}

void DdlLexer::skipCopiedRows()
{
    const qsizetype end = m_text.indexOf(QLatin1String("\n\\."), m_at);
    advance((end < 0 ? m_text.size() : end + 3) - m_at);
}

} // namespace wardbook::survey
