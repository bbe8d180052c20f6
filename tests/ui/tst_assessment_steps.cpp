// Submit, review against the previous round, sign; comparison and taking over.
#include "round_screen.h"
#include "ui/grading/comparison_view.h"
#include "ui/grading/fill_acts.h"
#include "ui/kit/plain_table.h"
#include <QComboBox>

using namespace wardbook;
using namespace wardbook::gui;

class AssessmentStepsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }
    void init() { hospital = std::make_unique<RoundHospital>(); }
    void cleanup()
    {
        waitForTasks();
        hospital.reset();
    }

    void submitOpensAtNoBlank()
    {
        const grading::Round start = hospital->load();
        CellAt last;
        for (int row = 0; row < start.items.size() && !last.valid(); ++row)
            for (int column = 0; column < start.objects.size() && !last.valid(); ++column)
                if (start.applies(row, column))
                    last = {row, column};
        hospital->judgeAll(Verdict::Met, last);
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready());
        Button* submit = screen.view->header().steps().primary();
        QVERIFY(!submit->isEnabled());
        QVERIFY(submit->toolTip().contains(QLatin1Char('1')));
        QCOMPARE(screen.cells().current(), last); // opened where something is to do
        screen.key(Qt::Key_1);
        QVERIFY(submit->isEnabled());
        prompts::nextAnswer(true);
        GUI_CLICK(submit);
        QTRY_COMPARE(screen.editor().round().state, QStringLiteral("submitted"));
        QVERIFY(!screen.editor().readOnlyReason().isEmpty());
        screen.cells().setCurrent(last);
        screen.key(Qt::Key_3);
        QCOMPARE(screen.verdict(last), Verdict::Met);
        // Who judged may look at the differences, but not pass them.
        GUI_CLICK(screen.view->header().steps().primary());
        QVERIFY(screen.view->comparing());
        QTRY_VERIFY(screen.view->comparison().complete());
        QVERIFY(!screen.view->comparison().passButton()->isEnabled());
        QVERIFY(!screen.view->comparison().passButton()->toolTip().isEmpty());
    }

    void anotherPersonReviewsAndSigns()
    {
        hospital->judgeAll(Verdict::Met);
        grading::RoundService(*hospital->workspace).step(hospital->load(), QStringLiteral("submit"), {});
        hospital->signInAs(QStringLiteral("何敏"), QStringLiteral("security_administrator"), 0);
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready());
        GUI_CLICK(screen.view->header().steps().primary());
        QTRY_VERIFY(screen.view->comparison().complete());
        prompts::nextAnswer(true);
        GUI_CLICK(screen.view->comparison().passButton());
        QTRY_COMPARE(screen.editor().round().state, QStringLiteral("reviewed"));
        prompts::nextAnswer(true);
        GUI_CLICK(screen.view->header().steps().primary());
        QTRY_COMPARE(screen.editor().round().state, QStringLiteral("signed"));
        QVERIFY(!screen.view->header().steps().primary()->isVisible());
        QVERIFY(!screen.editor().readOnlyReason().isEmpty());
    }

    void returnedRoundsCanBeJudgedAgain()
    {
        hospital->judgeAll(Verdict::Met);
        grading::RoundService(*hospital->workspace).step(hospital->load(), QStringLiteral("submit"), {});
        hospital->signInAs(QStringLiteral("何敏"), QStringLiteral("security_administrator"), 0);
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready());
        prompts::nextText(QStringLiteral("evidence is missing"));
        GUI_CLICK(screen.view->header().steps().back());
        QTRY_COMPARE(screen.editor().round().state, QStringLiteral("draft"));
        QVERIFY(screen.editor().readOnlyReason().isEmpty());
    }

    void comparisonNamesWhatChanged()
    {
        hospital->judgeAll(Verdict::Partial);
        hospital->signAndBeginNext();
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("数据库主库"));
        screen.cells().setCurrent(column.at(0));
        screen.key(Qt::Key_1);
        screen.key(Qt::Key_3);
        screen.key(Qt::Key_2);
        QVERIFY(screen.saved());
        QCOMPARE(screen.editor().before(column.at(0)), Verdict::Partial);
        GUI_CLICK(screen.view->header().compareButton());
        ComparisonView& comparison = screen.view->comparison();
        QTRY_VERIFY(comparison.complete());
        QCOMPARE(comparison.rounds()->currentData().toLongLong(), hospital->former);
        GUI_CLICK(screen.find<QWidget>("show_1"));
        QCOMPARE(comparison.model().rowCount(), 1);
        QCOMPARE(comparison.model().at(0).after, Verdict::Met);
        GUI_CLICK(screen.find<QWidget>("show_2"));
        QCOMPARE(comparison.model().rowCount(), 1);
        QCOMPARE(comparison.model().at(0).after, Verdict::Unmet);
        comparison.table().setCurrentIndex(comparison.model().index(0, 0));
        QCOMPARE(screen.view->inspector().cell(), column.at(1));
        Q_EMIT comparison.table().activated(comparison.model().index(0, 0));
        QVERIFY(!screen.view->comparing());
        QCOMPARE(screen.cells().current(), column.at(1));
    }

    void firstRoundHasNothingToCompare()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready());
        GUI_CLICK(screen.view->header().compareButton());
        QTRY_VERIFY(screen.view->comparison().complete());
        QVERIFY(!screen.view->comparison().table().isVisible());
        QVERIFY(!screen.view->comparison().rounds()->isEnabled());
    }

    void takeOverUnchanged()
    {
        hospital->judgeAll(Verdict::Met);
        hospital->signAndBeginNext();
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("数据库主库"));
        screen.cells().setCurrent(column.at(0));
        screen.key(Qt::Key_3); // judged anew: stays when the point is taken over
        screen.view->fills().takeOver(screen.view->fills().blanksOfGroup(0));
        QTRY_COMPARE(screen.verdict(column.at(1)), Verdict::Met);
        QCOMPARE(screen.verdict(column.at(0)), Verdict::Unmet);
        QVERIFY(screen.editor().cell(column.at(1)).takenOver);
        const int inGroup = int(screen.model().group(0).rows.size());
        QCOMPARE(screen.verdict(column.at(inGroup)), Verdict::Blank);
        screen.cells().setCurrent(column.at(0));
        screen.key(Qt::Key_P); // marked cells are taken over whatever they say
        QTRY_COMPARE(screen.verdict(column.at(0)), Verdict::Met);
        QVERIFY(screen.saved());
        const grading::Round now = hospital->load();
        QVERIFY(now.cell(column.at(0).row, column.at(0).column).takenOver);
        // Judged by hand again, it is no longer taken over.
        screen.cells().setCurrent(column.at(0));
        screen.key(Qt::Key_1);
        QVERIFY(screen.saved());
        QVERIFY(!hospital->load().cell(column.at(0).row, column.at(0).column).takenOver);
    }

    void copyColumnToLikeObjects()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells main = screen.column(QStringLiteral("数据库主库")),
                    copy = screen.column(QStringLiteral("数据库备库")),
                    server = screen.column(QStringLiteral("应用服务器"));
        screen.editor().judge({main.at(0), main.at(1)}, Verdict::Met);
        screen.editor().judge({main.at(2)}, Verdict::NotApplicable, QStringLiteral("no console"));
        screen.editor().judge({copy.at(1)}, Verdict::Unmet);
        QVERIFY(screen.saved());
        Q_EMIT screen.view->grid().copyColumnWanted(main.at(0).column);
        QTRY_COMPARE(screen.verdict(copy.at(0)), Verdict::Met);
        QCOMPARE(screen.verdict(copy.at(1)), Verdict::Unmet);
        QCOMPARE(screen.verdict(copy.at(2)), Verdict::NotApplicable);
        QCOMPARE(screen.verdict(server.at(0)), Verdict::Blank);
        QVERIFY(screen.saved());
        QCOMPARE(hospital->detail(hospital->load(), copy.at(2)).naReason, QStringLiteral("no console"));
    }

private:
    std::unique_ptr<RoundHospital> hospital;
};

QTEST_MAIN(AssessmentStepsTest)
#include "tst_assessment_steps.moc"
