// Clocks counted from a vault: restart, other zones, a wrong clock, many incidents.
#include "base/clock_watch.h"
#include "fields/asset.h"
#include "fields/clock_mark.h"
#include "fields/department.h"
#include "fields/drill.h"
#include "fields/impact.h"
#include "fields/notice.h"
#include "fields/unit.h"
#include "tests/incidents/rules_fixture.h"
#include <ctime>

using namespace wardbook;
using namespace wardbook::incidents;
namespace fn = fields::notice;
namespace fk = fields::clock_mark;
namespace fm = fields::impact;

class TstClocksKept : public QObject
{
    Q_OBJECT

    static ledger::FieldValues graded(const char* grade = "larger")
    {
        return {{QLatin1String(fi::grade), QLatin1String(grade)}};
    }
    static QList<Clock> clocks(const RulesFixture& f, qint64 incident, qint64 nowMs)
    {
        return clocksOf(clockFacts(*f.reader(), incident), *IncidentRules::builtIn(), nowMs);
    }
    static Clock only(const RulesFixture& f, qint64 incident, const char* rule, qint64 nowMs)
    {
        const QList<Clock> list = clocks(f, incident, nowMs);
        const Clock* found = RulesFixture::find(list, rule);
        return found ? *found : Clock();
    }
    static void close(RulesFixture& f, qint64 incident)
    {
        for (const char* step : {"assess", "handle", "end_handling"})
            f.step(fi::kRegister, incident, step);
        f.step(fi::kRegister, incident, "close_override", QStringLiteral("测试"));
    }
    static qint64 addNotice(RulesFixture& f, qint64 incident, const char* kind, const char* recipient,
                            qint64 sentMs)
    {
        return f.create(fn::kRegister, {{QLatin1String(fn::incident), incident},
                                        {QLatin1String(fn::kind), QLatin1String(kind)},
                                        {QLatin1String(fn::form), QStringLiteral("art7")},
                                        {QLatin1String(fn::recipient), QLatin1String(recipient)},
                                        {QLatin1String(fn::sent_at), sentMs}});
    }

private Q_SLOTS:
    void restartAndOtherZonesMoveNothing()
    {
        RulesFixture f;
        const qint64 incident = f.addIncident(QStringLiteral("影像归档被加密"), graded());
        const qint64 due = only(f, incident, "cac_first", f.awareMs).dueMs;
        QCOMPARE(due, f.awareMs + 4 * kHourMs);
        const QByteArray before = qgetenv("TZ");
        for (const char* zone : {"America/New_York", "Pacific/Kiritimati", "Asia/Shanghai"}) {
            qputenv("TZ", zone);
            tzset();
            f.as(RulesFixture::chief());
            const Clock clock = only(f, incident, "cac_first", due - 1);
            QCOMPARE(clock.dueMs, due);
            QCOMPARE(clock.state, ClockState::Near);
        }
        if (before.isEmpty())
            qunsetenv("TZ");
        else
            qputenv("TZ", before);
        tzset();
    }

    void clocksOfAnExerciseEndWithItsDrill()
    {
        RulesFixture f;
        const qint64 drill = f.create(fields::drill::kRegister,
                                      {{QLatin1String(fields::drill::title), QStringLiteral("勒索演练")}});
        ledger::FieldValues values = graded();
        values.insert(QLatin1String(fi::exercise), 1);
        values.insert(QLatin1String(fi::drill), drill);
        const qint64 incident = f.addIncident(QStringLiteral("演练事件"), values);
        const qint64 later = f.awareMs + 5 * kHourMs;
        const auto rules = IncidentRules::builtIn();
        QVERIFY(!openClocks(*f.reader(), *rules, later).isEmpty());
        f.workspace->perform(QStringLiteral("结束"), {}, [&](ledger::ActWriter& writer) {
            const QString drills = QLatin1String(fields::drill::kRegister);
            writer.update(drills, drill, writer.reader().record(drills, drill).rev,
                          {{QLatin1String(fields::drill::ended_at), f.awareMs + 2 * kHourMs}});
        });
        QVERIFY(openClocks(*f.reader(), *rules, later).isEmpty());
        // it stays as it stood when the drill ended, not late
        QCOMPARE(only(f, incident, "cac_first", later).state, ClockState::Near);
    }

    void aSystemClockThatIsSetBackGivesNoTimeBack()
    {
        RulesFixture f;
        const qint64 incident = f.addIncident(QStringLiteral("影像归档被加密"), graded());
        clock::ClockWatch::Reading reading{f.awareMs + 3 * kHourMs, 1000};
        clock::ClockWatch watch([&] { return reading; });
        QCOMPARE(only(f, incident, "cac_first", watch.nowMs()).leftMs(watch.nowMs()), kHourMs);
        reading.wallMs -= 2 * kHourMs;      // somebody sets it back
        reading.steadyMs += 30 * kMinuteMs; // and half an hour passes
        QCOMPARE(only(f, incident, "cac_first", watch.nowMs()).leftMs(watch.nowMs()), kHourMs / 2);
        // Restarted with the wrong clock: the last act of the vault holds it.
        clock::ClockWatch restarted([&] { return reading; });
        restarted.recordedAt(f.awareMs + 5 * kHourMs);
        QCOMPARE(only(f, incident, "cac_first", restarted.nowMs()).state, ClockState::Late);
    }

    void aNoticeCountsOnceItIsSent()
    {
        RulesFixture f;
        const qint64 incident = f.addIncident(QStringLiteral("影像归档被加密"), graded());
        const qint64 sentAt = f.awareMs + 10 * kMinuteMs;
        const qint64 notice = addNotice(f, incident, "first", "cac", sentAt);
        QCOMPARE(only(f, incident, "cac_first", sentAt).state, ClockState::Running); // a draft
        f.step(fn::kRegister, notice, "send_unsigned", QStringLiteral("时限紧"));
        const Clock clock = only(f, incident, "cac_first", sentAt + kDayMs);
        QCOMPARE(clock.state, ClockState::DoneInTime);
        QCOMPARE(clock.notice, notice);
        QCOMPARE(clock.doneMs, sentAt);
    }

    void anotherPersonApprovesAWaiver()
    {
        RulesFixture f;
        const qint64 incident = f.addIncident(QStringLiteral("预约数据外泄"), graded("ordinary"));
        f.addImpact(incident, QStringLiteral("预约"),
                    {{QLatin1String(fm::effect), QStringLiteral("possibly_leaked")},
                     {QLatin1String(fm::persons), 20}});
        QVERIFY(only(f, incident, "individuals", f.awareMs).open());
        const qint64 mark =
            f.create(fk::kRegister, {{QLatin1String(fk::incident), incident},
                                     {QLatin1String(fk::rule), QStringLiteral("individuals")},
                                     {QLatin1String(fk::action), QStringLiteral("not_applicable")},
                                     {QLatin1String(fk::at), f.awareMs + kMinuteMs},
                                     {QLatin1String(fk::reason), QStringLiteral("数据已加密")}});
        QVERIFY(only(f, incident, "individuals", f.awareMs + kMinuteMs).waiverAsked);
        f.as(RulesFixture::colleague());
        f.step(fk::kRegister, mark, "approve");
        const Clock clock = only(f, incident, "individuals", f.awareMs + kDayMs);
        QCOMPARE(clock.state, ClockState::NotApplicable);
        QCOMPARE(clock.by, RulesFixture::colleague());
        QCOMPARE(clock.reason, QStringLiteral("数据已加密"));
    }

    void personalInformationIsKnownFromTheAssets()
    {
        RulesFixture f;
        namespace fa = fields::asset;
        namespace fd = fields::department;
        const qint64 department =
            f.create(fd::kRegister, {{QLatin1String(fd::name), QStringLiteral("信息中心")}});
        const qint64 asset = f.create(fa::kRegister, {{QLatin1String(fa::name), QStringLiteral("患者主索引")},
                                                      {QLatin1String(fa::department), department},
                                                      {QLatin1String(fa::contains_pi), 1}});
        const qint64 incident = f.addIncident(QStringLiteral("服务器失陷"), graded("ordinary"));
        QVERIFY(!clockFacts(*f.reader(), incident).personalInformation);
        const qint64 impact = f.addImpact(
            incident, QStringLiteral("患者主索引"),
            {{QLatin1String(fm::asset), asset}, {QLatin1String(fm::effect), QStringLiteral("unavailable")}});
        QVERIFY(!clockFacts(*f.reader(), incident).personalInformation); // down, not seen by anybody
        f.update(fm::kRegister, impact, {{QLatin1String(fm::effect), QStringLiteral("possibly_leaked")}});
        QVERIFY(clockFacts(*f.reader(), incident).personalInformation);
    }

    void theUnitSaysItsRole()
    {
        RulesFixture f;
        namespace fu = fields::unit;
        const qint64 incident = f.addIncident(QStringLiteral("影像归档被加密"), graded());
        QVERIFY(!only(f, incident, "cac_first", f.awareMs).roleNote.isEmpty());
        f.update(fu::kRegister, 1,
                 {{QLatin1String(fu::operator_role), QStringLiteral("central")},
                  {QLatin1String(fu::industry), QStringLiteral("32")}});
        const ClockFacts facts = clockFacts(*f.reader(), incident);
        QCOMPARE(facts.operatorRole, QStringLiteral("central"));
        QVERIFY(facts.healthUnit);
        QCOMPARE(only(f, incident, "organ_first", f.awareMs).dueMs, f.awareMs + 2 * kHourMs);
    }

    void onlyOpenIncidentsHaveOpenClocks()
    {
        RulesFixture f;
        const auto rules = IncidentRules::builtIn();
        const qint64 closed = f.addIncident(QStringLiteral("旧事件"), graded());
        close(f, closed);
        const qint64 falseAlarm = f.addIncident(QStringLiteral("误报"), graded());
        f.step(fi::kRegister, falseAlarm, "dismiss", QStringLiteral("误报"));
        QVERIFY(!nearestClock(*f.reader(), *rules, f.awareMs));

        ledger::FieldValues exercise = graded("grave");
        exercise.insert(QLatin1String(fi::exercise), 1);
        exercise.insert(QLatin1String(fi::became_aware_at), f.awareMs - kHourMs);
        const qint64 drill = f.addIncident(QStringLiteral("桌面推演"), exercise);
        QCOMPARE(nearestClock(*f.reader(), *rules, f.awareMs)->incident, drill);
        const qint64 real = f.addIncident(QStringLiteral("影像归档被加密"), graded());
        const auto nearest = nearestClock(*f.reader(), *rules, f.awareMs);
        QCOMPARE(nearest->incident, real); // goes before any drill
        QVERIFY(!nearest->exercise);
        QCOMPARE(nearest->rule.id, QStringLiteral("cac_first"));
        QCOMPARE(nearest->incidentTitle, QStringLiteral("影像归档被加密"));

        f.step(fi::kRegister, closed, "reopen", QStringLiteral("又出现"));
        QSet<qint64> incidents;
        for (const Clock& clock : openClocks(*f.reader(), *rules, f.awareMs))
            incidents << clock.incident;
        QCOMPARE(incidents, (QSet<qint64>{closed, drill, real}));
    }

    void anUngradedIncidentIsNotForgotten()
    {
        RulesFixture f;
        const auto rules = IncidentRules::builtIn();
        const qint64 incident = f.addIncident(QStringLiteral("夜间告警"));
        QVERIFY(!nearestClock(*f.reader(), *rules, f.awareMs)); // may well be nothing
        f.step(fi::kRegister, incident, "assess");
        const auto waiting = nearestClock(*f.reader(), *rules, f.awareMs);
        QVERIFY(waiting && waiting->provisional);
        QCOMPARE(waiting->rule.id, QStringLiteral("cac_first"));
        QCOMPARE(waiting->leftMs(f.awareMs), 4 * kHourMs);
        QVERIFY(waiting->title() != waiting->rule.title.text());
        QVERIFY(openClocks(*f.reader(), *rules, f.awareMs).isEmpty());
        // One that is certain goes first, also when it ends later.
        ledger::FieldValues later = graded();
        later.insert(QLatin1String(fi::became_aware_at), f.awareMs + kMinuteMs);
        const qint64 certain = f.addIncident(QStringLiteral("影像归档被加密"), later);
        QCOMPARE(nearestClock(*f.reader(), *rules, f.awareMs + kMinuteMs)->incident, certain);
        f.update(fi::kRegister, certain, graded("ordinary"));
        f.update(fi::kRegister, incident, graded("ordinary"));
        QVERIFY(!nearestClock(*f.reader(), *rules, f.awareMs + kMinuteMs));
    }

    void thousandsOfClosedOnesAreNotRead()
    {
        RulesFixture f;
        f.addIncident(QStringLiteral("影像归档被加密"), graded());
        const auto reader = f.reader();
        // The plan of the very query that finds open ones: by the index on states, not by reading the table.
        storage::Statement plan(
            reader->connection(),
            QStringLiteral("EXPLAIN QUERY PLAN SELECT id FROM r_incident WHERE (state IN ('logged', "
                           "'assessing', 'handling', 'recovering', 'reviewing')) AND "
                           "state <> 'void' ORDER BY id LIMIT 2147483647"));
        QStringList lines;
        while (plan.step())
            lines << plan.text(3);
        QVERIFY2(lines.first().contains(QStringLiteral("fx_incident")), qPrintable(lines.join(u'|')));
    }
};

QTEST_GUILESS_MAIN(TstClocksKept)
#include "tst_clocks_kept.moc"
