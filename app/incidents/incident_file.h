#pragma once
#include "incidents/clocks.h"
#include "incidents/grade_suggestion.h"

namespace wardbook::incidents {

/// Everything of one incident that a page or a document shows, as values. Records of parts are in their own
/// order: entries and communications by time, the others by id; void ones are left out.
struct IncidentFile
{
    ledger::Record incident;
    bool exercise = false;
    QString unitName;
    QList<ledger::Record> decisions, impacts, entries, tasks, observables, communications, exhibits, notices,
        marks;
    ClockFacts clockFacts;
    GradeFacts gradeFacts;
};
/// Reads at most `entryLimit` newest entries of the timeline (0: all).
IncidentFile readIncidentFile(ledger::Reader& reader, qint64 incident, qint64 nowMs, int entryLimit = 0);

} // namespace wardbook::incidents
