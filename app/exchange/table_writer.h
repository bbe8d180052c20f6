#pragma once
#include "exchange/sheet.h"
#include <QStringList>

/// Tables out. The file appears under its name only when finish() returned: written beside it, fsynced,
/// renamed, readable by its owner only. A writer destroyed before leaves nothing.
namespace wardbook::exchange {

/// A column that is written.
struct OutColumn
{
    enum class Type {
        Text,   ///< text format, so that 001 stays 001
        Number, ///< whole or decimal; what is no number is written as text
        Date,   ///< a real date from "yyyy-MM-dd"
        DateTime,
    };
    QString key;     ///< JSON member
    QString heading; ///< what people read; xlsx and csv header
    Type type = Type::Text;
    int width = 14;      ///< characters (a Han character counts two)
    QStringList choices; ///< xlsx: drop-down list; other values stay possible after a warning
    QString note;        ///< xlsx: shown when a cell of a column with choices is selected
};

/// A table that is written.
struct OutTable
{
    QString name; ///< sheet name; characters that a spreadsheet refuses are replaced
    QList<OutColumn> columns;
    QJsonObject metadata; ///< JSON: members before "records", e.g. {"register":"asset"}
};

/// Writes one table row by row, in constant memory.
class TableWriter
{
public:
    /// Format by suffix: .xlsx, .csv, .tsv, .json. Errors: Unsupported (other suffix), Io.
    static std::unique_ptr<TableWriter> create(const QString& path, const OutTable& table);
    virtual ~TableWriter();

    /// One cell per column (fewer: the rest is empty). Errors: Io (disk full), Invalid (what the format
    /// cannot hold: more than 1,048,575 rows or a text beyond 32,767 characters in xlsx).
    virtual void row(const Row& cells) = 0;
    /// Errors: Io; then the former file of that name, if any, is unchanged.
    virtual void finish() = 0;
};

} // namespace wardbook::exchange
