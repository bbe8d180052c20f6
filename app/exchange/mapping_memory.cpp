#include "exchange/mapping_memory.h"
#include "base/error.h"
#include "base/text_keys.h"
#include "crypto/digest.h"
#include "exchange/exchange_tr.h"
#include "exchange/words.h"
#include "fields/import_mapping.h"

namespace wardbook::exchange {

namespace field = fields::import_mapping;

namespace {

const QString kNote = QStringLiteral("note");
const QString kIgnore = QStringLiteral("ignore");
const QString kKeep = QStringLiteral("keep");

std::optional<ledger::Record> remembered(ledger::Reader& reader, const QString& key)
{
    const ledger::RegisterDef* definition = reader.registers().find(QLatin1String(field::kRegister));
    if (!definition)
        return std::nullopt;
    storage::Statement row(
        reader.connection(),
        QStringLiteral("SELECT id FROM %1 WHERE %2 = $1 AND state <> '%3' ORDER BY id DESC LIMIT 1")
            .arg(definition->table(), definition->fieldAt(QLatin1String(field::source_key)).column(),
                 QLatin1String(ledger::kVoidState)));
    row.bindText(1, key);
    if (!row.step())
        return std::nullopt;
    const qint64 id = row.integer(0);
    row.reset();
    return reader.find(definition->id, id);
}

QString stored(const ledger::RegisterDef& definition, const ledger::Record& record)
{
    return record.text(definition.fieldAt(QLatin1String(field::mapping)));
}

} // namespace

QString mappingKey(const QString& registerId, const SourcePreview& preview)
{
    crypto::Digest digest;
    digest.addField(registerId.toUtf8());
    for (const SourceColumn& column : preview.columns)
        digest.addField(words::headingKey(column.heading).toUtf8());
    return QString::fromLatin1(digest.final().toHex());
}

QJsonObject mappingToJson(const ColumnMapping& mapping)
{
    QJsonObject columns, values, defaults;
    for (const MappedColumn& column : mapping.columns) {
        if (column.source.heading.isEmpty())
            continue;
        QJsonValue use = kIgnore;
        if (column.use == MappedColumn::Use::Note)
            use = kNote;
        else if (column.use == MappedColumn::Use::Field && column.unknown == MappedColumn::Unknown::Note)
            use = QJsonObject{{QStringLiteral("field"), column.field}, {QStringLiteral("unknown"), kKeep}};
        else if (column.use == MappedColumn::Use::Field)
            use = column.field;
        columns.insert(column.source.heading, use);
    }
    for (auto it = mapping.values.begin(); it != mapping.values.end(); ++it) {
        QJsonObject meanings;
        for (auto value = it->begin(); value != it->end(); ++value)
            meanings.insert(value.key(), value.value());
        values.insert(it.key(), meanings);
    }
    for (auto it = mapping.defaults.begin(); it != mapping.defaults.end(); ++it)
        defaults.insert(it.key(), it.value());
    return {{QStringLiteral("columns"), columns},
            {QStringLiteral("values"), values},
            {QStringLiteral("defaults"), defaults},
            {QStringLiteral("identity"), QJsonArray::fromStringList(mapping.identity)}};
}

void applyMappingJson(const QJsonObject& json, const ledger::RegisterDef& definition, ColumnMapping& mapping)
{
    const auto known = [&definition](const QString& id) {
        if (id != QLatin1String("_uid") && !definition.field(id))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The mapping names the field “%1”, which “%2” doesn't have.")
                            .arg(id, definition.label.text()));
        return id;
    };
    QHash<QString, QJsonValue> uses;
    const QJsonObject columns = json.value(QLatin1String("columns")).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it)
        uses.insert(words::headingKey(it.key()), it.value());
    for (int i = 0; i < mapping.columns.size(); ++i) {
        const QJsonValue use =
            uses.value(words::headingKey(mapping.columns.at(i).source.heading), QJsonValue::Undefined);
        if (use.isUndefined() || mapping.columns.at(i).source.heading.isEmpty())
            continue;
        const QString word = use.isObject() ? use[QLatin1String("field")].toString() : use.toString();
        if (word == kNote) {
            mapping.setUse(i, MappedColumn::Use::Note);
        } else if (word.isEmpty() || word == kIgnore) {
            mapping.setUse(i, MappedColumn::Use::Ignore);
        } else {
            mapping.assign(i, known(word));
            if (use[QLatin1String("unknown")].toString() == kKeep)
                mapping.columns[i].unknown = MappedColumn::Unknown::Note;
        }
        mapping.columns[i].remembered = true;
    }
    const QJsonObject values = json.value(QLatin1String("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonObject meanings = it.value().toObject();
        for (auto value = meanings.begin(); value != meanings.end(); ++value)
            mapping.setValue(known(it.key()), value.key(), value.value().toString());
    }
    const QJsonObject defaults = json.value(QLatin1String("defaults")).toObject();
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        mapping.defaults.insert(known(it.key()), it.value().toString());
    if (const QJsonArray identity = json.value(QLatin1String("identity")).toArray(); !identity.isEmpty()) {
        mapping.identity.clear();
        for (const QJsonValue& id : identity)
            mapping.identity.append(known(id.toString()));
    }
}

bool recallMapping(ledger::Reader& reader, const SourcePreview& preview, ColumnMapping& mapping)
{
    const auto record = remembered(reader, mappingKey(mapping.registerId, preview));
    if (!record)
        return false;
    const ledger::RegisterDef& memory = reader.registers().at(QLatin1String(field::kRegister));
    const QJsonObject json = QJsonDocument::fromJson(stored(memory, *record).toUtf8()).object();
    try {
        ColumnMapping changed = mapping;
        applyMappingJson(json, reader.registers().at(mapping.registerId), changed);
        mapping = changed;
    } catch (const Error&) {
        // A field that the unit has taken away since: the suggestion stands.
        return false;
    }
    return true;
}

ColumnMapping startMapping(ledger::Reader& reader, const ledger::RegisterDef& definition,
                           const SourcePreview& preview)
{
    ColumnMapping mapping = suggestMapping(definition, reader.registers(), preview);
    if (recallMapping(reader, preview, mapping))
        recheck(mapping, definition, reader.registers(), preview);
    return mapping;
}

void rememberMapping(ledger::Ledger& ledger, const ledger::Actor& actor, const SourcePreview& preview,
                     const ColumnMapping& mapping)
{
    const QString key = mappingKey(mapping.registerId, preview);
    const QString json =
        QString::fromUtf8(QJsonDocument(mappingToJson(mapping)).toJson(QJsonDocument::Compact));
    const ledger::RegisterDef& definition = ledger.registers()->at(QLatin1String(field::kRegister));
    if (!ledger.rights().may(actor.role, definition.id, QLatin1String(ledger::verb::kEdit)))
        return;
    const auto reader = ledger.reader(2 * 1024);
    const auto existing = remembered(*reader, key);
    if (existing && stored(definition, *existing) == json)
        return;
    ledger.perform(actor, Tr::tr("Remember the columns of a file"), {}, [&](ledger::ActWriter& writer) {
        if (existing)
            writer.update(definition.id, existing->id, existing->rev,
                          {{QLatin1String(field::mapping), json}});
        else
            writer.create(definition.id, {{QLatin1String(field::source_key), key},
                                          {QLatin1String(field::register_id), mapping.registerId},
                                          {QLatin1String(field::mapping), json}});
    });
}

} // namespace wardbook::exchange
