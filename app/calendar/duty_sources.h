#pragma once
#include "calendar/duties.h"
#include <functional>

/// Where duties come from; each adds its own to one list.
namespace wardbook::calendar {

/// What every source of duties is asked with; values live as long as the asking.
struct DutyQuestion
{
    people::Workspace& workspace;
    ledger::Reader& reader;
    QDate today;
    qint64 nowMs = 0;
    QDate until;
    std::function<bool(const QString& registerId)> mayView;
    Progress progress = {};
};

/// Where sources put what they find.
class DutyList
{
public:
    explicit DutyList(const DutyQuestion& question) : m_question(question) {}
    const DutyQuestion& question() const { return m_question; }
    /// Leaves out what lies behind the last day and isn't overdue, and what belongs to a department that the
    /// role has nothing to do with. `what` makes the duty one of several of
    /// its record: the uid comes from both.
    void add(Duty duty, const ledger::Record& record, const QString& what);
    /// Something was added for this record and day, such as by a source that knows its law.
    bool has(const QString& registerId, qint64 record, QDate on) const;
    QList<Duty> sorted();

    /// The record, or what it is a part of or about, belongs to an exercise.
    bool isExercise(const ledger::RegisterDef& definition, const ledger::Record& record);
    /// Incidents are read once.
    std::optional<ledger::Record> incident(qint64 id);

private:
    void tellWhose(Duty& duty, const ledger::RegisterDef& definition, const ledger::Record& record) const;
    DutyQuestion m_question;
    QList<Duty> m_duties;
    QSet<QString> m_days;
    QHash<qint64, std::optional<ledger::Record>> m_incidents;
};

void addIncidentClocks(DutyList& list);
void addSystemDeadlines(DutyList& list);
void addFilingDuties(DutyList& list);
void addObligations(DutyList& list);
/// Dates of all registers whose name says that something is due.
void addRegisterDates(DutyList& list);

/// "Name: what", in the program's language.
QString named(const QString& name, const QString& what);
QString lawAndArticle(const QString& law, const QString& article); ///< either may be empty
QString labelOf(ledger::Reader& reader, const QString& registerId);

} // namespace wardbook::calendar
