#include "drills/story_clock.h"
#include "fields/drill.h"
#include "fields/drill_event.h"
#include "ledger/record_fields.h"
#include <QTime>

namespace wardbook::drills {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kDayMinutes = 24 * 60;

/// The pauses of [from, until] one after the other: a gap inside a pause counts once.
QList<Span> merged(const QList<Span>& pauses, qint64 fromMs, qint64 untilMs)
{
    QList<Span> spans;
    for (Span each : pauses) {
        if (each.untilMs == 0)
            each.untilMs = std::max(untilMs, each.fromMs);
        each.fromMs = std::max(each.fromMs, fromMs);
        each.untilMs = std::min(each.untilMs, untilMs);
        if (each.untilMs > each.fromMs)
            spans << each;
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.fromMs < b.fromMs; });
    QList<Span> result;
    for (const Span& each : std::as_const(spans)) {
        if (!result.isEmpty() && each.fromMs <= result.last().untilMs)
            result.last().untilMs = std::max(result.last().untilMs, each.untilMs);
        else
            result << each;
    }
    return result;
}

int minuteOfDay(const QString& text)
{
    for (const char* form : {"HH:mm", "H:mm"})
        if (const QTime time = QTime::fromString(text.trimmed(), QString::fromLatin1(form)); time.isValid())
            return time.hour() * 60 + time.minute();
    return 8 * 60;
}

} // namespace

bool DrillTimes::paused() const
{
    return startedMs != 0 && endedMs == 0 &&
           std::any_of(pauses.begin(), pauses.end(), [](const Span& each) { return each.untilMs == 0; });
}

qint64 DrillTimes::pausedMs(qint64 nowMs) const
{
    if (startedMs == 0)
        return 0;
    const qint64 end = endedMs != 0 ? std::min(endedMs, nowMs) : nowMs;
    qint64 sum = 0;
    const QList<Span> spans = merged(pauses, startedMs, end);
    for (const Span& each : spans)
        sum += each.untilMs - each.fromMs;
    return sum;
}

qint64 DrillTimes::elapsedMs(qint64 nowMs) const
{
    if (startedMs == 0)
        return 0;
    const qint64 end = endedMs != 0 ? std::min(endedMs, nowMs) : nowMs;
    return std::max<qint64>(0, end - startedMs - pausedMs(nowMs));
}

DrillTimes::StoryTime DrillTimes::story(qint64 nowMs) const
{
    const qint64 minute = storyStartMinute + elapsedMs(nowMs) * ratio / kMinuteMs;
    return {int(minute / kDayMinutes) + 1, int(minute % kDayMinutes)};
}

DrillTimes::StoryTime DrillTimes::storyAt(int offsetMinutes) const
{
    const qint64 minute = storyStartMinute + qint64(offsetMinutes) * ratio;
    return {int(minute / kDayMinutes) + 1, int(minute % kDayMinutes)};
}

qint64 DrillTimes::wallMs(qint64 elapsedMs) const
{
    if (startedMs == 0)
        return 0;
    QList<Span> over;
    for (const Span& each : pauses)
        if (each.untilMs != 0)
            over << each;
    qint64 at = startedMs + elapsedMs;
    const QList<Span> spans = merged(over, startedMs, std::numeric_limits<qint64>::max());
    for (const Span& each : spans)
        if (each.fromMs < at)
            at += each.untilMs - each.fromMs;
    return at;
}

QString DrillTimes::StoryTime::text() const
{
    return QTime(minute / 60, minute % 60).toString(QStringLiteral("HH:mm"));
}

DrillTimes drillTimes(ledger::Reader& reader, qint64 drill)
{
    namespace fd = fields::drill;
    namespace fe = fields::drill_event;
    const ledger::Record record = reader.record(QLatin1String(fd::kRegister), drill);
    const ledger::RecordFields fields(reader, fd::kRegister, record);
    DrillTimes times;
    times.startedMs = fields.number(fd::started_at);
    times.endedMs = fields.number(fd::ended_at);
    times.ratio = std::max(1, int(fields.number(fd::ratio)));
    times.storyStartMinute = minuteOfDay(fields.text(fd::story_start));
    times.durationMinutes = int(fields.number(fd::duration));

    struct Change
    {
        qint64 atMs = 0, id = 0;
        bool on = false;
        QString why;
    };
    QList<Change> changes;
    reader.forEachWith(QLatin1String(fe::kRegister), QLatin1String(fe::drill), drill,
                       [&](const ledger::Record& each) {
                           const ledger::RecordFields event(reader, fe::kRegister, each);
                           const QString kind = event.text(fe::kind);
                           if (kind == QLatin1String("pause") || kind == QLatin1String("resume"))
                               changes << Change{event.number(fe::at), each.id,
                                                 kind == QLatin1String("pause"), event.text(fe::text)};
                           else if (kind == QLatin1String("gap") && !event.flag(fe::counts))
                               times.pauses << Span{event.number(fe::at), event.number(fe::until),
                                                    event.text(fe::text), true};
                       });
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        return std::pair(a.atMs, a.id) < std::pair(b.atMs, b.id);
    });
    Span open;
    for (const Change& each : std::as_const(changes)) {
        if (each.on && open.fromMs == 0) {
            open = {each.atMs, 0, each.why, false};
        } else if (!each.on && open.fromMs != 0) {
            open.untilMs = each.atMs;
            times.pauses << open;
            open = {};
        }
    }
    if (open.fromMs != 0) {
        open.untilMs = times.endedMs;
        times.pauses << open;
    }
    std::sort(times.pauses.begin(), times.pauses.end(),
              [](const Span& a, const Span& b) { return a.fromMs < b.fromMs; });
    return times;
}

} // namespace wardbook::drills
