// A.1 and A.2: what is planned for the year, and for one drill.
#include "base/quantity.h"
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"

namespace wardbook::drills {

namespace field = fields::drill;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;
using ledger::RecordFields;

namespace {

namespace fp = fields::drill_programme;

QList<Record> drillsOf(ledger::Reader& reader, qint64 programme)
{
    QList<Record> drills = partsOfDrill(reader, field::kRegister, field::programme, programme);
    const auto day = [&](const Record& record) {
        return RecordFields(reader, field::kRegister, record).text(field::planned_on);
    };
    // those without a day last
    std::stable_sort(drills.begin(), drills.end(), [&](const Record& a, const Record& b) {
        return std::pair(day(a).isEmpty(), day(a)) < std::pair(day(b).isEmpty(), day(b));
    });
    return drills;
}

Table programmeTable(ledger::Reader& reader, const QList<Record>& drills)
{
    Table table;
    table.dense = true;
    table.empty = Tr::tr("No drill has been put into this programme yet.");
    const auto named = [&](const char* name) { return fieldLabel(reader, field::kRegister, name); };
    table.columns = {{Tr::tr("No."), 0.4, documents::Align::Center},
                     {named(field::code), 1.5},
                     {named(field::title), 1.7},
                     {Tr::tr("Form and scope"), 1},
                     {Tr::tr("Aim and content"), 2.3},
                     {named(field::plan), 1.2},
                     {named(field::department), 1},
                     {named(field::planned_on), 1.25},
                     {named(field::place), 0.9},
                     {named(field::budget), 0.8, documents::Align::Right},
                     {named(field::director), 0.8},
                     {Tr::tr("State"), 0.8}};
    int number = 0;
    for (const Record& each : drills) {
        const auto shown = [&](const char* name) { return shownField(reader, field::kRegister, name, each); };
        QStringList kind{shown(field::form), shown(field::nature), shown(field::scope)};
        kind.removeAll(QString());
        const QString aim = shown(field::aim);
        const ledger::StateDef* state =
            reader.registers().at(QLatin1String(field::kRegister)).state(each.state);
        table.rows << documents::Row{Cell(QString::number(++number)),
                                     Cell(shown(field::code)),
                                     Cell(shown(field::title)),
                                     cellOr(kind.join(QLatin1Char('\n'))),
                                     cellOr(aim.isEmpty() ? shown(field::background) : aim),
                                     cellOr(shown(field::plan)),
                                     cellOr(shown(field::department)),
                                     cellOr(shown(field::planned_on)),
                                     cellOr(shown(field::place)),
                                     cellOr(shown(field::budget)),
                                     cellOr(shown(field::director)),
                                     Cell(state ? state->label.text() : each.state)};
    }
    return table;
}

/// By phase: how many injects, from when to when, what happens.
Table courseTable(const DrillFacts& facts)
{
    Table table;
    table.caption = Tr::tr("Course");
    table.columns = {{Tr::tr("Phase"), 1},
                     {Tr::tr("Injects"), 0.5, documents::Align::Center},
                     {Tr::tr("Minutes after the start"), 0.9, documents::Align::Center},
                     {Tr::tr("What happens"), 3.4}};
    table.empty = Tr::tr("No injects have been written yet.");
    const auto& phases = facts.reader().registers().codes(QStringLiteral("drill_phase")).codes;
    QStringList names;
    for (const ledger::Code& phase : phases)
        names << phase.id;
    names << QString(); // injects without a phase
    for (const QString& phase : std::as_const(names)) {
        QStringList titles;
        int from = 0, until = 0, count = 0;
        for (const RunInject& inject : facts.run.injects) {
            if (inject.phase != phase || inject.improvised)
                continue;
            from = count == 0 ? inject.plannedOffset : std::min(from, inject.plannedOffset);
            until = std::max(until, inject.plannedOffset);
            ++count;
            titles << (inject.contingency ? Tr::tr("%1 %2 (in reserve)").arg(inject.no, inject.title)
                                          : QStringLiteral("%1 %2").arg(inject.no, inject.title));
        }
        if (count > 0)
            table.rows << documents::Row{
                cellOr(codeLabel(facts.reader(), "drill_phase", phase)), Cell(QString::number(count)),
                Cell(from == until ? offsetText(from)
                                   : offsetText(from) + QStringLiteral(" – ") + offsetText(until)),
                Cell(titles.join(Tr::tr("; ")))};
    }
    return table;
}

} // namespace

Document yearlyProgramme(ledger::Reader& reader, qint64 programme)
{
    const Record record = reader.record(QLatin1String(fp::kRegister), programme);
    const RecordFields fields(reader, fp::kRegister, record);
    const QList<Record> drills = drillsOf(reader, programme);
    Document document;
    document.title = fields.text(fp::title);
    document.landscape = true;
    document.headerLeft = marked(unitName(reader));
    document.headerRight = QStringLiteral("%1 A1").arg(fields.text(fp::code));
    document.footerLeft = Tr::tr("【演练】 Programme of exercises");
    document.author = unitName(reader);
    sayForm(document, reader, QStringLiteral("A1"));
    FactTable head(0.6);
    const auto shown = [&](const char* name) { return shownField(reader, fp::kRegister, name, record); };
    const auto named = [&](const char* name) { return fieldLabel(reader, fp::kRegister, name); };
    qint64 planned = 0;
    for (const Record& each : drills)
        planned += RecordFields(reader, field::kRegister, each).number(field::budget);
    head.add(named(fp::year), Text(fields.text(fp::year)));
    head.add(named(fp::owner), Text(shown(fp::owner)));
    head.add(named(fp::budget), Text(shown(fp::budget)));
    Text sum(Tr::tr("%1 for %2 drills").arg(formatExact(planned)).arg(drills.size()));
    if (fields.has(fp::budget) && planned > fields.number(fp::budget))
        sum.badge(Tr::tr("above the budget"), Tone::Bad);
    head.add(Tr::tr("Planned expenses (yuan)"), sum);
    head.wide(named(fp::aim), Text(shown(fp::aim)));
    document.table(head);
    document.table(programmeTable(reader, drills));
    if (fields.has(fp::remarks))
        document.table(FactTable(0.6).wide(named(fp::remarks), Text(shown(fp::remarks))));
    document.table(signatures(handTo(reader, fp::kRegister, programme, "submitted"),
                              handTo(reader, fp::kRegister, programme, "approved")));
    return document;
}

Document workPlan(const DrillFacts& facts)
{
    Document document = drillPaper(facts, QStringLiteral("A2"), Tr::tr("Work plan of the drill"));
    document.table(drillHead(facts));
    document.heading(1, Tr::tr("Aim"));
    textOr(document, facts.shown(field::aim), Tr::tr("No aim has been written yet."));
    document.heading(1, Tr::tr("Objectives"));
    document.table(objectivesTable(facts, false));
    document.heading(1, Tr::tr("Organisation"));
    document.table(peopleTable(facts, false));
    document.heading(1, Tr::tr("Background of the story"));
    textOr(document, facts.shown(field::background), Tr::tr("No background has been written yet."));
    document.heading(1, Tr::tr("How it runs"));
    FactTable run;
    for (const char* name : {field::pace, field::ratio, field::story_start, field::data_mode})
        run.add(fieldLabel(facts.reader(), field::kRegister, name), Text(facts.shown(name)));
    document.table(run);
    document.table(courseTable(facts));
    document.heading(1, Tr::tr("Safety limits, fallback and stop word"));
    textOr(document, facts.shown(field::safety), Tr::tr("No safety limits have been written yet."));
    if (facts.run.stopWord.isEmpty())
        document.note(Tr::tr("No stop word has been agreed yet: without one the drill is not approved."),
                      Tone::Warning);
    else
        document.note(
            Tr::tr("Stop word: “%1”. Anybody may say it; everybody stops at once.").arg(facts.run.stopWord),
            Tone::Warning);
    document.heading(1, Tr::tr("Approval"));
    document.table(signatures(handTo(facts.reader(), field::kRegister, facts.run.id, "submitted"),
                              handTo(facts.reader(), field::kRegister, facts.run.id, "ready")));
    return document;
}

} // namespace wardbook::drills
