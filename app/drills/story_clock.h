#pragma once
#include "ledger/reader.h"

/// Wall, running and story time of a drill, from recorded instants alone: power can fail at any moment.
namespace wardbook::drills {

/// A stretch of time that doesn't count for the story.
struct Span
{
    qint64 fromMs = 0, untilMs = 0; ///< until 0: still on
    QString why;
    bool gap = false; ///< the program was not running
};

/// When a drill ran; from this its story time follows.
struct DrillTimes
{
    qint64 startedMs = 0, endedMs = 0; ///< 0: not yet
    QList<Span> pauses;                ///< and gaps that were taken out
    int ratio = 1;
    int storyStartMinute = 0; ///< of the day
    int durationMinutes = 0;

    bool running() const { return startedMs != 0 && endedMs == 0 && !paused(); }
    bool paused() const;
    qint64 elapsedMs(qint64 nowMs) const; ///< without pauses
    qint64 pausedMs(qint64 nowMs) const;
    /// Story day (from 1) and minute of the day.
    struct StoryTime
    {
        int day = 1, minute = 0;
        QString text() const; ///< "10:12"
    };
    StoryTime story(qint64 nowMs) const;
    StoryTime storyAt(int offsetMinutes) const;
    /// Wall instant of so much running time; pauses that are over are counted in, one that is on isn't.
    qint64 wallMs(qint64 elapsedMs) const;
    qint64 dueMs(int offsetMinutes) const { return wallMs(qint64(offsetMinutes) * 60'000); }
};
DrillTimes drillTimes(ledger::Reader& reader, qint64 drill);

} // namespace wardbook::drills
