#include "ui/overview/overview_page_entry.h"
#include "ui/kit/services.h"
#include "ui/overview/first_steps.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_page_tr.h"
#include "ui/overview/recovery_test.h"

namespace wardbook::ui {

PageEntry overviewPageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("overview");
    entry.icon = QStringLiteral("overview");
    entry.title = OverviewPageTr::tr("Overview");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new OverviewPage(services, parent);
    };
    entry.addCommands = [](Services& services, QWidget* window) {
        services.addCommand(window,
                            {QStringLiteral("first-steps"),
                             OverviewPageTr::tr("First steps"),
                             QStringLiteral("help"),
                             QStringLiteral("checklist"),
                             {},
                             [&services] {
                                 setFirstStepsShown(services.workspace().vault().header().vaultId, true);
                                 services.open(QStringLiteral("overview"), QStringLiteral("firstSteps"));
                             }});
        people::Workspace& workspace = services.workspace();
        if (workspace.ledger().rights().role(workspace.session().role).managesPeople &&
            !workspace.session().readOnly)
            services.addCommand(window, {QStringLiteral("test-recovery"),
                                         OverviewPageTr::tr("Try the recovery sheet…"),
                                         QStringLiteral("tools"),
                                         QStringLiteral("key"),
                                         {},
                                         [&services, window] { testRecoverySheet(services, window); }});
    };
    return entry;
}

} // namespace wardbook::ui
