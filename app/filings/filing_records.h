#pragma once
#include "fields/filing.h"
#include "filings/filing_file.h"
#include "ledger/record_fields.h"

/// Records behind a filing, for the files of this room.
namespace wardbook::filings {

inline QString named(const char* id)
{
    return QString::fromLatin1(id);
}
inline QString filingRegister()
{
    return named(fields::filing::kRegister);
}

FilingSubject subjectOf(ledger::Reader& reader, const ledger::Record& filing);
/// The recipient as the documents call it.
QString recipientOf(ledger::Reader& reader, const ledger::RecordFields& filing);
QList<Confirmation> confirmationsOf(ledger::Reader& reader, qint64 filing);
/// Attached files in the order they were given; asks the evidence store whether it has them.
QList<GivenFile> givenFiles(people::Workspace& workspace, ledger::Reader& reader, qint64 filing);

/// What a proof's content is called by.
struct StoredContent
{
    QString name, mediaType;
    QByteArray sm3;
    qint64 size = 0;
};
StoredContent storedContent(ledger::Reader& reader, qint64 proof);
/// Whole contents of something small: manifest, facts, a template. Throws NotFound, Damaged.
QByteArray contentOf(people::Workspace& workspace, ledger::Reader& reader, qint64 proof);

/// The unit's own templates of a filing: part → proof.
QMap<QString, qint64> templatesOf(ledger::Reader& reader, const ledger::RecordFields& filing);
QString templatesText(ledger::Reader& reader, const QMap<QString, qint64>& templates);

/// A signature as the vault keeps it.
struct StoredSignature
{
    qint64 record = 0, rev = 0;
    PackageSignature signature;
};
/// In order. Those that became void are left out.
QList<StoredSignature> signaturesOf(ledger::Reader& reader, qint64 filing);

/// The manifest of a filing that was fixed. Throws Damaged unless it is the one whose digest the filing
/// keeps.
Manifest manifestOf(people::Workspace& workspace, ledger::Reader& reader, const ledger::RecordFields& filing);
/// Values as they were when it was fixed.
FactSet keptFacts(people::Workspace& workspace, ledger::Reader& reader, const ledger::RecordFields& filing);
/// What is recorded now with the values as they were kept: options and sources are those of now.
FactSet asKept(const FactSet& now, const FactSet& kept);

/// The newest filing of the same kind and subject that was sealed before this one and holds; 0: none.
qint64 filedBefore(ledger::Reader& reader, const ledger::Record& filing);

/// A member as a signer.
struct SignerMember
{
    QString member, name, role; ///< role in words
    bool disabled = false;
};
SignerMember signerOf(ledger::Reader& reader, qint64 memberRecord);

} // namespace wardbook::filings
