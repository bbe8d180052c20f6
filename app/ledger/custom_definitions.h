#pragma once
#include "ledger/rights.h"
#include "storage/connection.h"

/// What a unit defined itself, as its vault holds it (registers custom_register and custom_field), put on top
/// of what this version ships. A vault opens whatever is in it: a definition that doesn't fit this version is
/// adapted or set aside, with a sentence about it, and its columns stay part of every row's hash.
namespace wardbook::ledger {

/// A register or field of the unit's own and what became of it in this version.
struct OwnDefinition
{
    enum class State {
        InUse,
        Retired,
        Adapted,  ///< in use, but something of it had to change
        SetAside, ///< this version can't use it; its data are kept as they are
    };
    qint64 record = 0; ///< in custom_register or custom_field
    qint64 rev = 0;
    QString registerId;
    QString fieldId; ///< empty: the register itself
    QJsonObject json;
    State state = State::InUse;
    QString note; ///< for people: what was adapted, or why it can't be used

    bool isField() const { return !fieldId.isEmpty(); }
    /// As the definition itself says, whatever state it is in.
    Label label() const;
};

/// The unit's own definitions, merged with the shipped ones.
struct OwnDefinitions
{
    std::shared_ptr<const RegisterSet> registers;
    QList<OwnDefinition> items; ///< registers first, each in the order they were made

    const OwnDefinition* find(const QString& registerId, const QString& fieldId = {}) const;
    /// Those that are adapted or set aside.
    QList<OwnDefinition> problems() const;
};

/// Never throws for what a definition says.
OwnDefinitions ownDefinitions(storage::Connection& connection,
                              const std::shared_ptr<const RegisterSet>& shipped);
/// roles.json with the rights that own registers give.
std::shared_ptr<const Rights> rightsWith(const OwnDefinitions& own);

} // namespace wardbook::ledger
