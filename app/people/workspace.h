#pragma once
#include "ledger/ledger.h"
#include "ledger/verify.h"
#include "people/session.h"
#include "vault/vault.h"

namespace wardbook::people {

class Team;

/// An unlocked vault with its ledger and who is signed in. Locking destroys it: keys wiped, connections
/// closed. Everything that pages and commands need hangs here; nothing of it outlives it.
class Workspace
{
public:
    /// Creates a vault: the founder becomes its chief security officer and the unit's record is written.
    struct NewVault
    {
        std::unique_ptr<Workspace> workspace;
        QString recoveryCode;
    };
    static NewVault create(const QString& dir, const QString& unitName, const QString& memberName,
                           const QString& password, bool sample = false);
    static std::unique_ptr<Workspace> open(const QString& dir, const QString& memberOrName,
                                           const QString& password, const vault::Vault::OpenOptions& options);
    ~Workspace();

    vault::Vault& vault();
    ledger::Ledger& ledger();
    Team& team();
    const Session& session() const;
    ledger::Actor actor() const;
    /// One act by the signed-in member.
    ledger::ActResult perform(const QString& label, const QString& reason, const ledger::Ledger::Body& body);

private:
    Workspace();
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<ledger::Ledger> m_ledger;
    std::unique_ptr<Team> m_team;
    Session m_session;
};

} // namespace wardbook::people
