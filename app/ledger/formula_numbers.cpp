#include "base/decimal.h"
#include "base/quantity.h"
#include "base/text_keys.h"
#include "ledger/formula_node.h"
#include <QRegularExpression>
#include <cmath>

namespace wardbook::ledger {

namespace {

constexpr int kMostDecimals = 18;

/// The number at the front of `text`, which it is moved beyond.
FormulaNumber takeNumber(QStringView& text)
{
    const auto decimal = Decimal::take(text);
    if (!decimal)
        return {};
    for (int places = 0; places <= kMostDecimals; ++places) {
        if (decimal->scaled(places).hasFraction())
            continue;
        const auto whole = decimal->timesPowerOfTen(places);
        return whole ? FormulaNumber(static_cast<long double>(*whole) / std::pow(10.0L, places))
                     : FormulaNumber();
    }
    return {};
}

} // namespace

FormulaNumber writtenNumber(const QString& text)
{
    const QString folded = keys::fold(text); // full-width digits and ％ too
    QStringView rest(folded);
    const bool negative = rest.startsWith(u'-') || rest.startsWith(QChar(0x2212));
    if (negative)
        rest = rest.mid(1);
    FormulaNumber number = takeNumber(rest);
    rest = rest.trimmed();
    if (number && rest == QLatin1String("%"))
        *number /= 100;
    else if (number && !rest.isEmpty()) {
        // 12万, 1.2亿元
        const auto quantity = parseQuantity(negative ? folded.mid(1) : folded);
        number = quantity && quantity->kind == Quantity::Kind::Count
                     ? FormulaNumber(static_cast<long double>(quantity->value))
                     : FormulaNumber();
    }
    if (number && negative)
        *number = -*number;
    return number;
}

std::optional<std::vector<long double>> writtenNumbers(const QString& text)
{
    // people number the lines: 第 1 年, 2026 年:, Year 1:
    static const QRegularExpression year(QStringLiteral("^(第 ?[0-9]+ ?年|[0-9]{4} ?年|year [0-9]+) ?:? ?"));
    std::vector<long double> numbers;
    for (const QString& written : text.split(u'\n')) {
        const QString line = keys::fold(written).remove(year);
        if (line.isEmpty())
            continue;
        const FormulaNumber number = writtenNumber(line);
        if (!number)
            return {};
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<qint64> roundedNumber(long double number)
{
    const long double size = std::fabs(number);
    if (!(size < static_cast<long double>(kLargestQuantity)))
        return {};
    // A decimal factor such as 1.005 has no exact binary form: what is a half but for the last bits is one.
    const long double below = std::floor(size);
    const long double lastBits = std::min(size * 1e-16L, 1e-6L);
    const auto whole = static_cast<qint64>(below) + (size - below >= 0.5L - lastBits ? 1 : 0);
    return number < 0 ? -whole : whole;
}

} // namespace wardbook::ledger
