#pragma once
#include "filings/filing_service.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// What an act needs on its worker: values only, so that it outlives the page that began it.
struct FilingTools
{
    people::Workspace* workspace = nullptr;
    Services* services = nullptr; ///< lives as long as the workspace; only its clock is asked on workers

    static FilingTools of(Services& services) { return {&services.workspace(), &services}; }
    filings::FilingService service() const
    {
        return filings::FilingService(*workspace, [from = services] { return from->nowMs(); });
    }
    /// The record's revision now: several acts may follow one another in one piece of work.
    qint64 rev(const char* registerId, qint64 record) const
    {
        return workspace->ledger().reader(1024)->record(QLatin1String(registerId), record).rev;
    }
};

} // namespace wardbook::ui
