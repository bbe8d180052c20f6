#include "exchange/table_writer.h"
#include "base/error.h"
#include "exchange/csv_writer.h"
#include "exchange/exchange_tr.h"
#include "exchange/json_writer.h"
#include "exchange/xlsx_writer.h"
#include <QFileInfo>

namespace wardbook::exchange {

TableWriter::~TableWriter() = default;

std::unique_ptr<TableWriter> TableWriter::create(const QString& path, const OutTable& table)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("xlsx"))
        return std::make_unique<XlsxWriter>(path, table);
    if (suffix == QLatin1String("csv"))
        return std::make_unique<CsvWriter>(path, table, QLatin1Char(','));
    if (suffix == QLatin1String("tsv"))
        return std::make_unique<CsvWriter>(path, table, QLatin1Char('\t'));
    if (suffix == QLatin1String("json"))
        return std::make_unique<JsonWriter>(path, table);
    throw Error(
        ErrorKind::Unsupported,
        Tr::tr("Files of the kind “%1” are not written. Choose .xlsx, .csv, .tsv or .json.").arg(suffix));
}

} // namespace wardbook::exchange
