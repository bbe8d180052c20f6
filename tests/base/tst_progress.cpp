#include "base/error.h"
#include "base/progress.h"
#include <QtTest>

using namespace wardbook;

class tst_Progress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reportsRealNumbers();
    void cancelIsSharedByCopies();
    void kindsHaveNamesAndExitCodes();
};

void tst_Progress::reportsRealNumbers()
{
    QList<qint64> seen;
    const Progress progress(
        [&](qint64 done, qint64 total, const QString& what) { seen << done << total << what.size(); });
    progress.step(1, 10, QStringLiteral("ab"));
    progress.step(2, 10);
    QCOMPARE(seen, (QList<qint64>{1, 10, 2, 2, 10, 0}));
    Progress().step(1, 2); // nobody listens
}

void tst_Progress::cancelIsSharedByCopies()
{
    int reports = 0;
    const Progress worker([&](qint64, qint64, const QString&) { ++reports; });
    const Progress button = worker;
    button.cancel();
    QVERIFY(worker.cancelled());
    ErrorKind kind = ErrorKind::Io;
    try {
        worker.step(1, 2);
    } catch (const Error& error) {
        kind = error.kind();
        QVERIFY(!error.text().isEmpty());
    }
    QVERIFY(kind == ErrorKind::Cancelled);
    QCOMPARE(reports, 0);
}

void tst_Progress::kindsHaveNamesAndExitCodes()
{
    QSet<QString> names;
    for (int kind = int(ErrorKind::WrongPassword); kind <= int(ErrorKind::Io); ++kind) {
        names << Error::kindName(ErrorKind(kind));
        QVERIFY(Error::exitCode(ErrorKind(kind)) >= 1 && Error::exitCode(ErrorKind(kind)) <= 6);
    }
    QCOMPARE(names.size(), int(ErrorKind::Io) + 1);
    QCOMPARE(Error::exitCode(ErrorKind::WrongPassword), 3);
    QCOMPARE(Error::exitCode(ErrorKind::Damaged), 5);
    QCOMPARE(Error::exitCode(ErrorKind::Busy), 6);
    const Error error(ErrorKind::Busy, QStringLiteral("有人在写"), QStringLiteral("detail"));
    QCOMPARE(QString::fromUtf8(error.what()), error.text());
}

QTEST_GUILESS_MAIN(tst_Progress)
#include "tst_progress.moc"
