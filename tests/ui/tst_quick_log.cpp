#include "case_screen.h"
#include "fields/incident.h"
#include "ui/incidents/quick_log_dialog.h"

using namespace wardbook;
using namespace wardbook::gui;
namespace field = fields::incident;

class TestQuickLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        crypto::useFastPasswordsForTests();
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }

    void oneLineAndEnter()
    {
        incidents::Hospital unit;
        FakeServices services(*unit.workspace);
        QWidget window;
        window.show();
        QuickLogDialog::openFor(services, &window);
        auto* dialog = window.findChild<QuickLogDialog*>();
        QVERIFY(dialog);
        auto* text = dialog->findChild<QLineEdit*>(QStringLiteral("quickText"));
        auto* act = dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct"));
        QVERIFY(!act->isEnabled()); // an empty line is nothing to log
        text->setText(QStringLiteral("急诊影像打不开，疑似勒索"));
        GUI_PRESS(text, Qt::Key_Return);
        QTRY_COMPARE(services.messages.size(), 1);
        const auto records = unit.reader()->search(name(field::kRegister), QStringLiteral("疑似勒索"), 5);
        QCOMPARE(records.size(), 1);
        QCOMPARE(unit.own(records.first(), field::became_aware_at).toLongLong(), unit.now);
        QCOMPARE(unit.state(records.first()), QStringLiteral("logged"));
        QVERIFY(services.messages.first().title.contains(unit.own(records.first(), field::code)));
        QCOMPARE(services.lastActions.size(), 1);
        services.lastActions.first().run();
        QCOMPARE(services.opened,
                 QStringLiteral("register_incident ") + unit.record(field::kRegister, records.first()).uid);
    }

    void anEarlierTimeAndTheSource()
    {
        incidents::Hospital unit;
        FakeServices services(*unit.workspace);
        QWidget window;
        window.show();
        QuickLogDialog::openFor(services, &window, QStringLiteral("门户首页被改"));
        auto* dialog = window.findChild<QuickLogDialog*>();
        QVERIFY2(CaseScreen::fill(dialog, field::became_aware_at, QStringLiteral("2026-06-14 08:10")),
                 problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(services.messages.size(), 1);
        const auto records = unit.reader()->search(name(field::kRegister), QStringLiteral("门户首页"), 5);
        QCOMPARE(records.size(), 1);
        QCOMPARE(unit.own(records.first(), field::became_aware_at).toLongLong(),
                 QDateTime(QDate(2026, 6, 14), QTime(8, 10)).toMSecsSinceEpoch());
    }

    void aTimeInTheFutureLosesNothing()
    {
        incidents::Hospital unit;
        FakeServices services(*unit.workspace);
        QWidget window;
        window.show();
        QuickLogDialog::openFor(services, &window, QStringLiteral("服务器告警"));
        auto* dialog = window.findChild<QuickLogDialog*>();
        QVERIFY2(CaseScreen::fill(dialog, field::became_aware_at, QStringLiteral("2027-01-01 00:00")),
                 problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        auto* error = dialog->findChild<QLabel*>(QStringLiteral("promptError"));
        QTRY_VERIFY(error->isVisible() && error->text().contains(QStringLiteral("2027-01-01")));
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("quickText"))->text(),
                 QStringLiteral("服务器告警"));
        QCOMPARE(unit.reader()->count(name(field::kRegister)), 0);
        // put right, it is logged
        QVERIFY2(CaseScreen::fill(dialog, field::became_aware_at, QString()), problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(services.messages.size(), 1);
        QCOMPARE(unit.reader()->count(name(field::kRegister)), 1);
    }

    void aSecondCallKeepsWhatIsTyped()
    {
        incidents::Hospital unit;
        FakeServices services(*unit.workspace);
        QWidget window;
        window.show();
        QuickLogDialog::openFor(services, &window);
        auto* text = window.findChild<QuickLogDialog*>()->findChild<QLineEdit*>(QStringLiteral("quickText"));
        text->setText(QStringLiteral("写了一半"));
        QuickLogDialog::openFor(services, &window, QStringLiteral("另一条"));
        QCOMPARE(window.findChildren<QuickLogDialog*>().size(), 1);
        QCOMPARE(text->text(), QStringLiteral("写了一半"));
    }

    void onlyForThoseWhoMay()
    {
        incidents::Hospital unit;
        unit.signIn(incidents::kAuditor);
        struct Recording : FakeServices
        {
            using FakeServices::FakeServices;
            void addCommand(QObject*, const Command& command) override { ids << command.id; }
            QStringList ids;
        };
        QWidget window;
        {
            Recording services(*unit.workspace);
            incidentsPageEntry().addCommands(services, &window);
            QVERIFY(services.ids.isEmpty());
        }
        unit.signIn(incidents::kLiaison);
        Recording services(*unit.workspace);
        incidentsPageEntry().addCommands(services, &window);
        QCOMPARE(services.ids, QStringList{QStringLiteral("incident.log")});
    }
};

QTEST_MAIN(TestQuickLog)
#include "tst_quick_log.moc"
