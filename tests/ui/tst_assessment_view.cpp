// A round around its grid: layers, filters, the current cell in full, evidence, and conflicts.
#include "round_screen.h"
#include "ui/grading/evidence_acts.h"
#include "ui/grading/proof_list.h"
#include "ui/grading/proof_view.h"
#include "ui/grading/round_objects_dialog.h"
#include "ui/grading/verdict_buttons.h"
#include "ui/kit/conflict_dialog.h"
#include "ui/kit/empty_state.h"
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QListWidget>
#include <QMimeData>

using namespace wardbook;
using namespace wardbook::gui;

class AssessmentViewTest : public QObject
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

    void layersCountAndOpen()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready());
        const grading::Round& round = screen.editor().round();
        QVERIFY(screen.view->layers().layers().size() >= 8);
        for (const int layer : screen.view->layers().layers())
            QVERIFY(!round.rowsOfLayer(layer).isEmpty());
        QVERIFY(screen.openLayer(QStringLiteral("物理环境")));
        // Only what an item of the layer applies to has a column.
        for (const int column : screen.model().columns())
            QCOMPARE(round.objects.at(column).kind, QStringLiteral("machine_room"));
        const QModelIndex row = screen.view->layers().view().currentIndex();
        const Cells room = screen.column(QStringLiteral("中心机房"));
        screen.editor().judge(room, Verdict::Unmet);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QString::number(room.size())));
        QVERIFY(screen.view->header().progressText().startsWith(QString::number(room.size())));
    }

    void onlyBlankAndOnlyUnmet()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("物理环境")));
        const Cells room = screen.column(QStringLiteral("中心机房"));
        screen.editor().judge({room.at(0), room.at(2)}, Verdict::Met);
        screen.editor().judge({room.at(1)}, Verdict::Unmet);
        GUI_CLICK(screen.view->header().blankButton());
        QCOMPARE(screen.column(QStringLiteral("中心机房")), room.mid(3));
        // A row that is filled now stays until the filter is set again.
        screen.cells().setCurrent(room.at(3));
        screen.key(Qt::Key_1);
        QCOMPARE(screen.column(QStringLiteral("中心机房")), room.mid(3));
        GUI_CLICK(screen.view->header().unmetButton());
        QVERIFY(!screen.view->header().blankButton()->isChecked());
        QCOMPARE(screen.column(QStringLiteral("中心机房")), Cells{room.at(1)});
        GUI_CLICK(screen.view->header().unmetButton());
        QCOMPARE(screen.column(QStringLiteral("中心机房")), room);
    }

    void noteIsSavedAndUndone()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        QVERIFY(screen.inspected(at));
        screen.key(Qt::Key_Space);
        QPlainTextEdit* note = screen.view->inspector().noteEdit();
        QCOMPARE(QApplication::focusWidget(), note);
        QTest::keyClicks(note, QStringLiteral("password only"));
        GUI_PRESS(note, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &screen.cells());
        QVERIFY(screen.editor().cell(at).hasNote);
        QVERIFY(screen.saved());
        QCOMPARE(hospital->detail(hospital->load(), at).note, QStringLiteral("password only"));
        // Away and back: the note is there.
        screen.key(Qt::Key_Down);
        QVERIFY(note->toPlainText().isEmpty());
        screen.cells().setCurrent(at);
        QVERIFY(screen.inspected(at));
        QCOMPARE(note->toPlainText(), QStringLiteral("password only"));
        screen.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(screen.saved());
        QCOMPARE(hospital->detail(hospital->load(), at).note, QString());
    }

    void verdictButtonsAndRisk()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        QVERIFY(screen.inspected(at));
        CellInspector& inspector = screen.view->inspector();
        QVERIFY(!inspector.riskBox()->isVisible());
        GUI_CLICK(inspector.verdicts().button(Verdict::Unmet));
        QCOMPARE(screen.verdict(at), Verdict::Unmet);
        QVERIFY(inspector.verdicts().button(Verdict::Unmet)->isChecked());
        GUI_CLICK(inspector.riskBox());
        QVERIFY(screen.editor().cell(at).highRisk);
        GUI_TYPE(inspector.compensationEdit(), QStringLiteral("isolated network"));
        inspector.finish();
        QVERIFY(screen.editor().cell(at).compensated);
        QVERIFY(screen.saved());
        const grading::CellDetail detail = hospital->detail(hospital->load(), at);
        QCOMPARE(detail.compensation, QStringLiteral("isolated network"));
        QVERIFY(detail.cell.highRisk);
    }

    /// One proof for many cells; shown from memory; taken from one cell, the others keep it.
    void evidenceForManyCells()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("数据库主库"));
        screen.mark(column.at(0), column.at(2));
        const QString file = hospital->dir.filePath(QStringLiteral("auth.conf"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("口令 最短 8 位\n") > 0);
        out.close();
        prompts::nextFileName(file);
        screen.key(Qt::Key_E);
        QTRY_COMPARE(screen.editor().cell(column.at(2)).proofs, quint8(1));
        QVERIFY(screen.saved());
        const grading::Round now = hospital->load();
        const auto first = hospital->detail(now, column.at(0)).proofs,
                   last = hospital->detail(now, column.at(2)).proofs;
        QCOMPARE(first.size(), 1);
        QCOMPARE(last.size(), 1);
        QCOMPARE(first.constFirst().id, last.constFirst().id);

        screen.cells().setCurrent(column.at(1));
        QTRY_COMPARE(screen.view->inspector().proofs().proofs().size(), 1);
        ProofView& shown = screen.view->proofView();
        QSignalSpy ready(&shown, &ProofView::shown);
        Q_EMIT screen.view->inspector().proofs().opened(first.constFirst());
        QVERIFY(ready.wait());
        QVERIFY(shown.textView()->toPlainText().contains(QStringLiteral("最短 8 位")));
        GUI_PRESS(&shown, Qt::Key_Escape);
        QVERIFY(shown.textView()->toPlainText().isEmpty());

        Q_EMIT screen.view->inspector().proofs().removeWanted(first.constFirst().id);
        QTRY_COMPARE(screen.editor().cell(column.at(1)).proofs, quint8(0));
        QVERIFY(screen.saved());
        QCOMPARE(hospital->detail(hospital->load(), column.at(0)).proofs.size(), 1);
    }

    void screenshotIsPasted()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QApplication::clipboard()->setImage(image);
        screen.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(screen.editor().cell(at).proofs, quint8(1));
        QVERIFY(screen.saved());
        const auto proofs = hospital->detail(hospital->load(), at).proofs;
        QCOMPARE(proofs.constFirst().mediaType, QStringLiteral("image/png"));
        QSignalSpy ready(&screen.view->proofView(), &ProofView::shown);
        screen.view->proofView().open(proofs.constFirst());
        QVERIFY(ready.wait());
        QCOMPARE(screen.view->proofView().pictureView()->pixmap().size(), QSize(40, 20));
        QApplication::clipboard()->setText(QStringLiteral("words"));
        screen.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!screen.editor().saver().unsaved());
    }

    /// Leaving the vault in clear is an act with a reason and the own password.
    void exportedEvidenceIsAnAct()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        QMimeData none;
        QVERIFY(!screen.view->evidence().paste({at}, &none));
        const QString file = hospital->dir.filePath(QStringLiteral("raw.bin"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(QByteArray("\x00\x01\xff\x00\x02", 5)) == 5);
        out.close();
        screen.view->evidence().addFiles({at}, {file});
        QTRY_COMPARE(screen.editor().cell(at).proofs, quint8(1));
        QVERIFY(screen.saved());
        const auto proof = hospital->detail(hospital->load(), at).proofs.constFirst();
        ProofView& view = screen.view->proofView();
        QSignalSpy ready(&view, &ProofView::shown);
        Q_EMIT screen.view->inspector().proofs().opened(proof);
        QVERIFY(ready.wait());
        QVERIFY(view.emptyState()->sentence().contains(QStringLiteral("raw.bin")));
        const qint64 acts = hospital->workspace->ledger().reader()->actCount();
        const QString target = hospital->dir.filePath(QStringLiteral("exported.bin"));
        prompts::nextText(kPassword);
        prompts::nextText(QStringLiteral("for the review"));
        prompts::nextFileName(target);
        GUI_CLICK(view.exportButton());
        QTRY_VERIFY(QFile::exists(target));
        QTRY_COMPARE(hospital->workspace->ledger().reader()->actCount(), acts + 1);
        QCOMPARE(hospital->workspace->ledger().reader()->act(acts + 1)->kind, QStringLiteral("export"));
    }

    /// Somebody else wrote the same cell while a stroke waited: nothing is overwritten until it is decided.
    void conflictIsShownAndDecided()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const Cells column = screen.column(QStringLiteral("数据库主库"));
        const grading::Round before = hospital->load();
        screen.cells().setCurrent(column.at(0));
        screen.key(Qt::Key_1);
        screen.key(Qt::Key_1);
        grading::CellEdit theirs;
        theirs.item = before.item(column.at(0).row).id;
        theirs.object = before.objects.at(column.at(0).column).id;
        theirs.verdict = Verdict::Unmet;
        grading::RoundService(*hospital->workspace).apply(before, {theirs});
        QTRY_VERIFY(screen.view->findChild<ConflictDialog*>());
        auto* dialog = screen.view->findChild<ConflictDialog*>();
        const auto verdictNow = [&](int i) {
            return hospital->load().cell(column.at(i).row, column.at(i).column).verdict;
        };
        QCOMPARE(verdictNow(0), Verdict::Unmet);
        QCOMPARE(verdictNow(1), Verdict::Met); // the other stroke of the batch is written
        dialog->choose(QStringLiteral("0/verdict"), true);
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("saveChoice")));
        QTRY_COMPARE(verdictNow(0), Verdict::Met);
        QCOMPARE(screen.verdict(column.at(0)), Verdict::Met);
    }

    /// Verdicts that come from elsewhere (an imported questionnaire) appear by themselves.
    void otherActsAppear()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        hospital->judgeAll(Verdict::Partial);
        QTRY_COMPARE(screen.verdict(at), Verdict::Partial);
        QCOMPARE(screen.cells().current(), at);
    }

    /// From a cell to the form of an action with one key; not from what is met.
    void remediationFromACell()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("计算环境")));
        const CellAt at = screen.column(QStringLiteral("数据库主库")).constFirst();
        screen.cells().setCurrent(at);
        QVERIFY(screen.inspected(at));
        QVERIFY(!screen.view->inspector().remediateButton()->isEnabled());
        screen.key(Qt::Key_3);
        screen.cells().setCurrent(at);
        QVERIFY(screen.view->inspector().remediateButton()->isEnabled());
        screen.key(Qt::Key_Z);
        QTRY_VERIFY(gui::dialog());
        QVERIFY(!screen.editor().saver().unsaved()); // the action speaks of what is in the vault
        GUI_CLICK(gui::dialog()->findChild<QWidget*>(QStringLiteral("promptAct")));
        QTRY_COMPARE(hospital->detail(hospital->load(), at).remediations.size(), 1);
    }

    void objectsComeAndGo()
    {
        RoundScreen screen(*hospital);
        QVERIFY(screen.ready() && screen.openLayer(QStringLiteral("物理环境")));
        const Cells room = screen.column(QStringLiteral("中心机房"));
        screen.editor().judge({room.at(0)}, Verdict::Met);
        QVERIFY(screen.saved());
        qint64 added = 0;
        hospital->workspace->perform(QStringLiteral("x"), {}, [&](ledger::ActWriter& writer) {
            added = writer.create(QStringLiteral("check_object"),
                                  values({{"name", QStringLiteral("分院机房")},
                                          {"kind", QStringLiteral("machine_room")},
                                          {"system", hospital->system}}));
        });
        QVERIFY(screen.ready());
        screen.view->editObjects();
        auto* dialog = screen.view->findChild<RoundObjectsDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->list()->count(), 7);
        const auto item = [&](const QString& name) {
            return dialog->list()->findItems(name, Qt::MatchStartsWith).constFirst();
        };
        QVERIFY(!(item(QStringLiteral("中心机房"))->flags() & Qt::ItemIsUserCheckable));
        QCOMPARE(item(QStringLiteral("分院机房"))->checkState(), Qt::Unchecked);
        item(QStringLiteral("分院机房"))->setCheckState(Qt::Checked);
        item(QStringLiteral("应用服务器"))->setCheckState(Qt::Unchecked);
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("promptAct")));
        QTRY_VERIFY(screen.editor().round().columnOf(added) >= 0);
        QTRY_COMPARE(screen.editor().round().objects.size(), 6);
        QCOMPARE(screen.model().columns().size(), 2);
        QVERIFY(screen.services.errors.isEmpty());
    }

private:
    std::unique_ptr<RoundHospital> hospital;
};

QTEST_MAIN(AssessmentViewTest)
#include "tst_assessment_view.moc"
