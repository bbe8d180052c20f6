#include "ledger_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsEveryFieldBack();
    void voidsWhatWasCreatedAndBringsItBack();
    void undoesAnImport();
    void undoesTwoWritesOfOneRecord();
    void namesTheLaterActThatDependsOnIt();
    void goesBackStepByStep();
    void refusesWhenOthersReferToWhatWasCreated();
    void undoesAnUndoneActNotTwice();
    void asksForTheRight();
    void leavesMembersAlone();
};

void TestUndo::putsEveryFieldBack()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id =
        f.addAsset(QStringLiteral("患者基本信息"), department, {{QLatin1String(fa::volume_records), 100}});
    const Record before = f.read(f.asset(), id);
    const ActResult act = f.update(f.founder, f.asset(), id,
                                   {{QLatin1String(fa::name), QStringLiteral("患者主索引")},
                                    {QLatin1String(fa::volume_records), QVariant()},
                                    {QLatin1String(fa::purpose), QStringLiteral("诊疗")}});
    QCOMPARE(f.ledger->undoBlocker(f.founder, act.seq), QString());
    const ActResult undone = f.ledger->undo(f.founder, act.seq, QStringLiteral("改错了"));
    const Record after = f.read(f.asset(), id);
    QCOMPARE(after.values, before.values);
    QCOMPARE(after.state, before.state);
    QCOMPARE(after.rev, before.rev + 2); // a compensating act, not a rewind
    const auto entry = f.ledger->reader()->act(undone.seq);
    QCOMPARE(entry->undoes, act.seq);
    QCOMPARE(entry->kind, QStringLiteral("undo"));
    QCOMPARE(f.ledger->reader()->search(f.asset(), QStringLiteral("基本信息"), 5), QList<qint64>{id});
    QVERIFY(f.ledger->reader()->search(f.asset(), QStringLiteral("主索引"), 5).isEmpty());
    QVERIFY(verify(*f.vault).ok);
}

void TestUndo::voidsWhatWasCreatedAndBringsItBack()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    const qint64 act = f.read(f.asset(), id).actSeq;
    const ActResult undone = f.ledger->undo(f.founder, act, {});
    QCOMPARE(f.read(f.asset(), id).state, QLatin1String(kVoidState));
    QCOMPARE(f.ledger->reader()->count(f.asset()), 0);
    f.ledger->undo(f.founder, undone.seq, {});
    QCOMPARE(f.read(f.asset(), id).state, QStringLiteral("draft"));
    QCOMPARE(f.ledger->reader()->count(f.asset()), 1);
    QVERIFY(verify(*f.vault).ok);
}

void TestUndo::undoesAnImport()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 kept = f.addAsset(QStringLiteral("旧名"), department);
    const ActResult act = f.ledger->perform(f.founder, QStringLiteral("导入"), {}, [&](ActWriter& writer) {
        writer.expectMany(1501, {});
        writer.update(f.asset(), kept, 1, {{QLatin1String(fa::name), QStringLiteral("新名")}});
        for (int i = 0; i < 1500; ++i)
            writer.create(f.asset(), {{QLatin1String(fa::name), QStringLiteral("资产%1").arg(i)},
                                      {QLatin1String(fa::department), department}});
    });
    const ActResult undone = f.ledger->undo(f.founder, act.seq, QStringLiteral("导错了文件"));
    QCOMPARE(undone.changes, act.changes);
    QCOMPARE(f.ledger->reader()->count(f.asset()), 1);
    QCOMPARE(f.value(f.asset(), kept, fa::name).toString(), QStringLiteral("旧名"));
    QVERIFY(f.ledger->reader()->search(f.asset(), QStringLiteral("资产"), 5).isEmpty());
    QVERIFY(verify(*f.vault).ok);
}

void TestUndo::undoesTwoWritesOfOneRecord()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("一"), department);
    const ActResult act = f.ledger->perform(f.founder, QStringLiteral("改两次"), {}, [&](ActWriter& writer) {
        writer.update(f.asset(), id, 1, {{QLatin1String(fa::name), QStringLiteral("二")}});
        writer.update(f.asset(), id, 2,
                      {{QLatin1String(fa::name), QStringLiteral("三")},
                       {QLatin1String(fa::purpose), QStringLiteral("诊疗")}});
    });
    f.ledger->undo(f.founder, act.seq, {});
    QCOMPARE(f.value(f.asset(), id, fa::name).toString(), QStringLiteral("一"));
    QVERIFY(f.value(f.asset(), id, fa::purpose).isNull());
    QVERIFY(verify(*f.vault).ok);
}

void TestUndo::namesTheLaterActThatDependsOnIt()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    const ActResult first =
        f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("乙")}});
    const ActResult second =
        f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("丙")}});
    const QString text = errorText([&] { f.ledger->undo(f.founder, first.seq, {}); });
    QVERIFY(text.contains(QString::number(second.seq)));
    QVERIFY(text.contains(QStringLiteral("修改")));
    QVERIFY(text.contains(f.founder.name));
    QVERIFY(text.startsWith(f.ledger->undoBlocker(f.founder, first.seq)));
    QVERIFY(!f.ledger->undoBlocker(f.founder, first.seq).isEmpty());
    QCOMPARE(f.value(f.asset(), id, fa::name).toString(), QStringLiteral("丙"));
    f.ledger->undo(f.founder, second.seq, {});
    QCOMPARE(f.value(f.asset(), id, fa::name).toString(), QStringLiteral("乙"));
}

void TestUndo::goesBackStepByStep()
{
    LedgerFixture f;
    const qint64 id = f.addAsset(QStringLiteral("一"), f.addDepartment(QStringLiteral("信息科")));
    const auto rename = [&](const char* name) {
        return f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QString::fromUtf8(name)}}).seq;
    };
    const auto name = [&] {
        return f.read(f.asset(), id)
            .text(f.ledger->registers()->at(f.asset()).fieldAt(QLatin1String(fa::name)));
    };
    const qint64 second = rename("二");
    const qint64 third = rename("三");
    const qint64 undoneThird = f.ledger->undo(f.founder, third, {}).seq;
    // What was undone is no reason to keep what came before it …
    QCOMPARE(f.ledger->undoBlocker(f.founder, second), QString());
    // … unless it was brought back.
    const qint64 redone = f.ledger->undo(f.founder, undoneThird, {}).seq;
    QCOMPARE(name(), QStringLiteral("三"));
    QVERIFY(!f.ledger->undoBlocker(f.founder, second).isEmpty());
    f.ledger->undo(f.founder, redone, {});
    QCOMPARE(name(), QStringLiteral("二"));
    f.ledger->undo(f.founder, second, {});
    QCOMPARE(name(), QStringLiteral("一"));
    QVERIFY(verify(*f.vault).ok);
}

void TestUndo::refusesWhenOthersReferToWhatWasCreated()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 made = f.read(f.department(), department).actSeq;
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    const qint64 user = f.read(f.asset(), id).actSeq;
    const QString text = errorText([&] { f.ledger->undo(f.founder, made, {}); });
    QVERIFY(text.contains(QString::number(user)));
    QCOMPARE(f.read(f.department(), department).state, QStringLiteral("draft"));
    f.ledger->undo(f.founder, user, {});
    f.ledger->undo(f.founder, made, {});
    QCOMPARE(f.read(f.department(), department).state, QLatin1String(kVoidState));
    QVERIFY(verify(*f.vault).ok);
}

void TestUndo::undoesAnUndoneActNotTwice()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    const ActResult act =
        f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("乙")}});
    f.ledger->undo(f.founder, act.seq, {});
    QCOMPARE(errorKind([&] { f.ledger->undo(f.founder, act.seq, {}); }), QStringLiteral("invalid"));
    QCOMPARE(errorKind([&] { f.ledger->undo(f.founder, 9999, {}); }), QStringLiteral("not_found"));
    const ActResult noted = f.ledger->perform(f.founder, QStringLiteral("打印"), {}, [](ActWriter& writer) {
        writer.note(QStringLiteral("print"), {});
    });
    QCOMPARE(errorKind([&] { f.ledger->undo(f.founder, noted.seq, {}); }), QStringLiteral("invalid"));
}

void TestUndo::asksForTheRight()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const Actor auditor = f.addMember(QStringLiteral("孙"), QStringLiteral("auditor"));
    const Actor privacy = f.addMember(QStringLiteral("王"), QStringLiteral("privacy_officer"));
    const qint64 other = f.addDepartment(QStringLiteral("检验科"));
    const Actor liaison = f.addMember(QStringLiteral("赵"), QStringLiteral("liaison"), other);
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    const qint64 act = f.read(f.asset(), id).actSeq;
    for (const Actor& actor :
         {auditor, privacy, liaison}) // no edit right; not its own act; not its department
        QCOMPARE(errorKind([&] { f.ledger->undo(actor, act, {}); }), QStringLiteral("denied"));
    const qint64 own = f.addAsset(privacy, QStringLiteral("乙"), department);
    f.ledger->undo(privacy, f.read(f.asset(), own).actSeq, {});
    const qint64 again = f.addAsset(privacy, QStringLiteral("丙"), department);
    f.ledger->undo(f.founder, f.read(f.asset(), again).actSeq, {});
    QCOMPARE(f.ledger->reader()->count(f.asset()), 1);
}

void TestUndo::leavesMembersAlone()
{
    LedgerFixture f;
    f.addMember(QStringLiteral("孙"), QStringLiteral("auditor"));
    QCOMPARE(errorKind([&] { f.ledger->undo(f.founder, 2, {}); }), QStringLiteral("denied"));
    QVERIFY(!f.ledger->undoBlocker(f.founder, 1).isEmpty());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
