#include "documents/template_expand.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include "documents/rich_text.h"

namespace wardbook::documents {

namespace {

using Kind = TemplateTag::Kind;
using Nodes = std::vector<XmlNode>;
using Scope = QList<const TemplateData*>; ///< innermost last

[[noreturn]] void throwUnpaired(const QString& name)
{
    throw Error(ErrorKind::Invalid,
                Tr::tr("The template begins or ends the list “%1” without the other end, or crosses it with "
                       "another. Nothing was written. Correct the template and retry.")
                    .arg(name));
}

class Expansion
{
public:
    explicit Expansion(QStringList& unknown) : m_unknown(unknown) {}
    void children(XmlNode& parent, const Scope& scope);

private:
    struct Range
    {
        size_t first = 0, last = 0;
        TemplateTag tag;
    };
    std::optional<TemplateTag> openTag(const XmlNode& node) const;
    std::optional<TemplateTag> rowTag(const XmlNode& row) const;
    size_t endOf(const TemplateTag& tag, const Nodes& siblings, size_t first) const;
    void repeat(const Range& range, Nodes& siblings, const Scope& scope, Nodes& out);
    void texts(XmlNode& run, const Scope& scope);
    std::optional<QString> value(const QString& name, const Scope& scope) const;
    const QList<TemplateData>* list(const QString& name, const Scope& scope) const;
    void noteUnknown(const QString& name)
    {
        if (!m_unknown.contains(name))
            m_unknown.append(name);
    }
    QStringList& m_unknown;
    QList<qsizetype> m_numbers; ///< of the entries that are being written, innermost last
};

/// First tag that begins a list in the node and does not end it there.
std::optional<TemplateTag> Expansion::openTag(const XmlNode& node) const
{
    QList<TemplateTag> tags, open;
    collectTags(node, tags);
    for (const auto& tag : tags) {
        if (tag.kind == Kind::Begin || tag.kind == Kind::BeginEmpty)
            open.append(tag);
        else if (tag.kind == Kind::End) {
            if (open.isEmpty() || open.last().name != tag.name)
                throwUnpaired(tag.name);
            open.removeLast();
        }
    }
    return open.isEmpty() ? std::nullopt : std::optional(open.first());
}

/// A list begun in one cell of a row and ended in another: the row is what is repeated.
std::optional<TemplateTag> Expansion::rowTag(const XmlNode& row) const
{
    if (!row.is(QLatin1String("tr")))
        return std::nullopt;
    for (const auto& cell : row.children) {
        QList<TemplateTag> tags, open;
        collectTags(cell, tags);
        for (const auto& tag : tags) {
            if (tag.kind == Kind::Begin || tag.kind == Kind::BeginEmpty)
                open.append(tag);
            else if (tag.kind == Kind::End && !open.isEmpty())
                open.removeLast();
        }
        if (!open.isEmpty())
            return open.first();
    }
    return std::nullopt;
}

/// The sibling in which the list ends.
size_t Expansion::endOf(const TemplateTag& tag, const Nodes& siblings, size_t first) const
{
    QStringList open;
    for (size_t i = first; i < siblings.size(); ++i) {
        QList<TemplateTag> tags;
        collectTags(siblings[i], tags);
        for (const auto& each : tags) {
            if (each.kind == Kind::Begin || each.kind == Kind::BeginEmpty)
                open.append(each.name);
            else if (each.kind == Kind::End) {
                if (open.isEmpty() || open.last() != each.name)
                    throwUnpaired(each.name);
                open.removeLast();
            }
        }
        if (open.isEmpty())
            return i;
    }
    throwUnpaired(tag.name);
}

/// Takes the first (or last) tag of the list out; a paragraph of which nothing else is left goes with it,
/// unless it is the only one of its cell.
bool takeTag(XmlNode& node, const QString& name, bool end)
{
    if (node.is(QLatin1String("t"))) {
        for (const auto& tag : tagsIn(textOf(node)))
            if (tag.name == name && (tag.kind == Kind::End) == end && tag.kind != Kind::Value) {
                auto words = textOf(node);
                setText(node, words.remove(tag.from, tag.to - tag.from));
                return true;
            }
        return false;
    }
    const auto visit = [&](auto begin, auto stop) {
        for (auto it = begin; it != stop; ++it)
            if (takeTag(*it, name, end))
                return true;
        return false;
    };
    return end ? visit(node.children.rbegin(), node.children.rend())
               : visit(node.children.begin(), node.children.end());
}

bool saysSomething(const XmlNode& node)
{
    if (node.is(QLatin1String("t")))
        return !textOf(node).isEmpty();
    for (const char* kept : {"tab", "br", "drawing", "pict", "object", "fldChar", "sectPr", "sym"})
        if (node.is(QLatin1String(kept)))
            return true;
    return std::any_of(node.children.begin(), node.children.end(), saysSomething);
}

bool isBlock(const XmlNode& node)
{
    return node.is(QLatin1String("tr")) || node.is(QLatin1String("tbl"));
}

/// Marks that may stand once in a document only.
void dropUniqueMarks(XmlNode& node)
{
    std::erase_if(node.children, [](const XmlNode& child) {
        return child.is(QLatin1String("bookmarkStart")) || child.is(QLatin1String("bookmarkEnd"));
    });
    node.attributes.removeIf([](const QPair<QString, QString>& attribute) {
        return attribute.first == QLatin1String("w14:paraId") ||
               attribute.first == QLatin1String("w14:textId");
    });
    for (auto& child : node.children)
        dropUniqueMarks(child);
}

void Expansion::repeat(const Range& range, Nodes& siblings, const Scope& scope, Nodes& out)
{
    const auto& name = range.tag.name;
    XmlNode pattern;
    for (size_t i = range.first; i <= range.last; ++i)
        pattern.children.push_back(std::move(siblings[i]));
    takeTag(pattern.children.front(), name, false);
    takeTag(pattern.children.back(), name, true);
    const auto spent = [](const XmlNode& node) {
        return (node.is(QLatin1String("p")) || node.is(QLatin1String("r"))) && !saysSomething(node);
    };
    if (range.last > range.first && spent(pattern.children.back()))
        pattern.children.pop_back();
    if (range.last > range.first && spent(pattern.children.front()))
        pattern.children.erase(pattern.children.begin());
    const auto* entries = list(name, scope);
    const auto single = entries ? std::nullopt : value(name, scope);
    if (!entries && !single)
        noteUnknown(name);
    const bool empty = entries ? entries->isEmpty() : !single || single->isEmpty();
    QList<const TemplateData*> rounds;
    static const TemplateData nothing;
    if (range.tag.kind == Kind::BeginEmpty || !entries) {
        if (empty == (range.tag.kind == Kind::BeginEmpty))
            rounds.append(&nothing);
    } else {
        for (const auto& entry : *entries)
            rounds.append(&entry);
    }
    for (qsizetype i = 0; i < rounds.size(); ++i) {
        auto copy = pattern;
        if (i > 0)
            dropUniqueMarks(copy);
        const bool entry = rounds[i] != &nothing;
        if (entry)
            m_numbers.append(i + 1);
        children(copy, scope + Scope{rounds[i]});
        if (entry)
            m_numbers.removeLast();
        for (auto& node : copy.children) {
            // Nothing looks into the rows of an outermost list again, and there may be thousands of them.
            if (scope.size() == 1 && isBlock(node))
                finish(node);
            out.push_back(std::move(node));
        }
    }
}

void Expansion::children(XmlNode& parent, const Scope& scope)
{
    if (parent.is(QLatin1String("r"))) {
        texts(parent, scope);
        return;
    }
    Nodes siblings = std::exchange(parent.children, {});
    for (size_t i = 0; i < siblings.size(); ++i) {
        if (siblings[i].settled || siblings[i].name.isEmpty()) {
            parent.children.push_back(std::move(siblings[i]));
            continue;
        }
        if (const auto row = rowTag(siblings[i])) {
            const auto last = endOf(*row, siblings, i);
            repeat({i, last, *row}, siblings, scope, parent.children);
            i = last;
        } else if (const auto open = openTag(siblings[i])) {
            const auto last = endOf(*open, siblings, i);
            repeat({i, last, *open}, siblings, scope, parent.children);
            i = last;
        } else {
            children(siblings[i], scope);
            parent.children.push_back(std::move(siblings[i]));
        }
    }
    // Word takes a cell without a paragraph for damage.
    if (parent.is(QLatin1String("tc")) &&
        std::none_of(parent.children.begin(), parent.children.end(),
                     [](const XmlNode& n) { return n.is(QLatin1String("p")); })) {
        XmlNode paragraph;
        paragraph.name = parent.name.left(parent.name.size() - 2) + QLatin1Char('p');
        parent.children.push_back(std::move(paragraph));
    }
}

/// Values into the texts of a run; line breaks become elements.
void Expansion::texts(XmlNode& run, const Scope& scope)
{
    Nodes out;
    for (auto& child : run.children) {
        const auto words = child.is(QLatin1String("t")) ? textOf(child) : QString();
        const auto tags = tagsIn(words);
        if (tags.isEmpty()) {
            if (!child.is(QLatin1String("t")))
                children(child, scope); // a text box has paragraphs of its own
            out.push_back(std::move(child));
            continue;
        }
        QString filled;
        qsizetype at = 0;
        for (const auto& tag : tags) {
            filled += words.mid(at, tag.from - at);
            at = tag.to;
            if (tag.name == QLatin1String("#") && !m_numbers.isEmpty())
                filled += QString::number(m_numbers.last());
            else if (const auto found = value(tag.name, scope))
                filled += cleanText(*found);
            else
                noteUnknown(tag.name);
        }
        filled += words.mid(at);
        const auto prefix = child.name.left(child.name.size() - 1);
        const auto lines = filled.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                XmlNode lineBreak;
                lineBreak.name = prefix + QStringLiteral("br");
                out.push_back(std::move(lineBreak));
            }
            XmlNode text;
            text.name = child.name;
            setText(text, lines[i]);
            out.push_back(std::move(text));
        }
    }
    run.children = std::move(out);
}

std::optional<QString> Expansion::value(const QString& name, const Scope& scope) const
{
    for (auto it = scope.rbegin(); it != scope.rend(); ++it)
        if (const auto found = (*it)->values.constFind(name); found != (*it)->values.constEnd())
            return *found;
    return std::nullopt;
}

const QList<TemplateData>* Expansion::list(const QString& name, const Scope& scope) const
{
    for (auto it = scope.rbegin(); it != scope.rend(); ++it) {
        if (const auto found = (*it)->lists.constFind(name); found != (*it)->lists.constEnd())
            return &*found;
        if ((*it)->values.contains(name))
            return nullptr;
    }
    return nullptr;
}

} // namespace

void expandTemplate(XmlNode& root, const TemplateData& data, QStringList& unknown)
{
    settle(root);
    Expansion(unknown).children(root, {&data});
}

} // namespace wardbook::documents
