// What happens to a filing after its contents were fixed: back to draft, delivery, receipt, return, void,
// again.
#include "base/error.h"
#include "fields/filing.h"
#include "fields/filing_entry.h"
#include "fields/filing_part.h"
#include "fields/filing_signature.h"
#include "fields/system.h"
#include "filings/filing_guard.h"
#include "filings/filing_service.h"
#include "filings/filings_tr.h"

namespace wardbook::filings {

namespace field = fields::filing;
namespace partField = fields::filing_part;
namespace entryField = fields::filing_entry;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

void put(FieldValues& values, const char* name, const QString& text)
{
    if (!text.trimmed().isEmpty())
        values.insert(named(name), text.trimmed());
}

void put(FieldValues& values, const char* name, QDate day)
{
    if (day.isValid())
        values.insert(named(name), day.toString(Qt::ISODate));
}

void put(FieldValues& values, const char* name, qint64 number)
{
    if (number != 0)
        values.insert(named(name), number);
}

/// Number, date and validity of the certificate belong to the system: other pages count from them.
void writeCertificate(ActWriter& writer, qint64 system, const Receipt& receipt, QDate on, QDate until)
{
    namespace target = fields::system;
    ledger::Reader& reader = writer.reader();
    const Record record = reader.record(named(target::kRegister), system);
    const ledger::StateDef* state = reader.registers().at(named(target::kRegister)).state(record.state);
    if (!state || !state->editable)
        return; // it went out of use meanwhile
    FieldValues values;
    put(values, target::filing_number, receipt.certificate);
    put(values, target::filed_on, on);
    put(values, target::filing_until, until);
    writer.update(named(target::kRegister), system, record.rev, values);
}

/// Copies the records of a part's register; `wanted` says which.
template<class Wanted>
void copyParts(ActWriter& writer, const char* registerId, const char* owner, qint64 from, qint64 to,
               Wanted&& wanted)
{
    ledger::Reader& reader = writer.reader();
    const ledger::RegisterDef& definition = reader.registers().at(named(registerId));
    QList<Record> parts;
    reader.forEachWith(named(registerId), named(owner), from, [&](const Record& part) {
        if (wanted(RecordFields(definition, part)))
            parts.append(part);
    });
    for (const Record& part : std::as_const(parts)) {
        FieldValues values;
        for (const ledger::FieldDef& one : definition.fields)
            if (const QVariant value = part.value(one); !value.isNull())
                values.insert(one.id, value);
        values.insert(named(owner), to);
        writer.create(named(registerId), values);
    }
}

} // namespace

void FilingService::reopen(qint64 filing, qint64 rev, const QString& reason)
{
    requireText(reason, Tr::tr("It was not taken back: say what has to be changed."));
    m_workspace.perform(Tr::tr("Filing back to draft"), reason.trimmed(), [&](ActWriter& writer) {
        // what was signed is no longer what will be filed
        for (const StoredSignature& stored : signaturesOf(writer.reader(), filing))
            writer.voidRecord(named(fields::filing_signature::kRegister), stored.record, stored.rev);
        writer.guardedTransition(filingRegister(), filing, rev, QStringLiteral("reopen"),
                                 {{named(field::manifest), QVariant()},
                                  {named(field::facts), QVariant()},
                                  {named(field::manifest_digest), QVariant()},
                                  {named(field::content_act), QVariant()},
                                  {named(field::frozen_at), QVariant()}});
    });
}

void FilingService::registerSent(qint64 filing, qint64 rev, const Delivery& delivery)
{
    const qint64 now = m_nowMs();
    const qint64 at = delivery.atMs != 0 ? delivery.atMs : now;
    m_workspace.perform(Tr::tr("Delivery registered"), {}, [&](ActWriter& writer) {
        const Record before = writer.reader().record(filingRegister(), filing);
        const RecordFields fields(writer.reader(), field::kRegister, before);
        requireTime(writer.reader(), field::sent_at, at, field::sealed_at, fields.number(field::sealed_at),
                    now);
        FieldValues carried{{named(field::sent_at), at}, {named(field::sent_by), m_workspace.session().name}};
        put(carried, field::channel, delivery.channel);
        put(carried, field::sent_note, delivery.note);
        put(carried, field::receipt_no, delivery.receiptNo);
        writer.guardedTransition(filingRegister(), filing, rev, QStringLiteral("send"), carried);
    });
}

void FilingService::registerReceipt(qint64 filing, qint64 rev, const Receipt& receipt)
{
    if (receipt.number.trimmed().isEmpty() && receipt.certificate.trimmed().isEmpty() && receipt.file == 0 &&
        receipt.certificateFile == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("No receipt was registered: give its number or that of the certificate, or attach "
                           "it as a file."));
    const qint64 now = m_nowMs();
    const qint64 at = receipt.atMs != 0 ? receipt.atMs : now;
    m_workspace.perform(Tr::tr("Receipt registered"), {}, [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const Record before = reader.record(filingRegister(), filing);
        const RecordFields fields(reader, field::kRegister, before);
        requireTime(reader, field::receipt_at, at, field::sent_at, fields.number(field::sent_at), now);
        const auto kinds = FilingKinds::current(reader);
        const FilingKind* kind = kinds->find(fields.text(field::kind));
        const bool certified = !receipt.certificate.trimmed().isEmpty();
        const QDate on = receipt.certificateOn.isValid() ? receipt.certificateOn
                         : certified                     ? QDateTime::fromMSecsSinceEpoch(at).date()
                                                         : QDate();
        QDate until = receipt.validUntil;
        if (!until.isValid() && on.isValid() && kind && kind->validMonths > 0)
            until = on.addMonths(kind->validMonths).addDays(-1); // the last day on which it is good
        if (on.isValid() && until.isValid() && until < on)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The certificate would run out before it begins (%1, %2). Nothing was "
                               "registered; correct one of the dates.")
                            .arg(until.toString(Qt::ISODate), on.toString(Qt::ISODate)));
        FieldValues carried{{named(field::receipt_at), at}};
        put(carried, field::receipt_no, receipt.number);
        put(carried, field::receipt_file, receipt.file);
        put(carried, field::certificate_no, receipt.certificate);
        put(carried, field::certificate_on, on);
        put(carried, field::certificate_file, receipt.certificateFile);
        put(carried, field::valid_until, until);
        if (kind)
            put(carried, field::next_duty, kind->nextDuty);
        if (kind && until.isValid())
            put(carried, field::next_on, until.addMonths(-kind->renewMonthsBefore));
        const qint64 system = fields.number(field::system);
        writer.guardedTransition(filingRegister(), filing, rev, QStringLiteral("receive"), carried);
        if (certified && system != 0)
            writeCertificate(writer, system, receipt, on, until);
    });
}

void FilingService::registerReturn(qint64 filing, qint64 rev, qint64 atMs, const QString& note)
{
    requireText(note, Tr::tr("The return was not registered: write down what has to be corrected."));
    const qint64 now = m_nowMs();
    const qint64 at = atMs != 0 ? atMs : now;
    m_workspace.perform(Tr::tr("Return registered"), note.trimmed(), [&](ActWriter& writer) {
        const Record before = writer.reader().record(filingRegister(), filing);
        const RecordFields fields(writer.reader(), field::kRegister, before);
        requireTime(writer.reader(), field::returned_at, at, field::sent_at, fields.number(field::sent_at),
                    now);
        writer.guardedTransition(filingRegister(), filing, rev, QStringLiteral("return"),
                                 {{named(field::returned_at), at},
                                  {named(field::returned_note), note.trimmed()},
                                  {named(field::next_duty), Tr::tr("Correct it and file it again")},
                                  {named(field::next_on), QVariant()}});
    });
}

void FilingService::voidFiling(qint64 filing, qint64 rev, const QString& reason)
{
    requireText(reason, Tr::tr("It was not voided: give the reason; it is kept with the package."));
    m_workspace.perform(Tr::tr("Filing voided"), reason.trimmed(), [&](ActWriter& writer) {
        writer.guardedTransition(filingRegister(), filing, rev, QStringLiteral("withdraw"));
    });
}

qint64 FilingService::again(qint64 filing, const QString& variant)
{
    const QString today = QDateTime::fromMSecsSinceEpoch(m_nowMs()).date().toString(Qt::ISODate);
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Filing begun again"), {}, [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const Record before = reader.record(filingRegister(), filing);
        const RecordFields fields(reader, field::kRegister, before);
        if (before.state == QLatin1String("draft") || before.state == QLatin1String("signing"))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("%1 is not sealed yet: change it instead of beginning another one.")
                            .arg(fields.text(field::code)));
        const auto kinds = FilingKinds::current(reader);
        const FilingKind& kind = kinds->at(fields.text(field::kind));
        FieldValues values;
        for (const char* kept :
             {field::title, field::kind, field::variant, field::system, field::incident, field::drill,
              field::assessment, field::year, field::recipient, field::recipient_name, field::preparer,
              field::signers, field::templates, field::remarks})
            if (fields.has(kept))
                values.insert(named(kept), fields.value(kept));
        if (!variant.isEmpty() && !kind.variants.contains(variant))
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("“%1” has no variant “%2”. Nothing was begun.").arg(kind.label.text(), variant));
        put(values, field::variant, variant);
        values.insert(named(field::kind_version), kind.version);
        values.insert(named(field::filled_on), today);
        values.insert(named(field::previous), filing);
        made = writer.create(filingRegister(), values);
        const auto every = [](const RecordFields&) { return true; };
        copyParts(writer, partField::kRegister, partField::filing, filing, made, every);
        // doubts are looked at anew: what they were about may be another matter now
        copyParts(writer, entryField::kRegister, entryField::filing, filing, made,
                  [](const RecordFields& entry) {
                      return entry.text(entryField::purpose) != QLatin1String("confirm");
                  });
    });
    return made;
}

} // namespace wardbook::filings
