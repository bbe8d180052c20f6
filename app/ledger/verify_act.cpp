#include "ledger/verify_act.h"
#include "base/error.h"
#include "crypto/signing.h"
#include "ledger/act_chain.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

namespace {

QByteArray digestOf(storage::Connection& connection, const ActRow& act)
{
    ChangesDigest digest;
    storage::Statement changes(connection,
                               changeSelectSql() + QStringLiteral(" WHERE act_seq=$1 ORDER BY id"));
    changes.bindInt(1, act.seq);
    while (changes.step())
        digest.add(readChange(changes));
    return digest.final();
}

} // namespace

ActCheck checkAct(Reader& reader, const vault::Header& header, qint64 seq)
{
    storage::Connection& connection = reader.connection();
    const auto act = actAt(connection, seq);
    if (!act)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no act %1.").arg(seq));
    ActCheck check;
    check.contentHolds = actHash(*act) == act->hash && digestOf(connection, *act) == act->changesDigest;
    const auto before = actAt(connection, seq - 1);
    check.chainHolds = seq == 1 ? act->prevHash.isEmpty() : before && before->hash == act->prevHash;
    const vault::KeySlot* slot = header.slot(act->actor);
    if (slot == nullptr || slot->member != act->actor)
        return check;
    check.keyDisabled = slot->disabled;
    const QByteArrayList ders = QByteArrayList(slot->formerPublicKeys) << slot->publicKey;
    for (const QByteArray& der : ders) {
        const crypto::PublicKey key(der);
        check.keyFingerprint = key.fingerprint();
        if (key.verify(act->hash, act->signature)) {
            check.signatureHolds = true;
            break;
        }
    }
    return check;
}

} // namespace wardbook::ledger
