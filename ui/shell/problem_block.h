#pragma once
#include "ui/shell/opening_problem.h"
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// The red block of the unlock page: title, one bullet per line, and buttons for what can be done.
class ProblemBlock : public QFrame
{
    Q_OBJECT
public:
    explicit ProblemBlock(QWidget* parent = nullptr);
    void show(const OpeningProblem& problem);
    void setLines(const QStringList& lines);
    bool shown() const { return m_shown; }
    void clear();

Q_SIGNALS:
    void remedyChosen(wardbook::ui::OpeningRemedy remedy);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeButtons(); ///< in as many rows as their words need
    bool m_shown = false;
    QList<Button*> m_remedies;
    QLabel* m_title;
    QVBoxLayout* m_lines;
    QVBoxLayout* m_buttons;
};

} // namespace wardbook::ui
