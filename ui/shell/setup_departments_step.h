#pragma once
#include "ui/shell/setup_step.h"

class QLabel;
class QPlainTextEdit;

namespace wardbook::ui {

/// Departments, one a line, typed or pasted from a spreadsheet (the first column counts). May stay empty.
class SetupDepartmentsStep : public SetupStep
{
    Q_OBJECT
public:
    explicit SetupDepartmentsStep(QWidget* parent = nullptr);
    void load(const SetupDraft& draft) override;
    void save(SetupDraft& draft) const override;
    QString problem() const override;
    QWidget* first() const override;

private:
    QStringList names(int* doubled = nullptr) const;
    void count();
    QPlainTextEdit* m_text;
    QLabel* m_count;
};

} // namespace wardbook::ui
