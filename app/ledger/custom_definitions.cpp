#include "ledger/custom_definitions.h"
#include "base/error.h"
#include "fields/custom_field.h"
#include "fields/custom_register.h"
#include "ledger/ledger_tr.h"
#include "ledger/own_json.h"
#include "ledger/own_placeholder.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::ledger {

namespace {

using storage::Connection;
using storage::Statement;
using State = OwnDefinition::State;
using Set = std::shared_ptr<const RegisterSet>;

constexpr char kDefinition[] = "f_definition";

QList<OwnDefinition> stored(Connection& connection, const char* registerId, const char* registerField,
                            const char* fieldField)
{
    QList<OwnDefinition> items;
    const QString table = QStringLiteral("r_") + QLatin1String(registerId);
    if (!placeholder::tableExists(connection, table)) // a vault from before there were such
        return items;
    Statement rows(connection, QStringLiteral("SELECT id, rev, state, %1, f_%2, %3 FROM %4 ORDER BY id")
                                   .arg(QLatin1String(kDefinition), QLatin1String(registerField),
                                        fieldField ? QStringLiteral("f_") + QLatin1String(fieldField)
                                                   : QStringLiteral("NULL"),
                                        table));
    while (rows.step()) {
        OwnDefinition item;
        item.record = rows.integer(0);
        item.rev = rows.integer(1);
        item.json = QJsonDocument::fromJson(rows.utf8(3)).object();
        item.registerId = rows.text(4);
        item.fieldId = rows.isNull(5) ? QString() : rows.text(5);
        // Rows may hold its values whatever became of its record.
        if (rows.text(2) == QLatin1String(kVoidState))
            item.json.insert(QStringLiteral("retired"), true);
        if (item.json.value(QLatin1String("retired")).toBool())
            item.state = State::Retired;
        items << item;
    }
    return items;
}

QString problemOf(const QJsonObject& definition, const std::function<void()>& attempt)
{
    try {
        own_json::withNames(definition, attempt);
        return {};
    } catch (const Error& error) {
        return error.text();
    }
}

void setAside(OwnDefinition& item, const QString& why)
{
    item.state = State::SetAside;
    item.note = Tr::tr("“%1” can't be used by this version and was set aside; its data are unharmed. %2")
                    .arg(item.label().text(), why);
}

void adapted(OwnDefinition& item, const QString& what)
{
    if (item.state == State::InUse)
        item.state = State::Adapted;
    item.note = what;
}

QJsonObject loadable(const OwnDefinition& item)
{
    return own_json::takingPlace(item.json);
}

/// Every register that can be read; of the others what their tables have, out of sight.
Set withRegisters(Connection& connection, const Set& shipped, QList<OwnDefinition>& items)
{
    if (items.isEmpty())
        return shipped;
    QList<QJsonObject> all, hollow;
    for (OwnDefinition& item : items) {
        if (shipped->find(item.registerId))
            adapted(item,
                    Tr::tr("This version brings a register of the same id as “%1”: the unit's own stays, "
                           "the other is left out.")
                        .arg(item.label().text()));
        all << loadable(item);
    }
    try {
        return shipped->withCustomRegisters(all);
    } catch (const Error&) {
        // One of them: which is found out below.
    }
    for (const OwnDefinition& item : std::as_const(items))
        hollow << placeholder::ofRegister(connection, item.registerId, item.label());
    QList<QJsonObject> mixed;
    for (qsizetype i = 0; i < items.size(); ++i) {
        QList<QJsonObject> tried = hollow;
        tried[i] = all.at(i);
        tried.removeIf([](const QJsonObject& one) { return one.isEmpty(); });
        const QString problem = problemOf(items.at(i).json, [&] { shipped->withCustomRegisters(tried); });
        const bool misnamed = all.at(i).value(QLatin1String("id")).toString() != items.at(i).registerId;
        if (problem.isEmpty() && !misnamed) {
            mixed << all.at(i);
            continue;
        }
        setAside(items[i], problem);
        if (!hollow.at(i).isEmpty())
            mixed << hollow.at(i);
    }
    Set set = shipped;
    if (const QString problem = problemOf({}, [&] { set = shipped->withCustomRegisters(mixed); });
        !problem.isEmpty())
        for (OwnDefinition& item : items)
            setAside(item, problem);
    return set;
}

/// What a definition may give up to fit into a register that has changed.
QJsonObject adaptedField(const RegisterDef& target, QJsonObject json)
{
    const QString section = json.value(QLatin1String("section")).toString();
    const bool there = std::any_of(target.sections.begin(), target.sections.end(),
                                   [&](const SectionDef& each) { return each.id == section; });
    if (!there && !target.sections.isEmpty())
        json.insert(QStringLiteral("section"), target.sections.last().id);
    QJsonObject label = json.value(QLatin1String("label")).toObject();
    for (const auto& [key, mark] :
         {std::pair("zh", QStringLiteral("（自设）")), std::pair("en", QStringLiteral(" (own)"))})
        label.insert(QLatin1String(key), label.value(QLatin1String(key)).toString() + mark);
    json.insert(QStringLiteral("label"), label);
    json.remove(QStringLiteral("synonyms"));
    return json;
}

Set withField(Connection& connection, const Set& set, OwnDefinition& item)
{
    const RegisterDef* target = set->find(item.registerId);
    if (!target) {
        setAside(item, Tr::tr("There is no register “%1” in it.").arg(item.registerId));
        return set;
    }
    const FieldDef* there = target->field(item.fieldId);
    if (there && there->retired && target->internal && target->custom) {
        setAside(item, Tr::tr("Its register was set aside, too."));
        return set;
    }
    const auto with = [&](const QJsonObject& json) {
        return set->withCustomFields({{item.registerId, own_json::takingPlace(json)}});
    };
    const bool misnamed = item.json.value(QLatin1String("id")).toString() != item.fieldId;
    Set grown;
    QString problem = misnamed ? Tr::tr("Its id isn't the one it was made with.")
                               : problemOf(item.json, [&] { grown = with(item.json); });
    if (problem.isEmpty()) {
        if (there)
            adapted(item, grown->at(item.registerId).fieldAt(item.fieldId).custom
                              ? Tr::tr("This version brings a field of the same id as “%1”: the unit's own "
                                       "stays with its values, the other is left out.")
                                    .arg(item.label().text())
                              : Tr::tr("“%1” is part of this version now; its values are shown there.")
                                    .arg(item.label().text()));
        return grown;
    }
    const QJsonObject fitted = adaptedField(*target, item.json);
    if (!misnamed && problemOf(item.json, [&] { grown = with(fitted); }).isEmpty()) {
        adapted(item,
                Tr::tr("“%1” is called “%2” now, as this version uses its name otherwise.")
                    .arg(item.label().text(), grown->at(item.registerId).fieldAt(item.fieldId).label.text()));
        return grown;
    }
    setAside(item, problem);
    const QJsonObject hollow =
        there ? QJsonObject() : placeholder::ofField(connection, *target, item.fieldId);
    if (!hollow.isEmpty() && problemOf(item.json, [&] { grown = with(hollow); }).isEmpty())
        return grown;
    return set; // there is no such column, or a shipped field of this id reads it
}

Set withFields(Connection& connection, Set set, QList<OwnDefinition>& items)
{
    for (OwnDefinition& item : items)
        set = withField(connection, set, item);
    return set;
}

} // namespace

Label OwnDefinition::label() const
{
    const QJsonObject given = json.value(QLatin1String("label")).toObject();
    Label label{given.value(QLatin1String("zh")).toString(), given.value(QLatin1String("en")).toString()};
    for (QString* text : {&label.zh, &label.en})
        if (text->isEmpty())
            *text = isField() ? fieldId : registerId;
    return label;
}

const OwnDefinition* OwnDefinitions::find(const QString& registerId, const QString& fieldId) const
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const OwnDefinition& item) {
        return item.registerId == registerId && item.fieldId == fieldId;
    });
    return it == items.end() ? nullptr : &*it;
}

QList<OwnDefinition> OwnDefinitions::problems() const
{
    QList<OwnDefinition> list;
    for (const OwnDefinition& item : items)
        if (!item.note.isEmpty())
            list << item;
    return list;
}

OwnDefinitions ownDefinitions(Connection& connection, const Set& shipped)
{
    namespace field = fields::custom_field;
    namespace reg = fields::custom_register;
    QList<OwnDefinition> registers = stored(connection, reg::kRegister, reg::register_id, nullptr);
    QList<OwnDefinition> fields = stored(connection, field::kRegister, field::register_id, field::field_id);
    OwnDefinitions own;
    own.registers = withFields(connection, withRegisters(connection, shipped, registers), fields);
    own.items = registers + fields;
    return own;
}

std::shared_ptr<const Rights> rightsWith(const OwnDefinitions& own)
{
    const auto shipped = [] {
        return std::shared_ptr<const Rights>(std::shared_ptr<void>(), &Rights::builtIn());
    };
    initResources();
    QFile file(QStringLiteral(":/roles.json"));
    if (!file.open(QIODevice::ReadOnly))
        return shipped();
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray roles = json.value(QLatin1String("roles")).toArray();
    bool any = false;
    for (qsizetype i = 0; i < roles.size(); ++i) {
        QJsonObject role = roles.at(i).toObject();
        QJsonObject rights = role.value(QLatin1String("rights")).toObject();
        for (const OwnDefinition& item : own.items) {
            const QJsonValue given = item.json.value(QLatin1String("rights"))
                                         .toObject()
                                         .value(role.value(QLatin1String("id")).toString());
            if (item.isField() || item.state == State::SetAside || !given.isArray())
                continue;
            rights.insert(item.registerId, given);
            any = true;
        }
        role.insert(QStringLiteral("rights"), rights);
        roles.replace(i, role);
    }
    if (!any)
        return shipped();
    json.insert(QStringLiteral("roles"), roles);
    try {
        return std::make_shared<const Rights>(Rights::parse(json, *own.registers));
    } catch (const Error& error) {
        // Written by another version: without these rights nobody may more than before.
        qWarning("Rights of own registers were left out: %s", qUtf8Printable(error.text()));
        return shipped();
    }
}

} // namespace wardbook::ledger
