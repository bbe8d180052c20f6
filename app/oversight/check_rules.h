#pragma once
#include "base/language.h"
#include "ledger/record_query.h"
#include <memory>

/// Checks across registers as data: resources/packs/checks.json ("kind": "checks"; format:
/// resources/packs/README.md). A unit's own pack (register requirement_pack, kind checks) adds rules and
/// replaces shipped ones of the same id.
namespace wardbook::oversight {

enum class Severity { High, Medium, Low };

struct CheckRule
{
    QString id;
    Severity severity = Severity::Medium;
    Label title; ///< "第 4 级数据在第二级系统上"
    Label text;  ///< one sentence about the record; {FIELD} stands for its fields' words
    Label fix;   ///< how to mend it
    QString law, article;
    bool verified = false;
    ledger::RecordTest test;
    QList<ledger::RelatedTest> related;
};

class CheckRules
{
public:
    /// Strict: throws Invalid with place and reason (unknown key, register, field, code).
    static CheckRules parse(const QByteArray& json, const ledger::RegisterSet& registers);
    static std::shared_ptr<const CheckRules> builtIn(const ledger::RegisterSet& registers);
    static std::shared_ptr<const CheckRules> current(ledger::Reader& reader);
    QString version;
    QList<CheckRule> rules;
    const CheckRule* find(const QString& id) const;
};

} // namespace wardbook::oversight
