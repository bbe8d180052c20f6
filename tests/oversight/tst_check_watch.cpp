#include "checked_unit.h"
#include "fields/asset.h"
#include "fields/requirement_pack.h"
#include "oversight/check_watch.h"
#include "oversight/finding_list.h"
#include <QSignalSpy>

using namespace wardbook;
using namespace wardbook::oversight;

namespace {

const QString kUnconfirmed = QStringLiteral("asset-unconfirmed-year");
const QString kPublicPersonal = QStringLiteral("asset-public-personal");

bool settled(const CheckWatch& watch)
{
    return QTest::qWaitFor(
        [&] { return !watch.working() && (watch.findings() || !watch.failure().isEmpty()); }, 60000);
}

FieldValues stale()
{
    return {{id(fields::asset::last_confirmed), day(-500)}};
}

} // namespace

class TstCheckWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
    }
    void cleanupTestCase() { clock::setSource({}); }

    void checksEverythingOnceAndThenWhatChanged()
    {
        Checked unit;
        const qint64 first = unit.asset("旧清单", stale());
        const auto watch = CheckWatch::of(*unit.workspace);
        QVERIFY(!watch->findings());
        QVERIFY(watch->working());
        QVERIFY(settled(*watch));
        QCOMPARE(watch->findings()->byRule.value(kUnconfirmed), QList<qint64>{first});
        QCOMPARE(watch->findings()->day, kToday);
        QCOMPARE(watch->findings()->actSeq, unit.reader()->actCount());
        const qint64 second = unit.asset("另一份", stale());
        QVERIFY(watch->working()); // said at once: what is shown is no longer the last word
        QVERIFY(settled(*watch));
        QCOMPARE(watch->findings()->byRule.value(kUnconfirmed), (QList<qint64>{first, second}));
        unit.change("asset", first, {{id(fields::asset::last_confirmed), day(-1)}});
        QVERIFY(settled(*watch));
        QCOMPARE(watch->findings()->byRule.value(kUnconfirmed), QList<qint64>{second});
        QCOMPARE(watch->findings()->actSeq, unit.reader()->actCount());
        QCOMPARE(watch->counts().medium,
                 countsOf(*unit.reader(), *watch->rules(), *watch->findings(), kToday).medium);
        // the same as when everything is asked anew
        QCOMPARE(watch->findings()->byRule, unit.engine.run(*unit.reader(), kToday).byRule);
    }

    void actsOfAnotherThreadAreSeen()
    {
        Checked unit;
        const auto watch = CheckWatch::of(*unit.workspace);
        QVERIFY(settled(*watch));
        std::thread([&] {
            for (int i = 0; i < 20; ++i)
                unit.asset("批量", stale());
        }).join();
        QTRY_COMPARE(watch->findings()->byRule.value(kUnconfirmed).size(), 20);
    }

    void oneForEachWorkspaceAndNoneWithoutPages()
    {
        Checked unit;
        std::weak_ptr<CheckWatch> gone;
        {
            const auto watch = CheckWatch::of(*unit.workspace);
            QCOMPARE(CheckWatch::of(*unit.workspace), watch);
            gone = watch;
        } // in the middle of its first run
        QVERIFY(gone.expired());
        QVERIFY(settled(*CheckWatch::of(*unit.workspace)));
        unit.signIn(kSecond); // locked and opened again: nothing of the former one is in the way
        QVERIFY(settled(*CheckWatch::of(*unit.workspace)));
    }

    void rulesOfTheUnitCount()
    {
        Checked unit;
        unit.asset("清单", {});
        const auto watch = CheckWatch::of(*unit.workspace);
        QVERIFY(settled(*watch));
        QVERIFY(!watch->rules()->find(id("own-1")));
        storeChecks(*unit.workspace, R"({"id":"own","kind":"checks","version":"1",
"label":{"zh":"本院规则","en":"Ours"},"source":"本院","verified":true,
"checks":[{"id":"own-1","register":"asset","where":[{"field":"name","filled":true}],"severity":"low",
"title":{"zh":"有名称","en":"Named"},"text":{"zh":"“{name}”有名称。","en":"“{name}” is named."},
"fix":{"zh":"看一看。","en":"Look."},"law":"本院制度","verified":true}]})");
        QVERIFY(settled(*watch));
        QVERIFY(watch->rules()->find(id("own-1")));
        QCOMPARE(watch->findings()->byRule.value(id("own-1")).size(), 1);
    }

    void anotherDayChecksEverything()
    {
        Checked unit;
        unit.asset("清单", {{id(fields::asset::last_confirmed), day(-360)}});
        const auto watch = CheckWatch::of(*unit.workspace);
        QVERIFY(settled(*watch));
        QVERIFY(watch->findings()->byRule.value(kUnconfirmed).isEmpty());
        clock::setSource([] { return QDateTime(kToday.addDays(30), QTime(9, 0)).toMSecsSinceEpoch(); });
        watch->runAgain();
        QVERIFY(settled(*watch));
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
        QCOMPARE(watch->findings()->byRule.value(kUnconfirmed).size(), 1);
        QCOMPARE(watch->findings()->day, kToday.addDays(30));
    }

    void whatFailsIsSaidAndMended()
    {
        Checked unit;
        const qint64 pack =
            unit.put("requirement_pack", {{id(fields::requirement_pack::pack), QStringLiteral("own")},
                                          {id(fields::requirement_pack::version), QStringLiteral("1")},
                                          {id(fields::requirement_pack::kind), QStringLiteral("checks")},
                                          {id(fields::requirement_pack::title), QStringLiteral("坏的")},
                                          {id(fields::requirement_pack::digest), QStringLiteral("00")},
                                          {id(fields::requirement_pack::content), QStringLiteral("{")}});
        const auto watch = CheckWatch::of(*unit.workspace);
        QVERIFY(settled(*watch));
        QVERIFY(watch->failure().contains(QStringLiteral("own")));
        QVERIFY(!watch->findings());
        unit.workspace->perform(
            QStringLiteral("作废"), QStringLiteral("坏的"), [&](ledger::ActWriter& writer) {
                writer.voidRecord(id(fields::requirement_pack::kRegister), pack,
                                  writer.reader().record(id(fields::requirement_pack::kRegister), pack).rev);
            });
        QVERIFY(settled(*watch));
        QTRY_VERIFY(watch->findings());
        QCOMPARE(watch->failure(), QString());
    }

    /// What the page lists: ids by filter, counts whatever the filter says.
    void listsNarrow()
    {
        Checked unit;
        const qint64 open = unit.asset("门诊记录", stale());
        const qint64 accepted = unit.asset("住院记录", stale());
        const qint64 mended = unit.asset("手术记录", stale());
        const qint64 publicOne = unit.asset("公开目录", {{id(fields::asset::openness), id("public")},
                                                         {id(fields::asset::contains_pi), 1},
                                                         {id(fields::asset::last_confirmed), day(-1)}});
        FindingService service(*unit.workspace);
        const qint64 proposed = service.propose(unit.finding("asset-unconfirmed-year", accepted),
                                                QStringLiteral("月底停用"), kToday.addDays(20), kToday);
        service.openRemediation(unit.finding("asset-unconfirmed-year", mended), {}, kToday);
        unit.signIn(kSecond);
        FindingService(*unit.workspace)
            .decide(proposed, unit.revOfAccepted(proposed), true, QStringLiteral("同意"));
        const auto reader = unit.reader();
        const Findings found = unit.engine.run(*reader, kToday);
        const auto records = [&](const FindingFilter& filter, const FindingScope& scope = {}) {
            QList<qint64> ids;
            const FindingList list = listFindings(*reader, *unit.rules, found, kToday, filter, scope);
            for (const FindingKey& key : list.keys)
                ids << key.record;
            return ids;
        };
        FindingFilter rule;
        rule.rules = {kUnconfirmed};
        QCOMPARE(records(rule), (QList<qint64>{open, mended})); // accepted ones aren't shown unless asked for
        FindingFilter handling = rule;
        handling.handling = {Handling::Accepted};
        QCOMPARE(records(handling), QList<qint64>{accepted});
        handling.handling = {Handling::Remediation};
        QCOMPARE(records(handling), QList<qint64>{mended});
        handling.handling = {Handling::None};
        QCOMPARE(records(handling), QList<qint64>{open});
        FindingFilter find = rule;
        find.find = QStringLiteral("手术");
        QCOMPARE(records(find), QList<qint64>{mended});
        find.find = QStringLiteral("一年没有"); // the rule's name
        QCOMPARE(records(find), (QList<qint64>{open, mended}));
        FindingFilter severity;
        severity.severities = {id("high")};
        QVERIFY(records(severity).contains(publicOne));
        const FindingList grave = listFindings(*reader, *unit.rules, found, kToday, severity, {});
        for (const FindingKey& key : grave.keys)
            QVERIFY(unit.rules->rules.at(key.rule).severity == Severity::High);
        FindingFilter elsewhere = rule;
        elsewhere.departments = {QString::number(unit.centre)};
        QCOMPARE(records(elsewhere), QList<qint64>());
        elsewhere.departments << QString::number(unit.lab);
        QCOMPARE(records(elsewhere), (QList<qint64>{open, mended}));
        FindingScope scope;
        scope.onlyDepartment = unit.centre;
        QCOMPARE(records(rule, scope), QList<qint64>());
        scope.onlyDepartment = 0;
        scope.hidden = {id(fields::asset::kRegister)};
        QCOMPARE(records(rule, scope), QList<qint64>());
        const FindingList all = listFindings(*reader, *unit.rules, found, kToday, rule, {});
        QCOMPARE(all.open.value(kUnconfirmed), 2);
        QCOMPARE(all.counts.accepted, 1);
        QVERIFY(all.open.value(kPublicPersonal) == 1); // the filter doesn't change the counts
        QCOMPARE(all.counts.high, countsOf(*reader, *unit.rules, found, kToday).high);
        const QList<Finding> words = wordsOf(*reader, *unit.rules, kToday, all.keys);
        QCOMPARE(words.size(), 2);
        QCOMPARE(words.first().title, QStringLiteral("门诊记录"));
        QVERIFY(words.last().remediation != 0);
    }
};

QTEST_MAIN(TstCheckWatch)
#include "tst_check_watch.moc"
