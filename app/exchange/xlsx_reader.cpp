#include "exchange/xlsx_reader.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/xlsx_rows.h"

namespace wardbook::exchange {

XlsxReader::XlsxReader(const QString& path) : m_zip(path), m_package(readPackage(m_zip))
{
    for (const auto& sheet : std::as_const(m_package.sheets))
        m_sheets.append(sheet.info);
}

std::unique_ptr<ZipArchive::Entry> XlsxReader::open(int sheet)
{
    if (sheet < 0 || sheet >= m_package.sheets.size())
        throw Error(ErrorKind::NotFound, Tr::tr("The workbook has no such sheet."));
    auto entry = m_zip.open(m_package.sheets[sheet].path);
    if (!entry)
        throw Error(ErrorKind::NotFound, Tr::tr("The workbook has no such sheet."));
    return entry;
}

const QList<MergedRange>& XlsxReader::merges(int sheet)
{
    auto found = m_merges.find(sheet);
    if (found == m_merges.end())
        found = m_merges.insert(sheet, scanMerges(*open(sheet)));
    return *found;
}

void XlsxReader::read(int sheet, const RowHandler& handler, const Progress& progress)
{
    const auto entry = open(sheet);
    if (!m_loaded) {
        m_strings.load(m_zip, m_package.sharedStringsPath);
        m_styles.load(m_zip, m_package.stylesPath);
        m_loaded = true;
    }
    XlsxSheetHandler rows(m_strings, m_styles, m_package.date1904, handler);
    XmlStream stream(rows);
    rows.setStream(&stream);
    readSheet(*entry, stream, rows, [&] { progress.step(entry->done(), entry->size()); });
}

} // namespace wardbook::exchange
