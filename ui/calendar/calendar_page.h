#pragma once
#include "ui/calendar/duty_filter.h"
#include "ui/kit/page.h"
#include <QTimer>

class QStackedWidget;
class QTabBar;

namespace wardbook::ui {

class AgendaModel;
class AgendaView;
class Button;
class CalendarBar;
class EmptyState;
class MonthView;
class PageHeader;

/// 日历: a month of everything that is due, and beside it the list of one day, of its week, or of all that is
/// overdue.
class CalendarPage : public Page
{
    Q_OBJECT
public:
    enum List { Day, Week, Overdue };
    explicit CalendarPage(Services& services, QWidget* parent = nullptr);
    /// "2026-06-12" (that day), "week" (this week), "overdue", "mine", "export" (its dialog); empty: as it
    /// was.
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    MonthView& month() { return *m_month; }
    AgendaView& agenda() { return *m_agenda; }
    AgendaModel& lines() { return *m_lines; }
    CalendarBar& bar() { return *m_bar; }
    List list() const;
    void setList(List list);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildSide();
    QWidget* buildFooter();
    void watch();
    void read();
    void take(const std::shared_ptr<const DutyFacts>& facts);
    void showProblem(const Error& error);
    void showProgress(qint64 done, qint64 total);
    void chooseDay(QDate day);
    void applyFilter();
    void showAgenda();
    void showNothing(const QString& sentence);
    void showSubtitle();
    void noteTime();
    void openDuty(const calendar::Duty& duty);
    void exportCalendar();
    QDate wantedUntil() const;

    Services& m_services;
    PageHeader* m_header;
    CalendarBar* m_bar;
    MonthView* m_month;
    AgendaModel* m_lines;
    AgendaView* m_agenda;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_export;
    DutyReader* m_reader;
    QTimer m_settle; ///< acts often come in rows: read once after the last
    QTimer m_minute;
    std::shared_ptr<const DutyFacts> m_facts;
    QList<calendar::Duty> m_shown; ///< of the facts, those that match the filter
    bool m_stale = true;
};

} // namespace wardbook::ui
