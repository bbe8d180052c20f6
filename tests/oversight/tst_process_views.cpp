#include "fields/inspection.h"
#include "fields/training.h"
#include "ledger/record_fields.h"
#include "oversight/inspections.h"
#include "oversight/training_coverage.h"
#include "remediation_fixture.h"

using namespace wardbook;
using namespace wardbook::oversight;

/// Findings of inspections become remediation; who was trained, by duty and year.
class TestProcessViews : public QObject
{
    Q_OBJECT

    struct Unit : GradedUnit
    {
        qint64 add(const char* registerId, const FieldValues& values, const QString& state = {})
        {
            qint64 made = 0;
            workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
                made = writer.create(QLatin1String(registerId), values, state);
            });
            return made;
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
    }
    void everyFindingBecomesAnActionOnce();
    void countsWhoWasTrained();
};

void TestProcessViews::everyFindingBecomesAnActionOnce()
{
    namespace f = fields::inspection;
    Unit unit;
    const qint64 inspection =
        unit.add(f::kRegister,
                 {{id(f::name), QStringLiteral("卫健委检查")},
                  {id(f::findings),
                   QStringLiteral("1. 堡垒机未启用双因素；\n（二）日志只留存 90 天。\n\n- 备份没有恢复测试")},
                  {id(f::due), QStringLiteral("2026-07-31")}});
    const auto reader = unit.workspace->ledger().reader();
    RemediationService service(*unit.workspace);
    const QList<RemediationDraft> drafts = draftsFromInspection(*reader, inspection, kToday);
    QCOMPARE(drafts.size(), 3);
    QCOMPARE(drafts.at(0).title, QStringLiteral("堡垒机未启用双因素"));
    QCOMPARE(drafts.at(1).title, QStringLiteral("日志只留存 90 天"));
    QCOMPARE(drafts.at(2).title, QStringLiteral("备份没有恢复测试"));
    QCOMPARE(drafts.at(2).due, QDate(2026, 7, 31));
    service.create({drafts.at(1)});
    QCOMPARE(draftsFromInspection(*reader, inspection, kToday).size(), 2);
    const InspectionActions actions = actionsOf(*reader, inspection);
    QCOMPARE(actions.open, 1);
    QCOMPARE(actions.closed, 0);
}

void TestProcessViews::countsWhoWasTrained()
{
    namespace p = fields::person;
    namespace t = fields::training;
    Unit unit;
    const auto person = [&](const char* name, const char* duties, const QString& left = {}) {
        return unit.add(p::kRegister, {{id(p::name), QString::fromUtf8(name)},
                                       {id(p::duties), QString::fromLatin1(duties)},
                                       {id(p::left_on), left.isEmpty() ? QVariant() : QVariant(left)}});
    };
    const qint64 trained = person("甲", "liaison,auditor");
    const qint64 missing = person("乙", "liaison");
    const qint64 gone = person("丙", "liaison", QStringLiteral("2024-05-01"));
    const auto training = [&](const char* day, const QList<qint64>& who, const char* state) {
        unit.add(t::kRegister,
                 {{id(t::name), QStringLiteral("培训 %1").arg(QLatin1String(day))},
                  {id(t::held_on), QLatin1String(day)},
                  {id(t::hours), qint64{4}},
                  {id(t::attendees), ledger::refsOf(who)}},
                 QLatin1String(state));
    };
    training("2026-03-01", {trained, gone}, "active");
    training("2026-04-01", {missing}, "draft");
    training("2025-04-01", {missing}, "active");
    const auto reader = unit.workspace->ledger().reader();
    const TrainingCoverage year = trainingCoverage(*reader, 2026);
    QCOMPARE(year.trainings, 1);
    const auto liaison = std::find_if(year.duties.begin(), year.duties.end(),
                                      [](const auto& duty) { return duty.id == QLatin1String("liaison"); });
    QVERIFY(liaison != year.duties.end());
    QCOMPARE(liaison->percent(), std::optional<int>(50));
    QCOMPARE(liaison->missing(), QList<qint64>{missing});
    QCOMPARE(liaison->hours, 4);
    QCOMPARE(year.trained, QSet<qint64>{trained});
    QCOMPARE(trainingYears(*reader), (QList<int>{2026, 2025}));
}

QTEST_GUILESS_MAIN(TestProcessViews)
#include "tst_process_views.moc"
