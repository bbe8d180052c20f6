#pragma once
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <functional>

/// Registers and fields of a unit's own as JSON: the format of resources/registers/README.md, but what a
/// person need not say may be left out, and
///   "choices"      of a field: its own list, "在用" or {"id","zh","en","synonyms"} each, instead of "codes"
///   "code_lists"   of a register: lists that several of its fields name in "codes"; ids begin with "own_"
///   "states"       may be a template: "none", "life" or "review"
///   "rights"       {ROLE: [verbs]} for roles that would otherwise not enter anything
///   "retired"      of a register or field: kept for its history only
namespace wardbook::ledger::own_json {

inline constexpr char kPrefix[] = "own_"; ///< no shipped register, field or list begins like this

using Taken = std::function<bool(const QString& id)>;
/// An id from a name: letters, digits and the first letters of the pinyin. 设备维保 → own_sbwb, own_sbwb_2 …
QString identifierFor(const QString& name, const QString& prefix, const Taken& taken);

/// Everything that was left out filled in; what is wrong stays for the parser to refuse.
QJsonObject completeField(QJsonObject field, const QString& section, const QString& prefix,
                          const Taken& taken);
QJsonObject completeRegister(QJsonObject definition, const Taken& taken);

/// "new" merged over "old", field by field; null takes a key away. Throws Invalid for what may not change:
/// ids, types, lists, states and numbering, as records depend on them.
QJsonObject mergedField(const QJsonObject& old, const QJsonObject& change);
QJsonObject mergedRegister(const QJsonObject& old, const QJsonObject& change);

/// A definition without what only own ones have, as the strict parser reads it.
struct FieldParts
{
    QJsonObject field;
    QList<QJsonObject> codeLists;
    bool retired = false;
    bool takesPlace = false; ///< a shipped field of this id makes room: the column holds this one's values
};
FieldParts partsOfField(const QJsonObject& stored, const QString& registerId);
/// An own register as its record keeps it.
struct RegisterParts
{
    QJsonObject definition;
    QList<QJsonObject> codeLists;
    QSet<QString> retiredFields;
    bool retired = false;
    bool takesPlace = false;
};
RegisterParts partsOfRegister(const QJsonObject& stored);
/// Calls `attempt`; what it refuses of this definition is said with the names that people know, not with ids.
void withNames(const QJsonObject& definition, const std::function<void()>& attempt);
/// Marks a stored definition as one that must be opened whatever this version ships.
QJsonObject takingPlace(QJsonObject stored);

} // namespace wardbook::ledger::own_json
