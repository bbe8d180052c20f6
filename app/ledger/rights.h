#pragma once
#include "ledger/definitions.h"
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace wardbook::ledger {

/// Verbs a role may have on a register.
namespace verb {
inline constexpr char kView[] = "view", kEdit[] = "edit", kSubmit[] = "submit", kReview[] = "review",
                      kApprove[] = "approve", kExport[] = "export", kVoid[] = "void";
}

/// One role of resources/roles.json.
struct Role
{
    QString id;
    Label label;
    bool ownDepartmentOnly = false;
    bool managesPeople = false; ///< members, keys, recovery; never together with auditing
    bool managesVault = false;  ///< custom fields, unit settings, backup schedule
    /// Register id → verbs. "*" stands for every register that is not named; a named one has just its own
    /// verbs.
    QHash<QString, QSet<QString>> rights;
};

/// Who may do what: the matrix of resources/roles.json. Immutable; any thread.
class Rights
{
public:
    static const Rights& builtIn(); ///< from resources/roles.json
    /// Throws Invalid naming role and reason; `registers` are what rights may speak of.
    static Rights parse(const QJsonObject& json, const RegisterSet& registers);
    const Role& role(const QString& id) const; ///< throws Invalid
    QStringList roleIds() const;
    bool may(const QString& roleId, const QString& registerId, const QString& verb) const;

private:
    QHash<QString, Role> m_roles;
    QStringList m_order;
};

} // namespace wardbook::ledger
