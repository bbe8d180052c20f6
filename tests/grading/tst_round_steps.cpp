#include "fields/assessment.h"
#include "fields/system.h"
#include "fields/verdict.h"
#include "ledger/verify.h"
#include "tests/grading/grading_fixture.h"

using namespace wardbook;
using namespace wardbook::grading;
namespace fa = fields::assessment;

class TstRoundSteps : public QObject
{
    Q_OBJECT

    static QString result(const GradingFixture& f, qint64 round, const char* field)
    {
        const auto reader = f.reader();
        return reader->record(QLatin1String(fa::kRegister), round)
            .text(reader->registers().at(QLatin1String(fa::kRegister)).fieldAt(QLatin1String(field)));
    }

private Q_SLOTS:
    void cleanup() { clock::setSource({}); }

    void submitNeedsEveryCell()
    {
        GradingFixture f;
        Round round = f.start();
        round = f.judge(round, "L3-room", f.room, Verdict::Met);
        const QString why = f.service->stepRefusal(round, QStringLiteral("submit"));
        QVERIFY(why.contains(QStringLiteral("4")) && why.contains(QStringLiteral("L3-login")));
        ErrorKind kind = ErrorKind::Io;
        QVERIFY(refusal([&] { f.step(round, "submit"); }, &kind).contains(why));
        QCOMPARE(kind, ErrorKind::Invalid);
        QCOMPARE(f.load(round.id).state, QStringLiteral("draft"));

        // An old snapshot without blanks doesn't help: the cells as they are count.
        Round full = f.judgeRest(round);
        QVERIFY(f.service->stepRefusal(full, QStringLiteral("submit")).isEmpty());
        f.judge(full, "L3-room", f.room, Verdict::Blank);
        QVERIFY(!refusal([&] { f.step(full, "submit"); }).isEmpty());
    }

    void submittingWritesTheResult()
    {
        GradingFixture f;
        Round round = f.start();
        round = f.judge(round, "L3-rules", f.management, Verdict::Unmet);
        round = f.step(f.judgeRest(round), "submit");
        QCOMPARE(round.state, QStringLiteral("submitted"));
        QCOMPARE(result(f, round.id, fa::rate), QStringLiteral("75.00")); // 3 of 4 items
        QCOMPARE(result(f, round.id, fa::conclusion), QStringLiteral("basic"));
        QVERIFY(result(f, round.id, fa::score).isEmpty());
    }

    void fixedAfterSubmit()
    {
        GradingFixture f;
        const Round round = f.step(f.judgeRest(f.start()), "submit");
        QVERIFY(!round.editable());
        ErrorKind kind = ErrorKind::Io;
        QVERIFY(!refusal([&] { f.judge(round, "L3-room", f.room, Verdict::Unmet); }, &kind).isEmpty());
        QCOMPARE(kind, ErrorKind::Denied);
        QVERIFY(!refusal([&] { f.service->addObjects(round, {f.server}); }).isEmpty());
        QVERIFY(!refusal([&] { f.service->removeObject(round, f.server); }).isEmpty());
        QVERIFY(!refusal([&] {
                     f.service->moveToPack(round, QStringLiteral("small"), QStringLiteral("1"),
                                           QStringLiteral("试"));
                 }).isEmpty());
        QCOMPARE(f.load(round.id).counts().met, 5);
        QVERIFY(!f.service->stepRefusal(round, QStringLiteral("submit")).isEmpty());
    }

    void fourEyes()
    {
        GradingFixture f;
        Round round = f.start();
        f.as(f.assessor()); // judges one cell, does not submit
        round = f.judge(round, "L3-room", f.room, Verdict::Met);
        f.as(f.chief());
        round = f.step(f.judgeRest(round), "submit");
        for (const QString& author : {f.chief(), f.assessor()}) {
            f.as(author);
            QVERIFY(!f.service->stepRefusal(round, QStringLiteral("review")).isEmpty());
            ErrorKind kind = ErrorKind::Io;
            refusal([&] { f.step(round, "review"); }, &kind);
            QCOMPARE(kind, ErrorKind::Denied);
        }
        f.as(f.reviewer());
        QVERIFY(f.service->stepRefusal(round, QStringLiteral("review")).isEmpty());
        round = f.step(round, "review");
        QCOMPARE(round.state, QStringLiteral("reviewed"));
        f.as(f.assessor());
        QVERIFY(!f.service->stepRefusal(round, QStringLiteral("sign")).isEmpty());
        QVERIFY(!refusal([&] { f.step(round, "sign"); }).isEmpty());
        f.as(f.reviewer());
        round = f.step(round, "sign");
        QCOMPARE(round.state, QStringLiteral("signed"));
        QVERIFY(ledger::verify(f.workspace->vault()).ok);
    }

    void returnedAndDoneAgain()
    {
        GradingFixture f;
        Round round = f.step(f.judgeRest(f.start()), "submit");
        f.as(f.reviewer());
        QVERIFY(!refusal([&] { f.step(round, "return"); }).isEmpty()); // needs a reason
        round = f.step(round, "return", QStringLiteral("机房再看一次"));
        QVERIFY(round.editable());
        f.as(f.chief());
        round = f.judge(round, "L3-room", f.room, Verdict::Partial);
        round = f.step(round, "submit");
        QVERIFY(result(f, round.id, fa::rate) != QStringLiteral("100.00"));
        f.as(f.reviewer());
        round = f.step(f.step(round, "review"), "sign");
        QCOMPARE(round.state, QStringLiteral("signed"));
    }

    void resubmittedWithTheSameResult()
    {
        GradingFixture f;
        Round round = f.step(f.judgeRest(f.start()), "submit");
        f.as(f.reviewer());
        round = f.step(round, "return", QStringLiteral("补记录"));
        f.as(f.chief());
        round = f.step(round, "submit"); // rate and conclusion are what they were
        QCOMPARE(round.state, QStringLiteral("submitted"));
    }

    void fixedAfterSigning()
    {
        GradingFixture f;
        const Round round = f.finish(f.start());
        QVERIFY(!refusal([&] { f.judge(round, "L3-room", f.room, Verdict::Unmet); }).isEmpty());
        QVERIFY(!refusal([&] { f.step(round, "return", QStringLiteral("反悔")); }).isEmpty());
        const qint64 judged =
            f.reader()->record(QLatin1String(fields::verdict::kRegister), round.cell(0, 0).record).actSeq;
        f.as(f.chief());
        QVERIFY(!refusal([&] {
                     f.workspace->ledger().undo(f.workspace->actor(), judged, QStringLiteral("撤销"));
                 }).isEmpty());
        QCOMPARE(f.load(round.id).counts().met, 5);
    }

    void aStepOnAnOldView()
    {
        GradingFixture f;
        const Round seen = f.judgeRest(f.start());
        f.step(seen, "submit");
        f.as(f.reviewer());
        ErrorKind kind = ErrorKind::Io;
        refusal([&] { f.step(seen, "return", QStringLiteral("看错了")); }, &kind);
        QCOMPARE(kind, ErrorKind::Conflict);
        QVERIFY(!f.service->stepRefusal(seen, QStringLiteral("sign")).isEmpty());
    }

    void takeOverUnchangedFromTheRoundBefore()
    {
        GradingFixture f;
        Round first = f.start();
        const qint64 proof = f.addProof("x", QStringLiteral("截图.png"));
        CellEdit edit = f.edit(first, "L3-login", f.server, Verdict::Unmet, QStringLiteral("弱口令"));
        edit.highRisk = true;
        edit.compensation = QStringLiteral("专人值守");
        edit.proofs = QList<qint64>{proof};
        f.service->apply(first, {edit});
        first = f.finish(f.load(first.id));
        f.as(f.chief());
        const qint64 newServer = f.addObject(QStringLiteral("新服务器"), "server", f.system);
        Round second = f.start(f.wanted(QStringLiteral("第二轮")));
        QCOMPARE(second.previous, first.id);
        const int login = second.rowOf(QStringLiteral("L3-login"));
        const int column = second.columnOf(f.server);
        const QList<CellEdit> edits =
            f.service->previousOf(*f.reader(), second,
                                  {{login, column},
                                   {login, second.columnOf(newServer)},
                                   {login, second.columnOf(f.room)}}); // new object; doesn't apply
        QCOMPARE(edits.size(), 1);
        const Cell cell = f.service->apply(second, edits).first();
        QVERIFY(cell.takenOver && cell.highRisk && cell.compensated && cell.hasNote);
        QCOMPARE(cell.proofs, quint8(1));
        QCOMPARE(f.detail(second, "L3-login", f.server).note, QStringLiteral("弱口令"));
        // Judging it anew, even alike, makes it an own verdict.
        second = f.judge(f.load(second.id), "L3-login", f.server, Verdict::Unmet);
        QVERIFY(!second.cell(login, column).takenOver);
        QVERIFY(second.cell(login, column).hasNote);
    }

    void aRegradedSystemTakesOverByCheck()
    {
        GradingFixture f;
        Round first = f.start();
        first = f.judge(first, "L3-login", f.server, Verdict::Partial);
        f.finish(first);
        f.as(f.chief());
        namespace fs = fields::system;
        f.update(fs::kRegister, f.system,
                 {{QLatin1String(fs::s_level), QStringLiteral("2")},
                  {QLatin1String(fs::a_level), QStringLiteral("2")}});
        const Round second = f.start(f.wanted(QStringLiteral("第二轮")));
        const int row = second.rowOf(QStringLiteral("L2-login"));
        const QList<CellEdit> edits =
            f.service->previousOf(*f.reader(), second, {{row, second.columnOf(f.server)}});
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().item, QStringLiteral("L2-login"));
        QCOMPARE(*edits.first().verdict, Verdict::Partial);
    }
};

QTEST_GUILESS_MAIN(TstRoundSteps)
#include "tst_round_steps.moc"
