#include "drills/sheet_rows.h"
#include "drills/drills_tr.h"
#include "exchange/file_export.h"
#include "exchange/table_layout.h"
#include "exchange/value_check.h"
#include "exchange/value_reader.h"
#include "exchange/words.h"
#include "exchange/xlsx_writer.h"
#include "ledger/record_fields.h"
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace wardbook::drills {

namespace {

using exchange::words::headingKey;
using exchange::words::headingKeyWithoutBrackets;

/// Heading (as it is compared) → field.
QHash<QString, QString> headingsOf(const ledger::RegisterDef& definition, const SheetForm& form)
{
    QHash<QString, QString> fields;
    for (const char* id : form.fields) {
        const ledger::FieldDef& field = definition.fieldAt(QString::fromLatin1(id));
        QStringList words{field.label.zh, field.label.en, field.id};
        words << field.synonyms;
        for (const QString& word : std::as_const(words))
            for (const QString& key : {headingKey(word), headingKeyWithoutBrackets(word)})
                if (!key.isEmpty() && !fields.contains(key))
                    fields.insert(key, field.id);
    }
    return fields;
}

QString fieldFor(const QHash<QString, QString>& headings, const QString& heading)
{
    for (const QString& key : {headingKey(heading), headingKeyWithoutBrackets(heading)})
        if (const auto found = headings.constFind(key); found != headings.cend())
            return *found;
    return {};
}

QMap<QString, int> columnsOf(const QHash<QString, QString>& headings, const exchange::TableLayout& layout)
{
    QMap<QString, int> columns;
    for (const exchange::TableColumn& column : layout.columns) {
        QStringList words{column.heading};
        words << column.parts;
        if (words.contains(exchange::recordKeyHeading()))
            columns.insert(QString(), column.index);
        for (const QString& word : std::as_const(words))
            if (const QString field = fieldFor(headings, word);
                !field.isEmpty() && !columns.contains(field)) {
                columns.insert(field, column.index);
                break;
            }
    }
    return columns;
}

QString tidy(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return text.trimmed();
}

} // namespace

QString SheetRows::cell(const char* field, int row) const
{
    return exchange::cellName(columns.value(QString::fromLatin1(field), 0), row);
}

SheetRows readSheetRows(const ledger::RegisterSet& registers, const SheetForm& form, const QString& path,
                        const Progress& progress)
{
    const ledger::RegisterDef& definition = registers.at(QString::fromLatin1(form.registerId));
    const QHash<QString, QString> headings = headingsOf(definition, form);
    const auto source = exchange::TableSource::open(path);
    exchange::LayoutOptions options;
    options.known = [&](const QString& heading) {
        return heading == exchange::recordKeyHeading() || !fieldFor(headings, heading).isEmpty();
    };
    const exchange::TableLayout layout = exchange::findLayout(*source, options, progress);
    SheetRows result;
    result.columns = columnsOf(headings, layout);
    for (const char* needed : form.needed)
        if (!result.hasColumn(needed))
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("“%1” has no column “%2”. Nothing was changed; write the heading above the column "
                       "or export a sheet to fill in.")
                    .arg(QFileInfo(path).fileName(),
                         definition.fieldAt(QString::fromLatin1(needed)).label.text()));
    exchange::readTable(
        *source, layout,
        [&](qint64 number, exchange::RowKind kind, exchange::Row& cells) {
            if (kind != exchange::RowKind::Data)
                return true;
            SheetRow row;
            row.number = int(number);
            for (auto it = result.columns.constBegin(); it != result.columns.constEnd(); ++it) {
                const QString text =
                    size_t(it.value()) < cells.size() ? tidy(cells[size_t(it.value())].text) : QString();
                if (it.key().isEmpty())
                    row.uid = text;
                else
                    row.texts.insert(it.key(), text);
            }
            result.rows << row;
            return true;
        },
        progress);
    return result;
}

void writeSheet(people::Workspace& workspace, const SheetForm& form, const QList<qint64>& records,
                const QString& name, const QString& path, const QString& label, const QString& reason,
                const FieldText& special, const Progress& progress)
{
    const auto reader = workspace.ledger().reader();
    const QString registerId = QString::fromLatin1(form.registerId);
    const ledger::RegisterDef& definition = reader->registers().at(registerId);
    exchange::OutTable table;
    table.name = name;
    for (const char* id : form.fields) {
        const ledger::FieldDef& field = definition.fieldAt(QString::fromLatin1(id));
        exchange::OutColumn column;
        column.key = field.id;
        column.heading = field.label.text();
        column.width = field.type == ledger::FieldType::LongText ? 48
                       : field.id == definition.titleField       ? 30
                                                                 : 14;
        if (field.type == ledger::FieldType::Integer)
            column.type = exchange::OutColumn::Type::Number;
        else if (field.type == ledger::FieldType::Date)
            column.type = exchange::OutColumn::Type::Date;
        if (field.codeList)
            for (const ledger::Code& code : field.codeList->codes)
                column.choices << code.label.text();
        table.columns << column;
    }
    exchange::OutColumn key;
    key.key = QStringLiteral("_uid");
    key.heading = exchange::recordKeyHeading();
    key.width = 28;
    table.columns << key;
    exchange::FileExport file{registerId, path, label, reason};
    exchange::exportFileWithAct(
        workspace.ledger(), workspace.actor(), file,
        [&](const QString& temporary) {
            const auto writer = exchange::TableWriter::create(temporary, table);
            const QList<ledger::Record> found = reader->fetch(registerId, records);
            qint64 done = 0;
            for (const ledger::Record& record : found) {
                exchange::Row cells;
                for (const char* id : form.fields) {
                    const ledger::FieldDef& field = definition.fieldAt(QString::fromLatin1(id));
                    const std::optional<QString> own = special ? special(field.id, record) : std::nullopt;
                    const bool plain =
                        field.type == ledger::FieldType::Integer || field.type == ledger::FieldType::Date;
                    const QString text = own ? *own
                                         : plain
                                             ? record.text(field)
                                             : ledger::displayValue(field, definition, reader->registers(),
                                                                    record.values, reader->namer());
                    cells.push_back(
                        {text, text.isEmpty() ? exchange::Cell::Kind::Empty : exchange::Cell::Kind::Text});
                }
                cells.push_back({record.uid, exchange::Cell::Kind::Text});
                writer->row(cells);
                progress.step(++done, found.size());
            }
            writer->finish();
            return name;
        },
        progress);
}

QVariant readCell(const ledger::RegisterSet& registers, const char* registerId, const QString& field,
                  const QString& text, QString* problem)
{
    const ledger::RegisterDef& definition = registers.at(QString::fromLatin1(registerId));
    const ledger::FieldDef& def = definition.fieldAt(field);
    if (text.isEmpty())
        return {};
    if (def.type == ledger::FieldType::Text || def.type == ledger::FieldType::LongText) {
        if (text.size() > def.maxLength)
            *problem = Tr::tr("The text is longer than %1 characters.").arg(def.maxLength);
        return text;
    }
    const ledger::ParsedField parsed = exchange::readValue(definition, registers, def, text);
    if (!parsed.ok()) {
        *problem = parsed.problem;
        return {};
    }
    const QVariant value = parsed.values.value(field);
    if (def.type == ledger::FieldType::Integer && !value.isNull()) {
        const qint64 number = value.toLongLong();
        if ((def.minimum && number < *def.minimum) || (def.maximum && number > *def.maximum))
            *problem = Tr::tr("“%1” must lie between %2 and %3.")
                           .arg(text)
                           .arg(def.minimum.value_or(0))
                           .arg(def.maximum.value_or(std::numeric_limits<int>::max()));
    }
    return value;
}

bool sameValue(const QVariant& now, const QVariant& wanted)
{
    return tidy(now.toString()) == tidy(wanted.toString());
}

} // namespace wardbook::drills
