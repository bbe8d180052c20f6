#pragma once
#include "grading/grade_matrix.h"
#include "people/workspace.h"
#include <QDate>

/// Grading of a system and where it stands in its life cycle 定级 → 备案 → 自查 → 测评 → 整改.
namespace wardbook::grading {

/// What the wizard asks; codes as in the register `grading`.
struct GradingDraft
{
    qint64 id = 0, rev = 0; ///< 0: new
    qint64 system = 0;
    QString business, data, regradeReason;
    QString matrix = QStringLiteral("filing2025");
    QString sObject, sDegree, sReason, aObject, aDegree, aReason, mismatchReason;
    QDate gradedOn, reviewedOn, approvedOn;
    QString experts, expertOpinion, approvedBy, approvalOpinion;
    int sLevel() const { return gradeOf(matrix, sObject, sDegree); }
    int aLevel() const { return gradeOf(matrix, aObject, aDegree); }
    int level() const { return sLevel() > aLevel() ? sLevel() : aLevel(); }
};

enum class Stage { Grading, Filing, SelfAssessment, Licensed, Remediation };
enum class StageState { Later, Current, Done, Late };

/// A stage of a system's life cycle, ready to show.
struct StageView
{
    Stage stage = Stage::Grading;
    /// The first that isn't done is Current (or Late); those behind it are Later unless they are Late.
    StageState state = StageState::Later;
    QString line1, line2; ///< in words, ready to show
    bool warn = false;    ///< line2 is a deadline that is near, or has passed
    bool verified = true; ///< the rule behind the deadline
    QString clause;
};

/// A deadline of a system, from resources/packs/system_deadlines.json. Working days are plain weekdays: the
/// program knows no public holidays, and `note` says so.
struct SystemDeadline
{
    QString id; ///< "file", "licensed", "certificate", "self_check", "file_health"
    qint64 system = 0;
    QDate due;
    QString text, clause;
    bool verified = false;
    QDate warnFrom; ///< near from this day on
    QString note;   ///< the rule in a sentence
    bool isLate(QDate today) const { return today > due; }
    bool isNear(QDate today) const { return today >= warnFrom; }
};

/// Everything the page shows of one system.
struct SystemView
{
    qint64 id = 0, rev = 0;
    QString code, name, ownerName, departmentName;
    int sLevel = 0, aLevel = 0, level = 0;
    int assets = 0, highestDataLevel = 0;
    qint64 grading = 0;     ///< the signed one, or else the newest draft; 0: none
    qint64 openGrading = 0; ///< a draft or submitted one, also beside a signed one; 0: none
    QString gradingState;   ///< of `grading`
    GradingDraft current;   ///< of `grading`
    QString signedBy;
    QDateTime signedAt;
    qint64 openRound = 0, lastSignedRound = 0;
    int cellsJudged = 0, cellsTotal = 0; ///< of the open round
    QList<qint64> rounds;                ///< newest first, all states but void
    QList<StageView> stages;
    QList<SystemDeadline> deadlines; ///< the earliest first
    QString summary;                 ///< one line for the list: "自查中，剩 61 格"
    QString summaryTone;             ///< neutral, warn, bad
    int openRemediations = 0, lateRemediations = 0, highRemediations = 0;
};

/// Reads take a reader of the caller's thread; writes are acts of the signed-in member, any thread, one at a
/// time.
class GradingService
{
public:
    explicit GradingService(people::Workspace& workspace);
    /// Those in use, the highest grade first; without counting cells of signed rounds.
    QList<SystemView> systems(ledger::Reader& reader, QDate today) const;
    SystemView system(ledger::Reader& reader, qint64 id, QDate today) const;
    GradeFacts facts(ledger::Reader& reader, qint64 system) const; ///< `level`: as the system is graded now
    /// What a new grading of the system would invalidate, in sentences; empty: nothing.
    QStringList invalidates(ledger::Reader& reader, qint64 system, int sLevel, int aLevel) const;
    /// Reasons in words, made from the choices, for the person to edit; empty while they are open.
    QString suggestedReason(const GradingDraft& draft, bool service) const;
    GradingDraft draft(ledger::Reader& reader, qint64 grading) const; ///< throws NotFound
    /// Gradings of a system, newest first, all states but void.
    QList<qint64> gradings(ledger::Reader& reader, qint64 system) const;
    /// Unfinished choices are kept too. Throws Invalid when the system has another open grading.
    qint64 save(const GradingDraft& draft);
    /// What is missing before it can be submitted, in sentences.
    QStringList submitRefusals(ledger::Reader& reader, const GradingDraft& draft) const;
    void submit(qint64 grading, qint64 rev);
    /// Signs (not by who wrote it), supersedes the one before, and writes grade and date into the system: one
    /// act.
    void sign(qint64 grading, qint64 rev);
    void sendBack(qint64 grading, qint64 rev, const QString& reason);
    QString signRefusal(ledger::Reader& reader, qint64 grading) const; ///< empty: may sign

private:
    people::Workspace& m_workspace;
};

} // namespace wardbook::grading
