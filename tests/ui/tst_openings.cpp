#include "support/folders.h"
#include "ui/kit/prompts.h"
#include "ui/shell/opening_problem.h"
#include "ui/shell/suspend_watch.h"
#include "ui/shell_fixture.h"

using namespace wardbook;
using namespace wardbook::shelltest;

/// Vaults that open only after something was said and chosen.
class TstOpenings : public QObject
{
    Q_OBJECT

    static QAbstractButton* remedy(QWidget& window, ui::OpeningRemedy which)
    {
        return window.findChild<QAbstractButton*>(QStringLiteral("remedy%1").arg(int(which)));
    }
    static bool tryPassword(ui::MainWindow& window)
    {
        auto* field = window.findChild<QLineEdit*>(QStringLiteral("unlockPassword"));
        if (!gui::usable(field))
            return false;
        field->setText(kPassword);
        Q_EMIT field->textEdited(kPassword);
        return gui::click(window.findChild<QAbstractButton*>(QStringLiteral("unlockOpen")));
    }

private Q_SLOTS:
    void cleanup() { ui::waitForTasks(); }

    void anOlderCopyOpensOnlyOnPurpose()
    {
        const Scratch scratch;
        scratch.create();
        const QString older = scratch.path(QStringLiteral("older"));
        support::copyFolder(scratch.vaultDir(), older);
        people::Workspace::open(scratch.vaultDir(), kFounder, kPassword, {})
            ->team()
            .add(QStringLiteral("郑航"), QStringLiteral("auditor"), 0, QStringLiteral("initial pass 9"),
                 QStringLiteral("年度审计"));
        QVERIFY(QDir(scratch.vaultDir()).removeRecursively());
        QVERIFY(QDir().rename(older, scratch.vaultDir()));
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(tryPassword(window), gui::problem());
        QTRY_VERIFY_WITH_TIMEOUT(remedy(window, ui::OpeningRemedy::AcceptOlder), 30000);
        QVERIFY(!window.unlocked());
        GUI_CLICK(remedy(window, ui::OpeningRemedy::AcceptOlder));
        QTRY_VERIFY_WITH_TIMEOUT(window.desk(), 30000);
    }

    void aDamagedVaultComesBackFromItsBackup()
    {
        const Scratch scratch;
        scratch.create();
        const QString backup = scratch.path(QStringLiteral("monday.wbbackup"));
        vault::Vault::open(scratch.vaultDir(), kFounder, kPassword)->backup(backup);
        for (const char* name : {"vault.json", "vault.json.previous"}) {
            QFile file(scratch.vaultDir() + QLatin1Char('/') + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"format\":1, torn");
        }
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY(!remedy(window, ui::OpeningRemedy::Rescue)); // nobody's key is left to read with
        ui::prompts::nextFileName(backup);
        GUI_CLICK(remedy(window, ui::OpeningRemedy::UseBackup));
        auto* field = window.findChild<QLineEdit*>(QStringLiteral("unlockPassword"));
        QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), 30000);
        QTRY_VERIFY(!gui::dialog());
        QVERIFY2(unlock(window), gui::problem());
        // The damaged folder is left for whoever wants to look at it.
        QFile torn(scratch.vaultDir() + QStringLiteral("/vault.json"));
        QVERIFY(torn.open(QIODevice::ReadOnly));
        QCOMPARE(torn.readAll(), QByteArray("{\"format\":1, torn"));
    }

    void whatIsReadableIsSaved()
    {
        const Scratch scratch;
        scratch.create();
        QFile file(scratch.vaultDir() + QStringLiteral("/evidence.db"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(300));
        file.write("damage");
        file.close();
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(tryPassword(window), gui::problem());
        QTRY_VERIFY_WITH_TIMEOUT(remedy(window, ui::OpeningRemedy::Rescue), 30000);
        QVERIFY(!window.unlocked());
        GUI_CLICK(remedy(window, ui::OpeningRemedy::Rescue));
        QTRY_VERIFY_WITH_TIMEOUT(QDir(QFileInfo(scratch.vaultDir()).path())
                                         .entryList({QStringLiteral("*.wardbook")}, QDir::Dirs)
                                         .size() == 2,
                                 30000);
        QTRY_VERIFY(!gui::dialog());
        QVERIFY2(unlock(window), gui::problem());
    }

    void aTornHeaderStillOpensFromItsCopy()
    {
        const Scratch scratch;
        scratch.create();
        QVERIFY(vault::Vault::open(scratch.vaultDir(), kFounder,
                                   kPassword)); // writes the header again: now there is a copy
        QFile file(scratch.vaultDir() + QStringLiteral("/vault.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"form");
        file.close();
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(unlock(window), gui::problem());
    }

    void theSampleIsMadeOnceAndThenOpened()
    {
        const Scratch scratch;
        int made = 0;
        ui::Program with = program();
        with.createSample = [&made](const QString& dir, const Progress&) {
            ++made;
            people::Workspace::create(dir, kUnit, kFounder, kPassword, true);
        };
        for (int round = 0; round < 2; ++round) {
            ui::settings().setValue(QStringLiteral("recentVaults"), {});
            ui::MainWindow window(with);
            window.start();
            window.show();
            GUI_CLICK(window.findChild<QAbstractButton*>(QStringLiteral("firstSample")));
            QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QWidget*>(QStringLiteral("unlockPage")), 30000);
            QTRY_VERIFY(!gui::dialog());
            GUI_SAYS(&window, kPassword);
            QVERIFY2(unlock(window), gui::problem());
        }
        QCOMPARE(made, 1);
    }

    void aFailedSampleLeavesNothing()
    {
        const Scratch scratch;
        ui::Program with = program();
        QString where;
        with.createSample = [&where](const QString& dir, const Progress&) {
            where = dir;
            QDir().mkpath(dir);
            throw Error(ErrorKind::Io, QStringLiteral("the disk is full"));
        };
        ui::MainWindow window(with);
        window.start();
        window.show();
        GUI_CLICK(window.findChild<QAbstractButton*>(QStringLiteral("firstSample")));
        QTRY_VERIFY(gui::dialog() && gui::says(gui::dialog(), QStringLiteral("the disk is full")));
        QVERIFY(!QDir(where).exists());
        GUI_CLICK(gui::dialog()->findChild<QAbstractButton*>(QStringLiteral("promptCancel")));
        QVERIFY(window.findChild<QWidget*>(QStringLiteral("firstRunPage")));
    }

    void sleepLocks()
    {
        const Scratch scratch;
        scratch.create();
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(unlock(window), gui::problem());
        Q_EMIT window.findChild<ui::SuspendWatch*>()->aboutToSleep();
        QTRY_VERIFY(!window.unlocked());
        QVERIFY(window.findChild<QLabel*>(QStringLiteral("unlockNotice"))->isVisible());
    }

    void otherVaultsAreOneClickAway()
    {
        const Scratch scratch;
        scratch.create();
        ui::MainWindow window(program());
        window.start(scratch.path(QStringLiteral("gone.wardbook")));
        window.show();
        GUI_CLICK(remedy(window, ui::OpeningRemedy::ChooseOther));
        QTRY_VERIFY(window.findChild<QWidget*>(QStringLiteral("firstRunPage")));
        ui::prompts::nextFileName(scratch.vaultDir());
        GUI_CLICK(window.findChild<QAbstractButton*>(QStringLiteral("firstOpen")));
        QTRY_VERIFY(window.findChild<QWidget*>(QStringLiteral("unlockPage")));
        QVERIFY2(unlock(window), gui::problem());
    }
};

QTEST_MAIN(TstOpenings)
#include "tst_openings.moc"
