#include "commands/cli_fixture.h"
#include <QDate>

using namespace wardbook::clitest;

/// A register of the unit's own without a window: made from a file, filled by import, checked, due, handed
/// out.
class TstOwnRegisterCommand : public QObject
{
    Q_OBJECT

    Cli m_cli;

    static QString id(const char* text) { return QString::fromUtf8(text); }
    QString soon() const { return QDate::currentDate().addDays(20).toString(Qt::ISODate); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
        const QString file = m_cli.write("设备.json", R"({"label":"设备维保台账","code_prefix":"WB",
"department_field":"department","rights":{"liaison":["view","edit","submit"]},"fields":[
{"label":"设备名称"},{"id":"department","label":"所属科室","type":"ref","ref":"department","list":140},
{"label":"状况","choices":["完好","待修"],"list":80},
{"id":"next_review","label":"下次保养","type":"date","sort":true,"list":100}]})");
        const Answer made =
            m_cli.as("周宁", {id("register"), id("add"), file, id("--reason"), id("设备管理")});
        QVERIFY2(made.code == 0, made.said());
        QCOMPARE(made.text("register"), id("own_sbwbtz"));
        const QByteArray rows =
            QStringLiteral(
                "设备名称,所属科室,状况,下次保养\n呼吸机,信息中心,完好,%1\n监护仪,信息中心,待修,\n")
                .arg(soon())
                .toUtf8();
        const Answer imported =
            m_cli.as("周宁", {id("import"), id("own_sbwbtz"), m_cli.write("设备.csv", rows)});
        QVERIFY2(imported.code == 0, imported.said());
        QCOMPARE(imported.number("new"), 2);
    }

    void listsAndShows()
    {
        const QJsonArray registers =
            m_cli.as("周宁", "register list").json()[QLatin1String("registers")].toArray();
        QCOMPARE(registers.size(), 1);
        QCOMPARE(registers.first()[QLatin1String("state")].toString(), id("in_use"));
        const Answer shown = m_cli.as("周宁", "register show own_sbwbtz");
        QCOMPARE(shown.json()[QLatin1String("definition")][QLatin1String("code_prefix")].toString(),
                 id("WB"));
        QCOMPARE(m_cli.as("周宁", "register show own_none").errorKind(), id("not_found"));
        QCOMPARE(m_cli.as("周宁", "list own_sbwbtz").number("total"), 2);
    }

    void exportsWhatItImported()
    {
        const QString out = m_cli.path("out.csv");
        const Answer exported =
            m_cli.as("周宁", {id("export"), id("own_sbwbtz"), out, id("--reason"), id("盘点")});
        QVERIFY2(exported.code == 0, exported.said());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("监护仪"));
    }

    void isDueAndChecked()
    {
        const Answer due = m_cli.as("周宁", {id("calendar"), id("--until"), soon()});
        QVERIFY2(due.out.contains("呼吸机"), due.said());
        const QString pack = m_cli.write("检查.json", R"({"kind":"checks","id":"own-devices","version":"1",
"label":{"zh":"设备检查","en":"Devices"},"checks":[{"id":"device-broken","register":"own_sbwbtz",
"where":[{"field":"zk","any_of":["dx"]}],"severity":"high","title":{"zh":"设备待修","en":"Broken"},
"text":{"zh":"“{sbmc}”待修。","en":"“{sbmc}” is broken."},"fix":{"zh":"报修。","en":"Repair."},
"law":"本院规定","article":"","verified":false}]})");
        const Answer loaded = m_cli.as("周宁", {id("packs"), id("load"), pack});
        QVERIFY2(loaded.code == 0, loaded.said());
        const Answer found = m_cli.as("周宁", "check --rule device-broken");
        QCOMPARE(found.number("total"), 1);
        QVERIFY(found.out.contains("监护仪"));
    }

    void addsAndRetiresFields()
    {
        const QString file = m_cli.write("字段.json", R"({"label":"厂家","search":true})");
        const Answer added = m_cli.as("周宁", {id("field"), id("add"), id("own_sbwbtz"), file});
        QVERIFY2(added.code == 0, added.said());
        QCOMPARE(added.text("field"), id("own_cj"));
        const Answer set = m_cli.as("周宁", {id("set"), id("own_sbwbtz"), id("WB-0001"), id("own_cj=东方"),
                                             id("--reason"), id("补登")});
        QVERIFY2(set.code == 0, set.said());
        const Answer retired = m_cli.as("周宁", "field retire own_sbwbtz own_cj --reason 不用");
        QCOMPARE(retired.text("state"), id("retired"));
        QVERIFY(m_cli.as("周宁", "show own_sbwbtz WB-0001 --history").out.contains("东方"));
        QCOMPARE(m_cli.as("周宁", "field list").json()[QLatin1String("fields")].toArray().size(), 1);
        QCOMPARE(m_cli.as("周宁", "field retire asset name --reason 不用").errorKind(), id("not_found"));
        const QString vault = m_cli.path("示例.wardbook");
        QCOMPARE(m_cli.as("周宁", {id("verify"), vault}).code, 0);
    }

    void refusesOthers()
    {
        const QString file = m_cli.write("字段2.json", R"({"label":"备用"})");
        QCOMPARE(m_cli.as("罗静", {id("field"), id("add"), id("asset"), file}).errorKind(), id("denied"));
        QCOMPARE(m_cli.as("周宁", {id("register"), id("add"), m_cli.write("坏.json", "[]")}).errorKind(),
                 id("invalid"));
    }
};

QTEST_GUILESS_MAIN(TstOwnRegisterCommand)
#include "tst_own_register_command.moc"
