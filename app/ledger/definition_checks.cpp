#include "base/error.h"
#include "base/text_keys.h"
#include "ledger/definition_parser.h"
#include "ledger/definition_part.h"
#include "ledger/formula.h"
#include "ledger/ledger_tr.h"
#include "ledger/rights.h"

namespace wardbook::ledger::definition_parser {

namespace {

/// Reports about one place of one register.
class Place
{
public:
    Place(const RegisterDef& d, QString place) : m_file(fileOf(d.id)), m_place(std::move(place)) {}
    void require(bool holds, const QString& reason) const
    {
        if (!holds)
            DefinitionPart::fail(m_file, m_place, reason);
    }

private:
    QString m_file, m_place;
};

const FieldDef* byId(const RegisterDef& d, const QString& id)
{
    for (const FieldDef& f : d.fields)
        if (f.id == id)
            return &f;
    return nullptr;
}

const StateDef* stateById(const RegisterDef& d, const QString& id)
{
    for (const StateDef& s : d.states)
        if (s.id == id)
            return &s;
    return nullptr;
}

template<typename List>
QString firstTwice(const List& list)
{
    QSet<QString> seen;
    for (const auto& item : list) {
        if (seen.contains(item.id))
            return item.id;
        seen.insert(item.id);
    }
    return {};
}

void checkSibling(const RegisterDef& d, const Place& at, const QString& id,
                  std::initializer_list<FieldType> types)
{
    if (id.isEmpty())
        return;
    const FieldDef* f = byId(d, id);
    at.require(f, Tr::tr("there is no field “%1”").arg(id));
    at.require(std::find(types.begin(), types.end(), f->type) != types.end(),
               Tr::tr("the field “%1” has a type that doesn't fit here").arg(id));
}

void checkRuleValues(const RegisterDef& d, const Place& at, const QString& fieldId, const QStringList& values,
                     const CodeLists& codeLists)
{
    const FieldDef* f = byId(d, fieldId);
    at.require(f, Tr::tr("there is no field “%1”").arg(fieldId));
    for (const QString& value : values) {
        bool known = true;
        if (f->type == FieldType::Code || f->type == FieldType::Codes) {
            const auto list = codeLists.value(f->codes);
            known = list && list->find(value);
        } else if (f->type == FieldType::Bool) {
            known = value == QLatin1String("0") || value == QLatin1String("1");
        }
        at.require(known, Tr::tr("“%1” is no value of the field “%2”").arg(value, fieldId));
    }
}

/// What says where a record belongs, and who may therefore work on it, never changes by a step.
void checkCarried(const RegisterDef& d, const Place& at, const TransitionDef& t)
{
    for (const QString& id : t.carries) {
        at.require(byId(d, id), Tr::tr("there is no field “%1”").arg(id));
        at.require(t.carries.count(id) == 1, Tr::tr("“%1” is there twice").arg(id));
        at.require(id != d.departmentField && id != d.ownerField && !d.identity.contains(id) &&
                       !byId(d, id)->unique,
                   Tr::tr("the field “%1” can't be filled by a step").arg(id));
    }
}

void checkStates(const RegisterDef& d)
{
    const Place at(d, {});
    int initial = 0;
    for (const StateDef& s : d.states) {
        const Place here(d, QStringLiteral("state ") + s.id);
        initial += s.initial;
        here.require(s.id != QLatin1String(kVoidState),
                     Tr::tr("every register has the state “void” already"));
        here.require(s.onEdit.isEmpty() || stateById(d, s.onEdit),
                     Tr::tr("there is no state “%1”").arg(s.onEdit));
        here.require(s.onEdit.isEmpty() || s.editable,
                     Tr::tr("a state that can't be edited has no “on_edit”"));
    }
    at.require(initial == 1, Tr::tr("exactly one state is the initial one"));
    const QString twice = firstTwice(d.states);
    at.require(twice.isEmpty(), Tr::tr("“%1” is there twice").arg(twice));
    static const QStringList verbs{QString::fromLatin1(verb::kEdit), QString::fromLatin1(verb::kSubmit),
                                   QString::fromLatin1(verb::kReview), QString::fromLatin1(verb::kApprove),
                                   QString::fromLatin1(verb::kVoid)};
    for (const TransitionDef& t : d.transitions) {
        const Place here(d, QStringLiteral("transition ") + t.id);
        here.require(!t.from.isEmpty(), Tr::tr("“%1” is missing").arg(QLatin1String("from")));
        for (const QString& from : t.from)
            here.require(stateById(d, from), Tr::tr("there is no state “%1”").arg(from));
        here.require(stateById(d, t.to), Tr::tr("there is no state “%1”").arg(t.to));
        here.require(verbs.contains(t.right), Tr::tr("“%1” is not a right").arg(t.right));
        checkCarried(d, here, t);
    }
    const QString twiceTransition = firstTwice(d.transitions);
    at.require(twiceTransition.isEmpty(), Tr::tr("“%1” is there twice").arg(twiceTransition));
}

void checkWhole(const RegisterDef& d)
{
    const Place at(d, {});
    at.require(!d.fields.isEmpty(), Tr::tr("it has no fields"));
    const QString twiceField = firstTwice(d.fields);
    at.require(twiceField.isEmpty(), Tr::tr("“%1” is there twice").arg(twiceField));
    const QString twiceSection = firstTwice(d.sections);
    at.require(twiceSection.isEmpty(), Tr::tr("“%1” is there twice").arg(twiceSection));
    if (!d.codePrefix.isEmpty()) {
        const FieldDef& first = d.fields.first();
        at.require(first.id == QLatin1String("code") && first.type == FieldType::Text && first.unique &&
                       first.identifier,
                   Tr::tr("with a “code_prefix” the first field is “code”, a unique text and an identifier"));
    }
    checkSibling(d, at, d.titleField, {FieldType::Text});
    checkSibling(d, at, d.departmentField, {FieldType::Ref});
    at.require(d.departmentField.isEmpty() || byId(d, d.departmentField)->ref == QLatin1String("department"),
               Tr::tr("the field “%1” has a type that doesn't fit here").arg(d.departmentField));
    checkSibling(d, at, d.ownerField, {FieldType::Ref});
    at.require(d.ownerField.isEmpty() ||
                   (byId(d, d.ownerField)->sortable && byId(d, d.ownerField)->ref != d.id),
               Tr::tr("“owner_field” must name a sortable reference to another register"));
    at.require(!d.identity.isEmpty(), Tr::tr("“%1” is missing").arg(QLatin1String("identity")));
    for (const QString& id : d.identity)
        at.require(byId(d, id), Tr::tr("there is no field “%1”").arg(id));
    for (const QString& id : d.facets)
        if (id != QLatin1String("_state"))
            checkSibling(d, Place(d, QStringLiteral("facet ") + id), id,
                         {FieldType::Code, FieldType::Bool, FieldType::Ref});
    const FieldDef* sort = byId(d, d.defaultSort);
    at.require(sort && sort->sortable, Tr::tr("“default_sort” must name a field with “sort”"));
}

void checkRules(const RegisterDef& d, const CodeLists& codeLists)
{
    const QString twice = firstTwice(d.rules);
    Place(d, {}).require(twice.isEmpty(), Tr::tr("“%1” is there twice").arg(twice));
    for (const RuleDef& r : d.rules) {
        const Place at(d, QStringLiteral("rule ") + r.id);
        checkRuleValues(d, at, r.field, r.anyOf, codeLists);
        if (!r.otherField.isEmpty())
            checkRuleValues(d, at, r.otherField, r.otherAnyOf, codeLists);
        for (const QString& id : r.empty + r.filled)
            at.require(byId(d, id), Tr::tr("there is no field “%1”").arg(id));
    }
}

/// That its formula can be read, and that nobody else writes the field.
void checkFormula(const RegisterDef& d, const Place& at, const FieldDef& f, const CodeLists& codeLists)
{
    try {
        RegisterDef coded = d; // not indexed yet: its fields don't have their code lists
        for (FieldDef& each : coded.fields)
            each.codeList = codeLists.value(each.codes);
        const Formula formula(coded, f.formula);
    } catch (const Error& error) {
        at.require(false, error.text());
    }
}

QString headingKey(const QString& heading)
{
    QString key;
    for (const QChar c : keys::fold(heading))
        if (c.isLetterOrNumber())
            key += c;
    return key;
}

} // namespace

void checkField(const RegisterDef& d, const FieldDef& f, const CodeLists& codeLists)
{
    const Place at(d, placeOf(f));
    at.require(std::any_of(d.sections.begin(), d.sections.end(),
                           [&](const SectionDef& s) { return s.id == f.section; }),
               Tr::tr("there is no section “%1”").arg(f.section));
    const bool coded = f.type == FieldType::Code || f.type == FieldType::Codes;
    const bool refers = f.type == FieldType::Ref || f.type == FieldType::Refs;
    const bool text = f.type == FieldType::Text || f.type == FieldType::LongText;
    const bool number =
        f.type == FieldType::Integer || f.type == FieldType::Count || f.type == FieldType::Bytes;
    at.require(coded != f.codes.isEmpty(), Tr::tr("a field of codes, and no other, names its code list"));
    at.require(!coded || codeLists.contains(f.codes), Tr::tr("there is no code list “%1”").arg(f.codes));
    at.require(refers != f.ref.isEmpty(), Tr::tr("a reference, and no other field, names its register"));
    at.require(text || !f.search, Tr::tr("only texts can be searched"));
    at.require(f.type == FieldType::Text || (!f.identifier && !f.unique),
               Tr::tr("only a text of one line is an identifier or unique"));
    at.require(number || (!f.minimum && !f.maximum), Tr::tr("only numbers have “min” and “max”"));
    at.require(!f.sortable ||
                   (f.type != FieldType::LongText && f.type != FieldType::Codes && f.type != FieldType::Refs),
               Tr::tr("a field of this type can't be sorted"));
    at.require(f.type == FieldType::Count || (f.bytesField.isEmpty() && f.unitField.isEmpty()),
               Tr::tr("only a count has “bytes_field” and “unit_field”"));
    at.require(f.formula.isEmpty() || (number && f.readOnly),
               Tr::tr("only a number that is “read_only” has a “formula”"));
    if (!f.formula.isEmpty())
        checkFormula(d, at, f, codeLists);
    checkSibling(d, at, f.bytesField, {FieldType::Bytes});
    checkSibling(d, at, f.unitField, {FieldType::Text});
    checkSibling(d, at, f.otherField, {FieldType::Text, FieldType::LongText});
    if (!f.otherField.isEmpty()) {
        at.require(codeLists.value(f.codes)->find(QStringLiteral("other")),
                   Tr::tr("“other_field” needs a code list with the code “other”"));
    }
}

void checkHeadings(const RegisterDef& d)
{
    QHash<QString, QString> owners;
    for (const FieldDef& f : d.fields) {
        QStringList headings = f.synonyms;
        headings << f.label.zh << f.label.en;
        for (const QString& heading : headings) {
            const QString key = headingKey(heading);
            const Place at(d, placeOf(f));
            at.require(!key.isEmpty(), Tr::tr("the heading “%1” has no letters").arg(heading));
            const QString owner = owners.value(key, f.id);
            at.require(owner == f.id,
                       Tr::tr("the heading “%1” already belongs to the field “%2”").arg(heading, owner));
            owners.insert(key, f.id);
        }
    }
}

void checkReferences(const RegisterDef& d, const QHash<QString, RegisterDef>& registers)
{
    for (const FieldDef& f : d.fields)
        if (!f.ref.isEmpty() && !registers.contains(f.ref))
            DefinitionPart::fail(fileOf(d.id), placeOf(f), Tr::tr("there is no register “%1”").arg(f.ref));
}

void checkRegister(const RegisterDef& d, const CodeLists& codeLists)
{
    checkWhole(d);
    for (const FieldDef& f : d.fields)
        checkField(d, f, codeLists);
    checkStates(d);
    checkRules(d, codeLists);
    checkHeadings(d);
}

} // namespace wardbook::ledger::definition_parser
