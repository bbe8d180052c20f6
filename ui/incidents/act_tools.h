#pragma once
#include "incidents/custody_service.h"
#include "incidents/incident_service.h"
#include "incidents/report_service.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// What an act needs on its worker: values only, so that it outlives the page that began it.
struct ActTools
{
    people::Workspace* workspace = nullptr;
    qint64 nowMs = 0;

    static ActTools of(Services& services) { return {&services.workspace(), services.nowMs()}; }
    incidents::IncidentService incidents() const
    {
        return incidents::IncidentService(*workspace, [now = nowMs] { return now; });
    }
    incidents::ReportService reports() const
    {
        return incidents::ReportService(*workspace, [now = nowMs] { return now; });
    }
    incidents::CustodyService custody() const
    {
        return incidents::CustodyService(*workspace, [now = nowMs] { return now; });
    }
};

} // namespace wardbook::ui
