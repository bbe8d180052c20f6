#include "fields/clock_mark.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "incidents/incident_fixture.h"
#include "incidents/incidents_tr.h"

using namespace wardbook;
using namespace wardbook::incidents;
namespace incident = fields::incident;
namespace task = fields::incident_task;

class TestClosing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { hospital = std::make_unique<Hospital>(); }
    void cleanup() { hospital.reset(); }

    /// Everything that can hold an incident, each named with what ends it, each going away by its own act.
    void heldByWhatIsOpen()
    {
        const qint64 made = hospital->graded();
        hospital->incidents().startPlan(made, hospital->rev(made), hospital->plan);
        hospital->pass(60);
        hospital->incidents().endHandling(made, hospital->rev(made), 0);
        QCOMPARE(hospital->state(made), QStringLiteral("reviewing"));
        QCOMPARE(hospital->own(made, incident::handling_ended_at).toLongLong(), hospital->now);
        using Kind = ClosingGap::Kind;
        QCOMPARE(kinds(made),
                 (QList<Kind>{Kind::Clock, Kind::Clock, Kind::FinalReport, Kind::Task, Kind::Lessons}));
        QString why;
        QCOMPARE(refused([&] { hospital->incidents().close(made, hospital->rev(made)); }, &why),
                 QStringLiteral("invalid"));
        QVERIFY2(why.contains(QStringLiteral("断开受感染主机的网络")), qPrintable(why));
        QVERIFY2(why.contains(QStringLiteral("省级网信部门首报")), qPrintable(why));
        QCOMPARE(hospital->state(made), QStringLiteral("reviewing"));

        hospital->incidents().markDone(made, QStringLiteral("cac_first"), 0, QStringLiteral("WX-1"));
        hospital->incidents().markDone(made, QStringLiteral("health"), 0, {});
        QCOMPARE(kinds(made), (QList<Kind>{Kind::FinalReport, Kind::Task, Kind::Lessons}));
        const qint64 work = hospital->file(made).tasks.first().id;
        hospital->incidents().finishTask(work, hospital->rev(task::kRegister, work), {});
        QCOMPARE(kinds(made), (QList<Kind>{Kind::FinalReport, Kind::Lessons}));
        hospital->set(made, {{name(incident::no_lessons_reason), QStringLiteral("已在别处总结")}});
        QCOMPARE(kinds(made), QList<Kind>{Kind::FinalReport});
        hospital->incidents().markDone(made, QStringLiteral("final"), 0, {});
        QVERIFY(kinds(made).isEmpty());
        hospital->incidents().close(made, hospital->rev(made));
        QCOMPARE(hospital->state(made), QStringLiteral("closed"));
        QCOMPARE(hospital->own(made, incident::closed_at).toLongLong(), hospital->now);
        QVERIFY(hospital->lines(made).contains(Tr::tr("Closed")));
        // what is closed is fixed …
        QCOMPARE(refused([&] {
                     hospital->incidents().addEntry(made, QStringLiteral("response"), QStringLiteral("x"));
                 }),
                 QStringLiteral("denied"));
        // … but lessons still turn up, and it can be opened again
        QVERIFY(hospital->incidents().addImprovement(
                    made, {{name(fields::improvement::title), QStringLiteral("离线备份未校验")}}) > 0);
        hospital->incidents().step(made, hospital->rev(made), QStringLiteral("reopen"),
                                   QStringLiteral("发现外传"));
        QCOMPARE(hospital->state(made), QStringLiteral("assessing"));
        QVERIFY(hospital->own(made, incident::closed_at).isEmpty());
    }

    void ungradedIsHeld()
    {
        const qint64 made = hospital->log("告警");
        const auto gaps = closingGaps(*hospital->reader(), made, *IncidentRules::builtIn(), hospital->now);
        QVERIFY(std::any_of(gaps.begin(), gaps.end(),
                            [](const ClosingGap& gap) { return gap.kind == ClosingGap::Kind::Grade; }));
    }

    /// A waiver holds until another person approved it.
    void waiverNeedsApproval()
    {
        const qint64 made = ended();
        hospital->incidents().markDone(made, QStringLiteral("cac_first"), 0, {});
        const qint64 waiver = hospital->incidents().markNotApplicable(made, QStringLiteral("health"),
                                                                      QStringLiteral("本地没有要求"));
        using Kind = ClosingGap::Kind;
        QCOMPARE(kinds(made), (QList<Kind>{Kind::Clock, Kind::FinalReport}));
        const qint64 rev = hospital->rev(fields::clock_mark::kRegister, waiver);
        hospital->signIn(kPrincipal);
        hospital->incidents().approveMark(waiver, rev);
        QCOMPARE(kinds(made), QList<Kind>{Kind::FinalReport});
    }

    void overriddenInWriting()
    {
        const qint64 made = ended();
        QCOMPARE(refused([&] {
                     hospital->incidents().closeInSpite(made, hospital->rev(made),
                                                        QStringLiteral("院长同意"));
                 }),
                 QStringLiteral("denied"));
        hospital->signIn(kPrincipal);
        QCOMPARE(refused([&] {
                     hospital->incidents().closeInSpite(made, hospital->rev(made), QStringLiteral(" "));
                 }),
                 QStringLiteral("invalid"));
        QCOMPARE(hospital->state(made), QStringLiteral("reviewing"));
        const auto gaps = closingGaps(*hospital->reader(), made, *IncidentRules::builtIn(), hospital->now);
        QVERIFY(!gaps.isEmpty());
        hospital->incidents().closeInSpite(made, hospital->rev(made), QStringLiteral("主管部门已派员接手"));
        QCOMPARE(hospital->state(made), QStringLiteral("closed"));
        const QString kept = hospital->own(made, incident::override);
        QVERIFY2(kept.contains(QStringLiteral("主管部门已派员接手")), qPrintable(kept));
        for (const ClosingGap& gap : gaps)
            QVERIFY2(kept.contains(gap.text), qPrintable(kept));
    }

    void endsInOrder()
    {
        const qint64 made = hospital->graded();
        QCOMPARE(refused([&] {
                     hospital->incidents().endHandling(made, hospital->rev(made), hospital->now - 86'400'000);
                 }),
                 QStringLiteral("invalid"));
        QCOMPARE(refused([&] {
                     hospital->incidents().endHandling(made, hospital->rev(made), hospital->now + 600'000);
                 }),
                 QStringLiteral("invalid"));
        QCOMPARE(hospital->state(made), QStringLiteral("handling"));
        hospital->incidents().endHandling(made, hospital->rev(made), 0);
        hospital->incidents().step(made, hospital->rev(made), QStringLiteral("resume"),
                                   QStringLiteral("又加密一台"));
        QCOMPARE(hospital->state(made), QStringLiteral("handling"));
        QVERIFY(hospital->own(made, incident::handling_ended_at).isEmpty());
        QCOMPARE(
            refused([&] { hospital->incidents().step(made, hospital->rev(made), QStringLiteral("close")); }),
            QStringLiteral("invalid"));
    }

private:
    QList<ClosingGap::Kind> kinds(qint64 made)
    {
        QList<ClosingGap::Kind> all;
        const auto reader = hospital->reader();
        for (const ClosingGap& gap : closingGaps(*reader, made, *IncidentRules::builtIn(), hospital->now)) {
            all.append(gap.kind);
            if (gap.text.size() < 6) // a sentence, not a word
                return {};
        }
        return all;
    }
    /// Graded, with lessons, handling ended.
    qint64 ended()
    {
        const qint64 made = hospital->graded();
        hospital->set(made, {{name(incident::lessons), QStringLiteral("备份要离线")}});
        hospital->incidents().endHandling(made, hospital->rev(made), 0);
        return made;
    }
    std::unique_ptr<Hospital> hospital;
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
