#pragma once
#include "people/workspace.h"
#include <QDate>
#include <QHash>
#include <optional>

namespace wardbook::commands::sample {

/// The registers of the whole process in the sample unit (resources/sample/process.json): what the unit
/// shares, entrusts, grants, checks and answers for. Whatever the file says is a record's state is reached by
/// steps of members who may take them.
class Process
{
public:
    void enter(people::Workspace& administrator);
    /// Takes every step that still lies before the records and that this member may take.
    void advance(people::Workspace& member);

private:
    struct Planned
    {
        qint64 id = 0;
        QString goal;
    };
    bool advanceOnce(people::Workspace& member, ledger::Reader& reader,
                     const ledger::RegisterDef& definition);
    QHash<QString, QList<Planned>> m_planned; ///< by register
};

/// When the departments of the running census confirmed their assets.
class CensusDates
{
public:
    explicit CensusDates(QDate today);
    /// Of the department's next asset; nothing when it did not come that far within the census.
    std::optional<QDate> next(const QString& department);

private:
    struct Department
    {
        qint64 left = 0; ///< assets that are still to be given a date
        QDate last;
    };
    QDate m_startedOn;
    QHash<QString, Department> m_departments;
};

/// Who is in charge of which duty, last year's self-check, and what the unit judged itself.
void keepObligations(people::Workspace& administrator);

} // namespace wardbook::commands::sample
