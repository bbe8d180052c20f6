#pragma once
#include "ledger/ledger.h"
#include "ui/kit/conflict_dialog.h"
#include "ui/kit/services.h"
#include <QQueue>

namespace wardbook::ui {

/// Writes a page's changes off the GUI thread, one after the other, each as one act, and remembers them for
/// Ctrl+Z. A change made before the former one was saved follows it instead of clashing with it. GUI thread.
class RecordEditor : public QObject
{
    Q_OBJECT
public:
    RecordEditor(Services& services, const QString& registerId, QObject* parent = nullptr);

    /// `rev`: the revision that the person saw.
    void edit(qint64 id, qint64 rev, const ledger::FieldValues& values, const QString& reason = {});
    void create(const ledger::FieldValues& values);
    /// `carried`: fields that the step itself fills.
    void transition(const QList<std::pair<qint64, qint64>>& idsAndRevs, const QString& transition,
                    const QString& reason, const ledger::FieldValues& carried = {});
    void voidRecords(const QList<std::pair<qint64, qint64>>& idsAndRevs, const QString& reason);
    /// Something else that changes this record (0: others), as one act; `body` gets the revision to hold
    /// against.
    void perform(qint64 id, qint64 rev, const QString& label, const QString& reason,
                 std::function<void(ledger::ActWriter&, qint64 rev)> body);
    void undoLast();
    void undo(qint64 seq);
    bool canUndo() const { return !m_done.isEmpty(); }
    bool busy() const { return m_running || !m_queue.isEmpty(); }
    /// An import or another service wrote this act: Ctrl+Z reverts it too.
    void remember(qint64 seq, const QString& what);

Q_SIGNALS:
    void saved(qint64 id); ///< the record as the vault has it now is worth reading again
    void created(qint64 id);
    void voided(const QList<qint64>& ids, qint64 seq);
    void invalid(qint64 id, const QList<wardbook::ledger::FieldProblem>& problems); ///< id 0: the new record
    void conflicted(const wardbook::ledger::Conflict& conflict, const QList<wardbook::ui::ConflictRow>& rows);
    void failed(qint64 id); ///< an error was shown; what the person typed was not saved
    void idle();

private:
    struct Job
    {
        qint64 id = 0;
        qint64 rev = 0;
        QString label, reason;
        std::function<void(ledger::ActWriter&, const Job&)> body;
        std::function<void(const ledger::ActResult&)> after;
        bool undoable = true;
        bool step = false; ///< fills fields of its own: they can't be saved by an edit instead
    };
    struct Outcome;
    void enqueue(Job job);
    void next();
    void settle(const Job& job, Outcome& outcome);
    qint64 currentRev(qint64 id, qint64 rev) const;

    Services& m_services;
    QString m_registerId;
    QQueue<Job> m_queue;
    bool m_running = false;
    QList<std::pair<qint64, QString>> m_done;            ///< acts to undo, latest last
    QHash<std::pair<qint64, qint64>, qint64> m_followed; ///< (id, rev seen) → rev after our own change
};

} // namespace wardbook::ui
