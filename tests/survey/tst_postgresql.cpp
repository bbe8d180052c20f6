#include "sample_values.h"
#include "server_fixture.h"
#include "survey/database.h"
#include "survey/patterns.h"
#include <QTest>
#include <memory>
#include <thread>

using namespace wardbook;
using namespace wardbook::survey;

namespace {

const QString kPassword = QStringLiteral("a b;c'd\\e:f"); // what address formats stumble over

} // namespace

class TestPostgreSql : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cataloguesWithCommentsKeysAndCounts();
    void findsPatternsAndKeepsNoValue();
    void estimatesWhatIsTooBigToCount();
    void looksAllOverABigTable();
    void schemasThatAreClosed();
    void onlySomeSchemas();
    void changesNothing();
    void aSlowViewIsNamed();
    void cancelStopsAStatement();
    void refusals();
    void encryption();
    void publicSchemas();
    void aServerThatHangs();
    void aServerThatDies();

private:
    Source source(const QString& database = QStringLiteral("his")) const
    {
        Source result;
        result.engine = Source::Engine::PostgreSQL;
        result.host = QStringLiteral("127.0.0.1");
        result.port = m_server->port();
        result.database = database;
        result.account = QStringLiteral("reader");
        result.password = kPassword;
        return result;
    }
    void must(const QString& sql, const QString& database = QStringLiteral("his"))
    {
        const servers::Outcome outcome = m_server->sql(sql, database);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    }
    std::unique_ptr<servers::Postgres> m_server;
};

void TestPostgreSql::initTestCase()
{
    m_server = std::make_unique<servers::Postgres>();
    if (!m_server->runs())
        QSKIP(qPrintable(m_server->problem()));
    must(QStringLiteral("CREATE ROLE reader LOGIN PASSWORD '%1';")
                 .arg(QString(kPassword).replace(QLatin1String("'"), QLatin1String("''"))) +
             QStringLiteral("CREATE DATABASE his;"),
         QStringLiteral("postgres"));
    must(QStringLiteral(
             "CREATE TABLE patient (id bigint PRIMARY KEY, sfzh varchar(18) NOT NULL, xm text, "
             "lxdh varchar(20), ward text);"
             "COMMENT ON TABLE patient IS '患者基本信息'; COMMENT ON COLUMN patient.sfzh IS '身份证号';"
             "INSERT INTO patient VALUES ") +
         samples::rows(120) +
         QStringLiteral(
             ";CREATE VIEW patient_v AS SELECT * FROM patient;"
             "CREATE MATERIALIZED VIEW patient_m AS SELECT id FROM patient;"
             "CREATE TABLE empty_one (\"odd \"\" name %1 $2\" int, \"照片\" bytea);"
             "CREATE TABLE visit (id int, at date) PARTITION BY RANGE (at);"
             "CREATE TABLE visit_2025 PARTITION OF visit FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');"
             "CREATE SCHEMA closed; CREATE TABLE closed.salary (staff text, amount numeric);"
             "CREATE SCHEMA partly; CREATE TABLE partly.staff (name text, pay numeric);"
             "INSERT INTO partly.staff VALUES ('张三', 4711);"
             "GRANT USAGE ON SCHEMA partly TO reader; GRANT SELECT (name) ON partly.staff TO reader;"
             "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; ANALYZE;"));
}

void TestPostgreSql::init()
{
    if (!m_server->runs())
        QSKIP(qPrintable(m_server->problem()));
}

void TestPostgreSql::cataloguesWithCommentsKeysAndCounts()
{
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    QVERIFY2(catalogue.server.startsWith(QLatin1String("PostgreSQL 1")), qPrintable(catalogue.server));
    const Table* patient = samples::find(catalogue.tables, QStringLiteral("public.patient"));
    QVERIFY(patient);
    QCOMPARE(patient->problem, QString());
    QCOMPARE(patient->comment, QStringLiteral("患者基本信息"));
    QCOMPARE(patient->columns.size(), 5);
    QCOMPARE(patient->columns[0].type, QStringLiteral("bigint"));
    QVERIFY(patient->columns[0].key && !patient->columns[0].nullable);
    QCOMPARE(patient->columns[1].type, QStringLiteral("character varying(18)"));
    QCOMPARE(patient->columns[1].comment, QStringLiteral("身份证号"));
    QVERIFY(!patient->columns[1].key && !patient->columns[1].nullable && patient->columns[2].nullable);
    QCOMPARE(patient->rows.value_or(-1), 120);
    QVERIFY(patient->rowsExact);
    QVERIFY(patient->bytes.value_or(0) > 0);

    const Table* view = samples::find(catalogue.tables, QStringLiteral("public.patient_v"));
    QVERIFY(view && view->kind == TableKind::View && !view->rows && view->problem.isEmpty());
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("public.patient_m")));
    const Table* odd = samples::find(catalogue.tables, QStringLiteral("public.empty_one"));
    QVERIFY(odd && odd->rows == 0 && odd->problem.isEmpty());
    QCOMPARE(odd->columns[0].name, QStringLiteral("odd \" name %1 $2"));
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("public.visit")));
    QVERIFY(!samples::find(catalogue.tables, QStringLiteral("public.visit_2025"))); // a part of it
}

void TestPostgreSql::findsPatternsAndKeepsNoValue()
{
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    for (const char* name : {"public.patient", "public.patient_v"}) {
        const Table* table = samples::find(catalogue.tables, QLatin1String(name));
        QVERIFY(samples::hit(samples::find(table, QStringLiteral("sfzh")), "resident_id"));
        QVERIFY(samples::hit(samples::find(table, QStringLiteral("xm")), "person_name"));
        QVERIFY(samples::hit(samples::find(table, QStringLiteral("lxdh")), "mobile"));
        QVERIFY(samples::find(table, QStringLiteral("ward"))->hits.isEmpty());
        const PatternHit first = samples::find(table, QStringLiteral("sfzh"))->hits.first();
        QCOMPARE(first.matched, 120);
        QCOMPARE(first.looked, 120);
    }
    const QString text = samples::everything(catalogue.tables, catalogue.problems);
    for (int i = 0; i < 120; ++i)
        QVERIFY(!text.contains(samples::residentId(i)) && !text.contains(samples::mobile(i)) &&
                !text.contains(samples::name(i)));
}

void TestPostgreSql::estimatesWhatIsTooBigToCount()
{
    Depth depth;
    depth.countUpTo = 50;
    depth.sampleRows = 0;
    const Catalogue catalogue = readCatalogue(source(), depth, {});
    const Table* patient = samples::find(catalogue.tables, QStringLiteral("public.patient"));
    QVERIFY(!patient->rowsExact);
    QCOMPARE(patient->rows.value_or(-1), 120); // the server's own, fresh from ANALYZE
    QVERIFY(samples::find(patient, QStringLiteral("sfzh"))->hits.isEmpty());
}

void TestPostgreSql::looksAllOverABigTable()
{
    // Numbers of people stand only behind the first pages.
    must(QStringLiteral("CREATE DATABASE big;"), QStringLiteral("postgres"));
    must(QStringLiteral(
             "CREATE TABLE t AS SELECT n AS id, CASE WHEN n < 5000 THEN '-' ELSE '%1' END AS c1 "
             "FROM generate_series(1, 300000) n; GRANT SELECT ON t TO reader; ANALYZE t;"
             "CREATE TABLE gone AS SELECT '%1'::text AS c1, n AS id FROM generate_series(1, 300000) n;"
             "GRANT SELECT ON gone TO reader; ANALYZE gone; DELETE FROM gone WHERE id > 30;")
             .arg(samples::residentId(3)),
         QStringLiteral("big"));
    Depth depth;
    depth.countUpTo = 1000;
    const Catalogue catalogue = readCatalogue(source(QStringLiteral("big")), depth, {});
    for (const char* name : {"public.t", "public.gone"}) {
        const Table* table = samples::find(catalogue.tables, QLatin1String(name));
        QCOMPARE(table->problem, QString());
        QVERIFY2(samples::hit(samples::find(table, QStringLiteral("c1")), "resident_id"), name);
        QVERIFY(!table->rowsExact && table->rows.value_or(0) > 250'000);
    }
}

void TestPostgreSql::schemasThatAreClosed()
{
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    const Table* salary = samples::find(catalogue.tables, QStringLiteral("closed.salary"));
    QVERIFY(salary && !salary->problem.isEmpty());
    QCOMPARE(salary->columns.size(), 2);
    QCOMPARE(catalogue.problems.size(), 1);
    QVERIFY(catalogue.problems.first().contains(QLatin1String("closed")));
    const Table* staff = samples::find(catalogue.tables, QStringLiteral("partly.staff"));
    QVERIFY2(staff && staff->problem.isEmpty(), qPrintable(staff ? staff->problem : QString()));
}

void TestPostgreSql::onlySomeSchemas()
{
    Source some = source();
    some.schemas = {QStringLiteral("partly"), QStringLiteral("nowhere")};
    const Catalogue catalogue = readCatalogue(some, {}, {});
    QCOMPARE(catalogue.tables.size(), 1);
    QCOMPARE(catalogue.problems.size(), 1);
    QVERIFY(catalogue.problems.first().contains(QLatin1String("nowhere")));
}

void TestPostgreSql::changesNothing()
{
    // A view may call a function that writes: the session refuses, and says so of that view alone.
    must(QStringLiteral("CREATE DATABASE sly;"), QStringLiteral("postgres"));
    must(QStringLiteral(
             "CREATE TABLE seen (n int); CREATE FUNCTION note() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN "
             "SET transaction_read_only = off; INSERT INTO seen VALUES (1); RETURN 1; END $f$;"
             "CREATE FUNCTION note2() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN INSERT INTO seen VALUES (1); "
             "RETURN 1; END $f$; CREATE VIEW a AS SELECT note() AS n; CREATE VIEW b AS SELECT note2() AS n;"
             "GRANT ALL ON ALL TABLES IN SCHEMA public TO reader;"),
         QStringLiteral("sly"));
    const Catalogue catalogue = readCatalogue(source(QStringLiteral("sly")), {}, {});
    QVERIFY(!samples::find(catalogue.tables, QStringLiteral("public.a"))->problem.isEmpty());
    QVERIFY(!samples::find(catalogue.tables, QStringLiteral("public.b"))->problem.isEmpty());
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("public.seen"))->problem.isEmpty());
    QCOMPARE(m_server->sql(QStringLiteral("SELECT count(*) FROM seen;"), QStringLiteral("sly")).out.trimmed(),
             QStringLiteral("0"));
}

void TestPostgreSql::aSlowViewIsNamed()
{
    must(QStringLiteral("CREATE DATABASE slow;"), QStringLiteral("postgres"));
    must(
        QStringLiteral("CREATE VIEW a_slow AS SELECT pg_sleep(3600)::text AS x; CREATE TABLE b_quick (n int);"
                       "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;"),
        QStringLiteral("slow"));
    Depth depth;
    depth.statementSeconds = 1;
    const Catalogue catalogue = readCatalogue(source(QStringLiteral("slow")), depth, {});
    const Table* slow = samples::find(catalogue.tables, QStringLiteral("public.a_slow"));
    QVERIFY2(slow->problem.contains(QLatin1String("public.a_slow")), qPrintable(slow->problem));
    const Table* quick = samples::find(catalogue.tables, QStringLiteral("public.b_quick"));
    QVERIFY(quick->problem.isEmpty() && quick->rowsExact);
}

void TestPostgreSql::cancelStopsAStatement()
{
    Depth depth;
    depth.statementSeconds = 0; // no limit: only the cancel ends it
    const Progress progress;
    std::thread person([&] {
        // the view of the test before
        while (m_server
                   ->sql(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE application_name = "
                                        "'wardbook' AND state = 'active' AND wait_event = 'PgSleep';"))
                   .out.trimmed() == QLatin1String("0")) {
        }
        progress.cancel();
    });
    ErrorKind kind = ErrorKind::Io;
    try {
        readCatalogue(source(QStringLiteral("slow")), depth, progress);
    } catch (const Error& error) {
        kind = error.kind();
    }
    person.join();
    QCOMPARE(kind, ErrorKind::Cancelled);
}

void TestPostgreSql::refusals()
{
    const auto textOf = [](const Source& asked) {
        try {
            Database::open(asked, {});
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Io ? error.text() + error.detail() : QStringLiteral("kind");
        }
        return QStringLiteral("opened");
    };
    Source wrong = source();
    wrong.password = QStringLiteral("not this one");
    const QString refused = textOf(wrong);
    QVERIFY2(refused.contains(QLatin1String("reader")) && !refused.contains(wrong.password),
             qPrintable(refused));
    Source nowhere = source();
    nowhere.port = servers::freePort();
    Source unknown = source(QStringLiteral("missing_one"));
    QSet<QString> texts{refused, textOf(nowhere), textOf(unknown)};
    QCOMPARE(texts.size(), 3); // each says something of its own
    QVERIFY(textOf(unknown).contains(QLatin1String("missing_one")));
    for (const QString& text : std::as_const(texts))
        QVERIFY(!text.contains(kPassword));
}

void TestPostgreSql::encryption()
{
    Source insists = source();
    insists.options = QStringLiteral("sslmode=require");
    QVERIFY_THROWS_EXCEPTION(Error, Database::open(insists, {})); // this server has no certificate

    const servers::Outcome made =
        servers::run(QStringLiteral("openssl"),
                     {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                      QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                      QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"),
                      m_server->folder() + QStringLiteral("/data/server.key"), QStringLiteral("-out"),
                      m_server->folder() + QStringLiteral("/data/server.crt")},
                     {}, "postgres");
    if (made.code != 0)
        QSKIP("the package openssl is not installed");
    must(QStringLiteral("ALTER SYSTEM SET ssl = on;"));
    must(QStringLiteral("SELECT pg_reload_conf();"));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->sql(QStringLiteral("SHOW ssl;")).out.trimmed() == QLatin1String("on"),
                             servers::kPatienceMs);
    const auto encrypted = [&](const Source& asked) {
        const auto database = Database::open(asked, {});
        return m_server
                   ->sql(QStringLiteral("SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
                                        "WHERE application_name = 'wardbook';"))
                   .out.trimmed() == QLatin1String("t");
    };
    QVERIFY(encrypted(insists));
    QVERIFY(encrypted(source())); // where the server offers it
}

void TestPostgreSql::publicSchemas()
{
    const QDir schemas(QStringLiteral(WARDBOOK_SHARED_DIR "/data/schemas"));
    QFile mimic(schemas.filePath(QStringLiteral("mimic-iv_create.pg.sql")));
    QFile omop(schemas.filePath(QStringLiteral("omop54_postgresql.sql")));
    if (!mimic.open(QIODevice::ReadOnly) || !omop.open(QIODevice::ReadOnly))
        QSKIP("the public schemas are not here");
    must(QStringLiteral("CREATE DATABASE public_ones;"), QStringLiteral("postgres"));
    must(QString::fromUtf8(mimic.readAll()), QStringLiteral("public_ones"));
    must(QStringLiteral("CREATE SCHEMA omop;") +
             QString::fromUtf8(omop.readAll())
                 .replace(QLatin1String("@cdmDatabaseSchema"), QLatin1String("omop")),
         QStringLiteral("public_ones"));
    must(QStringLiteral("GRANT USAGE ON SCHEMA mimiciv_hosp, mimiciv_icu, mimiciv_derived, omop TO reader;"
                        "GRANT SELECT ON ALL TABLES IN SCHEMA mimiciv_hosp, mimiciv_icu, mimiciv_derived, "
                        "omop TO reader;"),
         QStringLiteral("public_ones"));
    const Catalogue catalogue = readCatalogue(source(QStringLiteral("public_ones")), {}, {});
    QCOMPARE(catalogue.problems, QStringList());
    const int expected =
        m_server
            ->sql(QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname IN "
                                 "('mimiciv_hosp', 'mimiciv_icu', 'mimiciv_derived', 'omop');"),
                  QStringLiteral("public_ones"))
            .out.trimmed()
            .toInt();
    QVERIFY(expected > 60);
    QCOMPARE(catalogue.tables.size(), expected);
    const Column* subject =
        samples::find(samples::find(catalogue.tables, QStringLiteral("mimiciv_hosp.admissions")),
                      QStringLiteral("subject_id"));
    QVERIFY(subject && isPersonal(*subject));
    const Column* concept_ = samples::find(samples::find(catalogue.tables, QStringLiteral("omop.concept")),
                                           QStringLiteral("domain_id"));
    QVERIFY(concept_ && !isPersonal(*concept_));
}

void TestPostgreSql::aServerThatHangs()
{
    Depth depth;
    depth.statementSeconds = 1;
    QStringList reached;
    ErrorKind kind = ErrorKind::Cancelled;
    try {
        readCatalogue(source(), depth, {}, [&](const Table& table) {
            reached << table.fullName();
            if (reached.size() == 2)
                m_server->freeze();
        });
    } catch (const Error& error) {
        kind = error.kind();
    }
    m_server->thaw();
    QCOMPARE(kind, ErrorKind::Io);
    QVERIFY2(reached.size() >= 2 && reached.size() <= 3, qPrintable(reached.join(u' ')));
}

void TestPostgreSql::aServerThatDies()
{
    QStringList reached;
    ErrorKind kind = ErrorKind::Cancelled;
    try {
        readCatalogue(source(), {}, {}, [&](const Table& table) {
            reached << table.fullName();
            if (reached.size() == 2)
                m_server->killHard();
        });
    } catch (const Error& error) {
        kind = error.kind();
        QVERIFY(!error.text().isEmpty());
    }
    QCOMPARE(kind, ErrorKind::Io);
    QVERIFY2(reached.size() >= 2 && reached.size() <= 3,
             qPrintable(reached.join(u' '))); // closed ones need no server
}

QTEST_GUILESS_MAIN(TestPostgreSql)
#include "tst_postgresql.moc"
