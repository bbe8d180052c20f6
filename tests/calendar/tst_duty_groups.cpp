#include "calendar/duties.h"
#include "calendar/duty_groups.h"
#include "calendar/duty_moments.h"
#include "oversight/checked_unit.h"

using namespace wardbook;
using namespace wardbook::oversight;
using calendar::Duty;
using calendar::DutyGroup;

/// How duties become lines, counts and moments; and whose they are.
class TstDutyGroups : public QObject
{
    Q_OBJECT

    static Duty duty(int days, const char* kind, const QString& name, bool overdue = false)
    {
        Duty made;
        made.on = kToday.addDays(days);
        made.kind = QString::fromUtf8(kind);
        made.text = name;
        made.registerId = id("asset");
        made.uid = name + QString::number(days);
        made.overdue = overdue;
        return made;
    }
    static QList<Duty> several(int count, int days, const char* kind, bool overdue = false)
    {
        QList<Duty> made;
        for (int i = 0; i < count; ++i)
            made << duty(days, kind, QStringLiteral("资产 %1").arg(i), overdue);
        return made;
    }
    static qint64 at(int days, int hour)
    {
        return QDateTime(kToday.addDays(days), QTime(hour, 0)).toMSecsSinceEpoch();
    }

private Q_SLOTS:
    void manyOfOneKindOnOneDayAreOneLine()
    {
        const QList<DutyGroup> groups = calendar::grouped(several(128, 4, "数据资产：下次复核"));
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().count(), 128);
        QVERIFY(groups.first().text.contains(QStringLiteral("数据资产：下次复核")));
        QVERIFY(groups.first().text.contains(QStringLiteral("128")));
        QVERIFY(!groups.first().text.contains(QStringLiteral("资产 0")));
        QCOMPARE(groups.first().on, kToday.addDays(4));
    }

    void afewKeepTheirNames()
    {
        const QList<Duty> two = several(2, 4, "整改：期限");
        const QList<DutyGroup> groups = calendar::grouped(two);
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.first().text, two.first().text);
        QCOMPARE(groups.first().discreet, two.first().kind);
        QCOMPARE(calendar::grouped(two, 2).size(), 1);
    }

    void daysAndKindsStayApartButWhatIsOverdueDoesNot()
    {
        QList<Duty> duties = several(2, -30, "制度：下次评审", true) +
                             several(2, -3, "制度：下次评审", true) + several(3, 1, "制度：下次评审") +
                             several(3, 2, "制度：下次评审") + several(3, 2, "预案：下次评审");
        const QList<DutyGroup> groups = calendar::grouped(duties);
        QCOMPARE(groups.size(), 4);
        QVERIFY(groups[0].overdue);
        QCOMPARE(groups[0].count(), 4);
        QCOMPARE(groups[0].on, kToday.addDays(-30));
        QCOMPARE(groups[0].last, kToday.addDays(-3));
        QCOMPARE(groups[1].on, kToday.addDays(1));
        QCOMPARE(groups[2].kind, QStringLiteral("制度：下次评审"));
        QCOMPARE(groups[3].kind, QStringLiteral("预案：下次评审"));
        qsizetype all = 0;
        for (const DutyGroup& group : groups)
            all += group.count();
        QCOMPARE(all, duties.size());
    }

    void aLegalClockKeepsItsLine()
    {
        QList<Duty> clocks = several(5, 0, "安全事件：报告时限");
        for (Duty& clock : clocks) {
            clock.statutory = true;
            clock.atMs = at(0, 12);
        }
        QCOMPARE(calendar::grouped(clocks).size(), 5);
        for (Duty& clock : clocks)
            clock.atMs.reset();
        QCOMPARE(calendar::grouped(clocks).size(), 1);
        QVERIFY(calendar::grouped(clocks).first().statutory);
    }

    void oneDoubtfulMakesTheGroupDoubtful()
    {
        QList<Duty> duties = several(3, 1, "系统：测评");
        for (Duty& each : duties)
            each.source = QStringLiteral("某办法 第五条");
        QCOMPARE(calendar::grouped(duties).first().source, QStringLiteral("某办法 第五条"));
        QVERIFY(calendar::grouped(duties).first().verified);
        duties[1].verified = false;
        duties[2].source = QStringLiteral("另一办法 第六条");
        duties[2].atMs = at(1, 9);
        const DutyGroup group = calendar::grouped(duties).first();
        QVERIFY(!group.verified);
        QVERIFY(group.source.isEmpty());
        QCOMPARE(group.atMs.value_or(0), at(1, 9));
    }

    void countsFollowTheCalendarWeek()
    {
        const QDate wednesday(2026, 6, 10);
        const auto on = [&](QDate day, bool overdue = false) {
            Duty made = duty(0, "某事", QStringLiteral("某事"), overdue);
            made.on = day;
            return made;
        };
        const QList<Duty> duties{on(wednesday.addDays(-1), true), on(wednesday), on(wednesday.addDays(1)),
                                 on(wednesday.addDays(4)), on(wednesday.addDays(5))};
        const calendar::DutyCounts counts = calendar::countsOf(duties, wednesday);
        QCOMPARE(counts.overdue, 1);
        QCOMPARE(counts.today, 1);
        QCOMPARE(counts.thisWeek, 2); // Thursday and Sunday
        QCOMPARE(counts.later, 1);    // Monday
        QCOMPARE(counts.all(), 5);
    }

    void clocksWarnWhenHalfIsUsed()
    {
        Duty clock = duty(0, "报告", QStringLiteral("报告"));
        clock.atMs = at(0, 20);
        clock.startedMs = at(0, 8);
        clock.statutory = true;
        QList<calendar::DutyMoment> moments = calendar::momentsOf({clock}, at(0, 8), at(1, 0));
        QCOMPARE(moments.size(), 2);
        QCOMPARE(moments[0].moment, calendar::Moment::Warning);
        QCOMPARE(moments[0].atMs, at(0, 14));
        QCOMPARE(moments[1].moment, calendar::Moment::Due);
        QCOMPARE(moments[1].atMs, at(0, 20));
        clock.statutory = false;
        QCOMPARE(calendar::momentsOf({clock}, at(0, 8), at(1, 0)).first().atMs, at(0, 17));
        clock.startedMs = 0;
        QCOMPARE(calendar::momentsOf({clock}, at(0, 8), at(1, 0)).first().atMs, at(0, 19));
        // what has passed is not said again
        QCOMPARE(calendar::momentsOf({clock}, at(0, 19), at(1, 0)).size(), 1);
        QVERIFY(calendar::momentsOf({clock}, at(0, 20), at(1, 0)).isEmpty());
    }

    void aDayIsSaidInTheMorning()
    {
        const QList<Duty> days{duty(2, "乙", QStringLiteral("乙")), duty(1, "甲", QStringLiteral("甲"))};
        const QList<calendar::DutyMoment> moments = calendar::momentsOf(days, at(0, 0), at(2, 9));
        QCOMPARE(moments.size(), 2);
        QCOMPARE(moments[0].atMs, at(1, calendar::kMorningHour));
        QCOMPARE(moments[0].duty.kind, QStringLiteral("甲"));
        QCOMPARE(calendar::momentsOf(days, at(0, 0), at(2, 7)).size(), 1);
    }

    void dutiesSayWhoseTheyAre()
    {
        Checked unit;
        const qint64 person = unit.put("person", {{id("name"), words("罗静")}, {id("department"), unit.lab}});
        const qint64 action =
            unit.make({{id("due"), day(4)}, {id("owner"), person}, {id("department"), unit.lab}});
        const qint64 other = unit.make({{id("due"), day(4)}, {id("department"), unit.centre}});
        const auto all = [&] {
            return calendar::duties(*unit.workspace, *unit.reader(), kToday, at(0, 10), kToday.addDays(30));
        };
        const auto of = [&](qint64 record) {
            for (const Duty& each : all())
                if (each.registerId == id("remediation") && each.record == record)
                    return each;
            return Duty();
        };
        QCOMPARE(of(action).persons, QList<qint64>{person});
        QCOMPARE(of(action).department, unit.lab);
        QCOMPARE(of(action).recordUid, unit.reader()->record(id("remediation"), action).uid);
        QCOMPARE(of(other).department, unit.centre);
        // a liaison has to do with the own department only
        unit.signIn(QStringLiteral("罗静"), QStringLiteral("liaison"), unit.lab);
        QCOMPARE(of(action).record, action);
        QCOMPARE(of(other).record, 0);
    }

    void readingTellsHowFarItIsAndStopsWhenAsked()
    {
        Checked unit;
        qint64 seen = 0, total = 0;
        calendar::duties(*unit.workspace, *unit.reader(), kToday, at(0, 10), kToday.addDays(30),
                         Progress([&](qint64 done, qint64 of, const QString&) {
                             seen = std::max(seen, done);
                             total = of;
                         }));
        QVERIFY(seen > 10);
        QCOMPARE(total, unit.reader()->registers().ids().size());
        const Progress cancelled;
        cancelled.cancel();
        QCOMPARE(kindOf([&] {
                     calendar::duties(*unit.workspace, *unit.reader(), kToday, at(0, 10), kToday, cancelled);
                 }),
                 Error::kindName(ErrorKind::Cancelled));
    }
};

QTEST_MAIN(TstDutyGroups)
#include "tst_duty_groups.moc"
