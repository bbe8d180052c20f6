#pragma once
#include "grading/system_deadlines.h"

/// The life cycle of one system in words; pure, so that it can be tested with any day as today.
namespace wardbook::grading {

/// What is known of a system beside its dates.
struct SystemStatus
{
    SystemDates dates;
    bool gradingSigned = false;
    QString openGradingState; ///< draft, submitted or ""
    QDate reviewedOn, approvedOn;

    QString openRoundName, openRoundState; ///< state: draft, submitted, reviewed
    int cellsJudged = 0, cellsTotal = 0;
    QString signedRoundName;
    QString licensedResult; ///< "82.6 分", "符合率 87%" or the conclusion, of the last one
    int openRemediations = 0, lateRemediations = 0, highRemediations = 0;
};

QList<StageView> stagesOf(const SystemStatus& status, const QList<SystemDeadline>& deadlines, QDate today);

/// Where a system stands, in one sentence.
struct Summary
{
    QString text, tone; ///< neutral, warn, bad
};
Summary summaryOf(const SystemStatus& status, const QList<SystemDeadline>& deadlines, QDate today);

/// "6 月 11 日", with the year when it isn't today's.
QString dayText(QDate day, QDate today);

} // namespace wardbook::grading
