// Signatures and the sealed package.
#include "filings/filing_seal.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "exchange/file_export.h"
#include "fields/filing.h"
#include "fields/filing_signature.h"
#include "filings/filing_guard.h"
#include "filings/filing_package.h"
#include "filings/filing_service.h"
#include "filings/filings_tr.h"
#include "filings/vault_witness.h"
#include "ledger/permissions.h"
#include "vault/evidence_store.h"
#include <QFileInfo>

namespace wardbook::filings {

namespace field = fields::filing;
namespace signatureField = fields::filing_signature;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

[[noreturn]] void notSealed(const QString& why)
{
    throw Error(ErrorKind::Invalid,
                Tr::tr("The package was not sealed: %1. Nothing was written and nothing changed.").arg(why));
}

FieldValues valuesOf(const PackageSignature& signature, qint64 filing)
{
    FieldValues values{{named(signatureField::filing), filing},
                       {named(signatureField::position), signature.position},
                       {named(signatureField::name), signature.name},
                       {named(signatureField::member), signature.member},
                       {named(signatureField::role), signature.role},
                       {named(signatureField::fingerprint), signature.fingerprint},
                       {named(signatureField::public_key), base64(signature.publicKey)},
                       {named(signatureField::signed_at), signature.atMs},
                       {named(signatureField::manifest_digest), hex(signature.manifestSm3)},
                       {named(signatureField::signature), base64(signature.signature)}};
    if (!signature.previous.isEmpty())
        values.insert(named(signatureField::previous), hex(signature.previous));
    if (!signature.opinion.isEmpty())
        values.insert(named(signatureField::opinion), signature.opinion);
    return values;
}

/// Every file of the manifest is in the store, whole by its directory; contents are checked as they are read.
void requireEvidence(const vault::EvidenceStore& store, const Manifest& manifest)
{
    for (const ManifestFile& file : manifest.files) {
        const auto evidence = store.find(file.sm3);
        if (!evidence || evidence->size != file.size || evidence->sha256 != file.sha256)
            throw Error(
                evidence ? ErrorKind::Damaged : ErrorKind::NotFound,
                Tr::tr("%1 is not in the evidence store as it was when the contents were fixed. Nothing "
                       "was written; run a full verification of the vault.")
                    .arg(file.name));
    }
}

} // namespace

QList<PackageSignature> requireSigned(people::Workspace& workspace, ledger::Reader& reader,
                                      const Record& filing, int atLeast)
{
    const RecordFields fields(reader, field::kRegister, filing);
    const QList<qint64> signers = fields.ids(field::signers);
    const int wanted = qMax(atLeast, 1); // nobody can vouch for a package without any signature
    if (signers.size() < wanted)
        notSealed(Tr::tr("%1 officers have to sign it, %2 are named").arg(wanted).arg(signers.size()));
    const QList<StoredSignature> stored = signaturesOf(reader, filing.id);
    const QByteArray manifest = QByteArray::fromHex(fields.text(field::manifest_digest).toLatin1());
    const auto witness = memberWitness(workspace, reader);
    QList<PackageSignature> all;
    QByteArray previous;
    for (qsizetype i = 0; i < signers.size(); ++i) {
        const SignerMember signer = signerOf(reader, signers.at(i));
        if (i >= stored.size())
            notSealed(Tr::tr("%1 has not signed yet").arg(signer.name));
        const PackageSignature& one = stored.at(i).signature;
        if (one.position != i + 1 || one.member != signer.member || one.previous != previous)
            notSealed(Tr::tr("signature %1 (%2) is out of order").arg(i + 1).arg(one.name));
        if (one.manifestSm3 != manifest || !one.verify())
            notSealed(Tr::tr("the signature of %1 does not hold for these contents").arg(one.name));
        if (signer.disabled)
            notSealed(Tr::tr("the key of %1 was disabled after signing").arg(signer.name));
        if (const KeyVerdict verdict = witness(one); !verdict.text.isEmpty())
            notSealed(verdict.text);
        all.append(one);
        previous = crypto::sm3(one.bytes());
    }
    if (stored.size() > signers.size())
        notSealed(Tr::tr("%1 signed without being asked to").arg(stored.last().signature.name));
    return all;
}

void FilingService::sign(qint64 filing, qint64 rev, const QString& opinion)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Filing signed"), opinion.trimmed(), [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        FilingFile file;
        file.filing = reader.record(filingRegister(), filing);
        file.state = file.filing.state;
        readSigners(file, reader);
        if (const QString refusal = signRefusal(file, m_workspace, reader); !refusal.isEmpty())
            throw Error(ErrorKind::Denied, Tr::tr("It was not signed: %1.").arg(refusal));
        requireRev(reader, file.filing, rev);
        const RecordFields fields(reader, field::kRegister, file.filing);
        manifestOf(m_workspace, reader, fields); // nobody signs what is not what was fixed
        const QList<StoredSignature> before = signaturesOf(reader, filing);
        const crypto::SigningKey& key = *writer.actor().key;
        const crypto::PublicKey publicKey = key.publicKey();
        PackageSignature signature;
        signature.position = static_cast<int>(before.size()) + 1;
        signature.name = writer.actor().name;
        signature.role = m_workspace.ledger().rights().role(writer.actor().role).label.text();
        signature.member = writer.actor().member;
        signature.publicKey = publicKey.der();
        signature.fingerprint = publicKey.fingerprint();
        signature.atMs = now;
        signature.opinion = opinion.trimmed();
        signature.manifestSm3 = QByteArray::fromHex(fields.text(field::manifest_digest).toLatin1());
        if (!before.isEmpty())
            signature.previous = crypto::sm3(before.last().signature.bytes());
        signature.signature = key.sign(signature.message());
        writer.create(named(signatureField::kRegister), valuesOf(signature, filing));
    });
}

namespace {

/// What was fixed and signed, on its way into a file. Contents stream from the evidence store.
class Package
{
public:
    Package(people::Workspace& workspace, ledger::Reader& reader, const RecordFields& fields)
        : m_manifest(manifestOf(workspace, reader, fields)), m_code(fields.text(field::code)),
          m_store(workspace.vault().evidenceReader())
    {
        requireEvidence(*m_store, m_manifest);
    }

    exchange::FileWriter writer(const QList<PackageSignature>& signatures,
                                const PackageProtection& protection, const Progress& progress)
    {
        return [&, signatures](const QString& path) {
            const auto open = [this](const ManifestFile& file) { return m_store->open(file.sm3); };
            m_written = writePackage(path, m_manifest, signatures, open, protection, progress);
            return m_code;
        };
    }
    const WrittenPackage& written() const { return m_written; }

private:
    const Manifest m_manifest;
    const QString m_code;
    std::unique_ptr<vault::EvidenceStore> m_store;
    WrittenPackage m_written;
};

FieldValues sealValues(const WrittenPackage& written, const QString& path,
                       const PackageProtection& protection, const QString& by, qint64 nowMs)
{
    const char* protectedBy = protection.receiver ? "receiver" : protection.password ? "password" : "none";
    FieldValues values{{named(field::package_name), QFileInfo(path).fileName()},
                       {named(field::package_size), written.size},
                       {named(field::package_sm3), hex(written.sm3)},
                       {named(field::package_sha256), hex(written.sha256)},
                       {named(field::protection), named(protectedBy)},
                       {named(field::sealed_at), nowMs},
                       {named(field::sealed_by), by}};
    if (protection.receiver)
        values.insert(named(field::receiver_fingerprint), protection.receiver->fingerprint());
    return values;
}

} // namespace

WrittenPackage FilingService::seal(qint64 filing, qint64 rev, const QString& path,
                                   const PackageProtection& protection, const Progress& progress)
{
    const qint64 now = m_nowMs();
    const auto reader = m_workspace.ledger().reader();
    const Record record = requireStep(m_workspace, *reader, filing, rev, "seal");
    const RecordFields fields(*reader, field::kRegister, record);
    const auto kinds = FilingKinds::current(*reader);
    const FilingKind* kind = kinds->find(fields.text(field::kind));
    const QList<PackageSignature> signatures =
        requireSigned(m_workspace, *reader, record, kind ? kind->signatures : 1);
    Package package(m_workspace, *reader, fields);
    exchange::exportFileWithAct(
        m_workspace.ledger(), m_workspace.actor(), {filingRegister(), path, Tr::tr("Package sealed"), {}},
        package.writer(signatures, protection, progress), progress, [&](ActWriter& writer) {
            writer.guardedTransition(
                filingRegister(), filing, rev, QStringLiteral("seal"),
                sealValues(package.written(), path, protection, writer.actor().name, now));
        });
    return package.written();
}

WrittenPackage FilingService::writeAgain(qint64 filing, const QString& path,
                                         const PackageProtection& protection, const QString& reason,
                                         const Progress& progress)
{
    requireText(reason, Tr::tr("Nothing was written: say what the package is needed for again."));
    const auto reader = m_workspace.ledger().reader();
    const Record record = reader->record(filingRegister(), filing);
    const RecordFields fields(*reader, field::kRegister, record);
    const QString code = fields.text(field::code);
    if (record.state == QLatin1String("voided"))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1 was voided; its package is not given out any more.").arg(code));
    if (!fields.has(field::sealed_at))
        throw Error(ErrorKind::Invalid, Tr::tr("%1 was not sealed yet: there is no package.").arg(code));
    QList<PackageSignature> signatures;
    for (const StoredSignature& stored : signaturesOf(*reader, filing))
        signatures.append(stored.signature);
    Package package(m_workspace, *reader, fields);
    exchange::exportFileWithAct(m_workspace.ledger(), m_workspace.actor(),
                                {filingRegister(), path, Tr::tr("Package written again"), reason.trimmed()},
                                package.writer(signatures, protection, progress), progress);
    return package.written();
}

} // namespace wardbook::filings
