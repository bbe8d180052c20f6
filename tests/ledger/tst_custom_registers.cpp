#include "own_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

struct Unit : LedgerFixture
{
    Unit()
    {
        department = addDepartment(QStringLiteral("设备科"));
        ledger->addCustomRegister(founder, devices(), QStringLiteral("设备管理办法"));
    }
    const RegisterDef& definition() const { return ledger->registers()->at(devicesId()); }
    qint64 addDevice(const Actor& actor, const QString& name, qint64 of, const FieldValues& more = {})
    {
        FieldValues values = more;
        values.insert(QStringLiteral("sbmc"), name);
        values.insert(QStringLiteral("department"), of);
        qint64 id = 0;
        ledger->perform(actor, QStringLiteral("登记"), {},
                        [&](ActWriter& writer) { id = writer.create(devicesId(), values); });
        return id;
    }
    qint64 department = 0;
};

QString problemsOf(const VerifyReport& report)
{
    QStringList texts;
    for (const VerifyProblem& problem : report.problems)
        texts << problem.kind + u' ' + problem.text;
    return texts.join(u'\n');
}

} // namespace

class TstCustomRegisters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }

    void completesWhatAPersonNeedNotSay()
    {
        const Unit u;
        const RegisterDef& d = u.definition();
        QVERIFY(d.custom);
        QCOMPARE(d.group, QStringLiteral("own"));
        QCOMPARE(d.label.en, QStringLiteral("设备维保台账"));
        QCOMPARE(d.fields.first().id, QStringLiteral("code"));
        QCOMPARE(d.titleField, QStringLiteral("sbmc"));
        QVERIFY(d.fieldAt(QStringLiteral("sbmc")).required);
        QCOMPARE(d.facets,
                 (QStringList{QStringLiteral("_state"), QStringLiteral("department"), QStringLiteral("zk")}));
        const FieldDef& state = d.fieldAt(QStringLiteral("zk"));
        QCOMPARE(state.codeList->match(QStringLiteral("待修"))->id, QStringLiteral("dx"));
        QVERIFY(state.codeList->find(QStringLiteral("other")));
        QCOMPARE(d.initialState().id, QStringLiteral("draft"));
        QVERIFY(d.transition(QStringLiteral("approve"))->notByAuthors);
    }

    void keepsRecordsLikeAnyRegister()
    {
        Unit u;
        const qint64 asset = u.addAsset(QStringLiteral("影像"), u.department);
        const qint64 id = u.addDevice(
            u.founder, QStringLiteral("呼吸机"), u.department,
            {{QStringLiteral("zk"), QStringLiteral("wh")}, {QStringLiteral("yy"), QString::number(asset)}});
        QCOMPARE(u.value(devicesId(), id, "code").toString(), QStringLiteral("WB-0001"));
        u.update(u.founder, devicesId(), id, {{QStringLiteral("zk"), QStringLiteral("dx")}});
        u.step(u.founder, devicesId(), id, "submit");
        QCOMPARE(errorKind([&] { u.step(u.founder, devicesId(), id, "approve"); }), QStringLiteral("denied"));
        const Actor second = u.addMember(QStringLiteral("何敏"), u.chief());
        u.step(second, devicesId(), id, "approve");
        u.reopen();
        const auto reader = u.ledger->reader();
        QCOMPARE(reader->search(devicesId(), QStringLiteral("呼吸"), 10), QList<qint64>{id});
        QCOMPARE(reader->search(devicesId(), QStringLiteral("hxj"), 10), QList<qint64>{id});
        QCOMPARE(reader->history(devicesId(), id).size(), 4);
        QCOMPARE(reader->record(devicesId(), id).state, QStringLiteral("approved"));
        const VerifyReport report = verify(*u.vault);
        QVERIFY2(report.ok, qPrintable(problemsOf(report)));
    }

    void refusesWhatNobodyCouldUse_data()
    {
        QTest::addColumn<QJsonObject>("definition");
        QJsonArray many;
        for (int i = 0; i < 400; ++i)
            many << QJsonObject{{QStringLiteral("label"), QStringLiteral("字段%1").arg(i)}};
        QJsonObject wide = devices();
        wide.insert(QStringLiteral("fields"), many);
        QTest::newRow("more fields than a form holds") << wide;
        QJsonObject bare = devices();
        bare.insert(QStringLiteral("fields"), QJsonArray{});
        QTest::newRow("nothing names its records") << bare;
        QTest::newRow("no name") << fromText(QStringLiteral(R"({"fields":[{"label":"名称"}]})"));
        QTest::newRow("named like a shipped one")
            << fromText(QStringLiteral(R"({"label":"数据资产","fields":[{"label":"名称"}]})"));
    }
    void refusesWhatNobodyCouldUse()
    {
        QFETCH(QJsonObject, definition);
        const Unit u;
        const auto before = u.ledger->registers()->ids();
        QCOMPARE(errorKind([&] { u.ledger->addCustomRegister(u.founder, definition, {}); }),
                 QStringLiteral("invalid"));
        QCOMPARE(u.ledger->registers()->ids(), before);
    }

    void refusesAReferenceToNothing()
    {
        Unit u;
        QCOMPARE(errorKind([&] {
                     u.addDevice(u.founder, QStringLiteral("甲"), u.department,
                                 {{QStringLiteral("yy"), QStringLiteral("77")}});
                 }),
                 QStringLiteral("invalid"));
    }

    void letsLiaisonsEnterForTheirDepartment()
    {
        Unit u;
        const qint64 other = u.addDepartment(QStringLiteral("检验科"));
        const Actor liaison = u.addMember(QStringLiteral("许嘉"), QStringLiteral("liaison"), u.department);
        const Actor auditor = u.addMember(QStringLiteral("审计"), QStringLiteral("auditor"));
        const qint64 id = u.addDevice(liaison, QStringLiteral("监护仪"), u.department);
        u.step(liaison, devicesId(), id, "submit");
        QCOMPARE(errorKind([&] { u.addDevice(liaison, QStringLiteral("离心机"), other); }),
                 QStringLiteral("denied"));
        QCOMPARE(errorKind([&] { u.addDevice(auditor, QStringLiteral("甲"), other); }),
                 QStringLiteral("denied"));
        QVERIFY(u.ledger->rights().may(auditor.role, devicesId(), QStringLiteral("view")));
        u.reopen();
        QVERIFY(u.ledger->rights().may(liaison.role, devicesId(), QStringLiteral("edit")));
        QVERIFY(!u.ledger->rights().may(liaison.role, devicesId(), QStringLiteral("void")));
    }

    void keepsDefiningToThoseWhoManageTheVault()
    {
        Unit u;
        const Actor privacy = u.addMember(QStringLiteral("罗静"), QStringLiteral("privacy_officer"));
        QJsonObject more = devices();
        more.insert(QStringLiteral("label"), QStringLiteral("另一本"));
        more.remove(QStringLiteral("code_prefix"));
        QCOMPARE(errorKind([&] { u.ledger->addCustomRegister(privacy, more, {}); }),
                 QStringLiteral("denied"));
        QCOMPARE(errorKind([&] {
                     u.ledger->changeCustomRegister(privacy, {{QStringLiteral("id"), devicesId()}}, {});
                 }),
                 QStringLiteral("denied"));
    }

    void refusesWhatCantBe_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("name of another own register") << "label"
                                                      << "\"设备维保台账\"";
        QTest::newRow("prefix of another register") << "code_prefix"
                                                    << "\"ZC\"";
        QTest::newRow("prefix in small letters") << "code_prefix"
                                                 << "\"zc\"";
        QTest::newRow("no field at all") << "fields"
                                         << "[]";
        QTest::newRow("no text that names a record") << "fields"
                                                     << R"([{"label":"数","type":"integer"}])";
        QTest::newRow("two fields of a name") << "fields"
                                              << R"([{"label":"名称"},{"label":"数"},{"label":"数"}])";
        QTest::newRow("unknown type") << "fields"
                                      << R"([{"label":"名称"},{"label":"数","type":"float"}])";
        QTest::newRow("unknown register")
            << "fields"
            << R"([{"label":"名称"},{"label":"属","type":"ref","ref":"nothing"}])";
        QTest::newRow("unknown template") << "states"
                                          << "\"whatever\"";
        QTest::newRow("rights of the auditor") << "rights"
                                               << R"({"auditor":["view","edit"]})";
        QTest::newRow("right to approve") << "rights"
                                          << R"({"liaison":["view","approve"]})";
        QTest::newRow("unknown role") << "rights"
                                      << R"({"nobody":["view"]})";
        QTest::newRow("id without prefix") << "id"
                                           << "\"devices\"";
        QTest::newRow("internal") << "internal"
                                  << "true";
    }

    void refusesWhatCantBe()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Unit u;
        QJsonObject json = fromText(QStringLiteral(R"({"label":"合同","fields":[{"label":"合同名称"}]})"));
        json.insert(key, fromText(QStringLiteral("{\"v\":%1}").arg(value)).value(QLatin1String("v")));
        const qint64 acts = u.ledger->reader()->actCount();
        QCOMPARE(errorKind([&] { u.ledger->addCustomRegister(u.founder, json, {}); }),
                 QStringLiteral("invalid"));
        QCOMPARE(u.ledger->reader()->actCount(), acts);
        json.remove(QStringLiteral("id"));
        QVERIFY(!u.ledger->registers()->find(QStringLiteral("own_ht")));
    }

    void changesWordsAndAddsFields()
    {
        Unit u;
        const qint64 id = u.addDevice(u.founder, QStringLiteral("呼吸机"), u.department,
                                      {{QStringLiteral("zk"), QStringLiteral("wh")}});
        u.ledger->changeCustomRegister(
            u.founder, fromText(QStringLiteral(R"({"id":"own_sbwbtz","label":"设备台账","icon":"wrench",
"facets":null,"fields":[{"id":"zk","label":"设备状况","choices":["完好","待修","其他","报废"]},
{"label":"厂家","search":true}]})")),
            QStringLiteral("更名"));
        const RegisterDef& d = u.definition();
        QCOMPARE(d.label.zh, QStringLiteral("设备台账"));
        QCOMPARE(d.fieldAt(QStringLiteral("zk")).label.zh, QStringLiteral("设备状况"));
        QCOMPARE(d.fieldAt(QStringLiteral("zk")).codeList->codes.size(), 4);
        u.update(
            u.founder, devicesId(), id,
            {{QStringLiteral("cj"), QStringLiteral("东方")}, {QStringLiteral("zk"), QStringLiteral("bf")}});
        u.reopen();
        QCOMPARE(u.value(devicesId(), id, "cj").toString(), QStringLiteral("东方"));
        QVERIFY(verify(*u.vault).ok);
    }

    void sharesListsBetweenFields()
    {
        Unit u;
        u.ledger->addCustomRegister(u.founder, fromText(QStringLiteral(R"({"label":"巡检","code_lists":
[{"id":"own_result","codes":["完好","异常"]}],"fields":[{"label":"机房"},
{"label":"空调","type":"code","codes":"own_result"},{"label":"电源","type":"code","codes":"own_result"}]})")),
                                    {});
        const QString rounds = QStringLiteral("own_xj");
        const auto change = [&](const char* codes) {
            u.ledger->changeCustomRegister(
                u.founder,
                fromText(QStringLiteral(R"({"id":"own_xj","code_lists":[{"id":"own_result","codes":%1}]})")
                             .arg(QString::fromUtf8(codes))),
                {});
        };
        // A word with the same first letters before it takes no code away.
        change(R"(["外汇","完好","异常"])");
        const auto list = u.ledger->registers()->at(rounds).fieldAt(QStringLiteral("kt")).codeList;
        QCOMPARE(list->match(QStringLiteral("完好"))->id, QStringLiteral("wh"));
        QCOMPARE(list->codes.size(), 3);
        QCOMPARE(errorKind([&] { change(R"(["异常"])"); }), QStringLiteral("invalid"));
        u.reopen();
        QCOMPARE(u.ledger->registers()->codes(QStringLiteral("own_result")).codes.size(), 3);
    }

    void keepsWhatRecordsDependOn_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("type") << R"("fields":[{"id":"sbmc","type":"integer"}])";
        QTest::newRow("choice") << R"("fields":[{"id":"zk","choices":["完好"]}])";
        QTest::newRow("prefix") << R"("code_prefix":"SB")";
        QTest::newRow("states") << R"("states":[])";
        QTest::newRow("retired title") << R"("fields":[{"id":"sbmc","retired":true}])";
        QTest::newRow("section with fields") << R"("sections":["其他"])";
    }

    void keepsWhatRecordsDependOn()
    {
        QFETCH(QString, change);
        Unit u;
        QCOMPARE(errorKind([&] {
                     u.ledger->changeCustomRegister(
                         u.founder, fromText(QStringLiteral("{\"id\":\"own_sbwbtz\",%1}").arg(change)), {});
                 }),
                 QStringLiteral("invalid"));
        QVERIFY(u.definition().field(QStringLiteral("zk")));
    }

    void retires()
    {
        Unit u;
        const qint64 id = u.addDevice(u.founder, QStringLiteral("呼吸机"), u.department);
        u.ledger->changeCustomRegister(
            u.founder, {{QStringLiteral("id"), devicesId()}, {QStringLiteral("retired"), true}},
            QStringLiteral("并入资产系统"));
        QVERIFY(u.definition().internal);
        QCOMPARE(errorKind([&] { u.addDevice(u.founder, QStringLiteral("监护仪"), u.department); }),
                 QStringLiteral("invalid"));
        u.reopen();
        QVERIFY(u.definition().internal);
        QCOMPARE(u.ledger->reader()->history(devicesId(), id).size(), 1);
        QVERIFY(verify(*u.vault).ok);
        u.ledger->changeCustomRegister(
            u.founder, {{QStringLiteral("id"), devicesId()}, {QStringLiteral("retired"), false}}, {});
        QVERIFY(!u.definition().internal);
        u.addDevice(u.founder, QStringLiteral("监护仪"), u.department);
    }

    void givesWayToNobody()
    {
        Unit u;
        const qint64 id = u.addDevice(u.founder, QStringLiteral("呼吸机"), u.department);
        const auto newer = newerVersion(devicesId(), [](QJsonObject& json) {
            json = fromText(
                QStringLiteral(R"({"id":"own_sbwbtz","order":900,"label":{"zh":"外来","en":"Foreign"},
"icon":"book","title_field":"other","identity":["other"],"facets":[],"default_sort":"other","sections":
[{"id":"basic","label":{"zh":"基本","en":"Basic"}}],"fields":[{"id":"other","label":{"zh":"其他","en":"Other"},
"type":"text","section":"basic","sort":true}],"states":[{"id":"active","label":{"zh":"在用","en":"In use"},
"tone":"neutral","initial":true}]})"));
        });
        QVERIFY(newer->find(devicesId()));
        const auto raw = u.raw();
        const OwnDefinitions own = ownDefinitions(*raw, newer);
        QCOMPARE(own.registers->at(devicesId()).label.zh, QStringLiteral("设备维保台账"));
        QCOMPARE(own.problems().size(), 1);
        QVERIFY(own.problems().first().state == OwnDefinition::State::Adapted);
        QVERIFY(id > 0);
        QCOMPARE(brokenRows(*raw, *own.registers, devicesId()), 0);
    }

    void setsAsideWhatItCantRead()
    {
        Unit u;
        u.addDevice(u.founder, QStringLiteral("呼吸机"), u.department,
                    {{QStringLiteral("zk"), QStringLiteral("wh")}});
        u.ledger->addCustomRegister(u.founder,
                                    fromText(QStringLiteral(R"({"label":"维保记录","fields":[{"label":"事由"},
{"label":"设备","type":"ref","ref":"own_sbwbtz","list":120}]})")),
                                    {});
        u.ledger->addCustomField(u.founder, devicesId(),
                                 fromText(QStringLiteral(R"({"label":"金额","type":"integer"})")), {});
        const qint64 assets = u.addAsset(QStringLiteral("影像"), u.department);
        {
            // As a newer version may have written it: something this one never heard of.
            const auto raw = u.raw();
            storage::Statement statement(
                *raw, QStringLiteral("UPDATE r_custom_register SET f_definition = replace(f_definition, "
                                     "'\"type\":\"refs\"', '\"type\":\"graph\"')"));
            statement.run();
        }
        u.reopen();
        const auto registers = u.ledger->registers();
        QVERIFY(registers->at(devicesId()).internal);
        QVERIFY(!registers->at(QStringLiteral("own_wbjl")).internal); // refers to it, and still works
        const auto raw = u.raw();
        const OwnDefinitions own = ownDefinitions(*raw, RegisterSet::builtIn());
        QCOMPARE(own.problems().size(), 2); // the register, and the field added to it
        QVERIFY(own.find(devicesId())->note.contains(QStringLiteral("设备维保台账")));
        QCOMPARE(brokenRows(*raw, *registers, devicesId()), 0);
        u.update(u.founder, u.asset(), assets, {{QLatin1String(fa::name), QStringLiteral("影像二")}});
        // Only the definition's own record is not as its act left it, which was done above.
        const VerifyReport report = verify(*u.vault);
        for (const VerifyProblem& problem : report.problems)
            QCOMPARE(problem.registerId, QStringLiteral("custom_register"));
    }

    void opensForReadingToo()
    {
        Unit u;
        u.addDevice(u.founder, QStringLiteral("呼吸机"), u.department);
        u.reopen(true);
        QVERIFY(u.ledger->registers()->find(devicesId()));
        QCOMPARE(errorKind([&] { u.ledger->addCustomRegister(u.founder, devices(), {}); }),
                 QStringLiteral("read_only"));
    }

    void startsAgainAfterAFailure()
    {
        Unit u;
        QJsonObject bad = devices();
        bad.insert(QStringLiteral("label"), QStringLiteral("坏的"));
        bad.insert(QStringLiteral("code_prefix"), QStringLiteral("HD"));
        bad.insert(QStringLiteral("department_field"), QStringLiteral("sbmc"));
        QCOMPARE(errorKind([&] { u.ledger->addCustomRegister(u.founder, bad, {}); }),
                 QStringLiteral("invalid"));
        bad.insert(QStringLiteral("department_field"), QStringLiteral("department"));
        u.ledger->addCustomRegister(u.founder, bad, {});
        u.reopen();
        QVERIFY(u.ledger->registers()->find(QStringLiteral("own_hd")));
        QVERIFY(verify(*u.vault).ok);
    }
};

QTEST_GUILESS_MAIN(TstCustomRegisters)
#include "tst_custom_registers.moc"
