#pragma once
#include "documents/text_box.h"
#include <QHash>

namespace wardbook::documents {

/// Breaks every short text once, however often it is said in one style and width, and forgets what was not
/// asked for in a while. Belongs to one thread.
class TextBoxCache
{
public:
    /// Without sources, words are the same wherever they were taken from: for files.
    explicit TextBoxCache(bool sources = true) : m_sources(sources) {}
    std::shared_ptr<const TextBox> box(const Text& text, const TextStyle& textStyle, qreal width);

private:
    using Boxes = QHash<QString, std::shared_ptr<const TextBox>>;
    bool m_sources;
    Boxes m_recent, m_older;
};

} // namespace wardbook::documents
