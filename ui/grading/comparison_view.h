#pragma once
#include "ui/grading/comparison_model.h"
#include "ui/grading/round_editor.h"
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class EmptyState;
class PlainTable;

/// The shown round against an earlier one, cell by cell: what got better, what worse. While somebody
/// reviews, the review ends here.
class ComparisonView : public QWidget
{
    Q_OBJECT
public:
    ComparisonView(RoundEditor& editor, RoundSource& source, QWidget* parent = nullptr);
    /// Reads the earlier rounds of the system and compares with the previous one. `refusal`: why this person
    /// may not pass the review.
    void open(bool reviewing, const QString& refusal);
    ComparisonModel& model() { return *m_model; }
    PlainTable& table() { return *m_table; }
    QComboBox* rounds() const { return m_rounds; }
    Button* passButton() const { return m_pass; }
    bool complete() const { return m_complete; }

Q_SIGNALS:
    void closed();
    void cellWanted(CellAt at);    ///< in the grid
    void cellPointedAt(CellAt at); ///< the row is current: show what is behind it
    void passWanted();
    void returnWanted();

private:
    CellAt cellOf(int row) const; ///< invalid: not in the shown round
    QWidget* buildBar();
    QWidget* buildFoot();
    void compareWith(qint64 round);
    void showResult(const grading::RoundComparison& comparison, const QString& beforeName);
    RoundEditor& m_editor;
    RoundSource& m_source;
    ComparisonModel* m_model;
    QComboBox* m_rounds;
    QButtonGroup* m_show;
    QLabel* m_summary;
    QStackedWidget* m_stack;
    PlainTable* m_table;
    EmptyState* m_empty;
    QWidget* m_foot;
    QLabel* m_refusal;
    Button* m_pass;
    quint64 m_token = 0;
    bool m_complete = false;
};

} // namespace wardbook::ui
