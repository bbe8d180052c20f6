#pragma once
#include "grading/round.h"
#include "ledger/reader.h"
#include "people/workspace.h"
#include <QIODevice>

/// Rounds of self-assessment 自查: start, judge, submit, review, sign. Everything is an act of the ledger.
namespace wardbook::grading {

/// What a round of self-assessment begins with.
struct NewRound
{
    qint64 system = 0;
    QString name;       ///< "2026 上半年"; empty: made from today's date
    QStringList scopes; ///< extensions; "general" is always in
    QList<qint64>
        objects; ///< empty: every object of the system, the shared ones and the unit-wide management
    /// A loaded pack: "id", the version loaded last, or "id@version". Empty: the shipped GB/T 22239-2019.
    QString pack;
    bool takeOver =
        false; ///< shared objects that another round of the last 12 months judged keep its verdicts
};

/// What a person changed in a cell; fields that are not set stay.
struct CellEdit
{
    QString item;
    qint64 object = 0;
    qint64 rev = 0; ///< as it was seen; 0: was blank
    std::optional<Verdict> verdict;
    std::optional<QString> note, naReason, compensation;
    std::optional<bool> highRisk;
    std::optional<QList<qint64>> proofs; ///< ids of the register `proof`
    bool takenOver = false;
};

/// A cell with everything, for the inspector.
struct CellDetail
{
    Cell cell;
    QString note, naReason, compensation;
    struct Proof
    {
        qint64 id = 0;
        QString name, mediaType, digest; ///< digest: hex SM3, its address in the evidence store
        qint64 size = 0;
        QDateTime addedOn;
        QString missing; ///< why it can't be shown, as a sentence; empty: it is there
    };
    QList<Proof> proofs;
    QString lastActor; ///< who wrote it last
    QDateTime lastAt;
    QList<qint64> remediations; ///< open or closed actions that name this cell
};

/// A cell that somebody else changed since it was read; nothing of it was written.
struct CellConflict
{
    QString item;
    qint64 object = 0;
    CellDetail base; ///< as this person read it; blank when nobody had written in it
    CellDetail theirs;
    QString theirName;
};

/// Everything that can be done with rounds, each as one act.
class RoundService
{
public:
    explicit RoundService(people::Workspace& workspace);

    /// Throws Invalid when the system isn't graded, has no objects, or has an open round already.
    qint64 start(const NewRound& round);
    Round load(ledger::Reader& reader, qint64 assessment) const;
    CellDetail detail(ledger::Reader& reader, const Round& round, int row, int column) const;
    /// Writes the edits in one act and returns the cells as they now are, in the order of `edits`; several
    /// edits of one cell count as one. Cells that somebody else changed meanwhile are left out and come back
    /// in `conflicts`; the rest is written. Throws Invalid, with nothing written, for a cell that the round
    /// doesn't have, for not applicable without a reason, and for a high-risk flag on what is not "partly
    /// met" or "not met" (a verdict that leaves these takes the flag off). Any thread; not two at a time.
    QList<Cell> apply(const Round& round, const QList<CellEdit>& edits,
                      QList<CellConflict>* conflicts = nullptr, const QString& label = {});
    /// Verdicts (with note, reason, compensation and evidence) of the previous round for these cells, as
    /// edits to apply; cells that it did not judge are left out. An item of another level or pack version
    /// takes the verdict of the item with the same check.
    QList<CellEdit> previousOf(ledger::Reader& reader, const Round& round,
                               const QList<std::pair<int, int>>& cells) const;
    /// Stores an attachment (encrypted) and its record; the same bytes under the same name give the record
    /// that is there.
    qint64 addProof(QIODevice& content, const QString& name, const QString& mediaType,
                    const Progress& progress = {});
    void addObjects(const Round& round, const QList<qint64>& objects);
    void removeObject(const Round& round, qint64 object); ///< throws Invalid when something is judged in it

    /// submit needs every cell judged; writes rate, score and conclusion, which stand until the next submit
    /// (so they mean nothing while the round is a draft). `transition`: submit, return, review, sign.
    void step(const Round& round, const QString& transition, const QString& reason);
    QString stepRefusal(const Round& round, const QString& transition) const; ///< why not; empty if allowed
    /// By which rule and with which settings the round is scored from now on (scoring.h); only while it is a
    /// draft. Throws NotFound and Invalid for a rule or an option that doesn't exist.
    void setScoring(const Round& round, const QString& rule, const QString& settings);

    /// Packs that may be used: the shipped one and those the unit loaded.
    struct PackEntry
    {
        QString id, version, title, source;
        int items = 0;
        bool builtIn = false, verified = false;
    };
    QList<PackEntry> packs(ledger::Reader& reader) const;
    std::shared_ptr<const RequirementPack> pack(ledger::Reader& reader, const QString& id,
                                                const QString& version) const;
    void loadPack(const QByteArray& json,
                  const QString& source); ///< an act; throws Invalid with place and reason
    /// What changes when the round moves to another version of its pack.
    struct PackDifference
    {
        QStringList added, removed, changed; ///< item ids
        int lostCells = 0;                   ///< judged cells of removed items
    };
    PackDifference packDifference(const Round& round, const RequirementPack& next) const;
    void moveToPack(const Round& round, const QString& id, const QString& version, const QString& reason);

private:
    void keepPack(const QByteArray& json, const RequirementPack& pack, const QString& source);
    people::Workspace& m_workspace;
};

} // namespace wardbook::grading
