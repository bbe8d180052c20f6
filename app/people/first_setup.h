#pragma once
#include "base/progress.h"
#include "people/workspace.h"

namespace wardbook::people {

/// A member that the new vault begins with.
struct FirstMember
{
    QString name, role;
    QString department; ///< one of FirstSetup::departments; empty: none
    QString password;
};

/// Everything that a unit says before it has a vault.
struct FirstSetup
{
    QString dir;
    ledger::FieldValues unit; ///< fields of the register of the unit; the name is required
    QString founder, founderPassword;
    QStringList departments;
    QList<FirstMember> members; ///< beside the founder
};

/// A vault that was just made. Unless release() is called it is taken away from the disk again with all that
/// is in it: what was begun and not finished leaves nothing behind. A folder that was there before stays,
/// empty as it was.
class FreshVault
{
public:
    /// Of a vault that has just appeared at `dir`.
    FreshVault(const QString& dir, const QString& recoveryCode, bool folderWasThere);
    ~FreshVault();
    void open(const FirstSetup& setup); ///< as the founder; before workspace()
    FreshVault(FreshVault&&) = delete;
    FreshVault& operator=(FreshVault&&) = delete;
    Workspace& workspace() { return *m_made.workspace; }
    Workspace::NewVault release();

private:
    Workspace::NewVault m_made;
    QString m_dir;
    bool m_folderWasThere;
    bool m_released = false;
};

/// Makes the vault, writes the unit's facts, its departments, and the members with their keys and their
/// records in the register of people. Slow (one key derivation for each member): worker thread. On an error
/// or a cancel nothing is left of it, and until all is written nothing is at its place. Throws Invalid where
/// two are named alike or a role has no department.
std::unique_ptr<FreshVault> setUp(const FirstSetup& setup, const Progress& progress);

/// Why these members can't be; empty when they can. The same rules as setUp() checks, without making
/// anything.
QString membersProblem(const FirstSetup& setup, const ledger::Rights& rights);
/// How many of the founder and `members` may approve a change of the inventory. Below two nobody can approve
/// what the other wrote.
int approvers(const QList<FirstMember>& members, const ledger::Rights& rights);

} // namespace wardbook::people
