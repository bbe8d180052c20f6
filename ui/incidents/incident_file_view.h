#pragma once
#include "ui/incidents/case_data.h"
#include "ui/kit/record_source.h"
#include "ui/kit/services.h"
#include <QTimer>
#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace wardbook::ui {

class CaseActs;
class CaseHeader;
class ClockRow;
class ExhibitPanel;
class ImpactPanel;
class JudgementPanel;
class NotesPanel;
class PartPanel;
class DecisionList;
class ReportPanel;
class TimelinePanel;

/// The file of one incident: clocks on top, grade, timeline and affected assets, the report at the right, the
/// rest in tabs. Read anew whenever something of it changed.
class IncidentFileView : public QWidget
{
    Q_OBJECT
public:
    IncidentFileView(Services& services, QWidget* parent);
    ~IncidentFileView() override;
    /// `place`: grade, clocks, tasks, report, lessons …; `step`: a transition to begin at once.
    void open(qint64 incident, const QString& place = {}, const QString& step = {});
    void close();
    qint64 incident() const { return m_wanted; }
    const CasePtr& data() const { return m_data; }
    bool ready() const { return m_data && !m_reading && !m_reload.isActive() && m_data->id() == m_wanted; }
    bool command(const QString& name);
    QString holdsBack() const;
    QString drillTitle() const;
    void goTo(const QString& place, qint64 record = 0);

    enum class Tab { Overview, Tasks, Traces, Talks, Exhibits, Decisions, Notes };
    void setTab(Tab tab);
    CaseHeader& header() { return *m_header; }
    ClockRow& clocks() { return *m_clocks; }
    JudgementPanel& judgement() { return *m_judgement; }
    TimelinePanel& timeline() { return *m_timeline; }
    ImpactPanel& impacts() { return *m_impacts; }
    ReportPanel& report() { return *m_report; }
    ExhibitPanel& exhibits() { return *m_exhibits; }
    NotesPanel& notes() { return *m_notes; }
    PartPanel& part(Tab tab);

Q_SIGNALS:
    void leaveWanted();
    void shown(); ///< what the vault has is on the screen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* makeOverview();
    void watch();
    void read();
    void show(const CasePtr& data);

    Services& m_services;
    RecordSource m_source;
    CaseActs* m_acts;
    CasePtr m_data;
    qint64 m_wanted = 0;
    QString m_place, m_step;
    bool m_reading = false, m_again = false, m_stale = false;
    QTimer m_reload;
    CaseHeader* m_header;
    ClockRow* m_clocks;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_overview = nullptr;
    JudgementPanel* m_judgement = nullptr;
    TimelinePanel* m_timeline = nullptr;
    ImpactPanel* m_impacts = nullptr;
    PartPanel *m_tasks = nullptr, *m_traces = nullptr, *m_talks = nullptr;
    ExhibitPanel* m_exhibits = nullptr;
    DecisionList* m_decisions = nullptr;
    NotesPanel* m_notes = nullptr;
    ReportPanel* m_report = nullptr;
};

} // namespace wardbook::ui
