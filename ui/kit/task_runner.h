#pragma once
#include "base/error.h"
#include "base/progress.h"
#include <QObject>
#include <QPointer>
#include <functional>

namespace wardbook::ui {

/// One piece of work on a worker thread. The object lives on the GUI thread, belongs to its context, and
/// deletes itself when the work ended; if the context goes first the work is cancelled and its result
/// dropped.
class Task : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<void(const Progress&)>;
    using Done = std::function<void()>;
    using Failed = std::function<void(const Error&)>;

    /// `done` and `failed` run on the GUI thread, only while `context` lives. A cancel calls `failed` with
    /// Cancelled.
    static Task* start(QObject* context, const QString& what, Work work, Done done, Failed failed);
    const QString& what() const { return m_what; }
    void cancel();
    qint64 elapsedMs() const;
    ~Task() override;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total, const QString& step);
    void ended(); ///< after done or failed ran

private:
    Task(QObject* context, QString what);
    QString m_what;
    Progress m_progress;
    qint64 m_started;
};

/// Waits until no work is running, at the end of a program or test; lets running work finish or notice its
/// cancel.
void waitForTasks();

} // namespace wardbook::ui
