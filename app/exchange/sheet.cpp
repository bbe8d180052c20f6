#include "exchange/sheet.h"
#include "base/error.h"
#include "exchange/csv_reader.h"
#include "exchange/exchange_tr.h"
#include "exchange/json_reader.h"
#include "exchange/xlsx_reader.h"
#include <QFile>
#include <QFileInfo>

namespace wardbook::exchange {

TableSource::~TableSource() = default;

QString columnName(int column)
{
    QString name;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(QLatin1Char(char('A' + (left - 1) % 26)));
    return name;
}

QString cellName(int column, qint64 row)
{
    return columnName(column) + QString::number(row);
}

std::unique_ptr<TableSource> TableSource::open(const QString& path, const OpenOptions& options)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        throw Error(ErrorKind::NotFound, Tr::tr("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(
            ErrorKind::Io,
            Tr::tr("The file cannot be read. Check that it is not open elsewhere and that you may read it."),
            file.errorString());
    const auto head = file.read(4096);
    file.close();

    const auto suffix = QFileInfo(path).suffix().toLower();
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return std::make_unique<XlsxReader>(path);
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr(
                "This file is protected by a password, or it is an old .xls file. Open it in the spreadsheet "
                "program, save it as .xlsx without a password and import that file."));
    if (head.startsWith("%PDF"))
        throw Error(ErrorKind::Unsupported, Tr::tr("This is a PDF. Choose an .xlsx, .csv or .json file."));
    const auto start = head.trimmed().left(64).toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table") ||
        start.startsWith("<?xml"))
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr(
                "This is a web page or an XML file under another name. Open it in the spreadsheet program, "
                "save it as .xlsx and import that file."));
    if (suffix == QLatin1String("xlsx") || suffix == QLatin1String("xlsm")) {
        if (head.isEmpty())
            throw Error(ErrorKind::Invalid, Tr::tr("This file is empty."));
        // Data may precede the first part; the directory at the end decides.
        return std::make_unique<XlsxReader>(path);
    }
    if (suffix != QLatin1String("csv") && suffix != QLatin1String("tsv") && suffix != QLatin1String("txt") &&
        looksLikeJson(head))
        return std::make_unique<JsonReader>(path);
    if (suffix == QLatin1String("json") || suffix == QLatin1String("jsonld"))
        return std::make_unique<JsonReader>(path);
    return std::make_unique<CsvReader>(path, options);
}

} // namespace wardbook::exchange
