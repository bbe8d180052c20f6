#pragma once
#include "ui/filings/duty_strip.h"
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_list_model.h"
#include "ui/kit/services.h"
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace wardbook::ui {

class Button;
class EmptyState;
class FilterChip;
class PageHeader;
class PlainTable;
class RecordSource;
class SearchBox;

/// All filings, and above them what those in force ask for. Enter or a double click opens the desk.
class FilingList : public QWidget
{
    Q_OBJECT
public:
    FilingList(Services& services, RecordSource& source, QWidget* parent);
    void activate(); ///< reads when something changed since
    void showAll();  ///< without search and filters
    bool command(const QString& name);
    bool ready() const { return m_read && !m_reading && !m_reload.isActive(); }
    bool dutiesReady() const { return ready() && !m_readingDuties; }
    void select(qint64 filing);
    qint64 current() const;
    FilingListModel& model() { return *m_model; }
    PlainTable& table() { return *m_table; }
    DutyStrip& duties() { return *m_duties; }
    EmptyState& empty() { return *m_empty; }
    FilterChip& kindChip() { return *m_kinds; }
    FilterChip& stateChip() { return *m_states; }
    SearchBox& search() { return *m_search; }

Q_SIGNALS:
    void newWanted();
    void openWanted(qint64 filing);
    void againWanted(qint64 filing);
    void verifyWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* makeBar();
    void setColumns();
    void read();
    void readDuties();
    void take(const QList<filings::FilingEntry>& entries);
    void filter();
    void noteOptions();
    void noteEmpty();
    void open(int row);

    Services& m_services;
    RecordSource& m_source;
    FilingRights m_rights;
    FilingListModel* m_model;
    PageHeader* m_header;
    Button* m_new;
    DutyStrip* m_duties;
    SearchBox* m_search;
    FilterChip *m_kinds, *m_states;
    Button* m_clear;
    QStackedWidget* m_stack;
    PlainTable* m_table;
    EmptyState* m_empty;
    QTimer m_reload;
    qint64 m_wanted = 0;
    bool m_read = false, m_reading = false, m_readingDuties = false, m_again = false, m_stale = false;
};

} // namespace wardbook::ui
