// Values that can be judged by themselves: codes with a check character, telephone numbers.
#include "filings/checks.h"
#include <QRegularExpression>

namespace wardbook::filings {

bool validCreditCode(const QString& code)
{
    // GB 32100-2015 4.3: no I, O, S, V, Z, so that nobody reads them as digits
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    constexpr int kLength = 18, kModulus = 31, kBase = 3;
    const QString text = code.trimmed();
    if (text.size() != kLength)
        return false;
    int sum = 0, weight = 1;
    for (int i = 0; i < kLength - 1; ++i) {
        const int value = static_cast<int>(alphabet.indexOf(text.at(i)));
        if (value < 0)
            return false;
        sum += value * weight;
        weight = weight * kBase % kModulus;
    }
    return alphabet.at((kModulus - sum % kModulus) % kModulus) == text.at(kLength - 1);
}

namespace {

bool allTheSame(const QString& digits)
{
    return digits.count(digits.at(0)) == digits.size();
}

bool validNumber(const QString& written)
{
    static const QRegularExpression between(QStringLiteral("[\\s\\-()（）－—]"));
    static const QRegularExpression abroad(QStringLiteral("^(\\+|00)86"));
    static const QRegularExpression known(
        QStringLiteral("^(?:1[3-9]\\d{9}"                      // mobile
                       "|(?:010|02\\d)[2-9]\\d{7}"             // cities of three-digit area codes
                       "|0[3-9]\\d{2}[2-9]\\d{6,7}"            // all others
                       "|[2-9]\\d{6,7}"                        // within one's own area
                       "|[48]00\\d{7}"                         // paid by the called
                       "|9[56]\\d{3,6}"                        // service numbers of whole provinces
                       "|1[0-2]\\d{3}|11[024679]|12[0-2])$")); // 10086, 12320, 12345, 110, 120
    QString digits = written;
    digits.remove(between);
    digits.remove(abroad);
    return known.match(digits).hasMatch() && !allTheSame(digits);
}

} // namespace

bool validPhone(const QString& text)
{
    static const QRegularExpression several(QStringLiteral("[/、,，;；]"));
    // what stands behind the number: 转 8001, ext. 12, 分机 3
    static const QRegularExpression extension(
        QStringLiteral("\\s*(?:转|轉|分机|分機|内线|ext\\.?|[xX#]|-)\\s*[:：]?\\d{1,6}$"),
        QRegularExpression::CaseInsensitiveOption);
    const QStringList numbers = text.split(several, Qt::SkipEmptyParts);
    for (const QString& number : numbers) {
        const QString written = number.trimmed();
        if (!validNumber(written) && !validNumber(QString(written).remove(extension)))
            return false;
    }
    return !numbers.isEmpty();
}

} // namespace wardbook::filings
