// A.3 and A.4: what a drill needs, and how it is going to be judged; and the tables of people and objectives.
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "drills/report_timing.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/drill_participant.h"
#include "fields/unit.h"
#include "incidents/incident_records.h"

namespace wardbook::drills {

namespace field = fields::drill;
using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;
using ledger::RecordFields;

namespace {

/// What is timed: expected actions with their targets, and the legal clocks that some of them answer.
Table timedActions(const DrillFacts& facts)
{
    Table table;
    table.columns = {{Tr::tr("Inject"), 0.5, Align::Center},
                     {Tr::tr("Expected action"), 3},
                     {Tr::tr("Role"), 1.1},
                     {Tr::tr("Target (min)"), 0.7, Align::Center},
                     {Tr::tr("Legal limit"), 1.7}};
    table.empty = Tr::tr("No expected actions have been written yet.");
    const auto rules = incidents::IncidentRules::current(facts.reader());
    const auto unit = incidents::unitRecord(facts.reader()).record;
    const QString role =
        unit ? RecordFields(facts.reader(), fields::unit::kRegister, *unit).text(fields::unit::operator_role)
             : QString();
    for (const RunInject& inject : facts.run.injects)
        for (const RunAction& action : inject.improvised ? QList<RunAction>() : inject.actions) {
            Text limit(QStringLiteral("–"));
            if (const incidents::ClockRule* rule = clockFor(*rules, action.clockRule, role)) {
                limit = Text(Tr::tr("%1: %2").arg(rule->title.text(), rule->limitText.text()));
                if (!rule->source.verified)
                    limit.badge(documents::unverifiedBadge());
            }
            table.rows << documents::Row{
                Cell(inject.no), Cell(action.text), cellOr(action.role),
                cellOr(action.withinMinutes > 0 ? QString::number(action.withinMinutes) : QString()),
                Cell(limit)};
        }
    return table;
}

Table itemsTable(const DrillFacts& facts)
{
    const ledger::CodeList& items = facts.reader().registers().codes(QStringLiteral("evaluation_item"));
    const ledger::CodeList& scores = facts.reader().registers().codes(QStringLiteral("evaluation_score"));
    QStringList scale;
    for (const ledger::Code& score : scores.codes)
        scale << Tr::tr("%1 %2").arg(score.id, score.label.text());
    Table table;
    table.columns = {{Tr::tr("No."), 0.4, Align::Center}, {Tr::tr("Item"), 2}, {Tr::tr("Scale"), 2}};
    int number = 0;
    for (const ledger::Code& item : items.codes)
        table.rows << documents::Row{Cell(QString::number(++number)), Cell(item.label.text()),
                                     Cell(scale.join(QStringLiteral(" / ")))};
    return table;
}

QString evaluators(const DrillFacts& facts)
{
    namespace fp = fields::drill_participant;
    QStringList names;
    for (const Record& each : facts.participants) {
        const RecordFields person(facts.reader(), fp::kRegister, each);
        if (person.text(fp::group) == QLatin1String("evaluation"))
            names << person.text(fp::name);
    }
    return names.join(Tr::tr(", "));
}

} // namespace

Table peopleTable(const DrillFacts& facts, bool presence)
{
    namespace fp = fields::drill_participant;
    const auto named = [&](const char* name) { return fieldLabel(facts.reader(), fp::kRegister, name); };
    Table table;
    table.columns = {{named(fp::group), 1},
                     {named(fp::name), 0.9},
                     {named(fp::organisation), 1.4},
                     {named(fp::role), 1.5}};
    if (presence)
        table.columns << documents::Column{named(fp::presence), 1.2};
    else
        table.columns << documents::Column{named(fp::phone), 1} << documents::Column{named(fp::backup), 0.8};
    table.empty = Tr::tr("Nobody has been named yet.");
    for (const Record& each : facts.participants) {
        const auto shown = [&](const char* name) {
            return shownField(facts.reader(), fp::kRegister, name, each);
        };
        documents::Row row{cellOr(shown(fp::group)), cellOr(shown(fp::name)), cellOr(shown(fp::organisation)),
                           cellOr(shown(fp::role))};
        const qint64 came = RecordFields(facts.reader(), fp::kRegister, each).number(fp::presence_at);
        if (presence)
            row << cellOr(QStringLiteral("%1 %2").arg(shown(fp::presence), clockText(came)).trimmed());
        else
            row << cellOr(shown(fp::phone)) << cellOr(shown(fp::backup));
        table.rows << row;
    }
    return table;
}

Table objectivesTable(const DrillFacts& facts, bool ratings)
{
    namespace fo = fields::drill_objective;
    const auto named = [&](const char* name) { return fieldLabel(facts.reader(), fo::kRegister, name); };
    Table table;
    table.columns = {{named(fo::no), 0.4, Align::Center},
                     {named(fo::text), 2},
                     {named(fo::capability), 1.2},
                     {named(fo::measure), 1.8}};
    if (ratings)
        table.columns << documents::Column{named(fo::rating), 1.1}
                      << documents::Column{named(fo::rating_note), 1.6};
    table.empty = Tr::tr("No objectives have been written yet.");
    for (const Record& each : facts.evaluation.objectives) {
        const auto shown = [&](const char* name) {
            return shownField(facts.reader(), fo::kRegister, name, each);
        };
        documents::Row row{Cell(shown(fo::no)), Cell(shown(fo::text)), cellOr(shown(fo::capability)),
                           cellOr(shown(fo::measure))};
        if (ratings) {
            const QString rating = RecordFields(facts.reader(), fo::kRegister, each).text(fo::rating);
            Cell rated = cellOr(shown(fo::rating), Tr::tr("not rated"));
            rated.fill = rating == QLatin1String("u")   ? Tone::Bad
                         : rating == QLatin1String("m") ? Tone::Warning
                                                        : Tone::Normal;
            row << rated << cellOr(shown(fo::rating_note));
        }
        table.rows << row;
    }
    return table;
}

Document supportPlan(const DrillFacts& facts)
{
    Document document = drillPaper(facts, QStringLiteral("A3"), Tr::tr("Support plan of the drill"));
    document.table(drillHead(facts));
    const std::initializer_list<const char*> parts{
        field::support_people, field::support_money, field::support_place, field::support_base,
        field::support_comms,  field::support_tech,  field::support_safety};
    for (const char* part : parts) {
        document.heading(1, fieldLabel(facts.reader(), field::kRegister, part));
        if (part == QLatin1String(field::support_money) && facts.drill().has(field::budget))
            document.paragraph(Text(Tr::tr("%1: %2").arg(
                fieldLabel(facts.reader(), field::kRegister, field::budget), facts.shown(field::budget))));
        textOr(document, facts.shown(part), Tr::tr("Nothing has been written here yet."));
    }
    document.heading(1, Tr::tr("Check before the start"));
    Table check;
    check.columns = {{Tr::tr("Support"), 1.4},
                     {Tr::tr("In order"), 0.7, Align::Center},
                     {Tr::tr("What is missing"), 2.2},
                     {Tr::tr("Checked by"), 1},
                     {Tr::tr("Time"), 0.9}};
    for (const char* part : parts)
        check.rows << documents::Row{Cell(fieldLabel(facts.reader(), field::kRegister, part)),
                                     Cell(QStringLiteral("□")), emptyCell(), emptyCell(), emptyCell()};
    document.table(check);
    return document;
}

Document evaluationPlan(const DrillFacts& facts)
{
    Document document = drillPaper(facts, QStringLiteral("A4"), Tr::tr("Evaluation plan of the drill"));
    document.table(drillHead(facts));
    document.heading(1, Tr::tr("Who evaluates, and how"));
    const QString names = evaluators(facts);
    document.paragraph(names.isEmpty()
                           ? Text(Tr::tr("Nobody of the evaluation group has been named yet."), Tone::Muted)
                           : Text(Tr::tr("Evaluation group: %1").arg(names)));
    textOr(document, facts.shown(field::evaluation_plan),
           Tr::tr("Nothing has been written about the evaluation yet."));
    document.paragraph(Tr::tr("Three things are kept apart: what was measured (times), what evaluators score "
                              "(nine items) and how far each objective was met."));
    document.heading(1, Tr::tr("Objectives and how they are measured"));
    document.table(objectivesTable(facts, false));
    QStringList ratings;
    const auto& psmu = facts.reader().registers().codes(QStringLiteral("rating_psmu")).codes;
    for (const ledger::Code& each : psmu)
        ratings << each.label.text();
    document.paragraph(Tr::tr("Each objective is rated: %1.").arg(ratings.join(Tr::tr("; "))));
    document.heading(1, Tr::tr("The nine items"));
    document.table(itemsTable(facts));
    document.heading(1, Tr::tr("What is timed"));
    document.paragraph(
        Tr::tr("From the release of the inject, pauses taken out. Reports are measured against "
               "the real legal limit; where the law names no figure, none is made up."));
    document.table(timedActions(facts));
    return document;
}

} // namespace wardbook::drills
