#pragma once
#include "calendar/duties.h"

/// Duties as a person can read them: a hundred assets that are to be looked at on one day are one line.
namespace wardbook::calendar {

/// Duties of one kind that fall on one day, or that are all overdue.
struct DutyGroup
{
    QDate on;                   ///< of its first duty: the oldest of those overdue
    QDate last;                 ///< of its last duty: the same day unless they are overdue
    std::optional<qint64> atMs; ///< the first hour among them
    /// Ready to show: what a single duty says, or "Data assets: next review, 128 items".
    QString text;
    QString discreet;   ///< the same without names, even of a single duty
    QString kind;       ///< as in each of its duties
    QString registerId; ///< of the records that it is about; they are all of one register
    QString source;     ///< law and article, when all of them name the same
    QList<Duty> duties; ///< at least one, in the order of time
    bool overdue = false;
    bool statutory = false; ///< one of them at least
    bool verified = true;   ///< false when one of them isn't: shown with the badge 待核对

    qsizetype count() const { return duties.size(); }
    bool single() const { return duties.size() == 1; }
};

/// Fewer than this of one kind on one day keep a line each, with their names.
inline constexpr int kGroupFrom = 3;

/// In the order of duties(): overdue first, then by time. Statutory limits with an hour always keep a line of
/// their own: each is a clock that somebody watches. Any thread.
QList<DutyGroup> grouped(const QList<Duty>& duties, int groupFrom = kGroupFrom);

/// How many there are, whatever line they stand on: for a headline or a reminder without content. Days that
/// a duty may count in: overdue, today, the rest of the calendar week (Monday to Sunday), later.
struct DutyCounts
{
    int overdue = 0, today = 0, thisWeek = 0, later = 0, statutory = 0;
    int all() const { return overdue + today + thisWeek + later; }
};
DutyCounts countsOf(const QList<Duty>& duties, QDate today);

} // namespace wardbook::calendar
