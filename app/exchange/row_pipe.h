#pragma once
#include "exchange/table_layout.h"
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace wardbook::exchange {

/// Reads a table on a thread of its own, a few thousand rows ahead of who takes them.
class RowPipe
{
public:
    struct Item
    {
        qint64 number = 0;
        Row cells;
    };
    using Batch = std::vector<Item>;

    /// Progress is reported from the reading thread.
    RowPipe(const QString& path, const OpenOptions& options, const TableLayout& layout,
            const Progress& progress);
    ~RowPipe();
    RowPipe(RowPipe&&) = delete;
    RowPipe& operator=(RowPipe&&) = delete;

    /// Data rows in file order; false at the end. Throws what reading threw. The rows that `batch` held go
    /// back to the reading thread: what one thread allocates and another frees makes both wait for each
    /// other.
    bool next(Batch& batch);

private:
    void read(const QString& path, const OpenOptions& options, const TableLayout& layout,
              const Progress& progress);
    bool put(Batch& batch); ///< false when nobody wants more; else an empty or a used one instead

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::vector<Batch> m_used;
    bool m_done = false;
    bool m_stopped = false;
    std::exception_ptr m_error;
    std::thread m_thread;
};

} // namespace wardbook::exchange
