#include "fields/incident.h"
#include "ledger_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

class TestStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksFromDraftToApproved();
    void needsASecondPerson();
    void needsAReasonToReturn();
    void keepsApprovedValuesBesideAChange();
    void dropsBaselineOfAValueThatReturns();
    void returnsAChangeToTheApprovedValues();
    void refusesEditingWhatIsRetiredOrVoid();
    void voidsAndForgetsInSearch();
    void limitsALiaisonToItsDepartment();
    void letsOnlyManagersWriteMembers();
    void saysWhatIsAllowed();
    void leavesGuardedStepsToTheirService();
    void numbersAnewEveryYear();
};

namespace {

constexpr char kAdministrator[] = "security_administrator";

struct Team : LedgerFixture
{
    qint64 departmentId = addDepartment(QStringLiteral("信息科"));
    Actor writer = addMember(QStringLiteral("林静"), QLatin1String(kAdministrator));
    Actor reviewer = addMember(QStringLiteral("王芳"), QStringLiteral("privacy_officer"));

    qint64 approved(const FieldValues& values = {})
    {
        const qint64 id = addAsset(writer, QStringLiteral("患者基本信息"), departmentId, values);
        step(writer, asset(), id, "submit");
        step(reviewer, asset(), id, "review");
        step(founder, asset(), id, "approve");
        return id;
    }
};

} // namespace

void TestStates::walksFromDraftToApproved()
{
    Team t;
    const qint64 id = t.approved();
    const Record record = t.read(t.asset(), id);
    QCOMPARE(record.state, QStringLiteral("approved"));
    QVERIFY(record.authors.isEmpty());
    QVERIFY(record.baseline.isEmpty());
    QCOMPARE(record.rev, 4);
    QCOMPARE(t.ledger->reader()->act(record.actSeq)->kind, QStringLiteral("approve"));
    QVERIFY(verify(*t.vault).ok);
}

void TestStates::needsASecondPerson()
{
    Team t;
    const qint64 id = t.addAsset(t.writer, QStringLiteral("甲"), t.departmentId);
    t.step(t.writer, t.asset(), id, "submit");
    QCOMPARE(errorKind([&] { t.step(t.writer, t.asset(), id, "review"); }), QStringLiteral("denied"));
    QCOMPARE(errorKind([&] { t.step(t.founder, t.asset(), id, "approve"); }),
             QStringLiteral("denied")); // not reviewed yet
    t.step(t.reviewer, t.asset(), id, "review");
    t.update(t.founder, t.asset(), id, {{QLatin1String(fa::purpose), QStringLiteral("诊疗")}});
    QCOMPARE(t.read(t.asset(), id).state, QStringLiteral("submitted")); // an edit needs a new review
    t.step(t.reviewer, t.asset(), id, "review");
    QCOMPARE(errorKind([&] { t.step(t.founder, t.asset(), id, "approve"); }), QStringLiteral("denied"));
    QCOMPARE(t.read(t.asset(), id).state, QStringLiteral("reviewed"));
}

void TestStates::needsAReasonToReturn()
{
    Team t;
    const qint64 id = t.addAsset(t.writer, QStringLiteral("甲"), t.departmentId);
    t.step(t.writer, t.asset(), id, "submit");
    QCOMPARE(errorKind([&] { t.step(t.reviewer, t.asset(), id, "return", QStringLiteral("  ")); }),
             QStringLiteral("invalid"));
    t.step(t.reviewer, t.asset(), id, "return", QStringLiteral("用途不明"));
    QCOMPARE(t.read(t.asset(), id).state, QStringLiteral("draft"));
}

void TestStates::keepsApprovedValuesBesideAChange()
{
    Team t;
    const qint64 id = t.approved({{QLatin1String(fa::volume_records), 100}});
    t.update(t.writer, t.asset(), id, {{QLatin1String(fa::volume_records), 200}});
    t.update(
        t.writer, t.asset(), id,
        {{QLatin1String(fa::volume_records), 300}, {QLatin1String(fa::purpose), QStringLiteral("科研")}});
    Record record = t.read(t.asset(), id);
    QCOMPARE(record.state, QStringLiteral("changing"));
    QCOMPARE(record.baseline.value(QLatin1String(fa::volume_records)), QVariant(qint64(100)));
    QVERIFY(record.baseline.contains(QLatin1String(fa::purpose)));
    QVERIFY(record.baseline.value(QLatin1String(fa::purpose)).isNull());
    QCOMPARE(record.authors, QStringList{t.writer.member});
    QCOMPARE(errorKind([&] { t.step(t.writer, t.asset(), id, "approve_change"); }), QStringLiteral("denied"));
    QVERIFY(verify(*t.vault).ok);
    t.step(t.founder, t.asset(), id, "approve_change");
    record = t.read(t.asset(), id);
    QCOMPARE(record.state, QStringLiteral("approved"));
    QVERIFY(record.baseline.isEmpty() && record.authors.isEmpty());
    QCOMPARE(t.value(t.asset(), id, fa::volume_records), QVariant(qint64(300)));
    QVERIFY(verify(*t.vault).ok);
}

void TestStates::dropsBaselineOfAValueThatReturns()
{
    Team t;
    const qint64 id = t.approved({{QLatin1String(fa::volume_records), 100}});
    t.update(
        t.writer, t.asset(), id,
        {{QLatin1String(fa::volume_records), 200}, {QLatin1String(fa::purpose), QStringLiteral("科研")}});
    t.update(t.writer, t.asset(), id, {{QLatin1String(fa::volume_records), 100}});
    QCOMPARE(t.read(t.asset(), id).baseline.keys(), QStringList{QLatin1String(fa::purpose)});
}

void TestStates::returnsAChangeToTheApprovedValues()
{
    Team t;
    const qint64 id = t.approved({{QLatin1String(fa::volume_records), 100}});
    t.update(
        t.writer, t.asset(), id,
        {{QLatin1String(fa::volume_records), 200}, {QLatin1String(fa::purpose), QStringLiteral("科研")}});
    t.step(t.reviewer, t.asset(), id, "return_change", QStringLiteral("数量不对"));
    const Record record = t.read(t.asset(), id);
    QCOMPARE(record.state, QStringLiteral("approved"));
    QCOMPARE(t.value(t.asset(), id, fa::volume_records), QVariant(qint64(100)));
    QVERIFY(t.value(t.asset(), id, fa::purpose).isNull());
    QVERIFY(record.baseline.isEmpty() && record.authors.isEmpty());
    QVERIFY(verify(*t.vault).ok);
}

void TestStates::refusesEditingWhatIsRetiredOrVoid()
{
    Team t;
    const qint64 id = t.approved();
    t.step(t.founder, t.asset(), id, "retire", QStringLiteral("系统下线"));
    QCOMPARE(errorKind([&] {
                 t.update(t.founder, t.asset(), id, {{QLatin1String(fa::purpose), QStringLiteral("x")}});
             }),
             QStringLiteral("denied"));
    const qint64 other = t.addAsset(QStringLiteral("乙"), t.departmentId);
    t.ledger->perform(t.founder, QStringLiteral("作废"), QStringLiteral("登记错误"),
                      [&](ActWriter& writer) { writer.voidRecord(t.asset(), other, 1); });
    QCOMPARE(errorKind([&] {
                 t.update(t.founder, t.asset(), other, {{QLatin1String(fa::purpose), QStringLiteral("x")}});
             }),
             QStringLiteral("denied"));
}

void TestStates::voidsAndForgetsInSearch()
{
    Team t;
    const qint64 id = t.addAsset(QStringLiteral("患者主索引"), t.departmentId);
    QCOMPARE(t.ledger->reader()->search(t.asset(), QStringLiteral("主索引"), 10), QList<qint64>{id});
    const ActResult act = t.ledger->perform(t.founder, QStringLiteral("作废"), QStringLiteral("重复"),
                                            [&](ActWriter& writer) { writer.voidRecord(t.asset(), id, 1); });
    QVERIFY(t.ledger->reader()->search(t.asset(), QStringLiteral("主索引"), 10).isEmpty());
    QCOMPARE(t.read(t.asset(), id).state, QLatin1String(kVoidState));
    QCOMPARE(errorKind([&] {
                 t.ledger->perform(t.founder, QStringLiteral("作废"), QStringLiteral("重复"),
                                   [&](ActWriter& writer) { writer.voidRecord(t.asset(), id, 2); });
             }),
             QStringLiteral("denied"));
    t.ledger->undo(t.founder, act.seq, QStringLiteral("不是重复"));
    QCOMPARE(t.ledger->reader()->search(t.asset(), QStringLiteral("主索引"), 10), QList<qint64>{id});
    QVERIFY(verify(*t.vault).ok);
}

void TestStates::limitsALiaisonToItsDepartment()
{
    Team t;
    const qint64 other = t.addDepartment(QStringLiteral("检验科"));
    const Actor liaison = t.addMember(QStringLiteral("赵敏"), QStringLiteral("liaison"), t.departmentId);
    const qint64 own = t.addAsset(liaison, QStringLiteral("甲"), t.departmentId);
    QCOMPARE(errorKind([&] { t.addAsset(liaison, QStringLiteral("乙"), other); }), QStringLiteral("denied"));
    const qint64 foreign = t.addAsset(QStringLiteral("丙"), other);
    QCOMPARE(errorKind([&] {
                 t.update(liaison, t.asset(), foreign, {{QLatin1String(fa::purpose), QStringLiteral("x")}});
             }),
             QStringLiteral("denied"));
    // Neither out of its own department nor into it.
    QCOMPARE(errorKind([&] {
                 t.update(liaison, t.asset(), own, {{QLatin1String(fa::department), other}});
             }),
             QStringLiteral("denied"));
    QCOMPARE(errorKind([&] {
                 t.update(liaison, t.asset(), foreign, {{QLatin1String(fa::department), t.departmentId}});
             }),
             QStringLiteral("denied"));
    t.update(liaison, t.asset(), own, {{QLatin1String(fa::purpose), QStringLiteral("诊疗")}});
    t.step(liaison, t.asset(), own, "submit");
    QCOMPARE(errorKind([&] { t.addDepartment(QString()); }), QStringLiteral("invalid"));
    QCOMPARE(
        errorKind([&] {
            t.ledger->perform(liaison, QStringLiteral("新建部门"), {}, [&](ActWriter& writer) {
                writer.create(LedgerFixture::department(), {{QLatin1String(fd::name), QStringLiteral("新")}});
            });
        }),
        QStringLiteral("denied"));
}

void TestStates::letsOnlyManagersWriteMembers()
{
    Team t;
    const QString members = QLatin1String(fm::kRegister);
    const qint64 id = t.ledger->reader()->findByUid(members, t.reviewer.member)->id;
    for (const Actor& actor : {t.writer, t.reviewer})
        QCOMPARE(errorKind([&] {
                     t.update(actor, members, id, {{QLatin1String(fm::role), QStringLiteral("auditor")}});
                 }),
                 QStringLiteral("denied"));
    t.update(t.founder, members, id, {{QLatin1String(fm::role), QStringLiteral("auditor")}});
}

void TestStates::saysWhatIsAllowed()
{
    Team t;
    const qint64 id = t.addAsset(t.writer, QStringLiteral("甲"), t.departmentId);
    t.step(t.writer, t.asset(), id, "submit");
    const auto registers = t.ledger->registers();
    const RegisterDef& definition = registers->at(t.asset());
    const Record record = t.read(t.asset(), id);
    const auto transition = [&](const Actor& actor, const char* name) {
        const auto allowed = t.ledger->allowed(actor, definition, record);
        for (const auto& each : allowed.transitions)
            if (each.id == QLatin1String(name))
                return each;
        return Ledger::Allowed::Transition{};
    };
    QVERIFY(transition(t.reviewer, "review").allowed);
    QVERIFY(!transition(t.writer, "review").allowed);
    QVERIFY(!transition(t.writer, "review").refusal.isEmpty());
    QVERIFY(transition(t.reviewer, "approve").id.isEmpty()); // does not leave this state
    QVERIFY(t.ledger->allowed(t.writer, definition, record).edit);
    const Actor auditor = t.addMember(QStringLiteral("孙审计"), QStringLiteral("auditor"));
    QVERIFY(!t.ledger->allowed(auditor, definition, record).edit);
    QVERIFY(!t.ledger->allowed(auditor, definition, record).editRefusal.isEmpty());
}

void TestStates::leavesGuardedStepsToTheirService()
{
    Team t;
    const QString incident = QLatin1String(fields::incident::kRegister);
    qint64 id = 0;
    t.ledger->perform(t.founder, QStringLiteral("登记"), {}, [&](ActWriter& writer) {
        id = writer.create(incident, {{QLatin1String(fields::incident::title), QStringLiteral("勒索")}},
                           QStringLiteral("reviewing"));
    });
    const qint64 rev = t.read(incident, id).rev;
    QCOMPARE(errorKind([&] { t.step(t.founder, incident, id, "close"); }), QStringLiteral("denied"));
    QCOMPARE(t.read(incident, id).state, QStringLiteral("reviewing"));
    t.ledger->perform(t.founder, QStringLiteral("关闭"), {}, [&](ActWriter& writer) {
        writer.guardedTransition(incident, id, rev, QStringLiteral("close"));
    });
    QCOMPARE(t.read(incident, id).state, QStringLiteral("closed"));
}

void TestStates::numbersAnewEveryYear()
{
    Team t;
    const QString incident = QLatin1String(fields::incident::kRegister);
    const auto log = [&](int year) {
        clock::setSource([year] { return QDateTime(QDate(year, 7, 1), QTime(12, 0)).toMSecsSinceEpoch(); });
        qint64 id = 0;
        t.ledger->perform(t.founder, QStringLiteral("登记"), {}, [&](ActWriter& writer) {
            id = writer.create(
                incident, {{QLatin1String(fields::incident::title), QStringLiteral("勒索 %1").arg(year)}});
        });
        clock::setSource({});
        return t.read(incident, id).values.constFirst().toString();
    };
    QCOMPARE(log(2026), QStringLiteral("SJ-2026-0001"));
    QCOMPARE(log(2026), QStringLiteral("SJ-2026-0002"));
    QCOMPARE(log(2027), QStringLiteral("SJ-2027-0001"));
    QCOMPARE(log(2026), QStringLiteral("SJ-2026-0003"));
}

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
