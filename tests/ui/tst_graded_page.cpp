#include "graded_screen.h"
#include "ui/grading/assessment_view.h"
#include "ui/grading/rounds_dialog.h"
#include "ui/grading/start_round_dialog.h"
#include "ui/grading/trend_chart.h"
#include "ui/kit/paper_copy.h"
#include "ui/kit/record_page.h"
#include <QCheckBox>
#include <QListWidget>
#include <QTableView>

using namespace wardbook;
using namespace wardbook::gui;

/// The page of graded protection, clicked.
class TstGradedPage : public QObject
{
    Q_OBJECT

    static QLabel* label(QWidget* root, const char* name)
    {
        return root->findChild<QLabel*>(QLatin1String(name));
    }
    static QAbstractButton* next(GradingWizard* wizard)
    {
        return wizard->findChild<QAbstractButton*>(QStringLiteral("wizardNext"));
    }
    /// Steps 1 to 3: HIS with these cells.
    static void chooseSides(GradingWizard* wizard, const char* object, const char* degree)
    {
        write(wizard, "wizardBusiness", QStringLiteral("门诊、住院诊疗"));
        GUI_CLICK(next(wizard));
        auto* s = wizard->findChild<MatrixView*>(QStringLiteral("wizardMatrixS"));
        QVERIFY2(!gui::click(next(wizard)), "no cell is chosen yet");
        QVERIFY2(clickCell(s, object, degree), problem().constData());
        GUI_CLICK(next(wizard));
        auto* a = wizard->findChild<MatrixView*>(QStringLiteral("wizardMatrixA"));
        QVERIFY2(clickCell(a, object, degree), problem().constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }

    void withoutSystemsItSaysWhatToDo()
    {
        GradedHospital hospital(false);
        GradedScreen screen(hospital);
        QTRY_VERIFY(gui::says(&screen.window, QStringLiteral("还没有定级对象")));
        GUI_CLICK(gui::button(&screen.window, QStringLiteral("导入系统清单…")));
        QCOMPARE(screen.services.opened,
                 pageOfRegister(QStringLiteral("system")) + QStringLiteral(" import"));
    }

    void aChartOnPaperAsksAndLeavesAnAct()
    {
        GradedHospital hospital;
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        auto* trend = screen.page->findChild<TrendChart*>();
        QVERIFY(trend);
        const QString file = hospital.dir.filePath(QStringLiteral("chart.pdf"));
        const qint64 before = hospital.workspace->ledger().reader()->actCount();
        nextPaperTo(file);
        prompts::nextText(kPassword);
        prompts::nextText(QStringLiteral("院务会材料"));
        Q_EMIT trend->printWanted();
        QTRY_COMPARE(screen.services.messages.size(), 1);
        QVERIFY(QFileInfo(file).size() > 0);
        const auto act = hospital.workspace->ledger().reader()->act(before + 1);
        QCOMPARE(act->kind, QStringLiteral("print"));
        QCOMPARE(act->reason, QStringLiteral("院务会材料"));
    }

    void aClickChoosesASystem()
    {
        GradedHospital hospital;
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.oa));
        GUI_SAYS(&screen.window, QStringLiteral("办公自动化 OA"));
        QVERIFY(screen.choose(hospital.his));
        GUI_SAYS(&screen.window, QStringLiteral("承载资产 1 项，责任人周宁"));
        QCOMPARE(screen.page->pane().primary(), SystemPane::Primary::Grade);
        // A record elsewhere changes: the page follows.
        hospital.addObjects();
        QVERIFY(screen.until([](const SystemDetail& detail) { return detail.objects == 3; }));
        GUI_CLICK(screen.child("openObjects"));
        QCOMPARE(screen.services.opened, pageOfRegister(QStringLiteral("check_object")) +
                                             QStringLiteral(" ?system=%1").arg(hospital.his));
        screen.page->activate(hospital.record(hospital.oa, "system").uid);
        QVERIFY(screen.until([&](const SystemDetail& detail) { return detail.view.id == hospital.oa; }));
    }

    void theWizardGradesAndSomebodyElseSigns()
    {
        GradedHospital hospital;
        {
            GradedScreen screen(hospital);
            QVERIFY(screen.ready());
            QVERIFY(screen.choose(hospital.his));
            GUI_CLICK(screen.child("gradedPrimary"));
            auto* wizard = screen.dialog<GradingWizard>();
            QVERIFY(wizard);
            auto* assets = wizard->findChild<QTableView*>(QStringLiteral("wizardAssets"));
            QCOMPARE(assets->model()->index(0, 1).data().toString(), QStringLiteral("第 4 级"));
            chooseSides(wizard, "society", "serious");
            QCOMPARE(label(wizard, "wizardLevelS")->text(), QStringLiteral("S：第三级"));
            QVERIFY(!wizard->draft().aReason.isEmpty()); // suggested from the choice
            write(wizard, "wizardReasonA", QStringLiteral("停机影响全院就诊"));
            GUI_CLICK(next(wizard));
            QVERIFY(label(wizard, "wizardLevel")->text().contains(QStringLiteral("第三级（S3A3")));
            GUI_CLICK(next(wizard));
            QCOMPARE(wizard->step(), 4);
            GUI_CLICK(next(wizard));
            QVERIFY(screen.until([](const SystemDetail& detail) { return detail.waitsForSignature(); }));
            QCOMPARE(screen.page->pane().detail().pending.aReason, QStringLiteral("停机影响全院就诊"));
            // Who wrote it can't sign it, and reads why.
            QVERIFY(!gui::click(screen.child("signGrading")));
            auto* refusal = screen.child<QLabel>("signRefusal");
            QVERIFY(refusal->isVisible());
            QVERIFY(!refusal->text().isEmpty());
        }
        hospital.signInAs(QStringLiteral("何敏"), QStringLiteral("security_administrator"), 0);
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        prompts::nextAnswer(true);
        GUI_CLICK(screen.child("signGrading"));
        QVERIFY(screen.until([](const SystemDetail& detail) { return detail.view.level == 3; }));
        QCOMPARE(screen.services.errors, QStringList());
        QCOMPARE(screen.page->pane().detail().view.signedBy, QStringLiteral("何敏"));
        QCOMPARE(label(&screen.window, "gradeResult")->text().left(9), QStringLiteral("取较高者：第三级（"));
        QVERIFY(screen.shows("changeGrade"));
    }

    void aMismatchIsShownWhileChoosingAndNeedsAReason()
    {
        GradedHospital hospital;
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        GUI_CLICK(screen.child("changeGrade"));
        auto* wizard = screen.dialog<GradingWizard>();
        QVERIFY(wizard);
        chooseSides(wizard, "society", "ordinary"); // grade 2 with level-4 data
        const auto cards = wizard->findChildren<QWidget*>(QStringLiteral("concerns"));
        QVERIFY(
            std::any_of(cards.begin(), cards.end(), [](const QWidget* card) { return card->isVisible(); }));
        // Choosing a higher cell takes it away, and back.
        auto* a = wizard->findChild<MatrixView*>(QStringLiteral("wizardMatrixA"));
        QVERIFY(clickCell(a, "society", "serious"));
        QVERIFY(
            std::none_of(cards.begin(), cards.end(), [](const QWidget* card) { return card->isVisible(); }));
        QVERIFY(clickCell(a, "society", "ordinary"));
        GUI_CLICK(next(wizard));
        QVERIFY(!gui::click(next(wizard)));
        write(wizard, "wizardMismatch", QStringLiteral("病历正在迁出"));
        GUI_CLICK(next(wizard));
        QCOMPARE(wizard->step(), 4);
        GUI_CLICK(wizard->findChild<QAbstractButton*>(QStringLiteral("wizardSave")));
        QVERIFY(screen.until([](const SystemDetail& detail) { return detail.pendingState == "draft"; }));
        QCOMPARE(screen.page->pane().detail().pending.mismatchReason, QStringLiteral("病历正在迁出"));
        QVERIFY(screen.child("changeGrade")->text().contains(QStringLiteral("继续定级")));
    }

    void leavingTheWizardAsksFirst()
    {
        GradedHospital hospital;
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        GUI_CLICK(screen.child("changeGrade"));
        auto* wizard = screen.dialog<GradingWizard>();
        QVERIFY(wizard);
        write(wizard, "wizardBusiness", QStringLiteral("诊疗"));
        prompts::nextAnswer(false);
        QTest::keyClick(wizard, Qt::Key_Escape);
        QVERIFY(wizard->isVisible());
        prompts::nextAnswer(true);
        QTest::keyClick(wizard, Qt::Key_Escape);
        QTRY_VERIFY(!screen.page->findChild<GradingWizard*>());
        QVERIFY(screen.until([](const SystemDetail& detail) { return detail.view.openGrading == 0; }));
    }

    void theMatrixIsChosenByKeyboardAndOfEitherForm()
    {
        MatrixView matrix;
        matrix.setEditable(true);
        matrix.show();
        matrix.setChosen(QStringLiteral("citizens"), QStringLiteral("ordinary"));
        QSignalSpy chosen(&matrix, &MatrixView::chosen);
        QTest::keyClick(&matrix, Qt::Key_Down);
        QTest::keyClick(&matrix, Qt::Key_Down);
        QTest::keyClick(&matrix, Qt::Key_Space);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(matrix.object(), QStringLiteral("state"));
        QVERIFY(matrix.accessibleDescription().contains(QStringLiteral("第四级")));
        matrix.setMatrix(QStringLiteral("standard2020"));
        matrix.setChosen(matrix.object(), matrix.degree());
        QVERIFY(matrix.accessibleDescription().contains(QStringLiteral("第三级")));
    }

    void anAuditorSeesNothingToEdit()
    {
        GradedHospital hospital;
        hospital.addObjects();
        hospital.submitGrading();
        hospital.signInAs(QStringLiteral("郑航"), QStringLiteral("auditor"), 0);
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        QVERIFY(screen.shows("gradePanel"));
        for (const char* name :
             {"addSystem", "changeGrade", "signGrading", "returnGrading", "gradedPrimary", "recordLicensed"})
            QVERIFY2(!screen.shows(name), name);
        QVERIFY(!screen.page->command(QStringLiteral("new")));
        QVERIFY(!screen.page->command(QStringLiteral("primary")));
        GUI_CLICK(screen.child("stage_0"));
        QVERIFY(!screen.page->findChild<GradingWizard*>());
    }

    void aLiaisonHasNoPartInIt()
    {
        GradedHospital hospital;
        hospital.signInAs(QStringLiteral("罗静"), QStringLiteral("liaison"), hospital.departments.at(1));
        GradedScreen screen(hospital);
        GUI_SAYS(&screen.window, QStringLiteral("当前角色不涉及等级保护"));
        QVERIFY(!screen.shows("addSystem"));
    }

    void aRoundIsStartedAndShown()
    {
        GradedHospital hospital;
        hospital.addObjects();
        hospital.grade();
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        QCOMPARE(screen.page->pane().primary(), SystemPane::Primary::StartRound);
        GUI_CLICK(screen.child("gradedPrimary"));
        auto* dialog = screen.dialog<StartRoundDialog>();
        QVERIFY(dialog);
        const QString all = label(dialog, "roundSum")->text();
        QVERIFY2(all.contains(QStringLiteral("211 项，3 个对象")), qPrintable(all));
        auto* cloud = dialog->findChild<QCheckBox*>(QStringLiteral("scope_cloud"));
        GUI_CLICK(cloud);
        QVERIFY(!label(dialog, "roundSum")->text().contains(QStringLiteral("211 项")));
        GUI_CLICK(cloud);
        auto* objects = dialog->findChild<QListWidget*>(QStringLiteral("roundObjects"));
        for (int i = 0; i < 3; ++i)
            objects->item(i)->setCheckState(Qt::Unchecked);
        QVERIFY(!dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct"))->isEnabled());
        objects->item(1)->setCheckState(Qt::Checked);
        objects->item(2)->setCheckState(Qt::Checked);
        GUI_CLICK(dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct")));
        QVERIFY(QTest::qWaitFor([&] { return screen.page->assessing(); }));
        QVERIFY(QTest::qWaitFor([&] { return screen.page->assessment()->loaded(); }));
        QCOMPARE(screen.page->assessment()->editor().round().objects.size(), 2);

        // Back on the overview the round goes on from there.
        Q_EMIT screen.page->assessment()->closed();
        QVERIFY(!screen.page->assessing());
        QVERIFY(screen.until([](const SystemDetail& detail) { return detail.view.openRound != 0; }));
        QCOMPARE(screen.page->pane().primary(), SystemPane::Primary::ContinueRound);
        QVERIFY(screen.page->command(QStringLiteral("primary")));
        QVERIFY(screen.page->assessing());
        Q_EMIT screen.page->assessment()->closed();

        GUI_CLICK(screen.child("openRounds"));
        auto* rounds = screen.dialog<RoundsDialog>();
        QVERIFY(rounds);
        GUI_CLICK(rounds->findChild<QAbstractButton*>(QStringLiteral("openRound")));
        QVERIFY(screen.page->assessing());
        Q_EMIT screen.page->assessment()->closed();
        screen.page->activate(QStringLiteral("round:%1").arg(screen.page->pane().detail().view.openRound));
        QVERIFY(screen.page->assessing());
    }

    void gradedWithoutObjectsItAsksForThem()
    {
        GradedHospital hospital;
        hospital.grade();
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        GUI_SAYS(&screen.window, QStringLiteral("还没有被查对象"));
        GUI_CLICK(screen.child("gradedPrimary"));
        QCOMPARE(screen.services.opened,
                 pageOfRegister(QStringLiteral("check_object")) + QStringLiteral(" import"));
        QTRY_VERIFY(gui::button(&screen.window, QStringLiteral("新建被查对象")));
        GUI_CLICK(gui::button(&screen.window, QStringLiteral("新建被查对象")));
        QCOMPARE(screen.services.opened, pageOfRegister(QStringLiteral("check_object")) +
                                             QStringLiteral(" new?system=%1").arg(hospital.his));
    }

    void remediationsAreListedByDateAndOpened()
    {
        GradedHospital hospital;
        hospital.workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            for (const auto& [title, due] :
                 {std::pair("日志留存不足", "2026-07-01"), std::pair("堡垒机未启用双因素", "2026-05-01")})
                writer.create(QStringLiteral("remediation"), values({{"title", QString::fromUtf8(title)},
                                                                     {"system", hospital.his},
                                                                     {"risk", QStringLiteral("high")},
                                                                     {"due", QString::fromLatin1(due)}}));
        });
        GradedScreen screen(hospital);
        QVERIFY(screen.ready());
        QVERIFY(screen.choose(hospital.his));
        auto* list = screen.child<QListView>("openRemediations");
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("堡垒机未启用双因素"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(screen.services.opened, pageOfRegister(QStringLiteral("remediation")) + QLatin1Char(' ') +
                                             hospital.record(2, "remediation").uid);
        GUI_CLICK(screen.child("openRemediationList"));
        QCOMPARE(screen.services.opened,
                 pageOfRegister(QStringLiteral("remediation")) +
                     QStringLiteral(" ?system=%1&_state=open,done").arg(hospital.his));
    }
};

QTEST_MAIN(TstGradedPage)
#include "tst_graded_page.moc"
