#pragma once
#include "exchange/sheet.h"
#include "grading/round.h"
#include "ledger/definitions.h"
#include <QMap>

namespace wardbook::grading {

/// Which column of a sheet holds what; keys are codes of the list `sheet_column` and the hidden ids below.
using SheetColumns = QMap<QString, int>;

/// Hidden columns of a questionnaire: the same in every language.
namespace hidden {
inline constexpr char kRound[] = "wb_round", kItem[] = "wb_item", kObject[] = "wb_object", kRev[] = "wb_rev";
}

/// Code of the list `sheet_column` that the heading means; empty when unknown.
QString columnOf(const ledger::RegisterSet& registers, const QString& heading);

/// Texts of a row by column, trimmed; empty where the row ends before.
class RowTexts
{
public:
    RowTexts(const SheetColumns& columns, const exchange::Row& cells) : m_columns(columns), m_cells(cells) {}
    QString operator[](const QString& column) const;
    QString operator[](const char* column) const { return (*this)[QString::fromLatin1(column)]; }

private:
    const SheetColumns& m_columns;
    const exchange::Row& m_cells;
};

/// The verdict that a text means: the words of the list `verdict`, with trailing blanks and punctuation.
/// Blank when unknown.
Verdict verdictFromText(const ledger::RegisterSet& registers, const QString& text);

} // namespace wardbook::grading
