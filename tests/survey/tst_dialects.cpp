#include "survey/dialect.h"
#include <QTest>

using namespace wardbook;
using namespace wardbook::survey;

namespace {

/// A server by heart: what is asked is kept, what isn't known fails.
class Scripted : public SqlSession
{
public:
    void answer(const QString& part, const QList<QStringList>& rows) { m_answers << std::pair{part, rows}; }
    void command(const QString& sql) override { asked << sql; }
    void read(const QString& sql, const Row& row) override
    {
        asked << sql;
        for (const auto& [part, rows] : m_answers)
            if (sql.contains(part)) {
                for (const QStringList& each : rows)
                    row(each);
                return;
            }
        throw SqlFailure{SqlFailure::Kind::Other, QStringLiteral("42000")};
    }
    QStringList asked;

private:
    QList<std::pair<QString, QList<QStringList>>> m_answers;
};

Source odbc()
{
    return Source::fromUri(QStringLiteral("odbc:DSN=his"));
}

} // namespace

/// Servers that no test can start: which one it is, and what is sent to it.
class TestDialects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognises_data();
    void recognises();
    void readsTheCatalogue_data();
    void readsTheCatalogue();
    void sendsNothingButQuestions_data();
    void sendsNothingButQuestions();
    void aLostConnectionIsNoUnknownServer();
};

void TestDialects::recognises_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("sample");
    const QString plain = QStringLiteral("SELECT left(\"a\"::text, 400) FROM \"s\".\"t\" LIMIT 5");
    QTest::newRow("PostgreSQL") << "version()"
                                << "PostgreSQL 16.2 on x86_64"
                                << "PostgreSQL 16.2" << plain;
    QTest::newRow("Kingbase") << "version()"
                              << "KingbaseES V008R006 on x86_64"
                              << "KingbaseES V008R006" << plain;
    QTest::newRow("openGauss") << "version()"
                               << "(openGauss 5.0.0 build a) compiled"
                               << "openGauss 5.0.0" << plain;
    QTest::newRow("MySQL") << "version()"
                           << "8.0.36"
                           << "MySQL 8.0.36"
                           << "SELECT LEFT(`a`, 400) FROM `s`.`t` LIMIT 5";
    QTest::newRow("SQL Server") << "@@VERSION"
                                << "Microsoft SQL Server 2019 (RTM) - 15.0.2000.5 (X64)"
                                << "Microsoft SQL Server 2019 (RTM)"
                                << "SELECT TOP 5 LEFT(CAST([a] AS nvarchar(max)), 400) FROM [s].[t]";
    QTest::newRow("Oracle") << "v$version"
                            << "Oracle Database 19c Enterprise Edition"
                            << "Oracle Database 19c Enterprise Edition"
                            << "SELECT SUBSTR(TO_CHAR(\"a\"), 1, 400) FROM \"s\".\"t\" WHERE ROWNUM <= 5";
    QTest::newRow("Dameng") << "v$version"
                            << "DM Database Server 64 V8"
                            << "DM Database Server 64 V8"
                            << "SELECT SUBSTR(TO_CHAR(\"a\"), 1, 400) FROM \"s\".\"t\" WHERE ROWNUM <= 5";
    QTest::newRow("another") << "nothing"
                             << ""
                             << "ODBC"
                             << "SELECT CAST(\"a\" AS VARCHAR(400)) FROM \"s\".\"t\" FETCH FIRST 5 ROWS ONLY";
}

void TestDialects::recognises()
{
    QFETCH(QString, question);
    QFETCH(QString, answer);
    QFETCH(QString, server);
    QFETCH(QString, sample);
    Scripted session;
    session.answer(question, {{answer}});
    const auto dialect = Dialect::of(odbc(), session);
    QCOMPARE(dialect->server(), server);
    Table table;
    table.schema = QStringLiteral("s");
    table.name = QStringLiteral("t");
    QCOMPARE(dialect->sample(table, {QStringLiteral("a")}, 5, true), sample);
}

void TestDialects::readsTheCatalogue_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("tables");
    QTest::addColumn<QString>("columns");
    QTest::newRow("SQL Server") << "@@VERSION"
                                << "Microsoft SQL Server 2019"
                                << "sys.objects o JOIN"
                                << "sys.columns c";
    QTest::newRow("Oracle") << "v$version"
                            << "Oracle Database 19c"
                            << "ALL_TABLES"
                            << "ALL_TAB_COLUMNS";
    QTest::newRow("standard") << "nothing"
                              << ""
                              << "INFORMATION_SCHEMA.TABLES"
                              << "INFORMATION_SCHEMA.COLUMNS";
}

void TestDialects::readsTheCatalogue()
{
    QFETCH(QString, question);
    QFETCH(QString, version);
    QFETCH(QString, tables);
    QFETCH(QString, columns);
    Scripted session;
    session.answer(question, {{version}});
    const auto dialect = Dialect::of(odbc(), session);
    session.answer(columns, {{QStringLiteral("dbo"), QStringLiteral("patient"), QStringLiteral("id"),
                              QStringLiteral("int"), QString(), QStringLiteral("NO"), QStringLiteral("1")},
                             {QStringLiteral("dbo"), QStringLiteral("patient"), QStringLiteral("xm"),
                              QStringLiteral("nvarchar"), QStringLiteral("姓名"), QStringLiteral("YES"),
                              QStringLiteral("0")},
                             {QStringLiteral("dbo"), QStringLiteral("unknown"), QStringLiteral("x"),
                              QStringLiteral("int"), QString(), QStringLiteral("NO"), QStringLiteral("0")}});
    session.answer(tables, {{QStringLiteral("dbo"), QStringLiteral("patient"), QStringLiteral("table"),
                             QStringLiteral("120"), QStringLiteral("8192"), QStringLiteral("患者")},
                            {QStringLiteral("dbo"), QStringLiteral("v"), QStringLiteral("view"), QString(),
                             QString(), QString()}});
    Source source = odbc();
    source.schemas = {QStringLiteral("dbo"), QStringLiteral("o'x")};
    QStringList problems;
    const QList<Table> found = dialect->tables(session, source, {}, problems);
    QVERIFY(session.asked.last().contains(QLatin1String("IN ('dbo', 'o''x')")));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].fullName(), QStringLiteral("dbo.patient"));
    QCOMPARE(found[0].comment, QStringLiteral("患者"));
    QCOMPARE(found[0].rows.value_or(-1), 120);
    QCOMPARE(found[0].columns.size(), 2);
    QVERIFY(found[0].columns[0].key && !found[0].columns[0].nullable && found[0].columns[1].nullable);
    QCOMPARE(found[0].columns[1].comment, QStringLiteral("姓名"));
    QCOMPARE(found[1].kind, TableKind::View);
    QVERIFY(!found[1].rows);
}

void TestDialects::sendsNothingButQuestions_data()
{
    recognises_data();
}

void TestDialects::sendsNothingButQuestions()
{
    QFETCH(QString, question);
    QFETCH(QString, answer);
    Scripted session;
    session.answer(question, {{answer}});
    const auto dialect = Dialect::of(odbc(), session);
    dialect->settle(session, {});
    QStringList problems;
    try {
        dialect->tables(session, odbc(), {}, problems);
    } catch (const SqlFailure&) { // it knows no catalogue by heart
    }
    Table table;
    table.name = QStringLiteral("t; DROP TABLE x");
    session.asked << dialect->count(table) << dialect->sample(table, {QStringLiteral("a")}, 5, false);
    for (const QString& sql : std::as_const(session.asked))
        QVERIFY2(sql.startsWith(QLatin1String("SELECT ")) || sql.startsWith(QLatin1String("SET ")),
                 qPrintable(sql));
}

void TestDialects::aLostConnectionIsNoUnknownServer()
{
    class Lost : public SqlSession
    {
        void command(const QString&) override { throw SqlFailure{SqlFailure::Kind::Gone, {}}; }
        void read(const QString&, const Row&) override { throw SqlFailure{SqlFailure::Kind::Gone, {}}; }
    } session;
    QVERIFY_THROWS_EXCEPTION(SqlFailure, Dialect::of(odbc(), session));
}

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
