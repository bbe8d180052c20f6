#include "commands/cli_fixture.h"

using namespace wardbook::clitest;

/// Surveys as a script runs them: what is found, what changed, with and without a vault.
class TstSurveyCommand : public QObject
{
    Q_OBJECT

    Cli m_cli;

    static QStringList tables(const QJsonValue& list)
    {
        QStringList names;
        for (const QJsonValue& table : list.toArray())
            names << (table.isString() ? table.toString() : table[QLatin1String("table")].toString());
        return names;
    }
    QString ddl(const QByteArray& text) const
    {
        return QStringLiteral("ddl:") + m_cli.write("lis.sql", text);
    }

    const QByteArray m_first = "CREATE TABLE lis_report (id int primary key, patient_id int, "
                               "result_value varchar(40)) COMMENT='检验结果主表';\n"
                               "CREATE TABLE lis_report_item (id int) COMMENT='检验结果明细表';\n"
                               "CREATE TABLE qrtz_triggers (id int);\n";
    const QByteArray m_second = "CREATE TABLE lis_report (id int primary key, patient_id int, "
                                "result_value varchar(40), sfzh varchar(18)) COMMENT='检验结果主表';\n"
                                "CREATE TABLE emr_note (id int);\n"
                                "CREATE TABLE qrtz_triggers (id int);\n";

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.hasProgram())
            QSKIP("WARDBOOK_PROGRAM is not set");
        const QString vault = m_cli.path("unit.wardbook");
        const Answer made = m_cli.run({QStringLiteral("create"), vault, QStringLiteral("--unit"),
                                       QStringLiteral("江城市第一人民医院"), QStringLiteral("--member"),
                                       QStringLiteral("周宁"), QStringLiteral("--password-file"),
                                       m_cli.write("password", "correct horse 42\n")});
        QVERIFY2(made.code == 0, made.said());
        m_cli.setVault(vault);
    }

    void aDryRunNeedsNoVault()
    {
        const Answer answer = m_cli.run(
            {QStringLiteral("survey"), ddl(m_first), QStringLiteral("--dry-run"), QStringLiteral("--json")});
        QVERIFY2(answer.code == 0, answer.said());
        const QJsonObject found = answer.json();
        QCOMPARE(tables(found[QLatin1String("tables")]).size(), 3);
        const QJsonArray suggestions = found[QLatin1String("suggestions")].toArray();
        QCOMPARE(suggestions.size(), 1);
        const QJsonObject results = suggestions.first().toObject();
        QCOMPARE(results[QLatin1String("name")].toString(), QStringLiteral("检验结果"));
        QCOMPARE(results[QLatin1String("category")].toString(), QStringLiteral("health_exam"));
        QCOMPARE(results[QLatin1String("level")].toString(), QStringLiteral("4"));
        QVERIFY(results[QLatin1String("reason")].toString().contains(QStringLiteral("lis_report_item")));
        QCOMPARE(tables(results[QLatin1String("tables")]).size(), 2);
        const QJsonObject jobs = found[QLatin1String("tables")].toArray().last().toObject();
        QCOMPARE(jobs[QLatin1String("set_aside")].toString(), QStringLiteral("workflow"));
        const Answer words = m_cli.run({QStringLiteral("survey"), ddl(m_first), QStringLiteral("--dry-run")});
        QVERIFY2(words.out.contains("检验结果") && words.out.contains("qrtz_triggers"), words.said());
    }

    void aFileIsFoundAgainFromAnotherFolder()
    {
        const QString file = m_cli.write("near.sql", m_first);
        const QString near = QStringLiteral("ddl:") + QDir::current().relativeFilePath(file);
        const Answer made = m_cli.as(
            "周宁", {QStringLiteral("survey"), near, QStringLiteral("--name"), QStringLiteral("近处的文件")});
        QVERIFY2(made.code == 0, made.said());
        const Answer shown = m_cli.as("周宁", "show data_source 近处的文件");
        QVERIFY2(shown.out.contains(QFileInfo(file).absoluteFilePath().toUtf8()), shown.said());
    }

    void aSurveyIsKept_andTheNextOneShowsWhatChanged()
    {
        const Answer first = m_cli.as("周宁", {QStringLiteral("survey"), ddl(m_first),
                                               QStringLiteral("--name"), QStringLiteral("检验科 LIS 库")});
        QVERIFY2(first.code == 0, first.said());
        QCOMPARE(first.text("source"), QStringLiteral("检验科 LIS 库"));
        QCOMPARE(first.text("outcome"), QStringLiteral("complete"));
        QCOMPARE(first.json()[QLatin1String("counted")][QLatin1String("tables")].toInt(), 3);
        QVERIFY(!first.text("survey").isEmpty());

        ddl(m_second);
        const Answer next = m_cli.as("周宁", {QStringLiteral("survey"), QStringLiteral("检验科 LIS 库")});
        QVERIFY2(next.code == 0, next.said());
        const QJsonObject drift = next.json()[QLatin1String("drift")].toObject();
        QCOMPARE(tables(drift[QLatin1String("fresh")]), QStringList{QStringLiteral("emr_note")});
        QCOMPARE(tables(drift[QLatin1String("gone")]), QStringList{QStringLiteral("lis_report_item")});
        QCOMPARE(tables(drift[QLatin1String("personal")]), QStringList{QStringLiteral("lis_report")});
        QCOMPARE(tables(drift[QLatin1String("columns")]), QStringList{QStringLiteral("lis_report")});

        const Answer kept = m_cli.as("周宁", {QStringLiteral("list"), QStringLiteral("data_table"),
                                              QStringLiteral("--where"), QStringLiteral("drift=gone")});
        QVERIFY2(kept.code == 0, kept.said());
        const Answer verified = m_cli.as("周宁", "verify");
        QVERIFY2(verified.code == 0, verified.said());
    }

    void whatIsWrongIsSaid()
    {
        QCOMPARE(m_cli.as("周宁", "survey 没有这个库").errorKind(), QStringLiteral("not_found"));
        QCOMPARE(m_cli.as("周宁", "survey oracle://a/b").errorKind(), QStringLiteral("invalid"));
        // a password in an address would stay in the shell's history
        QCOMPARE(m_cli.as("周宁", "survey postgresql://a:secret@localhost/his").errorKind(),
                 QStringLiteral("invalid"));
        QVERIFY(m_cli.as("周宁", "survey ddl:/nonexistent.sql").code != 0);
        QCOMPARE(m_cli
                     .as("周宁", {QStringLiteral("survey"), ddl(m_first), QStringLiteral("--db-password-env"),
                                  QStringLiteral("NO_SUCH_VARIABLE")})
                     .errorKind(),
                 QStringLiteral("invalid"));
    }
};

QTEST_GUILESS_MAIN(TstSurveyCommand)
#include "tst_survey_command.moc"
