#include "assets/sample_patterns.h"
#include "assets/assets_tr.h"
#include "base/error.h"
#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <array>

namespace wardbook::assets::pattern {

namespace {

QString compact(const QString& text)
{
    QString result = text.trimmed();
    result.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    return result;
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool isResidentId(const QString& text)
{
    const QString id = text.trimmed().toUpper();
    if (id.size() != 18 || !allDigits(QStringView(id).left(17)) || id.at(0) == QLatin1Char('0'))
        return false;
    const QDate birth = QDate::fromString(id.mid(6, 8), QStringLiteral("yyyyMMdd"));
    if (!birth.isValid() || birth.year() < 1900 || birth > QDate::currentDate())
        return false;
    static constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += id.at(i).digitValue() * kWeights[static_cast<size_t>(i)];
    return id.at(17) == QLatin1Char("10X98765432"[sum % 11]);
}

bool isMobile(const QString& text)
{
    QString number = compact(text);
    if (number.startsWith(QLatin1String("+86")))
        number.remove(0, 3);
    return number.size() == 11 && allDigits(number) && number.at(0) == QLatin1Char('1') &&
           number.at(1) >= QLatin1Char('3');
}

bool isEmail(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"));
    return form.match(text.trimmed()).hasMatch();
}

bool isBankCard(const QString& text)
{
    const QString digits = compact(text);
    if (digits.size() < 15 || digits.size() > 19 || !allDigits(digits) || isResidentId(digits))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits.at(digits.size() - 1 - i).digitValue();
        if (i % 2 == 1)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool isUnitCode(const QString& text)
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    const QString code = text.trimmed().toUpper();
    if (code.size() != 18)
        return false;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; ++i) {
        const qsizetype value = alphabet.indexOf(code.at(i));
        if (value < 0)
            return false;
        sum += static_cast<int>(value) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.indexOf(code.at(17)) == (31 - sum % 31) % 31;
}

bool matches(const QString& patternName, const QString& text)
{
    static const QHash<QString, bool (*)(const QString&)> patterns{
        {QStringLiteral("resident_id"), isResidentId},
        {QStringLiteral("mobile"), isMobile},
        {QStringLiteral("email"), isEmail},
        {QStringLiteral("bank_card"), isBankCard},
        {QStringLiteral("unit_code"), isUnitCode}};
    const auto found = patterns.find(patternName);
    if (found == patterns.end())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("A rule pack names a pattern that is not known: %1").arg(patternName));
    return found.value()(text);
}

} // namespace wardbook::assets::pattern
