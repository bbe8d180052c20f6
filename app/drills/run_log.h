#pragma once
#include "drills/drill_facts.h"

/// What happened in a drill, line by line, and sorted into the four phases of the record form.
namespace wardbook::drills {

/// A line of the drill's log.
struct LogLine
{
    enum class Part { Control, Performance };
    qint64 atMs = 0;
    QString kind, text, by;
    Part part = Part::Control;
    bool routine = false;  ///< as planned: the record form counts it instead of telling it
    bool surprise = false; ///< nobody planned it: gaps, improvised injects, departures from the plan
    QString phase{};       ///< of the inject it belongs to (code of drill_phase); empty: whichever was on
};
/// By time.
QList<LogLine> runLog(const DrillFacts& facts);

/// What happened in one phase, for the record form.
struct PhaseLog
{
    QString title;
    qint64 fromMs = 0, untilMs = 0; ///< 0: the drill didn't get there
    QStringList control, performance, surprises, recorders;
};
/// Always four, in the standard's order. A phase begins with the first inject of it that was released; the
/// first one with the drill, the third at the latest with its end.
QList<PhaseLog> phaseLogs(const DrillFacts& facts);

} // namespace wardbook::drills
