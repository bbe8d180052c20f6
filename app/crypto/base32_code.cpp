#include "crypto/base32_code.h"
#include <array>
#include <vector>

namespace wardbook::crypto {

namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
// The generator polynomial of BIP 173, times each power of two of the digit that leaves the register.
constexpr std::array<quint32, 5> kGenerator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

using Digits = std::vector<uint8_t>;

quint32 remainder(const Digits& digits, quint32 kind)
{
    quint32 state = 1;
    const auto push = [&state](quint32 digit) {
        const quint32 out = state >> 25;
        state = ((state & 0x1ffffff) << 5) ^ digit;
        for (size_t bit = 0; bit < kGenerator.size(); ++bit) {
            if ((out >> bit & 1) != 0)
                state ^= kGenerator[bit];
        }
    };
    push(kind & 31);
    for (const uint8_t digit : digits)
        push(digit);
    return state;
}

Digits toDigits(const Secret& bytes)
{
    Digits digits;
    quint32 buffer = 0;
    int bits = 0;
    for (const uint8_t byte : bytes) {
        buffer = buffer << 8 | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            digits.push_back(buffer >> bits & 31);
        }
        buffer &= (1u << bits) - 1;
    }
    if (bits > 0)
        digits.push_back(buffer << (5 - bits) & 31);
    return digits;
}

Secret toSecretBytes(const Digits& digits, size_t size)
{
    Secret bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const uint8_t digit : digits) {
        buffer = buffer << 5 | digit;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(uint8_t(buffer >> bits & 255));
        }
        buffer &= (1u << bits) - 1;
    }
    return bytes.size() == size && buffer == 0 ? bytes : Secret{};
}

/// 0–31, −1 for a character that separates, −2 for one that doesn't belong.
int digitOf(QChar c)
{
    if (c.isSpace() || QStringView(u"-–—_.").contains(c))
        return -1;
    char16_t letter = c.toUpper().unicode();
    if (letter >= 0xFF01 && letter <= 0xFF5E)
        letter = char16_t(letter - 0xFEE0); // typed with a Chinese input method
    if (letter == u'-')
        return -1;
    if (letter == u'O')
        letter = u'0';
    if (letter == u'I' || letter == u'L')
        letter = u'1';
    for (int i = 0; i < 32; ++i) {
        if (letter == char16_t(kAlphabet[i]))
            return i;
    }
    return -2;
}

} // namespace

QString encodeCode(const Secret& bytes, quint32 kind)
{
    Digits digits = toDigits(bytes);
    Digits padded = digits;
    padded.resize(digits.size() + kCheckDigits, 0);
    const quint32 check = remainder(padded, kind) ^ 1;
    for (int i = kCheckDigits - 1; i >= 0; --i)
        digits.push_back(check >> (5 * i) & 31);
    QString code;
    for (size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            code += QLatin1Char('-');
        code += QLatin1Char(kAlphabet[digits[i]]);
    }
    return code;
}

Secret decodeCode(const QString& code, size_t size, quint32 kind)
{
    Digits digits;
    for (const QChar c : code) {
        const int digit = digitOf(c);
        if (digit == -2)
            return {};
        if (digit >= 0)
            digits.push_back(uint8_t(digit));
    }
    const size_t expected = (size * 8 + 4) / 5 + kCheckDigits;
    if (digits.size() != expected || remainder(digits, kind) != 1)
        return {};
    digits.resize(digits.size() - kCheckDigits);
    return toSecretBytes(digits, size);
}

} // namespace wardbook::crypto
