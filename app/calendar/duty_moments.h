#pragma once
#include "calendar/duties.h"

/// The instants at which a person should hear of a duty.
namespace wardbook::calendar {

/// Why a notice is given now.
enum class Moment {
    Warning, ///< a clock is half used (internal: three quarters), or an hour's duty has one hour left
    Due,     ///< its day begins at the unit's desk, or its hour has come
};

/// A duty and when its notice is to appear.
struct DutyMoment
{
    qint64 atMs = 0; ///< ms since 1970 UTC
    Moment moment = Moment::Due;
    Duty duty;
};

/// A duty of a day is said when the working day begins, not at midnight.
inline constexpr int kMorningHour = 8;

/// Those after `fromMs` and up to `untilMs`, in the order of time. Any thread.
QList<DutyMoment> momentsOf(const QList<Duty>& duties, qint64 fromMs, qint64 untilMs);

} // namespace wardbook::calendar
