#include "ui/kit/message_bar.h"
#include "ui/kit/services.h"
#include "ui/shell_fixture.h"
#include <QDialog>
#include <QMenuBar>
#include <QSignalSpy>

using namespace wardbook;
using namespace wardbook::shelltest;
using Tone = ui::Services::Tone;

/// Counts how often a page, or something that a page is in, gets another parent.
class PageMoves : public QObject
{
public:
    PageMoves() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ParentChange &&
            (dynamic_cast<ui::Page*>(watched) || watched->findChild<ui::Page*>()))
            ++m_count;
        return false;
    }
    int count() const { return m_count; }

private:
    int m_count = 0;
};

class TstShell : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    std::unique_ptr<ui::MainWindow> m_window;

    ui::Services& services() { return m_window->desk()->services(); }
    ui::MessageBar& bar() { return *m_window->findChild<ui::MessageBar*>(); }

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<Scratch>();
        m_scratch->create();
        m_window = std::make_unique<ui::MainWindow>(program());
        m_window->start(m_scratch->vaultDir());
        m_window->resize(1440, 869);
        m_window->show();
        QVERIFY2(unlock(*m_window), gui::problem());
        QApplication::setActiveWindow(m_window.get());
    }

    void cleanup()
    {
        m_window.reset();
        ui::waitForTasks();
        clock::setSource({});
        m_scratch.reset();
    }

    /// Each move styles the whole page once more: with three of them the first row came a third later.
    void pagesAreMadeWhereTheyStay()
    {
        m_window->lock();
        const PageMoves moves;
        QVERIFY2(unlock(*m_window), gui::problem());
        m_window->desk()->openPage(QStringLiteral("second"));
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("second"));
        QCOMPARE(moves.count(), 0);
    }

    void goesToPagesByNumber()
    {
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("first"));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("second"));
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("third"));
        auto* rail = m_window->findChild<QListView*>(QStringLiteral("railTop"));
        GUI_CLICK(rail->viewport());
    }

    void opensTheClickedPage()
    {
        auto* rail = m_window->findChild<QListView*>(QStringLiteral("railTop"));
        QVERIFY2(gui::usable(rail), gui::problem());
        // Rows: heading, first, heading, second.
        const QRect second = rail->visualRect(rail->model()->index(3, 0));
        QTest::mouseClick(rail->viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("second"));
        const QRect heading = rail->visualRect(rail->model()->index(0, 0));
        QTest::mouseClick(rail->viewport(), Qt::LeftButton, {}, heading.center());
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("second"));
    }

    void handsKeysToThePage()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(notePage(*m_window)->commands(),
                 QStringList({QStringLiteral("new"), QStringLiteral("find"), QStringLiteral("primary"),
                              QStringLiteral("refresh"), QStringLiteral("undo")}));
    }

    void saysWhenAPageHasNoSuchCommand()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        auto* text = m_window->findChild<QLabel*>(QStringLiteral("statusText"));
        QVERIFY(!text->text().isEmpty());
    }

    void passesTargetsOn()
    {
        services().open(QStringLiteral("second"), QStringLiteral("01J0"));
        QCOMPARE(notePage(*m_window)->targets(), QStringList(QStringLiteral("01J0")));
        services().open(QStringLiteral("no such page"), {});
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("second"));
    }

    void walksThroughPanes()
    {
        NotePage* page = notePage(*m_window);
        auto* field = page->findChild<QLineEdit*>(QStringLiteral("noteField"));
        auto* list = page->findChild<QListView*>(QStringLiteral("noteList"));
        field->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), m_window->findChild<QListView*>(QStringLiteral("railTop")));
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), list);
    }

    void lockingDestroysEverything()
    {
        const QPointer<ui::Desk> desk = m_window->desk();
        const QPointer<ui::Page> page = m_window->desk()->currentPage();
        auto* dialog = new QDialog(m_window->desk());
        dialog->setWindowModality(Qt::WindowModal);
        dialog->open();
        const QPointer<QDialog> open = dialog;
        m_window->lock();
        QVERIFY(!desk && !page && !open);
        QVERIFY(!m_window->unlocked());
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("unlockPage")));
        QVERIFY(!m_window->windowTitle().contains(kUnit));
        // The workspace is gone too: its writer's lock is free.
        QVERIFY(vault::Vault::open(m_scratch->vaultDir(), kFounder, kPassword));
    }

    void locksByButtonAndKey()
    {
        GUI_CLICK(m_window->findChild<QAbstractButton*>(QStringLiteral("lockButton")));
        QTRY_VERIFY(!m_window->unlocked());
        QVERIFY2(unlock(*m_window), gui::problem());
        QApplication::setActiveWindow(m_window.get());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(!m_window->unlocked());
    }

    void asksBeforeLosingWork()
    {
        notePage(*m_window)->setHolds(QStringLiteral("two fields are not saved"));
        GUI_CLICK(m_window->findChild<QAbstractButton*>(QStringLiteral("lockButton")));
        QTRY_VERIFY(gui::dialog());
        QWidget* prompt = gui::dialog();
        GUI_SAYS(prompt, QStringLiteral("two fields"));
        auto* cancel = prompt->findChild<QAbstractButton*>(QStringLiteral("promptCancel"));
        QVERIFY(cancel->hasFocus());
        GUI_CLICK(cancel);
        QTRY_VERIFY(!gui::dialog());
        QVERIFY(m_window->unlocked());
    }

    void locksWhenIdle()
    {
        qint64 now = 1'790'000'000'000;
        clock::setSource([&now] { return now; });
        ui::settings().setValue(QStringLiteral("idleMinutes"), 5);
        now += 4 * 60'000;
        QTest::mouseMove(m_window.get(), QPoint(300, 300));
        QTest::keyClick(m_window.get(), Qt::Key_Shift);
        now += 4 * 60'000;
        QTest::qWait(0);
        QVERIFY(m_window->unlocked());
        now += 2 * 60'000;
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->unlocked(), 12000); // the watch looks every five seconds
        auto* notice = m_window->findChild<QLabel*>(QStringLiteral("unlockNotice"));
        QVERIFY(notice->isVisible() && notice->text().contains(QLatin1Char('5')));
    }

    void runsWorkAndReportsErrors()
    {
        std::atomic<bool> worked = false;
        bool done = false;
        services().run(
            m_window->desk(), QStringLiteral("working"), [&](const Progress&) { worked = true; },
            [&] { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(worked);
        services().run(
            m_window->desk(), QStringLiteral("failing"),
            [](const Progress&) { throw Error(ErrorKind::Invalid, QStringLiteral("row 7 is wrong")); }, {});
        QTRY_VERIFY(bar().showing());
        QCOMPARE(bar().tone(), Tone::Error);
        QCOMPARE(bar().text(), QStringLiteral("row 7 is wrong"));
    }

    void cancelLeavesNothingRunning()
    {
        std::atomic<bool> stopped = false;
        bool done = false;
        services().run(
            m_window->desk(), QStringLiteral("counting"),
            [&](const Progress& progress) {
                try {
                    for (qint64 i = 0;; ++i)
                        progress.step(i % 1000, 1000);
                } catch (const Error&) {
                    stopped = true;
                    throw;
                }
            },
            [&] { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(bar().showing() && bar().tone() == Tone::Progress, 10000);
        GUI_CLICK(bar().findChild<QAbstractButton*>(QStringLiteral("messageCancel")));
        QTRY_VERIFY(stopped);
        QTRY_VERIFY(!m_window->desk()->taskRunning());
        QVERIFY(!done);
    }

    void resultOfAVanishedContextIsDropped()
    {
        bool done = false;
        auto context = std::make_unique<QObject>();
        services().run(
            context.get(), QStringLiteral("short"), [](const Progress&) {}, [&] { done = true; });
        context.reset();
        ui::waitForTasks();
        QCoreApplication::processEvents();
        QVERIFY(!done);
        QVERIFY(!m_window->desk()->taskRunning());
    }

    void showsTheWeightierMessage()
    {
        services().message(Tone::Warning, QStringLiteral("look at this"));
        services().message(Tone::Ok, QStringLiteral("fine"));
        QCOMPARE(bar().title(), QStringLiteral("look at this"));
        bool undone = false;
        services().message(Tone::Error, QStringLiteral("broken"), QStringLiteral("nothing was changed"),
                           {{QStringLiteral("undo it"), [&] { undone = true; }}});
        QCOMPARE(bar().title(), QStringLiteral("broken"));
        GUI_CLICK(gui::button(&bar(), QStringLiteral("undo it")));
        QVERIFY(undone);
        QVERIFY(!bar().showing());
    }

    void keepsTheMessageAcrossPages()
    {
        services().message(Tone::Warning, QStringLiteral("look at this"));
        services().open(QStringLiteral("second"), {});
        QVERIFY(bar().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!bar().isVisible());
    }

    void addsAndForgetsCommands()
    {
        auto owner = std::make_unique<QObject>();
        int runs = 0;
        services().addCommand(owner.get(), {QStringLiteral("own"),
                                            QStringLiteral("Own command"),
                                            QStringLiteral("tools"),
                                            {},
                                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y),
                                            [&] { ++runs; }});
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(runs, 1);
        owner.reset();
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(runs, 1);
    }

    void changesLanguageInPlace()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        const QString before = m_window->findChild<QMenuBar*>()->actions().constFirst()->text();
        ui::settings().setValue(QStringLiteral("language"), QStringLiteral("en"));
        QTRY_VERIFY(m_window->findChild<QMenuBar*>() &&
                    m_window->findChild<QMenuBar*>()->actions().constFirst()->text() != before);
        QVERIFY(m_window->unlocked());
        QCOMPARE(notePage(*m_window)->objectName(), QStringLiteral("second"));
    }

    void changesTheme()
    {
        ui::settings().setValue(QStringLiteral("theme"), QStringLiteral("dark"));
        QVERIFY(ui::theme().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), ui::theme().surface);
    }

    void narrowsTheRail()
    {
        auto* rail = m_window->findChild<QWidget*>(QStringLiteral("rail"));
        QCOMPARE(rail->width(), ui::metric::kRailOpen);
        m_window->resize(1300, 800);
        QTRY_COMPARE(rail->width(), ui::metric::kRailClosed);
    }

    void remembersSettings()
    {
        const QString file = m_scratch->path(QStringLiteral("own/settings.json"));
        {
            ui::SettingsStore store(file);
            QSignalSpy changed(&store, &ui::SettingsStore::changed);
            store.setValue(QStringLiteral("columns/asset"), QStringLiteral("code,name"));
            store.setValue(QStringLiteral("columns/asset"), QStringLiteral("code,name"));
            QCOMPARE(changed.size(), 1);
            for (int i = 0; i < 12; ++i)
                store.addRecentVault(QStringLiteral("/vaults/%1.wardbook").arg(i));
        }
        const ui::SettingsStore again(file);
        QCOMPARE(again.text(QStringLiteral("columns/asset")), QStringLiteral("code,name"));
        QCOMPARE(again.recentVaults().size(), 9);
        QCOMPARE(again.recentVaults().constFirst(), QStringLiteral("/vaults/11.wardbook"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{ half");
        broken.close();
        QVERIFY(ui::SettingsStore(file).recentVaults().isEmpty());
    }
};

QTEST_MAIN(TstShell)
#include "tst_shell.moc"
