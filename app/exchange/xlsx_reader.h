#pragma once
#include "exchange/xlsx_package.h"
#include "exchange/xlsx_sheet.h"

namespace wardbook::exchange {

/// .xlsx and .xlsm, transitional and strict.
class XlsxReader : public TableSource
{
public:
    explicit XlsxReader(const QString& path);
    Format format() const override { return Format::Xlsx; }
    const QList<SheetInfo>& sheets() const override { return m_sheets; }
    const QList<MergedRange>& merges(int sheet) override;
    void read(int sheet, const RowHandler& handler, const Progress& progress) override;

private:
    std::unique_ptr<ZipArchive::Entry> open(int sheet);
    ZipArchive m_zip;
    XlsxPackage m_package;
    QList<SheetInfo> m_sheets;
    SharedStrings m_strings;
    XlsxStyles m_styles;
    bool m_loaded = false;
    QHash<int, QList<MergedRange>> m_merges;
};

} // namespace wardbook::exchange
