#include "commands/cli_fixture.h"

using namespace wardbook::clitest;

/// What is due as a script lists it and as a calendar file; on the sample unit.
class TstCalendarCommand : public QObject
{
    Q_OBJECT

    Cli m_cli;

    static QJsonArray duties(const Answer& answer)
    {
        return answer.json()[QLatin1String("duties")].toArray();
    }
    QByteArray read(const char* name) const
    {
        QFile file(m_cli.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
    }

    void listsWhatIsDueUntilADay()
    {
        const QDate soon = QDate::currentDate().addDays(14);
        const Answer near = m_cli.as(
            "周宁", {QStringLiteral("calendar"), QStringLiteral("--until"), soon.toString(Qt::ISODate)});
        QVERIFY2(near.code == 0, near.said());
        const QJsonArray found = duties(near);
        QVERIFY(near.number("overdue") > 0);
        QSet<QString> registers;
        for (const QJsonValue& each : found) {
            QVERIFY(each[QLatin1String("overdue")].toBool() ||
                    each[QLatin1String("on")].toString() <= soon.toString(Qt::ISODate));
            registers.insert(each[QLatin1String("register")].toString());
        }
        for (const char* from : {"system", "remediation", "incident", "obligation", "filing"})
            QVERIFY2(registers.contains(QLatin1String(from)), from);
        QVERIFY(duties(m_cli.as("周宁", "calendar")).size() > found.size());
        QCOMPARE(m_cli.as("周宁", "calendar --until soon").errorKind(), QStringLiteral("invalid"));
    }

    void writesACalendarFileAsAnAct()
    {
        const QString file = m_cli.path("a.ics");
        const Answer written = m_cli.as("周宁", {QStringLiteral("calendar"), QStringLiteral("--ics"), file,
                                                 QStringLiteral("--reason"), QStringLiteral("导入日历")});
        QVERIFY2(written.code == 0, written.said());
        const QByteArray ics = read("a.ics");
        QCOMPARE(ics.count("BEGIN:VEVENT\r\n"), duties(written).size());
        QVERIFY(ics.contains("互联网医院") || ics.contains("检验"));
    }

    void discreetlyThereAreNoNames()
    {
        const Answer written = m_cli.as("周宁", {QStringLiteral("calendar"), QStringLiteral("--discreet"),
                                                 QStringLiteral("--ics"), m_cli.path("b.ics"),
                                                 QStringLiteral("--reason"), QStringLiteral("导入日历")});
        QVERIFY2(written.code == 0, written.said());
        QVERIFY(!written.out.contains("互联网医院"));
        const QByteArray ics = read("b.ics").replace("\r\n ", "");
        QVERIFY(!ics.contains("互联网医院"));
        QVERIFY(ics.contains("SUMMARY:"));
    }

    void withoutTheRightNothingIsWritten()
    {
        const Answer refused =
            m_cli.as("罗静", {QStringLiteral("calendar"), QStringLiteral("--ics"), m_cli.path("c.ics"),
                              QStringLiteral("--reason"), QStringLiteral("导入日历")});
        QCOMPARE(refused.errorKind(), QStringLiteral("denied"));
        QVERIFY(!QFile::exists(m_cli.path("c.ics")));
    }
};

QTEST_MAIN(TstCalendarCommand)
#include "tst_calendar_command.moc"
