#include "filings/filing_records.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "fields/filing_entry.h"
#include "fields/filing_part.h"
#include "fields/filing_signature.h"
#include "fields/member.h"
#include "fields/proof.h"
#include "fields/recipient.h"
#include "filings/filings_tr.h"
#include "vault/evidence_store.h"
#include <QBuffer>
#include <QJsonDocument>

namespace wardbook::filings {

namespace field = fields::filing;
namespace partField = fields::filing_part;
namespace entryField = fields::filing_entry;
namespace signatureField = fields::filing_signature;
using ledger::Record;
using ledger::RecordFields;

FilingSubject subjectOf(ledger::Reader& reader, const Record& filing)
{
    const RecordFields fields(reader, field::kRegister, filing);
    FilingSubject subject;
    subject.system = fields.number(field::system);
    subject.incident = fields.number(field::incident);
    subject.drill = fields.number(field::drill);
    subject.assessment = fields.number(field::assessment);
    subject.year = static_cast<int>(fields.number(field::year));
    subject.filing = filing.id;
    return subject;
}

QString recipientOf(ledger::Reader& reader, const RecordFields& filing)
{
    const qint64 recipient = filing.number(field::recipient);
    return recipient != 0 ? reader.nameOf(named(fields::recipient::kRegister), recipient)
                          : filing.text(field::recipient_name);
}

QList<Confirmation> confirmationsOf(ledger::Reader& reader, qint64 filing)
{
    QList<Confirmation> all;
    reader.forEachWith(named(entryField::kRegister), named(entryField::filing), filing,
                       [&](const Record& record) {
                           const RecordFields entry(reader, entryField::kRegister, record);
                           const QString purpose = entry.text(entryField::purpose);
                           if (purpose == QLatin1String("confirm") || purpose == QLatin1String("exempt"))
                               all.append({entry.text(entryField::key), entry.text(entryField::text),
                                           entry.text(entryField::by), purpose == QLatin1String("exempt")});
                       });
    return all;
}

QList<GivenFile> givenFiles(people::Workspace& workspace, ledger::Reader& reader, qint64 filing)
{
    QList<GivenFile> all;
    const auto store = workspace.vault().evidenceReader();
    reader.forEachWith(named(partField::kRegister), named(partField::filing), filing,
                       [&](const Record& record) {
                           const RecordFields part(reader, partField::kRegister, record);
                           GivenFile file;
                           file.part = part.text(partField::part);
                           file.name = part.text(partField::name);
                           file.record = record.id;
                           file.proof = part.number(partField::file);
                           file.issuedOn = part.date(partField::issued_on);
                           file.expiresOn = part.date(partField::expires_on);
                           file.pages = static_cast<int>(part.number(partField::pages));
                           if (file.proof != 0) {
                               const StoredContent content = storedContent(reader, file.proof);
                               file.size = content.size;
                               file.lost = !store->find(content.sm3);
                           } else {
                               file.lost = true;
                           }
                           all.append(file);
                       });
    return all;
}

StoredContent storedContent(ledger::Reader& reader, qint64 proof)
{
    const Record record = reader.record(named(fields::proof::kRegister), proof);
    const RecordFields fields(reader, fields::proof::kRegister, record);
    return {fields.text(fields::proof::name), fields.text(fields::proof::media_type),
            QByteArray::fromHex(fields.text(fields::proof::digest).toLatin1()),
            fields.number(fields::proof::size)};
}

QByteArray contentOf(people::Workspace& workspace, ledger::Reader& reader, qint64 proof)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exchange::readProof(workspace, reader, proof, buffer);
    return buffer.data();
}

QMap<QString, qint64> templatesOf(ledger::Reader& reader, const RecordFields& filing)
{
    QMap<QString, qint64> templates;
    const QStringList lines = filing.text(field::templates).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        if (const qint64 proof =
                reader.resolve(named(fields::proof::kRegister), line.section(u'=', 1).trimmed());
            proof != 0)
            templates.insert(line.section(u'=', 0, 0).trimmed(), proof);
    return templates;
}

QString templatesText(ledger::Reader& reader, const QMap<QString, qint64>& templates)
{
    QStringList lines;
    for (auto it = templates.begin(); it != templates.end(); ++it) {
        const Record proof = reader.record(named(fields::proof::kRegister), *it);
        lines.append(it.key() + QLatin1Char('=') +
                     RecordFields(reader, fields::proof::kRegister, proof).text(fields::proof::code));
    }
    return lines.join(u'\n');
}

QList<StoredSignature> signaturesOf(ledger::Reader& reader, qint64 filing)
{
    QList<StoredSignature> all;
    const auto bytes = [](const QString& base64) { return QByteArray::fromBase64(base64.toLatin1()); };
    const auto digest = [](const QString& hex) { return QByteArray::fromHex(hex.toLatin1()); };
    reader.forEachWith(named(signatureField::kRegister), named(signatureField::filing), filing,
                       [&](const Record& record) {
                           const RecordFields from(reader, signatureField::kRegister, record);
                           PackageSignature one;
                           one.position = static_cast<int>(from.number(signatureField::position));
                           one.name = from.text(signatureField::name);
                           one.role = from.text(signatureField::role);
                           one.member = from.text(signatureField::member);
                           one.publicKey = bytes(from.text(signatureField::public_key));
                           one.fingerprint = from.text(signatureField::fingerprint);
                           one.atMs = from.number(signatureField::signed_at);
                           one.opinion = from.text(signatureField::opinion);
                           one.manifestSm3 = digest(from.text(signatureField::manifest_digest));
                           one.previous = digest(from.text(signatureField::previous));
                           one.signature = bytes(from.text(signatureField::signature));
                           all.append({record.id, record.rev, one});
                       });
    std::stable_sort(all.begin(), all.end(), [](const StoredSignature& left, const StoredSignature& right) {
        return left.signature.position < right.signature.position;
    });
    return all;
}

Manifest manifestOf(people::Workspace& workspace, ledger::Reader& reader, const RecordFields& filing)
{
    const QByteArray bytes = contentOf(workspace, reader, filing.number(field::manifest));
    if (QString::fromLatin1(crypto::sm3(bytes).toHex()) != filing.text(field::manifest_digest))
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The manifest kept for %1 is not the one that was fixed. Nothing was written; run "
                           "a full verification of the vault.")
                        .arg(filing.text(field::code)));
    return Manifest::parse(bytes);
}

FactSet keptFacts(people::Workspace& workspace, ledger::Reader& reader, const RecordFields& filing)
{
    const QByteArray bytes = contentOf(workspace, reader, filing.number(field::facts));
    return FactSet::fromJson(QJsonDocument::fromJson(bytes).object());
}

qint64 filedBefore(ledger::Reader& reader, const Record& filing)
{
    const RecordFields own(reader, field::kRegister, filing);
    qint64 newest = 0;
    reader.forEachWith(
        filingRegister(), named(field::kind), own.value(field::kind), [&](const Record& record) {
            const RecordFields other(reader, field::kRegister, record);
            if (record.id >= filing.id || !other.has(field::facts) ||
                record.state == QLatin1String("signing") || record.state == QLatin1String("draft") ||
                record.state == QLatin1String("voided"))
                return;
            for (const char* about : {field::system, field::incident, field::drill, field::assessment})
                if (other.number(about) != own.number(about))
                    return;
            newest = qMax(newest, record.id);
        });
    return newest;
}

SignerMember signerOf(ledger::Reader& reader, qint64 memberRecord)
{
    const Record record = reader.record(named(fields::member::kRegister), memberRecord);
    const RecordFields member(reader, fields::member::kRegister, record);
    return {record.uid, member.text(fields::member::name), member.label(fields::member::role),
            member.flag(fields::member::disabled) || record.state == QLatin1String(ledger::kVoidState)};
}

} // namespace wardbook::filings
