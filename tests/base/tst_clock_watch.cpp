#include "base/clock.h"
#include "base/clock_watch.h"
#include <QtTest>

using namespace wardbook::clock;

namespace {
constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kStart = 1'795'305'120'000;
} // namespace

class TstClockWatch : public QObject
{
    Q_OBJECT

    qint64 m_wall = kStart;
    qint64 m_steady = 5'000'000;

    ClockWatch watch()
    {
        return ClockWatch([this] { return ClockWatch::Reading{m_wall, m_steady}; });
    }
    void pass(qint64 ms)
    {
        m_wall += ms;
        m_steady += ms;
    }

private Q_SLOTS:
    void init()
    {
        m_wall = kStart;
        m_steady = 5'000'000;
    }

    void followsAnHonestClock()
    {
        ClockWatch clock = watch();
        QCOMPARE(clock.nowMs(), kStart);
        pass(90 * kMinute);
        QCOMPARE(clock.nowMs(), kStart + 90 * kMinute);
        QCOMPARE(clock.wallShiftMs(), 0);
    }

    void aClockThatWasSetBackGivesNoTimeBack()
    {
        ClockWatch clock = watch();
        pass(kHour);
        m_wall -= 3 * kHour;
        QCOMPARE(clock.nowMs(), kStart + kHour);
        QCOMPARE(clock.wallShiftMs(), -3 * kHour);
        pass(10 * kMinute); // it goes on from there
        QCOMPARE(clock.nowMs(), kStart + kHour + 10 * kMinute);
        QCOMPARE(clock.wallShiftMs(), -3 * kHour);
    }

    void aClockThatWasPutRightAgainIsFollowed()
    {
        ClockWatch clock = watch();
        m_wall -= 3 * kHour;
        pass(kHour);
        m_wall += 3 * kHour;
        QCOMPARE(clock.nowMs(), kStart + kHour);
        QCOMPARE(clock.wallShiftMs(), 0);
    }

    void aClockThatJumpedForwardIsBelieved()
    {
        ClockWatch clock = watch();
        m_wall += 2 * kHour;
        QCOMPARE(clock.nowMs(), kStart + 2 * kHour);
        QCOMPARE(clock.wallShiftMs(), 0);
    }

    void sleepCounts()
    {
        // While it slept the wall clock was stopped or set back: the boot-time clock went on.
        ClockWatch clock = watch();
        m_steady += 8 * kHour;
        QCOMPARE(clock.nowMs(), kStart + 8 * kHour);
        QCOMPARE(clock.wallShiftMs(), -8 * kHour);
    }

    void whatTheVaultRecordedIsNeverAhead()
    {
        // Restarted on a workstation whose clock is an hour behind the last act.
        ClockWatch clock = watch();
        clock.recordedAt(kStart + kHour);
        QCOMPARE(clock.nowMs(), kStart + kHour);
        QCOMPARE(clock.wallShiftMs(), -kHour);
        clock.recordedAt(kStart + 10 * kMinute); // an earlier one changes nothing
        QCOMPARE(clock.nowMs(), kStart + kHour);
        m_wall += kHour; // put right
        QCOMPARE(clock.nowMs(), kStart + kHour);
        QCOMPARE(clock.wallShiftMs(), 0);
    }

    void whatWasRecordedWhileAheadStays()
    {
        // The clock jumped forward, something was recorded, and the clock was put right.
        ClockWatch clock = watch();
        m_wall += 5 * kHour;
        clock.recordedAt(m_wall);
        m_wall -= 5 * kHour;
        QCOMPARE(clock.nowMs(), kStart + 5 * kHour);
        QCOMPARE(clock.wallShiftMs(), -5 * kHour);
    }

    void timeGoesOnAfterWhatWasRecorded()
    {
        // An hour behind the vault: the time counted with must not stand still until the wall clock gets
        // there.
        ClockWatch clock = watch();
        clock.recordedAt(kStart + kHour);
        pass(20 * kMinute);
        QCOMPARE(clock.nowMs(), kStart + kHour + 20 * kMinute);
        QCOMPARE(clock.wallShiftMs(), -kHour);
    }

    void aSmallDriftIsNotWorthSaying()
    {
        ClockWatch clock = watch();
        pass(kHour);
        m_wall -= 2 * kMinute - 1;
        QCOMPARE(clock.wallShiftMs(), 0);
        QCOMPARE(clock.nowMs(), kStart + kHour);
        m_wall -= 1;
        QCOMPARE(clock.wallShiftMs(), -2 * kMinute);
    }

    void withoutASourceItReadsTheProgramsClock()
    {
        setSource([] { return kStart; });
        ClockWatch clock;
        QVERIFY(clock.nowMs() >= kStart);
        setSource([] { return kStart + 12 * kHour; });
        QCOMPARE(clock.nowMs(), kStart + 12 * kHour);
        setSource([] { return kStart - 12 * kHour; });
        QVERIFY(clock.nowMs() >= kStart);
        setSource({});
    }
};

QTEST_APPLESS_MAIN(TstClockWatch)
#include "tst_clock_watch.moc"
