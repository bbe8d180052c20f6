#include "ui/grading/stroke_saver.h"
#include "ui/grading/grading_page_tr.h"

namespace wardbook::ui {

using grading::CellEdit;

void mergeEdit(CellEdit& edit, const CellEdit& later)
{
    const auto put = [](auto& into, const auto& from) {
        if (from)
            into = from;
    };
    put(edit.verdict, later.verdict);
    put(edit.note, later.note);
    put(edit.naReason, later.naReason);
    put(edit.compensation, later.compensation);
    put(edit.highRisk, later.highRisk);
    put(edit.proofs, later.proofs);
    if (later.verdict)
        edit.takenOver = later.takenOver;
}

void applyEdit(grading::Cell& cell, const CellEdit& edit)
{
    if (edit.verdict) {
        cell.verdict = *edit.verdict;
        cell.takenOver = edit.takenOver;
    }
    if (edit.note)
        cell.hasNote = !edit.note->isEmpty();
    if (edit.compensation)
        cell.compensated = !edit.compensation->isEmpty();
    if (edit.highRisk)
        cell.highRisk = *edit.highRisk;
    if (edit.proofs)
        cell.proofs = quint8(qMin<qsizetype>(edit.proofs->size(), 255));
}

StrokeSaver::StrokeSaver(people::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    m_collect.setSingleShot(true);
    m_collect.setInterval(kCollectMs);
    connect(&m_collect, &QTimer::timeout, this, &StrokeSaver::flush);
}

StrokeSaver::~StrokeSaver()
{
    m_waiting.clear();
    blockSignals(true);
    flushNow();
    m_worker.stop();
}

void StrokeSaver::start(std::shared_ptr<const grading::Round> round)
{
    m_round = std::move(round);
}

void StrokeSaver::add(CellAt at, const CellEdit& edit)
{
    const auto known = m_index.constFind(at.key());
    if (known == m_index.constEnd()) {
        m_index.insert(at.key(), m_pending.size());
        m_pending.append({at, edit});
    } else {
        mergeEdit(m_pending[*known].edit, edit);
    }
    // The timer is not restarted by later strokes: typing on must not keep the first one waiting.
    if (!m_collect.isActive())
        m_collect.start();
}

StrokeSaver::Outcome StrokeSaver::write(people::Workspace& workspace, const grading::Round& round,
                                        const QList<CellEdit>& edits)
{
    Outcome outcome;
    try {
        outcome.cells = grading::RoundService(workspace).apply(round, edits, &outcome.conflicts);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Invalid)
            outcome.error = error;
        else if (edits.size() == 1)
            outcome.refused.insert(0, error);
        else
            return writeEach(workspace, round, edits);
    } catch (const std::exception& error) {
        outcome.error =
            Error(ErrorKind::Io,
                  GradingPageTr::tr("The last verdicts could not be saved. They are still shown here; the "
                                    "program tries again with the next one."),
                  QString::fromUtf8(error.what()));
    }
    return outcome;
}

/// One edit against the rules must not keep the others from being saved.
StrokeSaver::Outcome StrokeSaver::writeEach(people::Workspace& workspace, const grading::Round& round,
                                            const QList<CellEdit>& edits)
{
    Outcome all;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const Outcome one = write(workspace, round, {edits.at(i)});
        if (one.error && all.cells.isEmpty() && all.refused.isEmpty())
            return one; // nothing is written yet: all of it stays unsaved
        if (one.error)
            all.refused.insert(i, *one.error);
        for (const Error& error : one.refused)
            all.refused.insert(i, error);
        all.conflicts += one.conflicts;
        all.cells.append(one.cells.value(0));
    }
    return all;
}

QList<CellEdit> StrokeSaver::takeBatch()
{
    m_collect.stop();
    m_writing = std::exchange(m_pending, {});
    m_index.clear();
    QList<CellEdit> edits;
    edits.reserve(m_writing.size());
    for (const Stroke& stroke : std::as_const(m_writing))
        edits.append(stroke.edit);
    return edits;
}

void StrokeSaver::flush()
{
    if (writing() || m_pending.isEmpty() || !m_round)
        return;
    const QList<CellEdit> edits = takeBatch();
    m_worker.post([this, round = m_round, edits] {
        Outcome outcome = write(m_workspace, *round, edits);
        {
            const std::lock_guard lock(m_mutex);
            m_outcome = std::move(outcome);
        }
        m_ended.notify_one();
        QMetaObject::invokeMethod(this, &StrokeSaver::take, Qt::QueuedConnection);
    });
}

void StrokeSaver::flushNow()
{
    if (writing()) {
        {
            std::unique_lock lock(m_mutex);
            m_ended.wait(lock, [this] { return m_outcome.has_value(); });
        }
        take();
    }
    if (m_pending.isEmpty() || !m_round)
        return;
    const QList<CellEdit> edits = takeBatch();
    settle(write(m_workspace, *m_round, edits));
}

void StrokeSaver::take()
{
    std::optional<Outcome> outcome;
    {
        const std::lock_guard lock(m_mutex);
        outcome = std::exchange(m_outcome, {});
    }
    if (outcome)
        settle(*outcome);
}

void StrokeSaver::settle(const Outcome& outcome)
{
    m_failure = outcome.error;
    if (outcome.error) {
        restore();
        m_waiting.clear(); // whoever waited asks again: it must not happen by surprise later
        Q_EMIT failed(*outcome.error);
        return;
    }
    const QList<Stroke> written = std::exchange(m_writing, {});
    Cells at;
    QList<grading::Cell> cells;
    QList<CellEdit> mine;
    const auto conflictOf = [&](const CellEdit& edit) {
        return std::find_if(outcome.conflicts.begin(), outcome.conflicts.end(), [&](const auto& conflict) {
            return conflict.item == edit.item && conflict.object == edit.object;
        });
    };
    QHash<qsizetype, CellEdit> lost; // by index of the conflict
    Cells refused;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const Stroke& stroke = written.at(i);
        const auto later = m_index.constFind(stroke.at.key());
        const auto conflict = conflictOf(stroke.edit);
        if (conflict != outcome.conflicts.end()) {
            lost.insert(conflict - outcome.conflicts.begin(), stroke.edit);
            continue;
        }
        if (outcome.refused.contains(i))
            refused.append(stroke.at);
        if (i >= outcome.cells.size() || outcome.refused.contains(i))
            continue;
        at.append(stroke.at);
        cells.append(outcome.cells.at(i));
        if (later != m_index.constEnd()) {
            CellEdit& edit = m_pending[*later].edit;
            edit.rev = outcome.cells.at(i).rev;
            applyEdit(cells.last(), edit);
        }
    }
    for (qsizetype i = 0; i < outcome.conflicts.size(); ++i)
        mine.append(lost.value(i));
    if (!at.isEmpty())
        Q_EMIT saved(at, cells);
    if (!outcome.conflicts.isEmpty())
        Q_EMIT conflicted(outcome.conflicts, mine);
    if (!refused.isEmpty())
        Q_EMIT this->refused(refused, *outcome.refused.constBegin());
    if (!m_pending.isEmpty() && !m_collect.isActive())
        m_collect.start();
    runWaiting();
}

void StrokeSaver::restore()
{
    QList<Stroke> both = std::exchange(m_writing, {});
    const QList<Stroke> later = std::exchange(m_pending, {});
    m_index.clear();
    for (qsizetype i = 0; i < both.size(); ++i)
        m_index.insert(both.at(i).at.key(), i);
    m_pending = std::move(both);
    for (const Stroke& stroke : later) {
        const auto known = m_index.constFind(stroke.at.key());
        if (known == m_index.constEnd()) {
            m_index.insert(stroke.at.key(), m_pending.size());
            m_pending.append(stroke);
        } else {
            mergeEdit(m_pending[*known].edit, stroke.edit);
        }
    }
}

void StrokeSaver::whenSaved(std::function<void()> then)
{
    if (!unsaved())
        return then();
    m_waiting.append(std::move(then));
    flush();
}

void StrokeSaver::runWaiting()
{
    if (unsaved()) {
        if (!m_waiting.isEmpty())
            flush();
        return;
    }
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& then : waiting)
        then();
}

QList<CellEdit> StrokeSaver::unsavedOf(CellAt at) const
{
    QList<CellEdit> edits;
    for (const Stroke& stroke : m_writing)
        if (stroke.at == at)
            edits.append(stroke.edit);
    const auto known = m_index.constFind(at.key());
    if (known != m_index.constEnd())
        edits.append(m_pending.at(*known).edit);
    return edits;
}

} // namespace wardbook::ui
