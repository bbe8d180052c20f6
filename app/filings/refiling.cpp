// Filings in force whose subject has changed, or whose certificate runs out.
#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "filings/fact_reader.h"
#include "ledger/record_fields.h"
#include <QBuffer>
#include <QJsonDocument>
#include <limits>

namespace wardbook::filings {

namespace filing_ = fields::filing;
using ledger::Record;
using ledger::RecordFields;

namespace {

FilingSubject subjectOf(const RecordFields& fields, qint64 filing)
{
    return {fields.number(filing_::system),    fields.number(filing_::incident),
            fields.number(filing_::drill),     fields.number(filing_::assessment),
            int(fields.number(filing_::year)), filing};
}

/// Kind and what it is about: a later filing of the same stands in place of an earlier one.
QString identityOf(const RecordFields& fields)
{
    QStringList parts{fields.text(filing_::kind)};
    for (const char* field :
         {filing_::system, filing_::incident, filing_::drill, filing_::assessment, filing_::year})
        parts << QString::number(fields.number(field));
    return parts.join(u'/');
}

struct InForce
{
    Record newest;
    qint64 sentMs = 0;
    QDate validUntil; ///< of the newest that has a certificate
    qint64 certifiedMs = 0;
};

QMap<QString, InForce> filingsInForce(ledger::Reader& reader)
{
    ledger::ListQuery query{QLatin1String(filing_::kRegister), {}, {}, QStringLiteral("_id")};
    query.filters = {{QStringLiteral("_state"), {QStringLiteral("sent"), QStringLiteral("receipted")}}};
    QMap<QString, InForce> found;
    for (const Record& record :
         reader.fetch(query.registerId, reader.firstIds(query, std::numeric_limits<int>::max()))) {
        const RecordFields fields(reader, filing_::kRegister, record);
        InForce& known = found[identityOf(fields)];
        const qint64 sent = fields.number(filing_::sent_at);
        if (known.newest.id == 0 || sent >= known.sentMs) {
            known.newest = record;
            known.sentMs = sent;
        }
        if (fields.has(filing_::valid_until) && sent >= known.certifiedMs) {
            known.validUntil = fields.date(filing_::valid_until);
            known.certifiedMs = sent;
        }
    }
    return found;
}

/// The part of a kind that its refileOn names: nothing else is read.
FilingKind narrowed(const FilingKind& kind)
{
    const auto named = [&](const QString& name) {
        return std::any_of(kind.refileOn.begin(), kind.refileOn.end(), [&](const QString& pattern) {
            return pattern == name || pattern.startsWith(name + u'.') ||
                   pattern == QLatin1String("counts.") + name || pattern == QLatin1String("counts.*");
        });
    };
    FilingKind narrow = kind;
    narrow.records.removeIf([&](const FactQuery& query) { return !named(query.name); });
    narrow.lists.removeIf([&](const FactQuery& query) { return !named(query.name); });
    narrow.counts.removeIf([&](const FactCount& count) { return !named(count.name); });
    narrow.parts.clear();
    return narrow;
}

std::optional<FactSet> filedFacts(people::Workspace& evidence, ledger::Reader& reader, qint64 proof)
{
    QBuffer json;
    json.open(QIODevice::WriteOnly);
    try {
        exchange::readProof(evidence, reader, proof, json);
        return FactSet::fromJson(QJsonDocument::fromJson(json.data()).object());
    } catch (const Error& error) {
        // Evidence that lies elsewhere or was damaged is named where the filing is shown; the other filings
        // are still compared.
        if (error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::Damaged)
            return {};
        throw;
    }
}

class ChangeDays
{
public:
    ChangeDays(ledger::Reader& reader, const FilingKind& kind, qint64 sinceAct)
        : m_reader(reader), m_kind(kind), m_sinceAct(sinceAct)
    {
    }
    /// Day of the first act after the filing that touched what changed; invalid: the records don't tell.
    QDate dayOf(const FactChange& change)
    {
        FactSource source = change.source;
        if (source.record == 0 && change.key.contains(u'#'))
            source = sourceOfEntry(change.key);
        if (source.record == 0)
            return {};
        const QDate own = firstTouch(source);
        return own.isValid() ? own : firstTouch(referred(source));
    }

private:
    /// An entry that left the list is still in its register, void or elsewhere.
    FactSource sourceOfEntry(const QString& key)
    {
        for (const FactQuery& query : m_kind.lists)
            if (key.startsWith(query.name + u'#'))
                if (const auto record = m_reader.findByText(query.registerId, key.mid(query.name.size() + 1)))
                    return {query.registerId, record->id, {}};
        return {};
    }
    /// The name of a followed record changes with that record.
    FactSource referred(const FactSource& source)
    {
        const ledger::FieldDef* field = m_reader.registers().at(source.registerId).field(source.field);
        const auto record = field && field->type == ledger::FieldType::Ref
                                ? m_reader.find(source.registerId, source.record)
                                : std::nullopt;
        return record ? FactSource{field->ref, record->value(*field).toLongLong(), {}} : FactSource();
    }
    QDate firstTouch(const FactSource& source)
    {
        QDate first;
        if (source.record == 0)
            return first;
        for (const ledger::HistoryEntry& entry : historyOf(source))
            if (entry.actSeq > m_sinceAct && touches(entry, source.field) &&
                (!first.isValid() || entry.at.date() < first))
                first = entry.at.date();
        return first;
    }
    bool touches(const ledger::HistoryEntry& entry, const QString& field) const
    {
        return field.isEmpty() ||
               std::any_of(entry.changes.cbegin(), entry.changes.cend(),
                           [&](const ledger::FieldChange& change) { return change.field == field; });
    }
    const QList<ledger::HistoryEntry>& historyOf(const FactSource& source)
    {
        const QString key = source.registerId + u'/' + QString::number(source.record);
        const auto known = m_histories.constFind(key);
        return known != m_histories.cend()
                   ? *known
                   : *m_histories.insert(key, m_reader.history(source.registerId, source.record));
    }

    ledger::Reader& m_reader;
    const FilingKind& m_kind;
    qint64 m_sinceAct;
    QHash<QString, QList<ledger::HistoryEntry>> m_histories;
};

/// Nothing when all is as filed, or when nothing was kept to compare with.
std::optional<RefilingDuty> changeDuty(ledger::Reader& reader, people::Workspace& evidence,
                                       const FilingKind& kind, const Record& filing, QDate today)
{
    const RecordFields fields(reader, filing_::kRegister, filing);
    if (kind.refileOn.isEmpty() || !fields.has(filing_::facts))
        return {};
    const auto before = filedFacts(evidence, reader, fields.number(filing_::facts));
    if (!before)
        return {};
    const FilingKind narrow = narrowed(kind);
    const FactSet now = readFacts(reader, narrow, subjectOf(fields, filing.id), today);
    RefilingDuty duty;
    for (const FactChange& change : factChanges(narrow, *before, now))
        if (change.refile)
            duty.changes << change;
    if (duty.changes.isEmpty())
        return {};
    ChangeDays days(reader, narrow, fields.number(filing_::content_act));
    for (const FactChange& change : std::as_const(duty.changes))
        if (const QDate day = days.dayOf(change);
            day.isValid() && (!duty.changedOn.isValid() || day < duty.changedOn))
            duty.changedOn = day;
    if (!duty.changedOn.isValid())
        duty.changedOn = today;
    if (kind.refileDays > 0)
        duty.due = duty.changedOn.addDays(kind.refileDays);
    duty.source = kind.refileSource;
    duty.verified = kind.refileVerified;
    return duty;
}

std::optional<RefilingDuty> renewalDuty(const FilingKind& kind, QDate validUntil, QDate today)
{
    if (!validUntil.isValid() || kind.renewMonthsBefore <= 0)
        return {};
    RefilingDuty duty;
    duty.changedOn = validUntil.addMonths(-kind.renewMonthsBefore);
    duty.due = validUntil;
    duty.source = kind.source;
    duty.verified = kind.verified;
    return today < duty.changedOn ? std::nullopt : std::optional(duty);
}

} // namespace

QList<RefilingDuty> refilingDuties(ledger::Reader& reader, people::Workspace* evidence, QDate today)
{
    const std::shared_ptr<const FilingKinds> kinds = FilingKinds::current(reader);
    return refilingDuties(
        reader, [&](const QString& id) { return kinds->find(id); }, evidence, today);
}

QList<RefilingDuty> refilingDuties(ledger::Reader& reader,
                                   const std::function<const FilingKind*(const QString& id)>& kindOf,
                                   people::Workspace* evidence, QDate today)
{
    QList<RefilingDuty> duties;
    const QMap<QString, InForce> inForce = filingsInForce(reader);
    for (const InForce& found : inForce) {
        const RecordFields fields(reader, filing_::kRegister, found.newest);
        const FilingKind* kind = kindOf(fields.text(filing_::kind));
        if (!kind)
            continue;
        const auto add = [&](std::optional<RefilingDuty> duty) {
            if (!duty)
                return;
            duty->filing = found.newest.id;
            duty->kind = kind->id;
            duty->title = fields.text(filing_::title);
            duty->system = fields.number(filing_::system);
            duties << *duty;
        };
        add(evidence ? changeDuty(reader, *evidence, *kind, found.newest, today) : std::nullopt);
        add(renewalDuty(*kind, found.validUntil, today));
    }
    // What is due first stands first; what has no limit behind it.
    std::stable_sort(duties.begin(), duties.end(), [](const RefilingDuty& a, const RefilingDuty& b) {
        return a.due.isValid() && (!b.due.isValid() || a.due < b.due);
    });
    return duties;
}

} // namespace wardbook::filings
