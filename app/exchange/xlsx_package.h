#pragma once
#include "exchange/sheet.h"
#include "exchange/zip_archive.h"

namespace wardbook::exchange {

/// Where the parts of a workbook are, found through its relationships (with the usual names as a fallback).
struct XlsxPackage
{
    struct Sheet
    {
        SheetInfo info;
        QString path;
    };
    QList<Sheet> sheets;
    QString sharedStringsPath; ///< empty: none
    QString stylesPath;        ///< empty: none
    bool date1904 = false;
};

/// Errors: Unsupported (a zip that is no xlsx: docx, ods, xlsb …), Damaged, Invalid.
XlsxPackage readPackage(ZipArchive& zip);

} // namespace wardbook::exchange
