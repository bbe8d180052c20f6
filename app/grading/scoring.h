#pragma once
#include "grading/round.h"

/// Scoring rules as data (resources/packs/scoring/*.json) and the arithmetic with every step. The same input
/// gives the same result forever: exact fractions, rounded once for showing. A self-assessment is 自查 and
/// never a 测评 result.
namespace wardbook::grading {

/// Settings where the rule itself is silent; `id` → chosen option. Stored with the round.
using ScoringSettings = QMap<QString, QString>;

struct ScoringOption
{
    QString id;
    Label label;
};

struct ScoringQuestion
{
    QString id;
    Label label; ///< "How several objects make one item"
    Label why;   ///< what is not stated, and where
    QList<ScoringOption> options;
    QString standard; ///< default option
};

struct ScoringRule
{
    QString id; ///< "rate-2025", "score-2021", "score-2019"
    Label label;
    QString source;
    bool verified = false;
    QList<ScoringQuestion> questions;
};

QList<ScoringRule> scoringRules();
const ScoringRule& scoringRule(const QString& id); ///< throws NotFound

struct ScoreStep
{
    QString text; ///< one line of arithmetic in words and numbers
    QString clause;
    bool verified = true;
};

struct Share
{
    int layer = 0;
    int point = -1;    ///< -1: a whole layer
    qint64 object = 0; ///< 0: over all objects
    Round::Counts counts;
    double score = 0; ///< 0–100, of what applies; -1 when nothing applies
};

struct ScoreResult
{
    QString rule;
    bool complete = false; ///< no blank cell
    double rate = 0;       ///< 2025: 符合率, percent
    double score = -1;     ///< 2019/2021: 0–100; -1 when the rule has none
    QString conclusion;    ///< code of assessment_conclusion; "" while incomplete
    bool edge = false;     ///< exactly on a limit that the rule leaves open
    int items = 0, met = 0, partial = 0, unmet = 0, notApplicable = 0; ///< items after collapsing objects
    struct Trigger
    {
        int row = 0;
        QList<qint64> objects;
        bool compensated = false;
    };
    QList<Trigger> triggers; ///< 重大风险隐患 and high risks
    QList<ScoreStep> steps;
    QList<Share> layers, points, objects;
};

/// Layer and object scores are the rate of met (partly met counts half), so that charts compare between
/// rules.
ScoreResult score(const Round& round, const QString& rule, const ScoringSettings& settings);
ScoringSettings settingsFromJson(const QString& json);
QString toJson(const ScoringSettings& settings);

} // namespace wardbook::grading
