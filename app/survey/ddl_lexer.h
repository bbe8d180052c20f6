#pragma once
#include <QString>
#include <QStringView>

namespace wardbook::survey {

/// One word of a file of CREATE statements.
struct DdlToken
{
    enum class Kind { End, Word, Name, Text, Symbol, Comment } kind = Kind::End;
    QString text; ///< without quotes; Name: was quoted, so that it is no keyword
    int line = 0;
    QString note{}; ///< the comment behind it on its line
    bool is(const char* word) const
    {
        return kind == Kind::Word && text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool is(QChar symbol) const { return kind == Kind::Symbol && text.front() == symbol; }
    bool names() const { return kind == Kind::Word || kind == Kind::Name; }
};

/// Words of PostgreSQL, MySQL, SQLite, SQL Server and Oracle. Never fails: what is never closed ends with the
/// file.
class DdlLexer
{
public:
    explicit DdlLexer(QStringView text);
    DdlToken next();
    void skipCopiedRows(); ///< after COPY … FROM stdin; up to the line that ends them
    bool unclosed() const { return m_unclosed; }

private:
    QChar at(qsizetype ahead = 0) const;
    bool looksAt(QLatin1String text) const;
    void advance(qsizetype count);
    void skipLine();
    bool skipSpace();
    DdlToken quoted(DdlToken::Kind kind, QChar close, bool escapes);
    bool dollarQuoted(DdlToken& token);
    DdlToken comment();

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_mySql;          ///< backslashes escape, # begins a comment
    bool m_breaks = false; ///< a line for the client was passed
    bool m_unclosed = false;
};

} // namespace wardbook::survey
