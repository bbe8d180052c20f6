#pragma once
#include "people/workspace.h"
#include <QDate>
#include <optional>

/// Everything that somebody must do by some day, from every register, in one list.
namespace wardbook::calendar {

/// Something that is due on a day, whichever register says so.
struct Duty
{
    QDate on;                   ///< local
    std::optional<qint64> atMs; ///< where an hour counts: ms since 1970 UTC
    QString text;               ///< what is due and of what, ready to show
    QString kind;               ///< the same without any name: what a discreet calendar may show
    QString registerId;         ///< of the record that it is about
    qint64 record = 0;
    QString recordUid;
    QString uid;          ///< of the duty: the same in every export, also after its day was moved or when it
                          ///< comes round again, so that a calendar moves its entry
    QString source;       ///< law and article; empty: a date that the unit itself keeps
    bool verified = true; ///< false: shown with the badge 待核对
    bool statutory = false; ///< a figure of the law, not a target or a date of the unit's own
    bool overdue = false;   ///< at the time that duties() was asked for
    qint64 department = 0;  ///< whose record it is; 0: nobody's in particular
    QList<qint64> persons;  ///< records of `person` who answer for it
    qint64 startedMs = 0;   ///< of a running clock: since when it counts; 0: it is no clock
};

/// What is due until that day (inclusive) and all that is overdue: overdue first, then by time. Only of
/// registers that the signed-in role may view, for a role of one department only of that department. Nothing
/// of exercises; what an exercise taught (remediation, improvements) is real work and stays. Any thread of
/// the reader. Throws Damaged when rules of the unit's own can't be read.
QList<Duty> duties(people::Workspace& workspace, ledger::Reader& reader, QDate today, qint64 nowMs,
                   QDate until, const Progress& progress = {});

} // namespace wardbook::calendar
