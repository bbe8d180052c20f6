#include "calendar/duty_groups.h"
#include "calendar/calendar_tr.h"

namespace wardbook::calendar {

namespace {

constexpr QChar kSeparator(0x1f); // in no kind that a person reads

bool keepsItsLine(const Duty& duty)
{
    return duty.statutory && duty.atMs.has_value();
}

/// Duties with the same key read as one line.
QString keyOf(const Duty& duty)
{
    const QString when = duty.overdue ? QStringLiteral("overdue") : QString::number(duty.on.toJulianDay());
    return when + kSeparator + duty.registerId + kSeparator + duty.kind;
}

void add(DutyGroup& group, const Duty& duty)
{
    group.last = std::max(group.last, duty.on);
    if (duty.atMs && (!group.atMs || *duty.atMs < *group.atMs))
        group.atMs = duty.atMs;
    if (group.source != duty.source)
        group.source.clear();
    group.statutory = group.statutory || duty.statutory;
    group.verified = group.verified && duty.verified;
    group.duties << duty;
}

DutyGroup startedBy(const Duty& duty)
{
    DutyGroup group;
    group.on = group.last = duty.on;
    group.kind = duty.kind;
    group.registerId = duty.registerId;
    group.source = duty.source;
    group.overdue = duty.overdue;
    add(group, duty);
    return group;
}

} // namespace

QList<DutyGroup> grouped(const QList<Duty>& duties, int groupFrom)
{
    QHash<QString, int> sizes;
    for (const Duty& duty : duties)
        if (!keepsItsLine(duty))
            ++sizes[keyOf(duty)];
    QHash<QString, qsizetype> places;
    QList<DutyGroup> groups;
    for (const Duty& duty : duties) {
        const QString key = keyOf(duty);
        if (keepsItsLine(duty) || sizes.value(key) < groupFrom) {
            groups << startedBy(duty);
        } else if (const auto place = places.constFind(key); place != places.cend()) {
            add(groups[*place], duty);
        } else {
            places.insert(key, groups.size());
            groups << startedBy(duty);
        }
    }
    for (DutyGroup& group : groups) {
        group.discreet =
            group.single() ? group.kind : Tr::tr("%1, %2 items").arg(group.kind).arg(group.count());
        group.text = group.single() ? group.duties.constFirst().text : group.discreet;
    }
    return groups;
}

DutyCounts countsOf(const QList<Duty>& duties, QDate today)
{
    const QDate sunday = today.addDays(Qt::Sunday - today.dayOfWeek());
    DutyCounts counts;
    for (const Duty& duty : duties) {
        int& place = duty.overdue        ? counts.overdue
                     : duty.on <= today  ? counts.today
                     : duty.on <= sunday ? counts.thisWeek
                                         : counts.later;
        ++place;
        counts.statutory += duty.statutory ? 1 : 0;
    }
    return counts;
}

} // namespace wardbook::calendar
