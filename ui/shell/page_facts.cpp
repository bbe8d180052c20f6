#include "ui/shell/page_facts.h"
#include "base/clock.h"
#include "base/error.h"
#include "fields/outlet.h"
#include "ledger/record_fields.h"
#include <QTimer>

namespace wardbook::ui {

constexpr int kCacheKiB = 2 * 1024;
constexpr int kAfterMs = 200;

PageFacts::PageFacts(const ledger::Ledger& ledger, const QList<PageEntry>& entries, qint64 department,
                     std::function<qint64()> nowMs, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_department(department),
      m_nowMs(nowMs ? std::move(nowMs) : [] { return clock::nowMs(); })
{
    for (const PageEntry& entry : entries) {
        if (entry.count)
            addCount(entry);
        if (entry.clock)
            addClock(entry);
    }
    connect(&ledger, &ledger::Ledger::changed, this, [this](const QString& registerId) {
        for (const Fact& fact : std::as_const(m_facts)) {
            if (fact.registers.contains(registerId))
                ask(fact);
        }
    });
    addLastAct();
    addSending();
    // The page that is being opened reads at the same time and comes first.
    QTimer::singleShot(kAfterMs, this, [this] {
        for (const Fact& fact : std::as_const(m_facts))
            ask(fact);
    });
}

PageFacts::~PageFacts()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_reader)
            m_reader->interrupt();
    }
    m_worker.stop();
}

void PageFacts::addCount(const PageEntry& entry)
{
    m_facts.append({QStringLiteral("count ") + entry.id,
                    {entry.countedRegister},
                    [this, id = entry.id, count = entry.count](ledger::Reader& reader) {
                        const int number = count(reader, m_department);
                        return [this, id, number] { Q_EMIT counted(id, number); };
                    }});
}

void PageFacts::addClock(const PageEntry& entry)
{
    m_facts.append({QStringLiteral("clock ") + entry.id, entry.clockRegisters,
                    [this, id = entry.id, clock = entry.clock](ledger::Reader& reader) {
                        const std::optional<DeskClock> now = clock(reader, m_nowMs());
                        return [this, id, now] { Q_EMIT clockRead(id, now); };
                    },
                    true});
}

void PageFacts::addLastAct()
{
    m_facts.append({QStringLiteral("last act"), {}, [this](ledger::Reader& reader) -> std::function<void()> {
                        ledger::ActQuery last;
                        last.limit = 1;
                        const QList<ledger::ActEntry> acts = reader.acts(last);
                        if (acts.isEmpty())
                            return {};
                        return
                            [this, at = acts.constFirst().at.toMSecsSinceEpoch()] { Q_EMIT lastActRead(at); };
                    }});
}

void PageFacts::addSending()
{
    const QString outlets = QString::fromLatin1(fields::outlet::kRegister);
    m_facts.append({QStringLiteral("sending"), {outlets}, [this, outlets](ledger::Reader& reader) {
                        bool on = false;
                        reader.forEach(outlets, [&](const ledger::Record& record) {
                            on = on || (record.state != QLatin1String(ledger::kVoidState) &&
                                        ledger::RecordFields(reader, fields::outlet::kRegister, record)
                                            .flag(fields::outlet::enabled));
                        });
                        return [this, on] { Q_EMIT sendingRead(on); };
                    }});
}

void PageFacts::readClocks()
{
    for (const Fact& fact : std::as_const(m_facts)) {
        if (fact.clock)
            ask(fact);
    }
}

void PageFacts::ask(const Fact& fact)
{
    if (m_reading.contains(fact.id)) {
        m_again.insert(fact.id);
        return;
    }
    m_reading.insert(fact.id);
    m_worker.post([this, fact] { read(fact); });
}

void PageFacts::read(const Fact& fact)
{
    std::function<void()> deliver;
    try {
        if (!m_reader) {
            auto made = m_ledger.reader(kCacheKiB);
            const std::lock_guard lock(m_mutex);
            m_reader = std::move(made);
        }
        deliver = fact.read(*m_reader);
    } catch (const Error&) {
        // nothing is better than a message nobody asked for: the page itself says what is wrong
    }
    QMetaObject::invokeMethod(
        this,
        [this, fact, deliver] {
            m_reading.remove(fact.id);
            if (deliver)
                deliver();
            if (m_again.remove(fact.id))
                ask(fact);
        },
        Qt::QueuedConnection);
}

} // namespace wardbook::ui
