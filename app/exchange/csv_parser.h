#pragma once
#include "exchange/sheet.h"

namespace wardbook::exchange {

/// Splits decoded text into records. Push: feed text as it comes, then finish().
class CsvParser
{
public:
    CsvParser(QChar separator, RowHandler handler) : m_separator(separator), m_handler(std::move(handler)) {}
    /// False once the handler has enough.
    bool feed(QStringView text);
    bool finish();
    int oddQuotes() const { return m_oddQuotes; } ///< that broke the rules: many with the wrong separator

private:
    bool parse(bool atEnd);
    void checkLength(qsizetype length) const;
    bool emitRecord();
    void endField(qsizetype begin, qsizetype end, bool quoted);
    enum class Outcome { Record, NeedMore };
    Outcome record(bool atEnd);
    qsizetype quotedField(qsizetype open, bool atEnd, bool& incomplete);

    QChar m_separator;
    RowHandler m_handler;
    QString m_buffer;
    qsizetype m_begin = 0;         ///< of the record being parsed
    qsizetype m_next = 0;          ///< behind it
    qsizetype m_retryAt = 0;       ///< length at which an unfinished record is looked at again
    qsizetype m_literalQuote = -1; ///< an opening quote that never closes
    QString m_unescaped;
    Row m_cells;
    qint64 m_number = 0;
    int m_oddQuotes = 0;
    bool m_first = true;
    bool m_stopped = false;
};

/// Text that a spreadsheet would run as a formula gets an apostrophe in front; undefused() takes exactly that
/// one away.
QString defused(const QString& text);
QString undefused(const QString& text);

} // namespace wardbook::exchange
