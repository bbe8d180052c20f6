// A.5 and A.6 and the list for the controllers: the same injects for three readers.
#include "base/clock.h"
#include "drills/drill_documents.h"
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "fields/drill.h"
#include "fields/inject.h"

namespace wardbook::drills {

using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;

namespace {

QString joined(QStringList parts, const QString& with = QStringLiteral("\n"))
{
    parts.removeAll(QString());
    return parts.join(with);
}

QString people(const RunInject& inject)
{
    return joined({inject.from, inject.to}, QStringLiteral(" → "));
}

QString titled(const RunInject& inject)
{
    QStringList marks;
    if (inject.contingency)
        marks << Tr::tr("in reserve");
    if (inject.improvised)
        marks << Tr::tr("improvised");
    return marks.isEmpty() ? inject.title : Tr::tr("%1 (%2)").arg(inject.title, marks.join(Tr::tr(", ")));
}

/// What an inject hangs on: another inject, a condition.
QString hangsOn(const DrillFacts& facts, const RunInject& inject)
{
    QStringList parts;
    if (const RunInject* parent = facts.run.inject(inject.parent))
        parts << Tr::tr("after %1 %2").arg(parent->no, parent->title);
    if (!inject.condition.isEmpty())
        parts << Tr::tr("if: %1").arg(inject.condition);
    return joined(parts);
}

QString stateOf(const DrillFacts& facts, const RunInject& inject)
{
    if (!facts.ran())
        return {};
    const ledger::StateDef* state =
        facts.reader().registers().at(QLatin1String(fields::inject::kRegister)).state(inject.state);
    QStringList parts{state ? state->label.text() : inject.state};
    if (inject.releasedMs != 0)
        parts << clockText(inject.releasedMs);
    if (inject.plannedOffset != inject.offset)
        parts << Tr::tr("postponed from +%1").arg(inject.plannedOffset);
    parts << inject.reason;
    return joined(parts);
}

QString noInjects()
{
    return Tr::tr("No injects have been written yet.");
}

QString delivered(const DrillFacts& facts, const RunInject& inject)
{
    return codeLabel(facts.reader(), "delivery", inject.delivery);
}

} // namespace

Document injectList(const DrillFacts& facts)
{
    Document document = drillPaper(facts, QStringLiteral("A5"), Tr::tr("Contents of the script"));
    document.table(drillHead(facts));
    Table table;
    table.columns = {{Tr::tr("Inject"), 0.5, Align::Center},
                     {Tr::tr("Phase"), 1},
                     {Tr::tr("Minutes after the start"), 0.8, Align::Center},
                     {Tr::tr("Story time"), 0.7, Align::Center},
                     {Tr::tr("Title"), 2.2},
                     {Tr::tr("To"), 1.2},
                     {Tr::tr("Delivery"), 0.7},
                     {Tr::tr("Objective"), 1.6}};
    table.empty = noInjects();
    for (const RunInject& inject : facts.run.injects)
        table.rows << documents::Row{Cell(inject.no),
                                     cellOr(codeLabel(facts.reader(), "drill_phase", inject.phase)),
                                     Cell(offsetText(inject.offset)),
                                     cellOr(inject.storyText),
                                     Cell(titled(inject)),
                                     cellOr(inject.to),
                                     cellOr(delivered(facts, inject)),
                                     cellOr(facts.objective(inject.objective))};
    table.dense = true;
    document.table(table);
    return document;
}

Document script(const DrillFacts& facts)
{
    Document document = drillPaper(facts, QStringLiteral("A6"), Tr::tr("Script of the drill"), true);
    Table table;
    table.dense = true;
    table.columns = {{Tr::tr("Phase"), 0.7},       {Tr::tr("Inject"), 0.45, Align::Center},
                     {Tr::tr("Main thread"), 1.1}, {Tr::tr("Scene shown"), 0.9},
                     {Tr::tr("Role"), 1},          {Tr::tr("Order, report, answer"), 2.6},
                     {Tr::tr("Action"), 2.3},      {Tr::tr("Scene at the same time"), 1},
                     {Tr::tr("Remarks"), 1.4}};
    table.empty = noInjects();
    for (const RunInject& inject : facts.run.injects)
        table.rows << documents::Row{
            cellOr(codeLabel(facts.reader(), "drill_phase", inject.phase)),
            Cell(inject.no),
            Cell(titled(inject)),
            cellOr(joined({offsetText(inject.offset),
                           inject.storyText.isEmpty() ? QString() : Tr::tr("story %1").arg(inject.storyText),
                           delivered(facts, inject)})),
            cellOr(people(inject)),
            cellOr(inject.content),
            cellOr(expectedLines(inject)),
            cellOr(hangsOn(facts, inject)),
            cellOr(inject.note)};
    document.table(table);
    return document;
}

Document masterList(ledger::Reader& reader, qint64 drill)
{
    const DrillFacts facts(reader, drill, clock::nowMs());
    Document document = drillPaper(facts, {}, Tr::tr("List of all injects, for controllers only"), true);
    document.headerRight = Tr::tr("%1 controllers only").arg(facts.run.code);
    FactTable head(0.5);
    head.add(fieldLabel(reader, fields::drill::kRegister, fields::drill::planned_on),
             Text(facts.shown(fields::drill::planned_on)));
    head.add(fieldLabel(reader, fields::drill::kRegister, fields::drill::director),
             Text(facts.shown(fields::drill::director)));
    head.add(fieldLabel(reader, fields::drill::kRegister, fields::drill::stop_word),
             Text::bold(facts.run.stopWord, Tone::Bad));
    head.add(fieldLabel(reader, fields::drill::kRegister, fields::drill::pace),
             Text(facts.shown(fields::drill::pace)));
    head.wide(fieldLabel(reader, fields::drill::kRegister, fields::drill::safety),
              Text(facts.shown(fields::drill::safety)));
    document.table(head);
    Table table;
    table.dense = true;
    table.columns = {{Tr::tr("Inject"), 0.45, Align::Center},
                     {Tr::tr("Minutes"), 0.5, Align::Center},
                     {Tr::tr("Story time"), 0.55, Align::Center},
                     {Tr::tr("Title and text"), 3},
                     {Tr::tr("From, to, delivery"), 1.35},
                     {Tr::tr("Expected actions"), 2.4},
                     {Tr::tr("Objective"), 1.2},
                     {Tr::tr("When to use it"), 1},
                     {Tr::tr("For the controller"), 1.3},
                     {facts.ran() ? Tr::tr("What became of it") : Tr::tr("Released at"), 0.9}};
    table.empty = noInjects();
    for (const RunInject& inject : facts.run.injects) {
        Text words = Text::bold(titled(inject));
        if (!inject.content.isEmpty())
            words.add(QStringLiteral("\n") + inject.content);
        table.rows << documents::Row{
            Cell(inject.no),
            Cell(inject.contingency ? QStringLiteral("–") : offsetText(inject.offset)),
            cellOr(inject.storyText),
            Cell(words),
            cellOr(joined({people(inject), delivered(facts, inject)})),
            cellOr(expectedLines(inject)),
            cellOr(facts.objective(inject.objective)),
            cellOr(hangsOn(facts, inject)),
            cellOr(inject.note),
            Cell(stateOf(facts, inject))};
    }
    document.table(table);
    return document;
}

} // namespace wardbook::drills
