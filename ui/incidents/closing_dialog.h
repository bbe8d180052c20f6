#pragma once
#include "ui/incidents/case_data.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// What keeps an incident from being closed; each line leads to its place. Who may approve can close it in
/// spite of that, with written words that stay in the record.
class ClosingDialog : public PromptDialog
{
    Q_OBJECT
public:
    ClosingDialog(Services& services, const CasePtr& facts, QWidget* parent);

Q_SIGNALS:
    void placeWanted(const QString& place, qint64 record);
    void closeWanted(const QString& overrideReason); ///< empty: nothing holds it

private:
    void addGap(const incidents::ClosingGap& gap);
};

} // namespace wardbook::ui
