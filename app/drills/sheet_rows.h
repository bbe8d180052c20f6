#pragma once
#include "base/progress.h"
#include "drills/inject_sheet.h"
#include "ledger/field_values.h"

/// Small sheets of a drill's parts: columns found by heading wherever they stand, values in words.
namespace wardbook::drills {

/// Which fields of a register a sheet has, in its order.
struct SheetForm
{
    const char* registerId = nullptr;
    QList<const char*> fields;
    /// Without these headings a sheet is none of this kind.
    QList<const char*> needed;
};

/// One row of the sheet: what stands in the columns that were recognised.
struct SheetRow
{
    int number = 0; ///< as a person sees it
    QString uid;    ///< of an own export; empty otherwise
    QMap<QString, QString> texts;
    bool has(const char* field) const { return !text(field).isEmpty(); }
    QString text(const char* field) const { return texts.value(QString::fromLatin1(field)); }
};

/// The rows of an inject sheet by field.
struct SheetRows
{
    QList<SheetRow> rows;
    QMap<QString, int> columns; ///< field → 0-based column
    bool hasColumn(const char* field) const { return columns.contains(QString::fromLatin1(field)); }
    /// "C7"; the first column when the sheet has none for the field.
    QString cell(const char* field, int row) const;
};

/// Errors: those of reading a file; Invalid when no sheet has the needed headings.
SheetRows readSheetRows(const ledger::RegisterSet& registers, const SheetForm& form, const QString& path,
                        const Progress& progress);

/// Texts by field of one record, in words. `special`: fields that stand for something else in the sheet.
using FieldText = std::function<std::optional<QString>(const QString& field, const ledger::Record& record)>;
void writeSheet(people::Workspace& workspace, const SheetForm& form, const QList<qint64>& records,
                const QString& name, const QString& path, const QString& label, const QString& reason,
                const FieldText& special, const Progress& progress);

/// The value that a cell means; `problem` is a sentence when it can't be understood. References are the
/// caller's.
QVariant readCell(const ledger::RegisterSet& registers, const char* registerId, const QString& field,
                  const QString& text, QString* problem);
/// What differs: empty and missing are the same, and so are texts up to line ends and space around them.
bool sameValue(const QVariant& now, const QVariant& wanted);

} // namespace wardbook::drills
