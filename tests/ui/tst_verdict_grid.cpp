// Judging with the keyboard: verdicts, moving on, filling, reasons, undo, and that all of it lands in the
// vault.
#include "round_screen.h"
#include "ui/grading/object_header.h"

using namespace wardbook;
using namespace wardbook::gui;

class VerdictGridTest : public QObject
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
        settings().setValue(QStringLiteral("assessment/direction"), {});
        hospital.reset();
    }

    void keysJudgeAndMoveDown()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("数据库主库"));
        QVERIFY(column.size() > 6);
        screen.cells().setCurrent(column.at(0));
        screen.key(Qt::Key_1);
        screen.key(Qt::Key_2);
        screen.key(Qt::Key_3);
        QCOMPARE(screen.cells().current(), column.at(3));
        QCOMPARE(screen.verdict(column.at(0)), Verdict::Met);
        QCOMPARE(screen.verdict(column.at(1)), Verdict::Partial);
        QCOMPARE(screen.verdict(column.at(2)), Verdict::Unmet);
        QVERIFY(!screen.cells().testAttribute(Qt::WA_InputMethodEnabled));

        screen.cells().setCurrent(column.at(1));
        screen.key(Qt::Key_0);
        QCOMPARE(screen.verdict(column.at(1)), Verdict::Blank);
        QVERIFY(screen.saved());
        const grading::Round now = hospital->load();
        QCOMPARE(now.cell(column.at(0).row, column.at(0).column).verdict, Verdict::Met);
        QCOMPARE(now.cell(column.at(1).row, column.at(1).column).verdict, Verdict::Blank);
        QCOMPARE(now.cell(column.at(2).row, column.at(2).column).verdict, Verdict::Unmet);
    }

    /// Strokes of one moment are one act, not one each.
    void strokesAreCollected()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        screen.cells().setCurrent(screen.column(QStringLiteral("数据库主库")).constFirst());
        const qint64 acts = hospital->workspace->ledger().reader()->actCount();
        for (int i = 0; i < 10; ++i)
            screen.key(Qt::Key_1);
        QVERIFY(screen.editor().saver().unsaved());
        QVERIFY(screen.saved());
        QVERIFY(hospital->workspace->ledger().reader()->actCount() - acts <= 2);
        QCOMPARE(hospital->load().counts().met, 10);
    }

    void movingRightIsASetting()
    {
        settings().setValue(QStringLiteral("assessment/direction"), QStringLiteral("right"));
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt from = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(from);
        screen.key(Qt::Key_1);
        QCOMPARE(screen.cells().current().row, from.row);
        QVERIFY(screen.cells().current().column > from.column);
    }

    void markedCellsAllGetTheVerdict()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("数据库主库"));
        screen.mark(column.at(0), column.at(2));
        QCOMPARE(screen.cells().selected().size(), 3);
        screen.key(Qt::Key_2);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(screen.verdict(column.at(i)), Verdict::Partial);
        QCOMPARE(screen.verdict(column.at(3)), Verdict::Blank);
        QCOMPARE(screen.cells().selected().size(), 3);
        screen.key(Qt::Key_Z, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(screen.verdict(column.at(i)), Verdict::Blank);
    }

    void fillRightAndDown()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells main = screen.column(QStringLiteral("数据库主库")),
                    copy = screen.column(QStringLiteral("数据库备库"));
        screen.cells().setCurrent(main.at(0));
        screen.key(Qt::Key_3);
        screen.cells().setCurrent(copy.at(0));
        screen.key(Qt::Key_1); // judged already: a fill from the left leaves it
        screen.cells().setCurrent(main.at(0));
        screen.key(Qt::Key_R, Qt::ControlModifier);
        const grading::Round& round = screen.editor().round();
        int filled = 0;
        for (int column = main.at(0).column + 1; column < round.objects.size(); ++column)
            if (round.applies(main.at(0).row, column)) {
                const Verdict expected = column == copy.at(0).column ? Verdict::Met : Verdict::Unmet;
                QCOMPARE(round.cell(main.at(0).row, column).verdict, expected);
                ++filled;
            }
        QVERIFY(filled >= 2);

        screen.mark(main.at(0), main.at(3));
        screen.key(Qt::Key_D, Qt::ControlModifier);
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(screen.verdict(main.at(i)), Verdict::Unmet);
        screen.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(screen.verdict(main.at(2)), Verdict::Blank);
        QCOMPARE(screen.verdict(main.at(0)), Verdict::Unmet);
        QVERIFY(screen.view->command(QStringLiteral("redo")));
        QCOMPARE(screen.verdict(main.at(2)), Verdict::Unmet);
        QVERIFY(screen.view->command(QStringLiteral("undo")));
        QCOMPARE(screen.verdict(main.at(2)), Verdict::Blank);
    }

    void notApplicableNeedsAReason()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("数据库主库"));
        screen.mark(column.at(0), column.at(1));
        screen.key(Qt::Key_4);
        QVERIFY(screen.view->foot().asking());
        QCOMPARE(screen.verdict(column.at(0)), Verdict::Blank);
        QLineEdit* line = screen.view->foot().reasonEdit();
        GUI_PRESS(line, Qt::Key_Return); // no reason: nothing happens
        QVERIFY(screen.view->foot().asking());
        GUI_TYPE(line, QStringLiteral("no remote access"));
        GUI_PRESS(line, Qt::Key_Return);
        QVERIFY(!screen.view->foot().asking());
        QCOMPARE(screen.verdict(column.at(0)), Verdict::NotApplicable);
        QCOMPARE(screen.verdict(column.at(1)), Verdict::NotApplicable);
        QVERIFY(screen.saved());
        QCOMPARE(hospital->detail(hospital->load(), column.at(1)).naReason,
                 QStringLiteral("no remote access"));

        // Filled on, the reason goes with the verdict; judged otherwise and undone, it is there again.
        screen.cells().setCurrent(column.at(1));
        screen.key(Qt::Key_R, Qt::ControlModifier);
        const CellAt right{column.at(1).row, screen.column(QStringLiteral("数据库备库")).constFirst().column};
        QTRY_COMPARE(screen.verdict(right), Verdict::NotApplicable);
        screen.cells().setCurrent(column.at(0));
        screen.key(Qt::Key_1);
        QVERIFY(screen.saved());
        screen.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(screen.saved());
        QVERIFY(screen.services.errors.isEmpty());
        const grading::Round now = hospital->load();
        QCOMPARE(now.cell(column.at(0).row, column.at(0).column).verdict, Verdict::NotApplicable);
        QCOMPARE(hospital->detail(now, right).naReason, QStringLiteral("no remote access"));
    }

    void givingNoReasonLeavesTheCell()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        screen.key(Qt::Key_4);
        GUI_PRESS(screen.view->foot().reasonEdit(), Qt::Key_Escape);
        QVERIFY(!screen.view->foot().asking());
        screen.key(Qt::Key_4);
        screen.cells().setCurrent(screen.column(QStringLiteral("数据库主库")).at(2));
        QVERIFY(!screen.view->foot().asking()); // the question was about another cell
        QCOMPARE(screen.verdict(at), Verdict::Blank);
        QVERIFY(!screen.editor().saver().unsaved());
    }

    void highRiskOnlyWhereSomethingIsWrong()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        screen.key(Qt::Key_H);
        QVERIFY(!screen.editor().cell(at).highRisk);
        screen.key(Qt::Key_3);
        screen.cells().setCurrent(at);
        screen.key(Qt::Key_H);
        QVERIFY(screen.editor().cell(at).highRisk);
        QVERIFY(screen.saved());
        QVERIFY(hospital->load().cell(at.row, at.column).highRisk);
        screen.key(Qt::Key_1); // what is met is no risk
        QVERIFY(screen.saved());
        QVERIFY(!hospital->load().cell(at.row, at.column).highRisk);
        screen.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(screen.saved());
        const grading::Cell back = hospital->load().cell(at.row, at.column);
        QVERIFY(back.highRisk && back.verdict == Verdict::Unmet);
    }

    void nextBlankGoesOnInTheNextLayer()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("物理环境")));
        const Cells room = screen.column(QStringLiteral("中心机房"));
        QVERIFY(room.size() > 2);
        for (const CellAt at : room)
            if (at != room.at(1))
                screen.editor().judge({at}, Verdict::Met);
        screen.cells().setCurrent(room.constLast());
        screen.key(Qt::Key_N);
        QCOMPARE(screen.cells().current(), room.at(1));
        screen.key(Qt::Key_1);
        const int layer = screen.model().layer();
        screen.key(Qt::Key_N);
        QVERIFY(screen.model().layer() != layer);
        QCOMPARE(screen.verdict(screen.cells().current()), Verdict::Blank);
    }

    void cursorSkipsWhatDoesNotApply()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("HIS 应用"));
        screen.cells().setCurrent(column.at(0));
        for (int i = 1; i < qMin<qsizetype>(column.size(), 12); ++i) {
            screen.key(i % 2 == 0 ? Qt::Key_Down : Qt::Key_J);
            QCOMPARE(screen.cells().current(), column.at(i));
        }
        screen.key(Qt::Key_K);
        QVERIFY(screen.cells().current().valid());
        screen.key(Qt::Key_Home);
        QVERIFY(screen.cells().current().valid());
    }

    void namesBreakBetweenWords()
    {
        const QFont font = ui::font(FontRole::Caption);
        const auto lines = [&font](const QString& name, const QString& asWideAs) {
            return ObjectHeader::linesOf(name, font, QFontMetrics(font).horizontalAdvance(asWideAs) + 1);
        };
        const QString database = QStringLiteral("数据库主库");
        QCOMPARE(lines(database, database), QStringList{database});
        QCOMPARE(lines(database, QStringLiteral("数据库")),
                 (QStringList{QStringLiteral("数据库"), QStringLiteral("主库")}));
        QCOMPARE(lines(QStringLiteral("核心交换机"), QStringLiteral("数据库")),
                 (QStringList{QStringLiteral("核心"), QStringLiteral("交换机")}));
        const QStringList cut = lines(QStringLiteral("核心交换机和汇聚交换机"), QStringLiteral("交换机"));
        QCOMPARE(cut.size(), 2);
        QCOMPARE(cut.first(), QStringLiteral("核心"));
        QVERIFY(cut.last().endsWith(QChar(0x2026)));
    }

    /// The frozen column folds a control point; its cells are gone from the grid and not from the round.
    void headingsFold()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const int lines = screen.model().rowCount();
        const int items = int(screen.model().group(0).rows.size());
        QVERIFY(screen.model().line(0).heading);
        QTableView& column = screen.view->grid().items();
        const auto click = [&] {
            QTest::mouseClick(column.viewport(), Qt::LeftButton, {},
                              column.visualRect(screen.model().index(0, 0)).center());
        };
        click();
        QCOMPARE(screen.model().rowCount(), lines - items);
        QVERIFY(screen.model().line(1).heading);
        click();
        QCOMPARE(screen.model().rowCount(), lines);
    }

    /// What was typed a moment before the window closes is in the vault.
    void leavingSavesTheLastStroke()
    {
        CellAt at;
        {
            RoundScreen screen(*hospital);
            QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
            at = screen.column(QStringLiteral("数据库主库")).constFirst();
            screen.cells().setCurrent(at);
            screen.key(Qt::Key_2);
            QVERIFY(screen.editor().saver().unsaved());
        }
        QCOMPARE(hospital->load().cell(at.row, at.column).verdict, Verdict::Partial);
    }

    void auditorLooksAndDoesNotJudge()
    {
        hospital->signInAs(QStringLiteral("许嘉"), QStringLiteral("auditor"), 0);
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_3, Qt::Key_4, Qt::Key_H})
            screen.key(key);
        screen.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(screen.verdict(at), Verdict::Blank);
        QVERIFY(!screen.view->foot().asking());
        QVERIFY(!screen.editor().saver().unsaved());
        QVERIFY(!screen.editor().readOnlyReason().isEmpty());
        QCOMPARE(screen.services.lastStatus, screen.editor().readOnlyReason());
        QVERIFY(!screen.view->header().steps().primary()->isEnabled());
    }

private:
    std::unique_ptr<RoundHospital> hospital;
};

QTEST_MAIN(VerdictGridTest)
#include "tst_verdict_grid.moc"
