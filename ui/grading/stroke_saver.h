#pragma once
#include "grading/round_service.h"
#include "ui/grading/cell_at.h"
#include "ui/kit/serial_worker.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <optional>

namespace wardbook::ui {

/// Saves every stroke: edits of the same second become one act, written off the GUI thread; the next act
/// starts when the one before is in the vault. Destroying it writes what is left. GUI thread.
class StrokeSaver : public QObject
{
    Q_OBJECT
public:
    /// Longest time that a stroke stays unsaved before its act starts.
    static constexpr int kCollectMs = 700;

    StrokeSaver(people::Workspace& workspace, QObject* parent = nullptr);
    ~StrokeSaver() override;

    /// What the next edits belong to. Call only while nothing is unsaved.
    void start(std::shared_ptr<const grading::Round> round);
    /// `edit.rev` is the revision that the person saw.
    void add(CellAt at, const grading::CellEdit& edit);
    void flush();    ///< starts writing now
    void flushNow(); ///< returns when everything is written, or failed
    /// Runs `then` once nothing is unsaved any more; at once if that is so. Forgotten when writing fails.
    void whenSaved(std::function<void()> then);
    bool unsaved() const { return !m_pending.isEmpty() || !m_writing.isEmpty(); }
    bool writing() const { return !m_writing.isEmpty(); }
    const std::optional<Error>& failure() const { return m_failure; } ///< of the last attempt

    /// What is not in the vault yet of this cell, newest last; for whoever shows the cell.
    QList<grading::CellEdit> unsavedOf(CellAt at) const;

Q_SIGNALS:
    /// Now in the vault; `cells` in the order of `at`.
    void saved(const Cells& at, const QList<grading::Cell>& cells);
    /// Others changed these meanwhile; `mine` is what could not be written, in the same order.
    void conflicted(const QList<grading::CellConflict>& conflicts, const QList<grading::CellEdit>& mine);
    void failed(const Error& error); ///< nothing of the batch was written; it stays unsaved
    /// Against the rules: these edits are given up, the rest of the batch is written.
    void refused(const Cells& at, const Error& error);

private:
    struct Stroke
    {
        CellAt at;
        grading::CellEdit edit;
    };
    struct Outcome
    {
        QList<grading::Cell> cells;
        QList<grading::CellConflict> conflicts;
        QHash<qsizetype, Error> refused; ///< by index of the edit
        std::optional<Error> error;
    };
    static Outcome write(people::Workspace& workspace, const grading::Round& round,
                         const QList<grading::CellEdit>& edits);
    static Outcome writeEach(people::Workspace& workspace, const grading::Round& round,
                             const QList<grading::CellEdit>& edits);
    QList<grading::CellEdit> takeBatch();
    void take(); ///< the outcome of the act that was being written, if it is there
    void settle(const Outcome& outcome);
    void restore(); ///< puts what was being written back under what came later
    void runWaiting();

    people::Workspace& m_workspace;
    std::shared_ptr<const grading::Round> m_round;
    QTimer m_collect;
    QList<Stroke> m_pending; ///< in the order of the first stroke in each cell
    QHash<quint64, qsizetype> m_index;
    QList<Stroke> m_writing;
    std::optional<Error> m_failure;
    QList<std::function<void()>> m_waiting;
    std::mutex m_mutex; ///< guards m_outcome
    std::condition_variable m_ended;
    std::optional<Outcome> m_outcome;
    SerialWorker m_worker;
};

/// `later` on top of `edit`: what both say, `later` says.
void mergeEdit(grading::CellEdit& edit, const grading::CellEdit& later);
/// The cell as it will be once `edit` is written.
void applyEdit(grading::Cell& cell, const grading::CellEdit& edit);

} // namespace wardbook::ui
