#include "people/key_renewal_act.h"
#include "people/people_tr.h"
#include "people/workspace.h"
#include "vault/key_renewal.h"

namespace wardbook::people {

namespace {

bool isRecorded(ledger::Reader& reader, const QString& member, const QByteArray& key)
{
    ledger::ActQuery query;
    query.members = QStringList{member};
    query.kinds = QStringList{QString::fromLatin1(vault::kKeyRenewalAct)};
    const auto acts = reader.acts(query);
    return std::any_of(acts.begin(), acts.end(), [&](const ledger::ActEntry& act) {
        const auto renewal = vault::KeyRenewal::fromReason(act.reason);
        return renewal && renewal->key == key;
    });
}

QString wordsOf(const vault::KeyRenewal& renewal)
{
    if (renewal.material == QLatin1String("recovery-code"))
        return Tr::tr("The password was set with the recovery code, whose signature stands here.");
    if (renewal.material == QLatin1String("recovery-shares"))
        return Tr::tr("The password was set with recovery shares, whose signature stands here.");
    return Tr::tr("The password was set with recovery material. What that signed was lost.");
}

} // namespace

void recordKeyRenewal(Workspace& workspace)
{
    if (workspace.session().readOnly)
        return;
    const vault::Header header = workspace.vault().header();
    const vault::KeySlot* slot = header.slot(workspace.session().member);
    if (slot == nullptr || slot->formerPublicKeys.isEmpty())
        return;
    const QString dir = workspace.vault().dir();
    const auto waiting = vault::waitingRenewal(dir, slot->member);
    if (!isRecorded(*workspace.ledger().reader(), slot->member, slot->publicKey)) {
        vault::KeyRenewal renewal;
        renewal.member = slot->member;
        renewal.formerKey = slot->formerPublicKeys.last();
        renewal.key = slot->publicKey;
        if (waiting && waiting->key == renewal.key && waiting->formerKey == renewal.formerKey &&
            waiting->holds(header.vaultId))
            renewal = *waiting;
        const QString subject = QStringLiteral("%1 → %2").arg(
            crypto::PublicKey(renewal.formerKey).fingerprint(), crypto::PublicKey(renewal.key).fingerprint());
        workspace.perform(Tr::tr("Key renewed with recovery material"),
                          wordsOf(renewal) + u'\n' + renewal.text(), [&](ledger::ActWriter& writer) {
                              writer.note(QString::fromLatin1(vault::kKeyRenewalAct), subject);
                          });
    }
    if (waiting)
        vault::dropRenewal(dir, slot->member);
}

} // namespace wardbook::people
