#pragma once
#include "grading/fraction.h"
#include "grading/scoring.h"

/// What the scoring rules share; used by score_*.cpp alone.
namespace wardbook::grading::scoring {

/// One pass over the cells; everything else works on these sums.
struct Tally
{
    std::vector<Round::Counts> rows; ///< by row: verdicts over the objects it applies to
    Round::Counts cells;             ///< of the whole round
};
Tally tally(const Round& round);
/// Shares per layer, control point and object, counts of cells.
void addShares(const Round& round, const Tally& tally, ScoreResult& result);

enum class Collapse { Worst, All, Share, Mixed };
Collapse collapseFrom(const QString& option);

/// What a row of the grid is once its objects are put together.
struct Item
{
    int row = 0;
    Verdict verdict = Verdict::Blank; ///< NotApplicable only when it is so everywhere
    quint32 credit = 0, of = 1;       ///< how far it is met, as a fraction
    bool counts() const { return verdict != Verdict::Blank && verdict != Verdict::NotApplicable; }
};
/// `partial`: what a partly met object is worth, in halves (0 or 1). Rows without any object are left out
/// and counted in `result`; the other figures of `result` are those of the items.
QList<Item> collapse(const Round& round, const Tally& tally, Collapse how, quint32 partial,
                     ScoreResult& result);

/// High risks found unmet or partly met; `compensated` and `major` as in the rules' questions.
QList<ScoreResult::Trigger> triggers(const Round& round, const QString& compensated, const QString& major);
int counting(const QList<ScoreResult::Trigger>& triggers);

void addIntroduction(const Round& round, const ScoringRule& rule, const ScoringSettings& settings,
                     const Tally& tally, ScoreResult& result);
/// Names the items with this verdict, so that a figure can be traced.
void addItemsStep(const Round& round, const QList<Item>& items, Verdict verdict, ScoreResult& result);
void addTriggersStep(const Round& round, ScoreResult& result);

QString conclusionLabel(const QString& code);

ScoreResult rate(const Round& round, const ScoringRule& rule, const ScoringSettings& settings);
ScoreResult points(const Round& round, const ScoringRule& rule, const ScoringSettings& settings);

} // namespace wardbook::grading::scoring
