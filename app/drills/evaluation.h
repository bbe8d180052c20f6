#pragma once
#include "drills/drill_run.h"

/// What a drill showed: timing facts apart from people's judgement.
namespace wardbook::drills {

/// Whether an expected action came in time.
struct ActionTiming
{
    QString injectNo, text, role;
    int withinMinutes = 0;
    qint64 tookMs = 0; ///< 0 with state missed or open
    enum class Result { InTime, Late, Missed, Open } result = Result::Open;
};

/// Time to report against the real limit.
struct ReportTiming
{
    QString rule, title, law, article;
    qint64 limitMs = 0; ///< 0: no legal figure
    qint64 tookMs = 0;  ///< 0: not reported
    bool met = false, verified = false;
    bool started = false; ///< what starts the clock happened in the drill
    QString text;         ///< a sentence
};

/// One item of the evaluation with the scores of every evaluator.
struct ScoreLine
{
    QString item;                          ///< code of evaluation_item
    QList<std::pair<QString, int>> scores; ///< evaluator, 1/3/5
    double mean = 0;                       ///< 0: nobody
    QStringList advice;
};

/// Something to be improved, with where it was seen and whether it was seen before.
struct Finding
{
    QString key, text;
    qint64 observation = 0, improvement = 0, repeats = 0; ///< repeats: the improvement of an earlier drill
    QString repeatsCode;
};

/// Everything an evaluation shows, worked out from the log.
struct Evaluation
{
    QList<ActionTiming> actions;
    QList<ReportTiming> reports;
    QList<ScoreLine> scores; ///< nine
    double mean = 0;
    QList<ledger::Record> objectives;
    QHash<QString, int> observations; ///< by kind
    QList<Finding> findings;
    int inTime = 0, late = 0, missed = 0;
    int injectsReleased = 0, injectsSkipped = 0, improvised = 0;
};
Evaluation evaluate(ledger::Reader& reader, qint64 drill, qint64 nowMs);
/// What the evaluation still lacks, as sentences: ratings of objectives, an evaluator's nine scores.
QStringList evaluationGaps(ledger::Reader& reader, qint64 drill);
/// The earlier improvement that names the same finding (same key, or same words) in another drill; 0: none.
qint64 repeatOf(ledger::Reader& reader, const QString& key, const QString& title, qint64 exceptDrill);

} // namespace wardbook::drills
