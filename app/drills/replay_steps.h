#pragma once
#include "drills/drill_replay.h"

namespace wardbook::drills {

/// Which keys a step of a script takes.
struct StepForm
{
    QStringList needed, possible;
};
const QHash<QString, StepForm>& stepForms();

/// Does one step at `nowMs`; returns the record it made, 0 for those that make none.
qint64 takeStep(people::Workspace& workspace, qint64 drill, const DrillReplay::Step& step, qint64 nowMs);

} // namespace wardbook::drills
