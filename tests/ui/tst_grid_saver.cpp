// Strokes on their way into the vault: collected, written one act after the other, never lost to one bad
// edit.
#include "round_screen.h"

using namespace wardbook;
using namespace wardbook::gui;

class GridSaverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
    }
    void init()
    {
        hospital = std::make_unique<RoundHospital>();
        round = std::make_shared<const grading::Round>(hospital->load());
        cells.clear();
        for (int row = 0; row < round->items.size() && cells.size() < 5; ++row)
            for (int column = 0; column < round->objects.size() && cells.size() < 5; ++column)
                if (round->applies(row, column))
                    cells.append({row, column});
        saver = std::make_unique<StrokeSaver>(*hospital->workspace);
        saver->start(round);
        actsBefore = hospital->workspace->ledger().reader()->actCount();
    }
    void cleanup()
    {
        saver.reset();
        hospital.reset();
    }

    void laterStrokesOfACellCount()
    {
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Met));
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Unmet));
        QCOMPARE(saver->unsavedOf(cells.at(0)).size(), 1);
        saver->flushNow();
        QVERIFY(!saver->unsaved());
        QCOMPARE(now(0), Verdict::Unmet);
        QCOMPARE(hospital->workspace->ledger().reader()->actCount(), actsBefore + 1);
    }

    /// A stroke on a cell whose former stroke is just being written must not look like somebody else's.
    void strokesWhileWriting()
    {
        QSignalSpy conflicts(saver.get(), &StrokeSaver::conflicted);
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Met));
        saver->flush();
        QVERIFY(saver->writing());
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Partial));
        saver->add(cells.at(1), edit(cells.at(1), Verdict::Met));
        bool done = false;
        saver->whenSaved([&] { done = true; });
        QVERIFY(!done);
        QTRY_VERIFY(done);
        QVERIFY(!saver->unsaved());
        QCOMPARE(now(0), Verdict::Partial);
        QCOMPARE(now(1), Verdict::Met);
        QCOMPARE(conflicts.count(), 0);
    }

    void oneBadEditDoesNotStopTheOthers()
    {
        QSignalSpy refused(saver.get(), &StrokeSaver::refused), failed(saver.get(), &StrokeSaver::failed);
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Met));
        saver->add(cells.at(1), edit(cells.at(1), Verdict::NotApplicable)); // without a reason
        saver->add(cells.at(2), edit(cells.at(2), Verdict::Unmet));
        saver->flushNow();
        QVERIFY(!saver->unsaved());
        QCOMPARE(refused.count(), 1);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(now(0), Verdict::Met);
        QCOMPARE(now(1), Verdict::Blank);
        QCOMPARE(now(2), Verdict::Unmet);
    }

    /// When nothing can be written the strokes stay, in order, and go with the next attempt.
    void failedStrokesStay()
    {
        saver.reset();
        hospital->signInAs(QStringLiteral("许嘉"), QStringLiteral("auditor"), 0);
        saver = std::make_unique<StrokeSaver>(*hospital->workspace);
        saver->start(round);
        QSignalSpy denied(saver.get(), &StrokeSaver::failed);
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Met));
        bool done = false;
        saver->whenSaved([&] { done = true; });
        QTRY_COMPARE(denied.count(), 1);
        QVERIFY(saver->unsaved());
        QVERIFY(saver->failure().has_value());
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Unmet));
        saver->add(cells.at(1), edit(cells.at(1), Verdict::Met));
        QCOMPARE(saver->unsavedOf(cells.at(0)).constLast().verdict, Verdict::Unmet);
        saver->flushNow();
        QVERIFY(saver->unsaved());
        QVERIFY(!done);
        QCOMPARE(now(0), Verdict::Blank);
    }

    void destroyingWritesWhatIsLeft()
    {
        saver->add(cells.at(0), edit(cells.at(0), Verdict::Met));
        saver->flush(); // perhaps started, perhaps not
        saver->add(cells.at(1), edit(cells.at(1), Verdict::Unmet));
        saver.reset();
        QCOMPARE(now(0), Verdict::Met);
        QCOMPARE(now(1), Verdict::Unmet);
    }

private:
    grading::CellEdit edit(CellAt at, Verdict verdict) const
    {
        grading::CellEdit made;
        made.item = round->item(at.row).id;
        made.object = round->objects.at(at.column).id;
        made.rev = round->cell(at.row, at.column).rev;
        made.verdict = verdict;
        return made;
    }
    Verdict now(int i) const { return hospital->load().cell(cells.at(i).row, cells.at(i).column).verdict; }

    std::unique_ptr<RoundHospital> hospital;
    std::shared_ptr<const grading::Round> round;
    std::unique_ptr<StrokeSaver> saver;
    Cells cells;
    qint64 actsBefore = 0;
};

QTEST_MAIN(GridSaverTest)
#include "tst_grid_saver.moc"
