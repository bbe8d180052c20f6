#include "ui/oversight/oversight_register_pages.h"
#include "fields/inspection.h"
#include "fields/training.h"
#include "ui/oversight/inspection_page.h"
#include "ui/oversight/training_page.h"

namespace wardbook::ui {

namespace {

template<typename RegisterPage>
std::function<Page*(Services&, QWidget*)> pageOf(const char* registerId, const ExchangePages& exchange)
{
    return [id = QString::fromLatin1(registerId), exchange](Services& services, QWidget* parent) -> Page* {
        const auto records = [&services](QWidget* stack) { return new RegisterPage(services, stack); };
        return new RegisterHost(services, id, exchange, records, parent);
    };
}

} // namespace

void takeOversightRegisters(QList<PageEntry>& entries, const ExchangePages& exchange)
{
    for (PageEntry& entry : entries) {
        if (entry.id == pageOfRegister(QString::fromLatin1(fields::inspection::kRegister)))
            entry.create = pageOf<InspectionPage>(fields::inspection::kRegister, exchange);
        if (entry.id == pageOfRegister(QString::fromLatin1(fields::training::kRegister)))
            entry.create = pageOf<TrainingPage>(fields::training::kRegister, exchange);
    }
}

} // namespace wardbook::ui
