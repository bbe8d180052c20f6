#pragma once
#include "drills/scenario_pack.h"
#include "ui/kit/services.h"
#include <QWidget>

class QLabel;
class QListWidget;

namespace wardbook::ui {

class Button;
class DrillViewBar;
enum class DrillsView;

/// The scenarios that come with the program: what each is about, what it tests, and what is thrown in.
class ScenarioView : public QWidget
{
    Q_OBJECT
public:
    ScenarioView(Services& services, QWidget* parent = nullptr);
    QListWidget& list() { return *m_list; }
    QString current() const; ///< id

Q_SIGNALS:
    void viewWanted(wardbook::ui::DrillsView view);
    void drillWanted(const QString& scenario); ///< make a drill of it

private:
    void show(int row);
    void fillInjects(const drills::Scenario& scenario);
    Services& m_services;
    QListWidget *m_list, *m_injects;
    QLabel *m_title, *m_facts, *m_summary, *m_objectives, *m_injectsTitle;
    QWidget* m_unverified;
    Button* m_use;
};

} // namespace wardbook::ui
