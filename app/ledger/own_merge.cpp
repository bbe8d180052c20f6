// What may change of an own definition once records depend on it.
#include "base/error.h"
#include "ledger/ledger_tr.h"
#include "ledger/own_json.h"
#include <QJsonArray>

namespace wardbook::ledger::own_json {

namespace {

QString text(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QString nameOf(const QJsonObject& labelled)
{
    return labelled.value(QLatin1String("label")).toObject().value(QLatin1String("zh")).toString();
}

[[noreturn]] void refuse(const QString& reason)
{
    throw Error(ErrorKind::Invalid, Tr::tr("%1 Nothing was changed.").arg(reason));
}

void keepSame(const QJsonObject& old, const QJsonObject& change, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const QJsonValue given = change.value(QLatin1String(key));
            !given.isUndefined() && given != old.value(QLatin1String(key)))
            refuse(Tr::tr("“%1” of “%2” can't be changed: records and their history depend on it.")
                       .arg(QLatin1String(key), nameOf(old)));
}

QJsonObject overlay(QJsonObject old, const QJsonObject& change)
{
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it.value().isNull())
            old.remove(it.key());
        else
            old.insert(it.key(), it.value());
    }
    return old;
}

/// Records hold the ids of choices: none may go.
void keepChoices(const QJsonArray& before, const QJsonArray& after, const QString& name)
{
    for (const QJsonValue& each : before) {
        const bool kept = std::any_of(after.begin(), after.end(), [&](const QJsonValue& other) {
            return other[QLatin1String("id")] == each[QLatin1String("id")];
        });
        if (!kept)
            refuse(Tr::tr("The choice “%1” of “%2” can't be taken away: records may hold it. Rename it, or "
                          "add others.")
                       .arg(each[QLatin1String("zh")].toString(), name));
    }
}

/// Choices that were typed anew keep the id of the old choice with the same words.
QJsonArray withOldIds(const QJsonArray& before, QJsonArray choices)
{
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const QJsonValue given = choices.at(i);
        const QString zh = given.isString() ? given.toString() : given[QLatin1String("zh")].toString();
        for (const QJsonValue& each : before)
            if (each[QLatin1String("zh")].toString() == zh && given[QLatin1String("id")].isUndefined())
                choices.replace(i, each);
    }
    return choices;
}

/// Lists of the register: each stays, with its codes.
QJsonArray mergedLists(const QJsonArray& old, QJsonArray given)
{
    for (const QJsonValue& list : old) {
        const auto there = std::find_if(given.begin(), given.end(), [&](const QJsonValue& each) {
            return each[QLatin1String("id")] == list[QLatin1String("id")];
        });
        if (there == given.end()) {
            given.append(list);
            continue;
        }
        const QJsonArray before = list[QLatin1String("codes")].toArray();
        QJsonObject merged = there->toObject();
        merged.insert(QLatin1String("codes"),
                      withOldIds(before, merged.value(QLatin1String("codes")).toArray()));
        keepChoices(before, merged.value(QLatin1String("codes")).toArray(),
                    list[QLatin1String("id")].toString());
        *there = merged;
    }
    return given;
}

} // namespace

void withNames(const QJsonObject& definition, const std::function<void()>& attempt)
{
    try {
        attempt();
    } catch (const Error& error) {
        const QString& where = error.detail(); // "registers/own_x.json field zk"
        if (where.isEmpty() || !error.text().contains(where))
            throw;
        QString name = nameOf(definition);
        const QJsonArray fields = definition.value(QLatin1String("fields")).toArray();
        for (const QJsonValue& field : fields)
            if (where.endsWith(QLatin1String(" field ") + field[QLatin1String("id")].toString()))
                name += QStringLiteral(" · ") + nameOf(field.toObject());
        throw Error(error.kind(), QString(error.text()).replace(where, QStringLiteral("“%1”").arg(name)),
                    where);
    }
}

QJsonObject mergedField(const QJsonObject& old, const QJsonObject& change)
{
    keepSame(old, change, {"id", "type", "codes", "ref", "unique", "identifier", "formula", "read_only"});
    const QString choices = QStringLiteral("choices");
    const QJsonArray before = old.value(choices).toArray();
    QJsonObject given = change;
    if (given.value(choices).isArray())
        given.insert(choices, withOldIds(before, given.value(choices).toArray()));
    const QJsonObject merged =
        completeField(overlay(old, given), text(old, "section"), {}, [](const QString&) { return false; });
    keepChoices(before, merged.value(choices).toArray(), nameOf(old));
    return merged;
}

QJsonObject mergedRegister(const QJsonObject& old, const QJsonObject& change)
{
    keepSame(old, change, {"id", "order", "group", "code_prefix", "code_by_year", "owner_field"});
    QJsonObject words = change;
    QJsonArray fields = old.value(QLatin1String("fields")).toArray();
    const QJsonArray given = words.take(QLatin1String("fields")).toArray();
    // The steps that a record can take stay as they are, whether they are written out or named.
    for (const char* key : {"states", "transitions", "rules"}) {
        const QJsonValue value = words.take(QLatin1String(key));
        if (!value.isUndefined() && !value.isString())
            keepSame(old, {{QLatin1String(key), value}}, {key});
    }
    QJsonArray merged, added;
    for (const QJsonValue& each : given) {
        const auto there = std::find_if(fields.begin(), fields.end(), [&](const QJsonValue& field) {
            return field[QLatin1String("id")] == each[QLatin1String("id")];
        });
        if (there == fields.end()) {
            added.append(each);
            merged.append(each);
            continue;
        }
        *there = mergedField(there->toObject(), each.toObject());
        merged.append(*there);
    }
    // Who names all of them also says in which order they stand.
    const bool all = merged.size() == fields.size() + added.size();
    for (const QJsonValue& each : std::as_const(added))
        fields.append(each);
    const QString lists = QStringLiteral("code_lists");
    if (words.contains(lists))
        words.insert(lists, mergedLists(old.value(lists).toArray(), words.value(lists).toArray()));
    QJsonObject whole = overlay(old, words);
    whole.insert(QLatin1String("fields"), all ? merged : fields);
    return completeRegister(whole, [](const QString&) { return false; });
}

} // namespace wardbook::ledger::own_json
