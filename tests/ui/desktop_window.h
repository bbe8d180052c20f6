#pragma once
#include "ui/assets/assets_page_entry.h"
#include "ui/audit/audit_page_entry.h"
#include "ui/calendar/calendar_page_entry.h"
#include "ui/desktop/desktop_habits.h"
#include "ui/desktop/undo_desk.h"
#include "ui/filings/filings_page_entry.h"
#include "ui/grading/grading_page_entry.h"
#include "ui/incidents/incidents_page_entry.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_page.h"
#include "ui/kit/row_text.h"
#include "ui/oversight/oversight_page_entry.h"
#include "ui/overview/overview_page_entry.h"
#include "ui/shell_fixture.h"
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>

/// The real window with real pages and what the program hangs beside them, over a vault with a few assets.
namespace wardbook::desktoptest {

using namespace wardbook::shelltest;

inline ui::Program realProgram()
{
    ui::Program result = program();
    result.pages = [](const ledger::RegisterSet& registers) {
        QList<ui::PageEntry> entries{
            ui::assetsPageEntry(),   ui::auditPageEntry(),       ui::calendarPageEntry(),
            ui::overviewPageEntry(), ui::gradingPageEntry(),     ui::incidentsPageEntry(ui::exchangePages()),
            ui::findingsPageEntry(), ui::obligationsPageEntry(), ui::filingsPageEntry()};
        return entries + ui::registerPageEntries(registers);
    };
    result.companions = {ui::makeDesktopHabits};
    return result;
}

struct Window
{
    Window()
    {
        scratch.create();
        window = std::make_unique<ui::MainWindow>(realProgram());
        window->resize(1440, 900);
        window->start(scratch.vaultDir());
        window->show();
        opened = unlock(*window);
        if (!opened)
            return;
        QSignalSpy noted(desk().findChild<ui::UndoDesk*>(), &ui::UndoDesk::noted);
        workspace().perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            const qint64 department = writer.create(QStringLiteral("department"),
                                                    {{QStringLiteral("name"), QStringLiteral("信息中心")}});
            for (const char* name : {"患者主索引", "=HYPERLINK(1)", "电子病历文书"})
                assets.append(writer.create(QStringLiteral("asset"),
                                            {{QStringLiteral("name"), QString::fromUtf8(name)},
                                             {QStringLiteral("category"), QStringLiteral("health")},
                                             {QStringLiteral("department"), department},
                                             {QStringLiteral("level"), QStringLiteral("3")}}));
        });
        desk().openPage(QStringLiteral("assets"));
        opened = QTest::qWaitFor([&] { return !noted.isEmpty(); }, 20000);
    }
    ~Window()
    {
        window.reset();
        ui::waitForTasks();
    }
    ui::Desk& desk() const { return *window->desk(); }
    people::Workspace& workspace() const { return desk().services().workspace(); }
    ui::RecordPage& records() const { return *desk().currentPage()->findChild<ui::RecordPage*>(); }
    /// The list of assets has this many rows, read.
    bool lists(int rows) const
    {
        return QTest::qWaitFor(
            [&] {
                const ui::RecordTableModel& model = records().model();
                return model.complete() && model.rowCount() == rows && (rows == 0 || model.rowAt(0));
            },
            20000);
    }
    QString name(qint64 id) const
    {
        const auto registers = workspace().ledger().registers();
        return workspace()
            .ledger()
            .reader()
            ->record(QStringLiteral("asset"), id)
            .text(registers->at(QStringLiteral("asset")).fieldAt(QStringLiteral("name")));
    }
    bool says(const QString& text) const
    {
        return QTest::qWaitFor([&] { return gui::says(window.get(), text); }, 20000);
    }
    /// Keys of the window work only while it is the active one.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), key, modifiers);
    }

    Scratch scratch;
    std::unique_ptr<ui::MainWindow> window;
    QList<qint64> assets;
    bool opened = false;
};

} // namespace wardbook::desktoptest
