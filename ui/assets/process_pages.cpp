#include "ui/assets/process_pages.h"
#include "fields/census.h"
#include "fields/census_task.h"
#include "fields/data_table.h"
#include "fields/quality_check.h"
#include "fields/revenue.h"
#include "fields/right.h"
#include "fields/valuation.h"
#include "ui/assets/census_page.h"
#include "ui/assets/quality_page.h"
#include "ui/assets/revenue_page.h"
#include "ui/assets/right_page.h"
#include "ui/assets/table_page.h"
#include "ui/assets/valuation_page.h"

namespace wardbook::ui {

RecordPage* makeProcessPage(Services& services, const QString& registerId, QWidget* parent)
{
    const auto is = [&](const char* id) { return registerId == QLatin1String(id); };
    if (is(fields::census::kRegister) || is(fields::census_task::kRegister))
        return new CensusPage(services, registerId, parent);
    if (is(fields::quality_check::kRegister))
        return new QualityPage(services, parent);
    if (is(fields::valuation::kRegister))
        return new ValuationPage(services, parent);
    if (is(fields::right::kRegister))
        return new RightPage(services, parent);
    if (is(fields::revenue::kRegister))
        return new RevenuePage(services, parent);
    if (is(fields::data_table::kRegister))
        return new TablePage(services, parent);
    return nullptr;
}

} // namespace wardbook::ui
