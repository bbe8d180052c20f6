#include "exchange/row_reader.h"
#include "base/text_keys.h"
#include "exchange/exchange_tr.h"
#include "exchange/value_check.h"
#include "exchange/value_reader.h"
#include "exchange/words.h"

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::ParsedField;

namespace {

constexpr qsizetype kRemembered = 20'000;

bool isReference(const FieldDef& field)
{
    return field.type == FieldType::Ref || field.type == FieldType::Refs;
}

} // namespace

bool isPlaceholder(const QString& text)
{
    if (text.size() > 3)
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return QStringView(u"/\\-—－–_").contains(c); });
}

RowReader::RowReader(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                     const ColumnMapping& mapping, const ImportOptions& options, RefIndexes& refs,
                     bool fromCsv)
    : m_definition(definition), m_registers(registers), m_options(options), m_refs(refs), m_fromCsv(fromCsv)
{
    bool personSeen = false;
    for (const FieldDef& field : definition.fields) {
        if (field.id == definition.departmentField)
            m_departmentPosition = field.position;
    }
    for (const MappedColumn& mapped : mapping.columns) {
        if (mapped.use == MappedColumn::Use::Field && mapped.field == QLatin1String("_uid")) {
            m_uidColumn = mapped.source.column;
            continue;
        }
        Column column;
        column.mapped = &mapped;
        if (mapped.use == MappedColumn::Use::Field)
            column.field = definition.field(mapped.field);
        else if (isProgramColumn(mapped.source.heading))
            continue;
        else if (mapped.use == MappedColumn::Use::Ignore &&
                 (!options.keepUnmapped || words::looksLikeLineNumbers(mapped.source.samples)))
            continue;
        if (column.field) {
            column.meanings = mapping.values.value(column.field->id);
            column.defaultText = mapping.defaults.value(column.field->id);
            const FieldType type = column.field->type;
            column.repeats = type != FieldType::Text && type != FieldType::LongText &&
                             type != FieldType::Integer && type != FieldType::Count &&
                             type != FieldType::Bytes;
        }
        m_columns.push_back(std::move(column));
    }
    for (auto it = mapping.defaults.begin(); it != mapping.defaults.end(); ++it) {
        if (const FieldDef* field = definition.field(it.key()); field && !mapping.forField(it.key())) {
            Column column;
            column.field = field;
            column.defaultText = it.value();
            column.repeats = true;
            m_columns.push_back(std::move(column));
        }
    }
    std::stable_sort(m_columns.begin(), m_columns.end(), [this](const Column& a, const Column& b) {
        const auto first = [this](const Column& c) {
            return c.field && c.field->position == m_departmentPosition;
        };
        return first(a) && !first(b);
    });
    for (const FieldDef& field : definition.fields) {
        if (!isReference(field) || personSeen || field.position == m_departmentPosition ||
            !isCreatable(registers, field.ref) || registers.at(field.ref).departmentField.isEmpty())
            continue;
        personSeen = true;
        for (Column& column : m_columns)
            column.strictDepartment = column.field == &field;
    }
}

QString RowReader::cellOf(const Column& column, qint64 number) const
{
    return column.mapped ? cellName(column.mapped->source.column, number) : QString();
}

qint64 RowReader::departmentOf(const ReadRow& row) const
{
    return m_departmentPosition < 0 ? 0 : row.values.at(m_departmentPosition).toLongLong();
}

void RowReader::set(int position, const QVariant& value, ReadRow& row) const
{
    if (value.isNull())
        return;
    row.values[position] = value;
    row.flags[static_cast<size_t>(position)] = ReadRow::Given;
}

void RowReader::fail(Column& column, const QString& text, const QString& problem, const QString& suggestion,
                     const QString& unresolved, ReadRow& row)
{
    RowProblem made{
        column.field->id, cellOf(column, row.number), text, problem, suggestion, unresolved, false};
    if (column.mapped && column.mapped->unknown == MappedColumn::Unknown::Note) {
        made.warning = true;
        made.text = Tr::tr("%1 “%2” is not understood and kept in the remarks.")
                        .arg(column.field->label.text(), text.left(60));
        row.notes.append(QStringLiteral("%1：%2").arg(column.mapped->source.heading, text));
    }
    row.problems.append(made);
    if (column.repeats) {
        Unknown& unknown = m_unresolved[column.field->id][text];
        ++unknown.rows;
        unknown.suggestion = suggestion;
    }
}

QString RowReader::textOf(Column& column, const Row& cells, const QMap<QString, QString>* fixes,
                          ReadRow& row) const
{
    if (fixes && column.field) {
        if (const auto fixed = fixes->constFind(column.field->id); fixed != fixes->constEnd())
            return fixed->trimmed();
    }
    QString text;
    if (column.mapped && static_cast<size_t>(column.mapped->source.column) < cells.size()) {
        const Cell& cell = cells[static_cast<size_t>(column.mapped->source.column)];
        if (cell.kind == Cell::Kind::Error && column.field) {
            row.problems.append({column.field->id,
                                 cellOf(column, row.number),
                                 cell.text,
                                 Tr::tr("The spreadsheet itself shows the error %1 here.").arg(cell.text),
                                 {},
                                 {},
                                 false});
            return {};
        }
        text = cell.text.trimmed();
        // What a csv writes in front of a formula so that a spreadsheet doesn't run it.
        if (m_fromCsv && text.size() > 1 && text.front() == u'\'' &&
            QStringView(u"=+-@").contains(text.at(1)))
            text.remove(0, 1);
    }
    if (m_uidColumn < 0 && column.field && isPlaceholder(text))
        text.clear();
    return text;
}

void RowReader::read(qint64 number, const Row& cells, ReadRow& row)
{
    row.clear(m_definition.fields.size());
    row.number = number;
    m_siblings.clear();
    if (m_uidColumn >= 0 && static_cast<size_t>(m_uidColumn) < cells.size())
        row.uid = cells[static_cast<size_t>(m_uidColumn)].text.trimmed();
    const auto fixed = m_options.fixes.constFind(number);
    const QMap<QString, QString>* fixes = fixed == m_options.fixes.constEnd() ? nullptr : &*fixed;
    for (Column& column : m_columns) {
        QString text = textOf(column, cells, fixes, row);
        if (!column.field) {
            if (!text.isEmpty())
                row.notes.append(column.mapped->source.heading.isEmpty()
                                     ? text
                                     : QStringLiteral("%1：%2").arg(column.mapped->source.heading, text));
            continue;
        }
        if (text.isEmpty() && !column.defaultText.isEmpty())
            text = column.defaultText;
        if (text.isEmpty()) {
            if (!row.uid.isEmpty())
                row.flags[static_cast<size_t>(column.field->position)] = ReadRow::Emptied;
            continue;
        }
        if (!column.meanings.isEmpty()) {
            if (const auto meaning = column.meanings.constFind(keys::fold(text));
                meaning != column.meanings.constEnd())
                text = *meaning;
        }
        if (isReference(*column.field))
            readReference(column, text, row);
        else
            readField(column, text, row);
    }
    // A column of its own says more than what another one's text implies.
    for (const auto& [position, value] : m_siblings) {
        if (row.flags[static_cast<size_t>(position)] != ReadRow::Given)
            set(position, value, row);
    }
}

RowReader::Meaning RowReader::meaningOf(const FieldDef& field, const QString& text) const
{
    const ParsedField parsed = readValue(m_definition, m_registers, field, text);
    Meaning meaning{{}, parsed.ok(), parsed.problem, parsed.suggestion};
    for (auto it = parsed.values.begin(); it != parsed.values.end(); ++it) {
        if (const FieldDef* target = m_definition.field(it.key()))
            meaning.values.emplace_back(target->position, it.value());
    }
    return meaning;
}

void RowReader::apply(Column& column, const Meaning& meaning, const QString& text, ReadRow& row)
{
    if (!meaning.understood) {
        fail(column, text, meaning.problem, meaning.suggestion, {}, row);
        return;
    }
    for (const auto& [position, value] : meaning.values) {
        if (position != column.field->position)
            m_siblings.emplace_back(position, value);
        else if (value.isNull() && meaning.values.size() > 1)
            row.flags[static_cast<size_t>(position)] = ReadRow::Emptied; // known by its size now
        else
            set(position, value, row);
    }
}

void RowReader::readField(Column& column, const QString& text, ReadRow& row)
{
    const FieldDef& field = *column.field;
    if (field.type == FieldType::Text || field.type == FieldType::LongText) {
        const bool fits = text.size() <= field.maxLength;
        // What nearly every text is: nothing in it to put right.
        if (fits && std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; })) {
            set(field.position, text, row);
            return;
        }
        if (!fits && column.mapped && column.mapped->unknown == MappedColumn::Unknown::Note) {
            fail(column, text, {}, {}, {}, row);
            return;
        }
    }
    if (!column.repeats) {
        apply(column, meaningOf(field, text), text, row);
        return;
    }
    auto known = column.known.constFind(text);
    if (known == column.known.constEnd()) {
        if (column.known.size() >= kRemembered)
            column.known.clear();
        known = column.known.insert(text, meaningOf(field, text));
    }
    apply(column, *known, text, row);
}

qint64 RowReader::resolve(Column& column, RefIndex& index, const QString& name, ReadRow& row,
                          QString& problem, QString& suggestion)
{
    const FieldDef& field = *column.field;
    const qint64 department = index.byDepartment() ? departmentOf(row) : 0;
    if (const qint64 known = column.knownRecords.value({department, name}))
        return known;
    qint64 id = index.find(name, department);
    if (id == 0 && department != 0 && !column.strictDepartment)
        id = index.findAnywhere(name);
    if (id == 0 && m_options.createMissing && isCreatable(m_registers, field.ref) && !isPlaceholder(name))
        id = index.add(name, department);
    if (id != 0) {
        column.understoodNames.insert(name);
        if (column.knownRecords.size() >= kRemembered)
            column.knownRecords.clear();
        column.knownRecords.insert({department, name}, id);
        return id;
    }
    suggestion = index.alike(name, column.strictDepartment ? department : 0).value(0);
    if (department != 0 && column.strictDepartment) {
        const auto departments =
            m_refs.value(m_registers.at(field.ref).fieldAt(m_registers.at(field.ref).departmentField).ref);
        problem =
            Tr::tr("%1 “%2” is not in %3.")
                .arg(field.label.text(), name, departments ? departments->title(department) : QString());
    } else {
        problem = Tr::tr("%1 “%2” is not registered.").arg(field.label.text(), name);
    }
    return 0;
}

void RowReader::readReference(Column& column, const QString& text, ReadRow& row)
{
    const FieldDef& field = *column.field;
    const std::shared_ptr<RefIndex> index = m_refs.value(field.ref);
    if (!index)
        return;
    if (field.type == FieldType::Ref) {
        QString problem, suggestion;
        if (const qint64 id = resolve(column, *index, text, row, problem, suggestion))
            set(field.position, id, row);
        else
            fail(column, text, problem, suggestion, text, row);
        return;
    }
    QStringList names{text};
    if (index->find(text) == 0)
        names = splitNames(text);
    QStringList ids;
    for (const QString& name : names) {
        QString problem, suggestion;
        const qint64 id = resolve(column, *index, name, row, problem, suggestion);
        if (id == 0) {
            fail(column, names.size() > 1 ? name : text, problem, suggestion, name, row);
            return;
        }
        ids.append(QString::number(id));
    }
    set(field.position, ids.join(u','), row);
}

QList<UnresolvedValue> RowReader::unresolved() const
{
    QList<UnresolvedValue> list;
    for (auto field = m_unresolved.begin(); field != m_unresolved.end(); ++field) {
        for (auto it = field->begin(); it != field->end(); ++it)
            list.append({field.key(), it.key(), it->rows, it->suggestion});
    }
    std::sort(list.begin(), list.end(), [](const UnresolvedValue& a, const UnresolvedValue& b) {
        if (a.field != b.field)
            return a.field < b.field;
        return a.rows != b.rows ? a.rows > b.rows : a.text < b.text;
    });
    return list;
}

QHash<QString, qint64> RowReader::understood() const
{
    QHash<QString, qint64> counts;
    for (const Column& column : m_columns) {
        if (!column.field || !column.repeats)
            continue;
        qint64 count = column.understoodNames.size();
        for (const Meaning& known : column.known)
            count += known.understood ? 1 : 0;
        counts.insert(column.field->id, count);
    }
    return counts;
}

} // namespace wardbook::exchange
