#include "base/quantity.h"
#include "base/decimal.h"
#include "base/quantity_units.h"
#include <QChar>

namespace wardbook {

namespace {

/// Outer marks that don't change a number: 共 1,000 条。 but never 约 or 多, which say that it isn't known.
QString strippedOfMarks(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC).simplified();
    while (!text.isEmpty() && QStringView(u"。.;,、").contains(text.back()))
        text.chop(1);
    for (const auto* prefix : {u"共计", u"合计", u"总计", u"共"}) {
        if (text.startsWith(QStringView(prefix))) {
            text = text.mid(QStringView(prefix).size()).trimmed();
            break;
        }
    }
    return text;
}

QStringView unwrapped(QStringView unit)
{
    unit = unit.trimmed();
    if (unit.size() > 2 && unit.startsWith(u'(') && unit.endsWith(u')'))
        return unit.sliced(1, unit.size() - 2).trimmed();
    return unit;
}

/// Sums 3亿5000万: scales must fall, and only the last part may have decimals or a separator.
class Summed
{
public:
    bool add(const Decimal& number, int exponent)
    {
        if (m_parts > 0 && (exponent >= m_lastExponent || m_fraction))
            return false;
        const std::optional<qint64> value = number.timesPowerOfTen(exponent);
        if (!value || m_value > kLargestQuantity - *value)
            return false;
        // Below its own unit a part must fit under the one before: 3亿20000万 is a slip, not a number.
        if (m_parts > 0 && !number.lessThanPowerOfTen(m_lastExponent - exponent))
            return false;
        m_value += *value;
        m_fraction = number.hasFraction();
        m_lastExponent = exponent;
        ++m_parts;
        return true;
    }
    qint64 value() const { return m_value; }
    int lastExponent() const { return m_lastExponent; }
    int parts() const { return m_parts; }

private:
    qint64 m_value = 0;
    int m_lastExponent = 0;
    int m_parts = 0;
    bool m_fraction = false;
};

std::optional<Quantity> counted(qint64 value, QStringView unit)
{
    unit = unwrapped(unit);
    if (!unit.isEmpty() && !isMeasureWord(unit))
        return std::nullopt;
    return Quantity{Quantity::Kind::Count, value, unit.toString()};
}

std::optional<Quantity> sized(const Decimal& number, int binaryExponent)
{
    const std::optional<qint64> value = number.timesPowerOfTwo(binaryExponent);
    return value ? std::optional(Quantity{Quantity::Kind::Bytes, *value, {}}) : std::nullopt;
}

} // namespace

std::optional<Quantity> parseQuantity(const QString& text)
{
    const QString clean = strippedOfMarks(text);
    QStringView rest(clean);
    Summed sum;
    std::optional<Decimal> only;
    while (!rest.isEmpty() && rest[0].isDigit()) {
        const std::optional<Decimal> number = Decimal::take(rest);
        if (!number)
            return std::nullopt;
        rest = rest.trimmed();
        const Scale scale = takeScale(rest);
        if (scale.length == 0 && sum.parts() == 0) {
            only = number;
            if (const auto exponent = byteUnit(unwrapped(rest)))
                return sized(*number, *exponent);
        }
        if (scale.length == 0 && number->hasFraction())
            return std::nullopt; // half a record is no count; 1.5 without a unit could be anything
        if (!sum.add(*number, scale.exponent))
            return std::nullopt;
        rest = rest.sliced(scale.length).trimmed();
        if (sum.parts() == 1 && scale.length > 0) {
            if (const auto exponent = byteUnit(unwrapped(rest)))
                return sized(number->scaled(scale.exponent), *exponent); // 1.2万 GB
        }
    }
    if (sum.parts() == 0)
        return std::nullopt;
    return counted(sum.value(), rest);
}

} // namespace wardbook
