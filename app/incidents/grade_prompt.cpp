#include "fields/grade_decision.h"
#include "incidents/grade_suggestion.h"
#include "incidents/incidents_tr.h"
#include "ledger/record_fields.h"
#include <algorithm>

namespace wardbook::incidents {

namespace fg = fields::grade_decision;
using ledger::RecordFields;

namespace {

struct LastDecision
{
    QString decided, suggested;
    qint64 atMs = 0;
};

/// The newest by the time it was made; one may have been entered afterwards.
LastDecision lastDecision(ledger::Reader& reader, qint64 incident)
{
    LastDecision last;
    reader.forEachWith(QLatin1String(fg::kRegister), QLatin1String(fg::incident), incident,
                       [&](const ledger::Record& record) {
                           const RecordFields fields(reader, fg::kRegister, record);
                           if (const qint64 at = fields.number(fg::decided_at); at >= last.atMs)
                               last = {fields.text(fg::decided), fields.text(fg::suggested), at};
                       });
    return last;
}

/// The line that speaks for or against `grade` most: the one that reaches it, else the nearest below.
const GradeLine* lineFor(const GradeSuggestion& suggestion, const QString& grade)
{
    const auto reaches = [&](const GradeLine& line) { return line.reached == grade; };
    const auto firm =
        std::find_if(suggestion.lines.begin(), suggestion.lines.end(), [&](const GradeLine& line) {
            return reaches(line) && line.source.verified == suggestion.verified;
        });
    if (firm != suggestion.lines.end())
        return &*firm;
    const auto below =
        std::find_if(suggestion.lines.begin(), suggestion.lines.end(),
                     [&](const GradeLine& line) { return !line.value.isEmpty() && line.next == grade; });
    return below != suggestion.lines.end() ? &*below : nullptr;
}

QString promptText(const GradeSuggestion& suggestion, const QString& decided)
{
    const QString suggested = gradeText(suggestion.grade);
    if (gradeRank(suggestion.grade) > gradeRank(decided)) {
        const GradeLine* line = lineFor(suggestion, suggestion.grade);
        const QString because = line ? line->title + Tr::tr(": ") + line->value : QString();
        return decided.isEmpty() ? Tr::tr("%1. That reaches “%2”; nobody has graded the incident yet.")
                                       .arg(because, suggested)
                                 : Tr::tr("%1. That reaches “%2”; it was graded “%3”.")
                                       .arg(because, suggested, gradeText(decided));
    }
    const GradeLine* line = lineFor(suggestion, decided);
    if (line && !line->nextText.isEmpty() && line->next == decided)
        return Tr::tr("%1: %2, no longer “%3” (%4).")
            .arg(line->title, line->value, gradeText(decided), line->nextText);
    return Tr::tr("By the facts it is “%1” now; it was graded “%2”.").arg(suggested, gradeText(decided));
}

} // namespace

GradePrompt gradePrompt(ledger::Reader& reader, qint64 incident, const IncidentRules& rules, qint64 nowMs)
{
    const GradeSuggestion suggestion = suggestGrade(gradeFacts(reader, incident, nowMs), rules);
    const LastDecision last = lastDecision(reader, incident);
    GradePrompt prompt;
    prompt.suggested = suggestion.grade;
    prompt.decided = last.decided;
    // A person may judge otherwise than the figures, with a reason; only new facts ask again.
    prompt.wanted = last.decided.isEmpty()
                        ? gradeRank(suggestion.grade) > gradeRank(kGrades.first())
                        : suggestion.grade != last.decided && suggestion.grade != last.suggested;
    if (prompt.wanted)
        prompt.text = promptText(suggestion, last.decided);
    return prompt;
}

} // namespace wardbook::incidents
