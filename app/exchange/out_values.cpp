#include "exchange/out_values.h"

namespace wardbook::exchange {

bool isNumber(const QString& text)
{
    qsizetype at = text.startsWith(QLatin1Char('-')) ? 1 : 0;
    const auto digits = [&] {
        const auto begin = at;
        while (at < text.size() && text[at] >= QLatin1Char('0') && text[at] <= QLatin1Char('9'))
            ++at;
        return at - begin;
    };
    const auto first = at;
    const auto whole = digits();
    if (whole == 0 || (whole > 1 && text[first] == QLatin1Char('0')))
        return false;
    if (at == text.size())
        return true;
    if (text[at++] != QLatin1Char('.'))
        return false;
    return digits() > 0 && at == text.size();
}

bool isExactNumber(const QString& text)
{
    if (!isNumber(text))
        return false;
    qsizetype significant = 0;
    bool leading = true;
    for (const QChar c : text) {
        leading = leading && (c == QLatin1Char('0') || c == QLatin1Char('.') || c == QLatin1Char('-'));
        significant += !leading && c.isDigit();
    }
    const bool trailingZero = text.contains(QLatin1Char('.')) && text.endsWith(QLatin1Char('0'));
    return significant <= 15 && !trailingZero && text != QLatin1String("-0");
}

} // namespace wardbook::exchange
