#include "filings/fact_reader_values.h"
#include "base/quantity.h"
#include "fields/member.h"
#include "fields/proof.h"
#include "ledger/record_fields.h"
#include <QLocale>

namespace wardbook::filings {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::Record;
using ledger::RegisterDef;

namespace {

const QString kTitle = QStringLiteral("_title"), kState = QStringLiteral("_state");

/// Files and members are named, not described; what they hold is no business of a form.
bool isFollowed(const FieldDef& field)
{
    return field.type == FieldType::Ref && field.ref != QLatin1String(fields::proof::kRegister) &&
           field.ref != QLatin1String(fields::member::kRegister);
}

QString stored(const QVariant& value)
{
    return value.isNull() ? QString() : value.toString();
}

QStringList split(const QString& stored)
{
    return stored.split(u',', Qt::SkipEmptyParts);
}

} // namespace

QString FactWords::date(QDate date) const
{
    if (!date.isValid())
        return {};
    return chinese() ? QStringLiteral("%1 年 %2 月 %3 日").arg(date.year()).arg(date.month()).arg(date.day())
                     : QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString FactWords::dateTime(const QDateTime& at) const
{
    if (!at.isValid())
        return {};
    return date(at.date()) + u' ' +
           at.time().toString(at.time().second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

QString FactWords::joined(QStringList parts) const
{
    parts.removeAll(QString());
    return parts.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString FactWords::count(qint64 value, const QString& unit) const
{
    return formatCount(value, unit, m_language);
}

QList<FactOption> FactWords::options(const Label& yes, const Label& no, const char* yesCode,
                                     const char* noCode) const
{
    return {{QString::fromLatin1(yesCode), label(yes)}, {QString::fromLatin1(noCode), label(no)}};
}

QList<FactOption> FactWords::yesNo() const
{
    return options({QStringLiteral("是"), QStringLiteral("Yes")},
                   {QStringLiteral("否"), QStringLiteral("No")});
}

void choose(Fact& fact, const QString& code)
{
    fact.codes = {code};
    fact.raw = code;
    for (const FactOption& option : fact.options)
        if (option.code == code)
            fact.text = option.label;
}

RecordFacts::RecordFacts(ledger::Reader& reader, Language language)
    : m_reader(reader), m_words(language), m_yesNo(m_words.yesNo())
{
}

const QList<FactOption>& RecordFacts::optionsOf(const ledger::CodeList& list)
{
    QList<FactOption>& options = m_options[list.id];
    if (options.isEmpty())
        for (const ledger::Code& code : list.codes)
            options.append({code.id, m_words.label(code.label)});
    return options;
}

const RecordFacts::Keys& RecordFacts::keysOf(const RegisterDef& definition)
{
    Keys& keys = m_keys[definition.id];
    if (keys.byName.isEmpty())
        for (const RegisterDef::CanonicalKey& key : definition.canonicalKeys())
            if (key.position >= 0 && !key.name.startsWith('_'))
                keys.byName << &definition.fields.at(key.position);
    return keys;
}

FactSet RecordFacts::of(const QString& registerId, const Record& record)
{
    return read(m_reader.registers().at(registerId), &record, true);
}

FactSet RecordFacts::blank(const QString& registerId)
{
    return read(m_reader.registers().at(registerId), nullptr, true);
}

const FactSet& RecordFacts::followed(const QString& registerId, qint64 id)
{
    if (const auto& known = m_followed[registerId]; known.contains(id))
        return *known.constFind(id);
    const RegisterDef& definition = m_reader.registers().at(registerId);
    const auto record = id == 0 ? std::nullopt : m_reader.find(registerId, id);
    const FactSet facts = read(definition, record ? &*record : nullptr, false);
    return *m_followed[registerId].insert(id, facts);
}

FactSet RecordFacts::read(const RegisterDef& definition, const Record* record, bool follow)
{
    static const QVector<QVariant> kNothing;
    const QVector<QVariant>& values = record ? record->values : kNothing;
    FactSet facts;
    for (const FieldDef* field : keysOf(definition).byName) {
        Fact made = fact(definition, *field, values);
        made.source = {definition.id, record ? record->id : 0, field->id};
        facts.values.insert(facts.values.cend(), field->id, made);
        if (follow && isFollowed(*field))
            facts.refs.insert(field->id, followed(field->ref, values.value(field->position).toLongLong()));
    }
    Fact title;
    title.label = m_words.label(definition.label);
    title.source = {definition.id, record ? record->id : 0, definition.titleField};
    Fact state{{}, {}, {}, {}, {definition.id, title.source.record, kState}, {}};
    if (record) {
        title.text = title.raw = m_reader.nameOf(definition.id, record->id);
        if (title.text.isEmpty())
            title.text = title.raw = u'#' + QString::number(record->id);
        state.raw = record->state;
        state.codes = {record->state};
        if (const ledger::StateDef* found = definition.state(record->state))
            state.text = m_words.label(found->label);
    }
    facts.values.insert(kTitle, title);
    facts.values.insert(kState, state);
    addComputed(facts, definition, record, m_words);
    return facts;
}

Fact RecordFacts::fact(const RegisterDef& definition, const FieldDef& field, const QVector<QVariant>& values)
{
    const QVariant value = values.value(field.position);
    Fact fact;
    fact.label = m_words.label(field.label);
    if (field.codeList)
        fact.options = optionsOf(*field.codeList);
    else if (field.type == FieldType::Bool)
        fact.options = m_yesNo;
    if (field.type == FieldType::Ref || field.type == FieldType::Refs) {
        fact.text = fact.raw = text(definition, field, value, values);
        return fact;
    }
    fact.raw = stored(value);
    if (field.codeList) {
        setCodes(fact, definition, field, fact.raw, values);
    } else if (field.type == FieldType::Bool && !value.isNull()) {
        choose(fact, value.toLongLong() != 0 ? QStringLiteral("yes") : QStringLiteral("no"));
        fact.raw = stored(value);
    } else {
        fact.text = text(definition, field, value, values);
    }
    return fact;
}

void RecordFacts::setCodes(Fact& fact, const RegisterDef& definition, const FieldDef& field,
                           const QString& stored, const QVector<QVariant>& values)
{
    fact.codes = split(stored);
    const FieldDef* other = definition.field(field.otherField);
    const QString words = other ? values.value(other->position).toString() : QString();
    QStringList labels;
    for (const QString& code : std::as_const(fact.codes)) {
        const ledger::Code* known = field.codeList->find(code);
        labels << (code == QLatin1String("other") && !words.isEmpty() ? words
                   : known                                            ? m_words.label(known->label)
                                                                      : code);
    }
    fact.text = m_words.joined(labels);
}

QString RecordFacts::text(const RegisterDef& definition, const FieldDef& field, const QVariant& value,
                          const QVector<QVariant>& values)
{
    const auto named = [&](qint64 id) {
        const QString title = m_reader.nameOf(field.ref, id);
        return title.isEmpty() ? u'#' + QString::number(id) : title;
    };
    const auto sibling = [&](const QString& id) {
        const FieldDef* found = definition.field(id);
        return found ? values.value(found->position) : QVariant();
    };
    if (field.type == FieldType::Count && value.isNull()) { // known by its size only
        const QVariant bytes = sibling(field.bytesField);
        return bytes.isNull() ? QString() : formatBytes(bytes.toLongLong());
    }
    if (value.isNull())
        return {};
    const QString plain = value.toString();
    switch (field.type) {
    case FieldType::Date: {
        const QDate date = QDate::fromString(plain, Qt::ISODate);
        return date.isValid() ? m_words.date(date) : plain;
    }
    case FieldType::DateTime: {
        const QDateTime at = QDateTime::fromString(plain, Qt::ISODate);
        return at.isValid() ? m_words.dateTime(at) : plain;
    }
    case FieldType::Instant:
        return m_words.dateTime(QDateTime::fromMSecsSinceEpoch(value.toLongLong()));
    case FieldType::Count:
        return m_words.count(value.toLongLong(), sibling(field.unitField).toString());
    case FieldType::Bytes:
        return formatBytes(value.toLongLong());
    case FieldType::Ref:
        return value.toLongLong() == 0 ? QString() : named(value.toLongLong());
    case FieldType::Refs: {
        QStringList names;
        for (const qint64 id : ledger::idsOf(plain))
            names << named(id);
        return m_words.joined(names);
    }
    default:
        return plain;
    }
}

} // namespace wardbook::filings
