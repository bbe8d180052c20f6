#pragma once
#include "ui/drills/drill_acts.h"
#include "ui/drills/drill_source.h"
#include "ui/drills/finding_pane.h"
#include "ui/drills/form_pane.h"
#include "ui/drills/part_table.h"
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace wardbook::ui {

namespace chips {
class Chip;
}
class Button;
class PageHeader;
class ScorePane;
class TimingPane;

/// A drill after it ran: the facts first, then people's judgement, then what must change.
class EvaluationView : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Timing, Scores, Objectives, HotWash, Findings, Summary };
    EvaluationView(Services& services, DrillSource& source, QWidget* parent = nullptr);
    void showDrill(qint64 drill);
    qint64 drill() const { return m_drill; }
    bool loaded() const { return m_data && m_data->record.id == m_drill && !m_reading && !m_acts->busy(); }
    QString state() const { return m_data ? m_data->record.state : QString(); }
    const QStringList& gaps() const { return m_gaps; }
    bool command(const QString& name);
    void setTab(Tab tab);
    TimingPane& timing() { return *m_timing; }
    ScorePane& scores() { return *m_scores; }
    PartTable& objectives() { return *m_objectives; }
    PartTable& hotWash() { return *m_hotWash; }
    FindingPane& findings() { return *m_findings; }
    const drills::Evaluation* evaluation() const { return m_data ? &m_data->evaluation : nullptr; }

Q_SIGNALS:
    void closed();
    void shown();
    void consoleWanted(qint64 drill);
    void incidentWanted(qint64 incident);

private:
    struct Data
    {
        ledger::Record record;
        QString title, scenario;
        qint64 incident = 0, programme = 0;
        drills::Evaluation evaluation;
        QHash<QString, QString> advice; ///< evaluator and item, a line each
        QList<ImprovementLine> improvements;
        QStringList gaps;
    };
    static Data readData(ledger::Reader& reader, qint64 drill, qint64 nowMs);
    void build();
    void read();
    void showData();

    // evaluation_acts.cpp
    void score(const QString& evaluator, const QString& item, int score);
    void advise(const QString& evaluator, const QString& item, const QString& advice);
    void writeScore(const QString& evaluator, const QString& item, const QString& field,
                    const QVariant& value);
    void addImprovement(const QString& key, const QString& text, qint64 observation);
    void handOver();
    void openImprovement(qint64 improvement);
    void takeQuestions();
    void finish();
    void showPapers();

    Services& m_services;
    DrillSource& m_source;
    DrillActs* m_acts;
    PageHeader* m_header;
    chips::Chip* m_state;
    QLabel* m_lack;
    Button *m_back, *m_log, *m_incident, *m_papers, *m_finish, *m_questions;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    TimingPane* m_timing;
    ScorePane* m_scores;
    PartTable *m_objectives, *m_hotWash;
    FindingPane* m_findings;
    FormPane* m_summary;
    std::shared_ptr<const Data> m_data;
    QStringList m_gaps;
    QString m_finishStep;
    qint64 m_drill = 0;
    bool m_reading = false, m_again = false, m_mayEdit = false;
};

} // namespace wardbook::ui
