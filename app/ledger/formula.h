#pragma once
#include "ledger/record.h"

/// Fields that are worked out from other fields of their record (key `formula` of a register file).
///
/// Numbers, names of fields, + - * /, parentheses, 'codes', and
///   sum(a, …) mean(a, …)      of those that are filled; sum of none is 0
///   or(a, b)                  a, or b where a is empty
///   round(a)                  to a whole number, halves away from zero
///   present_value(flows, r)   Σ flow ÷ (1 + r)^year; flows: a text with one number per line, year 1
///                             first; a line may begin with its year (第 1 年, 2027 年：)
///   choose(field, 'code', a, 'code', b …)   the one for the field's code
/// An empty field makes what uses it empty, but for sum, mean and or. Texts are read as numbers ("1,200",
/// "8.5%"); what is no number makes the result empty. So does a result beyond kLargestQuantity, or a division
/// by 0.
namespace wardbook::ledger {

/// Immutable; any thread.
class Formula
{
public:
    /// Throws Invalid naming the place: unknown field or word, wrong number of operands, a field that is
    /// worked out itself. `definition` may be one that isn't indexed yet.
    Formula(const RegisterDef& definition, const QString& text);
    /// Empty where something that it needs is. `record`: of the definition that it was made with.
    QVariant value(const Record& record) const;
    /// One line of how it came about: what was taken, and what came out. For people.
    struct Step
    {
        QString label;       ///< of the field or of the operation, in the program's language
        QString value;       ///< empty: nothing filled in
        bool result = false; ///< came out; otherwise it was taken from the record
    };
    /// The steps of the branch that applies, in order; the last is the result.
    QList<Step> steps(const RegisterDef& definition, const Record& record) const;
    /// Whether any field that the branch that applies takes is filled.
    bool anyFilled(const Record& record) const;

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
};

/// All formulas of one register, read once. Immutable; any thread.
class Formulas
{
public:
    Formulas() = default;
    explicit Formulas(const RegisterDef& definition);
    bool none() const { return m_all.empty(); }
    bool has(const FieldDef& field) const;
    /// Fills every field that has a formula; called by whoever writes the record.
    void workOut(Record& record) const;
    /// Adds the worked-out fields that differ between two versions.
    void collectChanged(const RegisterDef& definition, const Record& before, const Record& after,
                        QList<const FieldDef*>& changed) const;

private:
    std::vector<std::pair<int, Formula>> m_all; ///< position of the field
};

} // namespace wardbook::ledger
