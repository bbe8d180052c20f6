#include "ledger/definition_parser.h"
#include "ledger/definition_part.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger::definition_parser {

namespace {

struct TypeName
{
    const char* name;
    FieldType type;
};
constexpr TypeName kTypes[] = {
    {"text", FieldType::Text},         {"long_text", FieldType::LongText}, {"code", FieldType::Code},
    {"codes", FieldType::Codes},       {"integer", FieldType::Integer},    {"count", FieldType::Count},
    {"bytes", FieldType::Bytes},       {"bool", FieldType::Bool},          {"date", FieldType::Date},
    {"datetime", FieldType::DateTime}, {"instant", FieldType::Instant},    {"ref", FieldType::Ref},
    {"refs", FieldType::Refs}};

FieldType typeOf(DefinitionPart& part)
{
    const QString name = part.text("type");
    for (const TypeName& t : kTypes)
        if (name == QLatin1String(t.name))
            return t.type;
    part.fail(Tr::tr("“%1” is not a type of field").arg(name));
}

FieldDef readField(DefinitionPart part)
{
    FieldDef f;
    f.id = part.identifier("id");
    part.setPlace(placeOf(f));
    f.label = part.label("label");
    f.help = part.label("help", false);
    f.type = typeOf(part);
    f.codes = part.text("codes", {});
    f.ref = part.text("ref", {});
    f.section = part.text("section");
    f.required = part.flag("required");
    f.unique = part.flag("unique");
    f.readOnly = part.flag("read_only");
    f.search = part.flag("search");
    f.identifier = part.flag("identifier");
    f.sortable = part.flag("sort");
    if (const auto width = part.number("list")) {
        if (*width < 24 || *width > 1000)
            part.fail(Tr::tr("the width of a column is 24 to 1,000"));
        f.inList = true;
        f.listWidth = int(*width);
    }
    f.minimum = part.number("min");
    f.maximum = part.number("max");
    if (f.minimum && f.maximum && *f.minimum > *f.maximum)
        part.fail(Tr::tr("“min” is greater than “max”"));
    const bool isText = f.type == FieldType::Text || f.type == FieldType::LongText;
    if (const auto length = part.number("max_length")) {
        if (!isText || *length < 1 || *length > 1'000'000)
            part.fail(Tr::tr("“max_length” is for texts, 1 to 1,000,000"));
        f.maxLength = int(*length);
    }
    f.bytesField = part.text("bytes_field", {});
    f.unitField = part.text("unit_field", {});
    f.otherField = part.text("other_field", {});
    f.formula = part.text("formula", {});
    f.synonyms = part.texts("synonyms");
    part.close();
    return f;
}

StateDef readState(DefinitionPart part)
{
    StateDef s;
    s.id = part.identifier("id");
    part.setPlace(QStringLiteral("state ") + s.id);
    s.label = part.label("label");
    s.tone = part.text("tone");
    static const QStringList tones{QStringLiteral("neutral"), QStringLiteral("info"), QStringLiteral("warn"),
                                   QStringLiteral("ok"), QStringLiteral("bad")};
    if (!tones.contains(s.tone))
        part.fail(Tr::tr("“%1” is not a tone").arg(s.tone));
    s.initial = part.flag("initial");
    s.editable = part.flag("editable", true);
    s.onEdit = part.text("on_edit", {});
    s.keepsBaseline = part.flag("keeps_baseline");
    part.close();
    return s;
}

TransitionDef readTransition(DefinitionPart part)
{
    TransitionDef t;
    t.id = part.identifier("id");
    part.setPlace(QStringLiteral("transition ") + t.id);
    t.label = part.label("label");
    t.from = part.texts("from", true);
    t.to = part.text("to");
    t.right = part.text("right");
    t.notByAuthors = part.flag("not_by_authors");
    t.reasonRequired = part.flag("reason_required");
    t.restoresBaseline = part.flag("restores_baseline");
    t.settles = part.flag("settles");
    t.carries = part.texts("carries");
    t.guarded = part.flag("guarded");
    t.primary = part.flag("primary");
    part.close();
    return t;
}

RuleDef readRule(DefinitionPart part)
{
    RuleDef r;
    r.id = part.identifier("id");
    part.setPlace(QStringLiteral("rule ") + r.id);
    r.field = part.text("field");
    r.anyOf = part.texts("any_of");
    r.empty = part.texts("empty");
    r.filled = part.texts("filled");
    r.otherField = part.text("other_field", {});
    r.otherAnyOf = part.texts("other_any_of");
    const QString severity = part.text("severity", QStringLiteral("error"));
    if (severity == QLatin1String("warning"))
        r.severity = RuleDef::Severity::Warning;
    else if (severity != QLatin1String("error"))
        part.fail(Tr::tr("“severity” is error or warning"));
    r.text = part.label("text");
    part.close();
    if (r.empty.isEmpty() && r.filled.isEmpty() && r.otherField.isEmpty())
        part.fail(Tr::tr("a rule needs “empty”, “filled” or “other_field”"));
    return r;
}

} // namespace

QString fileOf(const QString& registerId)
{
    return QStringLiteral("registers/") + registerId + QStringLiteral(".json");
}

QString placeOf(const FieldDef& field)
{
    return QStringLiteral("field ") + field.id;
}

FieldDef field(const QJsonObject& json, const QString& file, const QString& place)
{
    return readField(DefinitionPart(json, file, place));
}

CodeList codeList(const QJsonObject& json)
{
    const QString file =
        QStringLiteral("codes/") + json.value(QLatin1String("id")).toString() + QStringLiteral(".json");
    DefinitionPart part(json, file, {});
    CodeList list;
    list.id = part.identifier("id");
    list.source = part.text("source");
    if (!part.has("verified"))
        part.fail(Tr::tr("“%1” is missing").arg(QLatin1String("verified")));
    list.verified = part.flag("verified");
    QSet<QString> ids;
    const QList<DefinitionPart> codes = part.parts("codes", QStringLiteral("code"));
    for (DefinitionPart each : codes) {
        Code code;
        code.id = each.text("id");
        each.setPlace(QStringLiteral("code ") + code.id);
        if (code.id.contains(u',') || code.id.contains(u' ')) // several codes are stored as "a,b"
            each.fail(Tr::tr("a code has no comma and no blank"));
        if (ids.contains(code.id))
            each.fail(Tr::tr("“%1” is there twice").arg(code.id));
        ids.insert(code.id);
        code.label = {each.text("zh").trimmed(), each.text("en").trimmed()};
        if (code.label.zh.isEmpty() || code.label.en.isEmpty())
            each.fail(Tr::tr("“%1” needs a Chinese (zh) and an English (en) text").arg(code.id));
        code.parent = each.text("parent", {});
        if (!code.parent.isEmpty() && (!ids.contains(code.parent) || code.parent == code.id))
            each.fail(Tr::tr("the parent “%1” must stand before it").arg(code.parent));
        code.synonyms = each.texts("synonyms");
        each.close();
        list.codes << code;
    }
    part.close();
    if (list.codes.isEmpty())
        part.fail(Tr::tr("the list is empty"));
    return list;
}

ParsedRegister registerDef(const QJsonObject& json)
{
    const QString file = fileOf(json.value(QLatin1String("id")).toString());
    DefinitionPart part(json, file, {});
    ParsedRegister result;
    RegisterDef& d = result.definition;
    d.id = part.identifier("id");
    const auto order = part.number("order");
    if (!order)
        part.fail(Tr::tr("“%1” is missing").arg(QLatin1String("order")));
    result.order = *order;
    d.label = part.label("label");
    d.icon = part.text("icon");
    d.group = part.text("group", QStringLiteral("own"));
    d.codePrefix = part.text("code_prefix", {});
    d.codeByYear = part.flag("code_by_year");
    d.internal = part.flag("internal");
    d.titleField = part.text("title_field");
    d.departmentField = part.text("department_field", {});
    d.ownerField = part.text("owner_field", {});
    d.identity = part.texts("identity", true);
    d.facets = part.texts("facets", true);
    d.defaultSort = part.text("default_sort");
    const QList<DefinitionPart> sections = part.parts("sections", QStringLiteral("section"));
    for (DefinitionPart each : sections) {
        SectionDef s;
        s.id = each.identifier("id");
        s.label = each.label("label");
        each.close();
        d.sections << s;
    }
    const QList<DefinitionPart> fields = part.parts("fields", QStringLiteral("field"));
    for (const DefinitionPart& each : fields) {
        d.fields << readField(each);
        d.fields.last().position = int(d.fields.size()) - 1;
    }
    const QList<DefinitionPart> states = part.parts("states", QStringLiteral("state"));
    for (const DefinitionPart& each : states)
        d.states << readState(each);
    const QList<DefinitionPart> transitions = part.parts("transitions", QStringLiteral("transition"), false);
    for (const DefinitionPart& each : transitions)
        d.transitions << readTransition(each);
    const QList<DefinitionPart> rules = part.parts("rules", QStringLiteral("rule"), false);
    for (const DefinitionPart& each : rules)
        d.rules << readRule(each);
    part.close();
    return result;
}

} // namespace wardbook::ledger::definition_parser
