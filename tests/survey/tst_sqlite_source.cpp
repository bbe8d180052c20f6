#include "sample_values.h"
#include "survey/database.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sqlcipher/sqlite3.h>
#include <thread>

using namespace wardbook;
using namespace wardbook::survey;

class TestSqliteSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cataloguesWithCommentsKeysAndCounts();
    void findsPatternsAndKeepsNoValue();
    void leavesTheFileAsItIs();
    void beside_aWriter();
    void countsOnlyWhatIsCheap();
    void viewsThatDoMoreThanRead();
    void anEndlessViewIsNamed();
    void cancelStopsAStatement();
    void filesThatAreNone();
    void damagedFiles();
    void aPublicSchema();

private:
    QString made(const QString& sql)
    {
        const QString path = m_dir.filePath(QStringLiteral("%1.db").arg(++m_files));
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(path).constData(), &db);
        char* problem = nullptr;
        sqlite3_exec(db, sql.toUtf8().constData(), nullptr, nullptr, &problem);
        if (problem != nullptr)
            qWarning("%s", problem);
        sqlite3_free(problem);
        sqlite3_close(db);
        return path;
    }
    static Source source(const QString& path) { return Source::fromUri(QStringLiteral("sqlite:") + path); }
    static QString patients(int rows)
    {
        return QStringLiteral(
                   "CREATE TABLE patient ( -- 患者基本信息\n id INTEGER PRIMARY KEY,\n sfzh TEXT NOT NULL, "
                   "-- 身份证号\n xm TEXT,\n lxdh TEXT,\n ward TEXT,\n photo BLOB);"
                   "INSERT INTO patient (id, sfzh, xm, lxdh, ward) VALUES ") +
               samples::rows(rows) + u';';
    }
    QTemporaryDir m_dir;
    int m_files = 0;
};

void TestSqliteSource::cataloguesWithCommentsKeysAndCounts()
{
    const QString path =
        made(patients(60) + QStringLiteral("CREATE VIEW v AS SELECT xm FROM patient;"
                                           "CREATE TABLE \"odd \"\" 'name' %1\" (\"a \"\" b\");"
                                           "CREATE VIRTUAL TABLE f USING fts5(body);"));
    const Catalogue catalogue = readCatalogue(source(path), {}, {});
    QVERIFY2(catalogue.server.startsWith(QLatin1String("SQLite 3.")), qPrintable(catalogue.server));
    QVERIFY2(catalogue.problems.isEmpty(), qPrintable(samples::everything(catalogue.tables, catalogue.problems)));
    QCOMPARE(catalogue.tables.size(), 4); // without the tables that the search keeps its data in
    const Table* patient = samples::find(catalogue.tables, QStringLiteral("patient"));
    QCOMPARE(patient->comment, QStringLiteral("患者基本信息"));
    QCOMPARE(patient->rows.value_or(-1), 60);
    QVERIFY(patient->rowsExact && patient->columns[0].key);
    QCOMPARE(patient->columns[1].comment, QStringLiteral("身份证号"));
    QCOMPARE(patient->columns[1].type, QStringLiteral("TEXT"));
    QVERIFY(!patient->columns[1].nullable && patient->columns[2].nullable);
    QCOMPARE(samples::find(catalogue.tables, QStringLiteral("v"))->kind, TableKind::View);
    QCOMPARE(samples::find(catalogue.tables, QStringLiteral("odd \" 'name' %1"))->problem, QString());
}

void TestSqliteSource::findsPatternsAndKeepsNoValue()
{
    const Catalogue catalogue = readCatalogue(source(made(patients(60))), {}, {});
    const Table* patient = samples::find(catalogue.tables, QStringLiteral("patient"));
    QVERIFY(samples::hit(samples::find(patient, QStringLiteral("sfzh")), "resident_id"));
    QVERIFY(samples::hit(samples::find(patient, QStringLiteral("xm")), "person_name"));
    QVERIFY(samples::find(patient, QStringLiteral("ward"))->hits.isEmpty());
    const QString text = samples::everything(catalogue.tables, catalogue.problems);
    for (int i = 0; i < 60; ++i)
        QVERIFY(!text.contains(samples::residentId(i)) && !text.contains(samples::name(i)));
}

void TestSqliteSource::leavesTheFileAsItIs()
{
    for (const char* mode : {"DELETE", "WAL"}) {
        const QString path =
            made(QStringLiteral("PRAGMA journal_mode = %1;").arg(QLatin1String(mode)) + patients(20));
        const auto digest = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly)
                       ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                       : QByteArray();
        };
        const QByteArray before = digest();
        QCOMPARE(readCatalogue(source(path), {}, {}).tables.size(), 1);
        QCOMPARE(digest(), before);
    }
}

void TestSqliteSource::beside_aWriter()
{
    const QString path = made(QStringLiteral("PRAGMA journal_mode = WAL;") + patients(20));
    sqlite3* db = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &db);
    QCOMPARE(sqlite3_exec(db, "CREATE TABLE fresh (n); BEGIN IMMEDIATE; DELETE FROM patient;", nullptr,
                          nullptr, nullptr),
             SQLITE_OK);
    const Catalogue catalogue = readCatalogue(source(path), {}, {});
    sqlite3_close(db);
    QCOMPARE(catalogue.tables.size(), 2); // what is only in the log too
    QCOMPARE(samples::find(catalogue.tables, QStringLiteral("patient"))->rows.value_or(-1), 20);
}

void TestSqliteSource::countsOnlyWhatIsCheap()
{
    Depth depth;
    depth.countUpTo = 10;
    const Catalogue catalogue = readCatalogue(source(made(patients(30))), depth, {});
    QVERIFY(!catalogue.tables[0].rowsExact);
}

void TestSqliteSource::viewsThatDoMoreThanRead()
{
    const QString path =
        made(QStringLiteral("CREATE TABLE t (n); CREATE VIEW a AS SELECT load_extension('/tmp/x.so');"
                            "CREATE VIEW b AS SELECT * FROM missing; CREATE VIEW c AS SELECT n FROM t;"));
    const Catalogue catalogue = readCatalogue(source(path), {}, {});
    QCOMPARE(catalogue.tables.size(), 4);
    QVERIFY(!samples::find(catalogue.tables, QStringLiteral("a"))->problem.isEmpty());
    QVERIFY(!samples::find(catalogue.tables, QStringLiteral("b"))->problem.isEmpty());
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("c"))->problem.isEmpty());
}

void TestSqliteSource::anEndlessViewIsNamed()
{
    const QString path =
        made(QStringLiteral("CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                            "FROM n) SELECT sum(i) AS total FROM n; CREATE TABLE t (n);"));
    Depth depth;
    depth.statementSeconds = 1;
    const Catalogue catalogue = readCatalogue(source(path), depth, {});
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("endless"))
                ->problem.contains(QLatin1String("endless")));
    QVERIFY(samples::find(catalogue.tables, QStringLiteral("t"))->rowsExact);
}

void TestSqliteSource::cancelStopsAStatement()
{
    const QString path =
        made(QStringLiteral("CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                            "FROM n) SELECT sum(i) AS total FROM n;"));
    Depth depth;
    depth.statementSeconds = 100'000; // only the cancel ends it
    const auto database = Database::open(source(path), depth);
    const Progress progress;
    QStringList problems;
    QList<Table> tables = database->tables(progress, problems);
    QCOMPARE(tables.size(), 1);
    Progress later; // cancelled by the first look of the engine at it: the statement runs by then
    std::thread person([&] { later.cancel(); });
    ErrorKind kind = ErrorKind::Io;
    try {
        database->look(tables[0], later);
    } catch (const Error& error) {
        kind = error.kind();
    }
    person.join();
    QCOMPARE(kind, ErrorKind::Cancelled);
}

void TestSqliteSource::filesThatAreNone()
{
    const auto kindOf = [](const QString& path) {
        try {
            readCatalogue(source(path), {}, {});
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Conflict;
    };
    QFile noise(m_dir.filePath(QStringLiteral("noise.db")));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write(QByteArray("no database at all ").repeated(500));
    noise.close();
    QCOMPARE(kindOf(noise.fileName()), ErrorKind::Damaged);
    QCOMPARE(kindOf(m_dir.filePath(QStringLiteral("missing.db"))), ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("missing.db"))));
    QCOMPARE(kindOf(m_dir.path()), ErrorKind::NotFound);
}

void TestSqliteSource::damagedFiles()
{
    const QString path = made(patients(400));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    file.close();
    for (qsizetype at = 100; at < sound.size(); at += 397) {
        QByteArray bytes = sound;
        for (qsizetype i = at; i < std::min(at + 40, bytes.size()); ++i)
            bytes[i] = char(bytes[i] ^ 0x5a);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        try {
            const Catalogue catalogue = readCatalogue(source(path), {}, {});
            const QString text = samples::everything(catalogue.tables, catalogue.problems);
            QVERIFY(!text.contains(samples::residentId(1)));
        } catch (const Error& error) {
            QVERIFY(!error.text().isEmpty());
        }
    }
}

void TestSqliteSource::aPublicSchema()
{
    QFile file(QStringLiteral(WARDBOOK_SHARED_DIR "/data/schemas/omop54_sqlite.sql"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the public schemas are not here");
    const QString sql = QString::fromUtf8(file.readAll()).remove(QLatin1String("@cdmDatabaseSchema."));
    const Catalogue catalogue = readCatalogue(source(made(sql)), {}, {});
    QCOMPARE(catalogue.tables.size(), sql.count(QLatin1String("CREATE TABLE")));
    QVERIFY(samples::find(samples::find(catalogue.tables, QStringLiteral("person")),
                          QStringLiteral("person_source_value")));
}

QTEST_GUILESS_MAIN(TestSqliteSource)
#include "tst_sqlite_source.moc"
