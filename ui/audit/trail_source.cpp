#include "ui/audit/trail_source.h"
#include "base/error.h"
#include "ui/kit/record_detail.h"

namespace wardbook::ui {

namespace {

RecordChanges readChanges(ledger::Reader& reader, const ledger::ChangeEntry& change)
{
    const ledger::RegisterDef& definition = reader.registers().at(change.registerId);
    RecordChanges result;
    result.created = change.created;
    const auto name = reader.namer();
    const auto after = reader.find(change.registerId, change.recordId);
    const ledger::FieldDef* code = definition.field(QStringLiteral("code"));
    result.title = after && code ? after->text(*code) + QLatin1Char(' ') : QString();
    result.title += reader.nameOf(change.registerId, change.recordId);
    for (const ledger::FieldChange& field : change.fields)
        result.rows << DiffRow{fieldLabel(definition, field.field),
                               changeText(definition, reader.registers(), field.field, field.before, name),
                               changeText(definition, reader.registers(), field.field, field.after, name),
                               true};
    return result;
}

/// What did not change stands below, so that the change is read in its place.
void addUnchanged(ledger::Reader& reader, const ledger::ChangeEntry& change, qint64 seq,
                  RecordChanges& result)
{
    if (change.created)
        return;
    const auto record = reader.recordAt(change.registerId, change.recordId, seq);
    if (!record)
        return;
    const ledger::RegisterDef& definition = reader.registers().at(change.registerId);
    const auto name = reader.namer();
    for (const ledger::FieldDef& field : definition.fields) {
        const bool changed = std::any_of(change.fields.begin(), change.fields.end(),
                                         [&](const ledger::FieldChange& c) { return c.field == field.id; });
        if (changed || record->value(field).isNull())
            continue;
        const QString text = changeText(definition, reader.registers(), field.id, record->value(field), name);
        result.rows << DiffRow{field.label.text(), text, text, false};
    }
}

} // namespace

TrailSource::TrailSource(const ledger::Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger) {}

TrailSource::~TrailSource()
{
    m_ending = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_reader)
            m_reader->interrupt();
    }
    m_worker.stop();
}

void TrailSource::answer(std::function<void()> emitSignal)
{
    QMetaObject::invokeMethod(this, std::move(emitSignal), Qt::QueuedConnection);
}

void TrailSource::post(std::function<void(ledger::Reader&)> work)
{
    m_worker.post([this, work = std::move(work)] {
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
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Cancelled)
                answer([this, text = error.text()] { Q_EMIT failed(text); });
        }
    });
}

void TrailSource::readPage(quint64 token, const ledger::ActQuery& query)
{
    post([this, token, query](ledger::Reader& reader) {
        const auto acts = reader.acts(query);
        answer([this, token, acts] { Q_EMIT page(token, acts); });
    });
}

void TrailSource::readSummary()
{
    post([this](ledger::Reader& reader) {
        const qint64 count = reader.actCount();
        const auto first = reader.act(1);
        const QStringList kinds = reader.actKinds();
        answer([this, count, since = first ? first->at : QDateTime(), kinds] {
            Q_EMIT summary(count, since, kinds);
        });
    });
}

void TrailSource::readDetail(qint64 seq)
{
    post([this, seq](ledger::Reader& reader) {
        const auto entry = reader.act(seq);
        if (!entry)
            return;
        ActDetail read{*entry, {}};
        for (const ledger::ChangeEntry& change : reader.changes(seq, kShownRecords)) {
            read.records << readChanges(reader, change);
            if (read.records.size() <= 20)
                addUnchanged(reader, change, seq, read.records.last());
        }
        answer([this, read] { Q_EMIT detail(read); });
    });
}

void TrailSource::check(qint64 seq, const vault::Header& header)
{
    post([this, seq, header](ledger::Reader& reader) {
        const ledger::ActCheck result = ledger::checkAct(reader, header, seq);
        answer([this, seq, result] { Q_EMIT checked(seq, result); });
    });
}

} // namespace wardbook::ui
