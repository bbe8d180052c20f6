#include "ui/kit/task_runner.h"
#include "base/clock.h"
#include "ui/kit/kit_tr.h"
#include <QElapsedTimer>
#include <QThreadPool>
#include <memory>
#include <optional>

namespace wardbook::ui {

namespace {

/// A pool of our own: a slow password must not wait behind somebody else's use of the global one.
QThreadPool& pool()
{
    static QThreadPool threads;
    return threads;
}

qint64 monotonicMs()
{
    static QElapsedTimer timer = [] {
        QElapsedTimer t;
        t.start();
        return t;
    }();
    return timer.elapsed();
}

std::optional<Error> tryWork(const Task::Work& work, const Progress& progress)
{
    try {
        progress.throwIfCancelled();
        work(progress);
        return {};
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return Error(ErrorKind::Io,
                     KitTr::tr("There is not enough memory for this. Nothing was changed; close other "
                               "programs and try again."));
    } catch (const std::exception& error) {
        return Error(ErrorKind::Io, KitTr::tr("This could not be finished. Nothing was changed; try again."),
                     QString::fromUtf8(error.what()));
    }
}

} // namespace

Task::Task(QObject* context, QString what)
    : QObject(context), m_what(std::move(what)), m_started(monotonicMs())
{
}

Task::~Task()
{
    m_progress.cancel();
}

void Task::cancel()
{
    m_progress.cancel();
}

qint64 Task::elapsedMs() const
{
    return monotonicMs() - m_started;
}

Task* Task::start(QObject* context, const QString& what, Work work, Done done, Failed failed)
{
    auto* task = new Task(context, what);
    // Shared, because the worker may outlive the task: it then posts to nobody.
    const auto target = std::make_shared<QPointer<Task>>(task);
    const auto lastPost = std::make_shared<qint64>(0);
    task->m_progress = Progress([target, lastPost](qint64 now, qint64 total, const QString& step) {
        // At most about 30 posts a second: a fast loop must not flood the event queue.
        const qint64 ms = monotonicMs();
        if (now != total && ms - *lastPost < 33)
            return;
        *lastPost = ms;
        QMetaObject::invokeMethod(
            qApp,
            [target, now, total, step] {
                if (*target)
                    Q_EMIT(*target)->progressed(now, total, step);
            },
            Qt::QueuedConnection);
    });
    const Progress progress = task->m_progress;
    pool().start(
        [target, progress, work = std::move(work), done = std::move(done), failed = std::move(failed)] {
            auto error = std::make_shared<std::optional<Error>>(tryWork(work, progress));
            QMetaObject::invokeMethod(
                qApp,
                [target, error, done, failed] {
                    if (!*target)
                        return;
                    if (*error && failed)
                        failed(**error);
                    else if (!*error && done)
                        done();
                    if (*target) { // done() may have destroyed the context
                        Q_EMIT(*target)->ended();
                        (*target)->deleteLater();
                    }
                },
                Qt::QueuedConnection);
        });
    return task;
}

void waitForTasks()
{
    pool().waitForDone();
}

} // namespace wardbook::ui
