#pragma once
#include "ui/incidents/act_tools.h"
#include "ui/kit/field_dialog.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// A question with fields of one register whose act is something of this room.
class FormDialog : public FieldDialog
{
    Q_OBJECT
public:
    /// On a worker; throws Error. `reason` is empty unless asked for.
    using Work =
        std::function<void(const ActTools& tools, const ledger::FieldValues& values, const QString& reason)>;

    FormDialog(Services& services, RecordSource& source, const char* registerId,
               const prompts::Question& question, QWidget* parent);
    void setWork(Work work, std::function<void()> done = {});

private:
    Services& m_services;
};

} // namespace wardbook::ui
