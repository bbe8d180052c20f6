#include "crypto/password_key.h"
#include "fields/data_table.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include "sample_values.h"
#include "server_fixture.h"
#include "survey/known_tables.h"
#include "survey/survey_service.h"
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace wardbook;
using namespace wardbook::survey;

/// Surveys of a real server from end to end: what the vault keeps of it, and what it never keeps.
class TstSurveyServer : public QObject
{
    Q_OBJECT

    const QString m_password = QStringLiteral("only reading 7");
    QTemporaryDir m_folder;
    std::unique_ptr<servers::Postgres> m_server;
    std::unique_ptr<people::Workspace> m_workspace;

    Source source() const
    {
        Source result;
        result.engine = Source::Engine::PostgreSQL;
        result.host = QStringLiteral("127.0.0.1");
        result.port = m_server->port();
        result.database = QStringLiteral("his");
        result.account = QStringLiteral("reader");
        result.password = m_password;
        return result;
    }
    void must(const QString& sql, const QString& database = QStringLiteral("his"))
    {
        const servers::Outcome outcome = m_server->sql(sql, database);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    }
    qint64 registered()
    {
        return m_workspace->ledger().reader()->resolve(QStringLiteral("data_source"), QStringLiteral("HIS"));
    }
    KnownTable known(const char* name)
    {
        const auto reader = m_workspace->ledger().reader();
        for (const KnownTable& table : tablesOf(*reader, registered()))
            if (table.table.fullName() == QLatin1String(name))
                return table;
        return {};
    }
    /// Everything that stands in the records and in the history, as text.
    QString everything()
    {
        QString text;
        const auto reader = m_workspace->ledger().reader();
        for (const QString& registerId : reader->registers().ids())
            reader->forEach(registerId, [&](const ledger::Record& record) {
                for (const QVariant& value : record.values)
                    text += value.toString() + u'\n';
            });
        for (const ledger::ActEntry& act : reader->acts({}))
            for (const ledger::ChangeEntry& change : reader->changes(act.seq, 100'000))
                for (const ledger::FieldChange& field : change.fields)
                    text += field.before.toString() + u'\n' + field.after.toString() + u'\n';
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<servers::Postgres>();
        if (!m_server->runs())
            QSKIP(qPrintable(m_server->problem()));
        crypto::useFastPasswordsForTests();
        initResources();
        setLanguage(Language::Chinese);
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(m_folder.filePath(QStringLiteral("state"))));
        m_workspace = people::Workspace::create(m_folder.filePath(QStringLiteral("u.wardbook")),
                                                QStringLiteral("江城市第一人民医院"),
                                                QStringLiteral("陈立群"), m_password)
                          .workspace;
        must(QStringLiteral("CREATE ROLE reader LOGIN PASSWORD '%1'; CREATE DATABASE his;").arg(m_password),
             QStringLiteral("postgres"));
        must(QStringLiteral("CREATE TABLE pat_master (id int PRIMARY KEY, c1 varchar(18), c2 text, c3 text, "
                            "ward text); INSERT INTO pat_master VALUES ") +
             samples::rows(150) +
             QStringLiteral("; CREATE TABLE lis_report (id int, patient_id int);"
                            "COMMENT ON TABLE lis_report IS '检验结果主表';"
                            "INSERT INTO lis_report SELECT n, n FROM generate_series(1, 3000) n;"
                            "CREATE TABLE lis_report_item (id int);"
                            "INSERT INTO lis_report_item VALUES (1);"
                            "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;"));
    }
    void cleanupTestCase() { m_workspace.reset(); }

    void keepsWhatWasFound_andNoValue()
    {
        SurveyService service(*m_workspace);
        const SurveyResult result = service.survey(source(), QStringLiteral("HIS"), {}, QDate(2026, 3, 1));
        QCOMPARE(result.outcome, QStringLiteral("complete"));
        QCOMPARE(result.tables, 3);
        const KnownTable patients = known("public.pat_master");
        QCOMPARE(patients.level, QStringLiteral("4"));
        QVERIFY2(patients.reason.contains(QStringLiteral("150/150")), qPrintable(patients.reason));
        QVERIFY(patients.personalColumns >= 2);
        const QString kept = everything();
        QVERIFY(kept.contains(QStringLiteral("resident_id")));
        for (int i = 0; i < 150; ++i)
            for (const QString& value : {samples::residentId(i), samples::mobile(i), samples::name(i)})
                QVERIFY2(!kept.contains(value), qPrintable(value));
        QVERIFY(!kept.contains(m_password));
    }

    void theNextSurveyShowsWhatChanged()
    {
        must(QStringLiteral("INSERT INTO lis_report SELECT n, n FROM generate_series(3001, 5000) n;"
                            "DROP TABLE lis_report_item; CREATE TABLE emr_note (id int, sfzh varchar(18));"
                            "GRANT SELECT ON emr_note TO reader;"));
        const SurveyResult result =
            SurveyService(*m_workspace).survey(registered(), m_password, {}, QDate(2026, 6, 1));
        QCOMPARE(result.drift.fresh, QStringList{QStringLiteral("public.emr_note")});
        QCOMPARE(result.drift.gone, QStringList{QStringLiteral("public.lis_report_item")});
        QCOMPARE(result.drift.grown, QStringList{QStringLiteral("public.lis_report")});
        QCOMPARE(result.drift.freshPersonal, QStringList{QStringLiteral("public.emr_note")});
    }

    void aWrongPasswordWritesNothing()
    {
        const qint64 before = m_workspace->ledger().reader()->actCount();
        bool refused = false;
        try {
            SurveyService(*m_workspace)
                .survey(registered(), QStringLiteral("another"), {}, QDate(2026, 7, 1));
        } catch (const Error& error) {
            refused = !error.text().isEmpty() && !error.text().contains(QStringLiteral("another"));
        }
        QVERIFY(refused);
        QCOMPARE(m_workspace->ledger().reader()->actCount(), before);
    }

    void aServerThatDiesHidesNothing()
    {
        must(QStringLiteral("CREATE TABLE zz_new (id int); GRANT SELECT ON zz_new TO reader;"));
        const Progress progress([&](qint64 done, qint64, const QString&) {
            if (done == 1)
                m_server->killHard();
        });
        const SurveyResult result =
            SurveyService(*m_workspace).survey(registered(), m_password, {}, QDate(2026, 9, 1), progress);
        QCOMPARE(result.outcome, QStringLiteral("partial"));
        QVERIFY(!result.problem.isEmpty());
        QVERIFY(result.drift.gone.isEmpty());
        QCOMPARE(result.drift.fresh, QStringList{QStringLiteral("public.zz_new")});
        QCOMPARE(known("public.lis_report").table.rows, std::optional<qint64>(5000));
        QVERIFY(known("public.pat_master").personalColumns >= 2);
    }
};

QTEST_GUILESS_MAIN(TstSurveyServer)
#include "tst_survey_server.moc"
