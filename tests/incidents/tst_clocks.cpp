// Clocks as arithmetic: no vault, a fake now.
#include "tests/incidents/rules_fixture.h"
#include <ctime>

using namespace wardbook;
using namespace wardbook::incidents;

namespace {

/// Every line of local time runs by this zone while it lives.
class Zone
{
public:
    explicit Zone(const char* name) : m_before(qgetenv("TZ")), m_had(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", name);
        tzset();
    }
    ~Zone()
    {
        if (m_had)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        tzset();
    }

private:
    QByteArray m_before;
    bool m_had;
};

} // namespace

class TstClocks : public QObject
{
    Q_OBJECT

    const qint64 m_aware = beijing("2026-06-14T08:52:00");

    ClockFacts facts(const char* grade = "larger", const char* role = "other") const
    {
        ClockFacts made;
        made.incident = 1;
        made.code = QStringLiteral("SJ-2026-0001");
        made.operatorRole = QLatin1String(role);
        made.grade = QLatin1String(grade);
        made.awareMs = m_aware;
        return made;
    }
    static ClockFacts::Sent sent(const char* kind, const char* recipient, qint64 atMs, const char* rule = "")
    {
        return {7,    QLatin1String(kind),  QLatin1String(recipient), QLatin1String(rule),
                atMs, QStringLiteral("R-1")};
    }
    static ClockMark mark(const char* rule, const char* action, qint64 atMs, bool approved = false)
    {
        ClockMark made;
        made.id = 3;
        made.rule = QLatin1String(rule);
        made.action = QLatin1String(action);
        made.atMs = atMs;
        made.reason = QStringLiteral("已断网处置");
        made.by = QStringLiteral("何敏");
        made.approved = approved;
        return made;
    }
    static QList<Clock> clocks(const ClockFacts& facts, qint64 nowMs)
    {
        return clocksOf(facts, *IncidentRules::builtIn(), nowMs);
    }
    static QStringList ids(const QList<Clock>& list)
    {
        QStringList found;
        for (const Clock& clock : list)
            found << clock.rule.id;
        return found;
    }
    /// A copy of the one clock; a wrong id fails the test by its empty rule.
    static Clock only(const ClockFacts& facts, const char* rule, qint64 nowMs)
    {
        const QList<Clock> list = clocks(facts, nowMs);
        const Clock* found = RulesFixture::find(list, rule);
        return found ? *found : Clock();
    }

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void theRoleDecidesWhoIsTold_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<int>("hours");
        QTest::newRow("hospital") << "other" << QStringList{"cac_first"} << 4;
        QTest::newRow("not set") << "" << QStringList{"cac_first"} << 4;
        QTest::newRow("central") << "central" << QStringList{"organ_first"} << 2;
        QTest::newRow("critical") << "cii" << QStringList{"protection_first", "police_first"} << 1;
    }
    void theRoleDecidesWhoIsTold()
    {
        QFETCH(QString, role);
        QFETCH(QStringList, first);
        QFETCH(int, hours);
        const ClockFacts given = facts("larger", role.toLatin1().constData());
        const QList<Clock> list = clocks(given, m_aware + kMinuteMs);
        QCOMPARE(ids(list), first + QStringList({"health", "final"}));
        for (const Clock& clock : list)
            if (first.contains(clock.rule.id)) {
                QCOMPARE(clock.startedMs, m_aware);
                QCOMPARE(clock.dueMs, m_aware + hours * kHourMs);
                QCOMPARE(clock.state, ClockState::Running);
                QCOMPARE(clock.roleNote.isEmpty(), !role.isEmpty());
            }
    }

    void criticalInfrastructureShortensTheLimit()
    {
        ClockFacts given = facts();
        given.critical = true;
        const QList<Clock> list = clocks(given, m_aware);
        QVERIFY(!ids(list).contains(QStringLiteral("cac_first")));
        QCOMPARE(RulesFixture::find(list, "protection_first")->dueMs, m_aware + kHourMs);
        QVERIFY(!RulesFixture::find(list, "protection_first")->roleNote.isEmpty());
    }

    void edgesOfALimit_data()
    {
        QTest::addColumn<qint64>("used");
        QTest::addColumn<QString>("state");
        QTest::newRow("start") << qint64(0) << "running";
        QTest::newRow("before half") << 2 * kHourMs - 1 << "running";
        QTest::newRow("half") << 2 * kHourMs << "near";
        QTest::newRow("the last moment") << 4 * kHourMs << "near";
        QTest::newRow("past it") << 4 * kHourMs + 1 << "late";
    }
    void edgesOfALimit()
    {
        QFETCH(qint64, used);
        const Clock clock = only(facts(), "cac_first", m_aware + used);
        QTEST(stateId(clock.state), "state");
        QVERIFY(clock.open());
        QCOMPARE(clock.leftMs(m_aware + used), 4 * kHourMs - used);
        QCOMPARE(clock.usedMs(m_aware + used), used);
        QCOMPARE(clock.usedShare(m_aware + used), qMin(1.0, double(used) / double(4 * kHourMs)));
    }

    void edgesOfATarget_data()
    {
        QTest::addColumn<qint64>("used");
        QTest::addColumn<QString>("state");
        QTest::newRow("half") << 15 * kMinuteMs << "running";
        QTest::newRow("before the last quarter") << 30 * kMinuteMs * 3 / 4 - 1 << "running";
        QTest::newRow("the last quarter") << 30 * kMinuteMs * 3 / 4 << "near";
        QTest::newRow("the last moment") << 30 * kMinuteMs << "near";
        QTest::newRow("past it") << 30 * kMinuteMs + 1 << "late";
    }
    void edgesOfATarget()
    {
        QFETCH(qint64, used);
        ClockFacts given = facts("ordinary");
        given.personalInformation = true;
        const Clock clock = only(given, "individuals", m_aware + used);
        QTEST(stateId(clock.state), "state");
        QCOMPARE(clock.dueMs, 0); // the law names no figure
        QCOMPARE(clock.countsToMs(), m_aware + 30 * kMinuteMs);
    }

    void aReportAnswers_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::addColumn<QString>("state");
        QTest::newRow("at the last moment") << 4 * kHourMs << "done_in_time";
        QTest::newRow("a moment too late") << 4 * kHourMs + 1 << "done_late";
    }
    void aReportAnswers()
    {
        QFETCH(qint64, after);
        ClockFacts given = facts();
        given.sent << sent("first", "cac", m_aware + after)
                   << sent("first", "cac", m_aware + after + kHourMs);
        const Clock clock = only(given, "cac_first", m_aware + kDayMs);
        QTEST(stateId(clock.state), "state");
        QVERIFY(!clock.open());
        QCOMPARE(clock.doneMs, m_aware + after); // the first counts
        QCOMPARE(clock.usedMs(m_aware + kDayMs), after);
        QCOMPARE(clock.receipt, QStringLiteral("R-1"));
        QCOMPARE(clock.notice, 7);
    }

    void onlyWhoWasToldIsAnswered()
    {
        ClockFacts given = facts("larger", "cii");
        given.crime = true;
        given.sent << sent("first", "protection", m_aware + kMinuteMs);
        QCOMPARE(only(given, "protection_first", m_aware + kHourMs).state, ClockState::DoneInTime);
        QCOMPARE(only(given, "police_first", m_aware + kHourMs).state, ClockState::Near);
        given.sent << sent("police", "", m_aware + 2 * kMinuteMs); // goes nowhere else
        QCOMPARE(only(given, "police_first", m_aware + kHourMs).state, ClockState::DoneInTime);
        QCOMPARE(only(given, "police", m_aware + kHourMs).state, ClockState::DoneInTime);
        given.sent << sent("first", "", m_aware + 3 * kMinuteMs) << sent("follow_up", "health", m_aware);
        QVERIFY(only(given, "health", m_aware + kHourMs).open());
        // A hospital's report to the police brings no clock of critical infrastructure with it.
        ClockFacts hospital = facts();
        hospital.crime = true;
        hospital.sent << sent("police", "police", m_aware);
        QVERIFY(!ids(clocks(hospital, m_aware)).contains(QStringLiteral("police_first")));
    }

    void aReportMayNameItsRule()
    {
        ClockFacts given = facts();
        given.sent << sent("other", "other", m_aware + kMinuteMs, "cac_first");
        QCOMPARE(only(given, "cac_first", m_aware + kHourMs).state, ClockState::DoneInTime);
    }

    void aTelephoneCallIsMarked()
    {
        ClockFacts given = facts();
        given.marks << mark("cac_first", "done", m_aware + kHourMs);
        const Clock clock = only(given, "cac_first", m_aware + kDayMs);
        QCOMPARE(clock.state, ClockState::DoneInTime);
        QCOMPARE(clock.mark, 3);
    }

    void doesNotApplyNeedsAnApproval()
    {
        ClockFacts given = facts("ordinary");
        given.personalInformation = given.harmAvoided = true;
        QVERIFY(only(given, "individuals", m_aware).waiverSuggested);
        given.marks << mark("individuals", "not_applicable", m_aware);
        Clock clock = only(given, "individuals", m_aware + kHourMs);
        QCOMPARE(clock.state, ClockState::Late);
        QVERIFY(clock.waiverAsked && clock.open());
        given.marks.first().approved = true;
        clock = only(given, "individuals", m_aware + kHourMs);
        QCOMPARE(clock.state, ClockState::NotApplicable);
        QVERIFY(!clock.waiverAsked && !clock.open());
        QCOMPARE(clock.reason, QStringLiteral("已断网处置"));
        QCOMPARE(clock.by, QStringLiteral("何敏"));
        // Told nevertheless: that is what counts.
        given.sent << sent("individual", "individuals", m_aware + kMinuteMs);
        QCOMPARE(only(given, "individuals", m_aware + kHourMs).state, ClockState::DoneInTime);
    }

    void regradingDownRemovesWhatIsUnanswered()
    {
        ClockFacts given = facts();
        given.sent << sent("first", "cac", m_aware + kHourMs);
        given.grade = QStringLiteral("ordinary");
        QCOMPARE(ids(clocks(given, m_aware + 2 * kHourMs)), QStringList{QStringLiteral("cac_first")});
        given.sent.clear();
        QVERIFY(clocks(given, m_aware + 2 * kHourMs).isEmpty());
    }

    void regradingUpCountsFromAwareness()
    {
        ClockFacts given = facts("ordinary");
        given.decidedMs = m_aware + 5 * kHourMs;
        QVERIFY(clocks(given, m_aware + 5 * kHourMs).isEmpty());
        given.grade = QStringLiteral("larger");
        const Clock clock = only(given, "cac_first", m_aware + 5 * kHourMs);
        QCOMPARE(clock.dueMs, m_aware + 4 * kHourMs);
        QCOMPARE(clock.state, ClockState::Late);
    }

    void ungradedClocksAreProvisional()
    {
        const ClockFacts given = facts("");
        const Clock clock = only(given, "cac_first", m_aware + 3 * kHourMs);
        QVERIFY(clock.provisional && !clock.open());
        QCOMPARE(clock.state, ClockState::NotStarted);
        QCOMPARE(clock.dueMs, m_aware + 4 * kHourMs); // what it will be once graded
        ClockFacts crime = given;
        crime.crime = true; // asked at any grade
        QVERIFY(only(crime, "police", m_aware).open());
        QVERIFY(!only(crime, "police", m_aware).provisional);
    }

    void theFinalReportWaitsForTheEndOfHandling()
    {
        ClockFacts given = facts();
        QCOMPARE(only(given, "final", m_aware + 90 * kDayMs).state, ClockState::NotStarted);
        given.handlingEndedMs = m_aware + kDayMs;
        const Clock clock = only(given, "final", m_aware + 2 * kDayMs);
        QCOMPARE(clock.startedMs, given.handlingEndedMs);
        QCOMPARE(clock.dueMs, given.handlingEndedMs + 30 * kDayMs);
        QCOMPARE(clock.state, ClockState::Running);
        given.sent << sent("final", "cac", given.handlingEndedMs + 30 * kDayMs);
        QCOMPARE(only(given, "final", m_aware + 90 * kDayMs).state, ClockState::DoneInTime);
    }

    void whoWasNotAwareHasNoClock()
    {
        ClockFacts given = facts();
        given.awareMs = 0;
        const Clock clock = only(given, "cac_first", m_aware);
        QCOMPARE(clock.state, ClockState::NotStarted);
        QCOMPARE(clock.dueMs, 0);
    }

    void aClosedIncidentHasNoOpenClock()
    {
        ClockFacts given = facts();
        given.closed = true;
        given.closedMs = m_aware + kHourMs;
        const QList<Clock> list = clocks(given, m_aware + kDayMs);
        QVERIFY(ids(list).contains(QStringLiteral("cac_first"))); // kept: what was open stays to be seen
        for (const Clock& clock : list)
            QVERIFY(!clock.open());
        given.falseAlarm = true;
        QVERIFY(clocks(given, m_aware + kDayMs).isEmpty());
    }

    void rulesAreInForceByTheDayOfBeijing()
    {
        const Zone newYork("America/New_York"); // still 31 October there
        ClockFacts given = facts();
        given.awareMs = beijing("2025-10-31T23:59:59");
        QVERIFY(!ids(clocks(given, given.awareMs)).contains(QStringLiteral("cac_first")));
        given.awareMs = beijing("2025-11-01T00:00:00");
        QVERIFY(ids(clocks(given, given.awareMs)).contains(QStringLiteral("cac_first")));
    }

    void zonesAndSummerTimeMoveNothing()
    {
        // Clocks in New York go back on 1 November 2026: a night of 25 hours.
        ClockFacts given = facts();
        given.awareMs = beijing("2026-11-01T11:00:00");
        given.handlingEndedMs = given.awareMs + kHourMs;
        QList<QList<qint64>> due;
        for (const char* zone : {"Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "UTC"}) {
            const Zone set(zone);
            const QList<Clock> list = clocks(given, given.awareMs + 3 * kHourMs);
            QCOMPARE(RulesFixture::find(list, "cac_first")->state, ClockState::Near);
            due << QList{RulesFixture::find(list, "cac_first")->dueMs,
                         RulesFixture::find(list, "final")->dueMs};
        }
        for (const QList<qint64>& each : due)
            QCOMPARE(each, (QList{given.awareMs + 4 * kHourMs, given.handlingEndedMs + 30 * kDayMs}));
    }

    void theMostUrgentComesFirst()
    {
        ClockFacts real = facts();
        real.personalInformation = true;
        ClockFacts older = facts();
        older.incident = 2;
        older.awareMs -= kHourMs;
        ClockFacts drill = facts();
        drill.incident = 3;
        drill.exercise = true;
        drill.awareMs -= 10 * kHourMs;
        QList<Clock> list = clocks(drill, m_aware) + clocks(real, m_aware) + clocks(older, m_aware);
        list.removeIf([](const Clock& clock) { return !clock.open(); });
        sortByUrgency(list);
        QStringList order;
        for (const Clock& clock : list)
            order << QStringLiteral("%1 %2").arg(clock.incident).arg(clock.rule.id);
        QCOMPARE(order, (QStringList{"2 cac_first", "1 cac_first", "1 individuals", "2 health", "1 health",
                                     "3 cac_first", "3 health"}));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << "0:00:00";
        QTest::newRow("seconds are cut, not rounded") << qint64(59'999) << "0:00:59";
        QTest::newRow("left") << kHourMs + 46 * kMinuteMs + 20'000 << "1:46:20";
        QTest::newRow("late by") << -(kHourMs + 46 * kMinuteMs + 20'000) << "1:46:20";
        QTest::newRow("below two days") << 48 * kHourMs - 1000 << "47:59:59";
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QTEST(durationText(ms), "text");
    }

    void daysAreSaidFromTwoOn()
    {
        const QString text = durationText(12 * kDayMs + 3 * kHourMs + 5 * kMinuteMs + 59'000);
        QVERIFY2(text.startsWith(QStringLiteral("12")) && text.endsWith(QStringLiteral("3:05")),
                 qPrintable(text));
        QVERIFY(durationText(48 * kHourMs).endsWith(QStringLiteral("0:00")));
    }

    void everyStateHasItsWord()
    {
        QStringList words, names;
        for (int state = 0; state <= int(ClockState::NotApplicable); ++state) {
            words << stateText(ClockState(state));
            names << stateId(ClockState(state));
        }
        QCOMPARE(words.removeDuplicates() + names.removeDuplicates() + int(words.removeAll(QString())), 0);
    }
};

QTEST_GUILESS_MAIN(TstClocks)
#include "tst_clocks.moc"
