#pragma once
#include "ui/grading/wizard_start.h"
#include <QDialog>

class QLabel;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class GradedSource;
class ResultStep;
class Services;
class Stepper;
class WizardStep;

/// Grades a system in five steps (GB/T 22240-2020): what it is, S, A, the result, review and approval. Opened
/// without waiting; saves a draft or submits it for somebody else to sign.
class GradingWizard : public QDialog
{
    Q_OBJECT
public:
    GradingWizard(Services& services, GradedSource& source, WizardStart start, bool maySubmit,
                  QWidget* parent);
    const grading::GradingDraft& draft() const { return m_draft; }
    int step() const;
    void reject() override; ///< asks first when something would be lost

Q_SIGNALS:
    void saved(bool submitted);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildFoot(class QVBoxLayout* column);
    void go(int step);
    void next();
    void showState();
    void askInvalidates();
    void save(bool submit);
    void setBusy(bool busy, const QString& note);
    Services& m_services;
    GradedSource& m_source;
    WizardStart m_start;
    grading::GradingDraft m_draft;
    bool m_maySubmit;
    bool m_touched = false, m_busy = false;
    Stepper* m_stepper;
    QStackedWidget* m_pages;
    QList<WizardStep*> m_steps;
    ResultStep* m_result = nullptr;
    QLabel* m_note;
    Button *m_back, *m_next, *m_save, *m_cancel;
};

} // namespace wardbook::ui
