#include "grading/system_deadlines.h"
#include "grading/grade_pack.h"
#include "grading/grading_tr.h"
#include <QJsonArray>
#include <algorithm>

namespace wardbook::grading {

namespace {

struct Period
{
    int days = 0, workDays = 0, months = 0, years = 0;

    QDate after(QDate start, const WorkingDays& calendar) const
    {
        return calendar.after(start.addYears(years).addMonths(months).addDays(days), workDays);
    }
    QDate before(QDate end) const { return end.addYears(-years).addMonths(-months).addDays(-days); }
};

struct DeadlineRule
{
    QString id, kind, starts, clause;
    QList<int> levels;
    qint64 personsFrom = 0, personsBelow = 0; ///< personsBelow 0: no upper limit
    Period period, extension, renewal;
    int warnDays = 0;
    QDate notBefore;
    Label text, note;
    bool verified = false;

    bool applies(const SystemDates& dates) const
    {
        return levels.contains(dates.level) && dates.persons >= personsFrom &&
               (personsBelow == 0 || dates.persons < personsBelow);
    }
};

Period readPeriod(const QJsonValue& json)
{
    return {json[QLatin1String("days")].toInt(), json[QLatin1String("work_days")].toInt(),
            json[QLatin1String("months")].toInt(), json[QLatin1String("years")].toInt()};
}

DeadlineRule readRule(const QJsonObject& json)
{
    DeadlineRule rule;
    rule.id = json[QLatin1String("id")].toString();
    rule.kind = json[QLatin1String("kind")].toString();
    rule.starts = json[QLatin1String("starts")].toString();
    rule.clause = json[QLatin1String("law")].toString();
    if (const QString article = json[QLatin1String("article")].toString(); !article.isEmpty())
        rule.clause += QLatin1Char(' ') + article;
    for (const QJsonValue& level : json[QLatin1String("levels")].toArray())
        rule.levels << level.toInt();
    rule.personsFrom = json[QLatin1String("persons_from")].toInteger();
    rule.personsBelow = json[QLatin1String("persons_below")].toInteger();
    rule.period = readPeriod(json[QLatin1String("period")]);
    rule.extension = readPeriod(json[QLatin1String("extend_per_assessment")]);
    rule.renewal = readPeriod(json[QLatin1String("renew_before")]);
    rule.warnDays = json[QLatin1String("warn_days")].toInt();
    rule.notBefore = QDate::fromString(json[QLatin1String("not_before")].toString(), Qt::ISODate);
    rule.text = labelFrom(json[QLatin1String("text")].toObject());
    rule.note = labelFrom(json[QLatin1String("note")].toObject());
    rule.verified = json[QLatin1String("verified")].toBool();
    return rule;
}

const QList<DeadlineRule>& rules()
{
    static const QList<DeadlineRule> all = [] {
        QList<DeadlineRule> read;
        const QJsonObject pack = builtInPack(QStringLiteral("system_deadlines.json"));
        for (const QJsonValue& rule : pack[QLatin1String("rules")].toArray())
            read << readRule(rule.toObject());
        return read;
    }();
    return all;
}

/// Where yearly duties count from while nothing was done yet.
QDate inOperationSince(const SystemDates& dates)
{
    if (dates.building)
        return {};
    return dates.onlineOn.isValid()  ? dates.onlineOn
           : dates.filedOn.isValid() ? dates.filedOn
                                     : dates.gradedOn;
}

QDate gradedFrom(const SystemDates& dates)
{
    return dates.levelSince.isValid() ? dates.levelSince : dates.gradedOn;
}

/// The end of the certificate, without regard to what somebody entered.
QDate certificateEnd(const DeadlineRule& rule, const SystemDates& dates, const WorkingDays& calendar)
{
    const QDate start = rule.notBefore.isValid() ? std::max(dates.filedOn, rule.notBefore) : dates.filedOn;
    QDate end = rule.period.after(start, calendar);
    for (const QDate& assessed : dates.licensed)
        if (assessed > start)
            end = rule.extension.after(end, calendar);
    return end;
}

/// Invalid: the rule asks for nothing at present.
QDate dueBy(const DeadlineRule& rule, const SystemDates& dates, const WorkingDays& calendar)
{
    QDate start;
    if (rule.starts == QLatin1String("graded") || rule.starts == QLatin1String("graded_or_online")) {
        if (dates.filed())
            return {};
        start = gradedFrom(dates);
        if (rule.starts == QLatin1String("graded_or_online")) {
            if (dates.building && !dates.onlineOn.isValid())
                return {};
            if (dates.onlineOn.isValid() && start.isValid())
                start = std::max(start, dates.onlineOn);
        }
    } else if (rule.starts == QLatin1String("filed")) {
        if (!dates.filed() || !dates.filedOn.isValid())
            return dates.filed() ? dates.filingUntil : QDate();
        return dates.filingUntil.isValid() ? dates.filingUntil : certificateEnd(rule, dates, calendar);
    } else if (rule.starts == QLatin1String("licensed")) {
        start = dates.lastLicensed().isValid() ? dates.lastLicensed() : inOperationSince(dates);
    } else if (rule.starts == QLatin1String("self_check")) {
        start = dates.lastSelfCheck.isValid() ? dates.lastSelfCheck : inOperationSince(dates);
    }
    return start.isValid() ? rule.period.after(start, calendar) : QDate();
}

/// A date that somebody entered for the next licensed assessment counts when it is the earlier one, and when
/// no rule asks for any.
void addEntered(const SystemDates& dates, qint64 system, QList<SystemDeadline>& found)
{
    const QDate entered = dates.nextLicensed;
    if (!entered.isValid() || (dates.lastLicensed().isValid() && entered <= dates.lastLicensed()))
        return;
    const auto known = std::find_if(found.begin(), found.end(), [](const SystemDeadline& each) {
        return each.id == QLatin1String("licensed");
    });
    if (known != found.end() && known->due <= entered)
        return;
    SystemDeadline deadline;
    deadline.id = QStringLiteral("licensed");
    deadline.system = system;
    deadline.due = entered;
    deadline.warnFrom = entered.addDays(-90);
    deadline.text = Tr::tr("Licensed assessment");
    deadline.clause = Tr::tr("as entered in the register");
    deadline.verified = true;
    if (known != found.end())
        *known = deadline;
    else
        found << deadline;
}

} // namespace

bool SystemDates::filed() const
{
    if (filingNumber.isEmpty() && !filedOn.isValid())
        return false;
    return !(levelSince.isValid() && filedOn.isValid() && filedOn < levelSince);
}

QDate SystemDates::lastLicensed() const
{
    return licensed.isEmpty() ? QDate() : *std::max_element(licensed.begin(), licensed.end());
}

QList<SystemDeadline> deadlinesOf(const SystemDates& dates, qint64 system, const WorkingDays& calendar)
{
    QList<SystemDeadline> found;
    for (const DeadlineRule& rule : rules()) {
        if (!rule.applies(dates))
            continue;
        const QDate due = dueBy(rule, dates, calendar);
        if (!due.isValid())
            continue;
        SystemDeadline deadline;
        deadline.id = rule.kind;
        deadline.system = system;
        deadline.due = due;
        deadline.warnFrom = rule.warnDays > 0 ? due.addDays(-rule.warnDays) : rule.renewal.before(due);
        deadline.text = rule.text.text();
        deadline.clause = rule.clause;
        deadline.verified = rule.verified;
        deadline.note = rule.note.text();
        if (rule.period.workDays > 0 && !calendar.knows(due.year()))
            deadline.note += QLatin1Char(' ') + Tr::tr("The public holidays of %1 are not loaded yet: only "
                                                       "weekends are left out.")
                                                    .arg(due.year());
        found << deadline;
    }
    addEntered(dates, system, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const SystemDeadline& a, const SystemDeadline& b) { return a.due < b.due; });
    return found;
}

} // namespace wardbook::grading
