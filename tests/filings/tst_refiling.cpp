#include "fields/asset.h"
#include "fields/department.h"
#include "fields/filing.h"
#include "fields/filing_entry.h"
#include "fields/grading.h"
#include "fields/system.h"
#include "filings/facts_fixture.h"

using namespace wardbook;
using namespace wardbook::filings;

class TestRefiling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { hospital = std::make_unique<FiledHospital>(); }
    void cleanup() { hospital.reset(); }

    void whatIsAsFiledAsksForNothing()
    {
        QVERIFY(duties().isEmpty());
        hospital->filed();
        hospital->pass(200);
        QVERIFY(duties().isEmpty());
        hospital->set(fields::system::kRegister, hospital->system, {{id("remarks"), id("x")}});
        QVERIFY(duties().isEmpty());
    }

    void theClockRunsFromTheFirstChange()
    {
        const qint64 filing = hospital->filed();
        hospital->pass(10);
        hospital->set(fields::system::kRegister, hospital->system, {{id("addresses"), id("10.0.0.1")}});
        hospital->pass(5);
        hospital->set(fields::system::kRegister, hospital->system,
                      {{id("name"), QStringLiteral("影像云归档系统")}});
        const QDate first = hospital->today();
        hospital->pass(7);
        hospital->set(fields::asset::kRegister, hospital->images, {{id("persons"), 900000}});
        hospital->pass(3);
        const QList<RefilingDuty> all = duties();
        QCOMPARE(all.size(), 1);
        const RefilingDuty& duty = all.first();
        QCOMPARE(duty.filing, filing);
        QCOMPARE(duty.kind, id("small"));
        QCOMPARE(duty.system, hospital->system);
        QCOMPARE(duty.changes.size(), 2); // not the addresses
        QCOMPARE(duty.changedOn, first);
        QCOMPARE(duty.due, first.addDays(30));
        QCOMPARE(duty.source, QStringLiteral("测试规则"));
        QVERIFY(!duty.verified);
    }

    void aNewGradingAddedAndGoneEntriesHaveTheirDay()
    {
        hospital->filed();
        hospital->pass(4);
        hospital->make(fields::grading::kRegister, {{id("system"), hospital->system},
                                                    {id("matrix"), id("filing2025")},
                                                    {id("level"), id("2")},
                                                    {id("graded_on"), id("2026-06-14")}});
        const QDate graded = hospital->today();
        QCOMPARE(duties().first().changedOn, graded);
        hospital->kind.refileOn = {id("assets.*")};
        QVERIFY(duties().isEmpty());
        hospital->pass(3);
        hospital->remove(fields::asset::kRegister, hospital->visits);
        const QDate removed = hospital->today();
        hospital->pass(2);
        QCOMPARE(duties().first().changedOn, removed);
        hospital->set(fields::asset::kRegister, hospital->elsewhere,
                      {{id("storage_system"), hospital->system}});
        hospital->pass(2);
        QCOMPARE(duties().first().changes.size(), 2);
        QCOMPARE(duties().first().changedOn, removed);
    }

    void aRenamedDepartmentHasTheDayOfItsOwnChange()
    {
        hospital->filed();
        hospital->pass(6);
        hospital->set(fields::department::kRegister, hospital->centre,
                      {{id("name"), QStringLiteral("信息处")}});
        const QDate renamed = hospital->today();
        hospital->pass(6);
        QCOMPARE(duties().first().changedOn, renamed);
    }

    void onlyTheNewestFilingInForceCounts()
    {
        hospital->filed();
        hospital->pass(5);
        hospital->set(fields::system::kRegister, hospital->system,
                      {{id("name"), QStringLiteral("影像云归档系统")}});
        QCOMPARE(duties().size(), 1);
        hospital->filed({}, "draft");
        hospital->filed({}, "returned");
        QCOMPARE(duties().size(), 1);
        hospital->pass(1);
        hospital->filed({}, "receipted");
        QVERIFY(duties().isEmpty());
    }

    void aTypedValueIsNoChangeOfItsOwnFiling()
    {
        const qint64 filing = hospital->make(
            fields::filing::kRegister,
            {{id("title"), id("x")}, {id("kind"), id("small")}, {id("system"), hospital->system}});
        hospital->make(fields::filing_entry::kRegister, {{id("filing"), filing},
                                                         {id("key"), id("system.name")},
                                                         {id("purpose"), id("value")},
                                                         {id("text"), QStringLiteral("影像平台")}});
        const FactSet filed = hospital->facts(filing);
        QCOMPARE(filed.text(id("system.name")), QStringLiteral("影像平台"));
        QVERIFY(factChanges(hospital->kind, FactSet::fromJson(filed.toJson()), hospital->facts(filing))
                    .isEmpty());
    }

    void certificatesAreRenewedInTime()
    {
        hospital->filed({{id("valid_until"), id("2027-01-10")}}, "receipted");
        hospital->now = QDateTime(QDate(2026, 10, 9), QTime(9, 0)).toMSecsSinceEpoch();
        QVERIFY(duties().isEmpty());
        hospital->pass(1);
        // A later filing without a certificate of its own leaves the one in force.
        hospital->filed({}, "sent");
        const QList<RefilingDuty> all = duties();
        QCOMPARE(all.size(), 1);
        QVERIFY(all.first().changes.isEmpty());
        QCOMPARE(all.first().due, QDate(2027, 1, 10));
        QCOMPARE(all.first().changedOn, QDate(2026, 10, 10));
        QCOMPARE(refilingDuties(*hospital->reader(), kindOf(), nullptr, hospital->today()).size(), 1);
        hospital->pass(200);
        QCOMPARE(duties().size(), 1); // late is still due
    }

    void unknownKindsAndLostSnapshotsAreLeftOut()
    {
        hospital->filed({{id("kind"), id("of-a-later-version")}});
        hospital->filed({{id("facts"), QVariant()}});
        hospital->set(fields::system::kRegister, hospital->system, {{id("name"), id("y")}});
        QVERIFY(duties().isEmpty());
    }

    void theShippedKindAsksAfterAChangeOfGrade()
    {
        hospital->kind = FilingKinds::current(*hospital->reader())->at(id("mlps-filing"));
        hospital->filed({{id("valid_until"), id("2029-06-01")}}, "receipted");
        const auto found = [&] {
            return refilingDuties(*hospital->reader(), hospital->workspace.get(), hospital->today());
        };
        QVERIFY(found().isEmpty());
        hospital->pass(2);
        hospital->set(fields::system::kRegister, hospital->system, {{id("grade"), id("2")}});
        const QDate changed = hospital->today();
        hospital->pass(2);
        QCOMPARE(found().size(), 1);
        QCOMPARE(found().first().changes.first().key, id("system.grade"));
        QCOMPARE(found().first().changedOn, changed);
        QCOMPARE(found().first().due, changed.addDays(hospital->kind.refileDays));
    }

    void aDamagedSnapshotHidesNoOtherFiling()
    {
        QBuffer broken;
        broken.setData("{\"values\":[]}");
        broken.open(QIODevice::ReadOnly);
        const qint64 proof =
            exchange::addProof(*hospital->workspace, broken, id("facts.json"), id("application/json"));
        hospital->filed({{id("facts"), proof}, {id("year"), 2025}});
        hospital->filed();
        hospital->set(fields::system::kRegister, hospital->system, {{id("name"), id("y")}});
        QCOMPARE(duties().size(), 1);
    }

private:
    std::function<const FilingKind*(const QString&)> kindOf()
    {
        return [this](const QString& kind) { return kind == hospital->kind.id ? &hospital->kind : nullptr; };
    }
    QList<RefilingDuty> duties()
    {
        return refilingDuties(*hospital->reader(), kindOf(), hospital->workspace.get(), hospital->today());
    }
    std::unique_ptr<FiledHospital> hospital;
};

QTEST_MAIN(TestRefiling)
#include "tst_refiling.moc"
