#pragma once
#include "ui/incidents/act_tools.h"
#include "ui/incidents/case_data.h"
#include "ui/kit/record_editor.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

class RecordSource;

/// What people do with one incident: each asks what it needs, then is one act on a worker. What is refused
/// says why and leaves everything as it was. GUI thread.
class CaseActs : public QObject
{
    Q_OBJECT
public:
    CaseActs(Services& services, RecordSource& source, QWidget* parent);
    void setCase(const CasePtr& data) { m_data = data; }
    const CasePtr& data() const { return m_data; }
    Services& services() { return m_services; }
    RecordSource& source() { return m_source; }

    void step(const QString& transition);
    void usePlan();
    void toRemediation();

    void decide(const QString& grade); ///< empty: as suggested
    void countersign(qint64 decision);
    void editFacts();

    /// Fields of the incident itself, saved one after the other; a report is filled again from them.
    void editFact(const ledger::FieldValues& values, qint64 notice = 0);
    RecordEditor& editor() { return *m_editor; }

    void markDone(const QString& rule);
    void markNotApplicable(const QString& rule);
    void approveMark(qint64 mark);

    void addImpact();
    void editImpact(qint64 impact);
    void removeImpact(qint64 impact);

    /// Runs on a worker; an Error is shown. `done` on the GUI thread.
    void run(std::function<void(const ActTools& tools)> work, std::function<void()> done = {});

Q_SIGNALS:
    /// Where to go for what keeps the incident from being closed: clocks, tasks, report, lessons, grade.
    void placeWanted(const QString& place, qint64 record);
    void invalid(const QList<wardbook::ledger::FieldProblem>& problems); ///< nothing of that edit was saved

private:
    struct Edit
    {
        qint64 incident = 0, rev = 0;
        ledger::FieldValues values;
        qint64 notice = 0; ///< is filled again afterwards
    };
    struct Edited;
    void nextEdit();
    void settle(const Edited& done, const Edit& edit);
    void askConflict(const ledger::Conflict& conflict, const QList<ConflictRow>& rows);
    void makeIncident();
    void endHandling();
    void close();
    QWidget* window() const { return m_parent; }

    Services& m_services;
    RecordSource& m_source;
    QWidget* m_parent;
    CasePtr m_data;
    RecordEditor* m_editor; ///< remembers acts for Ctrl+Z
    QQueue<Edit> m_edits;
    bool m_editing = false;
};

} // namespace wardbook::ui
