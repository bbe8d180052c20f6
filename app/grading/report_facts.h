#pragma once
#include "grading/comparison.h"
#include "grading/round_service.h"
#include "grading/round_texts.h"
#include "grading/scoring.h"

namespace wardbook::grading {

/// An action of the register `remediation`, as reports and exports list it.
struct ActionFact
{
    qint64 id = 0;
    QString uid, code, title, risk, state; ///< codes of risk_level and of the state
    QString riskWord, stateWord, sourceWord;
    QString layer, description, plan, result, verification, acceptedRisk;
    QString owner, department;
    QStringList items; ///< requirement items
    QList<qint64> objects, verdicts;
    QDate due, doneOn;
    bool repeated = false;
    QDateTime changedAt; ///< by the last act
    bool open() const { return state == QLatin1String("open") || state == QLatin1String("done"); }
    bool late(QDate today) const { return state == QLatin1String("open") && due.isValid() && due < today; }
};

/// One requirement item that is not fully met, with every object where it isn't.
struct Finding
{
    int row = 0;
    Verdict worst = Verdict::Partial;
    bool highRisk = false;
    QList<int> columns; ///< partly met or not met, in the round's order
};

/// Who brought the round where it is.
struct StepFact
{
    QString stateWord, actor;
    QDateTime at;
};

/// Everything that a report, a workbook or an OSCAL file says about a round, read in one go. A value: it can
/// be written out on another thread. Needs no rights: whoever hands it to a person asks for them.
struct ReportFacts
{
    Round round;
    RoundTexts texts;
    ScoreResult result;
    const ScoringRule* rule = nullptr;
    QString roundUid, systemUid, systemCode, stateWord;
    QString gradeText;      ///< 第三级（S3A3G3）
    QString conclusionWord; ///< empty while there is none
    QStringList scopeWords; ///< extensions beside the general requirements
    QDate startedOn, today;
    QString unitName, departmentName, ownerName;
    std::optional<Round> before; ///< the round before, if it can be read
    std::optional<ScoreResult> resultBefore;
    std::optional<RoundComparison> comparison;
    struct ObjectFact
    {
        QString uid, kindWord, department, owner, address, version, place;
    };
    QList<ObjectFact> objects; ///< as Round::objects
    QHash<qint64, QString> proofNames;
    QHash<qint64, QDateTime> actTimes; ///< of the acts that wrote the cells last
    QDateTime changedAt;               ///< the newest of these and of the round's own
    QList<Finding> findings;           ///< in clause order
    QList<ActionFact> actions;         ///< of the system, open ones first, by date
    QList<StepFact> steps;
    QList<std::pair<QString, double>> trend; ///< rounds up to this one with their rate met, oldest first
    QString verdictWords[5];                 ///< by Verdict; "–" for blank

    bool isDraft() const { return round.state != QLatin1String("signed"); }
    const QString& word(Verdict verdict) const { return verdictWords[int(verdict)]; }
};

/// `rule`: a scoring rule; empty: the round's own.
ReportFacts reportFacts(people::Workspace& workspace, ledger::Reader& reader, qint64 assessment, QDate today,
                        const QString& rule = {});

/// "87.25 %"; a dash when nothing applies.
QString rateText(double rate);
} // namespace wardbook::grading
