#pragma once
#include "ui/kit/services.h"
#include <QPointer>
#include <QTimer>

namespace wardbook::ui {

class CommandRegistry;
class MessageBar;
class StatusLine;
class Task;

/// Services of one unlocked desk. What the desk itself must do (open a page, lock) comes as functions.
class DeskServices : public Services
{
    Q_OBJECT
public:
    struct Parts
    {
        people::Workspace* workspace;
        MessageBar* messages;
        StatusLine* statusLine;
        CommandRegistry* commands;
        std::function<void(const QString& page, const QString& target)> open;
        std::function<void()> lock;
        std::function<void(const QString& what, std::function<void(const Progress&)> work,
                           const QString& doneText)>
            alone;
        std::function<qint64()> nowMs;
    };
    DeskServices(const Parts& parts, QObject* parent);

    people::Workspace& workspace() override { return *m_parts.workspace; }
    qint64 nowMs() override { return m_parts.nowMs(); }
    void run(QObject* context, const QString& what, std::function<void(const Progress&)> work,
             std::function<void()> done) override;
    void runAlone(const QString& what, std::function<void(const Progress&)> work,
                  const QString& doneText) override;
    bool attempt(const std::function<void()>& command) override;
    void message(Tone tone, const QString& title, const QString& text, const QList<Action>& actions) override;
    void showError(const Error& error) override;
    void status(const QString& text) override;
    void open(const QString& pageId, const QString& target) override;
    void lock() override;
    void addCommand(QObject* owner, const Command& command) override;
    void addPaletteSource(QObject* owner, std::shared_ptr<PaletteSource> source) override;

    const QList<std::shared_ptr<PaletteSource>>& paletteSources() const { return m_sources; }
    void setVaultThere(std::function<bool()> there) { m_there = std::move(there); }
    bool taskRunning() const { return !m_tasks.isEmpty(); }
    QString runningTask() const; ///< what it is; empty if none

Q_SIGNALS:
    void troubleMet(); ///< an error that may come from a vault that went away

private:
    void taskEnded(Task* task);
    void showProgress();
    Parts m_parts;
    QList<Task*> m_tasks; ///< oldest first; the newest is shown
    struct Seen
    {
        qint64 done = 0, total = 0;
    };
    QHash<Task*, Seen> m_seen;
    std::function<bool()> m_there; ///< empty: nobody looks
    QTimer m_tick; ///< decides when a running task becomes worth a word
    QList<std::shared_ptr<PaletteSource>> m_sources;
};

/// 0.3 s: said in the status bar; 2 s: message bar with count, bar and 取消.
inline constexpr int kSayAfterMs = 300, kBarAfterMs = 2000;

} // namespace wardbook::ui
