#pragma once
#include <QStringView>
#include <optional>

namespace wardbook {

constexpr qint64 kLargestQuantity = qint64(1) << 62;

/// A non-negative decimal number as written, exact: no binary fraction comes near a quantity of a ledger.
/// Holds 19 digits; further digits behind the separator are dropped.
class Decimal
{
public:
    /// Reads 36400000, 9,260, 1,2800,0000, 0.4, 1.28E8 from the front of `text` and moves it on; empty when
    /// the digits are not grouped as numbers are, or when there are too many.
    static std::optional<Decimal> take(QStringView& text);

    /// True when it is no whole number.
    bool hasFraction() const { return m_decimals > 0; }
    bool lessThanPowerOfTen(int exponent) const;
    Decimal scaled(int powerOfTen) const;
    /// Nearest whole number of this × 10^exponent or × 2^exponent; empty beyond kLargestQuantity.
    std::optional<qint64> timesPowerOfTen(int exponent) const { return scaled(exponent).timesPowerOfTwo(0); }
    std::optional<qint64> timesPowerOfTwo(int exponent) const;

private:
    void dropTrailingZeros();
    quint64 m_digits = 0;
    int m_decimals =
        0; ///< value = digits / 10^decimals; never a trailing zero behind the separator; may be negative
};

} // namespace wardbook
