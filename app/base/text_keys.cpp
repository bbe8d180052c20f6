#include "base/text_keys.h"
#include "base/pinyin.h"
#include "base/tokens.h"

namespace wardbook::keys {

namespace {

/// Characters that NFKC leaves as they are; most ledgers hold nothing else.
bool staysUnderNfkc(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return u < 0x80 || (u >= 0x3400 && u <= 0x4DBF) || (u >= 0x4E00 && u <= 0x9FFF) ||
               (u >= 0x3001 && u <= 0x3003) || (u >= 0x3008 && u <= 0x3011);
    });
}

QStringList tokens(const QString& text, TokenPurpose purpose)
{
    QStringList list;
    const QByteArray utf8 = text.toUtf8();
    forEachToken(std::string_view(utf8.constData(), size_t(utf8.size())), purpose,
                 [&](std::string_view token) {
                     list << QString::fromUtf8(token.data(), qsizetype(token.size()));
                     return true;
                 });
    return list;
}

} // namespace

QString fold(const QString& text)
{
    const QString normal = staysUnderNfkc(text) ? text : text.normalized(QString::NormalizationForm_KC);
    return normal.toLower().simplified();
}

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 || c == 0x3005 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

QString initials(const QString& text)
{
    const QString folded = fold(text);
    QString result;
    result.reserve(folded.size());
    for (qsizetype i = 0; i < folded.size();) {
        const QChar c = folded[i];
        char32_t code = c.unicode();
        qsizetype size = 1;
        if (c.isHighSurrogate() && i + 1 < folded.size() && folded[i + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(c, folded[i + 1]);
            size = 2;
        }
        if (isHan(code)) {
            if (const PinyinWord* word = pinyinWordAt(QStringView(folded).sliced(i))) {
                result += QLatin1String(word->initials);
                i += word->length;
                continue;
            }
            if (const char letter = pinyinInitial(code))
                result += QLatin1Char(letter);
        } else if (QChar::isLetterOrNumber(code)) {
            result += QStringView(folded).sliced(i, size);
        }
        i += size;
    }
    return result;
}

QStringList documentTokens(const QString& text)
{
    return tokens(text, TokenPurpose::Document);
}

QStringList queryTokens(const QString& text)
{
    return tokens(text, TokenPurpose::Query);
}

} // namespace wardbook::keys
