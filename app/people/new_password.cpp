#include "people/new_password.h"
#include "crypto/secret.h"
#include <cmath>

namespace wardbook::people {

namespace {

constexpr char kAlphabet[] = "abcdefghjkmnpqrstuvwxyz23456789"; // no i, l, o, 0, 1
constexpr int kLetters = sizeof(kAlphabet) - 1, kGroups = 4, kGroup = 4;
constexpr double kFairBits = 45, kStrongBits = 64;

/// Common Han characters: whoever guesses begins with these.
constexpr double kHan = 1500;

double poolOf(const QString& password)
{
    bool lower = false, upper = false, digit = false, sign = false, han = false;
    for (const QChar c : password) {
        if (c.unicode() >= 0x2E80)
            han = true;
        else if (c.isDigit())
            digit = true;
        else if (c.isLetter())
            (c.isUpper() ? upper : lower) = true;
        else
            sign = true;
    }
    return lower * 26 + upper * 26 + digit * 10 + sign * 20 + han * kHan;
}

/// Words that are tried first are worth one guess, not one for each letter.
QString withoutKnown(QString text, const QStringList& known)
{
    text = text.toCaseFolded();
    QStringList words{QStringLiteral("password"), QStringLiteral("wardbook"), QStringLiteral("qwerty"),
                      QStringLiteral("qwer"),     QStringLiteral("asdf"),     QStringLiteral("admin"),
                      QStringLiteral("hospital"), QStringLiteral("welcome"),  QStringLiteral("mima"),
                      QStringLiteral("yiyuan"),   QStringLiteral("口令"),     QStringLiteral("密码"),
                      QStringLiteral("医院")};
    for (const QString& word : known)
        if (word.trimmed().size() >= 2)
            words.prepend(word.trimmed().toCaseFolded());
    for (const QString& word : std::as_const(words))
        text.replace(word, QStringLiteral("*"));
    return text;
}

} // namespace

QString makePassword()
{
    QString password;
    while (password.size() < kGroups * kGroup + kGroups - 1) {
        if (password.size() % (kGroup + 1) == kGroup) {
            password += u'-';
            continue;
        }
        const int byte = crypto::randomSecret(1).front();
        // Bytes beyond the last whole round would make some letters likelier than others.
        if (byte < 256 / kLetters * kLetters)
            password += QLatin1Char(kAlphabet[byte % kLetters]);
    }
    return password;
}

double passwordBits(const QString& password, const QStringList& known)
{
    const QString text = withoutKnown(password, known);
    const double each = std::log2(std::max(2.0, poolOf(password)));
    double bits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int step = i == 0 ? 99 : text.at(i).unicode() - text.at(i - 1).unicode();
        bits += step == 0 || std::abs(step) == 1 ? 1 : each;
    }
    return bits;
}

PasswordStrength passwordStrength(const QString& password, const QStringList& known)
{
    const double bits = passwordBits(password, known);
    return bits < kFairBits     ? PasswordStrength::Weak
           : bits < kStrongBits ? PasswordStrength::Fair
                                : PasswordStrength::Strong;
}

} // namespace wardbook::people
