#pragma once
#include "exchange/atomic_file.h"
#include "exchange/table_writer.h"

namespace wardbook::exchange {

/// UTF-8 with BOM and CRLF, as spreadsheet programs want it; texts that look like formulas are defused.
class CsvWriter : public TableWriter
{
public:
    CsvWriter(const QString& path, const OutTable& table, QChar separator);
    void row(const Row& cells) override;
    void finish() override;

private:
    void field(const Cell& cell, OutColumn::Type type);
    void flushAt(qsizetype size);
    AtomicFile m_file;
    QList<OutColumn> m_columns;
    QChar m_separator;
    QByteArray m_buffer;
};

} // namespace wardbook::exchange
