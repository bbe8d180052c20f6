#include "ui/kit/prompt_dialog.h"
#include "ui/page_fits.h"
#include "ui/setup_screen.h"
#include <QDialog>
#include <QRegularExpression>
#include <QScreen>

using namespace wardbook;
using namespace wardbook::shelltest;
using namespace wardbook::pagewalk;

/// What is shown before a vault is open, with the normal letters and with twice that: nothing is cut off, and
/// no button has to be looked for.
class TstStartPages : public QObject
{
    Q_OBJECT

    static bool whole(const QWidget* part)
    {
        return part && part->isVisible() && part->visibleRegion().boundingRect() == part->rect();
    }
    static QWidget* named(QWidget& window, const char* name)
    {
        return window.findChild<QWidget*>(QLatin1String(name));
    }
    static void looks(const QString& place, QWidget& window, Offenders& found)
    {
        QCoreApplication::sendPostedEvents();
        checkOverlaps(place, &window, found);
        checkTexts(place, &window, found);
    }
    static void sizes()
    {
        QTest::addColumn<int>("letters");
        QTest::addColumn<QSize>("room");
        QTest::addRow("normal") << 100 << QSize(1280, 720);
        QTest::addRow("twice") << 200 << QSize(1440, 900);
    }
    static QSize begin()
    {
        QFETCH(int, letters);
        QFETCH(QSize, room);
        ui::setTextSize(letters);
        return room;
    }

private Q_SLOTS:
    void cleanup()
    {
        ui::setTextSize(100);
        ui::waitForTasks();
    }

    void theWayToANewVault_data() { sizes(); }
    void theWayToANewVault()
    {
        const QSize room = begin();
        const Scratch scratch;
        SetupScreen screen;
        screen.window.resize(room);
        Offenders found;
        for (const char* button : {"firstCreate", "firstOpen"})
            QTRY_VERIFY2(whole(named(screen.window, button)), button);
        looks(QStringLiteral("first"), screen.window, found);
        SETUP(screen.begin());
        SETUP(screen.enter("createUnit", kUnit));
        const auto see = [&](const char* step) {
            looks(QLatin1String(step), screen.window, found);
            return whole(screen.button("createNext")) && whole(screen.button("createCancel"));
        };
        QVERIFY(see("unit"));
        SETUP(screen.next());
        SETUP(screen.enter("createFolder", scratch.vaultDir()));
        QTRY_VERIFY(screen.part<QCheckBox>("createInSpite"));
        QVERIFY(see("place"));
        SETUP(screen.click("createInSpite"));
        SETUP(screen.next());
        for (const char* field : {"createPassword", "createAgain"})
            SETUP(screen.enter(field, kPassword));
        SETUP(screen.enter("createName", kFounder));
        QVERIFY(see("me"));
        SETUP(screen.next());
        QVERIFY(see("departments"));
        SETUP(screen.next());
        QVERIFY(see("members"));
        SETUP(screen.create());
        looks(QStringLiteral("recovery"), screen.window, found);
        QVERIFY(whole(screen.button("createNext")));
        SETUP(screen.prove());
        SETUP(screen.next());
        looks(QStringLiteral("done"), screen.window, found);
        QVERIFY(whole(screen.button("createNext")));
        QVERIFY(found.none());
    }

    void theUnlockPage_data() { sizes(); }
    void theUnlockPage()
    {
        const QSize room = begin();
        const Scratch scratch;
        scratch.create();
        ui::MainWindow window(program());
        window.resize(room);
        window.start(scratch.vaultDir());
        window.show();
        for (const char* button : {"unlockOpen", "unlockQuit", "unlockRecover", "otherVault"})
            QTRY_VERIFY2(whole(named(window, button)), button);
        Offenders found;
        looks(QStringLiteral("unlock"), window, found);
        // what went wrong pushes nothing aside, and the first field keeps the keyboard in a dialog that
        // scrolls
        GUI_CLICK(window.findChild<QAbstractButton*>(QStringLiteral("unlockRecover")));
        auto* dialog = window.findChild<QDialog*>(QStringLiteral("recoveryDialog"));
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->focusWidget(), named(*dialog, "recoveryMaterial"));
        looks(QStringLiteral("recovery"), *dialog, found);
        GUI_TYPE(dialog->findChild<QLineEdit*>(QStringLiteral("recoveryPassword")), QStringLiteral("one"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier); // the button may be below
        QTRY_VERIFY(whole(named(*dialog, "promptError")));
        looks(QStringLiteral("refused"), *dialog, found);
        QVERIFY(found.none());
    }

    void everyRemedyIsReadWhole()
    {
        const Scratch scratch;
        scratch.create();
        installTranslations(Language::English); // the longer words
        QFile file(scratch.vaultDir() + QStringLiteral("/evidence.db"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(300));
        file.write("damage");
        file.close();
        ui::MainWindow window(program());
        window.resize(1280, 720);
        window.start(scratch.vaultDir());
        window.show();
        auto* field = window.findChild<QLineEdit*>(QStringLiteral("unlockPassword"));
        field->setText(kPassword);
        Q_EMIT field->textEdited(kPassword);
        GUI_CLICK(window.findChild<QAbstractButton*>(QStringLiteral("unlockOpen")));
        QTRY_VERIFY_WITH_TIMEOUT(named(window, "remedy6"), 30000);
        const auto remedies = window.findChildren<QAbstractButton*>(QRegularExpression("^remedy\\d$"));
        QCOMPARE(remedies.size(), 3);
        QCoreApplication::sendPostedEvents();
        for (const QAbstractButton* remedy : remedies)
            QVERIFY2(whole(remedy) && remedy->width() >= remedy->sizeHint().width(),
                     qPrintable(remedy->text()));
    }

    void aTallDialogIsNotSqueezed()
    {
        const Scratch scratch;
        ui::PromptDialog dialog(
            {QStringLiteral("标题"), QStringLiteral("说明").repeated(60), QStringLiteral("执行"), false},
            nullptr);
        auto* tall = new QPlainTextEdit;
        tall->setFixedHeight(dialog.screen()->availableSize().height() * 3 / 5);
        dialog.body()->addWidget(tall);
        dialog.show();
        QVERIFY(dialog.height() > dialog.screen()->availableSize().height() * 2 / 3);
        Offenders found;
        looks(QStringLiteral("tall"), dialog, found);
        QVERIFY(found.none());
    }

    void aChoiceIsReadBesideItsArrow_data() { sizes(); }
    void aChoiceIsReadBesideItsArrow()
    {
        begin();
        const Scratch scratch;
        QComboBox choice;
        choice.addItem(QStringLiteral("网络安全管理员"));
        choice.resize(choice.sizeHint());
        QStyleOptionComboBox option;
        option.initFrom(&choice);
        option.currentText = choice.currentText();
        const QRect words = choice.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                           QStyle::SC_ComboBoxEditField, &choice);
        QVERIFY(words.right() < choice.width() - ui::px(18));
        QVERIFY(words.width() >= choice.fontMetrics().boundingRect(choice.currentText()).width());
    }
};

QTEST_MAIN(TstStartPages)
#include "tst_start_pages.moc"
