// Clocks that are set and time zones that change while people work; and a day of locking and unlocking, with
// a reader that never lets go.
#include "base/clock_watch.h"
#include "faulty_unit.h"
#include "vault/vault.h"
#include <unistd.h>

using namespace wardbook;
using namespace wardbook::faults;

namespace {

constexpr qint64 kSecond = 1000, kDay = 24 * 3600 * kSecond;
constexpr qint64 kStart = 1'795'305'120'000;
constexpr int kQuickCycles = 60, kLongCycles = 1000;
constexpr int kCheckpointPages = 1000; ///< the engine's own, as nothing sets another

qsizetype openFiles()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

qint64 residentKiB()
{
    const auto words = contents(QStringLiteral("/proc/self/statm")).split(' ');
    return words.at(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024;
}

} // namespace

class TstClocksAndIdle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        clock::setSource({});
        qunsetenv("TZ");
        ::tzset();
    }

    void acts_data()
    {
        QTest::addColumn<QList<qint64>>("shifts"); ///< of the clock, one before each act
        QTest::addColumn<int>("behind");           ///< acts that must carry the mark
        QTest::newRow("a year back") << QList<qint64>{0, -365 * kDay, 0} << 1;
        QTest::newRow("ten seconds back") << QList<qint64>{0, -10 * kSecond, kSecond} << 1;
        QTest::newRow("forward, then put right") << QList<qint64>{0, 30 * kDay, -30 * kDay} << 1;
        QTest::newRow("back and back again") << QList<qint64>{0, -kDay, -kDay} << 2;
        QTest::newRow("honest") << QList<qint64>{0, kSecond, kDay} << 0;
    }

    /// The order of acts is that of the chain; which of them had a wrong clock is in it for good.
    void acts()
    {
        QFETCH(const QList<qint64>, shifts);
        QFETCH(const int, behind);
        qint64 now = kStart;
        clock::setSource([&now] { return now; });
        FaultyUnit unit;
        clock::ClockWatch watch([&] { return clock::ClockWatch::Reading{now, 0}; });
        qint64 counted = 0;
        for (const qint64 shift : shifts) {
            now += shift;
            unit.addAsset(QStringLiteral("资产"));
            const auto newest = unit.workspace().ledger().reader()->acts({}).first();
            watch.recordedAt(newest.at.toMSecsSinceEpoch());
            QVERIFY(watch.nowMs() >= counted); // legal clocks give no time back
            counted = watch.nowMs();
        }
        unit.open(); // opening an hour, or a year, before the last act is no obstacle
        int marked = 0;
        qint64 seq = 0;
        auto all = unit.workspace().ledger().reader()->acts({});
        std::reverse(all.begin(), all.end());
        for (const auto& act : all) {
            QCOMPARE(act.seq, ++seq);
            marked += act.clockBehind ? 1 : 0;
        }
        QCOMPARE(marked, behind);
        const auto report = ledger::verify(unit.vault());
        QVERIFY(report.ok); // kept and told, not an error
        int told = 0;
        for (const auto& problem : report.problems)
            told += problem.kind == u"clock" && !problem.fatal ? 1 : 0;
        QCOMPARE(told, behind);
    }

    void theHeaderOfAYearAgo()
    {
        qint64 now = kStart;
        clock::setSource([&now] { return now; });
        FaultyUnit unit;
        now -= 365 * kDay;
        unit.open();
        QCOMPARE(unit.vault().header().lastOpened.toMSecsSinceEpoch(), now);
        unit.addAsset(QStringLiteral("资产"));
        now += 365 * kDay;
        unit.open();
        QCOMPARE(unit.broken(), QByteArray());
    }

    /// Summer time and a laptop carried to another zone: what is stored is UTC and stays in order.
    void timeZones()
    {
        qint64 now = QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch();
        clock::setSource([&now] { return now; });
        FaultyUnit unit;
        for (const char* zone :
             {"Europe/Berlin", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"}) {
            qputenv("TZ", zone);
            ::tzset();
            for (int i = 0; i < 2; ++i, now += 3600 * kSecond) // across the hour that comes twice
                unit.addAsset(QStringLiteral("%1 %2").arg(QLatin1String(zone)).arg(i));
        }
        qint64 last = now + 1;
        for (const auto& act : unit.workspace().ledger().reader()->acts({})) {
            QVERIFY(!act.clockBehind);
            QVERIFY(act.at.toMSecsSinceEpoch() <= last);
            last = act.at.toMSecsSinceEpoch();
        }
        QCOMPARE(unit.broken(), QByteArray());
    }

    /// Locked and unlocked as by an idle workstation for weeks: descriptors, locks and memory are given back.
    void lockedAndUnlocked()
    {
        FaultyUnit unit;
        const int cycles = longRun() ? kLongCycles : kQuickCycles;
        for (int i = 0; i < 10; ++i) // what is allocated once
            unit.open();
        unit.close();
        const qsizetype files = openFiles();
        const qint64 memory = residentKiB();
        for (int i = 0; i < cycles; ++i) {
            unit.open();
            if (i % 10 == 0)
                unit.addAsset(QStringLiteral("资产 %1").arg(i));
            QVERIFY(vault::openedBy(unit.dir()).has_value());
            unit.close();
            QVERIFY(!vault::openedBy(unit.dir()).has_value());
        }
        QCOMPARE(openFiles(), files);
        const qint64 grown = residentKiB() - memory;
        QVERIFY2(grown < 24 * 1024, QByteArray::number(grown).constData());
        QVERIFY(!QFileInfo::exists(unit.file("register.db-wal")));
        qInfo("%d cycles: %lld KiB more", cycles, static_cast<long long>(grown));
    }

    /// A window that only looks keeps its connection for a day: the log of a day's acts stays bounded as long
    /// as it is no transaction that it keeps.
    void aReaderThatStaysOpen()
    {
        FaultyUnit unit;
        const auto reader = unit.workspace().ledger().reader();
        QVERIFY(reader->count(kAsset) == 0);
        const int rounds = longRun() ? 400 : 40;
        qint64 largest = 0;
        for (int i = 0; i < rounds; ++i) {
            unit.importAssets(20);
            unit.addAsset(QStringLiteral("资产"));
            largest = std::max(largest, QFileInfo(unit.file("register.db-wal")).size());
            reader->count(kAsset);
        }
        QVERIFY2(largest < 3LL * kCheckpointPages * 4096, QByteArray::number(largest).constData());
        qInfo("write-ahead log at most %lld KiB", static_cast<long long>(largest / 1024));
    }
};

QTEST_GUILESS_MAIN(TstClocksAndIdle)
#include "tst_clocks_and_idle.moc"
