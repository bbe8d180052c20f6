#include "drill_screen.h"
#include "fields/drill.h"
#include "fields/incident.h"
#include "fields/plan.h"
#include "ui/drills/drill_export.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/new_drill_dialog.h"
#include "ui/drills/scenario_view.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/report_preview.h"
#include <QComboBox>
#include <QListWidget>

using namespace wardbook;
using namespace wardbook::gui;

class TestDrillsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { drillTestInit(); }

    void theFourListsAreOnePage()
    {
        DrillFixture unit;
        const qint64 drill = unit.plan();
        DrillScreen screen(unit);
        DrillListPage& list = screen.page->list(DrillsView::Drills);
        QTRY_COMPARE(list.model().rowCount(), 1);
        GUI_CLICK(screen.child("view_plans"));
        QCOMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&screen.page->list(DrillsView::Plans)));
        GUI_CLICK(screen.child("view_scenarios"));
        QCOMPARE(screen.page->scenarios().list().count(), int(drills::builtInScenarios().size()));
        GUI_CLICK(screen.child("view_drills"));
        QVERIFY(list.table().selectId(drill));
        GUI_PRESS(&list.table(), Qt::Key_Return);
        QTRY_COMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&screen.page->editor()));
        QTRY_VERIFY(screen.page->editor().loaded());
        GUI_CLICK(screen.child("editorBack"));
        QCOMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&list));
    }

    void aScenarioBecomesADrill()
    {
        if (drills::builtInScenarios().isEmpty())
            QSKIP("no scenarios are shipped");
        DrillFixture unit;
        DrillScreen screen(unit);
        screen.page->showView(DrillsView::Scenarios);
        GUI_CLICK(screen.child("useScenario"));
        auto* dialog = screen.page->findChild<NewDrillDialog*>();
        QVERIFY(dialog);
        const drills::Scenario& scenario = drills::builtInScenarios().first();
        QCOMPARE(dialog->drill().scenario, scenario.id);
        QCOMPARE(dialog->drill().ratio, scenario.ratio);
        auto* on = dialog->findChild<QLineEdit*>(QStringLiteral("drillOn"));
        on->setText(QStringLiteral("下周"));
        QVERIFY(!dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct"))->isEnabled());
        on->setText(QStringLiteral("2026-07-01"));
        GUI_CLICK(dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct")));
        QTRY_COMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&screen.page->editor()));
        QTRY_VERIFY(screen.page->editor().loaded());
        QTRY_COMPARE(screen.page->editor().injects().model().rowCount(), int(scenario.injects.size()));
    }

    void linksOpenWhatIsBehindThem()
    {
        DrillFixture unit;
        const qint64 plan = unit.create(fields::plan::kRegister,
                                        {{QLatin1String(fields::plan::name), QStringLiteral("勒索预案")},
                                         {QLatin1String(fields::plan::version), QStringLiteral("1")}});
        const QString planUid = unit.record(fields::plan::kRegister, plan).uid;
        const qint64 drill = unit.started();
        const QString uid = unit.record(fields::drill::kRegister, drill).uid;
        DrillScreen screen(unit);
        screen.page->activate(planUid);
        QTRY_COMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&screen.page->plan()));
        screen.page->activate(QStringLiteral("console"));
        QTRY_COMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&screen.page->console()));
        QTRY_VERIFY(screen.console().loaded());
        // the exercised incident is the incidents' page
        Q_EMIT screen.console().incidentWanted(unit.run(drill).incident);
        const QString incident = unit.record(fields::incident::kRegister, unit.run(drill).incident).uid;
        QTRY_COMPARE(screen.services.opened, QStringLiteral("register_incident ") + incident);
        screen.page->showView(DrillsView::Plans);
        QVERIFY(screen.page->drillTitle().isEmpty());
        screen.page->activate(uid);
        QTRY_COMPARE(screen.page->drillTitle(), QStringLiteral("小演练"));
        screen.page->activate(QStringLiteral("nothing"));
        QTRY_VERIFY(!screen.services.messages.isEmpty());
    }

    void theRailCountsWhatIsOpenAndTheChipShowsWhatRuns()
    {
        DrillFixture unit;
        unit.plan();
        const PageEntry entry = drillsPageEntry();
        QCOMPARE(entry.id, QStringLiteral("drills"));
        QCOMPARE(entry.count(*unit.reader(), 0), 1);
        QCOMPARE(entry.count(*unit.reader(), 7), -1); // limited to a department: none of their business
        QVERIFY(!entry.clock(*unit.reader(), unit.now));
        unit.started(QStringLiteral("第二次"));
        const auto clock = entry.clock(*unit.reader(), unit.now);
        QVERIFY(clock);
        QVERIFY(clock->exercise);
        QCOMPARE(clock->target, QStringLiteral("console"));
    }

    void papersAreLookedAtBeforeTheyLeave()
    {
        DrillFixture unit;
        const qint64 drill = unit.plan();
        DrillScreen screen(unit);
        previewDrillPapers(screen.services, screen.page.get(),
                           {QStringLiteral("msel"), drill, QStringLiteral("小演练"), {}});
        ReportPreview* preview = nullptr;
        QTRY_VERIFY2((preview = screen.page->findChild<ReportPreview*>()) ||
                         !screen.services.errors.isEmpty(),
                     "neither pages nor an error");
        QVERIFY2(preview, qPrintable(screen.services.errors.join(QLatin1Char('\n'))));
        const QString file = unit.folder.filePath(QStringLiteral("msel.docx"));
        prompts::nextText(DrillFixture::password());
        prompts::nextText(QStringLiteral("发给导调组"));
        prompts::nextFileName(file);
        GUI_CLICK(preview->findChildren<QAbstractButton*>(QStringLiteral("previewAct")).constFirst());
        QTRY_VERIFY2(QFile::exists(file), qPrintable(screen.services.errors.join(QLatin1Char('\n'))));
    }

    void whoMayOnlyLookSeesNoButtons()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.as(DrillFixture::chief());
        unit.workspace->team().add(QStringLiteral("审计员"), QStringLiteral("auditor"), 0,
                                   DrillFixture::password(), QStringLiteral("入职"));
        unit.as(QStringLiteral("审计员"));
        DrillScreen screen(unit);
        QVERIFY(!screen.child("newFromScenario"));
        QVERIFY(screen.openConsole(drill));
        for (const char* name : {"pauseDrill", "endDrill", "improviseInject", "writeMessage"})
            QVERIFY2(!screen.page->findChild<QWidget*>(QLatin1String(name))->isVisible(), name);
        const qint64 acts = unit.acts();
        QTest::keyClick(&screen.console(), Qt::Key_1);
        screen.page->command(QStringLiteral("primary"));
        QTest::qWait(0);
        QCOMPARE(unit.acts(), acts);
    }
};

QTEST_MAIN(TestDrillsPage)
#include "tst_drills_page.moc"
