#pragma once
#include "ui/incidents/case_data.h"
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace wardbook::ui {

class Button;
class ElideLabel;
namespace chips {
class Chip;
}

class GradeButton;

/// 定级判定: the decided grade, what the rules suggest and by which figure, and how far the next grade is.
/// The buttons open the decision; they never decide by themselves.
class JudgementPanel : public QWidget
{
    Q_OBJECT
public:
    explicit JudgementPanel(QWidget* parent);
    void show(const CasePtr& facts);
    GradeButton* button(const QString& grade) const;

Q_SIGNALS:
    void decisionWanted(const QString& grade); ///< empty: as suggested
    void countersignWanted(qint64 decision);
    void historyWanted();
    void factsWanted();

private:
    void showDecision(const CaseData& facts);
    void showLines(const CaseData& facts);
    ElideLabel* m_by;
    chips::Chip *m_signed, *m_unchecked;
    Button *m_sign, *m_again, *m_promptAct;
    QWidget* m_prompt;
    ElideLabel* m_promptText;
    QHash<QString, GradeButton*> m_buttons;
    QWidget* m_lines;
    QVBoxLayout* m_column;
    QString m_decided;
    qint64 m_decision = 0;
};

} // namespace wardbook::ui
