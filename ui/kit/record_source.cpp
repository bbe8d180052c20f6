#include "ui/kit/record_source.h"
#include "base/error.h"
#include <QPointer>

namespace wardbook::ui {

// Lists read covering indexes once and little after; rows profit from a warm cache while scrolling.
constexpr int kListCacheKiB = 8 * 1024;
constexpr int kRowCacheKiB = 16 * 1024;

RecordSource::RecordSource(const ledger::Ledger& ledger, const QString& registerId, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_registerId(registerId), m_registers(ledger.registers())
{
    m_columns = std::make_shared<const RecordColumns>(RecordColumns::defaults(m_registers->at(registerId)));
}

RecordSource::~RecordSource()
{
    m_life.cancel();
    m_search.cancel();
    interrupt(m_lists);
    interrupt(m_rows);
    m_lists.worker.stop();
    m_rows.worker.stop();
}

void RecordSource::setColumns(const RecordColumns& columns)
{
    m_columns = std::make_shared<const RecordColumns>(columns);
}

void RecordSource::noteChanged(const QList<qint64>& ids)
{
    const std::lock_guard lock(m_changesMutex);
    if (ids.isEmpty())
        m_changes.everything = true;
    else
        m_changes.ids.unite(QSet<qint64>(ids.begin(), ids.end()));
}

void RecordSource::forgetNames()
{
    for (Side* side : {&m_lists, &m_rows}) {
        side->worker.post([this, side] {
            if (side->reader)
                side->reader->forgetNames();
        });
    }
}

ledger::Reader& RecordSource::reader(Side& side)
{
    if (!side.reader) {
        auto made = m_ledger.reader(&side == &m_lists ? kListCacheKiB : kRowCacheKiB);
        const std::lock_guard lock(side.mutex);
        side.reader = std::move(made);
    }
    return *side.reader;
}

void RecordSource::interrupt(Side& side)
{
    const std::lock_guard lock(side.mutex);
    if (side.reader)
        side.reader->interrupt();
}

void RecordSource::post(std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

/// An interrupt meant for an older search may hit a newer one: then the work is simply done again.
void RecordSource::guarded(const Progress& progress, const std::function<void()>& work)
{
    for (int attempt = 0; attempt < 5 && !progress.cancelled() && !m_life.cancelled(); ++attempt) {
        try {
            work();
            return;
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                continue;
            post([this, text = error.text()] { Q_EMIT failed(text); });
            return;
        } catch (const std::exception& error) {
            post([this, text = QString::fromUtf8(error.what())] { Q_EMIT failed(text); });
            return;
        }
    }
}

quint64 RecordSource::find(const ledger::ListQuery& query, qint64 anchor)
{
    m_search.cancel();
    interrupt(m_lists);
    m_search = Progress();
    const quint64 generation = ++m_generation;
    m_lists.worker.post([this, generation, query, anchor, columns = m_columns, progress = m_search] {
        guarded(progress, [&] { runFind(generation, query, anchor, columns, progress); });
    });
    return generation;
}

void RecordSource::runFind(quint64 generation, const ledger::ListQuery& query, qint64 anchor,
                           const std::shared_ptr<const RecordColumns>& columns, const Progress& progress)
{
    ledger::Reader& source = reader(m_lists);
    if (!m_index)
        m_index = std::make_unique<ledger::ListIndex>(source, m_registerId);
    if (!m_index->loaded()) {
        const QList<qint64> ids = source.firstIds(query, kPageRows);
        RecordRows first =
            rows(source, *columns, std::span<const qint64>(ids.constData(), size_t(ids.size())));
        post([this, generation, ids, first = std::move(first)] { Q_EMIT firstRows(generation, ids, first); });
        m_index->load(m_life);
    }
    Changes changes;
    {
        const std::lock_guard lock(m_changesMutex);
        std::swap(changes, m_changes);
    }
    if (changes.any()) {
        try {
            m_index->refresh(changes.everything ? QList<qint64>()
                                                : QList<qint64>(changes.ids.begin(), changes.ids.end()),
                             m_life);
        } catch (const Error&) {
            noteChanged(changes.everything ? QList<qint64>()
                                           : QList<qint64>(changes.ids.begin(), changes.ids.end()));
            throw;
        }
    }
    auto hits = std::make_shared<const ledger::ListHits>(m_index->run(query, progress));
    size_t row = 0;
    if (anchor != 0) {
        const auto at = std::find(hits->ids.begin(), hits->ids.end(), anchor);
        if (at != hits->ids.end())
            row = static_cast<size_t>(at - hits->ids.begin());
    }
    const size_t start = row - row % kPageRows;
    const size_t count = std::min<size_t>(kPageRows, hits->ids.size() - start);
    RecordRows page = rows(source, *columns, std::span<const qint64>(hits->ids.data() + start, count));
    post([this, generation, hits, number = static_cast<int>(start / kPageRows), page = std::move(page)] {
        Q_EMIT found(generation, hits, number, page);
    });
}

RecordRows RecordSource::rows(ledger::Reader& reader, const RecordColumns& columns,
                              std::span<const qint64> ids) const
{
    const ledger::RegisterDef& definition = m_registers->at(m_registerId);
    const ledger::RefNamer name = reader.namer();
    const auto display = [&](const QString& id, const ledger::Record& record) -> QString {
        if (id == QLatin1String("_state")) {
            const ledger::StateDef* state = definition.state(record.state);
            return state ? state->label.text() : record.state;
        }
        const ledger::FieldDef* field = definition.field(id);
        return field ? ledger::displayValue(*field, definition, *m_registers, record.values, name)
                     : QString();
    };
    QHash<qint64, ledger::Record> byId;
    for (ledger::Record& record : reader.fetch(m_registerId, ids))
        byId.insert(record.id, std::move(record));
    RecordRows result;
    result.reserve(static_cast<qsizetype>(ids.size()));
    for (const qint64 id : ids) {
        RecordRow row;
        const auto found = byId.constFind(id);
        row.gone = found == byId.constEnd();
        if (row.gone)
            row.record.id = id;
        else
            row.record = *found;
        row.texts.resize(columns.size());
        for (qsizetype i = 0; i < columns.size() && !row.gone; ++i) {
            row.texts[i] = display(columns.at(i).id, row.record);
            if (columns.at(i).second.isEmpty())
                continue;
            row.seconds.resize(columns.size());
            row.seconds[i] = display(columns.at(i).second, row.record);
        }
        result.append(std::move(row));
    }
    return result;
}

void RecordSource::fetch(quint64 token, const QHash<int, QList<qint64>>& pages)
{
    m_rows.worker.post([this, token, pages, columns = m_columns] {
        guarded(m_life, [&] {
            ledger::Reader& source = reader(m_rows);
            QHash<int, RecordRows> answer;
            for (auto it = pages.begin(); it != pages.end(); ++it) {
                m_life.throwIfCancelled();
                answer.insert(it.key(), rows(source, *columns,
                                             std::span<const qint64>(it->constData(), size_t(it->size()))));
            }
            post([this, token, answer = std::move(answer)] { Q_EMIT fetched(token, answer); });
        });
    });
}

void RecordSource::read(QObject* context, std::function<void(ledger::Reader&)> work,
                        std::function<void()> done)
{
    m_rows.worker.post(
        [this, alive = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
            guarded(m_life, [&] {
                work(reader(m_rows));
                post([alive, done] {
                    if (alive && done)
                        done();
                });
            });
        });
}

} // namespace wardbook::ui
