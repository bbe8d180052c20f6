#pragma once
#include "base/language.h"
#include "ledger/record_query.h"
#include <QStringList>
#include <memory>

namespace wardbook::people {
class Workspace;
}

/// Checks across registers as data: resources/packs/checks.json ("kind": "checks"; format:
/// resources/packs/README.md). A unit's own pack (register requirement_pack, kind checks) adds rules and
/// replaces shipped ones of the same id.
namespace wardbook::oversight {

enum class Severity { High, Medium, Low };
QString severityId(Severity severity); ///< "high": codes of risk_level
QString severityText(Severity severity);

/// A rule across the registers; resources/packs/checks.json.
struct CheckRule
{
    QString id;
    Severity severity = Severity::Medium;
    Label title; ///< "第 4 级数据在第二级系统上"
    Label text;  ///< one sentence about the record; {FIELD}, {REF.FIELD} stand for its fields' words
    Label fix;   ///< how to mend it
    QString law, article;
    bool verified = false;
    bool own = false; ///< from a pack of the unit
    ledger::RecordTest test;
    QList<ledger::RelatedTest> related;
};

/// All rules that are in force. Immutable; any thread.
class CheckRules
{
public:
    /// Strict: throws Invalid with place and reason (unknown key, register, field, code).
    static CheckRules parse(const QByteArray& json, const ledger::RegisterSet& registers);
    /// The shipped ones; throws Damaged.
    static std::shared_ptr<const CheckRules> builtIn(const ledger::RegisterSet& registers);
    /// With the unit's own; throws Damaged when one of its packs can't be read.
    static std::shared_ptr<const CheckRules> current(ledger::Reader& reader);
    QString id, version;
    Label label;
    QString source;
    bool verified = false;
    QList<CheckRule> rules;
    const CheckRule* find(const QString& id) const;
};

/// Loads a unit's own rules: kept in the ledger with id and version. The same once more changes nothing;
/// throws Invalid when it can't be used, or when that id and version have other content.
void storeChecks(people::Workspace& workspace, const QByteArray& json);

/// Names of fields in braces, in order.
QStringList placeholdersIn(const QString& text);

} // namespace wardbook::oversight
