// A.9: what evaluators think of a drill, item by item, with the objectives beside.
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"

namespace wardbook::drills {

using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;

namespace {

QStringList evaluatorsOf(const Evaluation& evaluation)
{
    QStringList names;
    for (const ScoreLine& line : evaluation.scores)
        for (const auto& score : line.scores)
            if (!names.contains(score.first))
                names << score.first;
    return names;
}

/// A tick for one evaluator, names where there are several; a box to tick by hand where nobody scored.
Cell mark(const ScoreLine& line, int score, bool several)
{
    if (line.scores.isEmpty())
        return Cell(QStringLiteral("□"));
    QStringList who;
    for (const auto& each : line.scores)
        if (each.second == score)
            who << each.first;
    if (who.isEmpty())
        return Cell();
    return Cell(several ? who.join(QLatin1Char('\n')) : QStringLiteral("√"));
}

} // namespace

Table scoreTable(const DrillFacts& facts)
{
    const ledger::Reader& reader = facts.reader();
    const bool several = evaluatorsOf(facts.evaluation).size() > 1;
    Table table;
    table.columns = {{Tr::tr("No."), 0.4, Align::Center}, {Tr::tr("Item"), 1.4}};
    const auto& scores = reader.registers().codes(QStringLiteral("evaluation_score")).codes;
    for (const ledger::Code& score : scores)
        table.columns << documents::Column{Tr::tr("%1 %2").arg(score.id, score.label.text()), 0.9,
                                           Align::Center};
    if (several)
        table.columns << documents::Column{Tr::tr("Mean"), 0.5, Align::Center};
    table.columns << documents::Column{Tr::tr("Advice"), 2.3};
    int number = 0;
    for (const ScoreLine& line : facts.evaluation.scores) {
        documents::Row row{Cell(QString::number(++number)),
                           Cell(codeLabel(reader, "evaluation_item", line.item))};
        for (const ledger::Code& score : scores)
            row << mark(line, score.id.toInt(), several);
        if (several)
            row << Cell(line.scores.isEmpty() ? QStringLiteral("–") : QString::number(line.mean, 'f', 1));
        row << Cell(line.advice.join(QLatin1Char('\n')));
        table.rows << row;
    }
    return table;
}

Document evaluationForm(const DrillFacts& facts)
{
    const ledger::Reader& reader = facts.reader();
    Document document = drillPaper(facts, QStringLiteral("A9"), Tr::tr("Evaluation form of the drill"));
    document.table(drillHead(facts));
    document.heading(1, Tr::tr("The nine items"));
    if (!reader.registers().codes(QStringLiteral("evaluation_item")).verified) {
        Text line(Tr::tr("Items in our own words; scores 1 poor, 3 adequate, 5 excellent."), Tone::Muted);
        document.paragraph(line.badge(documents::unverifiedBadge()));
    }
    document.table(scoreTable(facts));
    const QStringList names = evaluatorsOf(facts.evaluation);
    if (names.isEmpty())
        document.paragraph(Text(Tr::tr("Nobody has scored yet: tick one box for each item."), Tone::Muted));
    else
        document.paragraph(Text::bold(Tr::tr("Mean %1 of 5; evaluators: %2.")
                                          .arg(facts.evaluation.mean, 0, 'f', 1)
                                          .arg(names.join(Tr::tr(", ")))));
    document.heading(1, Tr::tr("Objectives"));
    document.table(objectivesTable(facts, true));
    QStringList ratings;
    const ledger::CodeList& psmu = reader.registers().codes(QStringLiteral("rating_psmu"));
    for (const ledger::Code& each : psmu.codes)
        ratings << each.label.text();
    Text meaning(Tr::tr("Ratings: %1.").arg(ratings.join(Tr::tr("; "))), Tone::Muted);
    if (!psmu.verified)
        meaning.badge(documents::unverifiedBadge());
    document.paragraph(meaning);
    Table table;
    table.columns = {{{}, 0.8}, {{}, 1.5}, {{}, 0.6}, {{}, 1.2}};
    for (const QString& name : names.isEmpty() ? QStringList{QString()} : names)
        table.rows << documents::Row{labelCell(Tr::tr("Evaluator (signature)")), Cell(name),
                                     labelCell(Tr::tr("Date")), emptyCell()};
    document.table(table);
    return document;
}

} // namespace wardbook::drills
