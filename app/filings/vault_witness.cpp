#include "filings/vault_witness.h"
#include "fields/filing_signature.h"
#include "fields/member.h"
#include "filings/filings_tr.h"
#include "ledger/record_fields.h"

namespace wardbook::filings {

namespace {

namespace fm = fields::member;

QString registerId()
{
    return QString::fromLatin1(fm::kRegister);
}

/// Keys that the member has or had: one is replaced when a forgotten password is reset.
QList<QByteArray> keysOf(people::Workspace& workspace, const ledger::RecordFields& member, const QString& uid)
{
    QList<QByteArray> keys{QByteArray::fromBase64(member.text(fm::public_key).toLatin1())};
    const vault::Header header = workspace.vault().header();
    for (const vault::KeySlot& slot : header.slots_)
        if (slot.member == uid)
            keys << slot.publicKey << slot.formerPublicKeys;
    return keys;
}

/// When the member was disabled; invalid if they are not.
QDateTime disabledAt(ledger::Reader& reader, const ledger::Record& member)
{
    QDateTime at;
    for (const ledger::HistoryEntry& entry : reader.history(registerId(), member.id))
        for (const ledger::FieldChange& change : entry.changes)
            if (change.field == QLatin1String(fm::disabled) && change.after.toInt() != 0 &&
                (!at.isValid() || entry.at > at))
                at = entry.at;
    return at;
}

/// When the vault wrote the signature down: a signer's own time proves nothing. Invalid: never.
QDateTime recordedAt(ledger::Reader& reader, const PackageSignature& signature)
{
    QDateTime at;
    const QString id = QString::fromLatin1(fields::filing_signature::kRegister);
    reader.forEach(id, [&](const ledger::Record& record) {
        const ledger::RecordFields stored(reader, fields::filing_signature::kRegister, record);
        if (stored.text(fields::filing_signature::member) == signature.member &&
            QByteArray::fromBase64(stored.text(fields::filing_signature::signature).toLatin1()) ==
                signature.signature)
            for (const ledger::HistoryEntry& entry : reader.history(id, record.id))
                if (!at.isValid() || entry.at < at)
                    at = entry.at;
    });
    return at;
}

} // namespace

std::function<KeyVerdict(const PackageSignature&)> memberWitness(people::Workspace& workspace,
                                                                 ledger::Reader& reader)
{
    return [&workspace, &reader](const PackageSignature& signature) -> KeyVerdict {
        const auto record = reader.findByUid(registerId(), signature.member);
        if (!record)
            return Tr::tr("“%1”, who signed as number %2, is no member of this vault.")
                .arg(signature.name)
                .arg(signature.position);
        const ledger::RecordFields member(reader, fm::kRegister, *record);
        if (!keysOf(workspace, member, signature.member).contains(signature.publicKey))
            return Tr::tr("The key of signature %1 is not one that “%2” has or had.")
                .arg(signature.position)
                .arg(member.text(fm::name));
        const QDateTime signedAt = recordedAt(reader, signature);
        if (!signedAt.isValid())
            return Tr::tr("Signature %1 (“%2”) is not recorded in this vault.")
                .arg(signature.position)
                .arg(member.text(fm::name));
        if (!member.flag(fm::disabled))
            return {};
        const QDateTime at = disabledAt(reader, *record);
        if (!at.isValid() || at > signedAt)
            return {};
        return KeyVerdict::disabled(
            Tr::tr("The key of “%1” was disabled on %2, before this signature.")
                .arg(member.text(fm::name), at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    };
}

std::function<QByteArray(qint64)> actWitness(ledger::Reader& reader)
{
    return [&reader](qint64 act) {
        const auto entry = reader.act(act);
        return entry ? entry->hash : QByteArray();
    };
}

} // namespace wardbook::filings
