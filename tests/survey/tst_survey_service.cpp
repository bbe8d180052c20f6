#include "crypto/password_key.h"
#include "fields/asset.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "fields/department.h"
#include "fields/survey.h"
#include "ledger/record_fields.h"
#include "people/team.h"
#include "resources/resources.h"
#include "survey/known_tables.h"
#include "survey/survey_record.h"
#include "survey/survey_service.h"
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wardbook;
using namespace wardbook::survey;
using ledger::RecordFields;

/// Surveys as the vault keeps them: what is new, gone and grown, what people decided, what a partial survey
/// leaves alone.
class TstSurveyService : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<people::Workspace> m_workspace;
    qint64 m_department = 0, m_source = 0;
    int m_vaults = 0;
    const QString m_password = QStringLiteral("correct horse 42");

    static QString id(const char* name) { return QString::fromLatin1(name); }
    static Table table(const QString& name, qint64 rows, const QStringList& columns)
    {
        Table table;
        table.name = name;
        table.rows = rows;
        table.rowsExact = true;
        table.bytes = rows * 100;
        for (const QString& column : columns)
            table.columns << Column{column, QStringLiteral("text"), {}, true, false, {}};
        return table;
    }
    static QList<Table> hospital()
    {
        return {table(QStringLiteral("lis_report"), 20000,
                      {QStringLiteral("id"), QStringLiteral("result_value")}),
                table(QStringLiteral("lis_item"), 50000, {QStringLiteral("id"), QStringLiteral("c1")}),
                table(QStringLiteral("fee_main"), 3000, {QStringLiteral("id"), QStringLiteral("amount")}),
                table(QStringLiteral("qrtz_jobs"), 10, {QStringLiteral("id")})};
    }
    SurveyResult write(const QList<Table>& tables, QDate today, bool sampled = true,
                       qsizetype looked = 1'000'000, const QStringList& problems = {})
    {
        Findings findings;
        findings.source = m_source;
        findings.sourceName = QStringLiteral("HIS");
        findings.catalogue.server = QStringLiteral("PostgreSQL 15.8");
        findings.catalogue.tables = tables;
        findings.catalogue.problems = problems;
        findings.looked = looked;
        findings.sampled = sampled;
        findings.today = today;
        SurveyResult result;
        m_workspace->perform(QStringLiteral("摸底"), {},
                             [&](ledger::ActWriter& writer) { result = writeSurvey(writer, findings, {}); });
        return result;
    }
    KnownTable known(const QString& name)
    {
        const auto reader = m_workspace->ledger().reader();
        for (const KnownTable& each : tablesOf(*reader, m_source))
            if (each.table.fullName() == name)
                return each;
        return {};
    }
    QString ddl(const char* name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(text);
        return QStringLiteral("ddl:") + file.fileName();
    }
    qint64 count(const char* registerId) { return m_workspace->ledger().reader()->count(id(registerId)); }

    template<typename Work>
    static ErrorKind kindOf(const Work& work)
    {
        try {
            work();
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Cancelled;
    }

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_folder.filePath(QStringLiteral("state"))));
    }

    void init()
    {
        m_workspace.reset();
        m_workspace = people::Workspace::create(
                          m_folder.filePath(QStringLiteral("v%1.wardbook").arg(++m_vaults)),
                          QStringLiteral("江城市第一人民医院"), QStringLiteral("陈立群"), m_password)
                          .workspace;
        m_workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            m_department =
                writer.create(id(fields::department::kRegister), {{id("name"), QStringLiteral("检验科")}});
            m_source = writer.create(
                id(fields::data_source::kRegister),
                {{id("name"), QStringLiteral("HIS")}, {id("engine"), QStringLiteral("postgresql")}});
        });
    }
    void cleanupTestCase() { m_workspace.reset(); }

    void theFirstSurveyIsNoDrift()
    {
        const SurveyResult result = write(hospital(), QDate(2026, 3, 1));
        QVERIFY(result.drift.isEmpty());
        QCOMPARE(result.tables, 4);
        QCOMPARE(result.setAside, 1);
        const KnownTable report = known(QStringLiteral("lis_report"));
        QCOMPARE(report.decision, QStringLiteral("open"));
        QCOMPARE(report.family, QStringLiteral("lis"));
        QCOMPARE(report.category, QStringLiteral("health_exam"));
        QCOMPARE(report.table.columns.size(), 2);
        QCOMPARE(report.firstSeen, QDate(2026, 3, 1));
        QVERIFY(report.drift.isEmpty());
        const KnownTable jobs = known(QStringLiteral("qrtz_jobs"));
        QCOMPARE(jobs.setAside, QStringLiteral("workflow"));
        QVERIFY(jobs.decision.isEmpty() && jobs.assetName.isEmpty());
    }

    void theNextSurveyShowsWhatIsNewGoneGrownAndPersonal()
    {
        write(hospital(), QDate(2026, 3, 1));
        QList<Table> tables = hospital();
        tables[0].rows = 30000;
        tables[1].columns[1].hits << PatternHit{QStringLiteral("resident_id"), 90, 100};
        tables.removeAt(2);
        tables << table(QStringLiteral("emr_note"), 5, {QStringLiteral("id")});
        const SurveyResult result = write(tables, QDate(2026, 6, 1));
        QCOMPARE(result.drift.fresh, QStringList{QStringLiteral("emr_note")});
        QCOMPARE(result.drift.gone, QStringList{QStringLiteral("fee_main")});
        QCOMPARE(result.drift.grown, QStringList{QStringLiteral("lis_report")});
        QCOMPARE(result.drift.freshPersonal, QStringList{QStringLiteral("lis_item")});
        QCOMPARE(known(QStringLiteral("fee_main")).goneOn, QDate(2026, 6, 1));
        QCOMPARE(known(QStringLiteral("lis_item")).drift, QStringList{QStringLiteral("personal")});
        QCOMPARE(known(QStringLiteral("lis_item")).level, QStringLiteral("4"));
        const auto reader = m_workspace->ledger().reader();
        const ledger::Record record = reader->record(id(fields::survey::kRegister), result.survey);
        const RecordFields row(*reader, fields::survey::kRegister, record);
        QCOMPARE(row.number(fields::survey::fresh), 1);
        QCOMPARE(row.number(fields::survey::gone), 1);
        QCOMPARE(row.number(fields::survey::grown), 1);
        QCOMPARE(row.number(fields::survey::fresh_personal), 1);
        // the one after that: nothing is drift any more, and what comes back is new
        tables << hospital().at(2);
        const SurveyResult third = write(tables, QDate(2026, 9, 1));
        QCOMPARE(third.drift.fresh, QStringList{QStringLiteral("fee_main")});
        QVERIFY(!known(QStringLiteral("fee_main")).isGone());
        QVERIFY(known(QStringLiteral("lis_item")).drift.isEmpty());
        QCOMPARE(known(QStringLiteral("lis_item")).lastSeen, QDate(2026, 9, 1));
    }

    void whatWasNotLookedAtKeepsWhatWasKnown()
    {
        QList<Table> tables = hospital();
        tables[2].columns[1].hits << PatternHit{QStringLiteral("mobile"), 90, 100};
        write(tables, QDate(2026, 3, 1));
        tables = hospital();
        tables[0].rows = 30000;
        tables[2].rows = 40000; // the server's estimate
        const SurveyResult result = write(tables, QDate(2026, 6, 1), true, 1);
        QVERIFY(result.drift.gone.isEmpty());
        QCOMPARE(result.drift.grown, QStringList{QStringLiteral("lis_report")});
        const KnownTable fee = known(QStringLiteral("fee_main"));
        QCOMPARE(fee.table.rows, std::optional<qint64>(3000));
        QCOMPARE(fee.table.columns.at(1).hits.size(), 1);
        QCOMPARE(fee.personalColumns, 1);
    }

    void aClosedSchemaIsNotGone()
    {
        QList<Table> tables = hospital();
        tables[2].schema = QStringLiteral("fees");
        write(tables, QDate(2026, 3, 1));
        tables.removeAt(2);
        tables.removeAt(1);
        const QStringList problems{QStringLiteral("fees: permission denied")};
        QCOMPARE(write(tables, QDate(2026, 6, 1), true, 99, problems).drift.gone,
                 QStringList{QStringLiteral("lis_item")});
        QVERIFY(!known(QStringLiteral("fees.fee_main")).isGone());
        QCOMPARE(write(tables, QDate(2026, 9, 1)).drift.gone, QStringList{QStringLiteral("fees.fee_main")});
    }

    void withoutSamplesWhatSamplesSaidStays()
    {
        QList<Table> tables = hospital();
        tables[0].columns[1].hits << PatternHit{QStringLiteral("mobile"), 90, 100};
        write(tables, QDate(2026, 3, 1));
        write(hospital(), QDate(2026, 6, 1), false);
        QCOMPARE(known(QStringLiteral("lis_report")).table.columns.at(1).hits.size(), 1);
        QVERIFY(write(tables, QDate(2026, 9, 1)).drift.freshPersonal.isEmpty());
    }

    void decisionsAreKept()
    {
        write(hospital(), QDate(2026, 3, 1));
        SurveyService service(*m_workspace);
        const qint64 report = known(QStringLiteral("lis_report")).id,
                     item = known(QStringLiteral("lis_item")).id;
        const qint64 fee = known(QStringLiteral("fee_main")).id, jobs = known(QStringLiteral("qrtz_jobs")).id;
        const qint64 asset = service.adopt({report, item}, QStringLiteral("检验结果"), m_department);
        const auto reader = m_workspace->ledger().reader();
        const ledger::Record record = reader->record(id(fields::asset::kRegister), asset);
        const RecordFields row(*reader, fields::asset::kRegister, record);
        QCOMPARE(record.state, QStringLiteral("draft"));
        QCOMPARE(row.text(fields::asset::category), QStringLiteral("health_exam"));
        QCOMPARE(row.text(fields::asset::level), QStringLiteral("4"));
        QVERIFY(!row.text(fields::asset::level_reason).isEmpty());
        QCOMPARE(row.number(fields::asset::volume_records), 70000);
        QVERIFY(row.text(fields::asset::description).contains(QStringLiteral("lis_item")));
        QCOMPARE(kindOf([&] { service.adopt({report}, QStringLiteral("又一个"), m_department); }),
                 ErrorKind::Invalid);
        service.leaveOut({fee}, true, QStringLiteral("测试数据"));
        service.leaveOut({jobs}, false, {}); // taken in against the rule
        write(hospital(), QDate(2026, 6, 1));
        QCOMPARE(known(QStringLiteral("lis_report")).decision, QStringLiteral("adopted"));
        QCOMPARE(known(QStringLiteral("lis_report")).asset, asset);
        QCOMPARE(known(QStringLiteral("fee_main")).decision, QStringLiteral("aside"));
        QCOMPARE(known(QStringLiteral("fee_main")).setAside, QStringLiteral("person"));
        QCOMPARE(known(QStringLiteral("qrtz_jobs")).decision, QStringLiteral("open"));
        QVERIFY(known(QStringLiteral("qrtz_jobs")).setAside.isEmpty());
        service.link({fee}, asset);
        QCOMPARE(known(QStringLiteral("fee_main")).decision, QStringLiteral("linked"));
        service.leaveOut({fee}, false, {});
        QCOMPARE(known(QStringLiteral("fee_main")).asset, 0);
        QCOMPARE(kindOf([&] { service.link({}, asset); }), ErrorKind::Invalid);
    }

    void oneActEach_andNothingNewWritesNoTable()
    {
        const auto reader = m_workspace->ledger().reader();
        const qint64 before = reader->actCount();
        write(hospital(), QDate(2026, 3, 1));
        QCOMPARE(reader->actCount(), before + 1);
        write(hospital(), QDate(2026, 3, 1));
        QCOMPARE(reader->actCount(), before + 2);
        const ledger::ActEntry act = reader->acts({}).constFirst();
        QCOMPARE(act.changeCount, 1); // the survey itself
        QVERIFY(ledger::verify(m_workspace->vault()).problems.isEmpty());
    }

    void thousandsOfTables()
    {
        QList<Table> tables;
        QStringList columns;
        for (int i = 0; i < 30; ++i)
            columns << QStringLiteral("column_%1").arg(i);
        for (int i = 0; i < 5000; ++i)
            tables << table(QStringLiteral("m%1_table_%2").arg(i / 20).arg(i), i, columns);
        write(tables, QDate(2026, 3, 1));
        QCOMPARE(count(fields::data_table::kRegister), 5000);
        QElapsedTimer timer;
        timer.start();
        const SurveyResult again = write(tables, QDate(2026, 3, 1));
        qInfo() << "surveyed again:" << timer.restart() << "ms";
        write(tables, QDate(2026, 3, 2));
        qInfo() << "the next day:" << timer.elapsed() << "ms";
        QVERIFY(again.drift.isEmpty());
        QCOMPARE(count(fields::data_table::kRegister), 5000);
    }

    void readsADatabaseAndRegistersIt()
    {
        SurveyService service(*m_workspace);
        const QString uri = ddl("lis.sql", "CREATE TABLE pat_master (id int primary key, sfzh varchar(18));\n"
                                           "CREATE TABLE lis_report (id int, patient_id int);\n");
        const Source source = Source::fromUri(uri);
        const SurveyResult result = service.survey(source, QStringLiteral("LIS 库"), {}, QDate(2026, 3, 1));
        QCOMPARE(result.outcome, QStringLiteral("complete"));
        QCOMPARE(result.tables, 2);
        const auto reader = m_workspace->ledger().reader();
        const qint64 registered =
            reader->resolve(id(fields::data_source::kRegister), QStringLiteral("LIS 库"));
        QVERIFY(registered != 0);
        QCOMPARE(tablesOf(*reader, registered).size(), 2);
        // the same place is the same database, whatever it is called now
        ddl("lis.sql", "CREATE TABLE pat_master (id int primary key, sfzh varchar(18), xm varchar(20));\n");
        const SurveyResult again = service.survey(source, {}, {}, QDate(2026, 6, 1));
        QCOMPARE(again.drift.gone, QStringList{QStringLiteral("lis_report")});
        QCOMPARE(again.drift.freshPersonal, QStringList{QStringLiteral("pat_master")});
        QCOMPARE(count(fields::data_source::kRegister), 2);
        const ledger::Record record = reader->record(id(fields::data_source::kRegister), registered);
        QCOMPARE(RecordFields(*reader, fields::data_source::kRegister, record)
                     .text(fields::data_source::last_surveyed),
                 QStringLiteral("2026-06-01"));
        const Source other = Source::fromUri(ddl("other.sql", "CREATE TABLE a (id int);"));
        QCOMPARE(kindOf([&] { service.survey(other, QStringLiteral("LIS 库"), {}, QDate(2026, 6, 1)); }),
                 ErrorKind::Invalid);
    }

    void nothingReadIsNothingWritten()
    {
        SurveyService service(*m_workspace);
        Source source =
            Source::fromUri(QStringLiteral("ddl:") + m_folder.filePath(QStringLiteral("none.sql")));
        QVERIFY(kindOf([&] { service.survey(source, {}, {}, QDate(2026, 6, 1)); }) != ErrorKind::Cancelled);
        QCOMPARE(count(fields::survey::kRegister), 0);
        QCOMPARE(count(fields::data_source::kRegister), 1);
    }

    void whatWasReadBeforeACancelIsKept()
    {
        SurveyService service(*m_workspace);
        QByteArray statements;
        for (int i = 0; i < 200; ++i)
            statements += "CREATE TABLE lis_" + QByteArray::number(i) + " (id int);\n";
        std::shared_ptr<Progress> progress;
        progress = std::make_shared<Progress>([&](qint64 done, qint64, const QString&) {
            if (done >= 50)
                progress->cancel();
        });
        const Source source = Source::fromUri(ddl("many.sql", statements));
        const SurveyResult result = service.survey(source, {}, {}, QDate(2026, 6, 1), *progress);
        QCOMPARE(result.outcome, QStringLiteral("cancelled"));
        QCOMPARE(result.tables, 200); // the list is there before anything is looked at
        QVERIFY(!result.problem.isEmpty());
        const SurveyResult whole = service.survey(source, {}, {}, QDate(2026, 6, 1));
        QCOMPARE(whole.outcome, QStringLiteral("complete"));
        QCOMPARE(whole.tables, 200);
        QVERIFY(whole.drift.isEmpty());
    }

    void whoMayNotEditIsRefusedBeforeTheDatabaseIsAsked()
    {
        const QString dir = m_folder.filePath(QStringLiteral("v%1.wardbook").arg(m_vaults));
        m_workspace->team().add(QStringLiteral("沈青"), QStringLiteral("auditor"), 0, m_password,
                                QStringLiteral("测试"));
        m_workspace.reset();
        m_workspace = people::Workspace::open(dir, QStringLiteral("沈青"), m_password, {});
        SurveyService service(*m_workspace);
        const Source source =
            Source::fromUri(QStringLiteral("ddl:") + m_folder.filePath(QStringLiteral("none.sql")));
        QCOMPARE(kindOf([&] { service.survey(source, {}, {}, QDate(2026, 6, 1)); }), ErrorKind::Denied);
        QCOMPARE(kindOf([&] { service.survey(m_source, {}, {}, QDate(2026, 6, 1)); }), ErrorKind::Denied);
    }
};

QTEST_GUILESS_MAIN(TstSurveyService)
#include "tst_survey_service.moc"
