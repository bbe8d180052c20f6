#include "fields/proof.h"
#include "fields/remediation.h"
#include "ledger/verify.h"
#include "tests/grading/grading_fixture.h"
#include "vault/evidence_store.h"

using namespace wardbook;
using namespace wardbook::grading;

class TstRoundCells : public QObject
{
    Q_OBJECT

    static CellEdit keep(const Round& round, const char* item, qint64 object)
    {
        CellEdit edit = GradingFixture::edit(round, item, object, Verdict::Blank);
        edit.verdict.reset();
        return edit;
    }

private Q_SLOTS:
    void cleanup() { clock::setSource({}); }

    void oneActForManyCells()
    {
        GradingFixture f;
        Round round = f.start();
        const qint64 acts = f.reader()->actCount();
        const QList<Cell> cells = f.service->apply(
            round, {f.edit(round, "L3-room", f.room, Verdict::Met),
                    f.edit(round, "L3-login", f.server, Verdict::Unmet, QStringLiteral("  空口令 ")),
                    f.edit(round, "L3-rules", f.management, Verdict::NotApplicable, QStringLiteral("无"))});
        QCOMPARE(f.reader()->actCount(), acts + 1);
        QCOMPARE(cells.size(), 3);
        QCOMPARE(cells.at(0).verdict, Verdict::Met);
        QCOMPARE(cells.at(1).verdict, Verdict::Unmet);
        QVERIFY(cells.at(1).hasNote);
        round = f.load(round.id);
        QCOMPARE(round.cell(0, 0), cells.at(0));
        QCOMPARE(round.cell(1, 1), cells.at(1));
        QCOMPARE(round.cell(3, 3), cells.at(2));
        QCOMPARE(round.counts().judged(), 3);
        QCOMPARE(round.counts().blank, 2);
        const CellDetail detail = f.detail(round, "L3-login", f.server);
        QCOMPARE(detail.note, QStringLiteral("空口令"));
        QCOMPARE(detail.lastActor, f.chief());
        QVERIFY(detail.lastAt.isValid());
        QCOMPARE(f.detail(round, "L3-rules", f.management).naReason, QStringLiteral("无"));
        QVERIFY(ledger::verify(f.workspace->vault()).ok);
    }

    void whatIsNotSetStays()
    {
        GradingFixture f;
        Round round = f.start();
        round = f.judge(round, "L3-login", f.server, Verdict::Partial, QStringLiteral("口令六位"));
        CellEdit edit = keep(round, "L3-login", f.server);
        edit.highRisk = true;
        edit.compensation = QStringLiteral("只准本地登录");
        const QList<Cell> cells = f.service->apply(round, {edit});
        QCOMPARE(cells.first().rev, 2);
        QCOMPARE(cells.first().verdict, Verdict::Partial);
        QVERIFY(cells.first().highRisk && cells.first().compensated && cells.first().hasNote);
        round = f.load(round.id);
        QCOMPARE(round.cell(1, 1), cells.first());
        QCOMPARE(round.counts().highRisk, 1);

        const qint64 acts = f.reader()->actCount();
        QCOMPARE(f.service->apply(round, {keep(round, "L3-login", f.server)}).first(), cells.first());
        QCOMPARE(f.reader()->actCount(), acts); // nothing changed, nothing written
    }

    void editsOfOneCellCountAsOne()
    {
        GradingFixture f;
        const Round round = f.start();
        CellEdit note = keep(round, "L3-login", f.server);
        note.note = QStringLiteral("看过");
        const QList<Cell> cells =
            f.service->apply(round, {f.edit(round, "L3-login", f.server, Verdict::Met), note,
                                     f.edit(round, "L3-login", f.server, Verdict::Unmet)});
        QCOMPARE(cells.size(), 3);
        QCOMPARE(cells.at(0), cells.at(2));
        QCOMPARE(cells.at(0).verdict, Verdict::Unmet);
        QCOMPARE(cells.at(0).rev, 1);
        QVERIFY(cells.at(0).hasNote);
    }

    void notApplicableNeedsAReason()
    {
        GradingFixture f;
        const Round round = f.start();
        const auto both = [&](const QString& reason) {
            CellEdit other = f.edit(round, "L3-login", f.server, Verdict::NotApplicable);
            other.naReason = reason;
            f.service->apply(round, {f.edit(round, "L3-room", f.room, Verdict::Met), other});
        };
        ErrorKind kind = ErrorKind::Io;
        QVERIFY(refusal([&] { both(QStringLiteral("  ")); }, &kind).contains(QStringLiteral("服务器")));
        QCOMPARE(kind, ErrorKind::Invalid);
        QCOMPARE(f.load(round.id).counts().judged(), 0); // not even the cell that was fine
        both(QStringLiteral("没有远程登录"));
        QCOMPARE(f.load(round.id).counts().notApplicable, 1);
        QVERIFY(!refusal([&] {
                     CellEdit edit = keep(f.load(round.id), "L3-login", f.server);
                     edit.naReason = QString();
                     f.service->apply(round, {edit});
                 }).isEmpty());
    }

    void onlyWhatIsNotMetIsAHighRisk()
    {
        GradingFixture f;
        Round round = f.start();
        for (const Verdict verdict : {Verdict::Blank, Verdict::Met}) {
            CellEdit edit = f.edit(round, "L3-login", f.server, verdict);
            edit.highRisk = true;
            QVERIFY(!refusal([&] { f.service->apply(round, {edit}); }).isEmpty());
        }
        CellEdit edit = f.edit(round, "L3-login", f.server, Verdict::Unmet);
        edit.highRisk = true;
        f.service->apply(round, {edit});
        round = f.load(round.id);
        QVERIFY(round.cell(1, 1).highRisk);
        round = f.judge(round, "L3-login", f.server, Verdict::Met);
        QVERIFY(!round.cell(1, 1).highRisk);
    }

    void cellsThatTheRoundHasNot()
    {
        GradingFixture f;
        const Round round = f.start();
        CellEdit edit = f.edit(round, "L3-login", f.server, Verdict::Met);
        for (const auto& [item, object] : QList<std::pair<QString, qint64>>{
                 {QStringLiteral("L2-login"), f.server}, // of another level
                 {QStringLiteral("nothing"), f.server},
                 {QStringLiteral("L3-login"), 4711},
                 {QStringLiteral("L3-login"), f.room}}) { // doesn't apply to a machine room
            edit.item = item;
            edit.object = object;
            ErrorKind kind = ErrorKind::Io;
            QVERIFY(refusal([&] { f.service->apply(round, {edit}); }, &kind).contains(item));
            QCOMPARE(kind, ErrorKind::Invalid);
        }
        QCOMPARE(f.load(round.id).counts().judged(), 0);
    }

    void twoWritersOnOneCell()
    {
        GradingFixture f;
        const Round seen = f.start();
        f.as(f.assessor());
        f.judge(seen, "L3-login", f.server, Verdict::Partial, QStringLiteral("看过配置"));
        f.as(f.chief());
        // 周宁 still has the empty grid before her.
        QList<CellConflict> conflicts;
        const QList<Cell> cells = f.service->apply(seen,
                                                   {f.edit(seen, "L3-room", f.room, Verdict::Met),
                                                    f.edit(seen, "L3-login", f.server, Verdict::Met),
                                                    f.edit(seen, "L3-login", f.database, Verdict::Unmet)},
                                                   &conflicts);
        QCOMPARE(conflicts.size(), 1);
        const CellConflict& conflict = conflicts.first();
        QCOMPARE(conflict.item, QStringLiteral("L3-login"));
        QCOMPARE(conflict.object, f.server);
        QCOMPARE(conflict.theirName, f.assessor());
        QCOMPARE(conflict.theirs.note, QStringLiteral("看过配置"));
        QCOMPARE(conflict.theirs.cell.verdict, Verdict::Partial);
        QCOMPARE(conflict.base.cell.verdict, Verdict::Blank); // as she read it
        QCOMPARE(cells.at(1), conflict.theirs.cell);
        Round now = f.load(seen.id);
        QCOMPARE(now.counts().met, 1);
        QCOMPARE(now.counts().unmet, 1);
        QCOMPARE(now.counts().partial, 1);
        // With their revision in hand she may decide.
        CellEdit again = f.edit(seen, "L3-login", f.server, Verdict::Met);
        again.rev = conflict.theirs.cell.rev;
        f.service->apply(seen, {again}, &conflicts);
        QVERIFY(conflicts.isEmpty());
        now = f.load(seen.id);
        QCOMPARE(now.counts().partial, 0);
        QCOMPARE(f.detail(now, "L3-login", f.server).note, QStringLiteral("看过配置"));
        // Who read it between the two writings compares with what stood then.
        again.verdict = Verdict::Unmet;
        f.service->apply(seen, {again}, &conflicts);
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().base.cell.verdict, Verdict::Partial);
        QCOMPARE(conflicts.first().base.note, QStringLiteral("看过配置"));
        QCOMPARE(conflicts.first().theirs.cell.verdict, Verdict::Met);
    }

    void theSameFromTwoIsNoConflict()
    {
        GradingFixture f;
        const Round seen = f.start();
        f.as(f.assessor());
        const Round theirs = f.judge(seen, "L3-login", f.server, Verdict::Met);
        QList<CellConflict> conflicts;
        const QList<Cell> cells =
            f.service->apply(seen, {f.edit(seen, "L3-login", f.server, Verdict::Met)}, &conflicts);
        QVERIFY(conflicts.isEmpty());
        QCOMPARE(cells.first(), theirs.cell(1, 1));
    }

    void everyEditInConflictWritesNothing()
    {
        GradingFixture f;
        const Round seen = f.start();
        f.judge(seen, "L3-login", f.server, Verdict::Met);
        const qint64 acts = f.reader()->actCount();
        QList<CellConflict> conflicts;
        f.service->apply(seen, {f.edit(seen, "L3-login", f.server, Verdict::Unmet)}, &conflicts);
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(f.reader()->actCount(), acts);
    }

    void undone()
    {
        GradingFixture f;
        Round round = f.start();
        const auto undoLast = [&] {
            f.workspace->ledger().undo(f.workspace->actor(), f.reader()->actCount(), {});
            round = f.load(round.id);
        };
        round = f.judge(round, "L3-login", f.server, Verdict::Met);
        round = f.judge(round, "L3-login", f.server, Verdict::Unmet, QStringLiteral("换了结论"));
        undoLast();
        QCOMPARE(round.cell(1, 1).verdict, Verdict::Met);
        QVERIFY(!round.cell(1, 1).hasNote);
        f.judge(round, "L3-room", f.room, Verdict::Met);
        undoLast();
        QCOMPARE(round.cell(0, 0), Cell());
        // and the cell can be judged again, with the revision of an empty one
        round = f.judge(round, "L3-room", f.room, Verdict::Partial);
        QCOMPARE(round.cell(0, 0).verdict, Verdict::Partial);
        QVERIFY(ledger::verify(f.workspace->vault()).ok);
    }

    void evidence()
    {
        GradingFixture f;
        Round round = f.start();
        const qint64 proof = f.addProof("screenshot", QStringLiteral("登录页.png"));
        QCOMPARE(f.addProof("screenshot", QStringLiteral("登录页.png")), proof);
        const qint64 renamed = f.addProof("screenshot", QStringLiteral("另一名.png"));
        QVERIFY(renamed != proof);
        CellEdit server = f.edit(round, "L3-login", f.server, Verdict::Met);
        CellEdit database = f.edit(round, "L3-login", f.database, Verdict::Met);
        server.proofs = QList<qint64>{proof, renamed, proof};
        database.proofs = QList<qint64>{proof};
        f.service->apply(round, {server, database});
        round = f.load(round.id);
        QCOMPARE(round.cell(1, 1).proofs, quint8(2));
        QCOMPARE(round.cell(1, 2).proofs, quint8(1));
        const CellDetail detail = f.detail(round, "L3-login", f.server);
        QCOMPARE(detail.proofs.size(), 2);
        QCOMPARE(detail.proofs.first().id, proof);
        QCOMPARE(detail.proofs.first().name, QStringLiteral("登录页.png"));
        QCOMPARE(detail.proofs.first().size, 10);
        QVERIFY(detail.proofs.first().addedOn.isValid());
        QVERIFY(detail.proofs.first().missing.isEmpty());
        server = f.edit(round, "L3-login", f.server, Verdict::Met);
        server.proofs = QList<qint64>{};
        f.service->apply(round, {server});
        QCOMPARE(f.load(round.id).cell(1, 1).proofs, quint8(0));
        server = f.edit(f.load(round.id), "L3-login", f.server, Verdict::Met);
        server.proofs = QList<qint64>{4711};
        QVERIFY(!refusal([&] { f.service->apply(round, {server}); }).isEmpty());
    }

    void evidenceThatVanished()
    {
        GradingFixture f;
        Round round = f.start();
        const qint64 lost = f.addProof("lost", QStringLiteral("丢了.txt"));
        const qint64 withdrawn = f.addProof("withdrawn", QStringLiteral("撤回.txt"));
        CellEdit edit = f.edit(round, "L3-login", f.server, Verdict::Met);
        edit.proofs = QList<qint64>{lost, withdrawn};
        f.service->apply(round, {edit});
        round = f.load(round.id);
        const QString digest = f.detail(round, "L3-login", f.server).proofs.first().digest;
        // Somebody with the key takes the bytes out, past the program.
        storage::Statement(f.workspace->vault().evidence().connection(),
                           QStringLiteral("UPDATE evidence SET sm3 = NULL WHERE sm3 = $1"))
            .bindBlob(1, QByteArray::fromHex(digest.toLatin1()))
            .run();
        f.workspace->perform(QStringLiteral("作废"), QStringLiteral("传错"), [&](ledger::ActWriter& writer) {
            writer.voidRecord(QLatin1String(fields::proof::kRegister), withdrawn, 1);
        });
        const CellDetail detail = f.detail(f.load(round.id), "L3-login", f.server);
        QCOMPARE(detail.proofs.size(), 2);
        QVERIFY(detail.proofs.at(0).missing.contains(QStringLiteral("丢了.txt")));
        QVERIFY(detail.proofs.at(1).missing.contains(QStringLiteral("撤回.txt")));
        QCOMPARE(detail.cell.verdict, Verdict::Met);
        // The cell can still be judged while the attachment is gone.
        round = f.judge(f.load(round.id), "L3-login", f.server, Verdict::Partial);
        QCOMPARE(round.cell(1, 1).verdict, Verdict::Partial);
        // Attaching the file again brings it back under the same entry.
        QCOMPARE(f.addProof("lost", QStringLiteral("丢了.txt")), lost);
        QVERIFY(f.detail(round, "L3-login", f.server).proofs.first().missing.isEmpty());
    }

    void remediationsThatNameTheCell()
    {
        namespace fr = fields::remediation;
        GradingFixture f;
        Round round = f.start();
        round = f.judge(round, "L3-login", f.server, Verdict::Unmet);
        round = f.judge(round, "L3-login", f.database, Verdict::Unmet);
        const qint64 one = round.cell(1, 1).record, two = round.cell(1, 2).record;
        const auto add = [&](const QString& verdicts) {
            return f.create(fr::kRegister, {{QLatin1String(fr::title), QStringLiteral("口令")},
                                            {QLatin1String(fr::verdicts), verdicts}});
        };
        const qint64 both = add(QStringLiteral("%1,%2").arg(one).arg(two));
        const qint64 only = add(QString::number(two));
        QCOMPARE(f.detail(round, "L3-login", f.server).remediations, QList<qint64>{both});
        QCOMPARE(f.detail(round, "L3-login", f.database).remediations, (QList<qint64>{both, only}));
        QVERIFY(f.detail(round, "L3-room", f.room).remediations.isEmpty());
    }

    void aLargeBatch()
    {
        GradingFixture f;
        for (int i = 0; i < 600; ++i)
            f.addObject(QStringLiteral("服务器 %1").arg(i), "server", f.system);
        Round round = f.start();
        QCOMPARE(round.counts().total(), 605);
        const qint64 acts = f.reader()->actCount();
        round = f.judgeRest(round);
        QCOMPARE(f.reader()->actCount(), acts + 1);
        QCOMPARE(round.counts().met, 605);
        f.workspace->ledger().undo(f.workspace->actor(), acts + 1, {});
        QCOMPARE(f.load(round.id).counts().blank, 605);
        QVERIFY(ledger::verify(f.workspace->vault()).ok);
    }
};

QTEST_GUILESS_MAIN(TstRoundCells)
#include "tst_round_cells.moc"
