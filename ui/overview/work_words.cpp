#include "ui/overview/work_words.h"
#include "base/duration_text.h"
#include "base/language.h"
#include "ledger/definitions.h"
#include "ui/kit/when_text.h"
#include "ui/overview/overview_page_tr.h"
#include <QLocale>

namespace wardbook::ui {

using overview::Moment;
using overview::When;
using overview::Work;

namespace {

/// A word for registers whose name is longer than the column.
QString shortName(const QString& registerId, const ledger::RegisterSet& registers)
{
    static const QHash<QString, QString (*)()> words{
        {QStringLiteral("remediation"), [] { return OverviewPageTr::tr("Remedy"); }},
        {QStringLiteral("obligation"), [] { return OverviewPageTr::tr("Duty"); }},
        {QStringLiteral("filing"), [] { return OverviewPageTr::tr("Filing"); }},
        {QStringLiteral("incident"), [] { return OverviewPageTr::tr("Incident"); }},
        {QStringLiteral("incident_task"), [] { return OverviewPageTr::tr("Incident"); }},
        {QStringLiteral("notice"), [] { return OverviewPageTr::tr("Incident"); }},
        {QStringLiteral("improvement"), [] { return OverviewPageTr::tr("Lesson"); }},
        {QStringLiteral("alert"), [] { return OverviewPageTr::tr("Alert"); }},
        {QStringLiteral("drill"), [] { return OverviewPageTr::tr("Drill"); }},
        {QStringLiteral("drill_programme"), [] { return OverviewPageTr::tr("Drill"); }},
        {QStringLiteral("plan"), [] { return OverviewPageTr::tr("Plan"); }},
        {QStringLiteral("asset"), [] { return OverviewPageTr::tr("Asset"); }},
        {QStringLiteral("census"), [] { return OverviewPageTr::tr("Census"); }},
        {QStringLiteral("census_task"), [] { return OverviewPageTr::tr("Census"); }},
        {QStringLiteral("system"), [] { return OverviewPageTr::tr("Grading"); }},
        {QStringLiteral("assessment"), [] { return OverviewPageTr::tr("Check"); }},
        {QStringLiteral("licensed_assessment"), [] { return OverviewPageTr::tr("Grading"); }},
        {QStringLiteral("policy"), [] { return OverviewPageTr::tr("Policy"); }},
        {QStringLiteral("provider"), [] { return OverviewPageTr::tr("Provider"); }},
        {QStringLiteral("backup_test"), [] { return OverviewPageTr::tr("Backup"); }},
        {QStringLiteral("access_grant"), [] { return OverviewPageTr::tr("Access"); }},
        {QStringLiteral("consent"), [] { return OverviewPageTr::tr("Consent"); }},
        {QStringLiteral("pia"), [] { return OverviewPageTr::tr("Impact"); }},
        {QStringLiteral("inspection"), [] { return OverviewPageTr::tr("Inspection"); }},
        {QStringLiteral("entrustment"), [] { return OverviewPageTr::tr("Entrusted"); }},
        {QStringLiteral("destruction"), [] { return OverviewPageTr::tr("Destroy"); }},
        {QStringLiteral("quality_check"), [] { return OverviewPageTr::tr("Quality"); }},
        {QStringLiteral("sharing"), [] { return OverviewPageTr::tr("Sharing"); }},
        {QStringLiteral("right"), [] { return OverviewPageTr::tr("Rights"); }},
        {QStringLiteral("standard"), [] { return OverviewPageTr::tr("Standard"); }},
        {QStringLiteral("crossborder"), [] { return OverviewPageTr::tr("Abroad"); }},
        {QStringLiteral("disclosure"), [] { return OverviewPageTr::tr("Publishing"); }},
        {QStringLiteral("post"), [] { return OverviewPageTr::tr("Post"); }},
        {QStringLiteral("channel"), [] { return OverviewPageTr::tr("Channel"); }},
        {QStringLiteral("valuation"), [] { return OverviewPageTr::tr("Valuation"); }},
        {QStringLiteral("revenue"), [] { return OverviewPageTr::tr("Revenue"); }},
        {QStringLiteral("handover"), [] { return OverviewPageTr::tr("Handover"); }},
        {QStringLiteral("accountability"), [] { return OverviewPageTr::tr("Liability"); }},
        {QStringLiteral("grading"), [] { return OverviewPageTr::tr("Grading"); }},
        {QStringLiteral("accepted_finding"), [] { return OverviewPageTr::tr("Finding"); }},
        {QStringLiteral("training"), [] { return OverviewPageTr::tr("Training"); }}};
    const auto word = words.constFind(registerId);
    return word != words.cend() ? (*word)() : registers.at(registerId).label.text();
}

QString kindOf(const Work& work, const ledger::RegisterSet& registers)
{
    switch (work.kind) {
    case Work::Kind::Review:
        return OverviewPageTr::tr("Review");
    case Work::Kind::Approve:
        return OverviewPageTr::tr("Approve");
    case Work::Kind::Sign:
        return OverviewPageTr::tr("Sign");
    case Work::Kind::Clock:
    case Work::Kind::Duty:
        break;
    }
    return shortName(work.registerId, registers);
}

QString weekday(QDate day)
{
    const QLocale locale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
    return locale.dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

QString hourOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm"));
}

void tellClock(WorkWords& words, const Work& work, const Moment& moment)
{
    if (!work.atMs) {
        // The law says "at once": nothing to count down, so it says for how long it has been due.
        words.middle = work.limitText;
        words.end = OverviewPageTr::tr("for %1").arg(durationText(moment.nowMs - work.startedMs));
        words.urgency = Urgency::Bad;
        words.used = 1;
        return;
    }
    const qint64 left = *work.atMs - moment.nowMs;
    const double whole = double(*work.atMs - work.startedMs);
    words.used = whole > 0 ? std::clamp(double(moment.nowMs - work.startedMs) / whole, 0.0, 1.0) : 1;
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(*work.atMs);
    const QString at =
        end.date() == moment.today ? hourOf(*work.atMs) : dayText(end.date()) + u' ' + hourOf(*work.atMs);
    words.middle = work.statutory ? OverviewPageTr::tr("until %1").arg(at)
                                  : OverviewPageTr::tr("internal, until %1").arg(at);
    words.end = left >= 0 ? durationText(left) : OverviewPageTr::tr("late by %1").arg(durationText(left));
    // Statutory: warn until half is used; internal: bad for the last quarter.
    words.urgency = words.used >= (work.statutory ? 0.5 : 0.75) ? Urgency::Bad : Urgency::Warn;
}

void tellDay(WorkWords& words, const Work& work, const Moment& moment)
{
    const qint64 days = moment.today.daysTo(work.on);
    if (work.when == When::Overdue) {
        words.urgency = Urgency::Bad;
        words.middle = work.last > work.on
                           ? OverviewPageTr::tr("since %1").arg(dayText(work.on))
                           : dayText(work.on) + (work.atMs ? u' ' + hourOf(*work.atMs) : QString());
        words.end = days == 0 ? OverviewPageTr::tr("late by %1").arg(durationText(*work.atMs - moment.nowMs))
                    : days == -1 ? OverviewPageTr::tr("1 day late")
                                 : OverviewPageTr::tr("%1 days late").arg(-days);
        return;
    }
    words.middle = work.atMs && days == 0 ? hourOf(*work.atMs)
                   : work.when == When::Week
                       ? weekday(work.on) + (work.atMs ? u' ' + hourOf(*work.atMs) : QString())
                   : work.when == When::Later ? dayText(work.on)
                                              : QString();
    words.end = days <= 0   ? OverviewPageTr::tr("today")
                : days == 1 ? OverviewPageTr::tr("tomorrow")
                            : OverviewPageTr::tr("%1 days").arg(days);
    if (days <= 0)
        words.urgency = Urgency::Warn;
}

void tellWaiting(WorkWords& words, const Work& work, const Moment& moment)
{
    const qint64 days = work.on.isValid() ? work.on.daysTo(moment.today) : 0;
    if (work.on.isValid() && days > 0)
        words.middle = dayText(work.on);
    words.end = days <= 0   ? OverviewPageTr::tr("today")
                : days == 1 ? OverviewPageTr::tr("waits 1 day")
                            : OverviewPageTr::tr("waits %1 days").arg(days);
    words.urgency = Urgency::Warn;
}

} // namespace

QColor inkOf(Urgency urgency)
{
    const Theme& t = theme();
    return urgency == Urgency::Bad ? t.badText : urgency == Urgency::Warn ? t.warnText : t.text2;
}

WorkWords wordsOf(const Work& work, const Moment& moment, const ledger::RegisterSet& registers)
{
    WorkWords words;
    words.kind = kindOf(work, registers);
    words.icon =
        work.kind == Work::Kind::Clock ? QStringLiteral("alarm") : registers.at(work.registerId).icon;
    switch (work.kind) {
    case Work::Kind::Clock:
        tellClock(words, work, moment);
        break;
    case Work::Kind::Duty:
        tellDay(words, work, moment);
        break;
    case Work::Kind::Review:
    case Work::Kind::Approve:
    case Work::Kind::Sign:
        tellWaiting(words, work, moment);
        break;
    }
    return words;
}

QString riskWord(const QString& risk)
{
    return risk == QLatin1String("high")     ? OverviewPageTr::tr("High risk")
           : risk == QLatin1String("medium") ? OverviewPageTr::tr("Medium risk")
           : risk == QLatin1String("low")    ? OverviewPageTr::tr("Low risk")
                                             : QString();
}

QString sectionWord(When when)
{
    switch (when) {
    case When::Running:
        return OverviewPageTr::tr("Running");
    case When::Overdue:
        return OverviewPageTr::tr("Overdue");
    case When::Today:
        return OverviewPageTr::tr("Today");
    case When::Week:
        return OverviewPageTr::tr("This week");
    case When::Later:
        break;
    }
    return OverviewPageTr::tr("Following 14 days");
}

QString sectionIcon(When when)
{
    switch (when) {
    case When::Running:
        return QStringLiteral("stopwatch");
    case When::Overdue:
        return QStringLiteral("warning");
    case When::Today:
        return QStringLiteral("sun");
    case When::Week:
        return QStringLiteral("calendar");
    case When::Later:
        break;
    }
    return QStringLiteral("later");
}

QString tellAll(const Work& work, const WorkWords& words)
{
    QStringList parts{words.kind,
                      work.text,
                      riskWord(work.risk),
                      work.note,
                      words.middle,
                      words.end,
                      work.verified ? QString() : OverviewPageTr::tr("unchecked")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace wardbook::ui
