#pragma once
#include "ui/grading/wizard_steps.h"

namespace wardbook::ui {

/// 4: the level, what doesn't fit, and what a regrading makes invalid.
class ResultStep : public WizardStep
{
    Q_OBJECT
public:
    ResultStep(const WizardStart& start, grading::GradingDraft& draft, QWidget* parent);
    void enter() override;
    QString refusal() const override;
    /// In sentences; what was asked for when the step was entered.
    void setInvalidates(const QStringList& sentences);
    const ConcernList& concerns() const { return *m_concerns; }

private:
    grading::GradeFacts m_facts;
    QLabel *m_level, *m_sides, *m_invalidates;
    ConcernList* m_concerns;
    QWidget* m_mismatch;
};

} // namespace wardbook::ui
