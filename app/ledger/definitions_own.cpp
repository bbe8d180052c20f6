// A register set grown by what a unit defined itself.
#include "ledger/definition_parser.h"
#include "ledger/definition_part.h"
#include "ledger/ledger_tr.h"
#include "ledger/own_json.h"

namespace wardbook::ledger {

namespace parser = definition_parser;

namespace {

/// Its column stays for the history; nobody sees, fills or imports it any more.
void retire(FieldDef& field)
{
    field.retired = field.readOnly = true;
    field.required = field.unique = field.inList = false;
    field.formula.clear();
}

bool holdsTheSame(const FieldDef& a, const FieldDef& b)
{
    return a.type == b.type && a.codes == b.codes && a.ref == b.ref;
}

/// A shipped field gives way to the unit's own of the same id, whose values are in the column: what the
/// shipped register said about it no longer fits.
void makeRoom(RegisterDef& d, const QString& id)
{
    d.facets.removeAll(id);
    if (d.identity.size() > 1)
        d.identity.removeAll(id);
    d.rules.removeIf([&](const RuleDef& rule) {
        return rule.field == id || rule.otherField == id || rule.empty.contains(id) ||
               rule.filled.contains(id);
    });
    for (TransitionDef& step : d.transitions)
        step.carries.removeAll(id);
    if (d.departmentField == id)
        d.departmentField.clear();
    if (d.ownerField == id)
        d.ownerField.clear();
    for (FieldDef& field : d.fields)
        for (QString* sibling : {&field.bytesField, &field.unitField, &field.otherField})
            if (*sibling == id)
                sibling->clear();
}

/// What makes a record findable and tells whose it is can't leave the forms.
void requireMayRetire(const RegisterDef& d, const FieldDef& field)
{
    if (field.id == d.titleField || field.id == d.departmentField || field.id == d.ownerField ||
        field.id == d.defaultSort || field.id == QLatin1String("code") || d.identity.contains(field.id))
        DefinitionPart::fail(parser::fileOf(d.id), parser::placeOf(field),
                             Tr::tr("what names, sorts or assigns a record can't be retired"));
}

void requireOwn(const RegisterDef& d)
{
    const QString file = parser::fileOf(d.id);
    if (!d.id.startsWith(QLatin1String(own_json::kPrefix)))
        DefinitionPart::fail(
            file, {},
            Tr::tr("the id of an own register begins with “%1”").arg(QLatin1String(own_json::kPrefix)));
    if (d.internal || d.group != QLatin1String("own"))
        DefinitionPart::fail(file, {}, Tr::tr("an own register is in the group “own” and not internal"));
    for (const TransitionDef& step : d.transitions)
        if (step.guarded)
            DefinitionPart::fail(file, QStringLiteral("transition ") + step.id,
                                 Tr::tr("no service would ever take a guarded step"));
}

void addCodeLists(QHash<QString, std::shared_ptr<const CodeList>>& lists, const QList<QJsonObject>& added,
                  const std::function<void(CodeList&)>& index)
{
    for (const QJsonObject& json : added) {
        CodeList list = parser::codeList(json);
        if (lists.contains(list.id) || !list.id.startsWith(QLatin1String(own_json::kPrefix)))
            DefinitionPart::fail(QStringLiteral("codes/") + list.id, {},
                                 Tr::tr("“%1” is there twice, or doesn't begin with “%2”")
                                     .arg(list.id, QLatin1String(own_json::kPrefix)));
        index(list);
        lists.insert(list.id, std::make_shared<const CodeList>(list));
    }
}

} // namespace

std::shared_ptr<const RegisterSet>
RegisterSet::withCustomFields(const QList<std::pair<QString, QJsonObject>>& fields) const
{
    const auto set = std::make_shared<RegisterSet>(*this);
    for (const auto& [registerId, json] : fields) {
        const QString file = parser::fileOf(registerId);
        const own_json::FieldParts parts = own_json::partsOfField(json, registerId);
        addCodeLists(set->m_codes, parts.codeLists, [](CodeList& list) { list.index(); });
        FieldDef f = parser::field(parts.field, file, QStringLiteral("field"));
        const auto it = set->m_registers.find(registerId);
        if (it == set->m_registers.end())
            DefinitionPart::fail(file, parser::placeOf(f),
                                 Tr::tr("there is no register “%1”").arg(registerId));
        RegisterDef& d = *it;
        if (d.internal && !d.custom)
            DefinitionPart::fail(file, parser::placeOf(f), Tr::tr("the program keeps this register itself"));
        const FieldDef* shipped = d.field(f.id);
        if (shipped && (!parts.takesPlace || shipped->custom))
            DefinitionPart::fail(file, parser::placeOf(f), Tr::tr("“%1” is there twice").arg(f.id));
        if (f.readOnly && f.formula.isEmpty())
            DefinitionPart::fail(file, parser::placeOf(f),
                                 Tr::tr("nothing would ever fill a field that is read-only"));
        f.custom = true;
        if (parts.retired)
            retire(f);
        if (shipped && holdsTheSame(*shipped, f) && !parts.retired)
            continue; // the program now brings what the unit had added: they are one
        if (shipped) {
            makeRoom(d, f.id);
            d.fields[shipped->position] = f;
        } else {
            d.fields << f;
        }
        parser::checkField(d, f, set->m_codes);
        if (shipped)
            parser::checkRegister(d, set->m_codes);
        parser::checkHeadings(d);
        d.index(set->m_codes);
        parser::checkReferences(d, set->m_registers);
    }
    return set;
}

std::shared_ptr<const RegisterSet> RegisterSet::withCustomRegisters(const QList<QJsonObject>& registers) const
{
    const auto set = std::make_shared<RegisterSet>(*this);
    QStringList added;
    for (const QJsonObject& json : registers) {
        const own_json::RegisterParts parts = own_json::partsOfRegister(json);
        addCodeLists(set->m_codes, parts.codeLists, [](CodeList& list) { list.index(); });
        RegisterDef d = parser::registerDef(parts.definition).definition;
        const RegisterDef* there = set->find(d.id);
        if (there && (!parts.takesPlace || there->custom))
            DefinitionPart::fail(parser::fileOf(d.id), {}, Tr::tr("“%1” is there twice").arg(d.id));
        requireOwn(d);
        d.custom = true;
        for (FieldDef& field : d.fields)
            if (parts.retiredFields.contains(field.id)) {
                requireMayRetire(d, field);
                d.facets.removeAll(field.id);
                retire(field);
            }
        parser::checkRegister(d, set->m_codes);
        d.internal = parts.retired; // no page and no import any more
        d.index(set->m_codes);
        added << d.id;
        if (!there)
            set->m_order << d.id;
        set->m_registers.insert(d.id, std::move(d));
    }
    for (const QString& id : added)
        parser::checkReferences(set->m_registers.value(id), set->m_registers);
    return set;
}

} // namespace wardbook::ledger
