#include "ledger_fixture.h"
#include <thread>

using namespace wardbook;
using namespace wardbook::ledger;

class TestConflict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesFieldByField();
    void doesNotMergeSilentlyWhatDoesNotClash();
    void letsTheSameValuePass();
    void refusesAStaleTransition();
    void losesNothingWithTwoWriters();
};

namespace {

Conflict conflictOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const ConflictError& error) {
        return error.conflict();
    }
    return {};
}

const Conflict::Field* field(const Conflict& conflict, const char* name)
{
    for (const auto& each : conflict.fields)
        if (each.field == QLatin1String(name))
            return &each;
    return nullptr;
}

} // namespace

void TestConflict::comparesFieldByField()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const Actor other = f.addMember(QStringLiteral("林静"), QStringLiteral("security_administrator"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department, {{QLatin1String(fa::volume_records), 1}});
    f.update(other, f.asset(), id,
             {{QLatin1String(fa::name), QStringLiteral("她的")},
              {QLatin1String(fa::purpose), QStringLiteral("诊疗")}});
    f.update(other, f.asset(), id, {{QLatin1String(fa::volume_records), 2}});
    const Conflict conflict = conflictOf([&] {
        f.ledger->perform(f.founder, QStringLiteral("修改"), {}, [&](ActWriter& writer) {
            writer.update(f.asset(), id, 1,
                          {{QLatin1String(fa::name), QStringLiteral("我的")},
                           {QLatin1String(fa::volume_records), 2},
                           {QLatin1String(fa::remarks), QStringLiteral("备")}});
        });
    });
    QCOMPARE(conflict.id, id);
    QCOMPARE(conflict.registerId, f.asset());
    QCOMPARE(conflict.currentRev, 3);
    QCOMPARE(conflict.theirName, QStringLiteral("林静"));
    QCOMPARE(conflict.fields.size(), 4);
    const auto* name = field(conflict, fa::name);
    QVERIFY(name && name->clash);
    QCOMPARE(name->base.toString(), QStringLiteral("甲"));
    QCOMPARE(name->theirs.toString(), QStringLiteral("她的"));
    QCOMPARE(name->mine.toString(), QStringLiteral("我的"));
    const auto* purpose = field(conflict, fa::purpose); // only they wrote it
    QVERIFY(purpose && !purpose->clash && purpose->base.isNull() && purpose->mine.isNull());
    const auto* volume = field(conflict, fa::volume_records); // both wrote the same
    QVERIFY(volume && !volume->clash);
    const auto* remarks = field(conflict, fa::remarks); // only I did
    QVERIFY(remarks && !remarks->clash && remarks->theirs.isNull());
    QCOMPARE(f.value(f.asset(), id, fa::name).toString(), QStringLiteral("她的"));
    QVERIFY(f.value(f.asset(), id, fa::remarks).isNull());
}

void TestConflict::doesNotMergeSilentlyWhatDoesNotClash()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    f.update(f.founder, f.asset(), id, {{QLatin1String(fa::purpose), QStringLiteral("诊疗")}});
    const auto stale = [&](qint64 rev) {
        f.ledger->perform(f.founder, QStringLiteral("修改"), {}, [&](ActWriter& writer) {
            writer.update(f.asset(), id, rev, {{QLatin1String(fa::remarks), QStringLiteral("备")}});
        });
    };
    const Conflict conflict = conflictOf([&] { stale(1); });
    QVERIFY(std::none_of(conflict.fields.begin(), conflict.fields.end(),
                         [](const auto& each) { return each.clash; }));
    QCOMPARE(conflict.currentRev, 2);
    stale(conflict.currentRev); // shown, and sent again
    QCOMPARE(f.value(f.asset(), id, fa::purpose).toString(), QStringLiteral("诊疗"));
    QCOMPARE(f.value(f.asset(), id, fa::remarks).toString(), QStringLiteral("备"));
}

void TestConflict::letsTheSameValuePass()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("乙")}});
    const ActResult result = f.ledger->perform(f.founder, QStringLiteral("修改"), {}, [&](ActWriter& writer) {
        writer.update(f.asset(), id, 1, {{QLatin1String(fa::name), QStringLiteral("乙")}});
    });
    QCOMPARE(result.seq, 0);
    QCOMPARE(f.read(f.asset(), id).rev, 2);
}

void TestConflict::refusesAStaleTransition()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    f.update(f.founder, f.asset(), id, {{QLatin1String(fa::name), QStringLiteral("乙")}});
    const auto submit = [&](qint64 rev) {
        f.ledger->perform(f.founder, QStringLiteral("提交"), {}, [&](ActWriter& writer) {
            writer.transition(f.asset(), id, rev, QStringLiteral("submit"));
        });
    };
    QCOMPARE(errorKind([&] { submit(1); }),
             QStringLiteral("conflict")); // what was read is not what would be submitted
    QCOMPARE(f.read(f.asset(), id).state, QStringLiteral("draft"));
    submit(2);
    QCOMPARE(f.read(f.asset(), id).state, QStringLiteral("submitted"));
}

void TestConflict::losesNothingWithTwoWriters()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const qint64 id = f.addAsset(QStringLiteral("甲"), department);
    constexpr int kEach = 40;
    std::atomic<int> failures{0};
    const auto append = [&](QChar letter) {
        const auto reader = f.ledger->reader();
        const auto registers = f.ledger->registers();
        const FieldDef& remarks = registers->at(f.asset()).fieldAt(QLatin1String(fa::remarks));
        for (int done = 0; done < kEach;) {
            const Record seen = reader->record(f.asset(), id);
            try {
                f.ledger->perform(f.founder, QStringLiteral("加一字"), {}, [&](ActWriter& writer) {
                    writer.update(f.asset(), id, seen.rev,
                                  {{QLatin1String(fa::remarks), seen.text(remarks) + letter}});
                });
                ++done;
            } catch (const ConflictError&) {
                continue; // somebody was faster: read again
            } catch (const Error&) {
                ++failures;
                return;
            }
        }
    };
    std::thread first(append, QLatin1Char('a')), second(append, QLatin1Char('b'));
    first.join();
    second.join();
    QCOMPARE(failures.load(), 0);
    const QString text = f.value(f.asset(), id, fa::remarks).toString();
    QCOMPARE(text.count(QLatin1Char('a')), kEach);
    QCOMPARE(text.count(QLatin1Char('b')), kEach);
    QVERIFY(verify(*f.vault).ok);
}

QTEST_GUILESS_MAIN(TestConflict)
#include "tst_conflict.moc"
