#include "base/error.h"
#include "people/first_setup.h"
#include "setup_screen.h"
#include "ui/kit/services.h"
#include "ui/shell/folder_facts.h"
#include "vault/new_folder.h"
#include "vault/vault.h"
#include <QDir>
#include <QFile>
#include <QSemaphore>

using namespace wardbook;
using namespace wardbook::shelltest;

class TstFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        vault::Vault::setStepHookForTests({});
        ui::waitForTasks();
    }

    void makesAVaultWithEverybodyInIt()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        QVERIFY(screen.part<QLabel>("createFourEyes"));
        SETUP(screen.addMember(QStringLiteral("周宁"), QStringLiteral("security_administrator"), {}));
        QVERIFY(!screen.part<QLabel>("createFourEyes"));
        SETUP(screen.addMember(QStringLiteral("何敏"), QStringLiteral("liaison"), QStringLiteral("检验科")));
        QVERIFY(!QFileInfo::exists(scratch.vaultDir()));
        SETUP(screen.create());
        QVERIFY(!screen.button("createNext")->isEnabled());
        // Nothing before it can be changed any more, and it says why.
        QVERIFY(!screen.button("createStep1")->isEnabled());
        QVERIFY(!screen.button("createStep1")->toolTip().isEmpty());
        const QString file = scratch.path(QStringLiteral("sheet.pdf"));
        ui::prompts::nextFileName(file);
        SETUP(screen.click("createSaveCode"));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.read(5) == "%PDF-");
        QVERIFY((saved.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        SETUP(screen.prove());
        SETUP(screen.next());
        QVERIFY(screen.part<QLabel>("createMade")->text().contains(kUnit));
        const QString slips = scratch.path(QStringLiteral("slips.pdf"));
        ui::prompts::nextFileName(slips);
        SETUP(screen.click("createSaveSlips"));
        QVERIFY(QFile(slips).size() > 1000);
        SETUP(screen.next());
        QTRY_VERIFY_WITH_TIMEOUT(screen.window.desk(), 30000);
        people::Workspace& workspace = screen.window.desk()->services().workspace();
        QCOMPARE(workspace.team().members().size(), 3);
        QCOMPARE(workspace.team().members().at(2).departmentName, QStringLiteral("检验科"));
        const auto reader = workspace.ledger().reader();
        QCOMPARE(reader->count(QStringLiteral("department")), 2); // one was named twice
        QVERIFY(ui::settings().recentVaults().contains(scratch.vaultDir()));
    }

    void splitsTheCodeIntoShares()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        SETUP(screen.create());
        SETUP(screen.click("createSplit"));
        SETUP(screen.enter("createHolders", QStringLiteral("陈立群")));
        QVERIFY(!screen.button("createMakeShares")->isEnabled());
        SETUP(screen.enter("createHolders", QStringLiteral("陈立群，周宁、何敏")));
        SETUP(screen.prove());
        QVERIFY(!screen.button("createNext")->isEnabled()); // shares were asked for
        SETUP(screen.click("createMakeShares"));
        SETUP(screen.canGoOn());
        const vault::Header header = vault::readHeader(scratch.vaultDir());
        QVERIFY(header.recoveryShares);
        QCOMPARE(header.recoveryShares->threshold, 2);
        QCOMPARE(header.recoveryShares->count, 3);
        SETUP(screen.click("createNext"));
    }

    void goesBackAndLosesNothing()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        SETUP(screen.addMember(QStringLiteral("周宁"), QStringLiteral("liaison"), QStringLiteral("检验科")));
        for (int i = 0; i < 4; ++i)
            SETUP(screen.click("createBack"));
        QCOMPARE(screen.part<QLineEdit>("createUnit")->text(), kUnit);
        // Later steps can't be jumped to over one that doesn't hold.
        SETUP(screen.enter("createUnit", {}));
        QVERIFY(!screen.button("createNext")->isEnabled());
        SETUP(screen.enter("createUnit", kUnit));
        SETUP(screen.next());
        QApplication::setActiveWindow(&screen.window);
        QTest::keyClick(screen.part<QLineEdit>("createFolder"), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(screen.part<QLineEdit>("createUnit"));
        SETUP(screen.next());
        QCOMPARE(screen.part<QLineEdit>("createFolder")->text(), scratch.vaultDir());
        SETUP(screen.next());
        QCOMPARE(screen.part<QLineEdit>("createPassword")->text(), kPassword);
        SETUP(screen.next());
        SETUP(screen.next());
        QCOMPARE(screen.part<QLineEdit>("memberName")->text(), QStringLiteral("周宁"));
        QCOMPARE(screen.part<QComboBox>("memberDepartment")->currentText(), QStringLiteral("检验科"));
        // Nor does the other language.
        SETUP(screen.click("otherLanguage"));
        QTRY_COMPARE(screen.button("createNext") ? screen.button("createNext")->text() : QString(),
                     QStringLiteral("Create the vault"));
        QCOMPARE(screen.part<QLineEdit>("memberName")->text(), QStringLiteral("周宁"));
        QCOMPARE(screen.part<QComboBox>("memberRole")->currentData().toString(), QStringLiteral("liaison"));
    }

    void refusesAPlaceThatCantBeWritten_data()
    {
        QTest::addColumn<QString>("dir");
        QTest::newRow("not writable, even for root") << QStringLiteral("/proc/unit.wardbook");
        QTest::newRow("not a whole path") << QStringLiteral("unit.wardbook");
        QTest::newRow("in use") << QStringLiteral("/usr");
        QTest::newRow("nothing") << QString();
    }

    void refusesAPlaceThatCantBeWritten()
    {
        QFETCH(QString, dir);
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toPlace());
        SETUP(screen.enter("createFolder", dir));
        QTRY_VERIFY(screen.part<QLabel>("createFolderNote") && !screen.why().isEmpty());
        QTRY_COMPARE(screen.why(), screen.part<QLabel>("createFolderNote")->text());
        QVERIFY(!screen.button("createNext")->isEnabled());
    }

    void saysWhatLiesInThePlace()
    {
        const Scratch scratch;
        scratch.create();
        SetupScreen screen;
        SETUP(screen.toPlace());
        const auto said = [&](const QString& dir) {
            const bool looked = screen.enter("createFolder", dir) && QTest::qWaitFor([&] {
                                    return screen.part<QLabel>("createFolderNote") &&
                                           screen.why() == screen.part<QLabel>("createFolderNote")->text();
                                });
            return looked ? screen.why() : QString();
        };
        const QString other = said(QStringLiteral("/usr")), vault = said(scratch.vaultDir());
        QVERIFY(!other.isEmpty() && !vault.isEmpty() && vault != other);
        // What a killed program leaves: the databases, and no header yet.
        const QString begun = scratch.path(QStringLiteral("begun.wardbook"));
        QVERIFY(QDir().mkpath(begun));
        for (const char* name : {"register.db", "register.db-wal", "lock"})
            QVERIFY(QFile(begun + u'/' + QLatin1String(name)).open(QIODevice::WriteOnly));
        const QString left = said(begun);
        QVERIFY(!left.isEmpty() && left != other && left != vault);
        QVERIFY(QFile(begun + QStringLiteral("/notes.txt")).open(QIODevice::WriteOnly));
        QCOMPARE(said(scratch.vaultDir()), vault); // elsewhere, and back
        QCOMPARE(said(begun), other);
        const QString stopped = scratch.path(QStringLiteral("stopped.wardbook"));
        QVERIFY(QDir().mkpath(stopped + u'/' + QLatin1String(vault::kCreating)));
        QVERIFY(!ui::readFolder(stopped).occupied); // the next making clears that
    }

    void warnsOfATemporaryFolder()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toPlace());
        SETUP(screen.enter("createFolder", scratch.vaultDir()));
        QTRY_VERIFY(screen.part<QCheckBox>("createInSpite"));
        QVERIFY(!screen.button("createNext")->isEnabled());
        SETUP(screen.click("createInSpite"));
        QVERIFY(screen.button("createNext")->isEnabled());
    }

    void holdsPasswordsAgainstTheRules()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMe(scratch.vaultDir()));
        SETUP(screen.enter("createName", kFounder));
        GUI_TYPE(screen.part<QLineEdit>("createPassword"), QStringLiteral("short"));
        QVERIFY(!screen.button("createNext")->isEnabled());
        GUI_TYPE(screen.part<QLineEdit>("createPassword"), QStringLiteral("a long enough one"));
        GUI_TYPE(screen.part<QLineEdit>("createAgain"), QStringLiteral("a long enough on"));
        QVERIFY(!screen.button("createNext")->isEnabled());
        QVERIFY(!screen.part<QLabel>("createRule")->text().isEmpty());
        GUI_TYPE(screen.part<QLineEdit>("createAgain"), QStringLiteral("a long enough one"));
        QVERIFY(screen.button("createNext")->isEnabled());
        GUI_TYPE(screen.part<QLineEdit>("createPassword"), QStringLiteral("1111222233334444"));
        const QString weak = screen.part<QLabel>("passwordStrength")->text();
        SETUP(screen.click("createMakePassword"));
        QVERIFY(screen.part<QLabel>("passwordStrength")->text() != weak);
        QCOMPARE(screen.part<QLineEdit>("createPassword")->echoMode(), QLineEdit::Normal);
        QVERIFY(screen.button("createNext")->isEnabled());
    }

    void tellsMembersApart()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        SETUP(screen.addMember(kFounder, QStringLiteral("auditor"), {}));
        QVERIFY(!screen.button("createNext")->isEnabled());
        QVERIFY(screen.part<QLabel>("createMemberProblem")->text().contains(kFounder));
        screen.part<QLineEdit>("memberName")->setText(QStringLiteral("郑航"));
        QVERIFY(screen.button("createNext")->isEnabled());
        // A liaison without a department could see nothing.
        auto* role = screen.part<QComboBox>("memberRole");
        role->setCurrentIndex(role->findData(QStringLiteral("liaison")));
        QVERIFY(!screen.button("createNext")->isEnabled());
        const QString explained = screen.part<QLabel>("createRoleExplained")->text();
        role->setCurrentIndex(role->findData(QStringLiteral("auditor")));
        QVERIFY(screen.part<QLabel>("createRoleExplained")->text() != explained);
        SETUP(screen.click("memberRemove"));
        QTRY_VERIFY(!screen.part<QLineEdit>("memberName"));
        QVERIFY(screen.button("createNext")->isEnabled());
    }

    void leavesNothingWhenMakingFails()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        vault::Vault::setStepHookForTests(
            [](const char*) { throw Error(ErrorKind::Io, QStringLiteral("the disk is full")); });
        SETUP(screen.next());
        QTRY_VERIFY_WITH_TIMEOUT(screen.part<QLabel>("createError"), 30000);
        QVERIFY(screen.part<QLabel>("createError")->text().contains(QStringLiteral("the disk is full")));
        QVERIFY(!QFileInfo::exists(scratch.vaultDir()));
        vault::Vault::setStepHookForTests({});
        SETUP(screen.create()); // everything entered is still there
    }

    void anotherLanguageDoesNotStopTheMaking()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        QSemaphore goOn;
        vault::Vault::setStepHookForTests([&](const char*) { goOn.acquire(); });
        SETUP(screen.next());
        const bool clicked = screen.click("otherLanguage");
        const bool changed = QTest::qWaitFor([] { return language() == Language::English; });
        QTest::qWait(0); // the page would be replaced by now
        goOn.release(1000);
        SETUP(clicked);
        QVERIFY(changed);
        QTRY_VERIFY_WITH_TIMEOUT(screen.part<QLabel>("createCode"), 30000);
        vault::Vault::setStepHookForTests({});
    }

    void quittingStopsTheMaking()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        QSemaphore begun, goOn;
        vault::Vault::setStepHookForTests([&](const char*) {
            begun.release();
            (void)goOn.tryAcquire(1, 10000);
        });
        connect(screen.window.centralWidget(), &QObject::destroyed, this, [&] { goOn.release(1000); });
        SETUP(screen.next());
        QTRY_VERIFY(begun.available() > 0);
        ui::prompts::nextAnswer(true);
        screen.window.close();
        QTRY_VERIFY(!screen.window.isVisible());
        QTest::qWait(0);
        QVERIFY(!QFileInfo::exists(scratch.vaultDir()));
        QVERIFY(!ui::settings().recentVaults().contains(scratch.vaultDir()));
    }

    void asksBeforeTheCodeIsLost()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toMembers(scratch.vaultDir()));
        SETUP(screen.create());
        screen.window.close();
        QTRY_VERIFY(gui::dialog());
        QVERIFY(screen.window.isVisible());
        GUI_CLICK(gui::dialog()->findChild<QAbstractButton*>(QStringLiteral("promptCancel")));
        QTRY_VERIFY(!gui::dialog());
        // Another language would make the page anew, and the code is shown once.
        const QString code = screen.part<QLabel>("createCode")->text();
        SETUP(screen.click("otherLanguage"));
        QCoreApplication::processEvents();
        QCOMPARE(screen.part<QLabel>("createCode")->text(), code);
        SETUP(screen.enter("createFirstGroup", QStringLiteral("ZZZZ")));
        QVERIFY(!screen.part<QLabel>("createGroupWrong")->text().isEmpty());
    }

    void cancelLeadsBack()
    {
        const Scratch scratch;
        SetupScreen screen;
        SETUP(screen.toPlace());
        SETUP(screen.click("createCancel"));
        QTRY_VERIFY(screen.part<QWidget>("firstRunPage"));
    }
};

QTEST_MAIN(TstFirstRun)
#include "tst_first_run.moc"
