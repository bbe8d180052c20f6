#pragma once
#include "base/language.h"
#include "ledger/record_query.h"
#include <memory>
#include <optional>

/// What the laws ask of a unit, as data: resources/packs/obligations.json ("kind": "obligations"; format:
/// resources/packs/README.md).
namespace wardbook::oversight {

/// Duties of the laws with their proofs; resources/packs/obligations.json.
struct ObligationPack
{
    struct Bound ///< who a duty binds
    {
        QString id;
        Label label;
    };
    struct Group ///< one law
    {
        QString id;
        Label label;
        QString source;
    };
    /// A question that the registers answer: holds when at least `least` records pass.
    struct Proof
    {
        ledger::RecordTest test;
        qint64 least = 1;
        Label label; ///< what counts; empty for conditions
    };
    struct Duty
    {
        QString id, group;
        QString article; ///< empty where its number wasn't confirmed
        Label title, duty;
        QStringList bound;
        QList<Proof> applies; ///< all must hold, else it doesn't apply
        QList<Proof> proof;   ///< empty: a person judges
        std::optional<int> cycleMonths;
        bool cycleOfArticle = false; ///< else a setting of the unit
        QStringList checks;          ///< rules whose open findings keep it from being met
        bool informative = false;    ///< binds nobody: has no state
        bool verified = false;
    };

    /// Strict: throws Invalid with place and reason (unknown key, register, field, code, group).
    static ObligationPack parse(const QByteArray& json, const ledger::RegisterSet& registers);
    /// Throws Damaged. A unit's own fields don't change it.
    static std::shared_ptr<const ObligationPack> builtIn(const ledger::RegisterSet& registers);

    QString id, version;
    Label label, note;
    QString source, verifiedOn;
    bool verified = false;
    QList<Bound> bounds;
    QList<Group> groups;
    QList<Duty> duties; ///< in the order of the laws

    const Duty* find(const QString& id) const;
    const Group* group(const QString& id) const;
    QString boundText(const Duty& duty) const; ///< "责任单位、受托单位"
};

} // namespace wardbook::oversight
