#pragma once
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

namespace wardbook::people {
class Workspace;
}
namespace wardbook::ledger {
class Reader;
}

namespace wardbook::ui {

class PaletteSource;
class Services;

/// One page of the main window. The shell knows pages by this only; a page never knows another page: it asks
/// Services to open a place.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The page became visible (again); `target` is what to show: a record's uid, a filter, or empty.
    virtual void activate(const QString& target) { Q_UNUSED(target) }
    /// Keys that the shell hands to the current page: new, find, primary, refresh, verify, export, import,
    /// undo. False when the page has no such command.
    virtual bool command(const QString& name)
    {
        Q_UNUSED(name)
        return false;
    }
    /// Why leaving now would lose something; empty if nothing.
    virtual QString holdsBack() const { return {}; }

    /// The drill that the page shows now: the window then carries the drill band and 【演练】 in its title,
    /// and the rail is narrow. Empty: none.
    virtual QString drillTitle() const { return {}; }

Q_SIGNALS:
    void countChanged(int count); ///< number beside the page's name in the rail; -1: none
    void drillTitleChanged();
};

/// What stands in the top bar on every page: the nearest legal clock, or that a drill is on.
struct DeskClock
{
    QString title;          ///< "省网信报告"
    QString tip;            ///< law, article, incident
    qint64 startedMs = 0;   ///< ms since 1970 UTC
    qint64 countsToMs = 0;  ///< 0: only the words
    bool statutory = false; ///< otherwise an internal target: warns later
    bool exercise = false;  ///< of a drill: a real one goes first
    QString target;         ///< what the page shows when it is clicked
};

/// How a page enters the rail. Registered by the program, so that the shell includes no page.
struct PageEntry
{
    QString id;      ///< "assets"
    QString section; ///< heading in the rail, already translated; empty: none. "bottom": at the foot
    QString icon;    ///< resources/icons
    QString title;
    std::function<Page*(Services& services, QWidget* parent)> create;
    /// The number beside the page's name before anybody opened it: read off the GUI thread after unlocking
    /// and whenever `countedRegister` changes. -1: none.
    /// `department`: the only one that this member may know of; 0: all.
    std::function<int(ledger::Reader& reader, qint64 department)> count = {};
    QString countedRegister = {};
    /// What Ctrl+K finds of this page before anybody opened it; `window`: for dialogs.
    std::function<QList<std::shared_ptr<PaletteSource>>(Services& services, QWidget* window)> paletteSources =
        {};
    /// Commands that work on every page; added once after unlocking. `window`: owner of dialogs.
    std::function<void(Services& services, QWidget* window)> addCommands = {};
    /// The page's most urgent clock: read off the GUI thread after unlocking, whenever one of
    /// `clockRegisters` changes, and every minute. `nowMs`: Services::nowMs().
    std::function<std::optional<DeskClock>(ledger::Reader& reader, qint64 nowMs)> clock = {};
    QStringList clockRegisters = {};
    /// Pages of one folder share a place in the rail and are listed beside it while one of them is shown, by
    /// `group`. Empty: in the rail itself.
    QString folder = {}; ///< the folder's id, e.g. "registers"
    QString folderTitle = {}, folderIcon = {};
    QString group = {};
};

} // namespace wardbook::ui
