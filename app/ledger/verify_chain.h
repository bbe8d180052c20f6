#pragma once
#include "crypto/signing.h"
#include "ledger/act_chain.h"
#include "ledger/verify.h"

namespace wardbook::ledger {

/// What the chain says about one record: the hash after its last change, and the act that made it.
struct LastChange
{
    std::array<char, 32> hash{};
    qint64 act = 0; ///< 0: no change names this id
    qint64 revisions = 0;
};

/// Last changes of one register, by record id: ids are given out one after another, so a vector is dense.
using LastChanges = std::vector<LastChange>;

/// Walks acts and changes in order and holds every number in them against the others: the first half of
/// verify().
class ChainCheck
{
public:
    ChainCheck(storage::Connection& connection, const RegisterSet& registers, const vault::Header& header,
               VerifyReport& report);
    void run(const Progress& progress);
    const QHash<QByteArray, LastChanges>& lastChanges() const { return m_last; }
    const QList<VerifyProblem>& problems() const { return m_problems; }

private:
    void checkAct(const ActRow& act);
    void checkPlace(const ActRow& act);
    void checkChanges(const ActRow& act);
    void checkSignature(const ActRow& act);
    void noteChange(const ChangeRow& change);
    void noteMember(const ChangeRow& change);
    void checkRenewal(const ActRow& act);
    void checkSlots();
    void checkHead();
    void checkOrphans();
    using Keys = QList<crypto::PublicKey>;
    const Keys& keysOf(const QString& member);
    void problem(const char* kind, qint64 act, const QString& text, bool fatal = true,
                 const QByteArray& registerId = {}, const QString& record = {});

    storage::Connection& m_connection;
    const RegisterSet& m_registers;
    const vault::Header& m_header;
    VerifyReport& m_report;
    QList<VerifyProblem> m_problems;
    QHash<QByteArray, LastChanges> m_last;
    QHash<QString, QByteArrayList>
        m_recorded; ///< public keys by member, from the member records as they are written
    QHash<qint64, QString> m_memberUids;
    QList<QByteArray> m_renewed; ///< keys that an act says were renewed with recovery material
    QHash<QString, Keys> m_keys; ///< those and the slot's; a lost password means a new key
    std::optional<storage::Statement> m_changes;
    bool m_moreChanges = false; ///< m_changes stands on a row that no act has claimed yet
    QByteArray m_previousHash;
    qint64 m_previousSeq = 0;
    qint64 m_previousMs = 0;
    qint64 m_nextChange = 1;
    qint64 m_headAct = 0;    ///< seq that the header names …
    QByteArray m_hashAtHead; ///< … and the stored hash of that act
};

} // namespace wardbook::ledger
