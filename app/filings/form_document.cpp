#include "filings/form_document.h"
#include "filings/form_text.h"

namespace wardbook::filings {

namespace {

using documents::Document;

constexpr int kDeepestHeading = 3;

/// Puts sections into documents.
class FormFiller
{
public:
    FormFiller(const FormOptions& options, QStringList* unknown = nullptr)
        : m_options(options), m_unknown(unknown)
    {
    }
    void section(const FormSection& section, const FactScope& scope, int entry, Document& document) const;
    void blocks(const FormSection& section, const FactScope& scope, Document& document) const;

private:
    documents::Text text(const QString& words, const FactScope& scope) const
    {
        return filledText(words, scope, FillOptions{m_unknown, &m_options.doubtfulKeys, true});
    }
    documents::Row row(const FormRow& row, const FactScope& scope) const;
    void table(const FormBlock& block, const FactScope& scope, Document& document) const;
    void images(const FormBlock& block, const FactScope& scope, Document& document) const;

    const FormOptions& m_options;
    QStringList* m_unknown;
};

documents::Row FormFiller::row(const FormRow& row, const FactScope& scope) const
{
    documents::Row cells;
    for (const FormCell& each : row.cells) {
        documents::Cell cell(text(each.text, scope));
        cell.columns = each.columns;
        cell.rows = each.rows;
        cell.label = each.label;
        cells << cell;
    }
    return cells;
}

void FormFiller::table(const FormBlock& block, const FactScope& scope, Document& document) const
{
    documents::Table table;
    table.caption = text(block.text, scope).plain();
    for (qsizetype i = 0; i < block.widths.size(); ++i)
        table.columns << documents::Column{.title = block.header.value(i), .width = block.widths[i]};
    for (const FormRow& each : block.rows) {
        if (each.each.isEmpty()) {
            table.rows << row(each, scope);
            continue;
        }
        const QList<FactSet>* entries = scope.list(each.each);
        for (qsizetype i = 0; entries && i < entries->size(); ++i)
            table.rows << row(each, scope.entered((*entries)[i], int(i) + 1));
    }
    if (!table.rows.isEmpty() || !block.header.isEmpty())
        document.table(table);
}

void FormFiller::images(const FormBlock& block, const FactScope& scope, Document& document) const
{
    const QList<QImage> found = m_options.images ? m_options.images(block.part) : QList<QImage>();
    const QString caption = text(block.text, scope).plain();
    for (const QImage& image : found)
        document.image(image, caption);
}

void FormFiller::blocks(const FormSection& section, const FactScope& scope, Document& document) const
{
    for (const FormBlock& block : section.blocks) {
        if (!isShown(block.when, scope))
            continue;
        switch (block.kind) {
        case FormBlock::Kind::Table:
            table(block, scope, document);
            break;
        case FormBlock::Kind::Heading:
            document.heading(std::min(block.level + 1, kDeepestHeading), text(block.text, scope),
                             block.numbered);
            break;
        case FormBlock::Kind::Paragraph:
            document.paragraph(text(block.text, scope));
            break;
        case FormBlock::Kind::Note:
            document.note(text(block.text, scope));
            break;
        case FormBlock::Kind::Image:
            images(block, scope, document);
            break;
        case FormBlock::Kind::PageBreak:
            document.pageBreak();
            break;
        }
    }
}

void FormFiller::section(const FormSection& section, const FactScope& scope, int entry,
                         Document& document) const
{
    documents::Heading heading{.level = 1, .text = text(section.title, scope), .numbered = false};
    heading.anchor = entry > 1 ? section.id + u'#' + QString::number(entry) : section.id;
    document.blocks.append(heading);
    blocks(section, scope, document);
}

} // namespace

FormPages::FormPages(const Form& form, const FactSet& facts, const FormOptions& options)
    : m_form(form), m_facts(facts), m_options(options)
{
}

/// The next section, or the next entry of one, that there is.
bool FormPages::advance()
{
    for (; m_section < m_form.sections.size(); ++m_section, m_entry = 0) {
        const FormSection& section = m_form.sections[m_section];
        const qsizetype entries = section.each.isEmpty() ? 1 : m_facts.lists.value(section.each).size();
        if (m_entry < entries) {
            ++m_entry;
            return true;
        }
    }
    return false;
}

documents::Document FormPages::frame() const
{
    Document document;
    document.title = filledPlain(m_form.title, FactScope(m_facts));
    document.headerLeft = document.title;
    document.headerRight = m_facts.text(QStringLiteral("unit.name"));
    document.landscape = m_form.landscape;
    document.numbering = m_form.chineseNumbers ? Document::Numbering::Chinese : Document::Numbering::Decimal;
    return document;
}

std::optional<documents::Document> FormPages::next()
{
    if (!advance())
        return std::nullopt;
    const FormSection& section = m_form.sections[m_section];
    const FactScope outer(m_facts);
    const FormFiller filler(m_options);
    Document document = frame();
    document.title.clear(); // stands once, above the first piece
    document.onNewPage = section.newPage;
    if (section.each.isEmpty())
        filler.section(section, outer, 1, document);
    else
        filler.section(section,
                       outer.entered(m_facts.lists.constFind(section.each)->at(m_entry - 1), int(m_entry)),
                       int(m_entry), document);
    return document;
}

documents::Document formDocument(const Form& form, const FactSet& facts, const FormOptions& options)
{
    FormPages pages(form, facts, options);
    Document whole = pages.frame();
    while (const auto piece = pages.next()) {
        if (piece->onNewPage && !whole.blocks.isEmpty())
            whole.pageBreak();
        whole.blocks += piece->blocks;
    }
    return whole;
}

void forEachSection(const Form& form, const FactSet& facts, const FormOptions& options,
                    const std::function<void(const documents::Document&)>& take)
{
    FormPages pages(form, facts, options);
    while (const auto page = pages.next())
        take(*page);
}

QStringList unknownPlaceholders(const Form& form, const FactSet& facts)
{
    QStringList unknown;
    const FactScope outer(facts);
    const FormOptions plain;
    const FormFiller filler(plain, &unknown);
    filledPlain(form.title, outer, &unknown);
    for (const FormSection& section : form.sections) {
        Document scratch;
        if (section.each.isEmpty())
            filler.section(section, outer, 1, scratch);
        else if (const auto* entries = outer.list(section.each); entries && !entries->isEmpty())
            filler.section(section, outer.entered(entries->first(), 1), 1, scratch);
    }
    return unknown;
}

} // namespace wardbook::filings
