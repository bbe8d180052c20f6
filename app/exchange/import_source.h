#pragma once
#include "exchange/table_layout.h"
#include "ledger/definitions.h"

namespace wardbook::exchange {

/// Which table of which file. A value; opened anew by whoever reads it.
struct ImportSource
{
    QString path;
    QString sheet;          ///< name; empty: the one that looks most like a table
    QString encoding;       ///< csv: ICU name; empty: found out
    QChar separator;        ///< csv: null: found out
    qint64 headerFirst = 0; ///< > 0: header rows given by the person
    qint64 headerLast = 0;
};

/// One column as a person recognises it.
struct SourceColumn
{
    int column = 0;      ///< 0-based column of the sheet
    QString heading;     ///< "存储 系统/库"; may be empty
    QStringList parts;   ///< header levels, top first
    QStringList samples; ///< up to 200 different non-empty values, in file order
    QList<int> rows;     ///< how many of the rows looked at have each sample
    int filled = 0;      ///< rows looked at that have a value here
};

/// What a file holds, before any register is involved.
struct SourcePreview
{
    ImportSource source; ///< with sheet and encoding as found out
    TableSource::Format format = TableSource::Format::Xlsx;
    QList<SheetInfo> sheets;
    TableLayout layout;
    QList<SourceColumn> columns;
    int rowsLookedAt = 0;
    QString fileRegister;   ///< an own JSON export names its register
    bool catalogue = false; ///< a DCAT catalogue or an open-data listing
};

/// Opens the file and looks at its first 2,000 rows. `definition` helps to find the header. Errors as
/// TableSource::open and findLayout.
SourcePreview previewSource(const ImportSource& source, const ledger::RegisterDef& definition,
                            const Progress& progress = {});

} // namespace wardbook::exchange
