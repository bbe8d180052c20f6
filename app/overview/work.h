#pragma once
#include "calendar/duties.h"
#include "people/workspace.h"

/// What a person has to do, in the order of time: running clocks, what is late, today, this week, later; and
/// what waits for this person's eyes.
namespace wardbook::overview {

enum class When { Running, Overdue, Today, Week, Later };

/// One line of work. A value.
struct Work
{
    enum class Kind {
        Clock,  ///< of an incident
        Duty,   ///< something with a day
        Review, ///< waits for this person to look at it (verb review)
        Approve,
        Sign, ///< a filing that this person signs next
    };
    Kind kind = Kind::Duty;
    When when = When::Later;
    QString text, note; ///< ready to show; the note stands behind it, paler
    QString risk;       ///< code of risk_level; empty: none is shown
    QString registerId; ///< of the records
    QList<qint64> records;
    QString uid; ///< of the only record; empty for several
    /// What the record is a part of, where people look at it: the incident of a task, the system of a
    /// grading.
    QString ownerRegister, ownerUid;
    QString obligation; ///< id of the duty of a law that the only record is about
    QString state;      ///< that waiting records share
    bool more = false;  ///< more of them than were looked at wait
    QDate on;           ///< of waiting ones: since when
    QDate last;         ///< of several overdue ones: the newest
    std::optional<qint64> atMs;
    qint64 startedMs = 0; ///< of a clock
    QString limitText;    ///< of a clock: "内部 2 小时"
    bool statutory = false, verified = true;
    QString key; ///< the same for the same work at the next reading: keeps the selection
    /// The field that says until when; empty: the date is worked out or of a law, see `fixedBecause`.
    QString dateField;
    QString fixedBecause;
    qsizetype count() const { return std::max<qsizetype>(1, records.size()); }
};

/// The day and instant that a picture is made for.
struct Moment
{
    QDate today;
    qint64 nowMs = 0;
    QDate weekEnd() const { return today.addDays(Qt::Sunday - today.dayOfWeek()); }
    QDate horizon() const { return weekEnd().addDays(kLaterDays); }
    static constexpr int kLaterDays = 14; ///< how far "later" reaches beyond this week
};

/// Everything until the horizon, by When and then by time. Only what this role and department may see. Any
/// thread of the reader.
QList<Work> readWork(people::Workspace& workspace, ledger::Reader& reader, const Moment& moment);

/// Moves the day of a line with a `dateField` to this value of the field, one act; the reason is kept. Throws
/// Invalid without one and for an earlier day, Denied.
void postpone(people::Workspace& workspace, const Work& work, const QVariant& to, const QString& reason);

} // namespace wardbook::overview
