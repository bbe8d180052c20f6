#pragma once
#include "grading/round.h"
#include <QWidget>

class QAbstractButton;

namespace wardbook::ui {

/// The four verdicts side by side, each with its key; the chosen one in its colour.
class VerdictButtons : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictButtons(QWidget* parent = nullptr);
    /// `mixed`: several cells that say different things.
    void setVerdict(grading::Verdict verdict, bool mixed = false);
    void setEditable(bool editable);
    QAbstractButton* button(grading::Verdict verdict) const;

Q_SIGNALS:
    void chosen(grading::Verdict verdict);

private:
    QList<QAbstractButton*> m_buttons;
};

} // namespace wardbook::ui
