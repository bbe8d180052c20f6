#include "assets/census.h"
#include "ledger/verify.h"
#include "process_fixture.h"

namespace wardbook::assets {

namespace fa = fields::asset;
namespace ft = fields::census_task;

/// A census from opening the tasks to the conclusion.
class TestCensus : public QObject
{
    Q_OBJECT

    static const CensusDepartment* of(const CensusProgress& progress, qint64 department)
    {
        for (const CensusDepartment& each : progress.departments)
            if (each.department == department)
                return &each;
        return nullptr;
    }
    struct Started
    {
        Started()
        {
            first = unit.asset("检验结果", unit.lab, "approved");
            second = unit.asset("质控记录", unit.lab);
            third = unit.asset("病案首页", unit.records, "submitted");
            old = unit.asset("旧病案扫描件", unit.records, "approved");
            unit.asset("早已停用", unit.records, "retired");
            census = unit.make("census", {{id("name"), id("年中清查")}, {id("due"), id("2026-06-20")}});
            service.start(census, unit.record("census", census).rev, kToday);
        }
        CensusProgress progress(qint64 department = 0) const
        {
            return CensusService::progress(*unit.workspace->ledger().reader(), census, department);
        }
        QList<qint64> list(CensusList list, qint64 department = 0) const
        {
            return CensusService::assets(*unit.workspace->ledger().reader(), census, list, department);
        }
        ProcessUnit unit;
        CensusService service{*unit.workspace};
        qint64 first = 0, second = 0, third = 0, old = 0, census = 0;
    };

private Q_SLOTS:
    void startOpensATaskForEachDepartment()
    {
        Started s;
        const CensusProgress progress = s.progress();
        QCOMPARE(progress.state, id("running"));
        QCOMPARE(progress.startedOn, kToday);
        QCOMPARE(progress.departments.size(), 2); // not the one without assets
        const CensusDepartment* records = of(progress, s.unit.records);
        QVERIFY(records);
        QCOMPARE(records->counts.total, 2);
        QCOMPARE(records->liaison, id("王海燕"));
        QCOMPARE(records->due, QDate(2026, 6, 20));
        QVERIFY(records->late(QDate(2026, 6, 21)));
        QCOMPARE(s.unit.value("census_task", records->task, ft::assets_total), QVariant(qint64(2)));
        QCOMPARE(progress.counts().left(), 4);
        QCOMPARE(CensusService::running(*s.unit.workspace->ledger().reader()), s.census);
    }

    void startTakesTheDepartmentsItNames()
    {
        ProcessUnit unit;
        unit.asset("检验结果", unit.lab);
        unit.asset("病案首页", unit.records);
        const qint64 census = unit.make(
            "census", {{id("name"), id("专项清查")}, {id("departments"), QString::number(unit.records)}});
        CensusService(*unit.workspace).start(census, 1, kToday);
        const auto reader = unit.workspace->ledger().reader();
        const CensusProgress progress = CensusService::progress(*reader, census);
        QCOMPARE(progress.departments.size(), 1);
        QCOMPARE(progress.counts().total, 1);
        QCOMPARE(CensusService::assets(*reader, census, CensusList::Unconfirmed).size(), 1);
    }

    void startedEarlyCountsFromToday()
    {
        ProcessUnit unit;
        const qint64 asset = unit.asset("检验结果", unit.lab);
        const qint64 census =
            unit.make("census", {{id("name"), id("明年清查")}, {id("started_on"), id("2027-04-01")}});
        CensusService service(*unit.workspace);
        service.start(census, 1, kToday);
        QCOMPARE(unit.value("census", census, "started_on"), QVariant(kToday.toString(Qt::ISODate)));
        service.confirm({asset}, kToday);
        QCOMPARE(CensusService::progress(*unit.workspace->ledger().reader(), census).counts().confirmed, 1);
    }

    void startNeedsAssets()
    {
        ProcessUnit unit;
        const qint64 census = unit.make("census", {{id("name"), id("空的")}});
        QCOMPARE(errorKind([&] { CensusService(*unit.workspace).start(census, 1, kToday); }), id("invalid"));
        QCOMPARE(unit.record("census", census).state, id("planned"));
        QVERIFY(CensusService::assets(*unit.workspace->ledger().reader(), census, CensusList::Unconfirmed)
                    .isEmpty());
    }

    void confirmationCounts()
    {
        Started s;
        QCOMPARE(s.list(CensusList::Unconfirmed), (QList<qint64>{s.first, s.second, s.third, s.old}));
        const CensusConfirmed done = s.service.confirm({s.second, s.third}, kToday);
        QCOMPARE(done.confirmed, 2);
        QCOMPARE(done.skipped, 0);
        QCOMPARE(s.unit.value("asset", s.second, fa::last_confirmed), QVariant(kToday.toString(Qt::ISODate)));
        QCOMPARE(s.list(CensusList::Unconfirmed, s.unit.lab), QList<qint64>{s.first});
        QCOMPARE(s.list(CensusList::Confirmed), (QList<qint64>{s.second, s.third}));
        QCOMPARE(s.progress().counts().confirmed, 2);
        // a confirmation is no change of what is written about the asset
        QVERIFY(s.list(CensusList::Changed).isEmpty());
        QCOMPARE(s.unit.record("asset", s.second).state, id("draft"));
        // what was confirmed before the census began doesn't count
        s.unit.update("asset", s.second, {{id("last_confirmed"), id("2026-06-10")}});
        QCOMPARE(s.progress().counts().confirmed, 1);
    }

    /// A confirmation is a step of its own: it is no change that waits for approval.
    void anApprovedAssetIsConfirmed()
    {
        Started s;
        s.service.confirm({s.first}, kToday);
        const ledger::Record record = s.unit.record("asset", s.first);
        QCOMPARE(record.state, id("approved"));
        QVERIFY(record.baseline.isEmpty());
        QCOMPARE(s.list(CensusList::Confirmed), QList<qint64>{s.first});
    }

    void newChangedAndGone()
    {
        Started s;
        const qint64 added = s.unit.asset("互联网诊疗", s.unit.lab);
        s.unit.update("asset", s.second, {{id("purpose"), id("室内质控")}});
        s.unit.step("asset", s.old, "retire");
        QCOMPARE(s.list(CensusList::Added), QList<qint64>{added});
        QCOMPARE(s.list(CensusList::Changed), QList<qint64>{s.second});
        QCOMPARE(s.list(CensusList::Gone), QList<qint64>{s.old});
        const CensusProgress progress = s.progress();
        QCOMPARE(of(progress, s.unit.lab)->counts.added, 1);
        QCOMPARE(of(progress, s.unit.lab)->counts.changed, 1);
        QCOMPARE(of(progress, s.unit.lab)->counts.total, 2); // the new one needs no confirmation
        QCOMPARE(of(progress, s.unit.records)->counts.gone, 1);
        QCOMPARE(of(progress, s.unit.records)->counts.total, 1);
        // a department that has assets only now is shown, though it has no task
        s.unit.asset("菜谱", s.unit.empty);
        const CensusProgress later = s.progress();
        QVERIFY(of(later, s.unit.empty));
        QCOMPARE(of(later, s.unit.empty)->task, 0);
    }

    void liaisonConfirmsTheOwnDepartment()
    {
        Started s;
        s.unit.signInAs("liaison", s.unit.lab);
        CensusService service(*s.unit.workspace);
        const CensusConfirmed done = service.confirm({s.first, s.second, s.third}, kToday);
        QCOMPARE(done.confirmed, 2);
        QCOMPARE(done.skipped, 1);
        QVERIFY(!done.refusal.isEmpty());
        QCOMPARE(errorKind([&] { service.confirm({s.third}, kToday); }), id("denied"));
        const CensusProgress own = s.progress(s.unit.lab);
        QCOMPARE(own.departments.size(), 1);
        service.submit(own.departments.constFirst().task, own.departments.constFirst().taskRev, kToday);
        const ledger::Record task = s.unit.record("census_task", own.departments.constFirst().task);
        QCOMPARE(task.state, id("submitted"));
        QCOMPARE(s.unit.value("census_task", task.id, ft::assets_confirmed), QVariant(qint64(2)));
        QCOMPARE(s.unit.value("census_task", task.id, ft::done_on), QVariant(kToday.toString(Qt::ISODate)));
        QCOMPARE(
            errorKind([&] { service.finish(s.census, s.unit.record("census", s.census).rev, kToday, {}); }),
            id("denied"));
    }

    void finishWritesFiguresAndConclusion()
    {
        Started s;
        s.service.confirm({s.second, s.third}, kToday);
        s.service.finish(s.census, s.unit.record("census", s.census).rev, kToday, {});
        QCOMPARE(s.unit.record("census", s.census).state, id("done"));
        QCOMPARE(s.unit.value("census", s.census, "finished_on"), QVariant(kToday.toString(Qt::ISODate)));
        const QString conclusion = s.unit.value("census", s.census, "summary").toString();
        QVERIFY2(conclusion.contains(id("检验科")) && conclusion.contains(id("病案室")),
                 qPrintable(conclusion));
        // from now on the figures are what was written down, whatever happens to the assets
        s.unit.update("asset", s.second, {{id("last_confirmed"), QVariant()}});
        QCOMPARE(s.progress().counts().confirmed, 2);
        QVERIFY(ledger::verify(s.unit.workspace->vault()).ok);
    }

    void ownConclusionStands()
    {
        Started s;
        s.service.finish(s.census, s.unit.record("census", s.census).rev, kToday, id("全部核对完毕。"));
        QCOMPARE(s.unit.value("census", s.census, "summary"), QVariant(id("全部核对完毕。")));
    }

    void listsHaveNames()
    {
        for (const CensusList list : {CensusList::Unconfirmed, CensusList::Confirmed, CensusList::Added,
                                      CensusList::Changed, CensusList::Gone})
            QCOMPARE(censusListFromId(censusListId(list)), std::optional(list));
        QVERIFY(!censusListFromId(id("all")));
    }
};

} // namespace wardbook::assets

QTEST_GUILESS_MAIN(wardbook::assets::TestCensus)
#include "tst_census.moc"
