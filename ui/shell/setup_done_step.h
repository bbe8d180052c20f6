#pragma once
#include "ui/shell/setup_step.h"

class QLabel;

namespace wardbook::ui {

class Button;

/// What was made, and what to do next.
class SetupDoneStep : public SetupStep
{
    Q_OBJECT
public:
    explicit SetupDoneStep(QWidget* parent = nullptr);
    void enter(const SetupDraft& draft) override;
    QWidget* first() const override;

Q_SIGNALS:
    void tourWanted();

private:
    void addNext(const char* icon, const QString& title, const QString& text, QWidget* button = nullptr);
    SetupDraft m_draft;
    QLabel *m_made, *m_saved;
    QWidget* m_slips; ///< the row that speaks of first passwords
    Button *m_printSlips, *m_saveSlips, *m_tour;
};

} // namespace wardbook::ui
