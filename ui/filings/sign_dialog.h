#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_tools.h"
#include "ui/kit/work_prompt.h"

class QPlainTextEdit;

namespace wardbook::ui {

/// Asks before a filing is fixed and signed. A draft's documents are made, read back and stored first, which
/// can be ended; the signature itself can't.
class SignDialog : public WorkPrompt
{
    Q_OBJECT
public:
    SignDialog(Services& services, const FilingViewPtr& view, QWidget* parent);
    void start(); ///< with the focus on 取消

Q_SIGNALS:
    void signedOrFixed(bool byMe); ///< false: fixed only, others sign first

private:
    void act();
    Services& m_services;
    FilingViewPtr m_view;
    std::shared_ptr<bool> m_fixed; ///< the content is, though the signature may have failed
    bool m_mine = false;           ///< it is, or will be, this member's turn
    QPlainTextEdit* m_opinion = nullptr;
};

} // namespace wardbook::ui
