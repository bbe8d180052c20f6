#include "people/idle_lock.h"
#include <QTest>

using wardbook::people::IdleLock;

class TstIdleLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dueAfterTheMinutes()
    {
        IdleLock lock(5);
        lock.activity(1'000'000);
        QVERIFY(!lock.due(1'000'000 + 5 * 60'000 - 1));
        QVERIFY(lock.due(1'000'000 + 5 * 60'000));
        lock.activity(2'000'000);
        QVERIFY(!lock.due(2'000'001));
        QCOMPARE(lock.remainingMs(2'060'000), qint64{4 * 60'000});
    }

    void zeroMinutesIsNever()
    {
        IdleLock lock(0);
        lock.activity(0);
        QVERIFY(!lock.due(1'000'000'000));
    }

    void aClockThatGoesBackCountsAsNoTime()
    {
        IdleLock lock(1);
        lock.activity(10'000'000);
        QVERIFY(!lock.due(5'000'000));
        QVERIFY(!lock.due(5'000'000 + 59'000));
        QVERIFY(lock.due(5'000'000 + 60'000));
    }
};

QTEST_GUILESS_MAIN(TstIdleLock)
#include "tst_idle_lock.moc"
