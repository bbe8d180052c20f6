#include "drill_screen.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/inject.h"
#include "fields/plan.h"
#include "fields/plan_contact.h"
#include "ui/drills/action_chart.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/finding_pane.h"
#include "ui/drills/score_pane.h"
#include "ui/drills/timing_pane.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompt_dialog.h"
#include <QLabel>
#include <QListWidget>
#include <QMenu>

using namespace wardbook;
using namespace wardbook::gui;

namespace {

/// Opens the editor of a cell as a double click does, and types.
bool writeCell(PartTable& table, int row, int column, const QString& text)
{
    PlainTable& view = table.table();
    view.setCurrentIndex(table.model().index(row, column));
    view.edit(view.currentIndex());
    auto* line = view.findChild<QLineEdit*>(QStringLiteral("cellEditor"));
    if (!line)
        return refuse(QStringLiteral("the cell has no editor"));
    line->setText(text);
    line->setModified(true);
    QTest::keyClick(line, Qt::Key_Return);
    return true;
}

} // namespace

class TestDrillEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { drillTestInit(); }

    void whatLacksStandsBesideTheDisabledButton()
    {
        DrillFixture unit;
        const qint64 drill = unit.plan(QStringLiteral("小演练"), false); // no director, nobody takes part
        DrillScreen screen(unit);
        QVERIFY(screen.openEditor(drill));
        DrillEditor& editor = screen.page->editor();
        const qsizetype before = editor.gaps().size();
        QVERIFY(before >= 2);
        QVERIFY(!screen.child("editorPrimary")->isEnabled());
        for (const QString& gap : editor.gaps())
            QVERIFY(screen.child<QLabel>("editorGaps")->text().contains(gap));
        // somebody joins: one gap less
        editor.setTab(DrillEditor::Tab::People);
        QTRY_VERIFY(editor.people().addLine()->isVisible());
        Q_EMIT editor.people().addLine()->createRequested(QStringLiteral("刘畅"));
        QTRY_COMPARE(editor.gaps().size(), before - 1);
        QTRY_COMPARE(editor.people().model().rowCount(), 1);
        unit.update(fields::drill::kRegister, drill, {{QLatin1String(fields::drill::director), unit.person}});
        QTRY_VERIFY(editor.gaps().isEmpty());
        QTRY_VERIFY(screen.child("editorPrimary")->isEnabled());
        GUI_CLICK(screen.child("editorPrimary"));
        QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("submitted"));
        // nobody approves their own
        QTRY_COMPARE(editor.state(), QStringLiteral("submitted"));
        QVERIFY(!screen.child("editorPrimary")->isEnabled() || !screen.child("editorPrimary")->isVisible());
    }

    void anotherApprovesAndItStarts()
    {
        DrillFixture unit;
        const qint64 drill = unit.plan();
        unit.service().submit(drill, unit.rev(drill));
        unit.as(DrillFixture::chief());
        {
            DrillScreen screen(unit);
            QVERIFY(screen.openEditor(drill));
            prompts::nextAnswer(true);
            GUI_CLICK(screen.child("editorPrimary"));
            QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("ready"));
        }
        unit.as(DrillFixture::coordinator());
        DrillScreen screen(unit);
        QVERIFY(screen.openEditor(drill));
        QVERIFY(!screen.page->editor().injects().editable()); // approved as it is
        prompts::nextAnswer(true);
        GUI_CLICK(screen.child("editorPrimary"));
        QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("running"));
        QTRY_COMPARE(screen.page->shownWidget(), static_cast<QWidget*>(&screen.page->console()));
    }

    void injectsAreEditedInPlaceAndUndone()
    {
        DrillFixture unit;
        const qint64 drill = unit.plan();
        DrillScreen screen(unit);
        QVERIFY(screen.openEditor(drill));
        DrillEditor& editor = screen.page->editor();
        editor.setTab(DrillEditor::Tab::Injects);
        QCOMPARE(editor.injects().model().rowCount(), 4);
        const qint64 second = editor.injects().model().at(1)->id;
        QVERIFY2(writeCell(editor.injects(), 1, 1, QStringLiteral("12")), gui::problem().constData());
        QTRY_COMPARE(unit.text(fields::inject::kRegister, second, fields::inject::offset),
                     QStringLiteral("12"));
        QTRY_VERIFY(editor.injects().editor().canUndo());
        QVERIFY(screen.page->command(QStringLiteral("undo")));
        QTRY_COMPARE(unit.text(fields::inject::kRegister, second, fields::inject::offset),
                     QStringLiteral("10"));
        // a new one stands behind the last, with the next number
        Q_EMIT editor.injects().addLine()->createRequested(QStringLiteral("家属堵门"));
        QTRY_COMPARE(editor.injects().model().rowCount(), 5);
        const ledger::Record made = *editor.injects().model().at(4);
        QCOMPARE(unit.text(fields::inject::kRegister, made.id, fields::inject::no), QStringLiteral("91"));
        // what the expected actions can't be read as is said at once
        unit.update(fields::inject::kRegister, made.id,
                    {{QLatin1String(fields::inject::expected), QStringLiteral("安抚 | 很快")}});
        QVERIFY(editor.injects().select(made.id));
        QTRY_VERIFY(screen.child<QLabel>("expectedProblem")->isVisible());
    }

    void aSheetWithHolesIsToldCellByCell()
    {
        DrillFixture unit;
        const qint64 drill = unit.plan();
        const QString sheet = unit.folder.filePath(QStringLiteral("inject.csv"));
        QFile file(sheet);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xEF\xBB\xBF序号,开始后（分钟）,标题,内容\n05,25,家属堵门,家属要求见院长。\n,30,没有序号,"
                   "内容\n");
        file.close();
        DrillScreen screen(unit);
        QVERIFY(screen.openEditor(drill));
        prompts::nextFileName(sheet);
        QVERIFY(screen.page->command(QStringLiteral("import")));
        QListWidget* problems = nullptr;
        QTRY_VERIFY((problems = screen.page->findChild<QListWidget*>(QStringLiteral("sheetProblems"))));
        QVERIFY(problems->count() >= 1);
        auto* dialog = qobject_cast<PromptDialog*>(problems->window());
        QVERIFY(dialog);
        auto* act = dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct"));
        QVERIFY(!act->isEnabled());
        QCOMPARE(unit.run(drill).injects.size(), 4); // nothing is written yet
        GUI_CLICK(dialog->findChild<QAbstractButton*>(QStringLiteral("skipBadRows")));
        GUI_CLICK(act);
        QTRY_COMPARE(unit.run(drill).injects.size(), 5);
    }

    void theEvaluationIsCompleteBeforeItIsClosed()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.console().release(unit.injectOf(drill, "01"));
        unit.pass(3);
        unit.console().tick(unit.actionOf(drill, "01", 0), true);
        unit.console().observe(drill, QStringLiteral("improve"), unit.injectOf(drill, "01"), {},
                               QStringLiteral("值班电话没人接"));
        unit.pass(10);
        unit.console().end(drill, {});
        DrillScreen screen(unit);
        QVERIFY(screen.openEvaluation(drill));
        EvaluationView& view = screen.page->evaluation();
        QCOMPARE(view.evaluation()->inTime, 1);
        QCOMPARE(view.timing().chart().rows(), int(view.evaluation()->actions.size()));
        QVERIFY(!view.gaps().isEmpty());
        QVERIFY(!screen.child("finishEvaluation")->isEnabled());
        // scores, item by item
        view.setTab(EvaluationView::Tab::Scores);
        const auto& items = unit.reader()->registers().codes(QStringLiteral("evaluation_item")).codes;
        for (const ledger::Code& item : items) {
            QAbstractButton* five = view.scores().button(item.id, 5);
            QTRY_VERIFY(view.loaded());
            GUI_CLICK(five);
        }
        QTRY_COMPARE(view.evaluation()->mean, 5.0);
        // every objective gets its P, S, M or U
        view.setTab(EvaluationView::Tab::Objectives);
        QTRY_COMPARE(view.objectives().model().rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            const ledger::Record record = *view.objectives().model().at(row);
            view.objectives().edit(record,
                                   {{QLatin1String(fields::drill_objective::rating), QStringLiteral("s")}});
        }
        QTRY_VERIFY2(view.gaps().isEmpty(), qPrintable(view.gaps().join(QLatin1Char('\n'))));
        QTRY_VERIFY(screen.child("finishEvaluation")->isEnabled());
        GUI_CLICK(screen.child("finishEvaluation"));
        QTRY_COMPARE(unit.record(fields::drill::kRegister, drill).state, QStringLiteral("evaluated"));
    }

    void aFindingBecomesAnAction()
    {
        DrillFixture unit;
        const qint64 drill = unit.started();
        unit.console().observe(drill, QStringLiteral("improve"), 0, {}, QStringLiteral("值班电话没人接"));
        unit.console().end(drill, {});
        DrillScreen screen(unit);
        QVERIFY(screen.openEvaluation(drill));
        EvaluationView& view = screen.page->evaluation();
        view.setTab(EvaluationView::Tab::Findings);
        QCOMPARE(view.findings().findings().count(), 1);
        view.findings().findings().setCurrentRow(0);
        GUI_CLICK(screen.child("makeImprovement"));
        auto* dialog = screen.page->findChild<PromptDialog*>(QStringLiteral("improvementDialog"));
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("improvementAction"))
            ->setPlainText(QStringLiteral("值班电话转移到手机"));
        GUI_CLICK(dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct")));
        QTRY_COMPARE(view.findings().improvements().count(), 1);
        QTRY_VERIFY(!screen.child("makeImprovement")->isEnabled()); // it has its improvement
        QTRY_VERIFY(view.loaded());
        prompts::nextAnswer(true);
        GUI_CLICK(screen.child("toRemediation"));
        QTRY_VERIFY(screen.services.errors.isEmpty() &&
                    !screen.child("toRemediation")->isEnabled()); // all have one now
        view.findings().improvements().setCurrentRow(0);
        GUI_CLICK(screen.child("openRemediation"));
        QVERIFY(screen.services.opened.startsWith(QStringLiteral("register_remediation ")));
    }

    void planVersionsAndTheCallTree()
    {
        DrillFixture unit;
        const qint64 plan =
            unit.create(fields::plan::kRegister,
                        {{QLatin1String(fields::plan::name), QStringLiteral("勒索预案")},
                         {QLatin1String(fields::plan::version), QStringLiteral("1")},
                         {QLatin1String(fields::plan::next_review), QStringLiteral("2026-05-01")}});
        unit.create(fields::plan_contact::kRegister,
                    {{QLatin1String(fields::plan_contact::plan), plan},
                     {QLatin1String(fields::plan_contact::role), QStringLiteral("总指挥")},
                     {QLatin1String(fields::plan_contact::name), QStringLiteral("陈立群")}});
        DrillScreen screen(unit);
        screen.page->openPlan(plan);
        PlanView& view = screen.page->plan();
        QTRY_VERIFY(view.loaded() && view.steps().loaded() && view.contacts().loaded());
        QVERIFY(screen.child<QLabel>("planReview")->text().contains(DrillsPageTr::tr("5 月 1 日")));
        for (const QString& action : {QStringLiteral("断网"), QStringLiteral("上报")}) {
            Q_EMIT view.steps().addLine()->createRequested(action);
            QTRY_COMPARE(view.steps().model().rowCount(), action == QStringLiteral("断网") ? 1 : 2);
        }
        // the second step goes first
        QVERIFY(view.steps().select(view.steps().model().at(1)->id));
        GUI_CLICK(screen.child("partUp"));
        QTRY_COMPARE(view.steps().model().data(view.steps().model().index(0, 3), Qt::DisplayRole).toString(),
                     QStringLiteral("上报"));
        view.setTab(PlanView::Tab::Contacts);
        prompts::nextAnswer(true);
        GUI_CLICK(screen.child("contactsChecked"));
        QTRY_COMPARE(
            view.contacts().model().data(view.contacts().model().index(0, 7), Qt::DisplayRole).toString(),
            QStringLiteral("2026-06-12"));
        GUI_CLICK(screen.child("planPrimary"));
        QTRY_COMPARE(view.state(), QStringLiteral("submitted"));
    }
};

QTEST_MAIN(TestDrillEditor)
#include "tst_drill_editor.moc"
