#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "people/workspace.h"
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <memory>

namespace wardbook::ui {

class PaletteSource;

/// What the shell offers to its pages: the unlocked workspace, long tasks, messages, places. Lives as long as
/// the unlocked window; GUI thread.
class Services : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual people::Workspace& workspace() = 0;
    /// The time that legal limits are counted with (ms since 1970 UTC): the computer's clock, but never
    /// behind what was recorded already; see base/clock_watch.h. Any thread.
    virtual qint64 nowMs() { return clock::nowMs(); }

    /// Runs `work` on a worker thread with progress and cancel shown after 0.3 s (status bar) and 2 s
    /// (message bar); then `done` on the GUI thread, only while `context` lives. An Error is shown in the
    /// message bar.
    virtual void run(QObject* context, const QString& what, std::function<void(const Progress&)> work,
                     std::function<void()> done = {}) = 0;
    /// Like run(), but with every page closed meanwhile, as their readers hold the vault's files open: for a
    /// change of the vault's key. Afterwards the window is built anew at the same page and says `doneText`,
    /// or the error.
    virtual void runAlone(const QString& what, std::function<void(const Progress&)> work,
                          const QString& doneText) = 0;
    /// Runs a short command on the GUI thread; false and a message when it throws Error.
    virtual bool attempt(const std::function<void()>& command) = 0;

    enum class Tone { Ok, Progress, Warning, Error };
    struct Action
    {
        QString text;
        std::function<void()> run;
    };
    /// One message bar at a time, error > warning > ok; ok leaves after 6 s (10 s with an action).
    virtual void message(Tone tone, const QString& title, const QString& text = {},
                         const QList<Action>& actions = {}) = 0;
    virtual void showError(const class wardbook::Error& error) = 0;
    virtual void status(const QString& text) = 0; ///< left side of the status bar
    /// Opens a page (and a record or filter in it).
    virtual void open(const QString& pageId, const QString& target = {}) = 0;
    virtual void lock() = 0;

    /// A command for the menus and the palette. `menu`: file, edit, view, record, tools, help; empty: palette
    /// only.
    struct Command
    {
        QString id;
        QString text;
        QString menu;
        QString icon;
        QKeySequence keys;
        std::function<void()> run;
    };
    virtual void addCommand(QObject* owner, const Command& command) = 0;
    /// Something more for Ctrl+K to search; forgotten when `owner` goes. See kit/palette_source.h.
    virtual void addPaletteSource(QObject* owner, std::shared_ptr<PaletteSource> source)
    {
        Q_UNUSED(owner)
        Q_UNUSED(source)
    }
};

} // namespace wardbook::ui
