#include "grading/grading_tr.h"
#include "grading/report_sections.h"

namespace wardbook::grading::report {

using documents::Align;
using documents::Document;
using documents::Row;
using documents::Table;
using documents::Text;
using documents::Tone;

namespace {

/// "HIS 应用：离职 3 人账户未停。" one line for each object.
Text objectsOf(const ReportFacts& facts, const Finding& finding, bool details)
{
    Text text;
    for (const int column : finding.columns) {
        const RoundObject& object = facts.round.objects.at(column);
        const Cell& cell = facts.round.cell(finding.row, column);
        if (!text.isEmpty())
            text.add(details ? QStringLiteral("\n") : Tr::tr(", "));
        text.add(object.name, toneOf(cell.verdict));
        if (!details)
            continue;
        const CellText& words = facts.texts.of(facts.round.item(finding.row).id, object.id);
        text.add(Tr::tr(": %1").arg(facts.word(cell.verdict)), toneOf(cell.verdict));
        if (cell.highRisk)
            text.add(QStringLiteral(" ")).badge(Tr::tr("high risk"), Tone::Bad);
        if (!words.note.isEmpty())
            text.add(Tr::tr(". %1").arg(words.note));
    }
    return text;
}

QString actionsOf(const ReportFacts& facts, const QString& item)
{
    QStringList codes;
    for (const ActionFact& action : facts.actions)
        if (action.open() && action.items.contains(item))
            codes << action.code;
    return codes.join(QLatin1Char('\n'));
}

Table findingTable(const ReportFacts& facts, int layer, bool details)
{
    Table table;
    table.dense = true;
    table.columns = {{Tr::tr("Item"), 2},
                     {Tr::tr("What is asked"), 3},
                     {Tr::tr("Found"), 5},
                     {Tr::tr("Suggested remedy"), 4},
                     {Tr::tr("Action"), 1.4}};
    for (const Finding& finding : facts.findings) {
        const RequirementItem& item = facts.round.item(finding.row);
        if (item.layer != layer)
            continue;
        table.rows << Row{itemTitle(facts, finding.row), item.topic.text(),
                          objectsOf(facts, finding, details), facts.round.check(finding.row).remedy.text(),
                          actionsOf(facts, item.id)};
    }
    return table;
}

QList<int> layersOf(const ReportFacts& facts)
{
    QList<int> list;
    for (const Share& share : facts.result.layers)
        list << share.layer;
    return list;
}

Table actionTable(const ReportFacts& facts, bool open)
{
    Table table;
    table.dense = true;
    table.columns = {{Tr::tr("No."), 1.3},  {Tr::tr("Finding"), 3},       {Tr::tr("Risk"), 0.7},
                     {Tr::tr("Plan"), 3},   {Tr::tr("Responsible"), 1.6}, {Tr::tr("Due"), 1.5},
                     {Tr::tr("State"), 1.3}};
    for (const ActionFact& action : facts.actions) {
        if (action.open() != open)
            continue;
        const bool late = action.late(facts.today);
        QString who = action.department;
        if (!action.owner.isEmpty())
            who += (who.isEmpty() ? QString() : QStringLiteral("\n")) + action.owner;
        const QString due = action.due.toString(Qt::ISODate);
        table.rows << Row{
            action.code,
            action.title,
            documents::Cell(action.riskWord, action.risk == QLatin1String("high") ? Tone::Bad : Tone::Normal),
            action.open() ? action.plan : action.result,
            who,
            documents::Cell(late ? Tr::tr("%1\nlate").arg(due) : due, late ? Tone::Bad : Tone::Normal),
            action.stateWord};
    }
    return table;
}

} // namespace

void layers(Document& document, const ReportFacts& facts)
{
    document.heading(1, Tr::tr("Results by layer"));
    for (const Share& layer : facts.result.layers) {
        document.heading(2, layerName(facts, layer.layer));
        document.paragraph(Tr::tr("Score %1: %2 cells met, %3 partly, %4 not, %5 not applicable, %6 blank.")
                               .arg(score(layer.score))
                               .arg(layer.counts.met)
                               .arg(layer.counts.partial)
                               .arg(layer.counts.unmet)
                               .arg(layer.counts.notApplicable)
                               .arg(layer.counts.blank));
        Table table;
        table.columns = {{Tr::tr("Control point"), 3},
                         {facts.word(Verdict::Met), 1, Align::Right},
                         {facts.word(Verdict::Partial), 1, Align::Right},
                         {facts.word(Verdict::Unmet), 1, Align::Right},
                         {facts.word(Verdict::NotApplicable), 1, Align::Right},
                         {Tr::tr("Score"), 1, Align::Right}};
        for (const Share& point : facts.result.points) {
            if (point.layer != layer.layer)
                continue;
            table.rows << Row{facts.round.pack->points.at(point.point).label.text(),
                              number(point.counts.met),
                              number(point.counts.partial),
                              documents::Cell(number(point.counts.unmet),
                                              point.counts.unmet > 0 ? Tone::Bad : Tone::Normal),
                              number(point.counts.notApplicable),
                              documents::Cell(score(point.score), point.score >= 0 && point.score < 75
                                                                      ? Tone::Bad
                                                                      : Tone::Normal)};
        }
        document.table(table);
    }
}

void findings(Document& document, const ReportFacts& facts, bool details)
{
    document.heading(1, Tr::tr("What is missing"));
    if (facts.findings.isEmpty()) {
        document.paragraph(Tr::tr("Everything judged so far is met or not applicable."));
        return;
    }
    const auto unmet = std::count_if(facts.findings.begin(), facts.findings.end(),
                                     [](const Finding& finding) { return finding.worst == Verdict::Unmet; });
    document.paragraph(
        Tr::tr("%1 items are not or only partly met; at %2 of them something is not met at all.")
            .arg(facts.findings.size())
            .arg(unmet));
    for (const int layer : layersOf(facts)) {
        const Table table = findingTable(facts, layer, details);
        if (table.rows.isEmpty())
            continue;
        document.heading(2, layerName(facts, layer));
        document.table(table);
    }
}

void highRisks(Document& document, const ReportFacts& facts)
{
    document.heading(1, Tr::tr("High risks"));
    Table table;
    table.dense = true;
    table.columns = {{Tr::tr("Item"), 2.2},
                     {Tr::tr("Trigger"), 3.4},
                     {Tr::tr("Objects"), 2.2},
                     {Tr::tr("Compensating measure"), 3},
                     {Tr::tr("Counts"), 1}};
    table.empty = Tr::tr("No high risk was found.");
    bool unverified = false;
    for (const ScoreResult::Trigger& trigger : facts.result.triggers) {
        const RequirementItem& item = facts.round.item(trigger.row);
        const std::optional<HighRisk>& risk = facts.round.check(trigger.row).highRisk;
        QStringList objects, measures;
        for (const qint64 id : trigger.objects) {
            const int column = facts.round.columnOf(id);
            if (column < 0)
                continue;
            objects << facts.round.objects.at(column).name;
            const QString measure = facts.texts.of(item.id, id).compensation;
            if (!measure.isEmpty() && !measures.contains(measure))
                measures << measure;
        }
        QString what = risk ? risk->trigger.text() : item.topic.text();
        if (!trigger.annex.isEmpty())
            what = QStringLiteral("%1 %2").arg(trigger.annex, what);
        unverified = unverified || risk;
        table.rows << Row{itemTitle(facts, trigger.row), what, objects.join(QLatin1Char('\n')),
                          measures.isEmpty() ? Tr::tr("none") : measures.join(QLatin1Char('\n')),
                          documents::Cell(trigger.counts ? Tr::tr("yes") : Tr::tr("no"),
                                          trigger.counts ? Tone::Bad : Tone::Muted)};
    }
    document.table(table);
    if (unverified)
        document.note(Tr::tr("The triggers follow a list whose official text has not been compared."),
                      Tone::Warning, documents::unverifiedBadge());
}

void remediation(Document& document, const ReportFacts& facts)
{
    document.heading(1, Tr::tr("Remediation"));
    int open = 0, late = 0, high = 0;
    for (const ActionFact& action : facts.actions) {
        open += action.open();
        late += action.late(facts.today);
        high += action.open() && action.risk == QLatin1String("high");
    }
    document.paragraph(Tr::tr("%1 actions are open, %2 of them late, %3 with high risk; %4 are closed.")
                           .arg(open)
                           .arg(late)
                           .arg(high)
                           .arg(facts.actions.size() - open));
    if (const Table table = actionTable(facts, true); !table.rows.isEmpty()) {
        document.heading(2, Tr::tr("Open"));
        document.table(table);
    }
    if (const Table table = actionTable(facts, false); !table.rows.isEmpty()) {
        document.heading(2, Tr::tr("Closed or accepted"));
        document.table(table);
    }
}

void signatures(Document& document, const ReportFacts& facts)
{
    document.heading(1, Tr::tr("Steps and signatures"));
    Table table;
    table.columns = {{Tr::tr("Step"), 2}, {Tr::tr("By"), 2}, {Tr::tr("At"), 3}};
    for (const StepFact& step : facts.steps)
        table.rows << Row{step.stateWord, step.actor,
                          step.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
    document.table(table);
}

void annexes(Document& document, const ReportFacts& facts)
{
    document.pageBreak();
    document.heading(1, Tr::tr("Annex: objects"), false);
    Table objects;
    objects.dense = true;
    objects.columns = {{Tr::tr("Code"), 1.4},  {Tr::tr("Name"), 2.6},  {Tr::tr("Kind"), 2},
                       {Tr::tr("Address"), 2}, {Tr::tr("Kept by"), 2}, {Tr::tr("Score"), 1, Align::Right}};
    for (int column = 0; column < facts.round.objects.size(); ++column) {
        const RoundObject& object = facts.round.objects.at(column);
        const ReportFacts::ObjectFact& details = facts.objects.at(column);
        double value = -1;
        for (const Share& share : facts.result.objects)
            if (share.object == object.id)
                value = share.score;
        QString keeper = details.department;
        if (!details.owner.isEmpty())
            keeper += (keeper.isEmpty() ? QString() : QStringLiteral(" ")) + details.owner;
        objects.rows << Row{object.code,     object.name, details.kindWord,
                            details.address, keeper,      score(value)};
    }
    document.table(objects);

    document.heading(1, Tr::tr("Annex: not applicable"), false);
    Table reasons;
    reasons.dense = true;
    reasons.columns = {{Tr::tr("Item"), 2.5}, {Tr::tr("Object"), 2}, {Tr::tr("Reason"), 4}};
    reasons.empty = Tr::tr("Every item applies.");
    for (int row = 0; row < facts.round.items.size(); ++row)
        for (int column = 0; column < facts.round.objects.size(); ++column)
            if (facts.round.applies(row, column) &&
                facts.round.cell(row, column).verdict == Verdict::NotApplicable) {
                const RoundObject& object = facts.round.objects.at(column);
                reasons.rows << Row{itemTitle(facts, row), object.name,
                                    facts.texts.of(facts.round.item(row).id, object.id).naReason};
            }
    document.table(reasons);
}

} // namespace wardbook::grading::report
