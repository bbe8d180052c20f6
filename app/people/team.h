#pragma once
#include "people/session.h"
#include "vault/vault.h"

namespace wardbook::people {

/// One member as the people page lists them.
struct Member
{
    qint64 recordId = 0;
    QString uid;
    QString name;
    QString role;
    qint64 department = 0;
    QString departmentName;
    QString keyFingerprint;
    bool disabled = false;
    QDateTime passwordChanged, lastOpened;
};

/// Members, their roles and keys. Changes are acts and need a role that manages people (the chief security
/// officer); nobody can disable or demote the last such member. Slot and record change together.
class Team
{
public:
    Team(vault::Vault& vault, ledger::Ledger& ledger, std::function<ledger::Actor()> actor);
    QList<Member> members() const;
    /// Returns the new member's ULID. The first password is given by hand and should be changed.
    QString add(const QString& name, const QString& role, qint64 department, const QString& password,
                const QString& reason);
    void setRole(const QString& member, const QString& role, qint64 department, const QString& reason);
    void disable(const QString& member, const QString& reason,
                 const Progress& progress = {}); ///< rotates the vault key
    void changePassword(const QString& oldPassword, const QString& newPassword);
    QString newRecoveryCode(const QString& reason);
    QStringList newRecoveryShares(int threshold, const QStringList& holders, const QString& reason);

private:
    void requireManager() const;
    void recordDisabled(const QString& member, const QString& reason);
    void requireAnotherManager(const QString& member) const;
    ledger::Record memberRecord(ledger::Reader& reader, const QString& member) const;
    void updateSlot(const QString& member, const QString& name, const QString& role, qint64 department);
    void note(const QString& kind, const QString& label, const QString& reason, const QString& subject,
              const std::function<void()>& change);
    vault::Vault& m_vault;
    ledger::Ledger& m_ledger;
    std::function<ledger::Actor()> m_actor;
};

} // namespace wardbook::people
