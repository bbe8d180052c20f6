#pragma once
#include "base/batch_pipe.h"
#include "exchange/table_layout.h"

namespace wardbook::exchange {

/// One data row of a table, with its number in the file.
struct PipedRow
{
    qint64 number = 0;
    Row cells;
};

/// Reads a table on a thread of its own, a few thousand data rows ahead of who takes them. Progress is
/// reported from that thread.
class RowPipe : public BatchPipe<PipedRow>
{
public:
    RowPipe(const QString& path, const OpenOptions& options, const TableLayout& layout,
            const Progress& progress);
};

} // namespace wardbook::exchange
