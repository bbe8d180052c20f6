#include "exchange/row_pipe.h"

namespace wardbook::exchange {

namespace {

constexpr size_t kRowsPerBatch = 256;
constexpr size_t kBatchesAhead = 16;

} // namespace

RowPipe::RowPipe(const QString& path, const OpenOptions& options, const TableLayout& layout,
                 const Progress& progress)
    : m_thread([this, path, options, layout, progress] { read(path, options, layout, progress); })
{
}

RowPipe::~RowPipe()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void RowPipe::read(const QString& path, const OpenOptions& options, const TableLayout& layout,
                   const Progress& progress)
{
    try {
        const auto file = TableSource::open(path, options);
        Batch batch(kRowsPerBatch);
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
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_error = std::current_exception();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_changed.notify_all();
}

bool RowPipe::put(Batch& batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_batches.size() < kBatchesAhead; });
    if (m_stopped)
        return false;
    m_batches.push_back(std::move(batch));
    batch.clear();
    if (!m_used.empty()) {
        batch = std::move(m_used.back());
        m_used.pop_back();
    }
    lock.unlock();
    m_changed.notify_all();
    return true;
}

bool RowPipe::next(Batch& batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_done || !m_batches.empty(); });
    if (m_batches.empty()) {
        if (m_error)
            std::rethrow_exception(m_error);
        return false;
    }
    if (!batch.empty())
        m_used.push_back(std::move(batch));
    batch = std::move(m_batches.front());
    m_batches.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return true;
}

} // namespace wardbook::exchange
