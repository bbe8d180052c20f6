#pragma once
#include "grading/requirement_pack.h"
#include "ui/kit/prompt_dialog.h"

namespace wardbook::people {
class Workspace;
}

namespace wardbook::ui {

/// "8.1.4.1 d"
QString clauseNumber(const grading::RequirementItem& item);

/// One requirement item of the shipped catalogue, to read: what is asked, how it is checked, what proves it,
/// what helps, and when it is a high risk by itself.
class ClauseDialog : public PromptDialog
{
    Q_OBJECT
public:
    ClauseDialog(people::Workspace& workspace, const QString& itemId, QWidget* parent);

private:
    void addPart(const QString& title, const QString& text, const char* name);
};

} // namespace wardbook::ui
