#include "grading/scoring.h"
#include "grading/grading_tr.h"
#include "grading/score_parts.h"
#include "ledger/definitions.h"
#include <algorithm>

namespace wardbook::grading {

namespace scoring {

namespace {

void add(Round::Counts& sum, const Round::Counts& more)
{
    sum.met += more.met;
    sum.partial += more.partial;
    sum.unmet += more.unmet;
    sum.notApplicable += more.notApplicable;
    sum.blank += more.blank;
    sum.highRisk += more.highRisk;
}

void setScore(Share& share)
{
    const auto judged = quint32(share.counts.met + share.counts.partial + share.counts.unmet);
    if (judged > 0)
        share.score = Fraction(quint32(2 * share.counts.met + share.counts.partial), 2 * judged)
                          .times(100, 1)
                          .toDouble(2);
}

} // namespace

Tally tally(const Round& round)
{
    Tally tally;
    const int rows = int(round.items.size()), columns = int(round.objects.size());
    tally.rows.resize(size_t(rows));
    for (int row = 0; row < rows; ++row) {
        Round::Counts& counts = tally.rows[size_t(row)];
        for (int column = 0; column < columns; ++column)
            if (round.applies(row, column))
                counts.add(round.cell(row, column));
        add(tally.cells, counts);
    }
    return tally;
}

void addShares(const Round& round, const Tally& tally, ScoreResult& result)
{
    QMap<int, Share> layers;
    QHash<int, qsizetype> points; // place in result.points: in the order of the clauses
    for (int row = 0; row < round.items.size(); ++row) {
        const Round::Counts& counts = tally.rows[size_t(row)];
        if (counts.total() == 0)
            continue;
        const RequirementItem& item = round.item(row);
        Share& layer = layers[item.layer];
        layer.layer = item.layer;
        add(layer.counts, counts);
        if (!points.contains(item.point)) {
            points.insert(item.point, result.points.size());
            result.points << Share{item.layer, item.point, 0, {}, -1};
        }
        add(result.points[points.value(item.point)].counts, counts);
    }
    result.layers = layers.values();
    for (const RoundObject& object : round.objects)
        result.objects << Share{-1, -1, object.id, {}, -1};
    for (int row = 0; row < round.items.size(); ++row)
        for (int column = 0; column < round.objects.size(); ++column)
            if (round.applies(row, column))
                result.objects[column].counts.add(round.cell(row, column));
    for (QList<Share>* shares : {&result.layers, &result.points, &result.objects})
        for (Share& share : *shares)
            setScore(share);
}

Collapse collapseFrom(const QString& option)
{
    return option == QLatin1String("all")     ? Collapse::All
           : option == QLatin1String("share") ? Collapse::Share
           : option == QLatin1String("mixed") ? Collapse::Mixed
                                              : Collapse::Worst;
}

namespace {

Item collapsed(int row, const Round::Counts& counts, Collapse how, quint32 partial)
{
    Item item;
    item.row = row;
    const int judged = counts.met + counts.partial + counts.unmet;
    if (judged == 0) {
        item.verdict = counts.blank > 0 ? Verdict::Blank : Verdict::NotApplicable;
        return item;
    }
    if (counts.met == judged)
        item.verdict = Verdict::Met;
    else if (how == Collapse::All)
        item.verdict = Verdict::Unmet;
    else if (how == Collapse::Worst)
        item.verdict = counts.unmet > 0 ? Verdict::Unmet : Verdict::Partial;
    else
        item.verdict = counts.unmet == judged ? Verdict::Unmet : Verdict::Partial;
    if (how == Collapse::Share) {
        item.credit = quint32(2 * counts.met) + partial * quint32(counts.partial);
        item.of = quint32(2 * judged);
    } else if (item.verdict == Verdict::Met) {
        item.credit = 1;
    } else if (item.verdict == Verdict::Partial) {
        item.credit = partial;
        item.of = 2;
    }
    return item;
}

} // namespace

QList<Item> collapse(const Round& round, const Tally& tally, Collapse how, quint32 partial,
                     ScoreResult& result)
{
    QList<Item> items;
    items.reserve(round.items.size());
    for (int row = 0; row < round.items.size(); ++row) {
        const Round::Counts& counts = tally.rows[size_t(row)];
        if (counts.total() == 0) {
            ++result.withoutObject;
            continue;
        }
        const Item item = collapsed(row, counts, how, partial);
        ++result.items;
        ++(item.verdict == Verdict::Met             ? result.met
           : item.verdict == Verdict::Partial       ? result.partial
           : item.verdict == Verdict::Unmet         ? result.unmet
           : item.verdict == Verdict::NotApplicable ? result.notApplicable
                                                    : result.blank);
        items << item;
    }
    result.complete = tally.cells.blank == 0;
    return items;
}

QList<ScoreResult::Trigger> triggers(const Round& round, const QString& compensated, const QString& major)
{
    QList<ScoreResult::Trigger> found;
    for (int row = 0; row < round.items.size(); ++row) {
        ScoreResult::Trigger trigger;
        trigger.row = row;
        trigger.compensated = true;
        for (int column = 0; column < round.objects.size(); ++column) {
            const Cell& cell = round.cell(row, column);
            const bool open = cell.verdict == Verdict::Unmet || cell.verdict == Verdict::Partial;
            if (!cell.highRisk || !open || !round.applies(row, column))
                continue;
            trigger.objects << round.objects.at(column).id;
            trigger.compensated = trigger.compensated && cell.compensated;
        }
        if (trigger.objects.isEmpty())
            continue;
        const auto& known = round.check(row).highRisk;
        if (known)
            trigger.annex = known->annex;
        // a finding that a person flagged, without a trigger in the pack, has no rule against lowering it
        const bool lowered = trigger.compensated &&
                             (compensated == QLatin1String("never") ||
                              (compensated == QLatin1String("mitigable") && (!known || known->mitigable)));
        const bool outside = major == QLatin1String("annex") && trigger.annex.isEmpty();
        trigger.counts = !lowered && !outside;
        found << trigger;
    }
    return found;
}

int counting(const QList<ScoreResult::Trigger>& triggers)
{
    return int(std::count_if(triggers.begin(), triggers.end(),
                             [](const ScoreResult::Trigger& each) { return each.counts; }));
}

QString conclusionLabel(const QString& code)
{
    return ledger::RegisterSet::builtIn()->codes(QStringLiteral("assessment_conclusion")).labelOf(code);
}

} // namespace scoring

ScoreResult score(const Round& round, const QString& rule, const ScoringSettings& settings)
{
    const ScoringRule& chosen = scoringRule(rule);
    for (const ScoringQuestion& question : chosen.questions)
        chosen.option(settings, question.id); // an unknown option is refused before anything is shown
    return chosen.kind == QLatin1String("rate") ? scoring::rate(round, chosen, settings)
                                                : scoring::points(round, chosen, settings);
}

} // namespace wardbook::grading
