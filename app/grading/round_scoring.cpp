#include "base/error.h"
#include "fields/assessment.h"
#include "grading/grading_tr.h"
#include "grading/round_service.h"
#include "grading/scoring.h"

namespace wardbook::grading {

namespace fa = fields::assessment;

void RoundService::setScoring(const Round& round, const QString& rule, const QString& settings)
{
    if (!round.editable())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is submitted: its scoring is fixed. Nothing was changed; "
                           "have it returned first.")
                        .arg(round.name));
    const ScoringRule& chosen = scoringRule(rule);
    const ScoringSettings options = settingsFromJson(settings);
    for (const ScoringQuestion& question : chosen.questions)
        chosen.option(options, question.id); // throws for what the question hasn't
    const QString registerId = QLatin1String(fa::kRegister);
    m_workspace.perform(Tr::tr("Scoring rule chosen"), chosen.label.text(), [&](ledger::ActWriter& writer) {
        // Judging doesn't touch these fields: the round as it is now is what is meant.
        const ledger::Record record = writer.reader().record(registerId, round.id);
        writer.update(
            registerId, round.id, record.rev,
            {{QLatin1String(fa::scoring), rule}, {QLatin1String(fa::scoring_settings), toJson(options)}});
    });
}

} // namespace wardbook::grading
