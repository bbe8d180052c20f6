#pragma once
#include "ui/drills/drill_acts.h"
#include "ui/drills/drill_source.h"
#include "ui/drills/inject_model.h"
#include <QWidget>

class QLabel;

namespace wardbook::ui {

class Button;
class ConsoleHeader;
class CurrentInject;
class DrillLog;
class InjectList;
class NoticeStrip;
class ObservePanel;
class CrewPanel;

/// A drill while it runs: clocks, injects at the left, what is on the table in the middle, people at the
/// right. Everything is kept at the moment it is done. Single keys act while the console has the focus and
/// nobody types.
class DrillConsoleView : public QWidget
{
    Q_OBJECT
public:
    DrillConsoleView(Services& services, DrillSource& source, QWidget* parent = nullptr);
    void showDrill(qint64 drill);
    qint64 drill() const { return m_drill; }
    bool loaded() const { return m_run && m_run->id == m_drill && !m_reading && !m_acts->busy(); }
    const drills::DrillRun* run() const { return m_run.get(); }
    bool command(const QString& name);
    void hostMessages(QWidget* bar); ///< the shell's message bar, below the clocks

    InjectList& list() { return *m_list; }
    CurrentInject& current() { return *m_current; }
    ObservePanel& observe() { return *m_observe; }
    DrillLog& log() { return *m_log; }
    CrewPanel& people() { return *m_people; }
    ConsoleHeader& header() { return *m_header; }
    NoticeStrip& gap() { return *m_gap; }
    NoticeStrip& realClock() { return *m_real; }
    void setNow(); ///< what every second does

Q_SIGNALS:
    void closed();
    void shown();             ///< the run was read anew
    void ended(qint64 drill); ///< what follows is its evaluation
    void incidentWanted(qint64 incident);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildLeft();
    QWidget* buildCentre();
    void connectParts();
    void read();
    void take(const RunPointer& run, const QString& realClock);
    void showCentre();
    void offerGap();

    // console_acts.cpp
    void release(qint64 inject);
    void skip(qint64 inject, const QString& reason);
    void postpone(qint64 inject, qint64 toMs, const QString& reason);
    void propose(int minutes);
    void improvise();
    void stamp(const QString& kind);
    void describe(qint64 token, const QString& who, const QString& text);
    void openObservation(qint64 observation);
    void pauseOrResume();
    void endDrill();
    void judgeGap(bool counts);
    void note();
    void showMore();
    void showAttachment(qint64 proof);
    bool running() const;
    bool mayAct() const;

    Services& m_services;
    DrillSource& m_source;
    DrillActs* m_acts;
    qint64 m_drill = 0;
    RunPointer m_run;
    bool m_reading = false, m_again = false;
    bool m_first = true; ///< of this drill since the page was made: a gap is offered only then
    qint64 m_gapFrom = 0;
    qint64 m_nextToken = 1;
    /// Observations that were stamped here: the record's id once it is written.
    QHash<qint64, std::shared_ptr<qint64>> m_stamped;
    ConsoleHeader* m_header;
    NoticeStrip *m_gap, *m_real;
    QLabel *m_injectCount, *m_logCount;
    Button *m_next, *m_add;
    class QToolButton* m_addSmall;
    InjectList* m_list;
    CurrentInject* m_current;
    ObservePanel* m_observe;
    DrillLog* m_log;
    CrewPanel* m_people;
    class QVBoxLayout* m_column = nullptr;
};

} // namespace wardbook::ui
