#include "documents/template_tags.h"
#include <QRegularExpression>
#include <functional>

namespace wardbook::documents {

namespace {

const QLatin1String kText("t"), kRun("r"), kParagraph("p"), kProperties("rPr");

bool isListTag(const TemplateTag& tag)
{
    return tag.kind != TemplateTag::Kind::Value;
}

/// Text elements of a paragraph, without those of paragraphs inside it (text boxes).
void collectTexts(XmlNode& node, std::vector<XmlNode*>& texts)
{
    for (auto& child : node.children) {
        if (child.is(kParagraph) || child.is(QLatin1String("Fallback")))
            continue;
        if (child.is(kText))
            texts.push_back(&child);
        else
            collectTexts(child, texts);
    }
}

/// A tag that begins in one text element and ends in another moves into the first one.
void joinTags(XmlNode& paragraph)
{
    std::vector<XmlNode*> texts;
    collectTexts(paragraph, texts);
    QString all;
    std::vector<qsizetype> begins;
    for (const auto* text : texts) {
        begins.push_back(all.size());
        all += textOf(*text);
    }
    if (!all.contains(QLatin1String("{{")))
        return;
    std::vector<QString> parts(texts.size());
    const auto tags = tagsIn(all);
    qsizetype tag = 0;
    size_t part = 0;
    for (qsizetype i = 0; i < all.size();) {
        while (part + 1 < texts.size() && begins[part + 1] <= i)
            ++part;
        while (tag < tags.size() && tags[tag].from < i)
            ++tag;
        const bool here = tag < tags.size() && tags[tag].from == i;
        const auto length = here ? tags[tag].to - tags[tag].from : 1;
        parts[part] += all.mid(i, length);
        i += length;
    }
    for (size_t i = 0; i < texts.size(); ++i)
        if (parts[i] != textOf(*texts[i]))
            setText(*texts[i], parts[i]);
}

XmlNode runLike(const XmlNode& run, std::vector<XmlNode> content)
{
    XmlNode made;
    made.name = run.name;
    made.attributes = run.attributes;
    for (const auto& child : run.children)
        if (child.is(kProperties))
            made.children.push_back(child);
    for (auto& node : content)
        made.children.push_back(std::move(node));
    return made;
}

XmlNode textLike(const XmlNode& text, const QString& words)
{
    XmlNode made;
    made.name = text.name;
    setText(made, words);
    return made;
}

/// The run in pieces, so that each list tag has one to itself.
std::vector<XmlNode> splitRun(const XmlNode& run)
{
    std::vector<XmlNode> pieces;
    std::vector<XmlNode> content;
    const auto flush = [&] {
        if (!content.empty())
            pieces.push_back(runLike(run, std::exchange(content, {})));
    };
    for (const auto& child : run.children) {
        if (child.is(kProperties))
            continue;
        if (!child.is(kText)) {
            content.push_back(child);
            continue;
        }
        const auto words = textOf(child);
        qsizetype at = 0;
        for (const auto& tag : tagsIn(words)) {
            if (!isListTag(tag))
                continue;
            if (tag.from > at)
                content.push_back(textLike(child, words.mid(at, tag.from - at)));
            flush();
            content.push_back(textLike(child, words.mid(tag.from, tag.to - tag.from)));
            flush();
            at = tag.to;
        }
        if (at < words.size() || at == 0)
            content.push_back(textLike(child, words.mid(at)));
    }
    flush();
    return pieces;
}

void splitRuns(XmlNode& node)
{
    std::vector<XmlNode> children;
    for (auto& child : node.children) {
        if (child.is(kRun)) {
            QList<TemplateTag> tags;
            collectTags(child, tags);
            if (std::any_of(tags.begin(), tags.end(), isListTag)) {
                for (auto& piece : splitRun(child))
                    children.push_back(std::move(piece));
                continue;
            }
        }
        children.push_back(std::move(child));
    }
    node.children = std::move(children);
}

} // namespace

QList<TemplateTag> tagsIn(const QString& text)
{
    if (!text.contains(QLatin1String("{{")))
        return {};
    static const QRegularExpression pattern(QStringLiteral("\\{\\{\\s*([#^/]?)\\s*([^{}]*?)\\s*\\}\\}"));
    QList<TemplateTag> tags;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        TemplateTag tag;
        const auto sign = match.captured(1);
        tag.kind = sign == QLatin1String("#")   ? TemplateTag::Kind::Begin
                   : sign == QLatin1String("^") ? TemplateTag::Kind::BeginEmpty
                   : sign == QLatin1String("/") ? TemplateTag::Kind::End
                                                : TemplateTag::Kind::Value;
        tag.name = match.captured(2);
        if (tag.name.isEmpty() && sign == QLatin1String("#")) {
            tag.kind = TemplateTag::Kind::Value;
            tag.name = sign;
        } else if (tag.name.startsWith(QLatin1Char('?')) || tag.name.startsWith(QChar(0xFF1F))) {
            // Chinese input methods write the wide signs.
            tag.name.replace(QChar(0xFF1F), QLatin1Char('?')).replace(QChar(0xFF1D), QLatin1Char('='));
            tag.name.removeIf([](QChar c) { return c.isSpace(); });
        }
        tag.from = match.capturedStart();
        tag.to = match.capturedEnd();
        if (!tag.name.isEmpty())
            tags.append(tag);
    }
    return tags;
}

QString textOf(const XmlNode& textElement)
{
    QString all;
    for (const auto& child : textElement.children)
        all += child.text;
    return all;
}

void setText(XmlNode& textElement, const QString& text)
{
    textElement.children.clear();
    if (!text.isEmpty()) {
        XmlNode node;
        node.text = text;
        textElement.children.push_back(std::move(node));
    }
    textElement.setAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
}

void tidyTags(XmlNode& node)
{
    for (auto& child : node.children)
        tidyTags(child);
    if (node.is(kParagraph))
        joinTags(node);
    splitRuns(node);
}

void settle(XmlNode& node)
{
    for (const char* properties : {"rPr", "tcPr", "trPr", "tblPr", "tblGrid"})
        if (node.is(QLatin1String(properties))) {
            finish(node);
            node.settled = true;
            return;
        }
    if (node.is(kText)) {
        node.settled = tagsIn(textOf(node)).isEmpty();
        return;
    }
    for (auto& child : node.children)
        settle(child);
    node.settled = std::all_of(node.children.begin(), node.children.end(),
                               [](const XmlNode& child) { return child.settled; });
}

void collectTags(const XmlNode& node, QList<TemplateTag>& tags)
{
    if (node.settled)
        return;
    if (node.is(kText)) {
        tags += tagsIn(textOf(node));
        return;
    }
    for (const auto& child : node.children)
        collectTags(child, tags);
}

} // namespace wardbook::documents
