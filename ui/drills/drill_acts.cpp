#include "ui/drills/drill_acts.h"
#include "base/error.h"
#include "ui/drills/drills_page_tr.h"
#include <QThread>

namespace wardbook::ui {

constexpr int kUndoDepth = 50;

DrillActs::DrillActs(Services& services, QObject* parent) : QObject(parent), m_services(services) {}

void DrillActs::write(const QString& what, Work work, std::function<void()> done, Undo undo)
{
    m_queue.enqueue({what, std::move(work), std::move(done), undo});
    if (!m_running)
        next();
}

void DrillActs::act(const QString& what, Act act, std::function<void()> done, Undo undo)
{
    write(
        what,
        [act = std::move(act), at = m_services.nowMs()](people::Workspace& workspace) {
            drills::DrillConsole console(workspace, [at] { return at; });
            act(console);
        },
        std::move(done), undo);
}

void DrillActs::next()
{
    if (m_queue.isEmpty()) {
        Q_EMIT idle();
        return;
    }
    m_running = true;
    struct Outcome
    {
        std::optional<Error> error;
        qint64 seq = 0; ///< of the act that was written
    };
    const auto outcome = std::make_shared<Outcome>();
    const Job job = m_queue.dequeue();
    people::Workspace* workspace = &m_services.workspace();
    const auto work = [job, outcome, workspace](const Progress&) {
        // `changed` comes from the thread that performed: acts of other pages have another one
        const auto noted = QObject::connect(
            &workspace->ledger(), &ledger::Ledger::changed, &workspace->ledger(),
            [outcome, here = QThread::currentThread()](const QString&, const QList<qint64>&, qint64 seq) {
                if (QThread::currentThread() == here)
                    outcome->seq = seq;
            },
            Qt::DirectConnection);
        try {
            job.work(*workspace);
        } catch (const Error& error) {
            outcome->error = error;
        }
        QObject::disconnect(noted);
    };
    m_services.run(this, job.what, work, [this, job, outcome] {
        m_running = false;
        if (outcome->error) {
            m_services.showError(*outcome->error);
            Q_EMIT failed(outcome->error->text());
        } else {
            if (job.undo == Undo::Yes && outcome->seq != 0) {
                m_done.append({outcome->seq, job.what});
                if (m_done.size() > kUndoDepth)
                    m_done.removeFirst();
            }
            if (job.done)
                job.done();
        }
        if (!m_running)
            next();
    });
}

void DrillActs::undoLast()
{
    if (m_done.isEmpty()) {
        m_services.status(DrillsPageTr::tr("There is nothing to undo here"));
        return;
    }
    const auto [seq, what] = m_done.takeLast();
    write(
        DrillsPageTr::tr("Undo: %1").arg(what),
        [act = seq](people::Workspace& workspace) { workspace.ledger().undo(workspace.actor(), act, {}); },
        [this, label = what] {
            m_services.status(DrillsPageTr::tr("Undone: %1").arg(label));
            Q_EMIT undone(label);
        });
}

} // namespace wardbook::ui
