#pragma once
#include "grading/filled_sheet.h"

/// A round as a workbook for departments that don't have the program: they judge in a spreadsheet, the
/// answers come back and are compared cell by cell before anything is written.
namespace wardbook::grading {

/// What a questionnaire asks, and of whom.
struct QuestionnaireOptions
{
    QList<qint64> objects; ///< empty: every object of the round
    qint64 department = 0; ///< > 0: only objects kept by this department
    bool oneSheet = false; ///< every row on one sheet instead of a sheet for each object
    bool onlyBlank = false;
};

/// Writes the workbook and returns how many cells ask for an answer. Every row carries hidden ids of round,
/// item and object, so that moving them does no harm; only the answer columns can be typed in. No act
/// and no rights here: see exchange::exportFileWithAct. Throws Invalid when no cell is left to ask.
qint64 writeQuestionnaire(ledger::Reader& reader, const Round& round, const QuestionnaireOptions& options,
                          const QString& path, const Progress& progress = {});

/// Whether the file has the hidden columns of a questionnaire of ours; anything else is a foreign sheet.
bool isQuestionnaire(const QString& path);

/// Reads the answers. Throws Invalid when the file is no questionnaire; what is wrong with a single row is
/// said there. Columns are found by heading, wherever they stand.
FilledSheet readQuestionnaire(ledger::Reader& reader, const Round& round, const QString& path,
                              const Progress& progress = {});

} // namespace wardbook::grading
