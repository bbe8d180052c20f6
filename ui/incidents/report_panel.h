#pragma once
#include "ui/incidents/case_data.h"
#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace wardbook::ui {

class Button;
class CaseActs;
class ElideLabel;
class EmptyState;
class ReportActs;
class ReportItemEditor;
class ReportItemList;
namespace chips {
class Chip;
}

/// The share of filled and of following items as one bar.
class ReportBar : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void set(int filled, int toFollow, int all);
    QSize sizeHint() const override { return {120, 8}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_filled = 0, m_toFollow = 0, m_all = 0;
};

/// The report at the right of a case file: what it consists of, what is still missing, and the next step on
/// its way out. Every report of the incident can be chosen.
class ReportPanel : public QWidget
{
    Q_OBJECT
public:
    ReportPanel(CaseActs& acts, QWidget* parent);
    void show(const CasePtr& facts);
    void showReport(qint64 notice); ///< now or when the case is read again
    void write(const QString& rule);
    bool runPrimary(); ///< Ctrl+Enter; false: there is nothing to do
    void exportDocument();
    QString holdsBack() const;
    const incidents::Report* report() const;
    ReportItemList& items() { return *m_items; }
    ReportItemEditor& editor() { return *m_editor; }
    ReportActs& acts() { return *m_acts; }
    Button& primary() { return *m_primary; }

private:
    enum class Step { None, Begin, Submit, Sign, Send, Receipt, SignLater };
    void build();
    void showCurrent();
    void showFoot();
    Step nextStep() const;
    const char* transitionOf(Step step) const;
    void fillMore();
    void fillChoice();
    QString firstRule() const; ///< of the open clock that a report answers and that ends first

    CaseActs& m_case;
    ReportActs* m_acts;
    CasePtr m_data;
    qint64 m_notice = 0;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QToolButton *m_choice, *m_more;
    ElideLabel *m_number, *m_hint, *m_refusal;
    chips::Chip *m_state, *m_unchecked;
    ReportBar* m_bar;
    ElideLabel* m_counts;
    ReportItemList* m_items;
    ReportItemEditor* m_editor;
    Button *m_preview, *m_primary;
};

} // namespace wardbook::ui
