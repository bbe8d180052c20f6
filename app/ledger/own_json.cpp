#include "ledger/own_json.h"
#include "base/text_keys.h"
#include "crypto/digest.h"
#include "ledger/own_templates.h"
#include <QJsonArray>

namespace wardbook::ledger::own_json {

namespace {

constexpr qsizetype kLongest = 40; ///< of an id
const QString kTakesPlace = QStringLiteral("takes_place");

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// A plain text is the Chinese name; without an English one the Chinese stands for both.
QJsonValue completeLabel(const QJsonValue& given)
{
    QJsonObject label = given.isString() ? QJsonObject{{key("zh"), given}} : given.toObject();
    if (label.value(key("en")).toString().trimmed().isEmpty())
        label.insert(key("en"), label.value(key("zh")));
    if (label.value(key("zh")).toString().trimmed().isEmpty())
        label.insert(key("zh"), label.value(key("en")));
    return label;
}

QString nameIn(const QJsonObject& labelled)
{
    return labelled.value(key("label")).toObject().value(key("zh")).toString();
}

void setDefault(QJsonObject& object, const char* name, const QJsonValue& value)
{
    if (!object.contains(key(name)))
        object.insert(key(name), value);
}

QJsonArray completeChoices(const QJsonArray& given)
{
    QJsonArray choices;
    QSet<QString> ids;
    for (const QJsonValue& each : given)
        ids.insert(each.toObject().value(key("id")).toString());
    for (const QJsonValue& each : given) {
        QJsonObject choice = each.isString() ? QJsonObject{{key("zh"), each}} : each.toObject();
        choice = completeLabel(choice).toObject();
        const QString zh = choice.value(key("zh")).toString();
        if (!choice.contains(key("id"))) {
            const QString id =
                zh == QStringLiteral("其他")
                    ? key("other")
                    : identifierFor(zh, {}, [&](const QString& one) { return ids.contains(one); });
            ids.insert(id);
            choice.insert(key("id"), id);
        }
        choices.append(choice);
    }
    return choices;
}

QJsonObject codeListOf(const QString& id, const QJsonArray& choices)
{
    return {{key("id"), id},
            {key("source"), QStringLiteral("本单位自定")},
            {key("verified"), true},
            {key("codes"), choices}};
}

QString listIdOf(const QString& registerId, const QString& fieldId)
{
    const QString plain = registerId.startsWith(key(kPrefix)) ? registerId : key(kPrefix) + registerId;
    const QString id = plain + u'_' + fieldId;
    if (id.size() <= kLongest)
        return id;
    return id.left(kLongest - 9) + u'_' + QString::fromLatin1(crypto::sm3(id.toUtf8()).left(4).toHex());
}

QJsonObject codeField(const QJsonValue& section)
{
    return {{key("id"), key("code")},
            {key("label"), QJsonObject{{key("zh"), QStringLiteral("编号")}, {key("en"), key("Code")}}},
            {key("type"), key("text")},
            {key("section"), section},
            {key("identifier"), true},
            {key("unique"), true},
            {key("sort"), true},
            {key("list"), 90},
            {key("max_length"), 64}};
}

void completeSections(QJsonObject& definition)
{
    QJsonArray sections;
    const QJsonArray given = definition.value(key("sections")).toArray();
    QSet<QString> ids;
    for (const QJsonValue& each : given) {
        QJsonObject section = each.isString() ? QJsonObject{{key("label"), each}} : each.toObject();
        section.insert(key("label"), completeLabel(section.value(key("label"))));
        if (!section.contains(key("id")))
            section.insert(key("id"), identifierFor(nameIn(section), {},
                                                    [&](const QString& one) { return ids.contains(one); }));
        ids.insert(section.value(key("id")).toString());
        sections.append(section);
    }
    if (sections.isEmpty())
        sections.append(QJsonObject{{key("id"), key("basic")},
                                    {key("label"), QJsonObject{{key("zh"), QStringLiteral("基本信息")},
                                                               {key("en"), key("Basics")}}}});
    definition.insert(key("sections"), sections);
}

QJsonArray completeFields(const QJsonObject& definition)
{
    const QJsonArray given = definition.value(key("fields")).toArray();
    const QJsonValue section = definition.value(key("sections")).toArray().first()[key("id")];
    QSet<QString> ids{key("code")};
    for (const QJsonValue& each : given)
        ids.insert(each[key("id")].toString());
    QJsonArray fields;
    if (!definition.value(key("code_prefix")).toString().isEmpty() &&
        given.first()[key("id")].toString() != key("code"))
        fields.append(codeField(section));
    for (const QJsonValue& each : given) {
        const QJsonObject field = completeField(each.toObject(), section.toString(), {},
                                                [&](const QString& id) { return ids.contains(id); });
        ids.insert(field.value(key("id")).toString());
        fields.append(field);
    }
    return fields;
}

/// The first text of one line names a record, and is then found, sorted and filled in.
void completeTitle(QJsonObject& definition)
{
    QJsonArray fields = definition.value(key("fields")).toArray();
    QString title = definition.value(key("title_field")).toString();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QJsonObject field = fields.at(i).toObject();
        const QString id = field.value(key("id")).toString();
        if (title.isEmpty() && id != key("code") && field.value(key("type")).toString() == key("text"))
            title = id;
        if (title != id || title.isEmpty())
            continue;
        setDefault(field, "required", true);
        setDefault(field, "search", true);
        setDefault(field, "sort", true);
        setDefault(field, "list", 200);
        fields.replace(i, field);
    }
    definition.insert(key("fields"), fields);
    definition.insert(key("title_field"), title);
    setDefault(definition, "identity", QJsonArray{title});
    const bool numbered = !definition.value(key("code_prefix")).toString().isEmpty();
    setDefault(definition, "default_sort", numbered ? key("code") : title);
}

/// What is chosen from few values and stands in the list is offered as a filter.
void completeFacets(QJsonObject& definition)
{
    if (definition.contains(key("facets")))
        return;
    QJsonArray facets{key("_state")};
    const QJsonArray fields = definition.value(key("fields")).toArray();
    for (const QJsonValue& field : fields) {
        const QString type = field[key("type")].toString();
        if (field[key("list")].isDouble() &&
            (type == key("code") || type == key("bool") || type == key("ref")))
            facets.append(field[key("id")]);
    }
    definition.insert(key("facets"), facets);
}

} // namespace

QString identifierFor(const QString& name, const QString& prefix, const Taken& taken)
{
    QString plain;
    for (const QChar c : keys::initials(name))
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            plain += c;
    constexpr qsizetype kRoomForNumber = 4;
    plain = plain.left(kLongest - prefix.size() - kRoomForNumber);
    // An id begins with a letter and has two characters at least.
    if (prefix.isEmpty() && (plain.size() < 2 || !plain.at(0).isLetter()))
        plain.prepend(QLatin1String("f_"));
    if (plain.isEmpty() || plain == QLatin1String("f_"))
        plain += QLatin1String("x");
    QString id = prefix + plain;
    for (int number = 2; taken(id) || id == QLatin1String("void"); ++number)
        id = prefix + plain + u'_' + QString::number(number);
    return id;
}

QJsonObject completeField(QJsonObject field, const QString& section, const QString& prefix,
                          const Taken& taken)
{
    field.insert(key("label"), completeLabel(field.value(key("label"))));
    if (field.contains(key("help")))
        field.insert(key("help"), completeLabel(field.value(key("help"))));
    if (field.value(key("id")).toString().isEmpty())
        field.insert(key("id"), identifierFor(nameIn(field), prefix, taken));
    if (field.contains(key("choices")))
        field.insert(key("choices"), completeChoices(field.value(key("choices")).toArray()));
    setDefault(field, "type", field.contains(key("choices")) ? key("code") : key("text"));
    setDefault(field, "section", section);
    // Short enough to be found by the first letters of its pinyin.
    if (field.value(key("type")).toString() == key("text"))
        setDefault(field, "max_length", 300);
    return field;
}

QJsonObject completeRegister(QJsonObject definition, const Taken& taken)
{
    definition.insert(key("label"), completeLabel(definition.value(key("label"))));
    if (definition.value(key("id")).toString().isEmpty())
        definition.insert(key("id"), identifierFor(nameIn(definition), key(kPrefix), taken));
    setDefault(definition, "icon", key("book"));
    setDefault(definition, "group", key("own"));
    setDefault(definition, "order", 10000);
    completeSections(definition);
    if (definition.contains(key("code_lists"))) {
        QJsonArray lists = definition.value(key("code_lists")).toArray();
        for (qsizetype i = 0; i < lists.size(); ++i) {
            QJsonObject list = lists.at(i).toObject();
            list.insert(key("codes"), completeChoices(list.value(key("codes")).toArray()));
            lists.replace(i, list);
        }
        definition.insert(key("code_lists"), lists);
    }
    definition.insert(key("fields"), completeFields(definition));
    completeTitle(definition);
    completeFacets(definition);
    setDefault(definition, "states", key("none"));
    if (const QJsonValue name = definition.value(key("states")); name.isString())
        own_templates::apply(definition, name.toString());
    return definition;
}

FieldParts partsOfField(const QJsonObject& stored, const QString& registerId)
{
    FieldParts parts;
    parts.field = stored;
    parts.retired = parts.field.take(key("retired")).toBool();
    parts.takesPlace = parts.field.take(kTakesPlace).toBool();
    if (const QJsonValue choices = parts.field.take(key("choices")); choices.isArray()) {
        const QString list = listIdOf(registerId, stored.value(key("id")).toString());
        parts.codeLists << codeListOf(list, choices.toArray());
        parts.field.insert(key("codes"), list);
    }
    return parts;
}

RegisterParts partsOfRegister(const QJsonObject& stored)
{
    RegisterParts parts;
    parts.definition = stored;
    parts.retired = parts.definition.take(key("retired")).toBool();
    parts.takesPlace = parts.definition.take(kTakesPlace).toBool();
    parts.definition.remove(key("rights"));
    const QJsonArray lists = parts.definition.take(key("code_lists")).toArray();
    for (const QJsonValue& list : lists)
        parts.codeLists << codeListOf(list[key("id")].toString(), list[key("codes")].toArray());
    QJsonArray fields;
    const QJsonArray given = stored.value(key("fields")).toArray();
    const QString id = stored.value(key("id")).toString();
    for (const QJsonValue& each : given) {
        const FieldParts field = partsOfField(each.toObject(), id);
        parts.codeLists << field.codeLists;
        if (field.retired)
            parts.retiredFields << field.field.value(key("id")).toString();
        fields.append(field.field);
    }
    parts.definition.insert(key("fields"), fields);
    return parts;
}

QJsonObject takingPlace(QJsonObject stored)
{
    stored.insert(kTakesPlace, true);
    return stored;
}

} // namespace wardbook::ledger::own_json
