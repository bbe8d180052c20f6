#pragma once
#include "documents/xml_tree.h"
#include <optional>

namespace wardbook::documents {

/// What stands between two double braces.
struct TemplateTag
{
    enum class Kind { Value, Begin, BeginEmpty, End };
    Kind kind = Kind::Value;
    QString name;
    qsizetype from = 0, to = 0; ///< in the text, braces included
};

/// Tags in a text, in order.
QList<TemplateTag> tagsIn(const QString& text);

/// Makes every tag lie within one text element, and every tag that begins or ends a list within a run of its
/// own, whatever Word had made of them.
void tidyTags(XmlNode& root);

/// Marks what holds no tags, so that nobody looks for them there again however often it is repeated.
void settle(XmlNode& root);

/// Text of a text element.
QString textOf(const XmlNode& textElement);
void setText(XmlNode& textElement, const QString& text);

/// Every tag below a node, in order.
void collectTags(const XmlNode& node, QList<TemplateTag>& tags);

} // namespace wardbook::documents
