#include "grading/grading_tr.h"
#include "grading/report_sections.h"

namespace wardbook::grading::report {

using documents::Align;
using documents::Chart;
using documents::Document;
using documents::Row;
using documents::Table;
using documents::Text;
using documents::Tone;

namespace {

Text packTitle(const ReportFacts& facts)
{
    const RequirementPack& pack = *facts.round.pack;
    Text text(Tr::tr("%1, version %2").arg(pack.label.text(), pack.version));
    if (!pack.verified)
        text.add(QStringLiteral(" ")).badge(documents::unverifiedBadge());
    return text;
}

Text ruleTitle(const ReportFacts& facts)
{
    Text text(facts.rule->label.text());
    if (!facts.rule->verified)
        text.add(QStringLiteral(" ")).badge(documents::unverifiedBadge());
    return text;
}

/// How many of which kind of object.
QString kinds(const ReportFacts& facts)
{
    QList<std::pair<QString, int>> counts;
    for (const ReportFacts::ObjectFact& object : facts.objects) {
        const auto known = std::find_if(counts.begin(), counts.end(),
                                        [&](const auto& each) { return each.first == object.kindWord; });
        if (known == counts.end())
            counts.append({object.kindWord, 1});
        else
            ++known->second;
    }
    QStringList words;
    for (const auto& [kind, count] : std::as_const(counts))
        words << Tr::tr("%1: %2").arg(kind).arg(count);
    return words.join(Tr::tr(", "));
}

/// The share of the layer in a result; null if it isn't there.
const Share* layerShare(const ScoreResult& result, int layer)
{
    for (const Share& share : result.layers)
        if (share.layer == layer)
            return &share;
    return nullptr;
}

double orNothing(const Share* share)
{
    return share && share->score >= 0 ? share->score : std::numeric_limits<double>::quiet_NaN();
}

Chart radar(const ReportFacts& facts)
{
    Chart chart;
    chart.kind = Chart::Kind::Radar;
    Chart::Series now{facts.round.name, {}, Tone::Accent};
    Chart::Series before{facts.before ? facts.before->name : QString(), {}, Tone::Muted};
    for (const Share& share : facts.result.layers) {
        chart.categories << layerName(facts, share.layer);
        now.values << orNothing(&share);
        if (facts.resultBefore)
            before.values << orNothing(layerShare(*facts.resultBefore, share.layer));
    }
    chart.series << now;
    if (facts.resultBefore)
        chart.series << before;
    chart.limit = 75;
    return chart;
}

Chart bars(const ReportFacts& facts)
{
    Chart chart;
    chart.kind = Chart::Kind::StackedBars;
    chart.asShare = true;
    Chart::Series met{facts.word(Verdict::Met), {}, Tone::Good};
    Chart::Series partial{facts.word(Verdict::Partial), {}, Tone::Warning};
    Chart::Series unmet{facts.word(Verdict::Unmet), {}, Tone::Bad};
    Chart::Series na{facts.word(Verdict::NotApplicable), {}, Tone::Muted};
    for (const Share& share : facts.result.layers) {
        chart.categories << layerName(facts, share.layer);
        met.values << share.counts.met;
        partial.values << share.counts.partial;
        unmet.values << share.counts.unmet;
        na.values << share.counts.notApplicable;
    }
    chart.series = {met, partial, unmet, na};
    return chart;
}

Table layerTable(const ReportFacts& facts)
{
    Table table;
    table.caption = Tr::tr("Cells by layer");
    table.columns = {{Tr::tr("Layer"), 3},
                     {facts.word(Verdict::Met), 1, Align::Right},
                     {facts.word(Verdict::Partial), 1, Align::Right},
                     {facts.word(Verdict::Unmet), 1, Align::Right},
                     {facts.word(Verdict::NotApplicable), 1, Align::Right},
                     {Tr::tr("Blank"), 1, Align::Right},
                     {Tr::tr("Score"), 1, Align::Right}};
    const auto row = [](const QString& name, const Round::Counts& counts, double value) {
        return Row{name,
                   number(counts.met),
                   number(counts.partial),
                   documents::Cell(number(counts.unmet), counts.unmet > 0 ? Tone::Bad : Tone::Normal),
                   number(counts.notApplicable),
                   number(counts.blank),
                   documents::Cell(score(value), value >= 0 && value < 75 ? Tone::Bad : Tone::Normal)};
    };
    for (const Share& share : facts.result.layers)
        table.rows << row(layerName(facts, share.layer), share.counts, share.score);
    const Round::Counts all = facts.round.counts();
    const int judged = all.met + all.partial + all.unmet;
    table.rows << row(Tr::tr("Together"), all,
                      judged == 0 ? -1 : (all.met + all.partial / 2.0) * 100 / judged);
    return table;
}

} // namespace

void basis(Document& document, const ReportFacts& facts)
{
    const Round& round = facts.round;
    document.heading(1, Tr::tr("Basis and scope"));
    document.paragraph(
        Tr::tr("%1 checked its system “%2” itself against the requirements of its grade. This "
               "report says what was looked at, what was found and what is being done about it.")
            .arg(facts.unitName, round.systemName));
    document.keyValues(
        {{Tr::tr("System"), QStringLiteral("%1（%2）").arg(round.systemName, facts.systemCode)},
         {Tr::tr("Protection grade"), facts.gradeText},
         {Tr::tr("Responsible"), Tr::tr("%1, %2").arg(facts.departmentName, facts.ownerName)},
         {Tr::tr("Requirements"), packTitle(facts)},
         {Tr::tr("Extensions"),
          facts.scopeWords.isEmpty() ? Tr::tr("none") : facts.scopeWords.join(Tr::tr(", "))},
         {Tr::tr("Scoring rule"), ruleTitle(facts)},
         {Tr::tr("Begun on"), facts.startedOn.toString(Qt::ISODate)},
         {Tr::tr("Items and objects"), Tr::tr("%1 items, %2 objects, %3 cells")
                                           .arg(round.items.size())
                                           .arg(round.objects.size())
                                           .arg(round.counts().total())},
         {Tr::tr("Objects by kind"), kinds(facts)}});
    if (round.gradeChanged)
        document.note(Tr::tr("The system was graded anew after the round began (now S%1A%2). The round was "
                             "finished with the grade it began with.")
                          .arg(round.systemSLevel)
                          .arg(round.systemALevel),
                      Tone::Warning);
    if (!round.pack->verified)
        document.note(Tr::tr("The catalogue of requirements has not been compared with the official text."),
                      Tone::Warning, documents::unverifiedBadge());
}

void method(Document& document, const ReportFacts& facts)
{
    document.heading(1, Tr::tr("Method"));
    document.paragraph(
        Tr::tr("Every item is held against every object of a kind that it speaks of: by asking "
               "those responsible, by looking at documents and settings, and by trying it out. "
               "What the whole unit shares is judged once and counts for each system."));
    document.bullets(
        {Text::bold(facts.word(Verdict::Met)).add(Tr::tr(": everything the item asks for is there.")),
         Text::bold(facts.word(Verdict::Partial)).add(Tr::tr(": a part of it is missing.")),
         Text::bold(facts.word(Verdict::Unmet)).add(Tr::tr(": it is missing, or without effect.")),
         Text::bold(facts.word(Verdict::NotApplicable))
             .add(Tr::tr(": the object can't have it; the reason is in the annex."))});
    document.paragraph(Tr::tr("Whoever judged could not review or sign the round. Scores of layers, control "
                              "points and objects are the share of what is met, partly met counting half."));
}

void overview(Document& document, const ReportFacts& facts, bool charts)
{
    const ScoreResult& result = facts.result;
    document.heading(1, Tr::tr("Overall result"));
    if (facts.isDraft())
        document.note(Tr::tr("This round is not signed. Its figures may still change."), Tone::Warning);
    if (!result.complete)
        document.note(
            Tr::tr("%1 cells are not judged yet, so there is no conclusion.").arg(facts.round.counts().blank),
            Tone::Warning);
    int counting = 0;
    for (const ScoreResult::Trigger& trigger : result.triggers)
        counting += trigger.counts ? 1 : 0;
    QList<documents::KeyValues::Pair> pairs{
        {Tr::tr("Rate met"), rateText(result.rate)},
        {Tr::tr("Items"), Tr::tr("%1 met, %2 partly met, %3 not met, %4 not applicable")
                              .arg(result.met)
                              .arg(result.partial)
                              .arg(result.unmet)
                              .arg(result.notApplicable)},
        {Tr::tr("High risks"), Tr::tr("%1, of which %2 count").arg(result.triggers.size()).arg(counting)},
        {Tr::tr("Conclusion of the self-assessment"),
         facts.conclusionWord.isEmpty() ? Tr::tr("none yet") : facts.conclusionWord}};
    if (result.score >= 0)
        pairs.insert(1, {Tr::tr("Score"), score(result.score)});
    if (facts.resultBefore)
        pairs.append({Tr::tr("Round before"),
                      Tr::tr("%1: rate met %2").arg(facts.before->name, rateText(facts.resultBefore->rate))});
    document.keyValues(pairs);
    if (result.withoutObject > 0)
        document.paragraph(
            Tr::tr("%1 items speak of kinds of object that the round doesn't have. They are in no "
                   "figure.")
                .arg(result.withoutObject));
    if (result.edge || result.presumed)
        document.note(result.edge
                          ? Tr::tr("The rate lies exactly on a limit that the rule leaves open: the body "
                                   "that assesses decides.")
                          : Tr::tr("The rule doesn't speak of this case. The conclusion is presumed."),
                      Tone::Warning, documents::unverifiedBadge());
    if (charts && facts.result.layers.size() >= 3)
        document.chart(radar(facts), Tr::tr("Score of the layers, the round before dashed"), 90, 120);
    if (charts && !facts.result.layers.isEmpty())
        document.chart(bars(facts), Tr::tr("Verdicts by layer"), 80);
    document.table(layerTable(facts));
}

void scoring(Document& document, const ReportFacts& facts)
{
    document.heading(1, Tr::tr("How the result was worked out"));
    document.paragraph(Text(Tr::tr("Rule: ")).add(ruleTitle(facts)));
    if (!facts.rule->source.isEmpty())
        document.paragraph(Tr::tr("Source: %1").arg(facts.rule->source));
    QList<Text> steps;
    for (const ScoreStep& step : facts.result.steps) {
        Text text(step.text);
        if (!step.clause.isEmpty())
            text.add(QStringLiteral("（%1）").arg(step.clause), Tone::Muted);
        if (!step.verified)
            text.add(QStringLiteral(" ")).badge(documents::unverifiedBadge());
        steps << text;
    }
    document.bullets(steps, true);
}

void comparison(Document& document, const ReportFacts& facts, bool charts)
{
    document.heading(1, Tr::tr("Compared with the round before"));
    if (!facts.comparison || !facts.before || !facts.resultBefore) {
        document.paragraph(Tr::tr("There is no earlier round to compare with."));
        return;
    }
    const RoundComparison& comparison = *facts.comparison;
    document.paragraph(Tr::tr("Against “%1”: %2 cells better, %3 worse, %4 the same.")
                           .arg(facts.before->name)
                           .arg(comparison.better)
                           .arg(comparison.worse)
                           .arg(comparison.same));
    if (charts && facts.trend.size() >= 2) {
        Chart chart;
        chart.kind = Chart::Kind::Trend;
        Chart::Series rates{Tr::tr("Rate met"), {}, Tone::Accent};
        for (const auto& [name, rate] : facts.trend) {
            chart.categories << name;
            rates.values << rate;
        }
        chart.series = {rates};
        chart.decimals = 1;
        document.chart(chart, Tr::tr("Rate met, round by round"), 65);
    }
    Table scores;
    scores.columns = {
        {Tr::tr("Layer"), 3}, {facts.before->name, 1, Align::Right}, {facts.round.name, 1, Align::Right}};
    for (const Share& share : facts.result.layers) {
        const Share* before = layerShare(*facts.resultBefore, share.layer);
        const bool fallen = before && before->score > share.score && share.score >= 0;
        scores.rows << Row{layerName(facts, share.layer), score(before ? before->score : -1),
                           documents::Cell(score(share.score), fallen ? Tone::Bad : Tone::Normal)};
    }
    document.table(scores);
    Table worse;
    worse.caption = Tr::tr("Worse than before");
    worse.columns = {{Tr::tr("Item"), 3}, {Tr::tr("Object"), 2}, {Tr::tr("Before"), 1}, {Tr::tr("Now"), 1}};
    worse.empty = Tr::tr("Nothing is worse than before.");
    for (const CellDifference& cell : comparison.cells) {
        const int row = facts.round.rowOf(cell.item);
        if (cell.worse() && row >= 0)
            worse.rows << Row{itemTitle(facts, row), cell.objectName, facts.word(cell.before),
                              documents::Cell(facts.word(cell.after), toneOf(cell.after))};
    }
    document.table(worse);
}

} // namespace wardbook::grading::report
