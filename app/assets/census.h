#pragma once
#include "people/workspace.h"
#include <QDate>

/// A census 数据清查: every department goes through its data assets and confirms them. Records of the
/// registers `census` and `census_task`; how far it is follows from the assets themselves.
namespace wardbook::assets {

/// What can be listed of a census.
enum class CensusList {
    Unconfirmed, ///< there when it started, not confirmed since
    Confirmed,
    Added,   ///< entered since it started
    Changed, ///< there before; something other than the confirmation was changed since
    Gone,    ///< retired or void since
};
QString censusListId(CensusList list); ///< "unconfirmed" …
std::optional<CensusList> censusListFromId(const QString& id);

/// What a census has seen so far, in assets.
struct CensusCounts
{
    qint64 total = 0; ///< assets that were there when it started and still are
    qint64 confirmed = 0, added = 0, changed = 0, gone = 0;
    qint64 left() const { return total - confirmed; }
    CensusCounts& operator+=(const CensusCounts& other);
};

/// One department's part of a census, as the page lists it.
struct CensusDepartment
{
    qint64 department = 0;
    QString name;
    qint64 task = 0, taskRev = 0; ///< 0: the department has no task
    QString taskState;            ///< id
    QString liaison;
    QDate due;
    CensusCounts counts;
    bool late(QDate today) const
    {
        return taskState == QLatin1String("open") && due.isValid() && due < today;
    }
};

/// A census as a whole, with its departments.
struct CensusProgress
{
    qint64 census = 0;
    QString name, state;
    QDate startedOn, due;
    QList<CensusDepartment> departments; ///< those with the most left first
    CensusCounts counts() const;
    bool started() const { return state != QLatin1String("planned"); }
};

/// What became of a confirmation.
struct CensusConfirmed
{
    qint64 confirmed = 0, skipped = 0; ///< skipped: may not be edited by this person, or is retired
    QString refusal;                   ///< why the first of them was skipped
    qint64 act = 0;                    ///< for undoing it
};

/// Reads take a reader of the caller's thread; writes are acts of the signed-in member, any thread, one at a
/// time.
class CensusService
{
public:
    explicit CensusService(people::Workspace& workspace) : m_workspace(workspace) {}

    /// `department`: only this one (0: all). What a department handed in, and once it is done everything, are
    /// the figures that were written down.
    static CensusProgress progress(ledger::Reader& reader, qint64 census, qint64 department = 0);
    /// Ids of assets, in order. Nothing before it was started.
    static QList<qint64> assets(ledger::Reader& reader, qint64 census, CensusList list,
                                qint64 department = 0);
    /// The one that is running; the last one started if there are several. 0: none.
    static qint64 running(ledger::Reader& reader);

    /// Opens one task for each department that takes part: with how many assets there are to confirm, the due
    /// date and the liaison. Throws Invalid when no department has anything to confirm.
    void start(qint64 census, qint64 rev, QDate today);
    /// Sets the date of the last confirmation. Throws Denied when none of them may be confirmed.
    CensusConfirmed confirm(const QList<qint64>& assets, QDate today, const Progress& progress = {});
    /// Writes the department's figures into its task and hands it in.
    void submit(qint64 task, qint64 rev, QDate today);
    /// Writes every department's figures and the conclusion (empty: one made of the figures).
    void finish(qint64 census, qint64 rev, QDate today, const QString& conclusion);

    /// The same inside an act, for whoever queues acts (ui/kit/record_editor).
    static ledger::Ledger::Body starting(qint64 census, qint64 rev, QDate today);
    static ledger::Ledger::Body submitting(qint64 task, qint64 rev, QDate today);
    ledger::Ledger::Body finishing(qint64 census, qint64 rev, QDate today, const QString& conclusion) const;
    /// The conclusion that the figures give.
    static QString conclusionOf(const CensusProgress& progress);

private:
    people::Workspace& m_workspace;
};

} // namespace wardbook::assets
