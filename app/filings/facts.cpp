#include "filings/facts.h"
#include "base/error.h"
#include "filings/filings_tr.h"
#include <QHash>
#include <QJsonArray>

namespace wardbook::filings {

namespace {

const QString kValues = QStringLiteral("values"), kLists = QStringLiteral("lists"),
              kRefs = QStringLiteral("refs"), kRecords = QStringLiteral("records"),
              kText = QStringLiteral("text"), kRaw = QStringLiteral("raw"), kCodes = QStringLiteral("codes");

[[noreturn]] void damaged(const QString& where)
{
    throw Error(ErrorKind::Damaged,
                Tr::tr("The values kept with a filing cannot be read. The records themselves are unharmed; "
                       "the filing can’t be compared with them."),
                where);
}

QJsonObject objectAt(const QJsonObject& json, const QString& key)
{
    const QJsonValue value = json.value(key);
    if (!value.isObject() && !value.isUndefined())
        damaged(key);
    return value.toObject();
}

QString stringOf(const QJsonValue& value, const QString& where)
{
    if (!value.isString())
        damaged(where);
    return value.toString();
}

/// Most facts are just a text.
QJsonValue jsonOf(const Fact& fact)
{
    if (fact.codes.isEmpty() && (fact.raw.isEmpty() || fact.raw == fact.text))
        return fact.raw.isEmpty() ? QJsonValue(QJsonObject{{kText, fact.text}}) : QJsonValue(fact.text);
    QJsonObject json{{kText, fact.text}};
    if (!fact.raw.isEmpty())
        json.insert(kRaw, fact.raw);
    if (!fact.codes.isEmpty())
        json.insert(kCodes, QJsonArray::fromStringList(fact.codes));
    return json;
}

Fact factOf(const QJsonValue& value, const QString& key)
{
    Fact fact;
    if (value.isString()) {
        fact.text = fact.raw = value.toString();
        return fact;
    }
    if (!value.isObject())
        damaged(key);
    const QJsonObject json = value.toObject();
    fact.text = stringOf(json.value(kText), key);
    if (json.contains(kRaw))
        fact.raw = stringOf(json.value(kRaw), key);
    for (const QJsonValue& code : json.value(kCodes).toArray())
        fact.codes << stringOf(code, key);
    return fact;
}

QJsonObject valuesOf(const QMap<QString, Fact>& values)
{
    QJsonObject json;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        if (!it->isEmpty() || !it->raw.isEmpty())
            json.insert(it.key(), jsonOf(*it));
    return json;
}

QMap<QString, Fact> valuesFrom(const QJsonObject& json)
{
    QMap<QString, Fact> values;
    for (auto it = json.begin(); it != json.end(); ++it)
        values.insert(it.key(), factOf(it.value(), it.key()));
    return values;
}

/// Followed records, each once however many entries name it.
class SharedRecords
{
public:
    QJsonObject refsOf(const QMap<QString, FactSet>& refs)
    {
        QJsonObject json;
        for (auto it = refs.cbegin(); it != refs.cend(); ++it)
            if (const int at = indexOf(it->values); at >= 0)
                json.insert(it.key(), at);
        return json;
    }
    QJsonArray records() const { return m_records; }

private:
    int indexOf(const QMap<QString, Fact>& values)
    {
        if (values.isEmpty())
            return -1;
        // Sets that share their data hold the very same first value.
        const Fact* identity = &*values.cbegin();
        if (const auto known = m_indexes.constFind(identity); known != m_indexes.cend())
            return *known;
        const QJsonObject json = valuesOf(values);
        const int at = json.isEmpty() ? -1 : int(m_records.size());
        if (at >= 0)
            m_records.append(json);
        m_indexes.insert(identity, at);
        return at;
    }
    QHash<const Fact*, int> m_indexes;
    QJsonArray m_records;
};

void readRefs(FactSet& facts, const QJsonObject& json, const QList<FactSet>& records)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const int at = it->toInt(-1);
        if (at < 0 || at >= records.size())
            damaged(it.key());
        facts.refs.insert(it.key(), records.at(at));
    }
}

} // namespace

QString FactSource::token() const
{
    return record == 0 ? QString() : QStringLiteral("%1:%2:%3").arg(registerId).arg(record).arg(field);
}

FactSource FactSource::fromToken(const QString& token)
{
    const QStringList parts = token.split(u':');
    bool number = false;
    const qint64 record = parts.value(1).toLongLong(&number);
    return parts.size() == 3 && number && record > 0 ? FactSource{parts[0], record, parts[2]} : FactSource{};
}

QString entryName(const FactSet& entry)
{
    const QString code = entry.text(QStringLiteral("code"));
    return code.isEmpty() ? entry.text(QStringLiteral("_title")) : code;
}

QJsonObject FactSet::toJson() const
{
    SharedRecords shared;
    QJsonObject json{{kValues, valuesOf(values)}, {kRefs, shared.refsOf(refs)}};
    QJsonObject named;
    for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
        QJsonArray entries;
        for (const FactSet& entry : *it)
            entries.append(
                QJsonObject{{kValues, valuesOf(entry.values)}, {kRefs, shared.refsOf(entry.refs)}});
        named.insert(it.key(), entries);
    }
    json.insert(kLists, named);
    json.insert(kRecords, shared.records());
    return json;
}

FactSet FactSet::fromJson(const QJsonObject& json)
{
    QList<FactSet> records;
    for (const QJsonValue& record : json.value(kRecords).toArray()) {
        records << FactSet();
        records.last().values = valuesFrom(record.toObject());
    }
    FactSet facts;
    facts.values = valuesFrom(objectAt(json, kValues));
    readRefs(facts, objectAt(json, kRefs), records);
    const QJsonObject named = objectAt(json, kLists);
    for (auto it = named.begin(); it != named.end(); ++it) {
        if (!it->isArray())
            damaged(it.key());
        QList<FactSet>& entries = facts.lists[it.key()];
        for (const QJsonValue& entry : it->toArray()) {
            entries << FactSet();
            entries.last().values = valuesFrom(objectAt(entry.toObject(), kValues));
            readRefs(entries.last(), objectAt(entry.toObject(), kRefs), records);
        }
    }
    return facts;
}

} // namespace wardbook::filings
