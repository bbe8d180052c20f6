#include "ui/drills/drills_page_entry.h"
#include "drills/drill_run.h"
#include "fields/drill.h"
#include "ui/drills/drills_page.h"
#include "ui/drills/drills_page_tr.h"

namespace wardbook::ui {

namespace {

/// Drills that are planned, held or not evaluated yet.
int openDrills(ledger::Reader& reader, qint64 department)
{
    if (department != 0)
        return -1; // limited to their own department: drills are none of their business
    int count = 0;
    reader.forEach(QLatin1String(fields::drill::kRegister), [&count](const ledger::Record& record) {
        for (const char* state : {"planning", "submitted", "ready", "running", "paused", "ended"})
            count += record.state == QLatin1String(state);
    });
    return count;
}

std::optional<DeskClock> runningDrill(ledger::Reader& reader)
{
    const qint64 drill = drills::activeDrill(reader);
    if (drill == 0)
        return {};
    const drills::DrillRun run = drills::readRun(reader, drill);
    DeskClock clock;
    clock.title = run.times.paused() ? DrillsPageTr::tr("Drill paused") : DrillsPageTr::tr("Drill running");
    clock.tip = drills::marked(run.title);
    clock.startedMs = run.times.startedMs;
    clock.exercise = true;
    clock.target = QStringLiteral("console");
    return clock;
}

} // namespace

PageEntry drillsPageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("drills");
    entry.section = DrillsPageTr::tr("Response");
    entry.icon = QStringLiteral("megaphone");
    entry.title = DrillsPageTr::tr("Emergency drills");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new DrillsPage(services, parent);
    };
    entry.count = openDrills;
    entry.countedRegister = QLatin1String(fields::drill::kRegister);
    entry.clock = [](ledger::Reader& reader, qint64) { return runningDrill(reader); };
    entry.clockRegisters = {QLatin1String(fields::drill::kRegister)};
    return entry;
}

} // namespace wardbook::ui
