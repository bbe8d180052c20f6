#include "base/error.h"
#include "base/language.h"
#include "crypto/password_key.h"
#include "grading/system_deadlines.h"
#include "people/workspace.h"
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using namespace wardbook::grading;

namespace {

QDate day(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QByteArray plan(const QByteArray& years, const QByteArray& version = "1")
{
    return R"({"id": "own", "kind": "working_days", "version": ")" + version +
           R"(", "source": "notice", "years": )" + years + '}';
}

} // namespace

class TstWorkingDays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        setLanguage(Language::English);
    }

    void after_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("to");
        QTest::newRow("an ordinary week") << "2026-07-06" << 5 << "2026-07-13";
        QTest::newRow("from a Friday") << "2026-06-05" << 1 << "2026-06-08";
        QTest::newRow("from a Sunday") << "2026-06-07" << 5 << "2026-06-12";
        QTest::newRow("none") << "2026-06-06" << 0 << "2026-06-06";
        QTest::newRow("over the dragon boat festival") << "2026-06-08" << 10 << "2026-06-23";
        QTest::newRow("over the spring festival and its exchanged Saturdays")
            << "2026-02-12" << 3 << "2026-02-24";
        QTest::newRow("an exchanged Saturday counts") << "2026-05-08" << 1 << "2026-05-09";
        QTest::newRow("a year that is not announced") << "2031-10-01" << 1 << "2031-10-02";
    }
    void after()
    {
        QFETCH(QString, from);
        QFETCH(int, days);
        QFETCH(QString, to);
        QCOMPARE(WorkingDays::builtIn()->after(day(from), days), day(to));
    }

    void aUnitLoadsTheNextYear()
    {
        QTemporaryDir dir;
        const auto made =
            people::Workspace::create(dir.filePath(QStringLiteral("u.wardbook")), QStringLiteral("Unit"),
                                      QStringLiteral("Chen"), QStringLiteral("a good password"));
        const auto current = [&] { return WorkingDays::current(*made.workspace->ledger().reader()); };
        QVERIFY(!current()->knows(2031));
        storeWorkingDays(
            *made.workspace,
            plan(R"({"2031": {"holidays": ["2031-10-01/2031-10-07"], "working": ["2031-10-11"]}})"));
        QCOMPARE(current()->after(day(QStringLiteral("2031-09-30")), 4), day(QStringLiteral("2031-10-11")));
        QCOMPARE(current()->after(day(QStringLiteral("2026-06-18")), 1),
                 day(QStringLiteral("2026-06-22"))); // still
        // corrected: the year is replaced wholly
        storeWorkingDays(*made.workspace,
                         plan(R"({"2031": {"holidays": ["2031-10-01"], "working": []}})", "2"));
        QCOMPARE(current()->after(day(QStringLiteral("2031-09-30")), 1), day(QStringLiteral("2031-10-02")));
    }

    void aDeadlineSaysWhenItsYearIsUnknown()
    {
        SystemDates dates;
        dates.level = 3;
        const auto noteFor = [&](const char* graded) {
            dates.gradedOn = day(QLatin1String(graded));
            for (const SystemDeadline& each : deadlinesOf(dates))
                if (each.id == QLatin1String("file_health"))
                    return each.note;
            return QString();
        };
        QVERIFY(!noteFor("2026-06-01").isEmpty());
        QVERIFY(!noteFor("2026-06-01").contains(QLatin1String("not loaded")));
        QVERIFY(noteFor("2031-06-01").contains(QLatin1String("2031")));
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no years") << plan("{}");
        QTest::newRow("no year") << plan(R"({"next": {"holidays": [], "working": []}})");
        QTest::newRow("no day") << plan(R"({"2031": {"holidays": ["2031-02-30"], "working": []}})");
        QTest::newRow("another year") << plan(R"({"2031": {"holidays": ["2030-10-01"], "working": []}})");
        QTest::newRow("backwards") << plan(
            R"({"2031": {"holidays": ["2031-10-07/2031-10-01"], "working": []}})");
        QTest::newRow("a whole year")
            << plan(R"({"2031": {"holidays": ["2031-01-01/2031-12-31"], "working": []}})");
        QTest::newRow("both") << plan(R"({"2031": {"holidays": ["2031-10-01"], "working": ["2031-10-01"]}})");
        QTest::newRow("no list") << plan(R"({"2031": {"holidays": "2031-10-01", "working": []}})");
    }
    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY_THROWS_EXCEPTION(Error, WorkingDays::parse(json));
    }
};

QTEST_GUILESS_MAIN(TstWorkingDays)
#include "tst_working_days.moc"
