#include "incidents/grade_suggestion.h"
#include "incidents/grade_words.h"
#include "incidents/incidents_tr.h"
#include <algorithm>

namespace wardbook::incidents {

namespace {

using Step = GradeThreshold::Step;

QString sourceText(const RuleSource& source)
{
    return source.article.isEmpty() ? source.law : source.law + u' ' + source.article;
}

QString stepText(const GradeThreshold& threshold, const Step& step)
{
    return Tr::tr("%1 or more").arg(factText(threshold.fact, step.from));
}

GradeLine thresholdLine(const GradeThreshold& threshold, const GradeFacts& facts)
{
    GradeLine line;
    line.id = threshold.id;
    line.title = threshold.title.text();
    line.value = factSentence(threshold, facts);
    if (threshold.criticalOnly && !facts.critical) {
        line.source = threshold.steps.first().source;
        return line;
    }
    const std::optional<qint64> value = facts.value(threshold.fact);
    const Step* reached = nullptr;
    const Step* next = nullptr;
    for (const Step& step : threshold.steps) {
        if (value && *value >= step.from)
            reached = &step;
        else if (!next)
            next = &step;
    }
    line.source = (reached ? reached : &threshold.steps.first())->source;
    if (reached)
        line.reached = reached->grade;
    if (next) {
        line.next = next->grade;
        line.nextFrom = next->from;
        line.nextText =
            Tr::tr("%1 from %2 on").arg(gradeText(next->grade), factText(threshold.fact, next->from));
        line.couldReach =
            threshold.fact == QLatin1String("persons") && value && facts.persons.exposedAtMost >= next->from;
    }
    return line;
}

/// Puts the line's rule in the place of the one that decided so far where it reaches more, or as much on
/// firmer ground.
void weigh(GradeSuggestion& suggestion, const GradeLine& line, const QString& words)
{
    const int rank = gradeRank(line.reached);
    const int best = suggestion.clause.isEmpty() ? gradeRank(kGrades.first()) : gradeRank(suggestion.grade);
    const bool firmer =
        rank == best && !suggestion.clause.isEmpty() && !suggestion.verified && line.source.verified;
    if (rank <= best && !firmer)
        return;
    suggestion.grade = line.reached;
    suggestion.verified = line.source.verified;
    suggestion.clause = Tr::tr("%1: %2").arg(sourceText(line.source), words);
}

} // namespace

GradeSuggestion suggestGrade(const GradeFacts& facts, const IncidentRules& rules)
{
    GradeSuggestion suggestion;
    suggestion.rules = rules.key();
    for (const GradeClause& clause : rules.clauses) {
        if (!facts.clauses.contains(clause.id))
            continue;
        GradeLine line;
        line.id = clause.id;
        line.title = Tr::tr("Qualitative clause");
        line.value = clause.text.text();
        line.reached = clause.grade;
        line.source = clause.source;
        suggestion.lines << line;
        weigh(suggestion, line, clause.text.text());
    }
    for (const GradeThreshold& threshold : rules.thresholds) {
        const GradeLine line = thresholdLine(threshold, facts);
        suggestion.lines << line;
        for (const Step& step : threshold.steps)
            if (step.grade == line.reached)
                weigh(suggestion, line, line.title + u' ' + stepText(threshold, step));
    }
    std::stable_sort(
        suggestion.lines.begin(), suggestion.lines.end(),
        [](const GradeLine& a, const GradeLine& b) { return !a.value.isEmpty() && b.value.isEmpty(); });
    return suggestion;
}

} // namespace wardbook::incidents
