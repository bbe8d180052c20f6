#pragma once
#include "ledger/formula.h"

namespace wardbook::ledger {

/// Wide enough to hold every whole number that a field can (64 bits of mantissa), so that sums are exact.
using FormulaNumber = std::optional<long double>;

/// A parsed formula as a tree.
struct Formula::Node
{
    enum class Kind {
        Number,
        Field,
        Add,
        Subtract,
        Multiply,
        Divide,
        Negate,
        Sum,
        Mean,
        Or,
        Round,
        PresentValue,
        Choose
    };
    Kind kind = Kind::Number;
    long double number = 0;
    QString text;         ///< of the number, as written
    int position = 0;     ///< of the field; of Choose and PresentValue: the one that is asked
    bool written = false; ///< the field is a text that is read as a number
    QStringList codes;    ///< of Choose, one for each operand
    std::vector<std::shared_ptr<const Node>> operands; ///< of PresentValue: the rate alone

    FormulaNumber value(const Record& record) const;
    /// Of Choose: the operand for the record's code; null if none.
    const Node* chosen(const Record& record) const;
};

/// Throws Invalid, see Formula.
std::shared_ptr<const Formula::Node> parseFormula(const RegisterDef& definition, const QString& text);

/// "1,200", "8.5%", "-3", "12万": empty when it is no number.
FormulaNumber writtenNumber(const QString& text);
/// One number per line, empty lines left out; empty when one of them is no number.
std::optional<std::vector<long double>> writtenNumbers(const QString& text);
/// Halves away from zero; empty beyond kLargestQuantity.
std::optional<qint64> roundedNumber(long double number);

} // namespace wardbook::ledger
