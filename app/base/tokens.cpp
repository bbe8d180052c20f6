#include "base/tokens.h"
#include "base/text_keys.h"
#include <QChar>
#include <QString>
#include <string>

namespace wardbook::keys {

namespace {

enum class Kind { Separator, Word, Han, Unfolded };

struct Decoded
{
    char32_t c = 0;
    int size = 1; ///< bytes
};

Decoded decode(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return at + i < text.size() ? quint8(text[at + i]) : quint8(0); };
    const quint8 lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    if (lead >= 0xE0 && lead < 0xF0 && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80)
        return {char32_t((lead & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63)), 3};
    if (lead >= 0xC2 && lead < 0xE0 && (byte(1) & 0xC0) == 0x80)
        return {char32_t((lead & 31) << 6 | (byte(1) & 63)), 2};
    if (lead >= 0xF0 && lead < 0xF5 && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80 &&
        (byte(3) & 0xC0) == 0x80)
        return {char32_t((lead & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | (byte(3) & 63)), 4};
    return {0xFFFD, 1};
}

/// Maps full-width letters and digits to ASCII, ASCII capitals to small ones; others stay.
char32_t narrow(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

bool asciiWord(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// `folded`: the text went through NFKC and lower case already, so that nothing needs folding any more.
Kind kindOf(char32_t c, bool folded)
{
    if (c < 0x80 || (c >= 0xFF01 && c <= 0xFF5E))
        return asciiWord(narrow(c)) ? Kind::Word : Kind::Separator;
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 || c == 0x3005)
        return Kind::Han;
    const bool plainPunctuation = (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
                                  (c >= 0x2010 && c <= 0x2027) || c == 0xB7 || c == 0xD7 || c == 0xFFE5;
    if (plainPunctuation)
        return Kind::Separator;
    if (!folded)
        return Kind::Unfolded;
    if (isHan(c))
        return Kind::Han;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Kind::Word : Kind::Separator;
}

struct Walk
{
    std::string_view text;
    TokenPurpose purpose;
    void* sink;
    detail::TokenCall call;
    bool folded;
    std::string word{};
    size_t at = 0;

    bool emitWord()
    {
        word.clear();
        while (at < text.size()) {
            const Decoded d = decode(text, at);
            if (kindOf(d.c, folded) != Kind::Word)
                break;
            const char32_t c = narrow(d.c);
            if (c < 0x80)
                word.push_back(char(c));
            else
                word.append(text, at, size_t(d.size));
            at += size_t(d.size);
        }
        return call(sink, word);
    }

    bool emitHan()
    {
        size_t previous = at;
        int length = 0;
        while (at < text.size()) {
            const Decoded d = decode(text, at);
            if (kindOf(d.c, folded) != Kind::Han)
                break;
            const size_t end = at + size_t(d.size);
            if (++length > 1 && !call(sink, text.substr(previous, end - previous)))
                return false;
            previous = at;
            at = end;
        }
        if (purpose == TokenPurpose::Query && length > 1)
            return true;
        return call(sink, text.substr(previous, at - previous));
    }

    bool run()
    {
        while (at < text.size()) {
            const Decoded d = decode(text, at);
            switch (kindOf(d.c, folded)) {
            case Kind::Word:
                if (!emitWord())
                    return false;
                break;
            case Kind::Han:
                if (!emitHan())
                    return false;
                break;
            default:
                at += size_t(d.size);
            }
        }
        return true;
    }
};

bool needsFolding(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const Decoded d = decode(text, at);
        if (d.c >= 0x80 && kindOf(d.c, false) == Kind::Unfolded)
            return true;
        at += size_t(d.size);
    }
    return false;
}

} // namespace

bool detail::walk(std::string_view utf8, TokenPurpose purpose, void* sink, TokenCall call)
{
    if (!needsFolding(utf8))
        return Walk{utf8, purpose, sink, call, false}.run();
    const QByteArray folded = fold(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).toUtf8();
    return Walk{{folded.constData(), size_t(folded.size())}, purpose, sink, call, true}.run();
}

} // namespace wardbook::keys
