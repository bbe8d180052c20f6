#pragma once
#include <QList>
#include <QtGlobal>

namespace wardbook::ui {

/// One cell of a round: row and column of grading::Round, whatever a view shows of it.
struct CellAt
{
    int row = -1, column = -1;
    bool valid() const { return row >= 0 && column >= 0; }
    quint64 key() const { return (quint64(quint32(row)) << 32) | quint32(column); }
    bool operator==(const CellAt&) const = default;
};

using Cells = QList<CellAt>;

} // namespace wardbook::ui
