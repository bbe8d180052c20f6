#include "filings/filing_pack_part.h"
#include "filings/filings_tr.h"
#include "filings/form.h"
#include "filings/form_text.h"
#include <QJsonArray>

namespace wardbook::filings {

namespace {

constexpr int kMostColumns = 40;

/// A text that is printed: its braces must be placeholders.
QString printed(Pack& part, const char* key, bool required)
{
    const QString text = required ? part.text(key) : part.text(key, {});
    if (const QString broken = brokenPlaceholder(text); !broken.isEmpty())
        part.fail(Tr::tr("“%1” is no placeholder").arg(broken));
    return text;
}

/// Cells may be written as texts alone.
QJsonObject withCellObjects(QJsonObject row)
{
    const QJsonValue cells = row.value(QLatin1String("cells"));
    if (!cells.isArray())
        return row;
    QJsonArray objects;
    for (const QJsonValue& cell : cells.toArray())
        objects << (cell.isString() ? QJsonObject{{QStringLiteral("text"), cell}} : cell);
    row.insert(QStringLiteral("cells"), objects);
    return row;
}

QJsonObject withRows(QJsonObject block)
{
    const QJsonValue rows = block.value(QLatin1String("rows"));
    if (!rows.isArray())
        return block;
    QJsonArray objects;
    for (const QJsonValue& row : rows.toArray())
        objects << (row.isObject() ? QJsonValue(withCellObjects(row.toObject())) : row);
    block.insert(QStringLiteral("rows"), objects);
    return block;
}

FormCell readCell(Pack& part)
{
    FormCell cell;
    cell.text = printed(part, "text", false);
    if (!part.has("text"))
        part.fail(Tr::tr("“%1” is missing").arg(QStringLiteral("text")));
    cell.columns = numberIn(part, "columns", 1, kMostColumns, 1);
    cell.rows = numberIn(part, "rows", 1, 200, 1);
    cell.label = part.flag("label");
    part.close();
    return cell;
}

/// Rows fill the table's columns exactly, with what spans reach into them from above.
void checkSpans(const Pack& table, const FormBlock& block, const QString& place)
{
    QList<int> covered(block.widths.size(), 0);
    for (qsizetype r = 0; r < block.rows.size(); ++r) {
        qsizetype column = 0;
        const auto skip = [&] {
            while (column < covered.size() && covered[column] > 0)
                --covered[column++];
        };
        for (const FormCell& cell : block.rows[r].cells) {
            skip();
            for (int i = 0; i < cell.columns; ++i, ++column) {
                if (column >= covered.size() || covered[column] > 0)
                    table.fail(Tr::tr("%1 has more cells than there are columns").arg(placeOf(place, r + 1)));
                covered[column] = cell.rows - 1;
            }
            if (cell.rows > 1 && !block.rows[r].each.isEmpty())
                table.fail(Tr::tr("%1 is repeated, so its cells can't reach into other rows")
                               .arg(placeOf(place, r + 1)));
        }
        skip();
        if (column < covered.size())
            table.fail(Tr::tr("%1 has fewer cells than there are columns").arg(placeOf(place, r + 1)));
    }
    if (std::any_of(covered.begin(), covered.end(), [](int rows) { return rows > 0; }))
        table.fail(Tr::tr("a cell reaches below the last row"));
}

void readTable(Pack& part, const QString& place, FormBlock& block)
{
    block.widths = part.numbers("widths");
    if (block.widths.size() > kMostColumns)
        part.fail(Tr::tr("a table has at most %1 columns").arg(kMostColumns));
    block.header = part.texts("header");
    if (!block.header.isEmpty() && block.header.size() != block.widths.size())
        part.fail(Tr::tr("“header” must have as many titles as there are widths"));
    const QString rowPlace = place + QStringLiteral(" row");
    for (Pack& row : part.parts("rows", rowPlace)) {
        FormRow made;
        const QString cellPlace = placeOf(rowPlace, block.rows.size() + 1) + QStringLiteral(" cell");
        for (Pack& cell : row.parts("cells", cellPlace))
            made.cells << readCell(cell);
        made.each = row.text("each", {});
        row.close();
        block.rows << made;
    }
    checkSpans(part, block, QStringLiteral("row"));
}

FormBlock readBlock(Pack& part, const QString& place)
{
    using Kind = FormBlock::Kind;
    static constexpr Word<Kind> kinds[] = {{"table", Kind::Table},         {"heading", Kind::Heading},
                                           {"paragraph", Kind::Paragraph}, {"note", Kind::Note},
                                           {"image", Kind::Image},         {"page_break", Kind::PageBreak}};
    FormBlock block;
    block.kind = wordOf(part, "kind", kinds);
    block.when = part.text("when", {});
    const bool words =
        block.kind == Kind::Heading || block.kind == Kind::Paragraph || block.kind == Kind::Note;
    if (block.kind != Kind::PageBreak)
        block.text = printed(part, "text", words);
    if (block.kind == Kind::Heading) {
        block.level = numberIn(part, "level", 1, 3, 1);
        block.numbered = part.flag("numbered");
    }
    if (block.kind == Kind::Image)
        block.part = part.text("part");
    if (block.kind == Kind::Table)
        readTable(part, place, block);
    part.close();
    return block;
}

FormSection readSection(Pack& part, const QString& place)
{
    FormSection section;
    section.id = packId(part);
    const QString here = place + QStringLiteral(" (%1)").arg(section.id);
    part.setPlace(here);
    section.title = printed(part, "title", true);
    section.each = part.text("each", {});
    section.newPage = part.flag("new_page", true);
    const QString blockPlace = here + QStringLiteral(" block");
    for (Pack& block : part.parts("blocks", blockPlace))
        section.blocks << readBlock(block, placeOf(blockPlace, section.blocks.size() + 1));
    part.close();
    return section;
}

QJsonObject withCells(QJsonObject form)
{
    const QJsonValue sections = form.value(QLatin1String("sections"));
    if (!sections.isArray())
        return form;
    QJsonArray made;
    for (const QJsonValue& section : sections.toArray()) {
        QJsonObject object = section.toObject();
        QJsonArray blocks;
        for (const QJsonValue& block : object.value(QLatin1String("blocks")).toArray())
            blocks << (block.isObject() ? QJsonValue(withRows(block.toObject())) : block);
        if (object.value(QLatin1String("blocks")).isArray())
            object.insert(QStringLiteral("blocks"), blocks);
        made << (section.isObject() ? QJsonValue(object) : section);
    }
    form.insert(QStringLiteral("sections"), made);
    return form;
}

} // namespace

Form Form::parse(const QJsonObject& json)
{
    Pack part(withCells(json), json.value(QLatin1String("id")).toString(QStringLiteral("filing_form")), {});
    static constexpr Word<bool> kind[] = {{"filing_form", true}};
    wordOf(part, "kind", kind);
    Form form;
    form.id = packId(part);
    form.version = packId(part, "version");
    form.title = printed(part, "title", true);
    form.source = part.text("source");
    form.verified = part.flag("verified");
    form.landscape = part.flag("landscape");
    form.chineseNumbers = part.flag("chinese_numbers", true);
    QStringList known;
    for (Pack& each : part.parts("sections", QStringLiteral("section"))) {
        const FormSection section =
            readSection(each, placeOf(QStringLiteral("section"), form.sections.size() + 1));
        requireNew(each, section.id, known);
        form.sections << section;
    }
    if (form.sections.isEmpty())
        part.fail(Tr::tr("“%1” must not be empty").arg(QStringLiteral("sections")));
    part.close();
    return form;
}

FormTable FormTable::parse(const QJsonObject& json)
{
    using Type = Column::Type;
    Pack part(json, json.value(QLatin1String("id")).toString(QStringLiteral("filing_table")), {});
    static constexpr Word<bool> kind[] = {{"filing_table", true}};
    static constexpr Word<Type> types[] = {
        {"text", Type::Text}, {"number", Type::Number}, {"date", Type::Date}};
    wordOf(part, "kind", kind);
    FormTable table;
    table.id = packId(part);
    table.version = packId(part, "version");
    table.title = printed(part, "title", true);
    table.source = part.text("source", {});
    table.verified = part.flag("verified");
    table.list = part.text("list");
    for (Pack& each : part.parts("columns", QStringLiteral("column"))) {
        Column column;
        column.title = each.text("title");
        column.text = printed(each, "text", true);
        column.width = numberIn(each, "width", 2, 200, 14);
        column.type = wordOf(each, "type", types, "text");
        const QList<Placeholder> placeholders = placeholdersIn(column.text);
        if (column.type != Type::Text &&
            (placeholders.size() != 1 || placeholders[0].from > 0 ||
             placeholders[0].to < column.text.size() || placeholders[0].kind == Placeholder::Kind::Boxes ||
             placeholders[0].kind == Placeholder::Kind::Box))
            each.fail(Tr::tr("a column of numbers or dates takes one value alone"));
        each.close();
        table.columns << column;
    }
    if (table.columns.isEmpty())
        part.fail(Tr::tr("“%1” must not be empty").arg(QStringLiteral("columns")));
    part.close();
    return table;
}

} // namespace wardbook::filings
