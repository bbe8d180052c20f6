#include "ui/grading/graded_source.h"
#include "base/error.h"

namespace wardbook::ui {

GradedSource::GradedSource(const ledger::Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
}

GradedSource::~GradedSource()
{
    m_ending = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_reader)
            m_reader->interrupt();
    }
    m_worker.stop();
}

void GradedSource::read(QObject* context, std::function<void(ledger::Reader&)> work,
                        std::function<void()> done)
{
    m_worker.post(
        [this, target = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
            if (m_ending)
                return;
            try {
                if (!m_reader) {
                    auto made = m_ledger.reader(8 * 1024);
                    const std::lock_guard lock(m_mutex);
                    m_reader = std::move(made);
                }
                m_reader->forgetNames();
                work(*m_reader);
                QMetaObject::invokeMethod(
                    this,
                    [target, done] {
                        if (target)
                            done();
                    },
                    Qt::QueuedConnection);
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::Cancelled)
                    QMetaObject::invokeMethod(
                        this, [this, text = error.text()] { Q_EMIT failed(text); }, Qt::QueuedConnection);
            }
        });
}

} // namespace wardbook::ui
