#include "fields/filing.h"
#include "fields/system.h"
#include "filings/filing_file.h"
#include "filings/filing_records.h"
#include "filings/filings_tr.h"
#include <QDateTime>
#include <QSet>

namespace wardbook::filings {

namespace field = fields::filing;
using ledger::Record;
using ledger::RecordFields;

namespace {

bool isOneOf(const QString& state, std::initializer_list<const char*> states)
{
    return std::any_of(states.begin(), states.end(),
                       [&](const char* one) { return state == QLatin1String(one); });
}

/// Of filings of the same kind about the same, the last one that was delivered: what it asks for stands in
/// place of what those before asked for.
QSet<qint64> newestInForce(ledger::Reader& reader, const ledger::RegisterDef& definition)
{
    QHash<QString, qint64> newest;
    reader.forEach(filingRegister(), [&](const Record& record) {
        if (!isOneOf(record.state, {"sent", "receipted", "returned"}))
            return;
        const RecordFields fields(definition, record);
        QString about = fields.text(field::kind);
        for (const char* ref : {field::system, field::incident, field::drill, field::assessment, field::year})
            about += QLatin1Char('/') + fields.text(ref);
        newest[about] = qMax(newest.value(about), record.id);
    });
    return {newest.cbegin(), newest.cend()};
}

} // namespace

QList<FilingEntry> filingEntries(ledger::Reader& reader)
{
    QList<FilingEntry> entries;
    const auto kinds = FilingKinds::current(reader);
    const ledger::RegisterDef& definition = reader.registers().at(filingRegister());
    reader.forEach(filingRegister(), [&](const Record& record) {
        if (record.state == QLatin1String(ledger::kVoidState))
            return;
        const RecordFields fields(definition, record);
        FilingEntry entry;
        entry.id = record.id;
        entry.code = fields.text(field::code);
        entry.title = fields.text(field::title);
        const FilingKind* kind = kinds->find(fields.text(field::kind));
        entry.kindLabel = kind ? kind->label.text() : fields.text(field::kind);
        entry.state = record.state;
        const ledger::StateDef* state = definition.state(record.state);
        entry.stateLabel = state ? state->label.text() : record.state;
        entry.recipient = recipientOf(reader, fields);
        if (const qint64 system = fields.number(field::system); system != 0)
            entry.systemName = reader.nameOf(named(fields::system::kRegister), system);
        entry.dueMs = fields.number(field::due);
        entry.sentMs = fields.number(field::sent_at);
        entry.validUntil = fields.date(field::valid_until);
        entry.nextOn = fields.date(field::next_on);
        entry.nextDuty = fields.text(field::next_duty);
        entries.append(entry);
    });
    std::reverse(entries.begin(), entries.end()); // the newest first
    return entries;
}

QList<FilingDuty> filingDuties(ledger::Reader& reader, QDate today)
{
    QList<FilingDuty> duties;
    const ledger::RegisterDef& definition = reader.registers().at(filingRegister());
    const QSet<qint64> inForce = newestInForce(reader, definition);
    reader.forEach(filingRegister(), [&](const Record& record) {
        const RecordFields fields(definition, record);
        const QString title = fields.text(field::title);
        const bool open = isOneOf(record.state, {"draft", "signing", "sealed"});
        if (open && fields.has(field::due)) {
            const QDate on = QDateTime::fromMSecsSinceEpoch(fields.number(field::due)).date();
            duties.append(
                {record.id,
                 on < today ? Tr::tr("%1: overdue").arg(title) : Tr::tr("%1: to be delivered").arg(title),
                 on});
        }
        if (!inForce.contains(record.id))
            return;
        const QString next = fields.text(field::next_duty);
        if (fields.has(field::next_on))
            duties.append({record.id, next.isEmpty() ? title : Tr::tr("%1: %2").arg(title, next),
                           fields.date(field::next_on)});
        else if (fields.has(field::valid_until))
            duties.append({record.id, Tr::tr("%1: the certificate runs out").arg(title),
                           fields.date(field::valid_until)});
    });
    std::stable_sort(duties.begin(), duties.end(),
                     [](const FilingDuty& left, const FilingDuty& right) { return left.on < right.on; });
    return duties;
}

} // namespace wardbook::filings
