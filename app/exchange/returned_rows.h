#pragma once
#include "exchange/table_layout.h"
#include <QMap>

namespace wardbook::exchange {

/// Hands rows back to whoever filled them in: an xlsx with the source's own titles, notes, header and
/// columns, the given rows only, the cells at fault coloured, and one more column with the reason.
struct ReturnedRow
{
    QString reason;
    QList<int> columns; ///< sheet columns at fault
};
void writeReturnedRows(TableSource& source, const TableLayout& layout, const QMap<qint64, ReturnedRow>& rows,
                       const QString& path, const Progress& progress = {});

} // namespace wardbook::exchange
