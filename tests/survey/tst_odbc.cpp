#include "sample_values.h"
#include "server_fixture.h"
#include "survey/database.h"
#include <QTest>
#include <memory>

using namespace wardbook;
using namespace wardbook::survey;

class TestOdbc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void readsThroughADriver();
    void readsTheStandardCatalogue();
    void longTexts();
    void changesNothing();
    void aSlowViewIsNamed();
    void refusals();
    void aServerThatDies();

private:
    Source source() const
    {
        Source result =
            Source::fromUri(QStringLiteral("odbc:Driver={PostgreSQL Unicode};Port=%1").arg(m_server->port()));
        result.host = QStringLiteral("127.0.0.1");
        result.database = QStringLiteral("his");
        result.account = QStringLiteral("reader");
        result.password = QStringLiteral("a b;c}d");
        return result;
    }
    std::unique_ptr<servers::Postgres> m_server;
    QString m_missing;
};

void TestOdbc::initTestCase()
{
    const QString installed = servers::run(QStringLiteral("cat"), {QStringLiteral("/etc/odbcinst.ini")}).out;
    if (!installed.contains(QLatin1String("[PostgreSQL Unicode]")))
        m_missing = QStringLiteral("the package odbc-postgresql is not installed");
    else {
        m_server = std::make_unique<servers::Postgres>();
        m_missing = m_server->problem();
    }
    if (!m_missing.isEmpty())
        QSKIP(qPrintable(m_missing));
    QCOMPARE(
        m_server->sql(QStringLiteral("CREATE ROLE reader LOGIN PASSWORD 'a b;c}d'; CREATE DATABASE his;"))
            .code,
        0);
    const servers::Outcome made = m_server->sql(
        QStringLiteral(
            "CREATE TABLE patient (id bigint PRIMARY KEY, sfzh varchar(18) NOT NULL, xm text, "
            "lxdh varchar(20), ward text); COMMENT ON TABLE patient IS '患者基本信息';"
            "CREATE TABLE seen (n int); CREATE FUNCTION note() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN "
            "INSERT INTO seen VALUES (1); RETURN 1; END $f$; CREATE VIEW sly AS SELECT note() AS n;"
            "INSERT INTO patient VALUES ") +
            samples::rows(60) +
            QStringLiteral(";GRANT ALL ON ALL TABLES IN SCHEMA public TO reader; ANALYZE;"),
        QStringLiteral("his"));
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

void TestOdbc::init()
{
    if (!m_missing.isEmpty())
        QSKIP(qPrintable(m_missing));
}

void TestOdbc::readsThroughADriver()
{
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    QVERIFY2(catalogue.server.startsWith(QLatin1String("PostgreSQL 1")), qPrintable(catalogue.server));
    const Table* patient = samples::find(catalogue.tables, QStringLiteral("public.patient"));
    QVERIFY(patient);
    QCOMPARE(patient->problem, QString());
    QCOMPARE(patient->comment, QStringLiteral("患者基本信息"));
    QCOMPARE(patient->rows.value_or(-1), 60);
    QVERIFY(patient->rowsExact && patient->columns[0].key);
    QVERIFY(samples::hit(samples::find(patient, QStringLiteral("sfzh")), "resident_id"));
    QVERIFY(samples::hit(samples::find(patient, QStringLiteral("xm")), "person_name"));
    const QString text = samples::everything(catalogue.tables, catalogue.problems);
    for (int i = 0; i < 60; ++i)
        QVERIFY(!text.contains(samples::residentId(i)) && !text.contains(samples::name(i)));
}

void TestOdbc::readsTheStandardCatalogue()
{
    Source any = source();
    any.options += QStringLiteral(";Catalogue=standard"); // as with a server that isn't known
    const Catalogue catalogue = readCatalogue(any, {}, {});
    const Table* patient = samples::find(catalogue.tables, QStringLiteral("public.patient"));
    QVERIFY(patient);
    QCOMPARE(patient->problem, QString());
    QCOMPARE(patient->columns.size(), 5);
    QVERIFY(patient->columns[0].key && !patient->columns[1].nullable && patient->columns[2].nullable);
    QVERIFY(samples::hit(samples::find(patient, QStringLiteral("sfzh")), "resident_id"));
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("public.sly"))->kind == TableKind::View);
}

void TestOdbc::longTexts()
{
    const servers::Outcome made = m_server->sql(
        QStringLiteral(
            "CREATE TABLE notes (id int, body text, n numeric(30,10), at timestamptz, flag bool, raw bytea);"
            "INSERT INTO notes SELECT g, repeat('主诉：反复头晕三天，加重一天。', 400), 12345678901.5, "
            "now(), "
            "true, '\\x00ff' FROM generate_series(1, 20) g;"
            "INSERT INTO notes VALUES (NULL, NULL, NULL, NULL, NULL, NULL), (1, '', 0, now(), false, '');"
            "GRANT SELECT ON notes TO reader;") +
            QStringLiteral("COMMENT ON TABLE notes IS '%1';").arg(QStringLiteral("病程记录").repeated(400)),
        QStringLiteral("his"));
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    const Table* notes = samples::find(catalogue.tables, QStringLiteral("public.notes"));
    QVERIFY(notes);
    QCOMPARE(notes->problem, QString());
    QCOMPARE(notes->comment, QStringLiteral("病程记录").repeated(400));
    const Column* body = samples::find(notes, QStringLiteral("body"));
    QVERIFY(samples::hit(body, "clinical_text"));
    QCOMPARE(body->hits.first().looked, 20); // neither NULL nor empty counts
}

void TestOdbc::changesNothing()
{
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    QVERIFY(!samples::find(catalogue.tables, QStringLiteral("public.sly"))->problem.isEmpty());
    QCOMPARE(m_server->sql(QStringLiteral("SELECT count(*) FROM seen;"), QStringLiteral("his")).out.trimmed(),
             QStringLiteral("0"));
}

void TestOdbc::aSlowViewIsNamed()
{
    QCOMPARE(m_server
                 ->sql(QStringLiteral("CREATE VIEW a_slow AS SELECT pg_sleep(3600)::text AS x;"
                                      "GRANT SELECT ON a_slow TO reader;"),
                       QStringLiteral("his"))
                 .code,
             0);
    Depth depth;
    depth.statementSeconds = 1;
    const Catalogue catalogue = readCatalogue(source(), depth, {});
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("public.a_slow"))
                ->problem.contains(QLatin1String("a_slow")));
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("public.patient"))->rowsExact);
}

void TestOdbc::refusals()
{
    const auto textOf = [](const Source& asked) {
        try {
            Database::open(asked, {});
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Io ? error.text() : QStringLiteral("kind");
        }
        return QStringLiteral("opened");
    };
    Source wrong = source();
    wrong.password = QStringLiteral("not this one");
    QVERIFY2(textOf(wrong).contains(QLatin1String("reader")), qPrintable(textOf(wrong)));
    QVERIFY(!textOf(wrong).contains(wrong.password));
    const Source missing = Source::fromUri(QStringLiteral("odbc:DSN=no_such_source"));
    QVERIFY2(textOf(missing).contains(QLatin1String("odbc.ini")), qPrintable(textOf(missing)));
    for (const char* uri :
         {"odbc:Driver=/tmp/evil.so;Server=x", "odbc:DSN=a;PWD=b", "odbc:FILEDSN=/tmp/x", "odbc:"})
        QVERIFY_THROWS_EXCEPTION(Error, Source::fromUri(QLatin1String(uri)));
}

void TestOdbc::aServerThatDies()
{
    QStringList reached;
    ErrorKind kind = ErrorKind::Cancelled;
    Depth depth;
    depth.statementSeconds = 1; // the slow view is still there
    try {
        readCatalogue(source(), depth, {}, [&](const Table& table) {
            reached << table.fullName();
            m_server->killHard();
        });
    } catch (const Error& error) {
        kind = error.kind();
    }
    QCOMPARE(kind, ErrorKind::Io);
    QCOMPARE(reached.size(), 1);
}

QTEST_GUILESS_MAIN(TestOdbc)
#include "tst_odbc.moc"
