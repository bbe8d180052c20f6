#include "drill_screen.h"
#include "fields/drill.h"
#include "fields/expected_action.h"
#include "fields/incident.h"
#include "ui/drills/console_header.h"
#include "ui/drills/crew_panel.h"
#include "ui/drills/current_inject.h"
#include "ui/drills/drill_log.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/improvise_dialog.h"
#include "ui/drills/inject_form.h"
#include "ui/drills/inject_list.h"
#include "ui/drills/large_text.h"
#include "ui/drills/marked_text.h"
#include "ui/drills/notice_strip.h"
#include "ui/drills/observe_panel.h"
#include "ui/kit/buttons.h"
#include <QCheckBox>
#include <QListWidget>
#include <QScrollBar>

using namespace wardbook;
using namespace wardbook::gui;
using Place = drills::DrillRun::Place;

namespace {

QString logText(DrillConsoleView& console, int row)
{
    return console.log().lines().index(row).data().toString();
}

} // namespace

class TestLiveConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { drillTestInit(); }

    void spaceReleasesAndTheNextOneIsLate()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        DrillConsoleView& console = screen.console();
        QCOMPARE(screen.page->drillTitle(), QStringLiteral("小演练"));
        const qint64 first = unit.injectOf(drill, "01"), second = unit.injectOf(drill, "02");
        QCOMPARE(console.list().chosen(), first); // the first one that waits
        GUI_PRESS(&console.list(), Qt::Key_Space);
        QTRY_COMPARE(unit.run(drill).inject(first)->state, QStringLiteral("released"));
        QTRY_COMPARE(console.list().injects().currentInject(), first);
        QVERIFY(console.current().quote().text().toPlainText().startsWith(QStringLiteral("【演练】")));
        // twelve minutes later the second is late by two, and the story went on four times as fast
        unit.pass(12);
        console.setNow();
        QCOMPARE(console.list().injects().countOf(Place::Overdue), 1);
        QCOMPARE(console.list().injects().line(1).inject, second);
        QVERIFY(console.header().storyText().endsWith(QStringLiteral("02:58")));
    }

    void anActionIsTickedWithItsTime()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.console().release(unit.injectOf(drill, "01"));
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        const QList<ActionRow*> rows = screen.console().current().rows();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0)->timeText(), DrillsPageTr::tr("%1 left").arg(QStringLiteral("5:00")));
        unit.pass(2, 7);
        QTRY_VERIFY(rows.at(0)->box()->isVisible());
        GUI_CLICK(rows.at(0)->box());
        const qint64 action = unit.actionOf(drill, "01", 0);
        QTRY_COMPARE(unit.record(fields::expected_action::kRegister, action).state, QStringLiteral("done"));
        QTRY_COMPARE(screen.console().current().rows().at(0)->timeText(), QStringLiteral("2:07"));
        // Ctrl+Z takes it back
        QTRY_VERIFY(screen.console().loaded());
        QVERIFY(screen.page->command(QStringLiteral("undo")));
        QTRY_COMPARE(unit.record(fields::expected_action::kRegister, action).state, QStringLiteral("open"));
        // what took too long counts up
        unit.pass(4);
        screen.console().setNow();
        QTRY_COMPARE(screen.console().current().rows().at(0)->timeText(),
                     DrillsPageTr::tr("over by %1").arg(QStringLiteral("1:07")));
    }

    void aDigitStampsAtOnceAndWordsFollow()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        DrillConsoleView& console = screen.console();
        QVERIFY(!console.list().testAttribute(Qt::WA_InputMethodEnabled));
        unit.pass(3);
        const qint64 at = unit.now;
        GUI_PRESS(&console.list(), Qt::Key_2);
        QVERIFY(console.observe().lineOpen());
        unit.pass(1); // the person thinks about the words
        auto* words = screen.child<QLineEdit>("observeText");
        QTest::keyClicks(words, QStringLiteral("1 late"));
        QVERIFY(enterText(words, QStringLiteral("首次通报用了 11 分钟")));
        QVERIFY(!console.observe().lineOpen());
        QTRY_COMPARE(unit.run(drill).observations.size(), 1);
        QTRY_COMPARE(unit.run(drill).observations.first().text, QStringLiteral("首次通报用了 11 分钟"));
        QCOMPARE(unit.run(drill).observations.first().kind, QStringLiteral("late"));
        QCOMPARE(unit.run(drill).observations.first().atMs, at); // the moment of the key
        QTRY_VERIFY(logText(console, 0).contains(QStringLiteral("首次通报")));
        // a digit in the words was text, not another stamp
        QCOMPARE(unit.run(drill).observations.size(), 1);
    }

    void skippingWantsAReason()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        const qint64 press = unit.injectOf(drill, "03");
        unit.pass(25);
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        DrillConsoleView& console = screen.console();
        QVERIFY(console.list().choose(press));
        QTRY_VERIFY(console.list().form().isVisible());
        GUI_CLICK(screen.child("skipInject"));
        auto* why = screen.child<QComboBox>("skipWhy");
        why->setCurrentIndex(why->count() - 1); // another reason: to be written
        QVERIFY(!screen.child("doSkip")->isEnabled());
        screen.child<QLineEdit>("skipText")->setText(QStringLiteral("宣传科被叫走"));
        unit.pass(0, 5);
        console.setNow(); // a refresh takes nothing of what was typed
        QCOMPARE(screen.child<QLineEdit>("skipText")->text(), QStringLiteral("宣传科被叫走"));
        GUI_CLICK(screen.child("doSkip"));
        QTRY_COMPARE(unit.run(drill).inject(press)->state, QStringLiteral("skipped"));
        QCOMPARE(unit.run(drill).inject(press)->reason, QStringLiteral("宣传科被叫走"));
    }

    void whatIsReadOutIsLarge()
    {
        const QString told =
            QStringLiteral("儿科护士来电：“收到《医保医师资格线上核验通知》，说 12:00 前不核验就停绩效。”");
        LargeText shown(QStringLiteral("护士来电"), QStringLiteral("电话"), told, nullptr);
        shown.show();
        auto* words = shown.findChild<MarkedText*>();
        QTRY_VERIFY(words->isVisible());
        QVERIFY(words->document()->defaultFont().pointSizeF() > ui::font(FontRole::Clock).pointSizeF());
        QTRY_COMPARE(words->verticalScrollBar()->maximum(), 0); // all of it is seen at once
    }

    void postponingMovesTheTime()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        const qint64 press = unit.injectOf(drill, "03");
        unit.pass(25);
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        QVERIFY(screen.console().list().choose(press));
        QTRY_VERIFY(screen.console().list().form().isVisible());
        screen.console().list().form().ask();
        // 14:25 and a quarter of an hour: 14:40, which is minute 40 of a drill that never paused
        GUI_CLICK(screen.child("postponeInject"));
        QTRY_COMPARE(unit.run(drill).inject(press)->offset, 40);
        QCOMPARE(unit.run(drill).inject(press)->plannedOffset, 20);
        QVERIFY(!unit.run(drill).inject(press)->reason.isEmpty());
    }

    void aPauseHoldsEverything()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        prompts::nextText(QStringLiteral("会议室断电"));
        GUI_CLICK(screen.child("pauseDrill"));
        QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("paused"));
        QTRY_VERIFY(screen.console().loaded() && screen.console().run()->times.paused());
        QVERIFY(!screen.child("releaseInject")->isEnabled());
        unit.pass(3);
        screen.console().setNow();
        GUI_SAYS(&screen.console().header(), QStringLiteral("会议室断电"));
        QTest::keyClick(&screen.console(), Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("running"));
        QTRY_COMPARE(unit.run(drill).times.pausedMs(unit.now), 3 * 60000);
    }

    void aGapIsJudgedOnce()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.pass(1);
        unit.console().release(unit.injectOf(drill, "01"));
        unit.pass(20); // the power failed; the program is opened again
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        QVERIFY(screen.console().gap().isVisible());
        QVERIFY2(screen.console().gap().text().contains(QStringLiteral("20:00")),
                 qPrintable(screen.console().gap().text()));
        GUI_CLICK(screen.child("gapDoesNotCount"));
        QTRY_VERIFY(!screen.console().gap().isVisible());
        QCOMPARE(unit.run(drill).times.elapsedMs(unit.now), 60000);
        // leaving and coming back is no power failure
        unit.pass(10);
        screen.page->showView(DrillsView::Drills);
        QVERIFY(screen.openConsole(drill));
        QVERIFY(!screen.console().gap().isVisible());
    }

    void peopleComeAndGoAndMessagesAreMarked()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        QListView& people = screen.console().people().people();
        const auto click = [&people] {
            QTest::mouseClick(people.viewport(), Qt::LeftButton, {},
                              people.visualRect(people.model()->index(0, 0)).center());
        };
        click();
        QTRY_COMPARE(unit.run(drill).people.first().presence, QStringLiteral("present"));
        QTRY_VERIFY(screen.console().loaded());
        unit.pass(5);
        click();
        QTRY_COMPARE(unit.run(drill).people.first().presence, QStringLiteral("left"));
        QCOMPARE(unit.run(drill).people.first().presenceMs, unit.now);
        GUI_CLICK(screen.child("writeMessage"));
        screen.child<QLineEdit>("messageTo")->setText(QStringLiteral("各科室"));
        QVERIFY(enterText(screen.child("messageText"), QStringLiteral("请启用手工流程")));
        QTRY_COMPARE(screen.child<QListWidget>("sentMessages")->count(), 1);
        QCOMPARE(screen.child<QListWidget>("sentMessages")->item(0)->text(),
                 QStringLiteral("【演练】请启用手工流程"));
    }

    void whatIsCopiedIsMarked()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.console().release(unit.injectOf(drill, "01"));
        unit.console().observe(drill, QStringLiteral("good"), 0, {}, QStringLiteral("先核对腕带"));
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        DrillLog& log = screen.console().log();
        log.selectAll();
        QTest::keyClick(&log, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QVERIFY(lines.size() >= 3);
        for (const QString& line : lines)
            QVERIFY2(line.startsWith(QStringLiteral("【演练】")), qPrintable(line));
        QVERIFY(screen.console().list().choose(unit.injectOf(drill, "01")));
        QTest::keyClick(&screen.console().list(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("【演练】01 医嘱打不开")));
        MarkedText& words = screen.console().current().quote().text();
        QTextCursor cursor = words.textCursor();
        cursor.movePosition(QTextCursor::End);
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, 4);
        words.setTextCursor(cursor);
        words.copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("【演练】开医嘱。"));
    }

    void theFacilitatorReleasesTheNextOne()
    {
        DrillFixture unit;
        const qint64 drill = unit.started(QStringLiteral("主持"), QStringLiteral("facilitator"));
        unit.pass(50);
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        QCOMPARE(screen.console().list().injects().countOf(Place::Overdue),
                 0); // nothing is late by this pace
        GUI_CLICK(screen.child("nextInject"));
        QTRY_COMPARE(unit.run(drill).byNo(QStringLiteral("01"))->state, QStringLiteral("released"));
        QTRY_VERIFY(screen.console().loaded());
        GUI_CLICK(screen.child("nextInject"));
        QTRY_COMPARE(unit.run(drill).byNo(QStringLiteral("02"))->state, QStringLiteral("released"));
    }

    void anImprovisedInjectSaysSo()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        GUI_CLICK(screen.child("improviseInject"));
        auto* dialog = screen.page->findChild<ImproviseDialog*>();
        QVERIFY(dialog);
        QVERIFY(!dialog->actButton()->isEnabled());
        dialog->findChild<QLineEdit*>(QStringLiteral("improviseTitle"))->setText(QStringLiteral("家属堵门"));
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("improviseExpected"))
            ->setPlainText(QStringLiteral("安抚家属 | 10 | 医务处"));
        GUI_CLICK(dialog->actButton());
        QTRY_COMPARE(unit.run(drill).injects.size(), 5);
        const auto run = unit.run(drill);
        const auto made = std::find_if(run.injects.begin(), run.injects.end(),
                                       [](const drills::RunInject& inject) { return inject.improvised; });
        QVERIFY(made != run.injects.end());
        QCOMPARE(made->state, QStringLiteral("released"));
        QCOMPARE(made->actions.size(), 1);
    }

    void aRealClockOutranksTheDrill()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.create(fields::incident::kRegister,
                    {{QLatin1String(fields::incident::title), QStringLiteral("门户被篡改")},
                     {QLatin1String(fields::incident::became_aware_at), unit.now},
                     {QLatin1String(fields::incident::grade), QStringLiteral("larger")}});
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        QVERIFY(screen.console().realClock().isVisible());
        QVERIFY(screen.console().realClock().text().contains(QStringLiteral("门户被篡改")));
        prompts::nextText(QStringLiteral("先处置真实事件"));
        GUI_CLICK(screen.child("pauseForReal"));
        QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("paused"));
        QTRY_VERIFY(!screen.console().realClock().isVisible()); // there is nothing left to advise
    }

    void endingLeadsToTheEvaluation()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        DrillScreen screen(unit);
        QVERIFY(screen.openConsole(drill));
        prompts::nextAnswer(false);
        GUI_CLICK(screen.child("endDrill"));
        QCOMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("running"));
        prompts::nextAnswer(true);
        GUI_CLICK(screen.child("endDrill"));
        QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("ended"));
        QTRY_COMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&screen.page->evaluation()));
        QVERIFY(screen.page->drillTitle().isEmpty());
    }

    void nothingIsCutOffInASmallWindow()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.console().release(unit.injectOf(drill, "01"));
        DrillScreen screen(unit, {1232, 600}); // 1280 × 720 less rail, bars and band
        QVERIFY(screen.openConsole(drill));
        for (const char* name :
             {"pauseDrill", "endDrill", "improviseInject", "observe_improve", "drillLog"}) {
            QWidget* widget = screen.child(name);
            QVERIFY2(widget && widget->isVisible(), name);
            QCOMPARE(widget->visibleRegion().boundingRect().size(), widget->size());
        }
        QVERIFY(screen.console().minimumSizeHint().width() <= 1232);
    }
};

QTEST_MAIN(TestLiveConsole)
#include "tst_live_console.moc"
