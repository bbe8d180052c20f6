#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program as a script uses it: real processes, exit codes, one JSON document.
class TstCommandLine : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int code = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    QTemporaryDir m_folder;
    QString m_vault, m_program;

    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Answer run(const QStringList& arguments) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WARDBOOK_STATE_DIR"), path("state"));
        environment.insert(QStringLiteral("WARDBOOK_LANG"), QStringLiteral("zh"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM")); // the command line needs no display
        process.setProcessEnvironment(environment);
        process.start(m_program, arguments);
        if (!process.waitForFinished(120'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Answer as(const char* member, const char* passwordFile, const QStringList& arguments) const
    {
        return run(QStringList{QStringLiteral("--vault"), m_vault, QStringLiteral("--as"),
                               QString::fromUtf8(member), QStringLiteral("--password-file"),
                               path(passwordFile), QStringLiteral("--json")} +
                   arguments);
    }
    Answer chief(const QString& line, const QStringList& more = {}) const
    {
        return as("周宁", "password", line.split(QLatin1Char(' '), Qt::SkipEmptyParts) + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program = qEnvironmentVariable("WARDBOOK_PROGRAM");
        if (m_program.isEmpty())
            QSKIP("WARDBOOK_PROGRAM is not set");
        m_vault = path("单位 库.wardbook");
        write("password", "周宁的口令-2026\n");
        write("audit", "审计员口令-2026\n");
        const Answer made =
            run({QStringLiteral("create"), m_vault, QStringLiteral("--unit"), QStringLiteral("市一院"),
                 QStringLiteral("--member"), QStringLiteral("周宁"), QStringLiteral("--password-file"),
                 path("password"), QStringLiteral("--json")});
        QVERIFY2(made.code == 0, made.err);
        QVERIFY(made.json()[QLatin1String("recovery_code")].toString().size() > 20);
    }

    void badUsage()
    {
        QCOMPARE(run({QStringLiteral("frobnicate")}).code, 2);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("asset")}).code, 2);
        QCOMPARE(run({QStringLiteral("--help")}).code, 0);
    }

    /// Nothing that is left of the vault says so when only an attachment is gone: the exit code does.
    void aRescueThatLostSomethingSaysSo()
    {
        const QString whole = path("saved.wardbook"), partial = path("saved2.wardbook");
        QCOMPARE(as("周宁", "password", {QStringLiteral("rescue"), whole}).code, 0);
        QFile evidence(whole + QStringLiteral("/evidence.db"));
        QVERIFY(evidence.resize(100));
        const Answer rescued =
            run({QStringLiteral("--vault"), whole, QStringLiteral("--as"), QStringLiteral("周宁"),
                 QStringLiteral("--password-file"), path("password"), QStringLiteral("--json"),
                 QStringLiteral("rescue"), partial});
        QVERIFY2(rescued.code == 5, rescued.out + rescued.err);
        QVERIFY(rescued.json()[QLatin1String("verified")].toBool());
        QVERIFY(!rescued.json()[QLatin1String("complete")].toBool(true));
        QVERIFY(rescued.json()[QLatin1String("evidence_lost")].toBool());
    }

    void speaksTheLanguageThatIsAskedFor()
    {
        const QString nowhere = path("nowhere.wardbook");
        const QStringList command{
            QStringLiteral("verify"),          nowhere,         QStringLiteral("--as"), QStringLiteral("x"),
            QStringLiteral("--password-file"), path("password")};
        const Answer english = run(command + QStringList{QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY2(english.err.contains("There is no vault"), english.err);
        const Answer chinese = run(QStringList{QStringLiteral("--lang=zh")} + command);
        QVERIFY2(chinese.err.contains("保险库"), chinese.err);
        QCOMPARE(run(command + QStringList{QStringLiteral("--lang"), QStringLiteral("fr")}).code, 2);
    }

    void importDryRunThenReal()
    {
        write("ledger.csv", "资产名称,责任部门,责任人,级别,数据量\n检验结果,检验科,何敏,四级,1.28亿条\n"
                            "排班表,护理部,宋佳,三+,2000\n检验结果,检验科,何敏,四级,1.28亿条\n");
        const QString file = path("ledger.csv");
        const Answer dry = chief(QStringLiteral("import asset --dry-run --create-missing"), {file});
        QVERIFY2(dry.code == 0, dry.err);
        QCOMPARE(dry.json()[QLatin1String("new")].toInt(), 1);
        QCOMPARE(dry.json()[QLatin1String("duplicate")].toInt(), 1);
        QCOMPARE(dry.json()[QLatin1String("error")].toInt(), 1);
        QCOMPARE(chief(QStringLiteral("list asset")).json()[QLatin1String("total")].toInt(), 0);
        const Answer without = chief(QStringLiteral("import asset --dry-run"), {file});
        QCOMPARE(without.json()[QLatin1String("error")].toInt(), 3);

        const Answer real = chief(QStringLiteral("import asset --create-missing --reason 清查"), {file});
        QVERIFY2(real.code == 0, real.err);
        QCOMPARE(real.json()[QLatin1String("new")].toInt(), 1);
        const QJsonArray rows = real.json()[QLatin1String("rows")].toArray();
        QCOMPARE(rows.size(), 3);
        for (const char* key : {"row", "result", "code", "cell", "reason"})
            QVERIFY2(rows.at(1).toObject().contains(QLatin1String(key)), key);
    }

    void listFindsByCharactersAndInitials()
    {
        for (const char* text : {"检验", "jyjg", "ZC-0001"}) {
            const QJsonObject list =
                chief(QStringLiteral("list asset --find"), {QString::fromUtf8(text)}).json();
            QCOMPARE(list[QLatin1String("total")].toInt(), 1);
            QCOMPARE(list[QLatin1String("records")][0][QLatin1String("volume_records")].toInteger(),
                     qint64{128'000'000});
        }
        QCOMPARE(
            chief(QStringLiteral("list asset --where level=四级")).json()[QLatin1String("total")].toInt(), 1);
        QCOMPARE(chief(QStringLiteral("list asset --where level=2")).json()[QLatin1String("total")].toInt(),
                 0);
        QCOMPARE(chief(QStringLiteral("list nothing")).code, 4);
    }

    void aDelayKeepsItsReasonAndAStepItsFields()
    {
        const auto shown = [this](const char* field) {
            return chief(QStringLiteral("show remediation ZG-0001"))
                .json()[QLatin1String("record")][QLatin1String(field)]
                .toString();
        };
        QCOMPARE(chief(QStringLiteral("set remediation new title=日志未留存 due=2026-06-10")).code, 0);
        QCOMPARE(chief(QStringLiteral("set remediation ZG-0001 due=2026-06-05")).code, 0);
        QVERIFY(shown("postponed").isEmpty());
        QCOMPARE(chief(QStringLiteral("set remediation ZG-0001 due=2026-07-01 --reason 等设备")).code, 0);
        QCOMPARE(shown("postponed"), QStringLiteral("等设备"));
        QCOMPARE(chief(QStringLiteral("step remediation ZG-0001 finish")).code, 0);
        const QString back = QStringLiteral("step remediation ZG-0001 return --reason 未见证明 ");
        QCOMPARE(chief(back + QStringLiteral("title=别的")).code, 4);
        QCOMPARE(chief(back + QStringLiteral("verification=未见证明")).code, 0);
        QCOMPARE(shown("verification"), QStringLiteral("未见证明"));
        QCOMPARE(chief(QStringLiteral("step remediation ZG-0001 void remarks=x --reason 重复")).code, 4);
    }

    void setAndHistory()
    {
        QCOMPARE(chief(QStringLiteral("set asset ZC-0001 level=五级 --reason 含特殊病种")).code, 0);
        QCOMPARE(chief(QStringLiteral("set asset ZC-0001 level=九级")).code, 4);
        QCOMPARE(chief(QStringLiteral("set asset ZC-9999 level=1")).code, 4);
        const QJsonObject shown = chief(QStringLiteral("show asset ZC-0001 --history")).json();
        QCOMPARE(shown[QLatin1String("record")][QLatin1String("level")].toString(), QStringLiteral("5"));
        const QJsonArray history = shown[QLatin1String("history")].toArray();
        QCOMPARE(history.size(), 2);
        const QJsonObject last = history.last().toObject()[QLatin1String("changes")].toArray().size() == 1
                                     ? history.last().toObject()
                                     : history.first().toObject();
        QCOMPARE(last[QLatin1String("changes")][0][QLatin1String("field")].toString(),
                 QStringLiteral("level"));
        QCOMPARE(last[QLatin1String("changes")][0][QLatin1String("before")].toString(), QStringLiteral("4"));
        QCOMPARE(last[QLatin1String("reason")].toString(), QStringLiteral("含特殊病种"));
        QCOMPARE(last[QLatin1String("actor")].toString(), QStringLiteral("周宁"));
    }

    void exportIsAnActAndComesBackUnchanged()
    {
        for (const char* name : {"out.xlsx", "out.csv", "out.json"}) {
            const Answer refused = chief(QStringLiteral("export asset"), {path(name)});
            QCOMPARE(refused.code, 4); // no reason
            QVERIFY(!QFile::exists(path(name)));
            const Answer made = chief(QStringLiteral("export asset --reason 交审计"), {path(name)});
            QVERIFY2(made.code == 0, made.err);
            const QJsonObject again = chief(QStringLiteral("import asset --dry-run"), {path(name)}).json();
            QCOMPARE(again[QLatin1String("duplicate")].toInt(), 1);
            QCOMPARE(again[QLatin1String("changed")].toInt() + again[QLatin1String("new")].toInt() +
                         again[QLatin1String("error")].toInt(),
                     0);
        }
    }

    void auditorsReadAndChangeNothing()
    {
        QVERIFY(chief(QStringLiteral("member add 郑航 --role auditor --new-password-file"), {path("audit")})
                    .code == 0);
        QCOMPARE(as("郑航", "audit", {QStringLiteral("list"), QStringLiteral("asset")}).code, 0);
        const Answer denied = as("郑航", "audit",
                                 {QStringLiteral("set"), QStringLiteral("asset"), QStringLiteral("ZC-0001"),
                                  QStringLiteral("level=1")});
        QCOMPARE(denied.code, 3);
        QCOMPARE(denied.json()[QLatin1String("error")][QLatin1String("kind")].toString(),
                 QStringLiteral("denied"));
        QCOMPARE(as("郑航", "password", {QStringLiteral("list"), QStringLiteral("asset")}).code, 3);
    }

    void undoTakesAnActBack()
    {
        const QJsonObject act = chief(QStringLiteral("set asset ZC-0001 remarks=误填")).json();
        QCOMPARE(chief(QStringLiteral("undo %1").arg(act[QLatin1String("act")].toInteger())).code, 0);
        QVERIFY(!chief(QStringLiteral("show asset ZC-0001"))
                     .json()[QLatin1String("record")]
                     .toObject()
                     .contains(QLatin1String("remarks")));
    }

    void backupAndRestoreTest()
    {
        QVERIFY(chief(QStringLiteral("backup"), {path("backup.wbbackup")}).code == 0);
        const Answer tested = chief(QStringLiteral("restore-test"), {path("backup.wbbackup")});
        QVERIFY2(tested.code == 0, tested.err);
        QVERIFY(tested.json()[QLatin1String("ok")].toBool());
        QVERIFY(chief(QStringLiteral("restore"), {path("backup.wbbackup"), path("again.wardbook")}).code ==
                0);
        QVERIFY(QFile::exists(path("again.wardbook/register.db")));

        QFile file(path("backup.wbbackup"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        const char byte = file.peek(1).at(0);
        file.write(QByteArray(1, static_cast<char>(byte ^ 1)));
        file.close();
        QVERIFY(chief(QStringLiteral("restore-test"), {path("backup.wbbackup")}).code != 0);
    }

    void verifySaysSoWhenATailIsCut()
    {
        const Answer whole = chief(QStringLiteral("verify"), {m_vault});
        QCOMPARE(whole.code, 0);
        QVERIFY(whole.json()[QLatin1String("ok")].toBool());
        QVERIFY(whole.json()[QLatin1String("acts")].toInt() > 3);
        QVERIFY(whole.json()[QLatin1String("problems")].toArray().isEmpty());
        QVERIFY(QFile::copy(m_vault + QStringLiteral("/register.db"), path("older.db")));
        QCOMPARE(chief(QStringLiteral("set asset ZC-0001 remarks=之后")).code, 0);
        QVERIFY(QFile::remove(m_vault + QStringLiteral("/register.db")));
        QVERIFY(QFile::copy(path("older.db"), m_vault + QStringLiteral("/register.db")));
        QCOMPARE(chief(QStringLiteral("verify"), {m_vault}).code, 5);
    }
};

QTEST_GUILESS_MAIN(TstCommandLine)
#include "tst_command_line.moc"
