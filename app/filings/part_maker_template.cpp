#include "filings/part_maker_template.h"
#include "documents/template_tags.h"
#include "filings/filings_tr.h"
#include "filings/form_text.h"
#include "filings/part_maker_comparison.h"

namespace wardbook::filings {

namespace {

using documents::TemplateTag;
using Kind = TemplateTag::Kind;

/// A template's texts in order: paragraphs outside of tables, and cells.
struct Unit
{
    bool cell = false;
    bool rowStart = false;
    QString text;
};
using Units = QList<Unit>;

class TemplateReader : public documents::DocxVisitor
{
public:
    void paragraph(const documents::ReadBack::Paragraph& paragraph) override
    {
        if (!paragraph.inTable)
            units << Unit{false, false, paragraph.text};
    }
    void table(const documents::ReadBack::Table& table) override
    {
        for (const QStringList& row : table.rows)
            for (qsizetype i = 0; i < row.size(); ++i)
                units << Unit{true, i == 0, row[i]};
    }
    void header(const QString& text) override
    {
        for (const QString& line : text.split(u'\n'))
            units << Unit{false, false, line};
    }
    void footer(const QString& text) override { header(text); }
    Units units;
};

bool begins(const TemplateTag& tag)
{
    return tag.kind == Kind::Begin || tag.kind == Kind::BeginEmpty;
}

/// The first list that begins in the text and doesn't end there.
std::optional<TemplateTag> openIn(const QString& text)
{
    QList<TemplateTag> open;
    for (const TemplateTag& tag : documents::tagsIn(text)) {
        if (begins(tag))
            open << tag;
        else if (tag.kind == Kind::End && !open.isEmpty())
            open.removeLast();
    }
    return open.isEmpty() ? std::nullopt : std::optional(open.first());
}

/// Expands lists by reading the template as texts alone.
class Expansion
{
public:
    explicit Expansion(DocxComparison& comparison) : m_comparison(comparison) {}
    void expand(const Units& units, const FactScope& scope);
    void finish() { flushRow(); }

private:
    struct Region
    {
        qsizetype first = 0, last = 0;
        TemplateTag tag;
    };
    std::optional<Region> regionAt(const Units& units, qsizetype at) const;
    qsizetype endOf(const Units& units, qsizetype first, const TemplateTag& tag) const;
    QList<FactScope> rounds(const TemplateTag& tag, const FactScope& scope) const;
    void inlined(const QString& text, const FactScope& scope, documents::Text& out) const;
    void take(const Unit& unit, const documents::Text& text);
    void flushRow();

    DocxComparison& m_comparison;
    ExpectedRow m_row;
};

qsizetype rowEnd(const Units& units, qsizetype at)
{
    while (at + 1 < units.size() && units[at + 1].cell && !units[at + 1].rowStart)
        ++at;
    return at;
}

/// The unit in which the list that begins in `first` ends.
qsizetype Expansion::endOf(const Units& units, qsizetype first, const TemplateTag& tag) const
{
    int depth = 0;
    for (qsizetype i = first; i < units.size(); ++i)
        for (const TemplateTag& each : documents::tagsIn(units[i].text)) {
            if (i == first && each.from < tag.from)
                continue;
            depth += begins(each) ? 1 : each.kind == Kind::End ? -1 : 0;
            if (depth == 0)
                return i;
        }
    return units.size() - 1; // the template was refused before
}

std::optional<Expansion::Region> Expansion::regionAt(const Units& units, qsizetype at) const
{
    if (!units[at].cell) {
        const auto tag = openIn(units[at].text);
        if (!tag)
            return std::nullopt;
        const qsizetype last = endOf(units, at, *tag);
        return Region{at, last, *tag};
    }
    if (!units[at].rowStart)
        return std::nullopt;
    for (qsizetype i = at; i <= rowEnd(units, at); ++i)
        if (const auto tag = openIn(units[i].text))
            return Region{at, rowEnd(units, endOf(units, i, *tag)), *tag};
    return std::nullopt;
}

/// One scope for every time that the list's content stands in the file.
QList<FactScope> Expansion::rounds(const TemplateTag& tag, const FactScope& scope) const
{
    QList<FactScope> made;
    const QList<FactSet>* entries = scope.list(tag.name);
    const bool empty =
        entries ? entries->isEmpty() : filledPlain(QStringLiteral("{{%1}}").arg(tag.name), scope).isEmpty();
    if (tag.kind == Kind::BeginEmpty || !entries) {
        if (empty == (tag.kind == Kind::BeginEmpty))
            made << scope;
        return made;
    }
    for (qsizetype i = 0; i < entries->size(); ++i)
        made << scope.entered(entries->at(i), int(i) + 1);
    return made;
}

Units withoutTags(Units region, const TemplateTag& tag)
{
    const auto takeOut = [&](bool end) {
        for (qsizetype i = 0; i < region.size(); ++i) {
            Unit& unit = region[end ? region.size() - 1 - i : i];
            QList<TemplateTag> tags = documents::tagsIn(unit.text);
            if (end)
                std::reverse(tags.begin(), tags.end());
            for (const TemplateTag& each : tags)
                if (each.name == tag.name && (end ? each.kind == Kind::End : begins(each))) {
                    unit.text.remove(each.from, each.to - each.from);
                    return;
                }
        }
    };
    takeOut(false);
    takeOut(true);
    return region;
}

void Expansion::expand(const Units& units, const FactScope& scope)
{
    for (qsizetype i = 0; i < units.size(); ++i) {
        if (const auto region = regionAt(units, i)) {
            const Units content =
                withoutTags(units.mid(region->first, region->last - region->first + 1), region->tag);
            for (const FactScope& inner : rounds(region->tag, scope))
                expand(content, inner);
            i = region->last;
            continue;
        }
        documents::Text text;
        inlined(units[i].text, scope, text);
        take(units[i], text);
    }
}

void Expansion::inlined(const QString& text, const FactScope& scope, documents::Text& out) const
{
    const QList<TemplateTag> tags = documents::tagsIn(text);
    qsizetype at = 0;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const TemplateTag& tag = tags[i];
        out.add(text.mid(at, tag.from - at));
        at = tag.to;
        if (tag.kind == Kind::Value) {
            out.add(filledText(QStringLiteral("{{%1}}").arg(tag.name), scope,
                               FillOptions{nullptr, nullptr, false}));
            continue;
        }
        if (!begins(tag))
            continue;
        int depth = 1;
        qsizetype end = i + 1;
        for (; end < tags.size(); ++end) {
            depth += begins(tags[end]) ? 1 : tags[end].kind == Kind::End ? -1 : 0;
            if (depth == 0)
                break;
        }
        if (end == tags.size())
            continue;
        for (const FactScope& inner : rounds(tag, scope))
            inlined(text.mid(tag.to, tags[end].from - tag.to), inner, out);
        at = tags[end].to;
        i = end;
    }
    out.add(text.mid(at));
}

void Expansion::take(const Unit& unit, const documents::Text& text)
{
    if (!unit.cell || unit.rowStart)
        flushRow();
    if (!unit.cell)
        m_comparison.expectBody(Tr::tr("Own template"), text);
    else
        m_row.cells << ExpectedRow::Cell{text, int(m_row.cells.size()), false};
}

void Expansion::flushRow()
{
    if (m_row.cells.isEmpty())
        return;
    m_row.section = Tr::tr("Own template");
    m_comparison.expectRow(std::exchange(m_row, {}));
}

} // namespace

QStringList templateDifferences(const QString& templatePath, const FactSet& facts, const QString& path,
                                const Progress& progress)
{
    TemplateReader reader;
    documents::readDocx(templatePath, reader, progress);
    DocxComparison comparison({}, true);
    Expansion expansion(comparison);
    expansion.expand(reader.units, FactScope(facts));
    expansion.finish();
    documents::readDocx(path, comparison, progress);
    return comparison.finished();
}

} // namespace wardbook::filings
