#pragma once
#include "ui/assets/import_runner.h"
#include "ui/assets/values_panel.h"
#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class DryRunModel;
class DryRunView;
class EmptyState;

/// Right half of the import: what would happen to each row, by result, and what can be put right at once.
class DryRunPanel : public QWidget
{
    Q_OBJECT
public:
    DryRunPanel(ImportRunner& runner, ValuesPanel::Lookup lookup, QWidget* parent);
    void showPlan();
    void showFailure(const QString& sentence); ///< there is no dry run with this mapping
    void setBusy(bool busy);
    DryRunView& view() { return *m_view; }
    DryRunModel& model() { return *m_model; }

Q_SIGNALS:
    void rerunRequested();
    void fixed(); ///< options changed: run again

private:
    void buildBar(class QVBoxLayout* column);
    void buildFooter(class QVBoxLayout* column);
    void showCounts();
    void showPlace(int row);

    ImportRunner& m_runner;
    DryRunModel* m_model;
    DryRunView* m_view;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QButtonGroup* m_filters;
    QLabel *m_when, *m_place;
    Button* m_again;
};

} // namespace wardbook::ui
