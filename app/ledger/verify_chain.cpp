#include "ledger/verify_chain.h"
#include "base/error.h"
#include "ledger/ledger_tr.h"
#include "vault/key_renewal.h"
#include <cstring>

namespace wardbook::ledger {

using storage::Statement;

namespace {

constexpr qint64 kMaxProblems = 1000;
constexpr qint64 kProgressEvery = 4096;
constexpr qint64 kMaxRecordId = qint64(1)
                                << 31; ///< beyond that it is no id of ours and would need memory for nothing
constexpr char kMemberRegister[] = "member";

} // namespace

ChainCheck::ChainCheck(storage::Connection& connection, const RegisterSet& registers,
                       const vault::Header& header, VerifyReport& report)
    : m_connection(connection), m_registers(registers), m_header(header), m_report(report),
      m_headAct(header.head.seq)
{
}

void ChainCheck::problem(const char* kind, qint64 act, const QString& text, bool fatal,
                         const QByteArray& registerId, const QString& record)
{
    if (m_problems.size() < kMaxProblems)
        m_problems << VerifyProblem{
            QLatin1String(kind), act, QString::fromUtf8(registerId), record, text, fatal};
}

void ChainCheck::run(const Progress& progress)
{
    const qint64 total = m_connection.scalar(QStringLiteral("SELECT MAX(id) FROM change")).toLongLong();
    m_changes.emplace(m_connection, changeSelectSql() + QStringLiteral(" ORDER BY id"));
    m_moreChanges = m_changes->step();
    Statement acts(m_connection, actSelectSql() + QStringLiteral(" ORDER BY seq"));
    qint64 reported = 0;
    while (acts.step()) {
        const ActRow act = readAct(acts);
        checkAct(act);
        ++m_report.acts;
        if (m_report.acts + m_report.changes - reported >= kProgressEvery) {
            reported = m_report.acts + m_report.changes;
            progress.step(m_report.changes, total);
        }
        progress.throwIfCancelled();
    }
    checkOrphans();
    m_changes.reset();
    m_report.headSeq = m_previousSeq;
    m_report.headHash = m_previousHash;
    checkSlots();
    checkHead();
}

void ChainCheck::checkAct(const ActRow& act)
{
    checkPlace(act);
    checkChanges(act);
    if (actHash(act) != act.hash)
        problem("chain", act.seq, Tr::tr("Act %1 does not match its own hash: it was altered.").arg(act.seq));
    checkSignature(act);
    checkRenewal(act);
    if (act.seq == m_headAct)
        m_hashAtHead = act.hash;
    m_previousHash = act.hash;
    m_previousSeq = act.seq;
    m_previousMs = act.atMs;
}

void ChainCheck::checkPlace(const ActRow& act)
{
    if (act.seq != m_previousSeq + 1)
        problem("chain", m_previousSeq + 1,
                act.seq == m_previousSeq + 2
                    ? Tr::tr("Act %1 is missing.").arg(m_previousSeq + 1)
                    : Tr::tr("Acts %1 to %2 are missing.").arg(m_previousSeq + 1).arg(act.seq - 1));
    else if (act.prevHash != m_previousHash)
        problem("chain", act.seq,
                Tr::tr("Act %1 does not follow the act before it: one of them was altered or moved.")
                    .arg(act.seq));
    const bool behind = m_previousSeq > 0 && act.atMs < m_previousMs;
    if (behind != act.clockBehind)
        problem("chain", act.seq, Tr::tr("The time of act %1 contradicts its mark.").arg(act.seq));
    if (behind)
        problem("clock", act.seq, Tr::tr("The clock of the workstation was behind at act %1.").arg(act.seq),
                false);
}

void ChainCheck::checkChanges(const ActRow& act)
{
    ChangesDigest digest;
    qint64 count = 0;
    while (m_moreChanges && m_changes->integer(1) <= act.seq) {
        const ChangeRow change = readChange(*m_changes);
        ++m_report.changes;
        if (change.actSeq < act.seq) {
            problem("chain", change.actSeq,
                    Tr::tr("A change belongs to act %1, which is not there.").arg(change.actSeq), true,
                    change.registerId);
        } else {
            if (change.id != m_nextChange + count)
                problem("digest", act.seq,
                        Tr::tr("A change of act %1 is missing or stands elsewhere.").arg(act.seq), true,
                        change.registerId);
            digest.add(change);
            noteChange(change);
            ++count;
        }
        m_moreChanges = m_changes->step();
    }
    if (act.firstChange != m_nextChange || act.changeCount != count)
        problem("digest", act.seq,
                Tr::tr("Act %1 should have %2 changes; there are %3.")
                    .arg(act.seq)
                    .arg(act.changeCount)
                    .arg(count));
    else if (digest.final() != act.changesDigest)
        problem("digest", act.seq, Tr::tr("The changes of act %1 were altered.").arg(act.seq));
    m_nextChange = act.firstChange + act.changeCount;
}

void ChainCheck::noteChange(const ChangeRow& change)
{
    if (change.recordId < 1 || change.recordId >= kMaxRecordId || change.afterHash.size() != 32) {
        problem("digest", change.actSeq, Tr::tr("A change of act %1 makes no sense.").arg(change.actSeq),
                true, change.registerId);
        return;
    }
    LastChanges& changes = m_last[change.registerId];
    const auto at = static_cast<size_t>(change.recordId);
    if (changes.size() <= at)
        changes.resize(std::max(at + 1, changes.size() + changes.size() / 4));
    LastChange& last = changes[at];
    std::memcpy(last.hash.data(), change.afterHash.constData(), last.hash.size());
    last.act = change.actSeq;
    ++last.revisions;
    if (change.created != (last.revisions == 1))
        problem("digest", change.actSeq, Tr::tr("The history of a record does not begin with its creation."),
                true, change.registerId, QString::number(change.recordId));
    // The digest covers a created row through its hash alone, so the two are held together here.
    if (change.created && crypto::sm3(change.after) != change.afterHash)
        problem("digest", change.actSeq,
                Tr::tr("The content of a created record was altered in its history."), true,
                change.registerId, QString::number(change.recordId));
    if (change.registerId == kMemberRegister)
        noteMember(change);
}

/// A member's public key is in the record that made the member; another one comes with a lost password.
void ChainCheck::noteMember(const ChangeRow& change)
{
    const RegisterDef* definition = m_registers.find(QLatin1String(kMemberRegister));
    const FieldDef* field = definition ? definition->field(QStringLiteral("public_key")) : nullptr;
    if (!field)
        return;
    Record member;
    member.values.resize(definition->fields.size());
    if (!parseRow(*definition, change.after, member))
        return;
    if (change.created)
        m_memberUids.insert(change.recordId, member.uid);
    const QByteArray der = QByteArray::fromBase64(member.text(*field).toLatin1());
    if (der.isEmpty())
        return;
    const QString uid = m_memberUids.value(change.recordId);
    m_recorded[uid] << der;
    m_keys.remove(uid);
}

const ChainCheck::Keys& ChainCheck::keysOf(const QString& member)
{
    auto it = m_keys.find(member);
    if (it != m_keys.end())
        return *it;
    QByteArrayList ders = m_recorded.value(member);
    const vault::KeySlot* slot = m_header.slot(member);
    if (slot && slot->member == member)
        ders << slot->publicKey << slot->formerPublicKeys;
    Keys keys;
    for (const QByteArray& der : ders) {
        try {
            keys << crypto::PublicKey(der);
        } catch (const Error&) { // then nothing it signed will hold, which is said at the act
        }
    }
    return *m_keys.insert(member, keys);
}

void ChainCheck::checkSignature(const ActRow& act)
{
    const Keys& keys = keysOf(act.actor);
    if (keys.isEmpty())
        problem("signature", act.seq,
                Tr::tr("Nobody knows the key of who signed act %1 (%2).").arg(act.seq).arg(act.actorName));
    else if (std::none_of(keys.begin(), keys.end(),
                          [&](const crypto::PublicKey& key) { return key.verify(act.hash, act.signature); }))
        problem("signature", act.seq,
                Tr::tr("The signature of act %1 is not that of %2.").arg(act.seq).arg(act.actorName));
}

/// The act about a new key is signed with that very key, and what the recovery material signed about it
/// holds. Without such a signature it is only the member's own word.
void ChainCheck::checkRenewal(const ActRow& act)
{
    if (act.kind != QLatin1String(vault::kKeyRenewalAct))
        return;
    const auto renewal = vault::KeyRenewal::fromReason(act.reason);
    const auto signedWithIt = [&] {
        try {
            return crypto::PublicKey(renewal->key).verify(act.hash, act.signature);
        } catch (const Error&) {
            return false;
        }
    };
    if (!renewal || renewal->member != act.actor || !signedWithIt()) {
        problem("signature", act.seq,
                Tr::tr("Act %1 says that %2 got a new key, but is not signed with it.")
                    .arg(act.seq)
                    .arg(act.actorName));
        return;
    }
    m_renewed << renewal->key;
    if (renewal->witness.isEmpty())
        problem("renewal", act.seq,
                Tr::tr("The new key of %2 in act %1 has no signature of the recovery material.")
                    .arg(act.seq)
                    .arg(act.actorName),
                false);
    else if (!renewal->holds(m_header.vaultId))
        problem("signature", act.seq,
                Tr::tr("What the recovery material is said to have signed for act %1 does not hold.")
                    .arg(act.seq));
}

/// A slot's key must be one that the ledger knows, or stand beside one (a new key after a lost password).
void ChainCheck::checkSlots()
{
    for (const vault::KeySlot& slot : m_header.slots_) {
        const QByteArrayList recorded = m_recorded.value(slot.member);
        const QByteArrayList own = QByteArrayList(slot.formerPublicKeys) << slot.publicKey;
        if (!recorded.isEmpty() && std::none_of(own.begin(), own.end(), [&](const QByteArray& der) {
                return recorded.contains(der);
            }))
            problem("header", 0,
                    Tr::tr("The key of “%1” in vault.json is not the one in the ledger.").arg(slot.name),
                    true, kMemberRegister, slot.member);
        // Of the keys that came with recovery material, only the newest may still wait for its act.
        for (const QByteArray& der : slot.formerPublicKeys)
            if (!recorded.contains(der) && !m_renewed.contains(der))
                problem("renewal", 0,
                        Tr::tr("A former key of “%1” in vault.json is named by no act.").arg(slot.name),
                        false, kMemberRegister, slot.member);
    }
}

void ChainCheck::checkOrphans()
{
    qint64 count = 0, act = 0;
    for (; m_moreChanges; m_moreChanges = m_changes->step()) {
        if (count++ == 0)
            act = m_changes->integer(1);
        ++m_report.changes;
    }
    if (count > 0)
        problem(
            "chain", act,
            Tr::tr("%1 changes belong to acts that are not there, the first to act %2.").arg(count).arg(act));
}

void ChainCheck::checkHead()
{
    const vault::ChainHead& head = m_header.head;
    if (m_previousSeq < head.seq)
        problem(
            "head", m_previousSeq + 1,
            Tr::tr("%1 acts are missing at the end: vault.json knows act %2, register.db ends with act %3.")
                .arg(head.seq - m_previousSeq)
                .arg(head.seq)
                .arg(m_previousSeq));
    else if (head.seq > 0 && m_hashAtHead != head.hash)
        problem("head", head.seq, Tr::tr("Act %1 is not the one that vault.json knows.").arg(head.seq));
}

} // namespace wardbook::ledger
