#pragma once
#include <QString>
#include <atomic>
#include <functional>
#include <memory>

namespace wardbook {

/// Progress and cancel of one long task; copies share state. The worker calls step(); any thread may
/// cancel().
class Progress
{
public:
    using Listener = std::function<void(qint64 done, qint64 total, const QString& what)>;
    Progress() : m_shared(std::make_shared<Shared>()) {}
    explicit Progress(Listener listener) : Progress() { m_shared->listener = std::move(listener); }

    /// Reports real numbers; total 0 means unknown. Throws Error{Cancelled} once cancelled. Worker thread.
    void step(qint64 done, qint64 total, const QString& what = {}) const;
    void throwIfCancelled() const;
    void cancel() const { m_shared->cancelled.store(true); }
    bool cancelled() const { return m_shared->cancelled.load(); }

private:
    struct Shared
    {
        Listener listener;
        std::atomic<bool> cancelled{false};
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace wardbook
