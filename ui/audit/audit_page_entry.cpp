#include "ui/audit/audit_page_entry.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_tr.h"

namespace wardbook::ui {

PageEntry auditPageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("audit");
    entry.section = AuditTr::tr("Compliance");
    entry.icon = QStringLiteral("history");
    entry.title = AuditTr::tr("Trail");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new AuditPage(services, parent);
    };
    return entry;
}

} // namespace wardbook::ui
