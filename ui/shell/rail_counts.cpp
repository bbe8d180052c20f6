#include "ui/shell/rail_counts.h"
#include "base/error.h"

namespace wardbook::ui {

constexpr int kCacheKiB = 2 * 1024;

RailCounts::RailCounts(const ledger::Ledger& ledger, QList<PageEntry> entries, qint64 department,
                       QObject* parent)
    : QObject(parent), m_ledger(ledger), m_department(department)
{
    for (PageEntry& entry : entries) {
        if (entry.count)
            m_entries.append(std::move(entry));
    }
    connect(&ledger, &ledger::Ledger::changed, this, [this](const QString& registerId) {
        for (const PageEntry& entry : std::as_const(m_entries)) {
            if (entry.countedRegister == registerId)
                ask(entry);
        }
    });
    for (const PageEntry& entry : std::as_const(m_entries))
        ask(entry);
}

RailCounts::~RailCounts()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_reader)
            m_reader->interrupt();
    }
    m_worker.stop();
}

void RailCounts::ask(const PageEntry& entry)
{
    if (m_reading.contains(entry.id)) {
        m_again.insert(entry.id);
        return;
    }
    m_reading.insert(entry.id);
    m_worker.post([this, entry] { read(entry); });
}

void RailCounts::read(const PageEntry& entry)
{
    int count = -1;
    try {
        if (!m_reader) {
            auto made = m_ledger.reader(kCacheKiB);
            const std::lock_guard lock(m_mutex);
            m_reader = std::move(made);
        }
        count = entry.count(*m_reader, m_department);
    } catch (const Error&) {
        // no number is better than a message nobody asked for: the page itself says what is wrong
    }
    QMetaObject::invokeMethod(
        this,
        [this, entry, count] {
            m_reading.remove(entry.id);
            Q_EMIT counted(entry.id, count);
            if (m_again.remove(entry.id))
                ask(entry);
        },
        Qt::QueuedConnection);
}

} // namespace wardbook::ui
