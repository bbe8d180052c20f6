#include "filings/filing_kind_parse.h"
#include "filings/filing_kind_keys.h"
#include "filings/filings_tr.h"
#include "filings/form_text.h"

namespace wardbook::filings {

namespace {

using Subject = FilingKind::Subject;

constexpr Word<Subject> kSubjects[] = {{"system", Subject::System},         {"unit", Subject::Unit},
                                       {"incident", Subject::Incident},     {"drill", Subject::Drill},
                                       {"assessment", Subject::Assessment}, {"year", Subject::Year}};

void readLimits(Pack& part, FilingKind& kind)
{
    kind.dueDays = numberIn(part, "due_days", 0, 3650, 0);
    kind.dueFrom = part.text("due_from", {});
    kind.dueWorkingDays = part.flag("due_working_days");
    kind.dueSource = part.text("due_source", {});
    kind.dueVerified = part.flag("due_verified");
    if (kind.dueDays > 0 && (kind.dueFrom.isEmpty() || kind.dueSource.isEmpty()))
        part.fail(Tr::tr("a limit needs “due_from” and “due_source”"));
    kind.validMonths = numberIn(part, "valid_months", 0, 600, 0);
    kind.renewMonthsBefore = numberIn(part, "renew_months_before", 0, 120, 0);
    kind.nextDuty = part.text("next_duty", {});
    kind.refileOn = part.texts("refile_on");
    kind.refileDays = numberIn(part, "refile_days", 0, 3650, 0);
    kind.refileSource = part.text("refile_source", {});
    kind.refileVerified = part.flag("refile_verified");
}

QList<TypedValue> readTyped(Pack& part)
{
    QList<TypedValue> values;
    QStringList known;
    for (Pack& each : part.parts("typed", QStringLiteral("typed"), false)) {
        TypedValue value;
        value.key = each.text("key");
        const QList<Placeholder> asPlaceholder = placeholdersIn(QStringLiteral("{{%1}}").arg(value.key));
        if (asPlaceholder.size() != 1)
            each.fail(Tr::tr("“%1” can't be a key").arg(value.key));
        requireNew(each, value.key, known);
        value.label = each.label("label");
        value.codes = each.text("codes", {});
        value.date = each.flag("date");
        value.lines = each.flag("lines");
        each.close();
        values << value;
    }
    return values;
}

} // namespace

QList<Condition> readConditions(Pack& part, const char* key, const QString& place)
{
    QList<Condition> conditions;
    for (Pack& each : part.parts(key, place + u' ' + QLatin1String(key), false)) {
        Condition condition;
        condition.key = each.text("key");
        condition.anyOf = each.texts("any_of");
        condition.filled = each.flag("filled");
        condition.empty = each.flag("empty");
        if (int(!condition.anyOf.isEmpty()) + int(condition.filled) + int(condition.empty) != 1)
            each.fail(Tr::tr("a condition is one of “any_of”, “filled” and “empty”"));
        each.close();
        conditions << condition;
    }
    return conditions;
}

QList<FactQuery> readQueries(Pack& part, const char* key, const ledger::RegisterSet& registers,
                             QStringList& names)
{
    static const QStringList kSubject{QStringLiteral("@system"), QStringLiteral("@incident"),
                                      QStringLiteral("@drill"),  QStringLiteral("@assessment"),
                                      QStringLiteral("@filing"), QStringLiteral("@year"),
                                      QStringLiteral("@unit")};
    QList<FactQuery> queries;
    for (Pack& each : part.parts(key, QLatin1String(key), false)) {
        FactQuery query;
        query.name = each.identifier("name");
        each.setPlace(placeOf(QLatin1String(key), queries.size() + 1, query.name));
        requireNew(each, query.name, names);
        query.registerId = each.text("register_id");
        const ledger::RegisterDef* definition = registers.find(query.registerId);
        if (!definition)
            each.fail(Tr::tr("there is no register “%1”").arg(query.registerId));
        const auto field = [&](const Pack& place, const QString& id) {
            if (!id.isEmpty() && !isQueryField(*definition, id))
                place.fail(Tr::tr("register “%1” has no field “%2”").arg(query.registerId, id));
            return id;
        };
        for (Pack& where : each.parts("where",
                                      placeOf(QLatin1String(key), queries.size() + 1, query.name) +
                                          QStringLiteral(" where"),
                                      false)) {
            FactQuery::Where made{field(where, where.text("field")), where.texts("any_of", true)};
            for (const QString& value : made.anyOf)
                if (value.startsWith(u'@') && !kSubject.contains(value))
                    where.fail(Tr::tr("“%1” is nothing that a filing is about").arg(value));
            const ledger::FieldDef* known = definition->field(made.field);
            for (const QString& value : made.anyOf)
                if (known && known->codeList && !value.isEmpty() && !known->codeList->find(value))
                    where.fail(Tr::tr("code list “%1” has no code “%2”").arg(known->codes, value));
            where.close();
            query.where << made;
        }
        query.list = qstrcmp(key, "lists") == 0;
        if (!query.list)
            query.latestBy = field(each, each.text("latest_by", {}));
        else
            query.sort = field(each, each.text("sort", {}));
        each.close();
        queries << query;
    }
    return queries;
}

QList<PartDefinition> readParts(Pack& whole)
{
    using Make = PartDefinition::Make;
    static constexpr Word<Make> makes[] = {{"attachment", Make::Attachment},
                                           {"form", Make::Form},
                                           {"table", Make::Table},
                                           {"builtin", Make::Builtin}};
    QList<PartDefinition> parts;
    QStringList known;
    for (Pack& part : whole.parts("parts", QStringLiteral("parts"))) {
        PartDefinition made;
        made.id = packId(part);
        const QString place = placeOf(QStringLiteral("parts"), parts.size() + 1, made.id);
        part.setPlace(place);
        requireNew(part, made.id, known);
        made.label = part.label("label");
        made.hint = part.label("hint", false);
        made.make = wordOf(part, "make", makes);
        const bool attached = made.make == Make::Attachment;
        made.form = attached ? QString() : part.text("form");
        made.formats = part.texts("formats");
        if (made.formats.isEmpty() && made.make == Make::Form)
            made.formats = {QStringLiteral("docx"), QStringLiteral("pdf")};
        if (made.formats.isEmpty() && made.make == Make::Table)
            made.formats = {QStringLiteral("xlsx")};
        for (const QString& format : made.formats) {
            const QStringList possible = made.make == Make::Form
                                             ? QStringList{QStringLiteral("docx"), QStringLiteral("pdf")}
                                             : QStringList{QStringLiteral("xlsx"), QStringLiteral("json")};
            if ((made.make == Make::Form || made.make == Make::Table) && !possible.contains(format))
                failWord(part, "formats", format, possible);
        }
        made.fileName = attached ? part.text("file_name", {}) : part.text("file_name");
        made.required = readConditions(part, "required", place);
        made.when = readConditions(part, "when", place);
        made.optional = part.flag("optional");
        made.several = part.flag("several");
        made.source = part.text("source", {});
        made.verified = part.flag("verified", true);
        part.close();
        parts << made;
    }
    if (parts.isEmpty())
        whole.fail(Tr::tr("“%1” must not be empty").arg(QStringLiteral("parts")));
    return parts;
}

const PartDefinition* FilingKind::part(const QString& wanted) const
{
    const auto it = std::find_if(parts.begin(), parts.end(),
                                 [&](const PartDefinition& each) { return each.id == wanted; });
    return it == parts.end() ? nullptr : &*it;
}

FilingKind FilingKind::parse(const QJsonObject& json, const ledger::RegisterSet& registers)
{
    Pack part(json, json.value(QLatin1String("id")).toString(QStringLiteral("filing_kind")), {});
    static constexpr Word<bool> kinds[] = {{"filing_kind", true}};
    static constexpr Word<int> languages[] = {{"zh", 0}, {"en", 1}, {"any", 2}};
    wordOf(part, "kind", kinds);
    FilingKind kind;
    kind.id = packId(part);
    kind.version = packId(part, "version");
    kind.label = part.label("label");
    kind.purpose = part.label("purpose", false);
    kind.source = part.text("source");
    kind.verified = part.flag("verified");
    kind.subject = wordOf(part, "subject", kSubjects);
    const int spoken = wordOf(part, "language", languages, "zh");
    kind.language = spoken == 1 ? Language::English : Language::Chinese;
    kind.anyLanguage = spoken == 2;
    kind.variants = part.texts("variants");
    kind.recipient = part.text("recipient", {});
    kind.packageName = part.text("package_name");
    kind.signatures = numberIn(part, "signatures", 0, 9, 1);
    readLimits(part, kind);
    // The unit's and the filing's own record may be named once more, as any other.
    QStringList recordNames{QStringLiteral("counts"), QStringLiteral("sums"), QStringLiteral("part"),
                            QStringLiteral("today"), QStringLiteral("year")};
    kind.records = readQueries(part, "records", registers, recordNames);
    kind.lists = readQueries(part, "lists", registers, recordNames);
    QStringList countNames;
    const QList<FactQuery> counted = readQueries(part, "counts", registers, countNames);
    for (const FactQuery& query : counted)
        kind.counts << FactCount{query.name, query};
    kind.typed = readTyped(part);
    kind.parts = readParts(part);
    kind.checks = readChecks(part);
    part.close();
    checkKind(kind, registers);
    return kind;
}

} // namespace wardbook::filings
