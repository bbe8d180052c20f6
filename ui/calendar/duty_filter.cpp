#include "ui/calendar/duty_filter.h"
#include "base/text_keys.h"
#include "documents/rich_text.h"
#include "ui/calendar/calendar_page_tr.h"

namespace wardbook::ui {

using calendar::Duty;

namespace {

bool stands(const QStringList& wanted, const Duty& duty)
{
    const auto wants = [&](const char* name) { return wanted.contains(QLatin1String(name)); };
    return (wants(DutyFilter::kStatutory) && duty.statutory) ||
           (wants(DutyFilter::kOwn) && !duty.statutory) || (wants(DutyFilter::kUnverified) && !duty.verified);
}

QString departmentKey(const Duty& duty)
{
    return duty.department == 0 ? QString() : QString::number(duty.department);
}

QList<FilterOption> counted(const QList<Duty>& duties, const std::function<QString(const Duty&)>& keyOf,
                            const std::function<QString(const QString&)>& textOf)
{
    QHash<QString, qint64> counts;
    for (const Duty& duty : duties)
        ++counts[keyOf(duty)];
    QList<FilterOption> options;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        options << FilterOption{each.key(), textOf(each.key()), each.value()};
    std::sort(options.begin(), options.end(), [](const FilterOption& left, const FilterOption& right) {
        return left.count != right.count ? left.count > right.count : left.value < right.value;
    });
    return options;
}

} // namespace

QList<Duty> DutyFilter::of(const DutyFacts& facts) const
{
    const QString wanted = keys::fold(find);
    QList<Duty> found;
    const bool known = facts.words.size() == facts.duties.size();
    for (qsizetype at = 0; at < facts.duties.size(); ++at) {
        const Duty& duty = facts.duties.at(at);
        if (!registers.isEmpty() && !registers.contains(duty.registerId))
            continue;
        if (!standing.isEmpty() && !stands(standing, duty))
            continue;
        if (!departments.isEmpty() && !departments.contains(departmentKey(duty)))
            continue;
        if (mine && (facts.me == 0 || !duty.persons.contains(facts.me)))
            continue;
        if (!wanted.isEmpty()) {
            // A hundred thousand duties are searched with every key: their words were made when they were
            // read.
            const QString words = known ? facts.words.at(at) : searchWords(duty);
            if (!words.contains(wanted))
                continue;
        }
        found << duty;
    }
    return found;
}

QList<FilterOption> registerOptions(const DutyFacts& facts, const ledger::RegisterSet& registers)
{
    return counted(
        facts.duties, [](const Duty& duty) { return duty.registerId; },
        [&](const QString& id) { return registers.at(id).label.text(); });
}

QList<FilterOption> departmentOptions(const DutyFacts& facts)
{
    return counted(facts.duties, departmentKey, [&](const QString& key) {
        return key.isEmpty() ? CalendarPageTr::tr("Of no department")
                             : facts.departments.value(key.toLongLong());
    });
}

QList<FilterOption> standingOptions(const DutyFacts& facts)
{
    qint64 statutory = 0, unverified = 0;
    for (const Duty& duty : facts.duties) {
        statutory += duty.statutory ? 1 : 0;
        unverified += duty.verified ? 0 : 1;
    }
    return {{QLatin1String(DutyFilter::kStatutory), CalendarPageTr::tr("Set by law"), statutory},
            {QLatin1String(DutyFilter::kOwn), CalendarPageTr::tr("Of the unit's own"),
             facts.duties.size() - statutory},
            {QLatin1String(DutyFilter::kUnverified), documents::unverifiedBadge(), unverified}};
}

} // namespace wardbook::ui
