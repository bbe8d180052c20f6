// A register's list and one record of it, for printing.
#include "ui/desktop/desktop_tr.h"
#include "ui/desktop/print_content.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_page.h"
#include "ui/kit/when_text.h"
#include <QHeaderView>
#include <QLocale>

namespace wardbook::ui {

namespace {

using documents::Block;
using documents::KeyValues;

/// "级别：核心、重要": a filter as people read it.
QString conditionText(ledger::Reader& reader, const ledger::RegisterDef& definition,
                      const ledger::Filter& filter)
{
    const ledger::FieldDef* field = definition.field(filter.field);
    QStringList values;
    for (const QString& value : filter.anyOf) {
        if (value.isEmpty())
            values << DesktopTr::tr("empty");
        else if (const ledger::StateDef* state = definition.state(value); state && !field)
            values << state->label.text();
        else if (field && (field->type == ledger::FieldType::Ref || field->type == ledger::FieldType::Refs))
            values << reader.nameOf(field->ref, value.toLongLong());
        else if (field)
            values << ledger::displayValue(*field, reader.registers(), value, reader.namer());
        else
            values << value;
    }
    return DesktopTr::tr("%1: %2").arg(fieldLabel(definition, filter.field),
                                       values.join(DesktopTr::tr(", ")));
}

QList<Block> listBlocks(ledger::Reader& reader, const ledger::ListQuery& query,
                        const QList<RecordColumn>& columns, const QList<int>& widths,
                        const QList<qint64>& ids, qint64 found)
{
    const ledger::RegisterDef& definition = reader.registers().at(query.registerId);
    QStringList conditions;
    if (!query.find.isEmpty())
        conditions << DesktopTr::tr("search: %1").arg(query.find);
    for (const ledger::Filter& filter : query.filters)
        conditions << conditionText(reader, definition, filter);
    QList<Block> blocks;
    KeyValues what;
    what.pairs.append({DesktopTr::tr("Conditions"),
                       conditions.isEmpty() ? DesktopTr::tr("none") : conditions.join(DesktopTr::tr("; "))});
    what.pairs.append({DesktopTr::tr("Rows"), QLocale().toString(found)});
    blocks.append(what);
    if (found > ids.size())
        blocks.append(documents::Note{
            DesktopTr::tr("Only the first %1 of %2 rows are printed. Narrow the list down, or export it: a "
                          "file has all of them.")
                .arg(QLocale().toString(ids.size()), QLocale().toString(found)),
            documents::Tone::Warning,
            {}});
    documents::Table table;
    table.dense = columns.size() > 6;
    for (qsizetype i = 0; i < columns.size(); ++i)
        table.columns.append(
            {columns.at(i).title, double(std::max(40, widths.value(i, 100))),
             columns.at(i).kind == CellKind::Number ? documents::Align::Right : documents::Align::Left});
    const ledger::RefNamer name = reader.namer();
    const std::span<const qint64> all(ids.constData(), size_t(ids.size()));
    for (size_t at = 0; at < all.size(); at += 256)
        for (const ledger::Record& record :
             reader.fetch(definition.id, all.subspan(at, std::min<size_t>(256, all.size() - at)))) {
            documents::Row row;
            for (const RecordColumn& column : columns)
                row.append(columnText(definition, reader.registers(), record, column, name));
            table.rows.append(row);
        }
    table.empty = DesktopTr::tr("No rows.");
    blocks.append(table);
    return blocks;
}

QList<Block> fieldBlocks(const ledger::RegisterDef& definition, const RecordDetail& detail)
{
    QList<Block> blocks;
    QStringList empty;
    for (const ledger::SectionDef& section : definition.sections) {
        KeyValues values;
        for (const ledger::FieldDef& field : definition.fields) {
            if (field.section != section.id || field.retired)
                continue;
            const QString shown = detail.form.shown.value(field.id);
            if (shown.isEmpty()) {
                empty << field.label.text();
                continue;
            }
            documents::Text text(shown);
            if (detail.form.was.contains(field.id)) // a change that is not approved yet
                text.add(DesktopTr::tr(" (approved: %1)").arg(detail.form.was.value(field.id)),
                         documents::Tone::Muted);
            values.pairs.append({field.label.text(), text});
        }
        if (values.pairs.isEmpty())
            continue;
        blocks.append(documents::Heading{2, section.label.text(), false, {}});
        blocks.append(values);
    }
    if (!empty.isEmpty())
        blocks.append(documents::Paragraph{documents::Text(
            DesktopTr::tr("Not filled: %1").arg(empty.join(DesktopTr::tr(", "))), documents::Tone::Muted)});
    return blocks;
}

QList<Block> historyBlocks(const RecordDetail& detail)
{
    documents::Table table;
    table.columns = {{DesktopTr::tr("When"), 1.1},
                     {DesktopTr::tr("Who"), 0.8},
                     {DesktopTr::tr("What"), 1.4},
                     {DesktopTr::tr("Changes"), 3}};
    for (const HistoryLine& line : detail.history) {
        documents::Text changes;
        bool first = true;
        for (const DiffRow& change : line.changes) {
            if (!change.changed)
                continue;
            const QString none = DesktopTr::tr("(empty)");
            changes.add((first ? QString() : QStringLiteral("\n")) +
                        DesktopTr::tr("%1: %2 → %3")
                            .arg(change.label, change.before.isEmpty() ? none : change.before,
                                 change.after.isEmpty() ? none : change.after));
            first = false;
        }
        documents::Text what(line.label);
        if (!line.reason.isEmpty())
            what.add(QLatin1Char('\n') + line.reason, documents::Tone::Muted);
        table.rows.append({stampText(line.at), line.actor, what, changes});
    }
    table.empty = DesktopTr::tr("No history.");
    return {documents::Heading{2, DesktopTr::tr("History"), false, {}}, table};
}

QList<Block> recordBlocks(ledger::Reader& reader, const QString& registerId, qint64 id)
{
    const RecordDetail detail = readDetail(reader, registerId, id);
    const ledger::RegisterDef& definition = reader.registers().at(registerId);
    QList<Block> blocks;
    KeyValues head;
    if (!detail.code.isEmpty())
        head.pairs.append({DesktopTr::tr("Code"), detail.code});
    if (const ledger::StateDef* state = definition.state(detail.form.record.state))
        head.pairs.append({DesktopTr::tr("State"), state->label.text()});
    blocks.append(head);
    blocks += fieldBlocks(definition, detail);
    if (!detail.relations.isEmpty()) {
        KeyValues related;
        for (const Relation& relation : detail.relations)
            related.pairs.append(
                {relation.group, QStringLiteral("%1 %2").arg(relation.code, relation.text).trimmed()});
        blocks.append(documents::Heading{2, DesktopTr::tr("Related records"), false, {}});
        blocks.append(related);
    }
    blocks += historyBlocks(detail);
    return blocks;
}

} // namespace

QList<PrintContent> printRecords(RecordPage& page)
{
    const ledger::RegisterDef& definition = page.model().definition();
    const ledger::ListQuery query = page.listQuery();
    const QString label = definition.label.text();
    QList<RecordColumn> columns;
    QList<int> widths;
    int paper = 0;
    const QHeaderView& header = *page.table().horizontalHeader();
    for (int i = 0; i < header.count(); ++i) {
        columns.append(page.model().columns().at(header.logicalIndex(i)));
        widths.append(header.sectionSize(header.logicalIndex(i)));
        paper += widths.constLast();
    }
    QList<PrintContent> contents;
    const auto list = [&](const QString& choice, const QList<qint64>& ids, qint64 found) {
        PrintContent content;
        content.choice = choice;
        content.title = label;
        content.subject = DesktopTr::tr("%1, %2 rows").arg(label, QLocale().toString(ids.size()));
        content.registerId = definition.id;
        content.landscape = columns.size() > 5;
        content.blocks = [=](ledger::Reader& reader) {
            return listBlocks(reader, query, columns, widths, ids, found);
        };
        contents.append(content);
    };
    const auto& ids = page.model().ids();
    if (!ids.empty()) {
        const auto end = ids.begin() + std::min<qsizetype>(kMostPrinted, qsizetype(ids.size()));
        list(DesktopTr::tr("The list (%1)").arg(QLocale().toString(qlonglong(ids.size()))),
             QList<qint64>(ids.begin(), end), qint64(ids.size()));
    }
    const int marked = page.table().selectedCount();
    if (marked > 1)
        list(DesktopTr::tr("Only the %1 marked").arg(QLocale().toString(marked)),
             page.table().selectedIds().mid(0, kMostPrinted), marked);
    const RecordDetail& shown = page.inspector().detail();
    if (page.inspector().isVisible() && !page.inspector().creating() && shown.form.record.id != 0) {
        PrintContent content;
        content.choice = DesktopTr::tr("This record with its history: %1").arg(shown.title);
        content.title = shown.title;
        content.subject = QStringLiteral("%1 %2").arg(label, shown.code.isEmpty() ? shown.title : shown.code);
        content.registerId = definition.id;
        content.blocks = [registerId = definition.id, id = shown.form.record.id](ledger::Reader& reader) {
            return recordBlocks(reader, registerId, id);
        };
        contents.append(content);
    }
    return contents;
}

} // namespace wardbook::ui
