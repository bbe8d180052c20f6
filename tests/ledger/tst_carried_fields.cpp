#include "fields/remediation.h"
#include "ledger/conflict.h"
#include "ledger_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

namespace fr = fields::remediation;

namespace {

QString id(const char* name)
{
    return QLatin1String(name);
}

/// An action that its owner reported done, and people who look at it.
class Reported : public LedgerFixture
{
public:
    Reported()
    {
        crypto::useFastPasswordsForTests();
        owner = addMember(QStringLiteral("李卫"), QStringLiteral("security_administrator"));
        verifier = addMember(QStringLiteral("王芳"), QStringLiteral("security_administrator"));
        principal = addMember(QStringLiteral("陈院长"), QStringLiteral("principal"));
        ledger->perform(owner, QStringLiteral("新建整改"), {}, [&](ActWriter& writer) {
            action = writer.create(remediation(), {{id(fr::title), QStringLiteral("未启用登录失败处理")}});
        });
    }
    static QString remediation() { return id(fr::kRegister); }
    ActResult carry(const Actor& actor, const char* step, const FieldValues& carried,
                    const QString& reason = {})
    {
        const qint64 rev = read(remediation(), action).rev;
        return ledger->perform(actor, id(step), reason, [&](ActWriter& writer) {
            writer.transition(remediation(), action, rev, id(step), carried);
        });
    }
    QString text(const char* field) const { return value(remediation(), action, field).toString(); }
    Record now() const { return read(remediation(), action); }

    qint64 action = 0;
    Actor owner, verifier, principal;
};

} // namespace

/// Fields that a step fills itself.
class TestCarriedFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theVerifierWritesAnOpinionAndVerifies()
    {
        Reported t;
        t.step(t.owner, t.remediation(), t.action, "finish");
        const ActResult act =
            t.carry(t.verifier, "verify", {{id(fr::verification), QStringLiteral("已抽查三台，策略生效")}});
        QCOMPARE(act.changes, 1);
        QCOMPARE(t.now().state, QStringLiteral("closed"));
        QCOMPARE(t.text(fr::verification), QStringLiteral("已抽查三台，策略生效"));
        const QList<HistoryEntry> history = t.ledger->reader()->history(t.remediation(), t.action);
        QCOMPARE(history.last().actSeq, act.seq);
        QStringList changed;
        for (const FieldChange& change : history.last().changes)
            changed << change.field;
        QCOMPARE(changed, (QStringList{QStringLiteral("_state"), id(fr::verification)}));
        QVERIFY(verify(*t.vault).ok);
    }

    void whoReturnsWithAnOpinionMayVerifyLater()
    {
        Reported t;
        t.step(t.owner, t.remediation(), t.action, "finish");
        t.carry(t.verifier, "return", {{id(fr::verification), QStringLiteral("有一台未改")}},
                QStringLiteral("有一台未改"));
        QCOMPARE(t.now().authors, QStringList{t.owner.member});
        t.step(t.owner, t.remediation(), t.action, "finish");
        t.carry(t.verifier, "verify", {{id(fr::verification), QStringLiteral("全部已改")}});
        QCOMPARE(t.now().state, QStringLiteral("closed"));
    }

    void theAuthorStillMayNotVerify()
    {
        Reported t;
        t.step(t.owner, t.remediation(), t.action, "finish");
        QCOMPARE(errorKind([&] {
                     t.carry(t.owner, "verify", {{id(fr::verification), QStringLiteral("自己看过")}});
                 }),
                 QStringLiteral("denied"));
        // and an edit of the same field makes an author, as ever
        t.update(t.verifier, t.remediation(), t.action, {{id(fr::verification), QStringLiteral("先写下来")}});
        QCOMPARE(errorKind([&] { t.carry(t.verifier, "verify", {}); }), QStringLiteral("denied"));
        QCOMPARE(t.now().state, QStringLiteral("done"));
    }

    void needsTheRightOfTheStepAlone()
    {
        Reported t;
        QCOMPARE(errorKind([&] {
                     t.update(t.principal, t.remediation(), t.action,
                              {{id(fr::accepted_risk), QStringLiteral("明年更换")}});
                 }),
                 QStringLiteral("denied"));
        t.carry(t.principal, "accept", {{id(fr::accepted_risk), QStringLiteral("明年更换")}},
                QStringLiteral("明年更换"));
        QCOMPARE(t.now().state, QStringLiteral("accepted"));
        QCOMPARE(t.text(fr::accepted_risk), QStringLiteral("明年更换"));
    }

    void carriesNothingElse()
    {
        Reported t;
        t.step(t.owner, t.remediation(), t.action, "finish");
        for (const char* field : {fr::title, fr::result, fr::remarks})
            QCOMPARE(errorKind([&] {
                         t.carry(t.verifier, "verify", {{id(field), QStringLiteral("改")}});
                     }),
                     QStringLiteral("invalid"));
        QCOMPARE(t.now().state, QStringLiteral("done"));
        QCOMPARE(t.text(fr::title), QStringLiteral("未启用登录失败处理"));
    }

    void checksTheValue()
    {
        Reported t;
        t.step(t.owner, t.remediation(), t.action, "finish");
        const FieldDef& field = t.ledger->registers()->at(t.remediation()).fieldAt(id(fr::verification));
        QCOMPARE(
            errorKind([&] {
                t.carry(t.verifier, "verify", {{id(fr::verification), QString(field.maxLength + 1, u'长')}});
            }),
            QStringLiteral("invalid"));
        QCOMPARE(t.now().state, QStringLiteral("done"));
    }

    void undoTakesBackStateAndField()
    {
        Reported t;
        t.step(t.owner, t.remediation(), t.action, "finish");
        const ActResult act =
            t.carry(t.verifier, "verify", {{id(fr::verification), QStringLiteral("已抽查")}});
        t.ledger->undo(t.verifier, act.seq, QStringLiteral("看错了"));
        QCOMPARE(t.now().state, QStringLiteral("done"));
        QVERIFY(t.text(fr::verification).isEmpty());
        QVERIFY(verify(*t.vault).ok);
    }

    void aStaleStepSaysWhatItWouldHaveWritten()
    {
        Reported t;
        t.step(t.owner, t.remediation(), t.action, "finish");
        const qint64 rev = t.now().rev;
        t.update(t.owner, t.remediation(), t.action, {{id(fr::result), QStringLiteral("又改了一处")}});
        QStringList fields;
        try {
            t.ledger->perform(t.verifier, QStringLiteral("验证"), {}, [&](ActWriter& writer) {
                writer.transition(t.remediation(), t.action, rev, QStringLiteral("verify"),
                                  {{id(fr::verification), QStringLiteral("已抽查")}});
            });
        } catch (const ConflictError& error) {
            for (const Conflict::Field& field : error.conflict().fields)
                fields << field.field;
        }
        QCOMPARE(fields, (QStringList{id(fr::result), id(fr::verification)}));
    }
};

QTEST_GUILESS_MAIN(TestCarriedFields)
#include "tst_carried_fields.moc"
