#include "exchange/column_mapping.h"
#include "base/error.h"
#include "base/text_keys.h"
#include "exchange/catalogue_words.h"
#include "exchange/exchange_tr.h"
#include "exchange/heading_words.h"
#include "exchange/ref_index.h"
#include "exchange/value_check.h"
#include "exchange/words.h"

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::RegisterDef;
using ledger::RegisterSet;

namespace {

constexpr int kLeastScore = 60;
constexpr double kLeastUnderstood = 0.6;
constexpr double kLeastUnderstoodOfOwn = 0.25;
/// What a column without a telling heading must reach.
constexpr double kOwnWords = 0.9;

struct Offer
{
    int column = 0;
    QString field;
    int score = 0;
    MappedColumn::Unknown unknown = MappedColumn::Unknown::Refuse;
};

/// Whether a value that isn't understood may go to the remarks: not what a record needs, not who answers for
/// it.
bool mayKeepAsNote(const FieldDef& field, const RegisterSet& registers)
{
    return !field.required && !(field.type == FieldType::Ref && isCreatable(registers, field.ref));
}

/// 0: the values contradict the heading.
Offer weigh(const RegisterDef& definition, const RegisterSet& registers, const SourcePreview& preview,
            int index, const HeadingWords::Match& match)
{
    const SourceColumn& column = preview.columns.at(index);
    const FieldDef& field = definition.fieldAt(match.field);
    Offer offer{index, field.id, match.score, MappedColumn::Unknown::Refuse};
    if (field.readOnly && field.id != QLatin1String("code"))
        return {};
    if (field.identifier &&
        (column.column == preview.layout.sequenceColumn || words::looksLikeLineNumbers(column.samples)))
        return {};
    const ValueCheck check = checkValues(definition, registers, field, column.samples, column.rows);
    if (check.looked == 0)
        return offer;
    if (check.share() < kLeastUnderstood) {
        // In a unit's own table a heading that is exactly the field's word outweighs many odd values (they
        // are why a sheet comes back); with hardly any understood it is another list's word.
        const bool keeps = match.score >= 94 && !preview.catalogue && check.share() >= kLeastUnderstoodOfOwn;
        return keeps ? offer : Offer{};
    }
    if (preview.catalogue && field.type == FieldType::Ref &&
        !registers.at(field.ref).departmentField.isEmpty()) {
        const auto persons =
            std::count_if(column.samples.begin(), column.samples.end(), words::looksLikePerson);
        if (static_cast<double>(persons) < 0.8 * static_cast<double>(column.samples.size()))
            return {};
    }
    if (mayKeepAsNote(field, registers) && (preview.catalogue || match.catalogue))
        offer.unknown = MappedColumn::Unknown::Note;
    return offer;
}

/// A column whose heading says nothing, but whose values are nearly all words of one code list.
QList<Offer> byValues(const RegisterDef& definition, const RegisterSet& registers,
                      const SourcePreview& preview, const QSet<int>& columns, const QSet<QString>& fields)
{
    QList<Offer> offers;
    for (const int index : columns) {
        const SourceColumn& column = preview.columns.at(index);
        const bool plainNumbers =
            std::all_of(column.samples.begin(), column.samples.end(), [](const QString& sample) {
                return std::all_of(sample.begin(), sample.end(),
                                   [](QChar c) { return c.isDigit() || c == u'.'; });
            });
        if (column.samples.size() < 3 || plainNumbers || preview.catalogue)
            continue;
        for (const FieldDef& field : definition.fields) {
            if (field.type != FieldType::Code || field.readOnly || fields.contains(field.id))
                continue;
            const ValueCheck check = checkValues(definition, registers, field, column.samples, column.rows);
            if (check.share() >= kOwnWords)
                offers.append({index, field.id, kLeastScore, MappedColumn::Unknown::Refuse});
        }
    }
    return offers;
}

void judge(MappedColumn& column, const RegisterDef& definition, const RegisterSet& registers,
           const QMap<QString, QString>& meanings)
{
    column.status = MappedColumn::Status::None;
    column.problem.clear();
    if (column.use != MappedColumn::Use::Field)
        return;
    column.status = MappedColumn::Status::Ok;
    const FieldDef* field = definition.field(column.field);
    if (!field)
        return;
    QStringList samples = column.source.samples;
    samples.removeIf([&meanings](const QString& sample) { return meanings.contains(keys::fold(sample)); });
    const ValueCheck check = checkValues(definition, registers, *field, samples);
    if (check.unknown.isEmpty())
        return;
    const QString examples = check.unknown.mid(0, 3).join(Tr::tr(", ", "between examples"));
    if (column.unknown == MappedColumn::Unknown::Note) {
        column.status = MappedColumn::Status::Warning;
        column.problem = Tr::tr("Not understood and kept in the remarks: %1").arg(examples);
    } else {
        column.status = MappedColumn::Status::Error;
        column.problem = Tr::tr("Not understood: %1").arg(examples);
    }
}

} // namespace

int ColumnMapping::mappedCount() const
{
    return static_cast<int>(std::count_if(columns.begin(), columns.end(), [](const MappedColumn& column) {
        return column.use == MappedColumn::Use::Field;
    }));
}

const MappedColumn* ColumnMapping::forField(const QString& field) const
{
    for (const MappedColumn& column : columns) {
        if (column.use == MappedColumn::Use::Field && column.field == field)
            return &column;
    }
    return nullptr;
}

void ColumnMapping::assign(int index, const QString& field)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (i != index && columns[i].use == MappedColumn::Use::Field && columns[i].field == field)
            setUse(static_cast<int>(i), MappedColumn::Use::Ignore);
    }
    MappedColumn& column = columns[index];
    column.use = MappedColumn::Use::Field;
    column.field = field;
    column.confidence = 100;
    column.unknown = MappedColumn::Unknown::Refuse;
}

void ColumnMapping::setUse(int index, MappedColumn::Use use)
{
    MappedColumn& column = columns[index];
    column.use = use;
    if (use != MappedColumn::Use::Field)
        column.field.clear();
}

void ColumnMapping::setValue(const QString& field, const QString& text, const QString& meaning)
{
    const QString key = keys::fold(text);
    if (meaning.isEmpty())
        values[field].remove(key);
    else
        values[field].insert(key, meaning);
    if (values.value(field).isEmpty())
        values.remove(field);
}

ColumnMapping suggestMapping(const RegisterDef& definition, const RegisterSet& registers,
                             const SourcePreview& preview)
{
    ColumnMapping mapping;
    mapping.registerId = definition.id;
    mapping.identity = definition.identity;
    const HeadingWords words(definition);
    QList<Offer> offers;
    QSet<int> left;
    for (int i = 0; i < preview.columns.size(); ++i) {
        MappedColumn column;
        column.source = preview.columns.at(i);
        mapping.columns.append(column);
        left.insert(i);
        if (words::headingKey(column.source.heading) == words::headingKey(recordKeyHeading()) ||
            column.source.heading == QLatin1String("_uid")) {
            offers.append({i, QStringLiteral("_uid"), 100, MappedColumn::Unknown::Refuse});
            continue;
        }
        for (const HeadingWords::Match& match : words.matches(column.source)) {
            if (match.score < kLeastScore)
                break;
            Offer offer = weigh(definition, registers, preview, i, match);
            if (column.source.filled * 2 < preview.rowsLookedAt && match.field == definition.titleField)
                offer.score -= 20;
            if (offer.score > 0)
                offers.append(offer);
        }
    }
    QSet<QString> taken;
    const auto take = [&](QList<Offer>& list) {
        // Of two columns with the same word the fuller one: catalogues have "name" and "title".
        std::stable_sort(list.begin(), list.end(), [&preview](const Offer& a, const Offer& b) {
            return a.score != b.score
                       ? a.score > b.score
                       : preview.columns.at(a.column).filled > preview.columns.at(b.column).filled;
        });
        for (const Offer& offer : list) {
            if (!left.contains(offer.column) || taken.contains(offer.field))
                continue;
            left.remove(offer.column);
            taken.insert(offer.field);
            MappedColumn& column = mapping.columns[offer.column];
            column.use = MappedColumn::Use::Field;
            column.field = offer.field;
            column.confidence = offer.score;
            column.unknown = offer.unknown;
        }
    };
    take(offers);
    QList<Offer> guessed = byValues(definition, registers, preview, left, taken);
    take(guessed);
    recheck(mapping, definition, registers, preview);
    return mapping;
}

void recheck(ColumnMapping& mapping, const RegisterDef& definition, const RegisterSet& registers,
             const SourcePreview& preview)
{
    Q_UNUSED(preview)
    for (MappedColumn& column : mapping.columns)
        judge(column, definition, registers, mapping.values.value(column.field));
}

QStringList mappableFields(const RegisterDef& definition)
{
    QStringList ids;
    for (const ledger::SectionDef& section : definition.sections) {
        for (const FieldDef& field : definition.fields) {
            if (field.section == section.id && (!field.readOnly || field.id == QLatin1String("code")))
                ids.append(field.id);
        }
    }
    for (const FieldDef& field : definition.fields) {
        if (!ids.contains(field.id) && (!field.readOnly || field.id == QLatin1String("code")))
            ids.append(field.id);
    }
    return ids;
}

} // namespace wardbook::exchange
