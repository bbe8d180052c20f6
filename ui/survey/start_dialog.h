#pragma once
#include "survey/catalogue.h"
#include "ui/kit/prompt_dialog.h"

class QCheckBox;
class QLineEdit;

namespace wardbook::ui {

struct SourceLine;

/// Before a survey: the password, which is asked for each time, and how deep to look.
class StartDialog : public PromptDialog
{
    Q_OBJECT
public:
    using Start = std::function<void(const QString& password, const survey::Depth& depth)>;
    StartDialog(const SourceLine& source, Start start, QWidget* parent);
    ~StartDialog() override;

private:
    void begin();
    QLineEdit* m_password;
    QCheckBox* m_sample;
    QLineEdit* m_rows;
    Start m_start;
};

} // namespace wardbook::ui
