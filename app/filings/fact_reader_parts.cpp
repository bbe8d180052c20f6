#include "filings/fact_reader_parts.h"
#include "fields/filing_entry.h"
#include "fields/filing_part.h"
#include "filings/checks.h"
#include "ledger/record_fields.h"
#include <QRegularExpression>

namespace wardbook::filings {

namespace entry_ = fields::filing_entry;
namespace part_ = fields::filing_part;
using ledger::Record;
using ledger::RecordFields;

namespace {

struct Entry
{
    QString key, purpose, text;
};

QList<Entry> entriesOf(ledger::Reader& reader, qint64 filing)
{
    QList<Entry> entries;
    if (filing != 0)
        reader.forEachWith(QLatin1String(entry_::kRegister), QLatin1String(entry_::filing), filing,
                           [&](const Record& record) {
                               const RecordFields fields(reader, entry_::kRegister, record);
                               entries << Entry{fields.text(entry_::key), fields.text(entry_::purpose),
                                                fields.text(entry_::text)};
                           });
    return entries;
}

/// Every word one of the boxes, or not understood at all.
bool setBoxes(Fact& fact, const QString& text)
{
    static const QRegularExpression kBetween(QStringLiteral("[,，、;；\\n]+"));
    QStringList codes, labels;
    for (const QString& written : text.split(kBetween, Qt::SkipEmptyParts)) {
        const QString word = written.trimmed();
        const auto option =
            std::find_if(fact.options.cbegin(), fact.options.cend(), [&](const FactOption& known) {
                return known.code == word || known.label.compare(word, Qt::CaseInsensitive) == 0;
            });
        if (option == fact.options.cend())
            return false;
        codes << option->code;
        labels << option->label;
    }
    fact.codes = codes;
    fact.raw = codes.join(u',');
    fact.text = labels.join(QStringLiteral("、"));
    return true;
}

/// As the field that the fact stands for would understand it.
bool setParsed(Fact& fact, const QString& key, const QString& text, RecordFacts& records)
{
    using ledger::FieldType;
    const ledger::RegisterDef* definition = records.reader().registers().find(fact.source.registerId);
    const ledger::FieldDef* field = definition ? definition->field(fact.source.field) : nullptr;
    // A computed fact names a field that it rests on, but isn't written as that one is.
    if (!field || key.section(u'.', -1) != field->id || field->type == FieldType::Ref ||
        field->type == FieldType::Refs || field->codeList)
        return false;
    const ledger::ParsedField parsed =
        ledger::parseField(*definition, *field, records.reader().registers(), text, {});
    if (!parsed.ok())
        return false;
    QVector<QVariant> values(definition->fields.size());
    for (auto it = parsed.values.cbegin(); it != parsed.values.cend(); ++it)
        values[definition->fieldAt(it.key()).position] = *it;
    const Fact understood = records.fact(*definition, *field, values);
    fact.text = understood.text;
    fact.raw = understood.raw;
    return true;
}

/// The set that the key lies in ("assets#ZC-0003.persons": that entry), and the key there.
std::pair<FactSet*, QString> placeOf(FactSet& facts, const QString& key)
{
    const qsizetype hash = key.indexOf(u'#');
    if (hash < 0)
        return {&facts, key};
    const auto list = facts.lists.find(key.left(hash));
    if (list == facts.lists.end())
        return {nullptr, {}};
    const QString rest = key.mid(hash + 1);
    for (FactSet& entry : *list)
        if (const QString name = entryName(entry); rest.startsWith(name + u'.'))
            return {&entry, rest.mid(name.size() + 1)};
    return {nullptr, {}};
}

/// Values that stand in no record at all.
void addTypedKeys(FactSet& facts, const FilingKind& kind, RecordFacts& records)
{
    for (const TypedValue& value : kind.typed) {
        Fact fact;
        fact.label = records.words().label(value.label);
        if (!value.codes.isEmpty())
            fact.options = records.optionsOf(records.reader().registers().codes(value.codes));
        facts.values.insert(value.key, fact);
    }
}

QStringList datesOf(const FilingKind& kind)
{
    QStringList keys;
    for (const TypedValue& value : kind.typed)
        if (value.date)
            keys << value.key;
    return keys;
}

void addTyped(FactSet& facts, const FilingKind& kind, const QList<Entry>& entries, RecordFacts& records)
{
    addTypedKeys(facts, kind, records);
    const QStringList dates = datesOf(kind);
    for (const Entry& entry : entries) {
        if (entry.purpose != QLatin1String("value") || entry.text.isEmpty())
            continue;
        const auto [set, key] = placeOf(facts, entry.key);
        if (!set)
            continue; // its entry is no longer in the list
        const Fact* known = set->find(key);
        Fact fact = known ? *known : Fact();
        setTyped(fact, key, entry.text, records);
        if (const QDate date = QDate::fromString(entry.text, Qt::ISODate);
            date.isValid() && dates.contains(key)) {
            fact.raw = entry.text;
            fact.text = records.words().date(date);
        }
        set->values.insert(key, fact);
    }
}

struct Given
{
    QStringList names;
    QDate issued, expires;
    qint64 pages = 0;
    FactSource source;
};

QMap<QString, Given> givenParts(ledger::Reader& reader, qint64 filing)
{
    struct Row
    {
        qint64 position;
        Record record;
    };
    QList<Row> rows;
    if (filing != 0)
        reader.forEachWith(
            QLatin1String(part_::kRegister), QLatin1String(part_::filing), filing, [&](const Record& record) {
                rows.append({RecordFields(reader, part_::kRegister, record).number(part_::position), record});
            });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.position < b.position; });
    QMap<QString, Given> parts;
    for (const Row& row : std::as_const(rows)) {
        const RecordFields fields(reader, part_::kRegister, row.record);
        Given& given = parts[fields.text(part_::part)];
        given.names << fields.text(part_::name);
        given.pages += fields.number(part_::pages);
        if (const QDate on = fields.date(part_::issued_on); on.isValid() && !(given.issued > on))
            given.issued = on;
        if (const QDate on = fields.date(part_::expires_on);
            on.isValid() && (!given.expires.isValid() || on < given.expires))
            given.expires = on;
        if (given.source.record == 0)
            given.source = {QLatin1String(part_::kRegister), row.record.id, QLatin1String(part_::name)};
    }
    return parts;
}

Fact dateFact(QDate date, const Given& given, const char* field, const FactWords& words)
{
    Fact fact;
    fact.text = words.date(date);
    fact.raw = date.toString(Qt::ISODate);
    fact.source = given.source;
    fact.source.field = QLatin1String(field);
    return fact;
}

} // namespace

void setTyped(Fact& fact, const QString& key, const QString& text, RecordFacts& records)
{
    const bool boxes = !fact.options.isEmpty();
    if (!(boxes ? setBoxes(fact, text) : setParsed(fact, key, text, records))) {
        fact.text = fact.raw = text;
        fact.codes.clear();
    }
    fact.typed = true;
    fact.source = {};
}

void addFilingParts(FactSet& facts, ledger::Reader& reader, const FilingKind& kind, qint64 filing,
                    RecordFacts& records)
{
    const QList<Entry> entries = entriesOf(reader, filing);
    addTyped(facts, kind, entries, records);
    QStringList exempt;
    for (const Entry& entry : entries)
        if (entry.purpose == QLatin1String("exempt"))
            exempt << entry.key;
    const QMap<QString, Given> parts = givenParts(reader, filing);
    const FactWords& words = records.words();
    const QList<FactOption> options =
        words.options({QStringLiteral("有"), QStringLiteral("Enclosed")},
                      {QStringLiteral("无"), QStringLiteral("None")}, "given", "none");
    for (const PartDefinition& part : kind.parts) {
        const Given given = parts.value(part.id);
        const QString key = QStringLiteral("part.") + part.id;
        QStringList names = given.names;
        const bool made = part.make != PartDefinition::Make::Attachment && !exempt.contains(part.id) &&
                          holds(part.when, facts);
        if (made && names.isEmpty())
            names << words.label(part.label);
        Fact fact;
        fact.options = options;
        fact.label = words.label(part.label);
        fact.source = given.source;
        choose(fact, names.isEmpty() ? QStringLiteral("none") : QStringLiteral("given"));
        const auto add = [&](const char* suffix, const Fact& value) {
            Fact& added = facts.values[key + QLatin1String(suffix)] = value;
            added.label = fact.label;
        };
        add("", fact);
        Fact files{words.joined(names), {}, {}, {}, given.source, {}};
        files.raw = files.text;
        add(".files", files);
        const auto number = [&](qint64 value) {
            return Fact{QString::number(value), QString::number(value), {}, {}, given.source, {}};
        };
        add(".count", number(names.size()));
        add(".pages", given.pages == 0 ? Fact() : number(given.pages));
        add(".issued_on", dateFact(given.issued, given, part_::issued_on, words));
        add(".expires_on", dateFact(given.expires, given, part_::expires_on, words));
    }
}

} // namespace wardbook::filings
