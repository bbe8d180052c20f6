#pragma once
#include "grading/grading_service.h"
#include "grading/working_days.h"

/// Deadlines of one system as pure arithmetic on dates: rules in resources/packs/system_deadlines.json.
namespace wardbook::grading {

/// The dates of a system that rules count from.
struct SystemDates
{
    int level = 0;      ///< 0: not graded, no deadlines
    qint64 persons = 0; ///< whose data it holds
    QDate gradedOn;
    QDate levelSince;      ///< set when the grade was changed after it had been filed
    bool building = false; ///< not in operation yet
    QDate onlineOn;
    QString filingNumber;
    QDate filedOn, filingUntil; ///< filingUntil as somebody entered it; wins over the rule
    QList<QDate> licensed;      ///< every licensed assessment
    QDate nextLicensed;         ///< as somebody entered it
    QDate lastSelfCheck;        ///< when the last round was signed

    bool filed() const; ///< for the grade it has now
    QDate lastLicensed() const;
};

/// The earliest first.
QList<SystemDeadline> deadlinesOf(const SystemDates& dates, qint64 system = 0,
                                  const WorkingDays& calendar = *WorkingDays::builtIn());

} // namespace wardbook::grading
