#include "base/word_breaks.h"
#include "base/text_keys.h"
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace wardbook {

namespace {

/// Single characters that say which one of several something is: they go with the word behind them.
bool isPrefix(QChar c)
{
    return QStringLiteral("主备从总分副新旧老大小内外前后上下左右东西南北中").contains(c);
}

/// A line begins with a word, not with what closes the one before. The dictionary takes 交换机 and 数据库
/// apart: a single character stays with its word.
bool belongsTogether(QStringView before, QStringView next)
{
    const QChar last = before.back(), first = next.front();
    if (first.isSpace() || (first.isPunct() && first.category() != QChar::Punctuation_Open) ||
        last.category() == QChar::Punctuation_Open)
        return true;
    if (before.size() == 1 && keys::isHan(last.unicode()) && isPrefix(last))
        return true;
    return next.size() == 1 && keys::isHan(first.unicode()) && !isPrefix(first) &&
           keys::isHan(last.unicode());
}

} // namespace

QList<qsizetype> wordBreaks(const QString& text)
{
    // Made once in each thread: that reads the rules and the dictionary, and headers ask while they paint.
    thread_local const std::unique_ptr<icu::BreakIterator> words = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createWordInstance(icu::Locale("zh", "CN"), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    if (!words)
        return {};
    const icu::UnicodeString copy(reinterpret_cast<const char16_t*>(text.utf16()),
                                  static_cast<int32_t>(text.size()));
    words->setText(copy);
    QList<qsizetype> ends;
    for (int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next())
        if (at > 0)
            ends << at;
    QList<qsizetype> breaks;
    for (qsizetype i = 0; i + 1 < ends.size(); ++i) {
        const qsizetype start = i > 0 ? ends.at(i - 1) : 0;
        const QStringView before = QStringView(text).sliced(start, ends.at(i) - start);
        const QStringView next = QStringView(text).sliced(ends.at(i), ends.at(i + 1) - ends.at(i));
        if (!belongsTogether(before, next))
            breaks << ends.at(i);
    }
    return breaks;
}

} // namespace wardbook
