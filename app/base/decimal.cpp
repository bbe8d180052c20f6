#include "base/decimal.h"
#include <vector>

namespace wardbook {

namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr int kMostDigits = 19;
constexpr int kMostExponent = 30;

bool asciiDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// Groups of three as everywhere, or of four as Chinese counts; the first may be shorter.
bool groupedAsNumbersAre(const std::vector<int>& groups)
{
    if (groups.size() == 1)
        return true;
    const int size = groups[1];
    if ((size != 3 && size != 4) || groups[0] < 1 || groups[0] > size)
        return false;
    for (size_t i = 1; i < groups.size(); ++i) {
        if (groups[i] != size)
            return false;
    }
    return true;
}

} // namespace

std::optional<Decimal> Decimal::take(QStringView& text)
{
    Decimal number;
    int digits = 0;
    const auto push = [&](QChar c) {
        if (digits == 0 && c == u'0')
            return true; // a leading zero is no digit that counts
        if (++digits > kMostDigits)
            return false;
        number.m_digits = number.m_digits * 10 + quint64(c.unicode() - u'0');
        return true;
    };
    qsizetype at = 0;
    std::vector<int> groups{0};
    for (; asciiDigit(text, at) || (at < text.size() && text[at] == u',' && asciiDigit(text, at + 1)); ++at) {
        if (text[at] == u',') {
            groups.push_back(0);
            continue;
        }
        ++groups.back();
        if (!push(text[at]))
            return std::nullopt;
    }
    if (groups.front() == 0 || !groupedAsNumbersAre(groups))
        return std::nullopt;
    if (at < text.size() && text[at] == u'.' && asciiDigit(text, at + 1)) {
        for (++at; asciiDigit(text, at); ++at) {
            if (digits >= kMostDigits)
                continue;
            push(text[at]);
            ++number.m_decimals;
        }
    }
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        qsizetype next = at + 1;
        const bool negative = next < text.size() && text[next] == u'-';
        if (next < text.size() && (text[next] == u'+' || negative))
            ++next;
        if (asciiDigit(text, next)) {
            int exponent = 0;
            for (; asciiDigit(text, next); ++next)
                exponent = std::min(exponent * 10 + (text[next].unicode() - u'0'), 1000);
            if (exponent > kMostExponent)
                return std::nullopt;
            number.m_decimals += negative ? exponent : -exponent;
            at = next;
        }
    }
    number.dropTrailingZeros();
    text = text.sliced(at);
    return number;
}

void Decimal::dropTrailingZeros()
{
    if (m_digits == 0)
        m_decimals = 0;
    while (m_decimals > 0 && m_digits % 10 == 0) {
        m_digits /= 10;
        --m_decimals;
    }
}

Decimal Decimal::scaled(int power) const
{
    Decimal result = *this;
    result.m_decimals -= power;
    result.dropTrailingZeros();
    return result;
}

bool Decimal::lessThanPowerOfTen(int exponent) const
{
    const int places = exponent + m_decimals;
    return places >= 0 && (places > kMostDigits || Wide(m_digits) < powerOfTen(places));
}

std::optional<qint64> Decimal::timesPowerOfTwo(int exponent) const
{
    if (m_digits == 0)
        return 0;
    Wide value = Wide(m_digits) << exponent; // 64 + 60 bits
    if (m_decimals > kMostDigits * 2)
        return 0;
    if (m_decimals > 0) {
        const Wide divisor = powerOfTen(m_decimals);
        value = (value + divisor / 2) / divisor;
    }
    for (int i = m_decimals; i < 0; ++i) {
        if (value > Wide(kLargestQuantity))
            return std::nullopt;
        value *= 10;
    }
    return value <= Wide(kLargestQuantity) ? std::optional(qint64(value)) : std::nullopt;
}

} // namespace wardbook
