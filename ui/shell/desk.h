#pragma once
#include "base/clock_watch.h"
#include "ui/shell/program.h"
#include <QHash>
#include <QWidget>
#include <mutex>

class QStackedWidget;

namespace wardbook::people {
class Workspace;
}

namespace wardbook::ui {

class CommandRegistry;
class DeskSession;
class DeskServices;
class MessageBar;
class DrillBand;
class FolderLists;
class PageFacts;
class PageRoom;
class Rail;
class Services;
class StatusLine;
class TopBar;
class Tour;

/// Everything of the unlocked window: menus, rail, pages, message bar, status bar. Locking deletes it, and
/// with it every page and dialog. It borrows the workspace.
class Desk : public QWidget
{
    Q_OBJECT
public:
    Desk(const Program& program, people::Workspace& workspace, QWidget* parent = nullptr);
    ~Desk() override;
    void openPage(const QString& wanted, const QString& target = {});
    QString currentPageId() const { return m_current; }
    Page* currentPage() const;
    Services& services();
    bool taskRunning() const;
    /// Why leaving now would lose something: a page's word or a running task. Empty if nothing.
    QString holdsBack() const;
    void openPalette();
    /// Hands a page command (new, find, …) to the current page.
    void pageCommand(const QString& name);
    void movePane(int step);    ///< F6, Shift+F6
    Tour& tour() { return *m_tour; }
    qint64 nowMs();             ///< see Services::nowMs; any thread
    QString drillTitle() const; ///< of the page that is shown; empty: no drill
    const DeskClock* nearestClock() const; ///< null: none
    void lookAgain();           ///< the computer slept: what goes by the clock is read anew
    /// Asked before a command writes: false when the vault is not in its place.
    void setVaultThere(std::function<bool()> there);
    bool closeMessage();        ///< Esc, when nobody else wanted it; false when there is nothing to close

Q_SIGNALS:
    void lockWanted();
    void otherVaultWanted();
    void vaultWanted(const QString& dir); ///< one that was opened before
    void drillTitleChanged();
    void nearestClockChanged();
    void troubleMet(); ///< something could not be read or written
    void quitWanted();
    /// Something that needs every page closed; see Services::runAlone.
    void aloneWanted(const QString& what, const wardbook::ui::AloneWork& work, const QString& doneText);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const PageEntry* entry(const QString& pageId) const;
    Page* page(const QString& pageId);
    void hostMessages(Page* page);
    void addBuiltInCommands();
    void addPageCommands();
    void addPaletteSources();
    void updateRail();
    void showAbout();
    void watchLedger();
    void watchTime();
    void showClock();
    void showDrill();

    people::Workspace& m_workspace;
    QList<PageEntry> m_entries;
    QHash<QString, QString> m_shownBy; ///< see Program
    QHash<QString, Page*> m_pages;
    QHash<QString, PageRoom*> m_rooms; ///< by page
    std::mutex m_timeMutex;
    clock::ClockWatch m_time;
    QHash<QString, DeskClock> m_clocks; ///< by page
    bool m_clockTold = false;           ///< that the computer's clock was changed
    QString m_current, m_clockPage; ///< shown; whose clock is nearest
    DeskSession* m_session;
    TopBar* m_top;
    Rail* m_rail;
    FolderLists* m_folders;
    DrillBand* m_band;
    PageFacts* m_facts;
    QStackedWidget* m_stack;
    MessageBar* m_messages;
    StatusLine* m_status;
    CommandRegistry* m_commands;
    DeskServices* m_services;
    Tour* m_tour;
    QObject* m_companions; ///< parent of what works beside the pages
};

} // namespace wardbook::ui
