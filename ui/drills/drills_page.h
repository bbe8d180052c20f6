#pragma once
#include "ui/drills/drill_list_page.h"
#include "ui/drills/drill_source.h"

class QStackedWidget;

namespace wardbook::ui {

class DrillConsoleView;
class DrillEditor;
class EvaluationView;
class PlanView;
class ScenarioView;

/// Drills: their lists, and what takes their place: a drill being planned, held or evaluated, or a plan.
class DrillsPage : public Page
{
    Q_OBJECT
public:
    explicit DrillsPage(Services& services, QWidget* parent = nullptr);
    ~DrillsPage() override;
    /// A uid of a drill, plan or programme (also behind "plan:" or "console:"); "console": the drill that
    /// runs; "view:plans" …; "new" or a filter of the list of drills.
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    QString holdsBack() const override;
    QString drillTitle() const override;

    DrillListPage& list(DrillsView view); ///< made when first asked for
    ScenarioView& scenarios();
    DrillConsoleView& console();
    DrillEditor& editor();
    EvaluationView& evaluation();
    PlanView& plan();
    QWidget* shownWidget() const;
    void showView(DrillsView view);
    void openDrill(qint64 drill);
    void openPlan(qint64 plan);

Q_SIGNALS:
    void shownChanged();

private:
    void show(QWidget* widget);
    void back(); ///< to the list that was left
    void openByUid(const QString& uid);
    void openActive();
    void newDrill(const QString& scenario);
    void showTitle();
    void openIncident(qint64 incident);
    void hostMessages();

    Services& m_services;
    QStackedWidget* m_stack;
    QHash<int, DrillListPage*> m_lists;
    ScenarioView* m_scenarios = nullptr;
    DrillConsoleView* m_console = nullptr;
    DrillEditor* m_editor = nullptr;
    EvaluationView* m_evaluation = nullptr;
    PlanView* m_plan = nullptr;
    DrillsView m_view = DrillsView::Drills;
    QString m_title;
    DrillSource m_source; ///< last: its worker ends before what it reads for
};

} // namespace wardbook::ui
