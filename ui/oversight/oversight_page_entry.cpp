#include "ui/oversight/oversight_page_entry.h"
#include "base/clock.h"
#include "fields/obligation.h"
#include "fields/remediation.h"
#include "oversight/check_watch.h"
#include "oversight/overdue_obligations.h"
#include "oversight/remediation_service.h"
#include "ui/kit/page_counts.h"
#include "ui/oversight/findings_page.h"
#include "ui/oversight/obligations_page.h"
#include "ui/oversight/oversight_page_tr.h"
#include "ui/oversight/remediation_page.h"

namespace wardbook::ui {

namespace {

const QString kFindings = QStringLiteral("findings"), kObligations = QStringLiteral("obligations");

/// Holds the findings while the window is open, so that they are current before the page is opened, and tells
/// the rail.
class RailCount : public QObject
{
public:
    RailCount(Services& services, QWidget* window)
        : QObject(window), m_watch(oversight::CheckWatch::of(services.workspace()))
    {
        connect(m_watch.get(), &oversight::CheckWatch::changed, this, [this, window] {
            const int high = m_watch->counts().high;
            if (PageCounts* counts = PageCounts::of(window); counts && m_watch->findings())
                Q_EMIT counts->counted(kFindings, high > 0 ? high : -1);
        });
    }

private:
    std::shared_ptr<oversight::CheckWatch> m_watch;
};

} // namespace

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

PageEntry findingsPageEntry()
{
    PageEntry entry;
    entry.id = kFindings;
    entry.section = OversightPageTr::tr("Compliance");
    entry.icon = QStringLiteral("flag");
    entry.title = OversightPageTr::tr("Findings");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new FindingsPage(services, parent);
    };
    entry.addCommands = [](Services& services, QWidget* window) { new RailCount(services, window); };
    return entry;
}

PageEntry obligationsPageEntry()
{
    PageEntry entry;
    entry.id = kObligations;
    entry.section = OversightPageTr::tr("Compliance");
    entry.icon = QStringLiteral("scale");
    entry.title = OversightPageTr::tr("Obligations");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new ObligationsPage(services, parent);
    };
    // limited to their own department: the unit's duties are none of their business
    entry.count = [](ledger::Reader& reader, qint64 department) {
        const int late = department != 0 ? 0 : oversight::overdueObligations(reader, clock::now().date());
        return late > 0 ? late : -1;
    };
    entry.countedRegister = QString::fromLatin1(fields::obligation::kRegister);
    return entry;
}

} // namespace wardbook::ui
