#include "grading/fraction.h"
#include <algorithm>
#include <numeric>

namespace wardbook::grading {

namespace {

using Natural = std::vector<quint32>;

void trim(Natural& n)
{
    while (!n.empty() && n.back() == 0)
        n.pop_back();
}

Natural natural(quint64 value)
{
    Natural n{quint32(value), quint32(value >> 32)};
    trim(n);
    return n;
}

Natural product(const Natural& a, const Natural& b)
{
    Natural result(a.size() + b.size(), 0);
    for (size_t i = 0; i < a.size(); ++i) {
        quint64 carry = 0;
        for (size_t j = 0; j < b.size(); ++j) {
            carry += quint64(a[i]) * b[j] + result[i + j];
            result[i + j] = quint32(carry);
            carry >>= 32;
        }
        result[i + b.size()] = quint32(carry);
    }
    trim(result);
    return result;
}

Natural sum(const Natural& a, const Natural& b)
{
    Natural result(std::max(a.size(), b.size()) + 1, 0);
    quint64 carry = 0;
    for (size_t i = 0; i < result.size(); ++i) {
        carry += quint64(i < a.size() ? a[i] : 0) + (i < b.size() ? b[i] : 0);
        result[i] = quint32(carry);
        carry >>= 32;
    }
    trim(result);
    return result;
}

int order(const Natural& a, const Natural& b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    for (size_t i = a.size(); i-- > 0;)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

/// a − b where a is not smaller.
Natural difference(const Natural& a, const Natural& b)
{
    Natural result(a.size(), 0);
    qint64 borrow = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        borrow += qint64(a[i]) - (i < b.size() ? b[i] : 0);
        result[i] = quint32(borrow);
        borrow = borrow < 0 ? -1 : 0;
    }
    trim(result);
    return result;
}

quint32 remainder(const Natural& n, quint32 divisor)
{
    quint64 rest = 0;
    for (size_t i = n.size(); i-- > 0;)
        rest = ((rest << 32) | n[i]) % divisor;
    return quint32(rest);
}

Natural quotient(const Natural& n, quint32 divisor)
{
    Natural result(n.size(), 0);
    quint64 rest = 0;
    for (size_t i = n.size(); i-- > 0;) {
        rest = (rest << 32) | n[i];
        result[i] = quint32(rest / divisor);
        rest %= divisor;
    }
    trim(result);
    return result;
}

quint64 powerOfTen(int exponent)
{
    quint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

Fraction::Fraction(quint32 numerator, quint32 denominator)
    : m_numerator(natural(numerator)), m_denominator(natural(denominator))
{
    Q_ASSERT(denominator != 0);
}

Fraction& Fraction::add(quint32 numerator, quint32 denominator)
{
    Q_ASSERT(denominator != 0);
    // the least common denominator keeps sums of many items short
    const quint32 factor = denominator / std::gcd(remainder(m_denominator, denominator), denominator);
    m_numerator = product(m_numerator, natural(factor));
    m_denominator = product(m_denominator, natural(factor));
    m_numerator = sum(m_numerator, product(quotient(m_denominator, denominator), natural(numerator)));
    return *this;
}

Fraction& Fraction::add(const Fraction& other)
{
    m_numerator = sum(product(m_numerator, other.m_denominator), product(other.m_numerator, m_denominator));
    m_denominator = product(m_denominator, other.m_denominator);
    return *this;
}

Fraction Fraction::times(quint32 numerator, quint32 denominator) const
{
    Q_ASSERT(denominator != 0);
    Fraction result = *this;
    result.m_numerator = product(m_numerator, natural(numerator));
    result.m_denominator = product(m_denominator, natural(denominator));
    return result;
}

Fraction Fraction::subtractedFrom(quint32 number) const
{
    if (compare(number) >= 0)
        return Fraction(0);
    Fraction result = *this;
    result.m_numerator = difference(product(m_denominator, natural(number)), m_numerator);
    return result;
}

int Fraction::compare(quint32 numerator, quint32 denominator) const
{
    return order(product(m_numerator, natural(denominator)), product(m_denominator, natural(numerator)));
}

quint64 Fraction::rounded(int decimals) const
{
    // the largest q with q ≤ value × 10^decimals + ½, found by halving: no long division is needed
    const Natural target = sum(product(m_numerator, natural(2 * powerOfTen(decimals))), m_denominator);
    const Natural unit = product(m_denominator, natural(2));
    quint64 low = 0, high = quint64(1) << 62;
    while (low < high) {
        const quint64 middle = low + (high - low + 1) / 2;
        if (order(product(unit, natural(middle)), target) <= 0)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

double Fraction::toDouble(int decimals) const
{
    return double(rounded(decimals)) / double(powerOfTen(decimals));
}

QString Fraction::text(int decimals) const
{
    const quint64 value = rounded(decimals);
    const quint64 unit = powerOfTen(decimals);
    QString digits = QString::number(value / unit);
    if (decimals > 0) {
        digits += QLatin1Char('.') + QString::number(value % unit).rightJustified(decimals, QLatin1Char('0'));
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        if (digits.endsWith(QLatin1Char('.')))
            digits.chop(1);
    }
    return digits;
}

QString Fraction::result(int decimals) const
{
    const Natural shown = product(m_denominator, natural(rounded(decimals)));
    const bool exact = order(product(m_numerator, natural(powerOfTen(decimals))), shown) == 0;
    return (exact ? QStringLiteral("= ") : QStringLiteral("≈ ")) + text(decimals);
}

} // namespace wardbook::grading
