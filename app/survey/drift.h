#pragma once
#include "survey/catalogue.h"

namespace wardbook::survey {

/// What became different of one table that was there before, too.
struct TableDrift
{
    bool grown = false, shrunk = false, columns = false;
    QStringList personal; ///< columns with personal information that were not there, or not known as such
};

/// Grown or shrunk: by a fifth and by 1,000 rows at least, so that small lists and the daily ups and downs of
/// estimates say nothing.
TableDrift driftOf(const Table& before, const Table& now);
/// Names of the columns that hold personal information.
QStringList personalColumns(const Table& table);

} // namespace wardbook::survey
