#pragma once
#include "ui/calendar/duty_filter.h"
#include <QWidget>

class QCheckBox;
class QLabel;

namespace wardbook::ui {

class Button;
class SearchBox;

/// Which month is shown, and what of it: previous, today, next; filters; search.
class CalendarBar : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarBar(QWidget* parent = nullptr);
    void setMonth(QDate day);
    void setFacts(const DutyFacts& facts, const ledger::RegisterSet& registers);
    /// Without emitting: what somebody who came here from elsewhere wants to see.
    void setFilter(const DutyFilter& filter);
    DutyFilter filter() const;
    SearchBox& search() { return *m_search; }
    void clearAll();

Q_SIGNALS:
    void changed(); ///< filter or search
    void turned(int months);
    void todayWanted();

private:
    void addMonthButtons();
    void addFilters();
    void noteChange();

    QLabel* m_month;
    FilterChip *m_registers, *m_standing, *m_departments;
    QCheckBox* m_mine;
    Button* m_clear;
    SearchBox* m_search;
};

} // namespace wardbook::ui
