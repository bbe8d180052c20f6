#include "calendar/duty_moments.h"

namespace wardbook::calendar {

namespace {

constexpr qint64 kHourMs = 60LL * 60 * 1000;

/// As the clocks of the window turn: a statutory one when half is used, an internal one in its last quarter.
qint64 warningOf(const Duty& duty)
{
    const qint64 due = *duty.atMs;
    if (duty.startedMs == 0 || duty.startedMs >= due)
        return due - kHourMs;
    const qint64 whole = due - duty.startedMs;
    return duty.statutory ? due - whole / 2 : due - whole / 4;
}

} // namespace

QList<DutyMoment> momentsOf(const QList<Duty>& duties, qint64 fromMs, qint64 untilMs)
{
    QList<DutyMoment> moments;
    const auto add = [&](qint64 at, Moment moment, const Duty& duty) {
        if (at > fromMs && at <= untilMs)
            moments.append({at, moment, duty});
    };
    for (const Duty& duty : duties) {
        if (duty.atMs) {
            add(warningOf(duty), Moment::Warning, duty);
            add(*duty.atMs, Moment::Due, duty);
        } else {
            add(QDateTime(duty.on, QTime(kMorningHour, 0)).toMSecsSinceEpoch(), Moment::Due, duty);
        }
    }
    std::stable_sort(moments.begin(), moments.end(),
                     [](const DutyMoment& left, const DutyMoment& right) { return left.atMs < right.atMs; });
    return moments;
}

} // namespace wardbook::calendar
