#pragma once
#include "oversight/check_watch.h"
#include "ui/kit/page.h"
#include "ui/kit/record_source.h"
#include "ui/kit/services.h"
#include "ui/overview/first_steps.h"
#include "ui/overview/places.h"
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class EmptyState;
class FirstStepsPanel;
class KeyHint;
class OverviewSource;
class PageHeader;
class SideColumn;
class WorkList;
class WorkModel;

/// 总览: at the left what is to be done, in the order of time; at the right how things stand. Everything
/// opens the page that it speaks of; nothing is edited here but the day of a duty.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(Services& services, QWidget* parent = nullptr);
    ~OverviewPage() override;
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    WorkList& list() { return *m_list; }
    WorkModel& model() { return *m_model; }
    SideColumn& side() { return *m_side; }
    OverviewSource& source() { return *m_source; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeLeft();
    QWidget* makeFooter();
    void makeBareState();
    void makeFirstSteps();
    void readSteps();
    void showSteps();
    void focusSteps();
    void takeStep(const FirstStepLine& line);
    void importFile(const QString& file);
    void watch();
    void read(int parts);
    void sayReading(bool instead); ///< `instead`: also in place of the list
    void show(int parts);
    void showFooter();
    void showChecks();
    void noteChange(const QString& registerId);
    void tick();
    void open(const Place& place);
    void openWork(const overview::Work& work);
    void postpone(const overview::Work& work);
    void showMenu(const overview::Work& work, const QPoint& at);
    void unfold(bool unfolded);
    void startDrill();
    /// Why this role can't; empty: it can. Hidden altogether for those who only look.
    QString refusal(const char* registerId) const;
    Button* addButton(const QString& text, const char* kind, const QString& icon, const char* registerId,
                      const std::function<void()>& run);

    Services& m_services;
    OverviewSource* m_source;
    WorkModel* m_model;
    std::shared_ptr<oversight::CheckWatch> m_checks; ///< null for roles that don't see findings
    PageHeader* m_header = nullptr;
    WorkList* m_list = nullptr;
    SideColumn* m_side = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_bare = nullptr;
    EmptyState* m_nothing = nullptr;
    QStackedWidget* m_listStack = nullptr;
    QLabel* m_later = nullptr;
    Button* m_unfold = nullptr;
    std::unique_ptr<RecordSource> m_postponing; ///< of the dialog that asks for a day
    QTimer m_coalesce, m_minute;
    int m_stale = 0; ///< parts that changed since they were read
    bool m_saidReading = false;
    QDate m_day;
    FirstStepsPanel *m_steps = nullptr, *m_stepsAbove = nullptr; ///< of an empty vault; above the work
    FirstStepFacts m_stepFacts;
    bool m_stepsKnown = false, m_stepsWanted = false;
};

} // namespace wardbook::ui
