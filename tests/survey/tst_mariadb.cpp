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

const QString kPassword = QStringLiteral(" p;w'd=x"); // what address formats stumble over

} // namespace

class TestMariaDb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cataloguesWithCommentsKeysAndCounts();
    void findsPatternsAndKeepsNoValue();
    void onlyWhatMayBeRead();
    void changesNothing();
    void aSlowViewIsNamed();
    void cancelStopsAStatement();
    void refusals();
    void encryption();
    void aHospitalsSchema();
    void aServerThatHangs();
    void aServerThatDies();

private:
    Source source(const QString& database = QStringLiteral("his")) const
    {
        Source result;
        result.engine = Source::Engine::MySql;
        result.host = QStringLiteral("127.0.0.1");
        result.port = m_server->port();
        result.database = database;
        result.account = QStringLiteral("reader");
        result.password = kPassword;
        return result;
    }
    void must(const QString& sql, const QString& database = QStringLiteral("mysql"))
    {
        const servers::Outcome outcome = m_server->sql(sql, database);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    }
    std::unique_ptr<servers::Maria> m_server;
    std::unique_ptr<QTemporaryDir> m_keys;
    bool m_encrypts = false;
};

void TestMariaDb::initTestCase()
{
    m_keys = std::make_unique<QTemporaryDir>();
    const QString key = m_keys->filePath(QStringLiteral("key.pem"));
    const QString certificate = m_keys->filePath(QStringLiteral("certificate.pem"));
    m_encrypts = servers::run(QStringLiteral("openssl"),
                              {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                               QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                               QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
                               QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), key,
                               QStringLiteral("-out"), certificate})
                     .code == 0;
    m_server =
        std::make_unique<servers::Maria>(m_encrypts ? QStringList{QStringLiteral("--ssl-key=") + key,
                                                                  QStringLiteral("--ssl-cert=") + certificate}
                                                    : QStringList{});
    if (!m_server->runs())
        QSKIP(qPrintable(m_server->problem()));
    must(QStringLiteral(
             "CREATE USER reader IDENTIFIED BY '%1'; CREATE DATABASE his; CREATE DATABASE hidden;"
             "CREATE TABLE hidden.salary (n int);"
             "CREATE TABLE his.patient (id bigint PRIMARY KEY, sfzh varchar(18) NOT NULL COMMENT '身份证号', "
             "xm varchar(40) COMMENT '姓名', lxdh varchar(20), ward varchar(20)) COMMENT '患者基本信息';"
             "INSERT INTO his.patient VALUES ")
             .arg(QString(kPassword).replace(QLatin1String("'"), QLatin1String("''"))) +
         samples::rows(120) +
         QStringLiteral(";CREATE VIEW his.patient_v AS SELECT * FROM his.patient;"
                        "CREATE TABLE his.`odd `` name %1` (`a ``b %2` int, `照片` longblob);"
                        "ANALYZE TABLE his.patient; GRANT SELECT ON his.* TO reader;"
                        "CREATE DATABASE partly; CREATE TABLE partly.staff (name varchar(20), pay int);"
                        "INSERT INTO partly.staff VALUES ('张三', 4711); GRANT SELECT (name) ON partly.staff "
                        "TO reader;"));
}

void TestMariaDb::init()
{
    if (!m_server->runs())
        QSKIP(qPrintable(m_server->problem()));
}

void TestMariaDb::cataloguesWithCommentsKeysAndCounts()
{
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    QVERIFY2(catalogue.server.startsWith(QLatin1String("MariaDB 1")), qPrintable(catalogue.server));
    const Table* patient = samples::find(catalogue.tables, QStringLiteral("his.patient"));
    QVERIFY(patient);
    QCOMPARE(patient->problem, QString());
    QCOMPARE(patient->comment, QStringLiteral("患者基本信息"));
    QCOMPARE(patient->columns.size(), 5);
    QVERIFY(patient->columns[0].key && !patient->columns[0].nullable);
    QCOMPARE(patient->columns[1].type, QStringLiteral("varchar(18)"));
    QCOMPARE(patient->columns[1].comment, QStringLiteral("身份证号"));
    QVERIFY(!patient->columns[1].nullable && patient->columns[2].nullable);
    QCOMPARE(patient->rows.value_or(-1), 120);
    QVERIFY(patient->rowsExact);
    QVERIFY(patient->bytes.value_or(0) > 0);
    const Table* view = samples::find(catalogue.tables, QStringLiteral("his.patient_v"));
    QVERIFY(view && view->kind == TableKind::View && view->comment.isEmpty());
    const Table* odd = samples::find(catalogue.tables, QStringLiteral("his.odd ` name %1"));
    QVERIFY(odd && odd->problem.isEmpty() && odd->rows == 0);
}

void TestMariaDb::findsPatternsAndKeepsNoValue()
{
    const Catalogue catalogue = readCatalogue(source(), {}, {});
    for (const char* name : {"his.patient", "his.patient_v"}) {
        const Table* table = samples::find(catalogue.tables, QLatin1String(name));
        QVERIFY(samples::hit(samples::find(table, QStringLiteral("sfzh")), "resident_id"));
        QVERIFY(samples::hit(samples::find(table, QStringLiteral("xm")), "person_name"));
        QVERIFY(samples::hit(samples::find(table, QStringLiteral("lxdh")), "mobile"));
        QVERIFY(samples::find(table, QStringLiteral("ward"))->hits.isEmpty());
    }
    const QString text = samples::everything(catalogue.tables, catalogue.problems);
    for (int i = 0; i < 120; ++i)
        QVERIFY(!text.contains(samples::residentId(i)) && !text.contains(samples::mobile(i)) &&
                !text.contains(samples::name(i)));
}

void TestMariaDb::onlyWhatMayBeRead()
{
    Source everything = source(QString());
    const Catalogue all = readCatalogue(everything, {}, {});
    QVERIFY(!samples::find(all.tables, QStringLiteral("hidden.salary")));
    const Table* staff = samples::find(all.tables, QStringLiteral("partly.staff"));
    QVERIFY2(staff && staff->problem.isEmpty(), qPrintable(staff ? staff->problem : QString()));
    everything.schemas = {QStringLiteral("hidden")};
    const Catalogue none = readCatalogue(everything, {}, {});
    QCOMPARE(none.tables.size(), 0);
    QCOMPARE(none.problems.size(), 1);
    QVERIFY(none.problems.first().contains(QLatin1String("hidden")));
}

void TestMariaDb::changesNothing()
{
    must(QStringLiteral(
        "CREATE DATABASE sly; CREATE TABLE sly.seen (n int); GRANT ALL ON sly.* TO reader;"
        "\n"
        "DELIMITER //\nCREATE OR REPLACE FUNCTION sly.note() RETURNS int MODIFIES SQL DATA BEGIN "
        "INSERT INTO seen VALUES (1); RETURN 1; END//\nDELIMITER ;\n"
        "CREATE VIEW sly.a AS SELECT sly.note() AS n;"));
    const Catalogue catalogue = readCatalogue(source(QStringLiteral("sly")), {}, {});
    const Table* sly = samples::find(catalogue.tables, QStringLiteral("sly.a"));
    QVERIFY2(sly && !sly->problem.isEmpty(),
             qPrintable(samples::everything(catalogue.tables, catalogue.problems)));
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("sly.seen"))->problem.isEmpty());
    QCOMPARE(m_server->sql(QStringLiteral("SELECT COUNT(*) FROM sly.seen;")).out.trimmed(),
             QStringLiteral("0"));
}

void TestMariaDb::aSlowViewIsNamed()
{
    must(QStringLiteral("CREATE DATABASE slow; CREATE VIEW slow.a_slow AS SELECT SLEEP(3600) AS x;"
                        "CREATE TABLE slow.b_quick (n int); GRANT SELECT ON slow.* TO reader;"));
    Depth depth;
    depth.statementSeconds = 1;
    const Catalogue catalogue = readCatalogue(source(QStringLiteral("slow")), depth, {});
    const Table* slow = samples::find(catalogue.tables, QStringLiteral("slow.a_slow"));
    QVERIFY2(slow->problem.contains(QLatin1String("slow.a_slow")), qPrintable(slow->problem));
    const Table* quick = samples::find(catalogue.tables, QStringLiteral("slow.b_quick"));
    QVERIFY(quick->problem.isEmpty() && quick->rowsExact);
}

void TestMariaDb::cancelStopsAStatement()
{
    Depth depth;
    depth.statementSeconds = 3600; // only the cancel ends it
    const Progress progress;
    std::thread person([&] {
        // the view of the test before
        while (m_server
                   ->sql(QStringLiteral("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER = "
                                        "'reader' AND STATE = 'User sleep';"))
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

void TestMariaDb::refusals()
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
    const Source unknown = source(QStringLiteral("hidden"));
    const QSet<QString> texts{refused, textOf(nowhere), textOf(unknown)};
    QCOMPARE(texts.size(), 3); // each says something of its own
    QVERIFY(textOf(unknown).contains(QLatin1String("hidden")));
}

void TestMariaDb::encryption()
{
    if (!m_encrypts)
        QSKIP("the package openssl is not installed");
    must(QStringLiteral("CREATE USER careful IDENTIFIED BY 'geheim' REQUIRE SSL;"
                        "GRANT SELECT ON his.* TO careful;"));
    Source careful = source();
    careful.account = QStringLiteral("careful");
    careful.password = QStringLiteral("geheim");
    QCOMPARE(Database::open(careful, {})->server().left(7), QStringLiteral("MariaDB"));
    Source clear = careful;
    clear.options = QStringLiteral("sslmode=disable");
    QVERIFY_THROWS_EXCEPTION(Error, Database::open(clear, {}));
    Source checked = careful;
    checked.options = QStringLiteral("ssl-ca=") + m_keys->filePath(QStringLiteral("certificate.pem"));
    QCOMPARE(Database::open(checked, {})->server().left(7), QStringLiteral("MariaDB"));
    Source other = careful; // a certificate that this authority never signed
    QFile wrong(m_keys->filePath(QStringLiteral("wrong.pem")));
    QVERIFY(servers::run(QStringLiteral("openssl"),
                         {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                          QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                          QStringLiteral("/CN=other"), QStringLiteral("-keyout"),
                          m_keys->filePath(QStringLiteral("wrong.key")), QStringLiteral("-out"),
                          wrong.fileName()})
                .code == 0);
    other.options = QStringLiteral("sslmode=require;ssl-ca=") + wrong.fileName();
    QVERIFY_THROWS_EXCEPTION(Error, Database::open(other, {}));
}

void TestMariaDb::aHospitalsSchema()
{
    QFile file(QStringLiteral(WARDBOOK_SHARED_DIR "/data/schemas/ZainZhao_HIS.mysql.ddl.sql"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the public schemas are not here");
    must(QStringLiteral(
        "CREATE DATABASE hospital DEFAULT CHARSET utf8mb4; GRANT SELECT ON hospital.* TO reader;"));
    must(QString::fromUtf8(file.readAll()), QStringLiteral("hospital"));
    const Catalogue catalogue = readCatalogue(source(QStringLiteral("hospital")), {}, {});
    QCOMPARE(catalogue.problems, QStringList());
    const int expected =
        m_server
            ->sql(QStringLiteral(
                "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'hospital';"))
            .out.trimmed()
            .toInt();
    QVERIFY(expected > 30);
    QCOMPARE(catalogue.tables.size(), expected);
    QCOMPARE(samples::find(catalogue.tables, QStringLiteral("hospital.bms_bills_record"))->comment,
             QStringLiteral("医院账单流水表"));
}

void TestMariaDb::aServerThatHangs()
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

void TestMariaDb::aServerThatDies()
{
    QStringList reached;
    ErrorKind kind = ErrorKind::Cancelled;
    try {
        readCatalogue(source(), {}, {}, [&](const Table& table) {
            reached << table.fullName();
            m_server->killHard();
        });
    } catch (const Error& error) {
        kind = error.kind();
    }
    QCOMPARE(kind, ErrorKind::Io);
    QCOMPARE(reached.size(), 1);
}

QTEST_GUILESS_MAIN(TestMariaDb)
#include "tst_mariadb.moc"
