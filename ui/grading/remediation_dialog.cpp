#include "ui/grading/remediation_dialog.h"
#include "base/clock.h"
#include "ui/grading/remediation_form.h"

namespace wardbook::ui {

void openRemediationDialog(Services& services, const grading::Round& round,
                           const QList<std::pair<int, int>>& cells, QWidget* parent,
                           std::function<void(const QList<qint64>&)> created)
{
    RemediationForm::Drafts drafts;
    const bool made = services.attempt([&] {
        const auto reader = services.workspace().ledger().reader(1024);
        const oversight::RemediationService service(services.workspace());
        const QDate today = clock::now().date();
        drafts.perItem = service.fromCells(*reader, round, cells, oversight::Split::PerItem, today);
        drafts.one = drafts.perItem.size() == 1 ? drafts.perItem.first()
                                                : service.fromCells(*reader, round, cells, today);
    });
    if (!made)
        return;
    auto* form = new RemediationForm(services, drafts, parent);
    if (created)
        QObject::connect(form, &RemediationForm::created, parent, std::move(created));
    form->open();
}

} // namespace wardbook::ui
