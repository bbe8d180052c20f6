#include "fields/asset.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "ledger/record_fields.h"
#include "survey/drift.h"
#include "survey/known_tables.h"
#include "survey/suggestion.h"
#include "survey/survey_service.h"
#include "survey/survey_tr.h"
#include "survey/table_words.h"
#include <QSet>

/// What people decide about tables: each a single act.
namespace wardbook::survey {

namespace field = fields::data_table;
using ledger::FieldValues;

namespace {

constexpr qsizetype kItemsListed = 200; ///< columns that an asset names as its main items
constexpr qsizetype kTablesListed = 100;

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

/// The chosen tables as they are inside the act.
struct Chosen
{
    QList<KnownTable> tables;
    QSet<qint64> sources;
    QList<const Table*> pointers() const
    {
        QList<const Table*> list;
        for (const KnownTable& known : tables)
            list << &known.table;
        return list;
    }
};

Chosen choose(ledger::Reader& reader, const QList<qint64>& ids)
{
    if (ids.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("No table was chosen. Nothing was changed."));
    const ledger::RegisterDef& definition = reader.registers().at(id(field::kRegister));
    Chosen chosen;
    for (const qint64 table : ids) {
        const ledger::Record record = reader.record(definition.id, table);
        chosen.tables << knownTable(definition, record);
        chosen.sources << ledger::RecordFields(definition, record).number(field::source);
    }
    return chosen;
}

void update(ledger::ActWriter& writer, const KnownTable& table, const FieldValues& values)
{
    writer.update(id(field::kRegister), table.id, table.rev, values);
}

/// "lis_report, lis_item": what is too much for a field is counted.
QString tableNames(const Chosen& chosen)
{
    QStringList names;
    for (const KnownTable& known : chosen.tables.mid(0, kTablesListed))
        names << known.table.fullName();
    const QString text = names.join(Tr::tr(", "));
    const qsizetype more = chosen.tables.size() - names.size();
    return more == 0 ? text : Tr::tr("%1 and %n more", nullptr, int(more)).arg(text);
}

QString itemNames(const Chosen& chosen)
{
    QStringList items;
    QSet<QString> said;
    for (const KnownTable& known : chosen.tables)
        for (const Column& column : known.table.columns) {
            const QString title = words::titleOf(column.comment);
            const QString item = title.isEmpty() ? column.name : title;
            if (items.size() < kItemsListed && !said.contains(item)) {
                said << item;
                items << item;
            }
        }
    return items.join(Tr::tr(", "));
}

/// Where the asset is, as far as the registered databases say it.
struct Place
{
    QStringList databases;
    qint64 system = 0;
};

Place placeOf(ledger::Reader& reader, const QSet<qint64>& sources)
{
    namespace at = fields::data_source;
    Place place;
    QSet<qint64> systems;
    for (const qint64 source : sources) {
        const ledger::Record record = reader.record(id(at::kRegister), source);
        const ledger::RecordFields row(reader, at::kRegister, record);
        place.databases << row.text(at::name);
        systems << row.number(at::system);
    }
    place.databases.sort();
    if (systems.size() == 1) // several systems: a person says which
        place.system = *systems.cbegin();
    return place;
}

FieldValues assetOf(ledger::Reader& reader, const Chosen& chosen, const QString& name, qint64 department)
{
    namespace asset = fields::asset;
    const Place place = placeOf(reader, chosen.sources);
    QString category, level;
    QStringList reasons;
    qint64 rows = 0, bytes = 0, personal = 0;
    for (const KnownTable& known : chosen.tables) {
        if (category.isEmpty())
            category = known.category;
        level = std::max(level, known.level);
        if (!known.reason.isEmpty() && !reasons.contains(known.reason))
            reasons << known.reason;
        rows += known.table.rows.value_or(0);
        bytes += known.table.bytes.value_or(0);
        personal += known.personalColumns;
    }
    const QString database = place.databases.join(Tr::tr(", "));
    FieldValues values{
        {id(asset::name), name.trimmed()},
        {id(asset::department), department},
        {id(asset::storage_database), database.left(500)},
        {id(asset::source_system), database.left(500)},
        {id(asset::description),
         Tr::tr("Found by surveying %1: tables %2").arg(database, tableNames(chosen)).left(19'000)},
        {id(asset::data_items), itemNames(chosen).left(19'000)}};
    const auto set = [&](const char* key, const QVariant& value, bool known) {
        if (known)
            values.insert(id(key), value);
    };
    set(asset::category, category, !category.isEmpty());
    set(asset::level, level, !level.isEmpty());
    set(asset::level_reason, reasons.join(u'\n').left(3900), !reasons.isEmpty());
    set(asset::storage_system, place.system, place.system != 0);
    set(asset::volume_records, rows, rows > 0);
    set(asset::volume_unit, Tr::tr("rows"), rows > 0);
    set(asset::volume_bytes, bytes, bytes > 0);
    if (personal > 0) {
        QString kind = hintFor(name, chosen.pointers()).personalInformation;
        if (kind.isEmpty() || kind == QLatin1String("none"))
            kind = QStringLiteral("general");
        values.insert(id(asset::contains_pi), qint64(1));
        values.insert(id(asset::pi_flags), kind);
    }
    return values;
}

} // namespace

qint64 SurveyService::adopt(const QList<qint64>& tables, const QString& name, qint64 department)
{
    qint64 asset = 0;
    m_workspace.perform(Tr::tr("Make an asset of %n tables", nullptr, int(tables.size())), {},
                        [&](ledger::ActWriter& writer) {
                            const Chosen chosen = choose(writer.reader(), tables);
                            for (const KnownTable& known : chosen.tables)
                                if (known.asset != 0)
                                    throw Error(
                                        ErrorKind::Invalid,
                                        Tr::tr("The table “%1” belongs to an asset already. Nothing was "
                                               "changed; choose the others only.")
                                            .arg(known.table.fullName()));
                            asset = writer.create(id(fields::asset::kRegister),
                                                  assetOf(writer.reader(), chosen, name, department));
                            for (const KnownTable& known : chosen.tables)
                                update(writer, known,
                                       {{id(field::decision), QStringLiteral("adopted")},
                                        {id(field::asset), asset},
                                        {id(field::set_aside), QVariant()}});
                        });
    return asset;
}

void SurveyService::link(const QList<qint64>& tables, qint64 asset)
{
    m_workspace.perform(Tr::tr("Say which asset %n tables belong to", nullptr, int(tables.size())), {},
                        [&](ledger::ActWriter& writer) {
                            const Chosen chosen = choose(writer.reader(), tables);
                            for (const KnownTable& known : chosen.tables)
                                update(writer, known,
                                       {{id(field::decision), QStringLiteral("linked")},
                                        {id(field::asset), asset},
                                        {id(field::set_aside), QVariant()}});
                        });
}

void SurveyService::leaveOut(const QList<qint64>& tables, bool out, const QString& reason)
{
    const int count = int(tables.size());
    const QString label = out ? Tr::tr("Leave out %n tables", nullptr, count)
                              : Tr::tr("Take in %n tables again", nullptr, count);
    m_workspace.perform(label, reason, [&](ledger::ActWriter& writer) {
        const Chosen chosen = choose(writer.reader(), tables);
        QHash<QString, const Suggestion*> byTable;
        const QList<Suggestion> again = out ? QList<Suggestion>() : suggestionsFor(chosen.pointers());
        for (const Suggestion& suggestion : again)
            for (const QString& table : suggestion.tables)
                byTable.insert(table, &suggestion);
        for (const KnownTable& known : chosen.tables) {
            FieldValues values{{id(field::asset), QVariant()},
                               {id(field::decision), out ? QStringLiteral("aside") : QStringLiteral("open")},
                               {id(field::set_aside), out ? QVariant(QStringLiteral("person")) : QVariant()}};
            const Suggestion* suggestion = byTable.value(known.table.fullName());
            if (suggestion != nullptr && known.family.isEmpty())
                values.insert(
                    {{id(field::family), suggestion->family.left(200)},
                     {id(field::asset_name), suggestion->name},
                     {id(field::category),
                      suggestion->category.isEmpty() ? QVariant() : suggestion->category},
                     {id(field::level), suggestion->level.isEmpty() ? QVariant() : suggestion->level},
                     {id(field::reason), suggestion->reason.left(3900)}});
            update(writer, known, values);
        }
    });
}

} // namespace wardbook::survey
