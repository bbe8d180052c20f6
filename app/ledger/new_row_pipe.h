#pragma once
#include "ledger/new_row.h"
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace wardbook::ledger {

/// Makes rows on a thread of its own, some thousands ahead of who writes them.
class NewRowPipe
{
public:
    using Batch = std::vector<NewRow>;
    /// `make` fills row number `i`, 0 … count − 1 in order; what is in the row from its last use is its to
    /// reuse.
    using Make = std::function<void(qint64 i, NewRow& row)>;
    NewRowPipe(qint64 count, Make make);
    ~NewRowPipe();
    NewRowPipe(NewRowPipe&&) = delete;
    NewRowPipe& operator=(NewRowPipe&&) = delete;

    /// The next rows; false at the end. Throws what making them threw. The rows that `batch` held go back to
    /// the thread that makes them, which frees what it allocated.
    bool next(Batch& batch);

private:
    void run();
    bool put(Batch& batch); ///< false when nobody wants more

    qint64 m_count;
    Make m_make;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    std::vector<Batch> m_used;
    bool m_done = false;
    bool m_stopped = false;
    std::exception_ptr m_error;
    std::thread m_thread;
};

} // namespace wardbook::ledger
