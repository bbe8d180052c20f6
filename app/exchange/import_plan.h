#pragma once
#include "base/progress.h"
#include "exchange/column_mapping.h"
#include "ledger/reader.h"

namespace wardbook::exchange {

enum class RowResult : quint8 { New, Changed, Duplicate, Error, Excluded };

/// What a person decided about an import before it is written.
struct ImportOptions
{
    bool createMissing = false; ///< departments and persons that don't exist are created as drafts
    bool keepUnmapped = false;  ///< columns without a field are kept as notes in the remarks
    /// Fix in place: row number → field id → text instead of the cell's.
    QMap<qint64, QMap<QString, QString>> fixes;
    QSet<qint64> excluded; ///< row numbers that are not to be imported
    qint64 onlyDepartment =
        0; ///< > 0: rows of other departments are errors (a role limited to its own department)
};

/// What is wrong with one cell.
struct RowProblem
{
    QString field;
    QString cell;       ///< "E10"; empty when the file has no such column
    QString value;      ///< as the file has it
    QString text;       ///< sentence: 级别“三+”不认识，只能填 1 到 5
    QString suggestion; ///< probably meant, as text that may go into fixes or values; may be empty
    QString unresolved; ///< name of a referenced record that doesn't exist
    bool warning = false;
};

/// What an import would change in one field.
struct RowChange
{
    QString field;
    QString label;
    QString before, after; ///< as displayed
};

/// One row of the file as the dry run sees it.
struct PlannedRow
{
    qint64 row = 0; ///< as numbered in the file
    RowResult result = RowResult::New;
    QString title;
    QString code;               ///< of the existing record, or from the file
    qint64 recordId = 0;        ///< existing record; 0: none
    qint64 sameAsRow = 0;       ///< Duplicate: the earlier row of the file
    QString cell;               ///< where the first problem is
    QString reason;             ///< sentence for every result
    QList<RowProblem> problems; ///< errors first, then warnings
    QList<RowChange> changes;
};

/// What an import would do, in rows.
struct PlanCounts
{
    qint64 rows = 0; ///< data rows of the file
    qint64 created = 0, changed = 0, duplicate = 0, error = 0, excluded = 0;
    qint64 withWarnings = 0;
    qint64 toWrite() const { return created + changed; }
};

/// A value of a reference or code column that means nothing here, with the rows that have it.
struct UnresolvedValue
{
    QString field;
    QString text;
    qint64 rows = 0;
    QString suggestion; ///< an existing record's or code's name that looks alike; may be empty
};

/// A record that would be created with the import (createMissing).
struct MissingRecord
{
    QString registerId;
    QString title;
    QString department; ///< name, for persons
    qint64 rows = 0;
};

/// The outcome of a dry run; copies share it, and it can go between threads. Rows are kept packed: a row is
/// unpacked when asked for.
class ImportPlan
{
public:
    ImportPlan();
    bool isNull() const { return !d; }
    const ImportSource& source() const;
    const ColumnMapping& mapping() const;
    const ImportOptions& options() const;
    const TableLayout& layout() const;
    const PlanCounts& counts() const;
    qint64 elapsedMs() const;

    qsizetype size() const;
    RowResult resultAt(qsizetype index) const;
    qint64 rowNumberAt(qsizetype index) const;
    PlannedRow at(qsizetype index) const;
    /// Indexes of the rows with this result, ascending.
    std::vector<qsizetype> indexesOf(RowResult result) const;
    QList<UnresolvedValue> unresolved() const; ///< by field, most rows first; what stands under the mapping
    QHash<QString, qint64> resolvedCounts() const; ///< field → different values that were understood
    QList<MissingRecord> missing() const;          ///< what createMissing creates

    struct Data;
    explicit ImportPlan(std::shared_ptr<const Data> data);
    const Data& data() const { return *d; }

private:
    std::shared_ptr<const Data> d;
};

/// Reads the whole file against the vault; writes nothing. Any thread, with a reader of its own. Progress
/// counts bytes. Errors: those of reading the file; Invalid when no column goes to the title field.
ImportPlan dryRun(ledger::Reader& reader, const SourcePreview& preview, const ColumnMapping& mapping,
                  const ImportOptions& options = {}, const Progress& progress = {});

/// {"file","register","rows_total","new","changed","duplicate","error","excluded","columns":[…],"unresolved":[…],
/// "rows":[{"row","result","code","cell","reason"}]}. `all`: every row, else those that are not plainly new.
QJsonObject planJson(const ImportPlan& plan, bool all = true);

QString resultName(RowResult result); ///< "new" … for machines

} // namespace wardbook::exchange
