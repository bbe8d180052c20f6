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

struct StageView
{
    Stage stage = Stage::Grading;
    StageState state = StageState::Later;
    QString line1, line2; ///< in words, ready to show
    bool warn = false;    ///< line2 is a deadline that is near
    bool verified = true; ///< the rule behind the deadline
    QString clause;
};

/// A deadline of a system, from resources/packs/system_deadlines.json.
struct SystemDeadline
{
    QString id; ///< "file", "licensed", "certificate", "self_check", "file_health"
    qint64 system = 0;
    QDate due;
    QString text, clause;
    bool verified = false;
};

/// Everything the page shows of one system.
struct SystemView
{
    qint64 id = 0, rev = 0;
    QString code, name, ownerName, departmentName;
    int sLevel = 0, aLevel = 0, level = 0;
    int assets = 0, highestDataLevel = 0;
    qint64 grading = 0; ///< the signed one, or the newest draft; 0: none
    QString gradingState;
    GradingDraft current;
    QString signedBy;
    QDateTime signedAt;
    qint64 openRound = 0, lastSignedRound = 0;
    QList<qint64> rounds; ///< newest first, all states but void
    QList<StageView> stages;
    QList<SystemDeadline> deadlines;
    QString summary;     ///< one line for the list: "自查中，剩 61 格"
    QString summaryTone; ///< neutral, warn, bad
    int openRemediations = 0, lateRemediations = 0, highRemediations = 0;
};

class GradingService
{
public:
    explicit GradingService(people::Workspace& workspace);
    QList<SystemView> systems(ledger::Reader& reader,
                              QDate today) const; ///< without counting cells of signed rounds
    SystemView system(ledger::Reader& reader, qint64 id, QDate today) const;
    GradeFacts facts(ledger::Reader& reader, qint64 system) const;
    /// What a new grading of the system would invalidate, in sentences; empty: nothing.
    QStringList invalidates(ledger::Reader& reader, qint64 system, int sLevel, int aLevel) const;
    /// Reasons in words, made from the choices, for the person to edit.
    QString suggestedReason(const GradingDraft& draft, bool service) const;
    qint64 save(const GradingDraft& draft);
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
