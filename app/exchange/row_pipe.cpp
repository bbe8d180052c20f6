#include "exchange/row_pipe.h"

namespace wardbook::exchange {

namespace {

constexpr size_t kRowsPerBatch = 256;
constexpr size_t kBatchesAhead = 16;

void readRows(const QString& path, const OpenOptions& options, const TableLayout& layout,
              const Progress& progress, const RowPipe::Put& put)
{
    const auto file = TableSource::open(path, options);
    RowPipe::Batch batch(kRowsPerBatch);
    size_t filled = 0;
    readTable(
        *file, layout,
        [&](qint64 number, RowKind kind, Row& cells) {
            if (kind != RowKind::Data)
                return true;
            batch[filled].number = number;
            batch[filled].cells.clear(); // of a used batch; its memory goes to who reads
            batch[filled].cells.swap(cells);
            if (++filled < kRowsPerBatch)
                return true;
            filled = 0;
            const bool wanted = put(batch);
            batch.resize(kRowsPerBatch);
            return wanted;
        },
        progress);
    batch.resize(filled);
    if (!batch.empty())
        put(batch);
}

} // namespace

RowPipe::RowPipe(const QString& path, const OpenOptions& options, const TableLayout& layout,
                 const Progress& progress)
    : BatchPipe(kBatchesAhead, [path, options, layout, progress](const Put& put) {
          readRows(path, options, layout, progress, put);
      })
{
}

} // namespace wardbook::exchange
