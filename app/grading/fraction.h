#pragma once
#include <QString>
#include <vector>

namespace wardbook::grading {

/// An exact fraction, never below zero. Shares of hundreds of objects have no common denominator that fits a
/// machine word, and a score must not drift: so numerator and denominator have as many digits as they need.
class Fraction
{
public:
    explicit Fraction(quint32 numerator = 0, quint32 denominator = 1);
    Fraction& add(quint32 numerator, quint32 denominator);
    Fraction& add(const Fraction& other);
    Fraction times(quint32 numerator, quint32 denominator) const;
    /// number − this; zero when this is larger.
    Fraction subtractedFrom(quint32 number) const;
    /// <0, 0, >0 as this is below, equal to or above numerator / denominator.
    int compare(quint32 numerator, quint32 denominator = 1) const;
    bool isZero() const { return m_numerator.empty(); }
    /// This × 10^decimals, rounded half up. The only place where anything is rounded.
    quint64 rounded(int decimals) const;
    double toDouble(int decimals) const;  ///< the rounded value
    QString text(int decimals = 4) const; ///< "0.5", "81.16"; rounded, without zeros at the end
    /// The right side of a sum: "= 0.5", or "≈ 0.6667" where it doesn't end within `decimals`.
    QString result(int decimals = 4) const;

private:
    using Natural = std::vector<quint32>; ///< little-endian limbs without leading zeros; empty: 0
    Natural m_numerator, m_denominator;
};

} // namespace wardbook::grading
