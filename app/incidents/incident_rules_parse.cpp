#include "base/error.h"
#include "incidents/incident_rules.h"
#include "incidents/incidents_tr.h"
#include "incidents/rule_part.h"
#include "ledger/definitions.h"
#include <QJsonDocument>
#include <limits>

namespace wardbook::incidents {

namespace {

QStringList codes(const char* list)
{
    QStringList ids;
    for (const ledger::Code& code : ledger::RegisterSet::builtIn()->codes(QLatin1String(list)).codes)
        ids << code.id;
    return ids;
}

/// Facts that GradeFacts::value() knows.
const QStringList kFacts{QStringLiteral("persons"),      QStringLiteral("loss"),
                         QStringLiteral("outage_whole"), QStringLiteral("outage_main"),
                         QStringLiteral("portal"),       QStringLiteral("people"),
                         QStringLiteral("region_share"), QStringLiteral("defaced"),
                         QStringLiteral("reposts"),      QStringLiteral("views")};

QJsonObject document(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &problem);
    const RulePart whole({});
    if (problem.error != QJsonParseError::NoError)
        whole.fail(Tr::tr("line %1 is no JSON (%2)")
                       .arg(json.left(problem.offset).count('\n') + 1)
                       .arg(problem.errorString()));
    if (!parsed.isObject())
        whole.fail(Tr::tr("the file must hold one JSON object"));
    return parsed.object();
}

/// A rule stands on a source; whoever calls it verified says when that was.
RuleSource readSource(RulePart& part)
{
    RuleSource source;
    source.law = part.text("law");
    source.article = part.optionalText("article");
    source.source = part.text("source");
    source.verifiedOn = part.optionalDate("verified_on");
    source.verified = part.flag("verified");
    if (source.verified && !source.verifiedOn.isValid())
        part.fail(Tr::tr("it says “verified”, but “verified_on” is missing"));
    return source;
}

void requireNew(const RulePart& part, const QString& id, QStringList& known)
{
    if (known.contains(id))
        part.fail(Tr::tr("the id “%1” is there twice").arg(id));
    known << id;
}

GradeThreshold readThreshold(RulePart& part)
{
    GradeThreshold threshold;
    threshold.id = part.id();
    threshold.fact = part.oneOf("fact", kFacts);
    threshold.title = part.label("label");
    threshold.note = part.optionalLabel("note");
    threshold.criticalOnly = part.optionalFlag("critical_only");
    for (RulePart& each : part.parts("steps")) {
        GradeThreshold::Step step;
        step.grade = each.oneOf("grade", kGrades);
        step.from = each.number("from", 1, std::numeric_limits<qint64>::max() / 4);
        step.source = readSource(each);
        each.close();
        if (!threshold.steps.isEmpty() && (gradeRank(step.grade) <= gradeRank(threshold.steps.last().grade) ||
                                           step.from <= threshold.steps.last().from))
            each.fail(Tr::tr("grades and figures must rise from step to step"));
        threshold.steps << step;
    }
    part.close();
    return threshold;
}

GradeClause readClause(RulePart& part)
{
    GradeClause clause;
    clause.id = part.id();
    part.oneOf("id", codes("grade_clause"));
    clause.grade = part.oneOf("grade", kGrades);
    clause.text = part.label("label");
    clause.source = readSource(part);
    part.close();
    return clause;
}

void checkClock(const RulePart& part, const ClockRule& rule)
{
    if (!rule.statutory && rule.limitMs != 0)
        part.fail(Tr::tr("only a statutory rule has a “limit”; a unit's own figure is a “target”"));
    if (rule.from.isValid() && rule.to.isValid() && rule.to < rule.from)
        part.fail(Tr::tr("it ends (%1) before it starts (%2)")
                      .arg(rule.to.toString(Qt::ISODate), rule.from.toString(Qt::ISODate)));
    if (rule.noticeKinds.isEmpty())
        part.fail(Tr::tr("“%1” is missing").arg(QStringLiteral("notice_kinds")));
}

ClockRule readClock(RulePart& part)
{
    ClockRule rule;
    rule.id = part.id();
    rule.title = part.label("label");
    rule.recipient = part.optionalOneOf("recipient", codes("notice_recipient"));
    rule.noticeKinds = part.someOf("notice_kinds", codes("notice_kind"));
    rule.roles = part.someOf("roles", codes("operator_role"));
    rule.minGrade = part.optionalOneOf("min_grade", kGrades);
    rule.needs = part.someOf("needs", {QStringLiteral("personal_information"), QStringLiteral("crime"),
                                       QStringLiteral("health_unit")});
    rule.starts = part.oneOf("starts", {QStringLiteral("aware"), QStringLiteral("discovered"),
                                        QStringLiteral("decided"), QStringLiteral("handling_ended")});
    rule.limitMs = part.optionalPeriod("limit");
    rule.targetMs = part.optionalPeriod("target");
    rule.limitText = part.label("limit_text");
    rule.statutory = part.flag("statutory");
    rule.note = part.optionalLabel("note");
    rule.waiver = part.optionalOneOf("waiver", {QStringLiteral("harm_avoided")});
    rule.from = part.optionalDate("from");
    rule.to = part.optionalDate("to");
    rule.source = readSource(part);
    part.close();
    checkClock(part, rule);
    return rule;
}

} // namespace

IncidentRules IncidentRules::parse(const QByteArray& json)
{
    RulePart root(document(json));
    IncidentRules rules;
    rules.id = root.text("id");
    if (const QString kind = root.text("kind"); kind != QLatin1String("incident_rules"))
        root.fail(Tr::tr("this is a pack of another kind (%1)").arg(kind));
    RulePart(QJsonObject{{QStringLiteral("id"), rules.id}}).id();
    rules.version = root.text("version");
    if (rules.version.size() > 40 || rules.version.contains(u'@'))
        root.fail(Tr::tr("“%1” is no version: up to 40 characters without @").arg(rules.version));
    rules.label = root.label("label");
    rules.source = root.text("source");
    rules.verifiedOn = root.optionalDate("verified_on");
    rules.verified = root.flag("verified");
    rules.note = root.optionalLabel("note");
    QStringList ids;
    for (RulePart& part : root.parts("thresholds")) {
        rules.thresholds << readThreshold(part);
        requireNew(part, rules.thresholds.last().id, ids);
    }
    ids.clear();
    for (RulePart& part : root.parts("clauses")) {
        rules.clauses << readClause(part);
        requireNew(part, rules.clauses.last().id, ids);
    }
    ids.clear();
    for (RulePart& part : root.parts("clocks")) {
        rules.clocks << readClock(part);
        requireNew(part, rules.clocks.last().id, ids);
    }
    root.close();
    return rules;
}

} // namespace wardbook::incidents
