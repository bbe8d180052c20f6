#include "commands/cli_fixture.h"

using wardbook::clitest::Answer;

/// Self-assessment as a script does it: begin, judge, fill, score, compare, report, export, sign.
class TstAssessCommands : public QObject
{
    Q_OBJECT

    wardbook::clitest::Cli m_cli;
    QString m_vault;

    QString path(const char* name) const { return m_cli.path(name); }
    QString write(const char* name, const QByteArray& bytes) const { return m_cli.write(name, bytes); }
    Answer run(const QStringList& arguments) const { return m_cli.run(arguments); }
    Answer as(const char* member, const QStringList& arguments) const { return m_cli.as(member, arguments); }
    Answer zhou(const QString& line, const QStringList& more = {}) const
    {
        return as("周宁", line.split(QLatin1Char(' '), Qt::SkipEmptyParts) + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.hasProgram())
            QSKIP("WARDBOOK_PROGRAM is not set");
        m_vault = path("自查.wardbook");
        m_cli.setVault(m_vault);
        write("password", "周宁的口令-2026\n");
        QCOMPARE(run({QStringLiteral("create"), m_vault, QStringLiteral("--unit"), QStringLiteral("市一院"),
                      QStringLiteral("--member"), QStringLiteral("周宁"), QStringLiteral("--password-file"),
                      path("password"), QStringLiteral("--json")})
                     .code,
                 0);
        write("systems.csv",
              "名称,简称,S级,A级,安全保护等级\n检验信息系统,LIS,二级,二级,二级\n办公系统,OA,,,\n");
        write("objects.csv",
              "名称,类型,所属系统\n检验数据库,数据库,检验信息系统\n检验服务器,服务器,检验信息系统\n"
              "主机房,机房,\n安全管理,安全管理,\n");
        QCOMPARE(zhou(QStringLiteral("import system"), {path("systems.csv")}).number("new"), 2);
        const Answer objects = zhou(QStringLiteral("import check_object"), {path("objects.csv")});
        QVERIFY2(objects.number("new") == 4, objects.out + objects.err);
    }

    void onlyGradedSystemsBegin()
    {
        QCOMPARE(zhou(QStringLiteral("assess new OA")).code, 4);
        QCOMPARE(zhou(QStringLiteral("assess new 没有的系统"))
                     .json()[QLatin1String("error")][QLatin1String("kind")]
                     .toString(),
                 QStringLiteral("not_found"));
        QCOMPARE(zhou(QStringLiteral("assess new LIS --scope 月球")).code, 4);
        QCOMPARE(zhou(QStringLiteral("assess")).code, 2);
    }

    void begin()
    {
        const Answer begun = zhou(QStringLiteral("assess new LIS --name"), {QStringLiteral("2026 上半年")});
        QVERIFY2(begun.code == 0, begun.err);
        QCOMPARE(begun.text("round"), QStringLiteral("ZP-0001"));
        QCOMPARE(begun.number("items"), 135);
        QCOMPARE(begun.number("objects"), 4);
        QCOMPARE(begun.number("cells"), begun.number("blank"));
        QCOMPARE(zhou(QStringLiteral("assess new LIS")).code, 4); // one at a time
    }

    void judgeOneCell()
    {
        const QStringList cell{QStringLiteral("7.1.4.1 a"), QStringLiteral("检验数据库")};
        const Answer set = zhou(QStringLiteral("assess set LIS"),
                                cell + QStringList{QStringLiteral("partial"), QStringLiteral("--note"),
                                                   QStringLiteral("口令未换")});
        QVERIFY2(set.code == 0, set.err);
        QCOMPARE(set.text("after"), QStringLiteral("partial"));
        QVERIFY(set.json()[QLatin1String("before")].isNull());
        const Answer again =
            zhou(QStringLiteral("assess set ZP-0001"),
                 cell + QStringList{QStringLiteral("不符合"), QStringLiteral("--high-risk"),
                                    QStringLiteral("--compensation"), QStringLiteral("只在本机开放")});
        QCOMPARE(again.text("before"), QStringLiteral("partial"));
        QVERIFY(again.json()[QLatin1String("high_risk")].toBool());
        QCOMPARE(zhou(QStringLiteral("assess set LIS"), cell + QStringList{QStringLiteral("na")}).code, 4);
        QCOMPARE(zhou(QStringLiteral("assess set LIS"), cell + QStringList{QStringLiteral("还行")}).code, 4);
        QCOMPARE(zhou(QStringLiteral("assess set LIS"),
                      {QStringLiteral("9.9.9.9 z"), QStringLiteral("检验数据库"), QStringLiteral("met")})
                     .json()[QLatin1String("error")][QLatin1String("kind")]
                     .toString(),
                 QStringLiteral("not_found"));
    }

    void questionnaireOutAndBack()
    {
        const QString file = path("问卷.xlsx");
        const Answer out = zhou(QStringLiteral("assess export LIS"),
                                {file, QStringLiteral("--object"), QStringLiteral("检验数据库")});
        QVERIFY2(out.code == 0, out.err);
        QVERIFY(out.number("cells") > 10);
        const Answer dry = zhou(QStringLiteral("assess fill LIS --dry-run"), {file});
        QVERIFY2(dry.code == 0, dry.err);
        QCOMPARE(dry.text("kind"), QStringLiteral("questionnaire"));
        QCOMPARE(dry.number("same"), 1); // the cell judged before; the others are not answered
        QCOMPARE(dry.number("written"), 0);
        QCOMPARE(dry.number("unanswered"), out.number("cells") - 1);
    }

    void aForeignSheetFills()
    {
        QByteArray sheet =
            "条款,测评对象,符合情况,结果记录\n7.1.4.1 b,检验数据库,符合 ,已设锁定\n"
            "7.1.4.1 a,检验数据库,部分符合,\n7.1.4.1 c,打印机,符合,\n7.1.4.2 a,检验数据,符合,\n";
        const QString file = write("记录表.csv", sheet);
        const Answer dry = zhou(QStringLiteral("assess fill LIS --dry-run"), {file});
        QVERIFY2(dry.code == 0, dry.err);
        QCOMPARE(dry.text("kind"), QStringLiteral("record_sheet"));
        QCOMPARE(dry.number("new"), 2);
        QCOMPARE(dry.number("differs"), 1);
        QCOMPARE(dry.number("refused"), 1);
        QCOMPARE(dry.number("guessed"), 1);
        const QJsonObject cell = dry.json()[QLatin1String("cells")][0].toObject();
        for (const char* key : {"result", "sheet", "cell", "item", "object", "before", "after", "confidence",
                                "guess", "reason"})
            QVERIFY2(cell.contains(QLatin1String(key)), key);
        const Answer keep = zhou(QStringLiteral("assess fill LIS --keep"), {file});
        QCOMPARE(keep.number("written"), 1); // neither what differs nor what was guessed
        const Answer all = zhou(QStringLiteral("assess fill LIS --accept-guesses"), {file});
        QCOMPARE(all.number("written"), 2);
        QCOMPARE(zhou(QStringLiteral("assess fill LIS"), {write("x.csv", "姓名,电话\n何敏,8025\n")}).code, 4);
    }

    void aPersonSaysWhichColumn()
    {
        const QString file = write("spalten.csv", "x,y,z\n7.1.4.2 b,看过,3\n");
        const QStringList arguments{file, QStringLiteral("--object"), QStringLiteral("检验数据库"),
                                    QStringLiteral("--column"), QStringLiteral("clause=A,note=B,verdict=C")};
        const Answer dry = zhou(QStringLiteral("assess fill LIS --dry-run"), arguments);
        QVERIFY2(dry.code == 0, dry.err);
        QCOMPARE(dry.number("new"), 1);
        QCOMPARE(dry.number("guessed"), 0);
        QCOMPARE(dry.json()[QLatin1String("cells")][0][QLatin1String("after")].toString(),
                 QStringLiteral("unmet"));
        QCOMPARE(zhou(QStringLiteral("assess fill LIS --dry-run"),
                      {file, QStringLiteral("--column"), QStringLiteral("verdict=7")})
                     .code,
                 4);
    }

    void scoreWithSteps()
    {
        const Answer score = zhou(QStringLiteral("assess score LIS"));
        QVERIFY2(score.code == 0, score.err);
        QCOMPARE(score.text("rule"), QStringLiteral("rate-2025"));
        QVERIFY(!score.json()[QLatin1String("complete")].toBool());
        QVERIFY(score.json()[QLatin1String("conclusion")].isNull());
        QVERIFY(score.json()[QLatin1String("steps")].toArray().size() > 3);
        QVERIFY(!score.json()[QLatin1String("layers")].toArray().isEmpty());
        QCOMPARE(zhou(QStringLiteral("assess score LIS --rule score-2021")).code, 0);
        QCOMPARE(zhou(QStringLiteral("assess score LIS --rule nothing"))
                     .json()[QLatin1String("error")][QLatin1String("kind")]
                     .toString(),
                 QStringLiteral("not_found"));
    }

    void blankCellsCannotBeSubmitted()
    {
        QCOMPARE(zhou(QStringLiteral("assess step LIS submit")).code, 4);
        QCOMPARE(zhou(QStringLiteral("assess step LIS explode")).code, 2);
    }

    void reportsAndOscal()
    {
        for (const char* suffix : {"docx", "pdf", "xlsx"}) {
            const QString file = path("报告.") + QString::fromLatin1(suffix);
            const Answer made = zhou(QStringLiteral("assess report LIS"), {file});
            QVERIFY2(made.code == 0, made.out + made.err);
            QVERIFY2(QFileInfo(file).size() > 4000, suffix);
            QCOMPARE(made.text("format"), QLatin1String(suffix));
        }
        QCOMPARE(zhou(QStringLiteral("assess report LIS"), {path("报告.html")}).code, 4);
        QVERIFY(!QFile::exists(path("报告.html")));
        const QString file = path("results.json");
        QCOMPARE(zhou(QStringLiteral("assess export LIS"), {file}).code, 0);
        QFile json(file);
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(
            QJsonDocument::fromJson(json.readAll()).object().contains(QLatin1String("assessment-results")));
        // Nothing to remedy yet: no plan, no file.
        QCOMPARE(zhou(QStringLiteral("assess export LIS --poam"), {path("plan.json")}).code, 4);
        QVERIFY(!QFile::exists(path("plan.json")));
    }

    void exportsAreActs()
    {
        const QJsonObject list = zhou(QStringLiteral("assess list LIS")).json();
        QCOMPARE(list[QLatin1String("rounds")].toArray().size(), 1);
        const Answer verified =
            run({QStringLiteral("verify"), m_vault, QStringLiteral("--as"), QStringLiteral("周宁"),
                 QStringLiteral("--password-file"), path("password"), QStringLiteral("--json")});
        QVERIFY2(verified.code == 0, verified.out);
        QVERIFY(verified.number("acts") > 8);
    }

    void packs()
    {
        const Answer shipped = run({QStringLiteral("packs"), QStringLiteral("--json")}); // needs no vault
        QVERIFY2(shipped.code == 0, shipped.err);
        const QJsonObject pack = shipped.json()[QLatin1String("packs")][0].toObject();
        QCOMPARE(pack[QLatin1String("id")].toString(), QStringLiteral("gbt22239-2019"));
        const QJsonObject items = pack[QLatin1String("items")].toObject();
        QCOMPARE(items[QLatin1String("L1")].toInt(), 55);
        QCOMPARE(items[QLatin1String("L2")].toInt(), 135);
        QCOMPARE(items[QLatin1String("L3")].toInt(), 211);
        QCOMPARE(items[QLatin1String("L4")].toInt(), 228);
        QVERIFY(pack.contains(QLatin1String("verified")));

        const QString file = write(
            "house.csv", "要求内容,控制点,适用对象\n离开须锁屏,终端,终端\n不得共用账号,账号,应用系统\n");
        const Answer loaded = zhou(QStringLiteral("packs load --id house --pack-version 1"), {file});
        QVERIFY2(loaded.code == 0, loaded.err);
        QCOMPARE(loaded.json()[QLatin1String("items")][QLatin1String("all")].toInt(), 2);
        const QJsonArray all = zhou(QStringLiteral("packs")).json()[QLatin1String("packs")].toArray();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const QJsonValue& each) {
            return each[QLatin1String("id")] == QLatin1String("house");
        }));
        const Answer bad =
            zhou(QStringLiteral("packs load"), {write("bad.csv", "要求内容,适用对象\n一,外星人\n")});
        QCOMPARE(bad.code, 4);
        QVERIFY(bad.err.contains("外星人"));
    }
};

QTEST_GUILESS_MAIN(TstAssessCommands)
#include "tst_assess_commands.moc"
