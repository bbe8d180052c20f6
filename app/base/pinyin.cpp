#include "base/pinyin.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <unicode/alphaindex.h>
#include <unicode/translit.h>
#include <vector>

namespace wardbook::keys {

namespace {

using Index = icu::AlphabeticIndex::ImmutableIndex;

/// ICU sorts Chinese by pinyin, and its index of such a list has the buckets A–Z: the bucket of a character
/// is the first letter of its reading. Four times quicker to set up than the Han-Latin transliterator, with
/// the same answers.
const Index* pinyinIndex()
{
    static const std::unique_ptr<const Index> index = [] {
        UErrorCode code = U_ZERO_ERROR;
        icu::AlphabeticIndex builder(icu::Locale("zh", nullptr, nullptr, "collation=pinyin"), code);
        return std::unique_ptr<const Index>(U_SUCCESS(code) ? builder.buildImmutableIndex(code) : nullptr);
    }();
    return index.get();
}

char fromIndex(char32_t han)
{
    const Index* index = pinyinIndex();
    if (index == nullptr)
        return 0;
    UErrorCode code = U_ZERO_ERROR;
    const int32_t bucket = index->getBucketIndex(icu::UnicodeString(UChar32(han)), code);
    if (U_FAILURE(code) || bucket < 0)
        return 0;
    const icu::UnicodeString& label = index->getBucket(bucket)->getLabel();
    const char16_t letter = label.length() == 1 ? label[0] : u'\0';
    return letter >= u'A' && letter <= u'Z' ? char(letter - u'A' + 'a') : char(0);
}

/// The transliterator knows of rare characters whether they have a reading at all; the index puts them under
/// Z.
char fromTransliterator(char32_t han)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    UErrorCode code = U_ZERO_ERROR;
    static const std::unique_ptr<icu::Transliterator> reader(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, code));
    if (reader == nullptr)
        return 0;
    icu::UnicodeString text{UChar32(han)};
    reader->transliterate(text);
    return !text.isEmpty() && text[0] >= u'a' && text[0] <= u'z' ? char(text[0]) : char(0);
}

char askIcu(char32_t han)
{
    const bool common = han >= 0x4E00 && han <= 0x9FFF;
    return common ? fromIndex(han) : fromTransliterator(han);
}

constexpr char kUnknown = 0;
constexpr char kNone = 1;
constexpr char32_t kTableEnd = 0x32000; // the planes that have Han characters

constexpr PinyinWord word(const char16_t* text, const char* initials)
{
    return {text, initials, qsizetype(std::char_traits<char16_t>::length(text))};
}

// Words of hospital ledgers in which a character isn't read as it usually is. A reading that only changes
// after the first letter (血 xue, xie) needs no entry.
constexpr std::array kWords{
    word(u"重新", "cx"),    word(u"重复", "cf"), word(u"重置", "cz"), word(u"重试", "cs"),
    word(u"重启", "cq"),    word(u"重建", "cj"), word(u"重庆", "cq"), word(u"重名", "cm"),
    word(u"重命名", "cmm"), word(u"重组", "cz"), word(u"重叠", "cd"), word(u"重做", "cz"),
    word(u"重编", "cb"),    word(u"重传", "cc"), word(u"多重", "dc"), word(u"双重", "sc"),
    word(u"银行", "yh"),    word(u"行业", "hy"), word(u"行列", "hl"), word(u"行数", "hs"),
    word(u"同行", "th"),    word(u"央行", "yh"), word(u"行距", "hj"), word(u"长期", "cq"),
    word(u"长度", "cd"),    word(u"长效", "cx"), word(u"长沙", "cs"), word(u"长春", "cc"),
    word(u"长江", "cj"),    word(u"长治", "cz"), word(u"长宁", "cn"), word(u"长安", "ca"),
    word(u"长寿", "cs"),    word(u"长城", "cc"), word(u"长时", "cs"), word(u"长嘱", "cz"),
    word(u"时长", "sc"),    word(u"身长", "sc"), word(u"全长", "qc"), word(u"周长", "zc"),
    word(u"最长", "zc"),    word(u"延长", "yc"), word(u"特长", "tc"), word(u"超长", "cc"),
    word(u"调整", "tz"),    word(u"调节", "tj"), word(u"调解", "tj"), word(u"调试", "ts"),
    word(u"调配", "tp"),    word(u"调剂", "tj"), word(u"调理", "tl"), word(u"调休", "tx"),
    word(u"调控", "tk"),    word(u"调优", "ty"), word(u"调价", "tj"), word(u"协调", "xt"),
    word(u"空调", "kt"),    word(u"失调", "st"), word(u"会计", "kj"), word(u"音乐", "yy"),
    word(u"人参", "rs"),    word(u"党参", "ds"), word(u"校验", "jy"), word(u"校对", "jd"),
    word(u"校准", "jz"),    word(u"校正", "jz"), word(u"给予", "jy"), word(u"供给", "gj"),
    word(u"补给", "bj"),    word(u"配给", "pj"), word(u"膀胱", "pg"), word(u"弹性", "tx"),
    word(u"弹窗", "tc"),    word(u"弹出", "tc"), word(u"大厦", "ds"), word(u"厦门", "xm"),
    word(u"西藏", "xz"),    word(u"伽马", "gm"), word(u"番禺", "py"), word(u"东莞", "dg"),
    word(u"六安", "la"),    word(u"蚌埠", "bb"), word(u"阿胶", "ej"), word(u"畜牧", "xm"),
    word(u"咯血", "kx"),    word(u"曾用", "cy"), word(u"曾经", "cj"), word(u"曾", "z"),
    word(u"投降", "tx"),    word(u"反省", "fx"), word(u"自省", "zx"), word(u"提防", "df"),
    word(u"便宜", "py"),    word(u"给水", "js"), word(u"覃", "q"),
};

/// Which of kWords begin with a character: [first, last) after sorting by text, longest first.
const std::vector<PinyinWord>& sortedWords()
{
    static const std::vector<PinyinWord> words = [] {
        std::vector<PinyinWord> list(kWords.begin(), kWords.end());
        std::sort(list.begin(), list.end(), [](const PinyinWord& a, const PinyinWord& b) {
            return a.text[0] != b.text[0] ? a.text[0] < b.text[0] : a.length > b.length;
        });
        return list;
    }();
    return words;
}

/// One bit per character of the basic plane: begins a word of the list. Keeps the usual character at one
/// load.
const std::array<bool, 0x10000>& beginsWord()
{
    static const auto flags = [] {
        auto table = std::make_unique<std::array<bool, 0x10000>>();
        table->fill(false);
        for (const PinyinWord& entry : kWords)
            (*table)[entry.text[0]] = true;
        return table;
    }();
    return *flags;
}

} // namespace

char pinyinInitial(char32_t han)
{
    static std::array<std::atomic<char>, kTableEnd> table{};
    if (han >= kTableEnd)
        return 0;
    char letter = table[han].load(std::memory_order_relaxed);
    if (letter == kUnknown) {
        letter = askIcu(han); // two threads may ask at once: the answer is the same
        table[han].store(letter == 0 ? kNone : letter, std::memory_order_relaxed);
    }
    return letter == kNone ? char(0) : letter;
}

const PinyinWord* pinyinWordAt(QStringView text)
{
    if (text.isEmpty() || !beginsWord()[text[0].unicode()])
        return nullptr;
    const std::vector<PinyinWord>& words = sortedWords();
    const char16_t first = text[0].unicode();
    auto at = std::lower_bound(words.begin(), words.end(), first,
                               [](const PinyinWord& entry, char16_t c) { return entry.text[0] < c; });
    for (; at != words.end() && at->text[0] == first; ++at) {
        if (text.startsWith(QStringView(at->text, at->length)))
            return &*at;
    }
    return nullptr;
}

} // namespace wardbook::keys
