#include "base/clock.h"
#include "calendar/calendar_export.h"
#include "commands/commands_tr.h"
#include "commands/context.h"
#include "documents/rich_text.h"
#include <QJsonArray>

namespace wardbook::commands {

namespace {

constexpr int kMonthsAhead = 12;

struct CalendarOptions
{
    std::string until, ics, reason;
    bool discreet = false;
};

QDate lastDay(const std::string& text, QDate today)
{
    if (text.empty())
        return today.addMonths(kMonthsAhead);
    const QDate day = QDate::fromString(fromStd(text), Qt::ISODate);
    if (!day.isValid())
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” is not a date, such as 2026-06-12. Nothing was changed.").arg(fromStd(text)));
    return day;
}

QJsonObject dutyJson(const calendar::Duty& duty, bool discreet)
{
    QJsonObject object{{QStringLiteral("on"), duty.on.toString(Qt::ISODate)},
                       {QStringLiteral("kind"), duty.kind},
                       {QStringLiteral("register"), duty.registerId},
                       {QStringLiteral("overdue"), duty.overdue},
                       {QStringLiteral("statutory"), duty.statutory},
                       {QStringLiteral("verified"), duty.verified},
                       {QStringLiteral("uid"), duty.uid}};
    object.insert(QStringLiteral("at"),
                  duty.atMs
                      ? QJsonValue(QDateTime::fromMSecsSinceEpoch(*duty.atMs, Qt::UTC).toString(Qt::ISODate))
                      : QJsonValue());
    if (!discreet) {
        object.insert(QStringLiteral("text"), duty.text);
        object.insert(QStringLiteral("source"), duty.source);
        object.insert(QStringLiteral("record"), duty.record);
    }
    return object;
}

QString lineOf(const calendar::Duty& duty, bool discreet)
{
    const QString time =
        duty.atMs ? QDateTime::fromMSecsSinceEpoch(*duty.atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                  : duty.on.toString(Qt::ISODate);
    QStringList parts{time, duty.overdue ? Tr::tr("overdue") : QString()};
    if (discreet)
        return (parts << duty.kind).join(u'\t');
    parts << duty.text << duty.source;
    if (!duty.verified)
        parts << documents::unverifiedBadge();
    return parts.join(u'\t');
}

void calendarOf(const Context& context, const CalendarOptions& options)
{
    const QString path = fromStd(options.ics);
    const auto workspace = path.isEmpty() ? context.openForReading() : context.openForWriting();
    const auto reader = workspace->ledger().reader();
    const QDate today = clock::now().date();
    const qint64 now = clock::nowMs();
    const QDate until = lastDay(options.until, today);
    const QList<calendar::Duty> found = calendar::duties(*workspace, *reader, today, now, until);
    QJsonArray all;
    qint64 overdue = 0;
    for (const calendar::Duty& duty : found) {
        all.append(dutyJson(duty, options.discreet));
        overdue += duty.overdue ? 1 : 0;
    }
    QJsonObject answer{{QStringLiteral("until"), until.toString(Qt::ISODate)},
                       {QStringLiteral("overdue"), overdue},
                       {QStringLiteral("duties"), all}};
    if (path.isEmpty()) {
        for (const calendar::Duty& duty : found)
            context.say(lineOf(duty, options.discreet));
    } else {
        calendar::exportCalendar(*workspace, found, now, {path, fromStd(options.reason), options.discreet});
        context.say(Tr::tr("Wrote %1.").arg(path));
        answer.insert(QStringLiteral("file"), path);
    }
    context.answer(answer);
}

} // namespace

void addCalendarCommand(CLI::App& root, Context& context)
{
    auto* command = root.add_subcommand("calendar", "Everything that is due, overdue first");
    auto options = std::make_shared<CalendarOptions>();
    command->add_option("--until", options->until, "Last day: 2026-12-31; a year ahead if not given");
    auto* ics = command->add_option("--ics", options->ics, "Write FILE.ics for calendar programs, as an act");
    command->add_option("--reason", options->reason, "Why it leaves the vault")->needs(ics);
    command->add_flag("--discreet", options->discreet, "Kinds of duty only, no names");
    command->callback([&context, options] { calendarOf(context, *options); });
}

} // namespace wardbook::commands
