#include "ui/overview/overview_page_entry.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_page_tr.h"

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
    return entry;
}

} // namespace wardbook::ui
