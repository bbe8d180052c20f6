#include "case_screen.h"
#include "fields/clock_mark.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/remediation.h"
#include "ui/incidents/grade_button.h"
#include "ui/incidents/impact_panel.h"
#include "ui/incidents/judgement_panel.h"
#include "ui/incidents/notes_panel.h"
#include "ui/incidents/part_panel.h"
#include "ui/incidents/timeline_lanes.h"
#include "ui/incidents/timeline_panel.h"
#include "ui/kit/plain_table.h"

using namespace wardbook;
using namespace wardbook::gui;
namespace field = fields::incident;

class TestIncidentFile : public QObject
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

    void clocksCountFromTheRecord()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.pass(103); // 2:13 after it became known
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        ClockTile* cac = screen.file().clocks().tile(QStringLiteral("cac_first"));
        QVERIFY(cac);
        QCOMPARE(cac->bigText(), QStringLiteral("1:47:00"));
        QCOMPARE(cac->leadText(), QStringLiteral("剩"));
        QVERIFY(cac->noteText().contains(QStringLiteral("12:52")));
        QTRY_VERIFY(cac->button().isVisible());
        QCOMPARE(cac->button().property("kind").toString(), QStringLiteral("primary"));
        // later it counts up
        unit.pass(120);
        screen.file().clocks().show(screen.file().data());
        QCOMPARE(cac->leadText(), QStringLiteral("逾期"));
        QCOMPARE(cac->bigText(), QStringLiteral("0:13:00"));
    }

    void toldByTelephoneEndsAClock()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        Q_EMIT screen.file().clocks().doneWanted(QStringLiteral("cac_first"));
        QDialog* dialog = screen.dialog("markDone");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::fill(dialog, fields::clock_mark::receipt_no, QStringLiteral("WX-0614-3")),
                 problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        ClockTile* cac = screen.file().clocks().tile(QStringLiteral("cac_first"));
        QTRY_COMPARE(cac->clock().state, incidents::ClockState::DoneInTime);
        QVERIFY(!cac->button().isVisible());
        QVERIFY(cac->noteText().contains(QStringLiteral("WX-0614-3")));
    }

    void doesNotApplyNeedsASecondPerson()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        {
            CaseScreen screen(unit);
            QVERIFY(screen.open(made));
            prompts::nextText(QStringLiteral("未涉及其他部门"));
            Q_EMIT screen.file().clocks().notApplicableWanted(QStringLiteral("cac_first"));
            ClockTile* cac = screen.file().clocks().tile(QStringLiteral("cac_first"));
            QTRY_VERIFY(cac->clock().waiverAsked);
            QVERIFY(cac->clock().open()); // asking stops nothing
            Q_EMIT screen.file().clocks().approvalWanted(cac->clock().mark);
            QCOMPARE(screen.services.messages.size(), 1); // not by who asked
        }
        unit.signIn(incidents::kChief);
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        prompts::nextAnswer(true);
        Q_EMIT screen.file().clocks().approvalWanted(
            screen.file().clocks().tile(QStringLiteral("cac_first"))->clock().mark);
        QTRY_COMPARE(screen.file().clocks().tile(QStringLiteral("cac_first"))->clock().state,
                     incidents::ClockState::NotApplicable);
    }

    void aPersonDecidesWithAReason()
    {
        incidents::Hospital unit;
        const qint64 made = unit.log("影像归档打不开");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        GUI_CLICK(screen.file().judgement().button(QStringLiteral("larger")));
        QDialog* dialog = screen.dialog("gradeDialog");
        QVERIFY(dialog);
        auto* says = dialog->findChild<QLabel*>(QStringLiteral("gradeSuggestion"));
        QVERIFY(says->text().contains(QStringLiteral("一般")));
        QVERIFY2(CaseScreen::fill(dialog, field::persons_confirmed, QStringLiteral("105万")),
                 problem().constData());
        QTRY_VERIFY(says->text().contains(QStringLiteral("较大")));
        auto* act = dialog->findChild<QWidget*>(QStringLiteral("promptAct"));
        QVERIFY(!act->isEnabled()); // without a reason nobody decides
        QVERIFY2(CaseScreen::why(dialog, QStringLiteral("人数过百万")), problem().constData());
        GUI_CLICK(act);
        QTRY_COMPARE(unit.own(made, field::grade), QStringLiteral("larger"));
        QCOMPARE(unit.own(made, field::persons_confirmed).toLongLong(), 1'050'000);
        QVERIFY(screen.until([](const CaseData& data) { return data.file.decisions.size() == 1; }));
        QVERIFY(screen.gone("gradeDialog"));
        GUI_SAYS(&screen.file().judgement(), incidents::kAdministrator);
    }

    void crossingAThresholdAsksToJudgeAgain()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("ordinary");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        auto* prompt = screen.child<QWidget>("gradePrompt");
        QVERIFY(!prompt->isVisible());
        unit.set(made, {{name(field::persons_confirmed), 1'050'000}});
        QTRY_VERIFY(prompt->isVisible());
        QVERIFY(screen.data().prompt.text.contains(QStringLiteral("较大")));
    }

    void aLineIsWrittenWithTwoKeys()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        const int before = screen.file().timeline().lanes().events();
        screen.window.activateWindow();
        GUI_CLICK(screen.child("writeDown"));
        auto* text = screen.child<QLineEdit>("entryText");
        QVERIFY(text->isVisible());
        text->setText(QStringLiteral("断开 NAS-2 网络"));
        QVERIFY(!screen.page->holdsBack().isEmpty());
        GUI_PRESS(text, Qt::Key_Return);
        QTRY_COMPARE(screen.file().timeline().lanes().events(), before + 1);
        QVERIFY(unit.lines(made).contains(QStringLiteral("断开 NAS-2 网络")));
        QVERIFY(text->text().isEmpty() && text->isVisible()); // ready for the next
        GUI_PRESS(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
        QVERIFY(screen.page->showsFile()); // Esc closed the line, not the file
    }

    void assetsBringTheirPersons()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.incidents().linkAsset(made, unit.images, {{name("effect"), QStringLiteral("encrypted")}});
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        QCOMPARE(screen.file().impacts().table().model()->rowCount(), 1);
        QVERIFY(screen.file().impacts().footText().contains(QStringLiteral("86.4 万")));
        unit.incidents().linkAsset(made, unit.visitors, {{name("effect"), QStringLiteral("unavailable")}});
        QTRY_COMPARE(screen.file().impacts().table().model()->rowCount(), 2);
        QVERIFY(screen.file().impacts().footText().contains(QStringLiteral("108.1 万")));
    }

    void aClosingThatIsHeldLeadsToEachPlace()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.incidents().addTask(made, {{name("title"), QStringLiteral("核对备份")}, {name("mandatory"), 1}});
        unit.pass(10);
        unit.incidents().endHandling(made, unit.rev(made), unit.now);
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        GUI_CLICK(screen.child("caseNext"));
        QDialog* dialog = screen.dialog("closing");
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("gap_clocks")));
        QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("gap_lessons")));
        // the administrator has no right to pass over it
        QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("promptAct"))->isVisible());
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("gap_tasks")));
        QTRY_VERIFY(screen.file().part(IncidentFileView::Tab::Tasks).isVisible());
        QCOMPARE(unit.state(made), QStringLiteral("reviewing"));
    }

    void theChiefMayCloseInSpiteInWriting()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.pass(10);
        unit.incidents().endHandling(made, unit.rev(made), unit.now);
        unit.signIn(incidents::kChief);
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        GUI_CLICK(screen.child("caseNext"));
        QDialog* dialog = screen.dialog("closing");
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("promptAct"))->isEnabled());
        QVERIFY2(CaseScreen::why(dialog, QStringLiteral("由上级单位统一报送")), problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(unit.state(made), QStringLiteral("closed"));
        // what was open then is kept with the reason
        QVERIFY(unit.own(made, field::override).startsWith(QStringLiteral("由上级单位统一报送")));
    }

    void tasksAreAddedAndDone()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        screen.file().setTab(IncidentFileView::Tab::Tasks);
        PartPanel& tasks = screen.file().part(IncidentFileView::Tab::Tasks);
        GUI_CLICK(tasks.findChild<QWidget*>(QStringLiteral("addPart")));
        QDialog* dialog = screen.dialog("addPartDialog");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::fill(dialog, fields::incident_task::title, QStringLiteral("恢复只读浏览")),
                 problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(tasks.table().model()->rowCount(), 1);
        QVERIFY(screen.gone("addPartDialog"));
        GUI_CLICK(tasks.findChild<QWidget*>(QStringLiteral("finishTask")));
        dialog = screen.dialog("finishTaskDialog");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QVERIFY(screen.until([](const CaseData& data) {
            return data.file.tasks.size() == 1 && data.file.tasks.first().state == QLatin1String("done");
        }));
    }

    void itBecomesARemediation()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        GUI_CLICK(screen.child("caseRemedy"));
        QDialog* dialog = screen.dialog("toRemediation");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(screen.services.messages.size(), 1);
        int linked = 0;
        unit.reader()->forEachWith(name(fields::remediation::kRegister), name("incident"), made,
                                   [&](const ledger::Record&) { ++linked; });
        QCOMPARE(linked, 1);
    }

    void aFieldIsSavedAndTakenBack()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        screen.file().setTab(IncidentFileView::Tab::Notes);
        screen.file().notes().focusField(name(field::place));
        QVERIFY2(CaseScreen::fill(&screen.file().notes(), field::place, QStringLiteral("信息中心机房")),
                 problem().constData());
        QTRY_COMPARE(unit.own(made, field::place), QStringLiteral("信息中心机房"));
        QVERIFY(screen.until([](const CaseData& data) {
            return data.own().text(field::place) == QStringLiteral("信息中心机房");
        }));
        QVERIFY(screen.page->command(QStringLiteral("undo")));
        QTRY_VERIFY(unit.own(made, field::place).isEmpty());
    }
};

QTEST_MAIN(TestIncidentFile)
#include "tst_incident_file.moc"
