#pragma once
#include "grading/grading_service.h"
#include "grading/round_service.h"
#include "grading/scoring.h"

/// What the page of graded protection shows, as values that cross from the reading thread to the GUI.
namespace wardbook::ui {

/// One layer of the current round beside the round before.
struct LayerScore
{
    QString id, name;
    double score = -1, previous = -1; ///< 0–100; -1: nothing applies or no such round
    int items = 0;
    grading::Round::Counts counts; ///< of cells
};

/// The result that the charts show: of the open round, or of the last signed one.
struct ScoreView
{
    qint64 round = 0; ///< 0: never assessed
    QString roundName, previousName;
    bool open = false;
    bool verified = true;             ///< of the scoring rule
    double value = -1, previous = -1; ///< rate or score, 0–100
    bool complete = false;            ///< every cell is judged
    double judged = 0;                ///< share of the cells, 0–1
    int items = 0, met = 0, partial = 0, unmet = 0, notApplicable = 0, blank = 0;
    QList<LayerScore> layers;
};

/// A score on its day.
struct TrendPoint
{
    QDate on;
    double value = 0;
    QString name;
};

/// Scores of one system over time.
struct TrendView
{
    QList<TrendPoint> own, licensed; ///< by date
    bool soFar = false;              ///< the last own one is a round in progress
    double passLine = 0;             ///< of the round's scoring rule
    bool passRate = true; ///< a rate met, from which a system basically conforms; else a score to pass
};

/// An action of a system, in a line.
struct RemediationLine
{
    qint64 id = 0;
    QString uid, code, title, layer;
    QString risk, riskWord; ///< code and label of risk_level
    QDate due;
};

/// A round of a system, in a line.
struct RoundLine
{
    qint64 id = 0, rev = 0;
    QString code, name;
    QString state, stateWord, stateTone;
    QDate startedOn;
    QString pack, packVersion;
    QString rate, score, conclusion;
};

/// Everything the right side shows of one system.
struct SystemDetail
{
    grading::SystemView view;
    QString uid;
    grading::GradingDraft pending; ///< a draft, or one that waits for a signature, also beside a signed one
    QString pendingState;          ///< "": none, draft, submitted
    QString signRefusal;           ///< why this person can't sign the submitted one; empty: may
    int objects = 0;               ///< that may be assessed, the shared ones included
    bool waitsForSignature() const { return pendingState == QLatin1String("submitted"); }
    /// What is drawn: who signs must see what is signed.
    const grading::GradingDraft& shownGrading() const { return waitsForSignature() ? pending : view.current; }
    ScoreView score;
    TrendView trend;
    QList<RemediationLine> remediations; ///< open, the most pressing first, a screenful
    QList<RoundLine> rounds;             ///< newest first
};

inline constexpr double kWeakLayer = 75; ///< below it a layer's name turns red

/// Reads all of it; any thread, with that thread's reader.
QList<grading::SystemView> readSystems(people::Workspace& workspace, ledger::Reader& reader, QDate today);
SystemDetail readSystem(people::Workspace& workspace, ledger::Reader& reader, qint64 id, QDate today);

/// "三级" and "第三级"; empty for 0.
QString shortGrade(int level);
QString fullGrade(int level);
/// The layer's name in a word or two: without the word that all of them begin with, and shorter than the
/// standard's in English.
QString shortLayerName(const grading::RequirementLayer& layer);

} // namespace wardbook::ui
