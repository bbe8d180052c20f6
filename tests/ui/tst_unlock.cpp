#include "ui/kit/prompts.h"
#include "ui/shell/opening_problem.h"
#include "ui/shell_fixture.h"
#include "vault/vault.h"
#include <QFile>
#include <QPlainTextEdit>

using namespace wardbook;
using namespace wardbook::shelltest;

class TstUnlock : public QObject
{
    Q_OBJECT

    template<class T>
    static T* part(QWidget& window, const char* name)
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }
    static QString shownProblem(QWidget& window)
    {
        auto* title = part<QLabel>(window, "problemTitle");
        return title && title->isVisible() ? title->text() : QString();
    }
    static QStringList problemLines(QWidget& window)
    {
        QStringList lines;
        const auto labels = window.findChildren<QLabel*>(QStringLiteral("problemLine"));
        for (const QLabel* label : labels)
            if (label->isVisible())
                lines.append(label->text());
        return lines;
    }
    static bool tryWrong(QWidget& window)
    {
        auto* field = part<QLineEdit>(window, "unlockPassword");
        if (!gui::type(field, QStringLiteral("not the password")))
            return false;
        return gui::click(part<QAbstractButton>(window, "unlockOpen")) &&
               QTest::qWaitFor([&] { return field->text().isEmpty() && !field->isReadOnly(); }, 30000);
    }

private Q_SLOTS:
    void cleanup()
    {
        ui::waitForTasks();
        clock::setSource({});
    }

    void opensWithTheRightPassword()
    {
        const Scratch scratch;
        scratch.create();
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY(part<QLineEdit>(window, "unlockPassword")->hasFocus() || !window.isActiveWindow());
        QVERIFY(!part<QAbstractButton>(window, "unlockOpen")->isEnabled());
        QVERIFY2(unlock(window), gui::problem());
        QVERIFY(!window.findChild<QWidget*>(QStringLiteral("unlockPage")));
        QVERIFY(window.windowTitle().contains(kUnit));
        QCOMPARE(part<QLabel>(window, "sessionName")->text(), kFounder);
    }

    void saysWhatIsWrongAndSlowsDown()
    {
        const Scratch scratch;
        scratch.create();
        qint64 now = 1'780'000'000'000;
        clock::setSource([&now] { return now; });
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        QVERIFY2(tryWrong(window), gui::problem());
        QVERIFY(!window.unlocked());
        QVERIFY(!shownProblem(window).isEmpty());
        QTRY_VERIFY(problemLines(window).join(QLatin1Char('\n')).contains(QLatin1Char('1')));
        for (int i = 0; i < 4; ++i)
            QVERIFY2(tryWrong(window), gui::problem());
        auto* open = part<QAbstractButton>(window, "unlockOpen");
        auto* field = part<QLineEdit>(window, "unlockPassword");
        GUI_TYPE(field, QStringLiteral("anything"));
        QVERIFY(!open->isEnabled());
        QVERIFY(part<QLabel>(window, "unlockWait")->isVisible());
        now += 30'000;
        QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), 5000); // the page's own second hand notices
        QVERIFY2(unlock(window), gui::problem());
    }

    void theCountSurvivesLeavingThePage()
    {
        const Scratch scratch;
        scratch.create();
        clock::setSource([] { return qint64(1'780'000'000'000); });
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        for (int i = 0; i < 5; ++i)
            QVERIFY2(tryWrong(window), gui::problem());
        window.start(scratch.vaultDir());
        QVERIFY(part<QLabel>(window, "unlockWait")->isVisible());
    }

    void warnsOfCapsLock()
    {
        const Scratch scratch;
        scratch.create();
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        auto* field = part<QLineEdit>(window, "unlockPassword");
        auto* warning = part<QLabel>(window, "capsWarning");
        QVERIFY(!warning->isVisible());
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
        QVERIFY(warning->isVisible());
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_A, QStringLiteral("a"), Qt::NoModifier);
        QVERIFY(!warning->isVisible());
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_A, QStringLiteral("A"), Qt::ShiftModifier);
        QVERIFY(!warning->isVisible());
    }

    void findsPeopleByInitials()
    {
        const Scratch scratch;
        scratch.create();
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        auto* search = part<QLineEdit>(window, "peopleSearch");
        auto* list = part<QListView>(window, "peopleList");
        QCOMPARE(list->model()->rowCount(), 1);
        GUI_TYPE(search, QStringLiteral("clq"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        GUI_TYPE(search, QStringLiteral("zz"));
        QTRY_COMPARE(list->model()->rowCount(), 0);
    }

    void tellsTheOpeningsApart_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("remedy");
        // Numbers as in OpeningRemedy.
        QTest::newRow("missing") << QByteArray() << int(ui::OpeningRemedy::ChooseOther);
        QTest::newRow("not a vault") << QByteArray("{\"name\":\"something else\"}")
                                     << int(ui::OpeningRemedy::ChooseOther);
        QTest::newRow("newer") << QByteArray("{\"format\":999}") << int(ui::OpeningRemedy::ChooseOther);
        QTest::newRow("damaged") << QByteArray("{\"format\":1,\"vault") << int(ui::OpeningRemedy::UseBackup);
    }

    void tellsTheOpeningsApart()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, remedy);
        const Scratch scratch;
        const QString dir = scratch.path(QStringLiteral("strange.wardbook"));
        if (!json.isEmpty()) {
            QVERIFY(QDir().mkpath(dir));
            QFile file(dir + QStringLiteral("/vault.json"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(json);
        }
        ui::MainWindow window(program());
        window.start(dir);
        window.show();
        QVERIFY(!shownProblem(window).isEmpty());
        QTRY_VERIFY(!problemLines(window).isEmpty());
        QVERIFY(!part<QLineEdit>(window, "unlockPassword")->isVisible());
        auto* button = window.findChild<QAbstractButton*>(QStringLiteral("remedy%1").arg(remedy));
        QVERIFY2(gui::usable(button), gui::problem());
    }

    void offersReadingWhileSomebodyWrites()
    {
        const Scratch scratch;
        scratch.create();
        const auto writer = vault::Vault::open(scratch.vaultDir(), kFounder, kPassword);
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        auto* field = part<QLineEdit>(window, "unlockPassword");
        GUI_TYPE(field, QStringLiteral("x"));
        field->setText(kPassword);
        GUI_CLICK(part<QAbstractButton>(window, "unlockOpen"));
        const QString name = QStringLiteral("remedy%1").arg(int(ui::OpeningRemedy::OpenReadOnly));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<QAbstractButton*>(name), 30000);
        GUI_CLICK(window.findChild<QAbstractButton*>(name));
        QTRY_VERIFY_WITH_TIMEOUT(window.desk(), 30000);
    }

    void asksForTheNameWhenNamesAreHidden()
    {
        const Scratch scratch;
        scratch.create();
        vault::Vault::open(scratch.vaultDir(), kFounder, kPassword)->setHideNames(true);
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        auto* name = part<QLineEdit>(window, "unlockName");
        QVERIFY2(gui::usable(name), gui::problem());
        QVERIFY(!part<QListView>(window, "peopleList")->isVisible());
        name->setText(kFounder);
        Q_EMIT name->textEdited(kFounder);
        QVERIFY2(unlock(window), gui::problem());
    }

    void showsPasswordsOfTheSampleOnly()
    {
        const Scratch plain;
        plain.create();
        {
            ui::MainWindow window(program());
            window.start(plain.vaultDir());
            window.show();
            QVERIFY(!part<QLabel>(window, "samplePassword")->isVisible());
        }
        const Scratch sample;
        sample.create(true);
        ui::MainWindow window(program());
        window.start(sample.vaultDir());
        window.show();
        GUI_SAYS(&window, kPassword);
    }

    void ignoresTheResultWhenClosedMeanwhile()
    {
        const Scratch scratch;
        scratch.create();
        {
            ui::MainWindow window(program());
            window.start(scratch.vaultDir());
            window.show();
            auto* field = part<QLineEdit>(window, "unlockPassword");
            GUI_TYPE(field, QStringLiteral("x"));
            field->setText(kPassword);
            GUI_CLICK(part<QAbstractButton>(window, "unlockOpen"));
        }
        QCoreApplication::processEvents(); // delivers what the worker left behind
        // The workspace went with its window: nobody holds the writer's lock.
        QVERIFY(vault::Vault::open(scratch.vaultDir(), kFounder, kPassword));
    }

    void replacesAForgottenPassword()
    {
        const Scratch scratch;
        const QString code = scratch.create();
        ui::MainWindow window(program());
        window.start(scratch.vaultDir());
        window.show();
        GUI_CLICK(part<QAbstractButton>(window, "unlockRecover"));
        QWidget* dialog = window.findChild<QWidget*>(QStringLiteral("recoveryDialog"));
        QVERIFY(dialog && dialog->isVisible());
        const QString fresh = QStringLiteral("a fresh long password");
        part<QPlainTextEdit>(*dialog, "recoveryMaterial")->setPlainText(code);
        GUI_TYPE(part<QLineEdit>(*dialog, "recoveryPassword"), fresh);
        GUI_TYPE(part<QLineEdit>(*dialog, "recoveryAgain"), fresh + QLatin1Char('x'));
        GUI_CLICK(part<QAbstractButton>(*dialog, "promptAct"));
        QVERIFY(part<QLabel>(*dialog, "promptError")->isVisible());
        GUI_TYPE(part<QLineEdit>(*dialog, "recoveryAgain"), fresh);
        const QPointer<QWidget> open = dialog;
        GUI_CLICK(part<QAbstractButton>(*dialog, "promptAct"));
        QTRY_VERIFY_WITH_TIMEOUT(!open || !open->isVisible(), 30000);
        QVERIFY2(unlock(window, fresh), gui::problem());
    }
};

QTEST_MAIN(TstUnlock)
#include "tst_unlock.moc"
