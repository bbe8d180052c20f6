#pragma once
#include "grading/round_service.h"
#include "grading/scoring.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTabBar;
class QVBoxLayout;

namespace wardbook::ui {

class Button;
class PlainTable;
class Services;

/// How a round's result comes about: the rule, what the rule leaves open and how it was settled, every step
/// of the arithmetic, and the shares of layers, control points and objects. Trying another rule changes
/// nothing until it is kept.
class ScoreDialog : public QDialog
{
    Q_OBJECT
public:
    ScoreDialog(Services& services, grading::Round round, bool mayKeep, QWidget* parent);
    const grading::ScoreResult& result() const { return m_result; }
    QString rule() const;
    grading::ScoringSettings settings() const;

private:
    enum Tab { Steps, Layers, Points, Objects, Risks, TabCount };
    QWidget* buildRule();
    QWidget* buildTables();
    void showQuestions();
    void compute();
    void showResult();
    void showWhole();
    void fillSteps();
    void fillShares(Tab tab, const QList<grading::Share>& shares);
    void fillRisks();
    void keep();
    Services& m_services;
    std::shared_ptr<const grading::Round> m_round;
    bool m_mayKeep;
    grading::ScoreResult m_result;
    QComboBox* m_rule;
    QVBoxLayout* m_questions;
    QList<std::pair<QString, QComboBox*>> m_choices;
    QLabel *m_conclusion, *m_counts, *m_whole, *m_note;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QList<QStandardItemModel*> m_models;
    Button* m_keep;
    quint64 m_token = 0;
};

} // namespace wardbook::ui
