// Quantities for people. What is written here reads back as the number that was shown, and then shows the
// same again.
#include "base/decimal.h"
#include "base/language.h"
#include "base/quantity.h"
#include <array>

namespace wardbook {

namespace {

__extension__ typedef unsigned __int128 Wide;

struct Step
{
    quint64 size;
    const char16_t* word;
};

// From the largest; the last is the plain number.
constexpr std::array kChineseSteps{Step{1000000000000, u"万亿"}, Step{100000000, u"亿"}, Step{10000, u"万"},
                                   Step{1, u""}};
constexpr std::array kEnglishSteps{Step{1000000000, u"billion"}, Step{1000000, u"million"}, Step{1, u""}};
constexpr std::array kByteSteps{Step{quint64(1) << 50, u"PB"}, Step{quint64(1) << 40, u"TB"},
                                Step{quint64(1) << 30, u"GB"}, Step{quint64(1) << 20, u"MB"},
                                Step{quint64(1) << 10, u"KB"}, Step{1, u"B"}};

/// Hundredths of `value` in units of `size`, rounded half up.
quint64 hundredths(quint64 value, quint64 size)
{
    return quint64((Wide(value) * 100 + size / 2) / size);
}

QString withSeparators(quint64 value)
{
    QString text = QString::number(value);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, QLatin1Char(','));
    return text;
}

QString decimal(quint64 inHundredths)
{
    QString text = withSeparators(inHundredths / 100);
    const int rest = int(inHundredths % 100);
    if (rest == 0)
        return text;
    text += QLatin1Char('.') + QString::number(rest / 10);
    return rest % 10 == 0 ? text : text + QString::number(rest % 10);
}

struct Shown
{
    QString number;
    QString word;
};

/// The largest step that `value` reaches, or the next one when rounding reaches that: 9,999.999 万 becomes 1
/// 亿.
template<size_t N>
Shown shown(quint64 value, const std::array<Step, N>& steps)
{
    size_t i = 0;
    while (i + 1 < N && value < steps[i].size)
        ++i;
    const quint64 rounded = hundredths(value, steps[i].size);
    if (i > 0 && Wide(rounded) * steps[i].size >= Wide(steps[i - 1].size) * 100)
        return {decimal(100), QString::fromUtf16(steps[i - 1].word)};
    return {decimal(rounded), QString::fromUtf16(steps[i].word)};
}

quint64 magnitude(qint64 value)
{
    return value < 0 ? quint64(0) - quint64(value) : quint64(value);
}

} // namespace

QString formatCount(qint64 value, const QString& unit)
{
    return formatCount(value, unit, language());
}

QString formatCount(qint64 value, const QString& unit, Language in)
{
    const bool chinese = in == Language::Chinese;
    const Shown s = chinese ? shown(magnitude(value), kChineseSteps) : shown(magnitude(value), kEnglishSteps);
    QString text = value < 0 ? QStringLiteral("-") + s.number : s.number;
    if (s.word.isEmpty())
        return unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
    text += QLatin1Char(' ') + s.word;
    const bool apart = !unit.isEmpty() && (!chinese || unit[0].unicode() < 0x80);
    return text + (apart ? QStringLiteral(" ") : QString()) + unit;
}

QString formatBytes(qint64 bytes)
{
    if (bytes == 0)
        return QStringLiteral("0 B");
    const Shown s = shown(magnitude(bytes), kByteSteps);
    return (bytes < 0 ? QStringLiteral("-") : QString()) + s.number + QLatin1Char(' ') + s.word;
}

QString formatExact(qint64 value)
{
    return (value < 0 ? QStringLiteral("-") : QString()) + withSeparators(magnitude(value));
}

} // namespace wardbook
