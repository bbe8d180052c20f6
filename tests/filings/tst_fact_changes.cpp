#include "fields/asset.h"
#include "fields/department.h"
#include "fields/person.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/facts_fixture.h"

using namespace wardbook;
using namespace wardbook::filings;

class TestFactChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        hospital = std::make_unique<FiledHospital>();
        before = FactSet::fromJson(hospital->facts().toJson());
    }
    void cleanup() { hospital.reset(); }

    void nothingChangesByItself()
    {
        hospital->pass(40);
        QVERIFY(changes().isEmpty());
        hospital->filed();
        QVERIFY(changes().isEmpty());
    }

    void everyChangedFieldIsOneLine()
    {
        hospital->set(fields::system::kRegister, hospital->system,
                      {{id("name"), QStringLiteral("影像归档与通信系统")},
                       {id("grade"), id("2")},
                       {id("online_on"), QVariant()},
                       {id("addresses"), id("10.1.2.0/24")}});
        const QMap<QString, FactChange> found = byKey(changes());
        QCOMPARE(found.keys(),
                 (QStringList{id("counts.systems_2"), id("counts.systems_3"), id("counts.this_filing_2"),
                              id("counts.this_filing_3"), id("system.addresses"), id("system.grade"),
                              id("system.name"), id("system.online_on")}));
        const FactChange name = found.value(id("system.name"));
        QCOMPARE(name.before, QStringLiteral("影像归档系统"));
        QCOMPARE(name.after, QStringLiteral("影像归档与通信系统"));
        QCOMPARE(name.label, QStringLiteral("名称"));
        QCOMPARE(name.source, (FactSource{id("system"), hospital->system, id("name")}));
        QVERIFY(name.refile && name.what == FactChange::What::Changed);
        QVERIFY(!found.value(id("system.grade")).refile);
        QCOMPARE(found.value(id("system.grade")).after, QStringLiteral("第二级"));
        QVERIFY(found.value(id("system.online_on")).what == FactChange::What::Gone);
        QVERIFY(found.value(id("system.addresses")).what == FactChange::What::Added);
    }

    void entriesAreMatchedByTheirCode()
    {
        hospital->set(fields::asset::kRegister, hospital->images, {{id("name"), QStringLiteral("影像文件")}});
        hospital->remove(fields::asset::kRegister, hospital->visits);
        hospital->set(fields::asset::kRegister, hospital->elsewhere,
                      {{id("storage_system"), hospital->system}});
        const QList<FactChange> all = changes();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].key, id("assets#ZC-0001.name"));
        QCOMPARE(all[0].label, QStringLiteral("影像文件 · 名称"));
        QCOMPARE(all[0].before, QStringLiteral("医学影像原始文件"));
        QCOMPARE(all[1].key, id("assets#ZC-0003"));
        QVERIFY(all[1].what == FactChange::What::Added);
        QCOMPARE(all[1].after, QStringLiteral("门诊排班"));
        QCOMPARE(all[1].source.record, hospital->elsewhere);
        QCOMPARE(all[2].key, id("assets#ZC-0002"));
        QVERIFY(all[2].what == FactChange::What::Gone);
        QCOMPARE(all[2].label, QStringLiteral("影像检查预约"));
        for (const FactChange& change : all)
            QVERIFY(change.refile);
    }

    void whatAPersonIsReachedByCounts()
    {
        hospital->set(fields::person::kRegister, hospital->officer, {{id("mobile"), id("13811112222")}});
        const QMap<QString, FactChange> found = byKey(changes());
        QCOMPARE(found.keys(), (QStringList{id("system.owner.mobile"), id("unit.security_contact.mobile")}));
        QCOMPARE(found.first().label, QStringLiteral("责任人 · 移动电话"));
        hospital->set(fields::department::kRegister, hospital->centre,
                      {{id("name"), QStringLiteral("信息处")}, {id("phone"), id("027-60001234")}});
        // Both assets name it: said once.
        QStringList departments;
        for (const FactChange& change : changes())
            if (change.after == QStringLiteral("信息处")) {
                departments << change.key;
                QCOMPARE(change.before, QStringLiteral("信息中心"));
                QCOMPARE(change.refile, change.key == id("system.department"));
            }
        QCOMPARE(departments, (QStringList{id("system.department"), id("assets.department")}));
        const qint64 other =
            hospital->make(fields::department::kRegister, {{id("name"), QStringLiteral("放射科")}});
        hospital->set(fields::asset::kRegister, hospital->images, {{id("department"), other}});
        QVERIFY(byKey(changes()).value(id("assets#ZC-0001.department")).refile);
    }

    void upkeepAsksForNoFiling()
    {
        hospital->set(fields::asset::kRegister, hospital->images, {{id("last_confirmed"), id("2026-06-11")}});
        QCOMPARE(changes().size(), 1);
        QVERIFY(!changes().first().refile);
        hospital->kind.refileOn << id("assets.last_confirmed");
        QVERIFY(changes().first().refile);
    }

    void patternsNameWhatAsksForFiling()
    {
        hospital->set(fields::asset::kRegister, hospital->images, {{id("persons"), 900000}});
        hospital->set(fields::unit::kRegister, 1, {{id("county"), QStringLiteral("城关区")}});
        const auto asked = [&](const QStringList& patterns) {
            hospital->kind.refileOn = patterns;
            QStringList keys;
            for (const FactChange& change : changes())
                if (change.refile)
                    keys << change.key;
            return keys;
        };
        QCOMPARE(asked({}), QStringList());
        QCOMPARE(asked({id("assets.persons")}), QStringList{id("assets#ZC-0001.persons")});
        QCOMPARE(asked({id("assets.level")}), QStringList());
        QCOMPARE(asked({id("assets")}), QStringList{id("assets#ZC-0001.persons")});
        QCOMPARE(asked({id("unit.*")}), QStringList{id("unit.county")});
        QCOMPARE(asked({id("unit.full_address")}), QStringList{id("unit.full_address")});
        QCOMPARE(asked({id("unit.count")}), QStringList());
    }

    void aListOfAnotherVersionIsNotCompared()
    {
        before.lists.clear();
        QVERIFY(changes().isEmpty());
    }

private:
    QList<FactChange> changes() { return factChanges(hospital->kind, before, hospital->facts()); }
    static QMap<QString, FactChange> byKey(const QList<FactChange>& changes)
    {
        QMap<QString, FactChange> found;
        for (const FactChange& change : changes)
            found.insert(change.key, change);
        return found;
    }
    std::unique_ptr<FiledHospital> hospital;
    FactSet before;
};

QTEST_MAIN(TestFactChanges)
#include "tst_fact_changes.moc"
