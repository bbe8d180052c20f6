#pragma once
#include "grading/filled_sheet.h"

/// Record sheets of others 测评记录表: tables that an assessor or a department made, with rows above the
/// header, control points written once for several rows, verdicts in many words and columns without a
/// heading. What had to be guessed is said cell by cell, with how sure it is.
namespace wardbook::grading {

/// What a person decided about somebody else's sheet.
struct RecordSheetOptions
{
    int sheet = -1;    ///< index in the workbook; −1: every visible one
    qint64 object = 0; ///< everything is about this object of the round; 0: as the sheet says
    QMap<QString, int>
        columns; ///< meaning (codes of sheet_column) → 0-based column, where a person knows better
};

/// A column of it and what it is taken for.
struct RecordColumn
{
    int index = 0;
    QString heading; ///< may be empty
    QString meaning; ///< code of sheet_column, "tick:met" …; empty: not used
    bool guessed = false;
    QString why; ///< of a guess, as a sentence
};

/// A sheet of it as it was understood.
struct RecordSheetPreview
{
    QString name;
    qint64 headerRow = 0;
    qint64 object = 0; ///< the one that the rows above the table or the sheet's name speak of
    QList<RecordColumn> columns;
};

/// Somebody else's sheet, read against a round.
struct RecordSheet
{
    FilledSheet filled;
    QList<RecordSheetPreview> sheets; ///< those that were understood
};

/// Errors: Invalid when no sheet has a column of verdicts, and those of reading a file.
RecordSheet readRecordSheet(ledger::Reader& reader, const Round& round, const QString& path,
                            const RecordSheetOptions& options = {}, const Progress& progress = {});

} // namespace wardbook::grading
