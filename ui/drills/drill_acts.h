#pragma once
#include "drills/drill_console.h"
#include "ui/kit/services.h"
#include <QQueue>

namespace wardbook::ui {

/// What the people of a page do, written off the GUI thread one after the other in the order of their keys,
/// each with the moment of its key and not of its writing. Remembers what Ctrl+Z may take back. GUI thread.
class DrillActs : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<void(people::Workspace&)>;
    using Act = std::function<void(drills::DrillConsole&)>;
    enum class Undo { No, Yes };

    explicit DrillActs(Services& services, QObject* parent = nullptr);
    /// `done`: on the GUI thread, only when it was written. Errors are shown and `failed` is emitted.
    void write(const QString& what, Work work, std::function<void()> done = {}, Undo undo = Undo::No);
    /// The same through the console of the drills' room, at the time of this call.
    void act(const QString& what, Act act, std::function<void()> done = {}, Undo undo = Undo::No);
    bool canUndo() const { return !m_done.isEmpty(); }
    void undoLast();
    void forget() { m_done.clear(); } ///< another drill is shown
    bool busy() const { return m_running || !m_queue.isEmpty(); }

Q_SIGNALS:
    void failed(const QString& text);
    void idle();
    void undone(const QString& what);

private:
    struct Job
    {
        QString what;
        Work work;
        std::function<void()> done;
        Undo undo = Undo::No;
    };
    void next();
    Services& m_services;
    QQueue<Job> m_queue;
    bool m_running = false;
    QList<std::pair<qint64, QString>> m_done; ///< acts to undo, latest last
};

} // namespace wardbook::ui
