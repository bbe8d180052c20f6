#pragma once
#include "grading/round.h"

/// Scoring rules as data (resources/packs/scoring/*.json) and the arithmetic with every step. The same input
/// gives the same result forever: exact fractions, rounded once for showing. A self-assessment is 自查 and
/// never a 测评 result.
namespace wardbook::grading {

/// Settings where the rule itself is silent; `id` → chosen option. Stored with the round.
using ScoringSettings = QMap<QString, QString>;

/// An answer to a question that the rule leaves open.
struct ScoringOption
{
    QString id;
    Label label;
};

/// Where a scoring rule is silent, and what the unit may set.
struct ScoringQuestion
{
    QString id;
    Label label; ///< "How several objects make one item"
    Label why;   ///< what is not stated, and where
    QList<ScoringOption> options;
    QString standard; ///< default option
    QString source;
    bool verified = false;
};

/// From which score on which conclusion, by the highest risk; codes of assessment_conclusion.
struct ScoreBand
{
    int from = 0;
    QString low, medium, high;
};

/// How verdicts become a score; resources/packs/scoring.
struct ScoringRule
{
    QString id; ///< "rate-2025", "score-2021", "score-2019"
    QString version;
    Label label;
    QString source;
    QString clause;        ///< of the formula
    QString verdictClause; ///< of limits or bands
    bool verified = false, verdictVerified = false;
    QString kind;    ///< "rate", "points"
    QString formula; ///< points only: "deduct", "class_mean"
    QList<ScoringQuestion> questions;
    int conformAbove = 0, basicAbove = 0; ///< rate only: percent
    QList<ScoreBand> bands;               ///< points only: highest first
    QStringList managementLayers;         ///< points only: layers that are not technology

    const ScoringQuestion* question(const QString& question) const; ///< null if the rule doesn't ask it
    /// The option in force: chosen, else the default. Throws Invalid for an option the question hasn't.
    QString option(const ScoringSettings& settings, const QString& question) const;
};

QList<ScoringRule> scoringRules();                 ///< the newest first
const ScoringRule& scoringRule(const QString& id); ///< throws NotFound

/// A line of the working that is shown with a score.
struct ScoreStep
{
    QString text; ///< one line of arithmetic in words and numbers
    QString clause;
    bool verified = true;
    int row = -1; ///< the item it speaks of
};

/// The score of a part: a layer, a control point, an object.
struct Share
{
    int layer = -1;    ///< index into pack->layers; -1: over all layers
    int point = -1;    ///< index into pack->points; -1: a whole layer
    qint64 object = 0; ///< 0: over all objects
    Round::Counts counts;
    double score = -1; ///< 0–100, of what is judged and applies; -1 when there is nothing
};

/// A score with everything that led to it.
struct ScoreResult
{
    QString rule;
    bool complete = false; ///< no blank cell
    double rate = -1;      ///< share of items met in percent as the rule counts it; -1: no item applies
    double score = -1;     ///< 2019/2021: 0–100; -1 when the rule has none
    QString conclusion;    ///< code of assessment_conclusion; "" while incomplete or open
    bool edge = false;     ///< exactly on a limit that the rule leaves open
    bool presumed = false; ///< the rule doesn't speak of this case; the conclusion follows a setting
    int items = 0, met = 0, partial = 0, unmet = 0, notApplicable = 0; ///< items after collapsing objects
    int blank = 0;                                                     ///< items nobody judged yet
    int withoutObject = 0; ///< items for kinds of object that the round doesn't have; in no figure
    struct Trigger
    {
        int row = 0;
        QList<qint64> objects;
        bool compensated = false; ///< at all of them
        bool counts = true;       ///< against the conclusion, by the settings
        QString annex;            ///< "A-18"; may be empty
    };
    QList<Trigger> triggers; ///< 重大风险隐患 and high risks
    QList<ScoreStep> steps;
    QList<Share> layers, points, objects;
};

/// Layer and object scores are the rate of met (partly met counts half), so that charts compare between
/// rules. Throws NotFound for an unknown rule and Invalid for an unknown option.
ScoreResult score(const Round& round, const QString& rule, const ScoringSettings& settings);
ScoringSettings settingsFromJson(const QString& json); ///< what isn't an object of texts gives no settings
QString toJson(const ScoringSettings& settings);       ///< the same settings give the same text

} // namespace wardbook::grading
