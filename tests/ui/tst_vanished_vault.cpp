#include "support/folders.h"
#include "ui/kit/services.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/vanished_dialog.h"
#include "ui/shell/vault_watch.h"
#include "ui/shown_window.h"
#include <QClipboard>
#include <QDir>

using namespace wardbook;
using namespace wardbook::shelltest;
using ui::VaultPlace;

/// A stick that is pulled, a network folder that goes, and what may lie there when they come back.
class TstVanishedVault : public QObject
{
    Q_OBJECT

    /// As the window says it.
    static QString tr_(const char* english) { return ui::ShellTr::tr(english); }
    static ui::VanishedDialog* dialog(ui::MainWindow& window)
    {
        auto* found = window.findChild<ui::VanishedDialog*>(QStringLiteral("vanished"));
        return found && found->isVisible() ? found : nullptr;
    }
    static QString title(ui::MainWindow& window)
    {
        auto* shown = dialog(window);
        return shown ? shown->findChild<QLabel*>(QStringLiteral("promptTitle"))->text() : QString();
    }
    static QAbstractButton* part(ui::MainWindow& window, const char* name)
    {
        return window.findChild<QAbstractButton*>(QLatin1String(name));
    }
    /// An act, so that the head goes on.
    static void act(ui::MainWindow& window)
    {
        people::Workspace& workspace = window.desk()->services().workspace();
        workspace.team().add(QStringLiteral("周宁%1").arg(workspace.vault().header().generation),
                             QStringLiteral("auditor"), 0, QStringLiteral("another long 口令 here"),
                             QStringLiteral("新到岗"));
    }

private Q_SLOTS:
    void cleanup() { ui::waitForTasks(); }

    void goesOnWhenItIsBack()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        const QString dir = shown.scratch.vaultDir(), away = shown.scratch.path(QStringLiteral("away"));
        QVERIFY2(unlock(window), gui::problem());
        auto* field = window.desk()->currentPage()->findChild<QLineEdit*>(QStringLiteral("noteField"));
        GUI_TYPE(field, QStringLiteral("half a sentence"));
        field->setAccessibleName(QStringLiteral("Note"));
        QVERIFY(QDir().rename(dir, away));
        QTRY_VERIFY(dialog(window)); // the system said so
        QVERIFY(title(window) == tr_("The vault is not there any more"));
        QVERIFY(window.unlocked());
        QVERIFY(!gui::usable(field)); // behind the question
        QCOMPARE(field->text(), QStringLiteral("half a sentence"));
        // No command is begun, whoever asks for it.
        bool ran = false;
        QVERIFY(!window.desk()->services().attempt([&] { ran = true; }));
        QVERIFY(!ran);
        GUI_CLICK(part(window, "copyTyped"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Note: half a sentence"));
        GUI_CLICK(part(window, "lookAgain"));
        QVERIFY(dialog(window));
        QVERIFY(QDir().rename(away, dir));
        QTRY_VERIFY(!dialog(window));
        QVERIFY(window.unlocked());
        GUI_SAYS(&window, tr_("The vault is back"));
        QVERIFY(gui::usable(field));
        QCOMPARE(field->text(), QStringLiteral("half a sentence"));
        QVERIFY(window.desk()->services().attempt([&] { act(window); }));
    }

    void locksCleanlyWithoutIt()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        const QString dir = shown.scratch.vaultDir(), away = shown.scratch.path(QStringLiteral("away"));
        QVERIFY2(unlock(window), gui::problem());
        act(window);
        QVERIFY(QDir().rename(dir, away));
        QTRY_VERIFY(dialog(window));
        GUI_CLICK(part(window, "lockVanished"));
        QTRY_VERIFY(!window.unlocked());
        // The unlock page says what is not there, and finds it again.
        auto* problem = window.findChild<QLabel*>(QStringLiteral("problemTitle"));
        QVERIFY(problem && problem->isVisible());
        QVERIFY(gui::button(&window, tr_("Try again")));
        QVERIFY(QDir().rename(away, dir));
        QTRY_VERIFY_WITH_TIMEOUT(!problem->isVisible(), 20000);
        QVERIFY2(unlock(window), gui::problem());
        // Everything confirmed is there.
        QCOMPARE(window.desk()->services().workspace().vault().header().slots_.size(), 2);
    }

    void anOlderCopyInItsPlaceIsNoticed()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        const QString dir = shown.scratch.vaultDir(), copy = shown.scratch.path(QStringLiteral("copy")),
                      away = shown.scratch.path(QStringLiteral("away"));
        support::copyFolder(dir, copy);
        QVERIFY2(unlock(window), gui::problem());
        act(window);
        QVERIFY(QDir().rename(dir, away) && QDir().rename(copy, dir));
        QTRY_VERIFY(dialog(window));
        QTRY_VERIFY(title(window) == tr_("An older copy lies in the vault's place"));
        bool ran = false;
        QVERIFY(!window.desk()->services().attempt([&] { ran = true; }));
        QVERIFY(!ran);
        // The right one back: on it goes.
        QVERIFY(QDir().rename(dir, copy) && QDir().rename(away, dir));
        QTRY_VERIFY(!dialog(window));
        QVERIFY(window.desk()->services().attempt([&] { act(window); }));
        // And written over in place, file by file, as a careless restore does.
        for (const char* name : {"vault.json", "register.db", "evidence.db"}) {
            const QString file = dir + u'/' + QLatin1String(name);
            QFile from(copy + u'/' + QLatin1String(name)), to(file);
            QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::ReadWrite));
            const QByteArray bytes = from.readAll();
            QVERIFY(to.resize(bytes.size()) && to.write(bytes) == bytes.size());
        }
        QTRY_VERIFY_WITH_TIMEOUT(title(window) == tr_("An older copy lies in the vault's place"), 20000);
        GUI_CLICK(part(window, "lockVanished"));
        QTRY_VERIFY(!window.unlocked());
    }

    void aStickThatWasPluggedInAgainIsUnlockedAgain()
    {
        ShownWindow shown;
        ui::MainWindow& window = shown.window;
        const QString dir = shown.scratch.vaultDir(), copy = shown.scratch.path(QStringLiteral("copy")),
                      away = shown.scratch.path(QStringLiteral("away"));
        QVERIFY2(unlock(window), gui::problem());
        act(window);
        // The same bytes in other files: so it looks when a file system is mounted anew.
        QVERIFY(QDir().rename(dir, away));
        support::copyFolder(away, copy);
        QVERIFY(QDir().rename(copy, dir));
        QTRY_VERIFY(title(window) == tr_("The vault is back and has to be unlocked again"));
        GUI_CLICK(part(window, "lockVanished"));
        QTRY_VERIFY(!window.unlocked());
        QVERIFY2(unlock(window), gui::problem());
        QCOMPARE(window.desk()->services().workspace().vault().header().slots_.size(), 2);
    }

    void strangersAreToldApart()
    {
        const Scratch scratch;
        scratch.create();
        const auto workspace = people::Workspace::open(scratch.vaultDir(), kFounder, kPassword, {});
        const ui::VaultFiles opened = ui::filesOf(workspace->vault());
        QCOMPARE(ui::placeOf(opened), VaultPlace::There);
        ui::VaultFiles other = opened;
        other.vaultId = QStringLiteral("01ARZ3NDEKTSV4RRFFQ69G5FAV");
        QCOMPARE(ui::placeOf(other), VaultPlace::Stranger);
        other = opened;
        other.generation += 1;
        QCOMPARE(ui::placeOf(other), VaultPlace::Older);
        other = opened;
        other.file += 1;
        QCOMPARE(ui::placeOf(other), VaultPlace::Back);
        other = opened;
        other.dir = scratch.path(QStringLiteral("nowhere"));
        QCOMPARE(ui::placeOf(other), VaultPlace::Gone);
        // What we write ourselves is no older copy, whenever it is looked at.
        ui::VaultWatch watch(workspace->vault(), nullptr);
        workspace->team().add(QStringLiteral("周宁"), QStringLiteral("auditor"), 0,
                              QStringLiteral("another long 口令 here"), QStringLiteral("新到岗"));
        QCOMPARE(ui::placeOf(opened), VaultPlace::There);
        QVERIFY(watch.there());
    }

    void passwordsAreNeverCopied()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* secret = new QLineEdit;
        secret->setEchoMode(QLineEdit::Password);
        auto* untouched = new QLineEdit(QStringLiteral("as it was"));
        auto* typed = new QLineEdit;
        for (QLineEdit* field : {secret, untouched, typed})
            column->addWidget(field);
        window.show();
        GUI_TYPE(secret, QStringLiteral("hunter2"));
        GUI_TYPE(typed, QStringLiteral("a note"));
        QCOMPARE(ui::typedText(&window), QStringLiteral("a note"));
    }
};

QTEST_MAIN(TstVanishedVault)
#include "tst_vanished_vault.moc"
