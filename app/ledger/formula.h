#pragma once
#include "ledger/record.h"
#include <functional>

/// Fields that are worked out from other fields of their record (key `formula` of a register file).
///
/// Numbers, names of fields, + - * /, parentheses, 'codes', and
///   sum(a, …) mean(a, …)      of those that are filled
///   or(a, b)                  a, or b where a is empty
///   round(a)                  to a whole number, halves away from zero
///   present_value(flows, r)   Σ flow ÷ (1 + r)^year; flows: a text with one number per line, year 1 first
///   choose(field, 'code', a, 'code', b …)   the one for the field's code
/// An empty field makes what uses it empty, but for sum, mean and or. Texts are read as numbers ("1,200",
/// "8.5%"); what is no number makes the result empty.
namespace wardbook::ledger {

/// Immutable; any thread.
class Formula
{
public:
    /// Throws Invalid naming the place: unknown field or word, wrong number of operands, a field that is
    /// worked out itself.
    Formula(const RegisterDef& definition, const QString& text);
    /// Empty where something that it needs is.
    QVariant value(const RegisterDef& definition, const Record& record) const;
    /// One line of how it came about: what was taken, and what came out. For people.
    struct Step
    {
        QString label; ///< of the field or of the operation, in the program's language
        QString value; ///< empty: nothing filled in
        bool factor = false;
    };
    /// The steps of the branch that applies, in order; the last is the result.
    QList<Step> steps(const RegisterDef& definition, const Record& record) const;

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
};

/// Fills every field that has a formula; called by whoever writes the record.
void workOut(const RegisterDef& definition, Record& record);

} // namespace wardbook::ledger
