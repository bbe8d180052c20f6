#include "documents/text_box_cache.h"
#include <cmath>

namespace wardbook::documents {

namespace {

constexpr qsizetype kLongestKept = 60; ///< characters; longer ones are hardly ever said twice
constexpr qsizetype kMostKept = 2000;  ///< twice; a few kilobytes each

/// Everything that the looks depend on.
QString keyOf(const Text& text, const TextStyle& textStyle, qreal width, bool sources)
{
    QString key;
    key.reserve(64);
    key += QChar(char16_t(textStyle.size));
    key += QChar(char16_t(textStyle.firstIndent));
    key += QChar(char16_t(int(textStyle.face) | int(textStyle.bold) << 1 | int(textStyle.tone) << 2 |
                          int(textStyle.align) << 6));
    key += QChar(char16_t(std::lround(textStyle.line * 1000)));
    const auto bits = qint64(std::llround(width * 64));
    key += QChar(char16_t(bits & 0xFFFF));
    key += QChar(char16_t(bits >> 16 & 0xFFFF));
    for (const auto& run : text.runs()) {
        key += QChar(char16_t(run.text.size()));
        key += QChar(char16_t(int(run.bold) | int(run.tone) << 1 | int(run.look) << 5));
        key += run.text;
        if (sources) {
            key += QChar(char16_t(run.source.size()));
            key += run.source;
        }
    }
    return key;
}

} // namespace

std::shared_ptr<const TextBox> TextBoxCache::box(const Text& text, const TextStyle& textStyle, qreal width)
{
    qsizetype length = 0;
    for (const auto& run : text.runs())
        length += run.text.size();
    if (length > kLongestKept)
        return std::make_shared<const TextBox>(text, textStyle, width);
    const auto key = keyOf(text, textStyle, width, m_sources);
    if (const auto found = m_recent.constFind(key); found != m_recent.constEnd())
        return *found;
    auto made = m_older.take(key);
    if (!made)
        made = std::make_shared<const TextBox>(text, textStyle, width);
    if (m_recent.size() >= kMostKept)
        m_older = std::exchange(m_recent, {});
    m_recent.insert(key, made);
    return made;
}

} // namespace wardbook::documents
