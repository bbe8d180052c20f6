#include "ui/incidents/form_dialog.h"

namespace wardbook::ui {

FormDialog::FormDialog(Services& services, RecordSource& source, const char* registerId,
                       const prompts::Question& question, QWidget* parent)
    : FieldDialog(source, registerId, question, parent), m_services(services)
{
}

void FormDialog::setWork(Work work, std::function<void()> done)
{
    FieldDialog::setWork(
        [services = &m_services, workspace = &m_services.workspace(),
         work = std::move(work)](const ledger::FieldValues& values, const QString& reason, const Progress&) {
            work({workspace, services->nowMs()}, values, reason);
        },
        std::move(done));
}

} // namespace wardbook::ui
