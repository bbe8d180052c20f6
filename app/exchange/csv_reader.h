#pragma once
#include "exchange/sheet.h"

class QFile;

namespace wardbook::exchange {

/// Comma, semicolon, tab or bar separated text: RFC 4180 and what people make of it. A `sep=;` line is obeyed
/// and counts as no row; zero bytes are dropped; the apostrophe that defuses formulas is taken off again.
class CsvReader : public TableSource
{
public:
    CsvReader(const QString& path, const OpenOptions& options);
    Format format() const override { return Format::Csv; }
    const QList<SheetInfo>& sheets() const override { return m_sheets; }
    const QList<MergedRange>& merges(int) override { return m_merges; }
    void read(int sheet, const RowHandler& handler, const Progress& progress) override;
    QString encoding() const override { return m_encoding; }
    QChar separator() const override { return m_separator; }

private:
    void detectEncoding(QFile& file);
    void detectSeparator(QFile& file);
    QString m_path;
    QString m_encoding;
    QChar m_separator;
    QList<SheetInfo> m_sheets;
    QList<MergedRange> m_merges;
};

} // namespace wardbook::exchange
