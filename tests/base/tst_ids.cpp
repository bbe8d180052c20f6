#include "base/clock.h"
#include "base/ids.h"
#include <QSet>
#include <QtTest>
#include <thread>

using namespace wardbook;

class tst_Ids : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { clock::setSource({}); }
    void haveTheShape();
    void ascendInOneMillisecond();
    void ascendWhenTheClockGoesBack();
    void areDifferentOnAllThreads();
};

void tst_Ids::haveTheShape()
{
    static const QRegularExpression shape(QStringLiteral("^[0-7][0-9A-HJKMNP-TV-Z]{25}$"));
    QVERIFY(shape.match(newUlid()).hasMatch());
    // The first ten digits are the time.
    const qint64 later = clock::nowMs() + 3600 * 1000;
    clock::setSource([later] { return later; });
    qint64 time = 0;
    const QString id = newUlid();
    for (int i = 0; i < 10; ++i)
        time = time * 32 + QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ").indexOf(id[i]);
    QCOMPARE(time, later);
}

void tst_Ids::ascendInOneMillisecond()
{
    const qint64 frozen = clock::nowMs() + 7200 * 1000;
    clock::setSource([frozen] { return frozen; });
    QString last = newUlid();
    for (int i = 0; i < 50000; ++i) {
        const QString next = newUlid();
        QVERIFY(next > last);
        last = next;
    }
}

void tst_Ids::ascendWhenTheClockGoesBack()
{
    qint64 now = clock::nowMs() + 10800 * 1000;
    clock::setSource([&now] { return now; });
    QString last = newUlid();
    for (int i = 0; i < 100; ++i) {
        now -= 1000;
        const QString next = newUlid();
        QVERIFY(next > last);
        last = next;
    }
}

void tst_Ids::areDifferentOnAllThreads()
{
    std::array<QStringList, 4> made;
    std::vector<std::thread> threads;
    for (QStringList& list : made)
        threads.emplace_back([&list] {
            for (int i = 0; i < 5000; ++i)
                list << newUlid();
        });
    for (std::thread& thread : threads)
        thread.join();
    QSet<QString> all;
    for (const QStringList& list : made) {
        QVERIFY(std::is_sorted(list.begin(), list.end()));
        all += QSet<QString>(list.begin(), list.end());
    }
    QCOMPARE(all.size(), 20000);
}

QTEST_GUILESS_MAIN(tst_Ids)
#include "tst_ids.moc"
