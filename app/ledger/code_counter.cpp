#include "ledger/code_counter.h"

namespace wardbook::ledger {

namespace {

/// Longer numbers are somebody's own scheme, not ours: counting on from them would help nobody.
constexpr int kMaxCodeDigits = 9;

} // namespace

QString CodeCounter::next()
{
    ++m_last;
    return m_prefix + QLatin1Char('-') + QString::number(m_last).rightJustified(4, QLatin1Char('0'));
}

bool CodeCounter::note(const QString& code)
{
    const qint64 number = numberIn(code);
    if (number <= m_last)
        return false;
    m_last = number;
    return true;
}

qint64 CodeCounter::numberIn(const QString& code) const
{
    const auto prefix = m_prefix.size() + 1;
    if (code.size() <= prefix || code.size() > prefix + kMaxCodeDigits ||
        code.at(prefix - 1) != QLatin1Char('-') || !code.startsWith(m_prefix))
        return 0;
    qint64 number = 0;
    for (auto i = prefix; i < code.size(); ++i) {
        const int digit = code.at(i).unicode() - '0';
        if (digit < 0 || digit > 9)
            return 0;
        number = number * 10 + digit;
    }
    return number;
}

} // namespace wardbook::ledger
