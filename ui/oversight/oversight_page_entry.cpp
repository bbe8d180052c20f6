#include "ui/oversight/oversight_page_entry.h"
#include "fields/remediation.h"
#include "oversight/remediation_service.h"
#include "ui/oversight/oversight_page_tr.h"
#include "ui/oversight/remediation_page.h"

namespace wardbook::ui {

PageEntry remediationPageEntry(const ExchangePages& exchange)
{
    const QString registerId = QString::fromLatin1(fields::remediation::kRegister);
    PageEntry entry;
    entry.id = pageOfRegister(registerId);
    entry.section = OversightPageTr::tr("Response");
    entry.icon = QStringLiteral("checklist");
    entry.title = OversightPageTr::tr("Remediation");
    entry.create = [exchange, registerId](Services& services, QWidget* parent) -> Page* {
        const auto records = [&](QWidget* stack) {
            return new RemediationPage(services, exchange.offered(), stack);
        };
        return new RegisterHost(services, registerId, exchange, records, parent);
    };
    entry.count = [](ledger::Reader& reader, qint64 department) {
        return oversight::RemediationService::openCount(reader, department);
    };
    entry.countedRegister = registerId;
    return entry;
}

} // namespace wardbook::ui
