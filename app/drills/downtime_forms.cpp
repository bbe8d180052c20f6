// Empty forms for when the computers are down, with what is planned already in them. What is written on them
// is typed in later with its own time.
#include "base/clock.h"
#include "drills/drill_documents.h"
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "fields/drill_participant.h"

namespace wardbook::drills {

using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;

namespace {

constexpr int kEmptyRows = 12;

void addRows(Table& table, int count)
{
    for (int i = 0; i < count; ++i) {
        documents::Row row;
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            row << emptyCell(2);
        table.rows << row;
    }
}

/// What is known already, else room for a pen.
Cell written(const QString& words)
{
    return words.isEmpty() ? emptyCell(2) : Cell(words);
}

/// Clock times once the drill runs; before, only minutes after a start that nobody knows yet.
QString planned(const DrillFacts& facts, const RunInject& inject)
{
    if (inject.contingency)
        return Tr::tr("in reserve");
    const QString offset = offsetText(inject.offset);
    return facts.ran() && inject.dueMs != 0 ? QStringLiteral("%1\n%2").arg(offset, clockText(inject.dueMs))
                                            : offset;
}

Table releases(const DrillFacts& facts)
{
    Table table;
    table.columns = {{Tr::tr("Inject"), 0.5, Align::Center},
                     {Tr::tr("Planned"), 0.7, Align::Center},
                     {Tr::tr("Title"), 1.8},
                     {Tr::tr("To"), 1.2},
                     {Tr::tr("Released at"), 0.8},
                     {Tr::tr("By"), 0.7},
                     {Tr::tr("Skipped or postponed: why"), 1.3}};
    for (const RunInject& inject : facts.run.injects)
        table.rows << documents::Row{
            Cell(inject.no),    Cell(planned(facts, inject)),          Cell(inject.title),
            cellOr(inject.to),  written(clockText(inject.releasedMs)), emptyCell(),
            Cell(inject.reason)};
    addRows(table, 4); // improvised ones
    return table;
}

Table actions(const DrillFacts& facts)
{
    Table table;
    table.columns = {
        {Tr::tr("Inject"), 0.5, Align::Center},       {Tr::tr("Expected action"), 2.6}, {Tr::tr("Role"), 1},
        {Tr::tr("Target (min)"), 0.6, Align::Center}, {Tr::tr("Done at"), 0.8},         {Tr::tr("By"), 0.7},
        {Tr::tr("Not done"), 0.5, Align::Center}};
    table.empty = Tr::tr("No expected actions have been written yet.");
    for (const RunInject& inject : facts.run.injects)
        for (const RunAction& action : inject.actions)
            table.rows << documents::Row{
                Cell(inject.no),
                Cell(action.text),
                cellOr(action.role),
                cellOr(action.withinMinutes > 0 ? QString::number(action.withinMinutes) : QString()),
                written(clockText(action.doneMs)),
                Cell(action.doneBy),
                Cell(action.state == QLatin1String("missed") ? QStringLiteral("√") : QStringLiteral("□"))};
    return table;
}

Table attendance(const DrillFacts& facts)
{
    namespace fp = fields::drill_participant;
    Table table;
    table.columns = {{fieldLabel(facts.reader(), fp::kRegister, fp::group), 0.9},
                     {fieldLabel(facts.reader(), fp::kRegister, fp::name), 0.9},
                     {fieldLabel(facts.reader(), fp::kRegister, fp::role), 1.3},
                     {Tr::tr("Came at"), 0.8},
                     {Tr::tr("Left at"), 0.8},
                     {Tr::tr("Signature"), 1}};
    for (const Record& each : facts.participants)
        table.rows << documents::Row{cellOr(shownField(facts.reader(), fp::kRegister, fp::group, each)),
                                     cellOr(shownField(facts.reader(), fp::kRegister, fp::name, each)),
                                     cellOr(shownField(facts.reader(), fp::kRegister, fp::role, each)),
                                     emptyCell(2),
                                     emptyCell(),
                                     emptyCell()};
    addRows(table, facts.participants.isEmpty() ? kEmptyRows : 3);
    return table;
}

QString observationKinds(const ledger::Reader& reader)
{
    QStringList lines;
    int number = 0;
    const auto& codes = reader.registers().codes(QStringLiteral("observation_kind")).codes;
    for (const ledger::Code& each : codes)
        lines << QStringLiteral("%1 %2").arg(++number).arg(each.label.text());
    return lines.join(QStringLiteral("  "));
}

} // namespace

Document downtimeForms(ledger::Reader& reader, qint64 drill)
{
    const DrillFacts facts(reader, drill, clock::nowMs());
    Document document = drillPaper(facts, {}, Tr::tr("Forms for when the computers are down"));
    document.table(drillHead(facts));
    document.note(
        Tr::tr("Write the time as the wall clock shows it, hours, minutes and seconds. When the ledger "
               "is back, everything is typed in with the time that stands here; nothing is rounded "
               "and nothing is guessed. Keep the sheets as evidence."));
    if (!facts.run.stopWord.isEmpty())
        document.note(
            Tr::tr("Stop word: “%1”. Anybody may say it; everybody stops at once.").arg(facts.run.stopWord),
            Tone::Warning);
    FactTable times;
    times.add(Tr::tr("Started at"),
              Text(facts.ran() ? momentText(facts.run.times.startedMs) : QStringLiteral(" ")));
    times.add(Tr::tr("Ended at"),
              Text(facts.ended() ? momentText(facts.run.times.endedMs) : QStringLiteral(" ")));
    times.add(Tr::tr("Recorder"), Text(QStringLiteral(" ")));
    times.add(Tr::tr("Sheet"), Text(Tr::tr("____ of ____")));
    document.table(times);
    document.heading(1, Tr::tr("Injects"));
    document.table(releases(facts));
    document.heading(1, Tr::tr("Expected actions"));
    document.table(actions(facts));
    document.heading(1, Tr::tr("Pauses and interruptions"));
    Table pauses;
    pauses.columns = {
        {Tr::tr("From"), 0.8}, {Tr::tr("Until"), 0.8}, {Tr::tr("Why"), 2.4}, {Tr::tr("By"), 0.8}};
    addRows(pauses, 4);
    document.table(pauses);
    document.heading(1, Tr::tr("Observations"));
    document.paragraph(Tr::tr("Kinds: %1").arg(observationKinds(reader)));
    Table seen;
    seen.columns = {{Tr::tr("Time"), 0.8}, {Tr::tr("Inject"), 0.5},      {Tr::tr("Kind"), 0.5},
                    {Tr::tr("Who"), 1},    {Tr::tr("What was seen"), 3}, {Tr::tr("By"), 0.8}};
    addRows(seen, kEmptyRows);
    document.table(seen);
    document.heading(1, Tr::tr("Attendance"));
    document.table(attendance(facts));
    return document;
}

} // namespace wardbook::drills
