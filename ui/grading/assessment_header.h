#pragma once
#include "ui/grading/round_editor.h"
#include "ui/grading/verdict_model.h"
#include "ui/kit/page_header.h"
#include "ui/kit/services.h"

class QProgressBar;
class QToolButton;

namespace wardbook::ui {

class Button;
class RoundSteps;

/// System, round and how far it is; filters, comparison and the next step.
class AssessmentHeader : public PageHeader
{
    Q_OBJECT
public:
    AssessmentHeader(Services& services, RoundEditor& editor, QWidget* parent = nullptr);
    RoundSteps& steps() const { return *m_steps; }
    Button* blankButton() const { return m_blank; }
    Button* unmetButton() const { return m_unmet; }
    Button* compareButton() const { return m_compare; }
    QToolButton* moreButton() const { return m_more; }
    QString progressText() const;
    void setComparing(bool comparing);

Q_SIGNALS:
    void closeWanted();
    void filterWanted(VerdictModel::Filter filter);
    void compareWanted(bool on);

private:
    void showRound();
    void showProgress();
    RoundEditor& m_editor;
    QProgressBar* m_bar;
    class QLabel* m_count;
    Button *m_blank, *m_unmet, *m_compare;
    QToolButton* m_more;
    RoundSteps* m_steps;
};

} // namespace wardbook::ui
