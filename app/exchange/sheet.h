#pragma once
#include "base/progress.h"
#include <QJsonObject>
#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

/// Tables as files carry them, before anybody decides what their columns mean: xlsx, csv/tsv and JSON read
/// alike.
namespace wardbook::exchange {

/// A cell as text, with what the file said it was.
struct Cell
{
    enum class Kind : quint8 {
        Empty,
        Text,
        Number, ///< plain decimal, never 1.0E+7; percent formats keep their sign: "12.5%"
        Date,   ///< "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss" or "HH:mm:ss"
        Bool,   ///< "1" or "0"
        Error,  ///< "#N/A" …: the spreadsheet itself could not compute it
    };
    QString text; ///< not trimmed; texts that a file repeats often share their data
    Kind kind = Kind::Empty;
    bool isEmpty() const { return kind == Kind::Empty; }
    bool operator==(const Cell&) const = default;
};

using Row = std::vector<Cell>;

/// 1-based rows, 0-based columns, both ends included.
struct MergedRange
{
    qint64 firstRow = 0, lastRow = 0;
    int firstColumn = 0, lastColumn = 0;
    bool operator==(const MergedRange&) const = default;
};

/// A sheet of a workbook.
struct SheetInfo
{
    QString name;
    bool hidden = false;
};

/// What a person knows better than the file says.
struct OpenOptions
{
    QString encoding; ///< csv: ICU name ("UTF-8", "GB18030", "Big5", "UTF-16LE" …); empty: found out
    QChar separator;  ///< csv: null: found out
};

/// Called for each row that the file has, ascending; `number` is 1-based as a person sees it in the file
/// (csv: records, JSON: 1 is the made-up header). Cells may be moved out. False stops reading, which is no
/// error.
using RowHandler = std::function<bool(qint64 number, Row& cells)>;

/// One opened file. Not thread-safe; may be used on any one thread. Reading can be repeated.
class TableSource
{
public:
    enum class Format { Xlsx, Csv, Json };

    /// By content, not by suffix. Errors: NotFound, Io, Unsupported (old .xls, encrypted, another kind of
    /// file), Damaged, Invalid (limits, entity declarations); the text says what to do.
    static std::unique_ptr<TableSource> open(const QString& path, const OpenOptions& options = {});
    virtual ~TableSource();

    virtual Format format() const = 0;
    virtual const QList<SheetInfo>& sheets() const = 0; ///< at least one
    /// Merged cells of the sheet, by first row; empty for other formats. Scans the sheet the first time.
    virtual const QList<MergedRange>& merges(int sheet) = 0;
    /// Streams the sheet as it is written: merged cells have their value in the first cell only, trailing
    /// empty cells are cut off, rows without any cell may be left out. Progress counts bytes of the sheet.
    virtual void read(int sheet, const RowHandler& handler, const Progress& progress = {}) = 0;

    /// What was found out or asked for; empty when it has no meaning for the format.
    virtual QString encoding() const { return {}; }
    virtual QChar separator() const { return {}; }
    /// JSON: the small members beside the records (a catalogue's title, the register of an own export).
    virtual QJsonObject metadata() const { return {}; }
};

/// "A", "B" … "Z", "AA" for 0, 1 …: how people name columns; cellName(3, 12) is "D12".
QString columnName(int column);
QString cellName(int column, qint64 row);

} // namespace wardbook::exchange
