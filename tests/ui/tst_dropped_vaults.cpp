#include "ui/kit/prompts.h"
#include "ui/kit/widgets.h"
#include "ui/shell/dropped_thing.h"
#include "ui/shell/recent_vaults.h"
#include "ui/shown_window.h"
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

using namespace wardbook;
using namespace wardbook::shelltest;
using Kind = ui::DroppedThing::Kind;

/// Vaults that come by hand: dropped on the window, or from the list of those opened before.
class TstDroppedVaults : public QObject
{
    Q_OBJECT

    static bool drop(QWidget* target, const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        data.setText(path); // as file managers add it
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &dropped);
        return dropped.isAccepted();
    }
    static QString write(const Scratch& scratch, const QString& name)
    {
        const QString path = scratch.path(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1 ? path : QString();
    }
    static QString otherVault(const Scratch& scratch)
    {
        const QString dir = scratch.path(QStringLiteral("other.wardbook"));
        people::Workspace::create(dir, QStringLiteral("市疾控中心"), kFounder, kPassword);
        return dir;
    }
    static QString shownVault(ui::MainWindow& window)
    {
        auto* title = window.findChild<ui::ElideLabel*>(QStringLiteral("vaultTitle"));
        return title && title->isVisible() ? title->fullText() : QString();
    }

private Q_SLOTS:
    void cleanup() { ui::waitForTasks(); }

    void tellsThingsApart()
    {
        const Scratch scratch;
        scratch.create();
        QCOMPARE(ui::thingAt(scratch.vaultDir()).kind, Kind::Vault);
        const ui::DroppedThing header = ui::thingAt(scratch.vaultDir() + QStringLiteral("/vault.json"));
        QCOMPARE(header.kind, Kind::Vault);
        QCOMPARE(header.path, scratch.vaultDir());
        QCOMPARE(ui::thingAt(scratch.path(QStringLiteral("state"))).kind, Kind::None);
        QCOMPARE(ui::thingAt(write(scratch, QStringLiteral("日备份.WBBACKUP"))).kind, Kind::Backup);
        QCOMPARE(ui::thingAt(write(scratch, QStringLiteral("定级备案.zip"))).kind, Kind::Package);
        QCOMPARE(ui::thingAt(write(scratch, QStringLiteral("清点表.xlsx"))).kind, Kind::Spreadsheet);
        QCOMPARE(ui::thingAt(write(scratch, QStringLiteral("照片.png"))).kind, Kind::None);
        QMimeData two;
        two.setUrls({QUrl::fromLocalFile(scratch.vaultDir()), QUrl::fromLocalFile(scratch.vaultDir())});
        QCOMPARE(ui::droppedThing(&two).kind, Kind::None);
        QMimeData elsewhere;
        elsewhere.setUrls({QUrl(QStringLiteral("https://example.org/x.wardbook"))});
        QCOMPARE(ui::droppedThing(&elsewhere).kind, Kind::None);
        QCOMPARE(ui::droppedThing(nullptr).kind, Kind::None);
    }

    void aDroppedVaultIsShown()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        const QString other = otherVault(shown.scratch);
        QCOMPARE(shownVault(window), kUnit);
        // On the password field, of all places: its path is no password.
        auto* field = window.findChild<QLineEdit*>(QStringLiteral("unlockPassword"));
        QVERIFY(drop(field, other));
        QCOMPARE(shownVault(window), QStringLiteral("市疾控中心"));
        field = window.findChild<QLineEdit*>(QStringLiteral("unlockPassword"));
        QCOMPARE(field->text(), QString());
    }

    void anOpenVaultIsLockedFirstIfThePersonSaysSo()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        const QString other = otherVault(shown.scratch);
        QVERIFY2(unlock(window), gui::problem());
        ui::prompts::nextAnswer(false);
        QVERIFY(drop(window.desk(), other));
        QVERIFY(window.desk());
        ui::prompts::nextAnswer(true);
        QVERIFY(drop(window.desk()->currentPage(), other));
        QTRY_VERIFY(!window.desk());
        QVERIFY(!window.unlocked());
        QCOMPARE(shownVault(window), QStringLiteral("市疾控中心"));
        // The one that is shown already is no news.
        QVERIFY(drop(&window, other));
        QCOMPARE(shownVault(window), QStringLiteral("市疾控中心"));
    }

    void aBackupIsRestoredBesideNothing()
    {
        const Scratch scratch;
        scratch.create();
        const QString file = scratch.path(QStringLiteral("周五.wbbackup"));
        people::Workspace::open(scratch.vaultDir(), kFounder, kPassword, {})->vault().backup(file);
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        const QString folder = scratch.path(QStringLiteral("restored"));
        QVERIFY(QDir().mkpath(folder));
        ui::prompts::nextFileName(folder);
        QVERIFY(drop(&window, file));
        QTRY_VERIFY_WITH_TIMEOUT(ui::settings().recentVaults().value(0).startsWith(folder), 30000);
        const QString restored = ui::settings().recentVaults().value(0);
        QTRY_VERIFY(window.findChild<ui::ElideLabel*>(QStringLiteral("vaultPlace"))
                        ->fullText()
                        .contains(QDir::toNativeSeparators(restored)));
        QVERIFY2(unlock(window), gui::problem());
    }

    void packagesAndLedgersGoToWhoReadsThem()
    {
        const Scratch scratch;
        scratch.create();
        QString checked;
        bool withVault = true;
        ui::Program parts = program();
        parts.verifyPackage = [&](QWidget*, ui::Services* services, const QString& path) {
            checked = path;
            withVault = services != nullptr;
        };
        parts.pages = [](const ledger::RegisterSet&) {
            return QList<ui::PageEntry>{{QStringLiteral("assets"), QString(), QStringLiteral("database"),
                                         QStringLiteral("资产台账"), [](ui::Services&, QWidget* parent) {
                                             return new NotePage(QStringLiteral("assets"), parent);
                                         }}};
        };
        ui::MainWindow window(parts);
        window.start(scratch.vaultDir());
        window.show();
        const QString package = write(scratch, QStringLiteral("定级备案.zip"));
        const QString ledger = write(scratch, QStringLiteral("清点表.xlsx"));
        QVERIFY(drop(&window, package));
        QCOMPARE(checked, package);
        QVERIFY(!withVault);
        QVERIFY(drop(&window, ledger)); // told to unlock first
        auto* told = window.findChild<QDialog*>(QStringLiteral("told"));
        QVERIFY(told && told->isVisible());
        GUI_SAYS(told, QStringLiteral("清点表.xlsx"));
        QVERIFY(!drop(&window, package)); // not behind a question
        told->reject();
        delete told;
        QVERIFY2(unlock(window), gui::problem());
        QVERIFY(drop(&window, package));
        QVERIFY(withVault);
        ui::prompts::nextAnswer(true);
        QVERIFY(drop(&window, ledger));
        QCOMPARE(notePage(window)->targets().constLast(), QStringLiteral("import:") + ledger);
        QVERIFY(!drop(&window, write(scratch, QStringLiteral("照片.png"))));
    }

    void recentVaultsSayWhatIsWithThem()
    {
        const Scratch scratch;
        scratch.create();
        const QString other = otherVault(scratch), gone = scratch.path(QStringLiteral("gone.wardbook")),
                      away = scratch.path(QStringLiteral("no-drive/away.wardbook")),
                      empty = scratch.path(QStringLiteral("empty.wardbook"));
        QVERIFY(QDir().mkpath(empty));
        for (const QString& dir : {gone, away, empty, other, scratch.vaultDir()})
            ui::settings().addRecentVault(dir);
        QCOMPARE(ui::whyNotThere(other), QString());
        QVERIFY(!ui::whyNotThere(gone).isEmpty());
        QVERIFY(!ui::whyNotThere(away).isEmpty());
        QVERIFY(ui::whyNotThere(gone) != ui::whyNotThere(away));
        QVERIFY(!ui::whyNotThere(empty).isEmpty());

        ui::RecentVaultList list;
        list.takeNumbersIn(&list);
        list.show();
        QCOMPARE(list.count(), 5);
        const auto reasons = [&] {
            QStringList all;
            for (const auto* label : list.findChildren<ui::ElideLabel*>(QStringLiteral("recentVaultWhy")))
                all << label->fullText();
            return all;
        };
        QTRY_COMPARE(reasons(), QStringList({QString(), QString(), ui::whyNotThere(empty),
                                             ui::whyNotThere(away), ui::whyNotThere(gone)}));
        const auto buttons = list.findChildren<QAbstractButton*>(QStringLiteral("recentVault"));
        QCOMPARE(buttons.at(1)->toolTip(), QDir::toNativeSeparators(other));
        QString chosen;
        connect(&list, &ui::RecentVaultList::vaultChosen, &list, [&](const QString& dir) { chosen = dir; });
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QTest::keyClick(&list, Qt::Key_2);
        QCOMPARE(chosen, other);
        QTest::keyClick(&list, Qt::Key_9);
        QCOMPARE(chosen, other);
        GUI_CLICK(list.findChildren<QAbstractButton*>(QStringLiteral("forgetVault")).at(4));
        QTRY_COMPARE(list.count(), 4);
        QVERIFY(!ui::settings().recentVaults().contains(gone));
    }

    void theFileMenuHasThem()
    {
        const Scratch scratch;
        scratch.create();
        const QString other = otherVault(scratch);
        ui::settings().addRecentVault(other);
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(unlock(window), gui::problem());
        auto* menu = window.desk()->findChild<QMenu*>(QStringLiteral("recentMenu"));
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1); // not the one that is open
        QCOMPARE(menu->actions().constFirst()->toolTip(), QDir::toNativeSeparators(other));
        ui::prompts::nextAnswer(true);
        menu->actions().constFirst()->trigger();
        QTRY_COMPARE(shownVault(window), QStringLiteral("市疾控中心"));
        // and back from the unlock page, where digits are typed
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(window.findChild<QLineEdit*>(QStringLiteral("unlockPassword")), Qt::Key_1,
                        Qt::AltModifier);
        QTRY_COMPARE(shownVault(window), kUnit);
    }
};

QTEST_MAIN(TstDroppedVaults)
#include "tst_dropped_vaults.moc"
