#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_tools.h"
#include "ui/kit/work_prompt.h"

class QPlainTextEdit;

namespace wardbook::ui {

/// What is doubtful in a line of the checklist, one by one: where it comes from, which rule asks. It stands
/// with a reason, or a click leads to the record that would have to be mended.
class ConfirmDialog : public WorkPrompt
{
    Q_OBJECT
public:
    ConfirmDialog(Services& services, const FilingViewPtr& view, const filings::CheckLine& line,
                  QWidget* parent);
    void start();

Q_SIGNALS:
    void sourceWanted(const wardbook::filings::FactSource& source); ///< to be mended instead

private:
    void addProblem(const filings::CheckLine::Problem& problem);
    QPlainTextEdit* m_reason = nullptr;
};

} // namespace wardbook::ui
