#include "ui/drills/drill_source.h"
#include "base/error.h"

namespace wardbook::ui {

constexpr int kCacheKiB = 4 * 1024;

DrillSource::DrillSource(const ledger::Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger) {}

DrillSource::~DrillSource()
{
    m_ending = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_reader)
            m_reader->interrupt();
    }
    m_worker.stop();
}

ledger::Reader& DrillSource::reader()
{
    if (!m_reader) {
        auto made = m_ledger.reader(kCacheKiB);
        const std::lock_guard lock(m_mutex);
        m_reader = std::move(made);
    }
    m_reader->forgetNames();
    return *m_reader;
}

void DrillSource::read(QObject* context, std::function<void(ledger::Reader&)> work,
                       std::function<void()> done)
{
    const QPointer<QObject> target(context);
    m_worker.post([this, target, work = std::move(work), done = std::move(done)] {
        if (m_ending)
            return;
        std::function<void()> answer = [target, done] {
            if (target)
                done();
        };
        try {
            work(reader());
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                return;
            answer = [this, text = error.text()] { Q_EMIT failed(text); };
        }
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

} // namespace wardbook::ui
