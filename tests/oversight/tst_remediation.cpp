#include "remediation_fixture.h"

using namespace wardbook;
using namespace wardbook::oversight;
using grading::Verdict;

/// From judged cells to actions, what is repeated, and what later rounds say.
class TestRemediation : public QObject
{
    Q_OBJECT

private:
    using Cells = QList<std::pair<int, int>>;
    static std::pair<int, int> at(const grading::Round& round, const char* item, qint64 object)
    {
        return {round.rowOf(id(item)), round.columnOf(object)};
    }
    static RemediationDraft draft(GradedUnit& unit, qint64 round, const char* item,
                                  const QList<qint64>& objects)
    {
        const grading::Round now = unit.load(round);
        Cells cells;
        for (const qint64 object : objects)
            cells.append(at(now, item, object));
        return RemediationService(*unit.workspace).fromCells(*unit.reader(), now, cells, kToday);
    }

private Q_SLOTS:
    void oneCellGivesEverything()
    {
        GradedUnit unit;
        const qint64 round = unit.start(QStringLiteral("2026 上半年"));
        unit.judge(round, "X-CES-01", unit.app, Verdict::Unmet, QStringLiteral("仅用口令登录"), true);
        const RemediationDraft one = draft(unit, round, "X-CES-01", {unit.app});
        QCOMPARE(one.title, QStringLiteral("双因素登录: 应用服务器"));
        QCOMPARE(one.layer, QStringLiteral("安全计算环境"));
        QCOMPARE(one.item, QStringLiteral("X-CES-01"));
        QCOMPARE(one.plan, QStringLiteral("启用双因素。"));
        QCOMPARE(one.risk, QStringLiteral("high"));
        QVERIFY(!one.riskReason.isEmpty());
        QCOMPARE(one.due, kToday.addDays(30));
        QCOMPARE(one.objects, QList<qint64>{unit.app});
        QCOMPARE(one.verdicts.size(), 1);
        QCOMPARE(one.owner, unit.keeper);
        QCOMPARE(one.department, unit.centre);
        QCOMPARE(one.ownerName, QStringLiteral("周宁"));
        QCOMPARE(one.description, QStringLiteral("应用服务器: 不符合. 仅用口令登录"));
        QCOMPARE(one.repeats, 0);
        QVERIFY(one.openCodes.isEmpty());

        const qint64 made = RemediationService(*unit.workspace).create({one}).first();
        QCOMPARE(unit.text(made, action::title), one.title);
        QCOMPARE(unit.text(made, action::due), QStringLiteral("2026-07-11"));
        QCOMPARE(unit.number(made, action::assessment), round);
        QCOMPARE(unit.number(made, action::verdicts), one.verdicts.first());
        QCOMPARE(unit.text(made, action::source), QStringLiteral("assessment"));
        QCOMPARE(unit.record(made).state, QStringLiteral("open"));
        // the same cell again says that it is being worked on
        QCOMPARE(draft(unit, round, "X-CES-01", {unit.app}).openCodes,
                 QStringList{unit.text(made, action::code)});
        QVERIFY(draft(unit, round, "X-CES-01", {unit.app}).repeats == 0);
    }

    void riskFollowsFlagCompensationAndVerdict()
    {
        GradedUnit unit;
        const qint64 round = unit.start(QStringLiteral("一"));
        unit.judge(round, "X-CES-01", unit.app, Verdict::Unmet, {}, true, QStringLiteral("堡垒机"));
        unit.judge(round, "X-CES-01", unit.web, Verdict::Unmet);
        unit.judge(round, "X-CES-01", unit.database, Verdict::Partial);
        QCOMPARE(draft(unit, round, "X-CES-01", {unit.app}).risk, QStringLiteral("medium"));
        QCOMPARE(draft(unit, round, "X-CES-01", {unit.web}).risk, QStringLiteral("medium"));
        const RemediationDraft low = draft(unit, round, "X-CES-01", {unit.database});
        QCOMPARE(low.risk, QStringLiteral("low"));
        QCOMPARE(low.due, kToday.addDays(90));
        QCOMPARE(RemediationService::suggestedDue(QStringLiteral("medium"), kToday), kToday.addDays(60));
        QVERIFY(!RemediationService::suggestedDue({}, kToday).isValid());
        // nobody keeps the database: the system's department answers
        QCOMPARE(low.department, unit.lab);
        QCOMPARE(low.owner, 0);
    }

    void manyCellsOfOneItemMakeOneAction()
    {
        GradedUnit unit;
        const qint64 round = unit.start(QStringLiteral("一"));
        unit.judge(round, "X-CES-01", unit.app, Verdict::Unmet, QStringLiteral("甲"));
        unit.judge(round, "X-CES-01", unit.web, Verdict::Partial);
        unit.judge(round, "X-CES-01", unit.database, Verdict::Met);
        const RemediationDraft one = draft(unit, round, "X-CES-01", {unit.app, unit.web, unit.database});
        QCOMPARE(one.title, QStringLiteral("双因素登录: 应用服务器 (2 objects)"));
        QCOMPARE(one.objects, (QList<qint64>{unit.app, unit.web})); // what is met needs no remedy
        QCOMPARE(one.verdicts.size(), 2);
        QCOMPARE(one.description, QStringLiteral("应用服务器: 不符合. 甲\n前置机: 部分符合"));
    }

    void severalItemsSplitOrStayTogether()
    {
        GradedUnit unit;
        const qint64 round = unit.start(QStringLiteral("一"));
        unit.judge(round, "X-CES-01", unit.app, Verdict::Unmet);
        unit.judge(round, "X-SMC-01", unit.app, Verdict::Partial);
        unit.judge(round, "X-SMC-01", unit.web, Verdict::Unmet);
        const grading::Round now = unit.load(round);
        const Cells cells{at(now, "X-SMC-01", unit.web), at(now, "X-CES-01", unit.app),
                          at(now, "X-SMC-01", unit.app)};
        RemediationService service(*unit.workspace);
        const QList<RemediationDraft> split =
            service.fromCells(*unit.reader(), now, cells, Split::PerItem, kToday);
        QCOMPARE(split.size(), 2);
        QCOMPARE(split.at(0).item, QStringLiteral("X-CES-01"));
        QCOMPARE(split.at(1).item, QStringLiteral("X-SMC-01"));
        QCOMPARE(split.at(1).objects.size(), 2);
        const RemediationDraft one = service.fromCells(*unit.reader(), now, cells, kToday);
        QCOMPARE(one.item, QStringLiteral("X-CES-01 X-SMC-01"));
        QCOMPARE(one.risk, QStringLiteral("medium"));
        QVERIFY(one.title.contains(QStringLiteral("(2 items)")));
        QVERIFY(one.plan.contains(QStringLiteral("启用双因素。")) &&
                one.plan.contains(QStringLiteral("扩容日志平台。")));
        const qint64 acts = unit.reader()->actCount();
        qint64 act = 0;
        QCOMPARE(service.create(split, &act).size(), 2);
        QCOMPARE(unit.reader()->actCount(), acts + 1); // one act, so one undo
        unit.workspace->ledger().undo(unit.workspace->actor(), act, {});
        QCOMPARE(RemediationService::openCount(*unit.reader()), 0);
    }

    void nothingToRemedyIsSaid()
    {
        GradedUnit unit;
        const qint64 round = unit.start(QStringLiteral("一"));
        unit.judge(round, "X-CES-01", unit.app, Verdict::Met);
        const grading::Round now = unit.load(round);
        RemediationService service(*unit.workspace);
        for (const Cells& cells : {Cells{at(now, "X-CES-01", unit.app)}, Cells{at(now, "X-CES-01", unit.web)},
                                   Cells{{99, 0}}, Cells{}}) {
            try {
                service.fromCells(*unit.reader(), now, cells, kToday);
                QFAIL("an action of nothing");
            } catch (const Error& error) {
                QCOMPARE(error.kind(), ErrorKind::Invalid);
            }
        }
    }

    void aClosedOneThatComesBackIsARepeat()
    {
        GradedUnit unit;
        const FieldValues same{{id(action::item), QStringLiteral("X-CES-01")},
                               {id(action::system), unit.system}};
        const qint64 closed = unit.make(same, QStringLiteral("closed"));
        unit.make({{id(action::item), QStringLiteral("X-SMC-01")}, {id(action::system), unit.system}},
                  QStringLiteral("closed"));
        const qint64 round = unit.start(QStringLiteral("一"));
        unit.judge(round, "X-CES-01", unit.app, Verdict::Unmet);
        const RemediationDraft again = draft(unit, round, "X-CES-01", {unit.app});
        QCOMPARE(again.repeats, closed);
        QCOMPARE(again.repeatsCode, unit.text(closed, action::code));
        const qint64 made = RemediationService(*unit.workspace).create({again}).first();
        QCOMPARE(unit.number(made, action::repeated), 1);
        QCOMPARE(unit.number(made, action::repeats), closed);
    }

    /// The shared database was remedied under another system: for it, but not for the server, that is a
    /// repeat.
    void aSharedObjectRepeatsAcrossSystems()
    {
        GradedUnit unit;
        const qint64 elsewhere = unit.make({{id(action::item), QStringLiteral("X-CES-01")},
                                            {id(action::system), unit.otherSystem},
                                            {id(action::objects), QString::number(unit.database)}},
                                           QStringLiteral("accepted"));
        const qint64 round = unit.start(QStringLiteral("一"));
        unit.judge(round, "X-CES-01", unit.app, Verdict::Unmet);
        unit.judge(round, "X-CES-01", unit.database, Verdict::Unmet);
        QCOMPARE(draft(unit, round, "X-CES-01", {unit.database}).repeats, elsewhere);
        QCOMPARE(draft(unit, round, "X-CES-01", {unit.app}).repeats, 0);
    }

    void theNextRoundTellsWhetherItHelped()
    {
        GradedUnit unit;
        RemediationService service(*unit.workspace);
        const qint64 first = unit.start(QStringLiteral("第一轮"));
        unit.judge(first, "X-CES-01", unit.app, Verdict::Unmet);
        unit.judge(first, "X-CES-01", unit.web, Verdict::Unmet);
        const qint64 good =
            RemediationService(*unit.workspace).create({draft(unit, first, "X-CES-01", {unit.app})}).first();
        const qint64 bad =
            RemediationService(*unit.workspace).create({draft(unit, first, "X-CES-01", {unit.web})}).first();
        const auto asked = [&](qint64 of) {
            return RemediationService(*unit.workspace).reassess(*unit.reader(), unit.record(of));
        };
        QVERIFY(asked(good).result == Reassessment::Result::NotYet);
        unit.sign(first);
        const qint64 second = unit.start(QStringLiteral("第二轮"));
        QVERIFY(asked(good).result == Reassessment::Result::NotYet); // nobody judged it yet
        unit.judge(second, "X-CES-01", unit.app, Verdict::Met);
        unit.judge(second, "X-CES-01", unit.web, Verdict::Unmet);
        QVERIFY(asked(good).result == Reassessment::Result::Met);
        QCOMPARE(asked(good).roundName, QStringLiteral("第二轮"));
        QVERIFY(!asked(good).signedOff);
        QVERIFY(asked(bad).result == Reassessment::Result::Unmet);
        QVERIFY(!asked(bad).afterClosing); // it is still open: nothing new

        RemediationService(*unit.workspace)
            .finish(bad, unit.record(bad).rev, QStringLiteral("已启用"), kToday);
        unit.signIn(kSecond);
        unit.step(bad, "verify");
        QVERIFY(asked(bad).afterClosing);
        const RemediationOverview overview =
            RemediationService(*unit.workspace).overview(*unit.reader(), kToday);
        QCOMPARE(overview.ids.value(RemediationView::Repeated), QList<qint64>{bad});
        unit.signIn(kChief);
        // the same problem under the same name is a new action, linked to the one that was closed
        const RemediationDraft back = draft(unit, second, "X-CES-01", {unit.web});
        QCOMPARE(back.title, unit.text(bad, action::title));
        QCOMPARE(back.repeats, bad);
        const qint64 anew = RemediationService(*unit.workspace).create({back}).first();
        QCOMPARE(unit.number(anew, action::repeats), bad);
        unit.sign(second);
        QVERIFY(asked(bad).signedOff);
    }
};

QTEST_GUILESS_MAIN(TestRemediation)
#include "tst_remediation.moc"
