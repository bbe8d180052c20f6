#include "own_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

const QString kField = QStringLiteral("own_ynbh");

QJsonObject field(const char* json)
{
    return fromText(QString::fromUtf8(json));
}

struct Unit : LedgerFixture
{
    Unit()
    {
        department = addDepartment(QStringLiteral("信息科"));
        ledger->addCustomField(founder, asset(), field(R"({"label":"院内编号","search":true,"list":120})"),
                               {});
        id = addAsset(QStringLiteral("甲"), department, {{kField, QStringLiteral("N-1")}});
    }
    const FieldDef& own() const { return ledger->registers()->at(asset()).fieldAt(kField); }
    qint64 department = 0, id = 0;
};

} // namespace

class TstCustomFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { crypto::useFastPasswordsForTests(); }

    void namesItselfInPinyin()
    {
        const Unit u;
        QVERIFY(u.own().custom);
        QCOMPARE(u.own().label.en, QStringLiteral("院内编号"));
        QCOMPARE(u.own().section, u.ledger->registers()->at(u.asset()).sections.last().id);
        QCOMPARE(u.ledger->reader()->search(u.asset(), QStringLiteral("N-1"), 5), QList<qint64>{u.id});
    }

    /// A field of the unit's must not stop what the program itself writes into a shipped register.
    void isAskedForWhenSubmittedOnly()
    {
        Unit u;
        u.ledger->addCustomField(u.founder, u.asset(), field(R"({"label":"存放楼层","required":true})"), {});
        u.update(u.founder, u.asset(), u.id, {{QStringLiteral("name"), QStringLiteral("乙")}});
        QCOMPARE(u.value(u.asset(), u.id, "name").toString(), QStringLiteral("乙"));
        const auto registers = u.ledger->registers();
        const auto problems =
            validate(registers->at(u.asset()), *registers, u.ledger->reader()->record(u.asset(), u.id));
        QVERIFY(std::ranges::any_of(problems, [](const FieldProblem& problem) {
            return problem.field == QLatin1String("own_cflc") && problem.warning;
        }));
        QCOMPARE(errorKind([&] { u.step(u.founder, u.asset(), u.id, "submit"); }), QStringLiteral("invalid"));
        u.update(u.founder, u.asset(), u.id, {{QStringLiteral("own_cflc"), QStringLiteral("三层")}});
        u.step(u.founder, u.asset(), u.id, "submit");
    }

    void refusesNamesThatFitNowhere()
    {
        Unit u;
        const QJsonObject longName{{QStringLiteral("label"), QString(101, u'巨')}};
        QCOMPARE(errorKind([&] { u.ledger->addCustomField(u.founder, u.asset(), longName, {}); }),
                 QStringLiteral("invalid"));
        QCOMPARE(errorKind([&] { u.ledger->changeCustomField(u.founder, u.asset(), kField, longName, {}); }),
                 QStringLiteral("invalid"));
        QCOMPARE(u.own().label.zh, QStringLiteral("院内编号"));
        QCOMPARE(errorKind([&] {
                     u.ledger->addCustomField(u.founder, u.asset(), field(R"({"type":"text"})"), {});
                 }),
                 QStringLiteral("invalid"));
    }

    void takesChoicesAndReferences()
    {
        Unit u;
        u.ledger->addCustomField(u.founder, u.asset(),
                                 field(R"({"label":"院区","type":"codes","choices":["东院","西院"]})"), {});
        u.ledger->addCustomField(u.founder, u.asset(),
                                 field(R"({"label":"主管","type":"ref","ref":"person"})"), {});
        const FieldDef& campus = u.ledger->registers()->at(u.asset()).fieldAt(QStringLiteral("own_yq"));
        QCOMPARE(campus.codeList->codes.size(), 2);
        u.update(u.founder, u.asset(), u.id, {{campus.id, QStringLiteral("dy,xy")}});
        QCOMPARE(errorKind([&] {
                     u.update(u.founder, u.asset(), u.id, {{campus.id, QStringLiteral("ny")}});
                 }),
                 QStringLiteral("invalid"));
        u.reopen();
        QCOMPARE(u.value(u.asset(), u.id, "own_yq").toString(), QStringLiteral("dy,xy"));
        QVERIFY(verify(*u.vault).ok);
    }

    void changesWords()
    {
        Unit u;
        u.ledger->changeCustomField(u.founder, u.asset(), kField,
                                    field(R"({"label":{"zh":"本院编号","en":"Our number"},"list":null})"),
                                    QStringLiteral("统一叫法"));
        QCOMPARE(u.own().label.en, QStringLiteral("Our number"));
        QVERIFY(!u.own().inList);
        QCOMPARE(errorKind([&] {
                     u.ledger->changeCustomField(u.founder, u.asset(), kField, field(R"({"type":"date"})"),
                                                 {});
                 }),
                 QStringLiteral("invalid"));
        QCOMPARE(errorKind([&] {
                     u.ledger->changeCustomField(u.founder, u.asset(), QStringLiteral("name"),
                                                 field(R"({"label":"名"})"), {});
                 }),
                 QStringLiteral("not_found"));
        u.reopen();
        QCOMPARE(u.own().label.zh, QStringLiteral("本院编号"));
    }

    void retiresButRemembers()
    {
        Unit u;
        u.ledger->changeCustomField(u.founder, u.asset(), kField, field(R"({"retired":true})"), {});
        QVERIFY(u.own().retired && u.own().readOnly && !u.own().inList);
        u.reopen();
        QVERIFY(u.own().retired);
        QCOMPARE(u.value(u.asset(), u.id, "own_ynbh").toString(), QStringLiteral("N-1"));
        bool told = false;
        for (const HistoryEntry& entry : u.ledger->reader()->history(u.asset(), u.id))
            for (const FieldChange& change : entry.changes)
                told = told || (change.field == kField && change.after == QStringLiteral("N-1"));
        QVERIFY(told);
        u.update(u.founder, u.asset(), u.id, {{QLatin1String(fa::name), QStringLiteral("乙")}});
        const VerifyReport report = verify(*u.vault);
        QVERIFY2(report.ok, qPrintable(report.problems.value(0).text));
        // The name is free for another one, with a column of its own.
        u.ledger->changeCustomField(u.founder, u.asset(), kField, field(R"({"label":"旧院内编号"})"), {});
        u.ledger->addCustomField(u.founder, u.asset(), field(R"({"label":"院内编号"})"), {});
        QVERIFY(u.ledger->registers()->at(u.asset()).field(QStringLiteral("own_ynbh_2")));
    }

    void staysWhenAVersionBringsTheSameId()
    {
        Unit u;
        const auto newer = newerVersion(u.asset(), [](QJsonObject& json) {
            addFieldTo(json, field(R"({"id":"own_ynbh","label":{"zh":"国家编号","en":"National number"},
"type":"integer","section":"basic"})"));
        });
        const auto raw = u.raw();
        const OwnDefinitions own = ownDefinitions(*raw, newer);
        const FieldDef& f = own.registers->at(u.asset()).fieldAt(kField);
        QVERIFY(f.custom);
        QVERIFY(f.type == FieldType::Text);
        QCOMPARE(own.problems().size(), 1);
        QCOMPARE(brokenRows(*raw, *own.registers, u.asset()), 0);
    }

    void becomesTheProgramsWhenItIsTheSame()
    {
        Unit u;
        const auto newer = newerVersion(u.asset(), [](QJsonObject& json) {
            addFieldTo(json, field(R"({"id":"own_ynbh","label":{"zh":"机构内编号","en":"Local number"},
"type":"text","section":"basic","search":true})"));
        });
        const auto raw = u.raw();
        const OwnDefinitions own = ownDefinitions(*raw, newer);
        const FieldDef& f = own.registers->at(u.asset()).fieldAt(kField);
        QVERIFY(!f.custom);
        QCOMPARE(f.label.zh, QStringLiteral("机构内编号"));
        QCOMPARE(own.problems().size(), 1);
        QCOMPARE(brokenRows(*raw, *own.registers, u.asset()), 0);
    }

    void givesUpItsNameToAVersionThatUsesIt()
    {
        Unit u;
        const auto newer = newerVersion(u.asset(), [](QJsonObject& json) {
            addFieldTo(json, field(R"({"id":"local_number","label":{"zh":"院内编号","en":"Local number"},
"type":"text","section":"basic"})"));
        });
        const auto raw = u.raw();
        const OwnDefinitions own = ownDefinitions(*raw, newer);
        const FieldDef& f = own.registers->at(u.asset()).fieldAt(kField);
        QCOMPARE(f.label.zh, QStringLiteral("院内编号（自设）"));
        QVERIFY(own.items.first().state == OwnDefinition::State::Adapted);
        // The new column is made by the upgrade; the values are where they were.
        QCOMPARE(u.value(u.asset(), u.id, "own_ynbh").toString(), QStringLiteral("N-1"));
    }

    void survivesASectionThatIsGone()
    {
        Unit u;
        const auto newer = newerVersion(u.asset(), [&](QJsonObject& json) {
            const QString gone = u.own().section;
            QJsonArray sections = json.value(QLatin1String("sections")).toArray();
            sections.removeLast();
            const QString last = sections.last()[QLatin1String("id")].toString();
            QJsonArray fields;
            for (const QJsonValue& each : json.value(QLatin1String("fields")).toArray()) {
                QJsonObject moved = each.toObject();
                if (moved.value(QLatin1String("section")).toString() == gone)
                    moved.insert(QStringLiteral("section"), last);
                fields.append(moved);
            }
            json.insert(QStringLiteral("sections"), sections);
            json.insert(QStringLiteral("fields"), fields);
        });
        const auto raw = u.raw();
        const OwnDefinitions own = ownDefinitions(*raw, newer);
        QVERIFY(!own.registers->at(u.asset()).fieldAt(kField).retired);
        QCOMPARE(brokenRows(*raw, *own.registers, u.asset()), 0);
    }

    void setsAsideWhatItCantRead()
    {
        Unit u;
        {
            const auto raw = u.raw();
            storage::Statement(*raw, QStringLiteral("UPDATE r_custom_field SET f_definition = 'not JSON'"))
                .run();
        }
        u.reopen();
        QVERIFY(u.own().retired);
        const auto raw = u.raw();
        QCOMPARE(brokenRows(*raw, *u.ledger->registers(), u.asset()), 0);
        u.update(u.founder, u.asset(), u.id, {{QLatin1String(fa::name), QStringLiteral("乙")}});
        QCOMPARE(brokenRows(*raw, *u.ledger->registers(), u.asset()), 0);
        const OwnDefinitions own = ownDefinitions(*raw, RegisterSet::builtIn());
        QVERIFY(own.find(u.asset(), kField)->state == OwnDefinition::State::SetAside);
        QVERIFY(!own.find(u.asset(), kField)->note.isEmpty());
    }

    void opensWhenARegisterIsGone()
    {
        Unit u;
        u.ledger->addCustomField(u.founder, QStringLiteral("alert"), field(R"({"label":"转办号"})"), {});
        const auto newer = newerVersion(u.asset(), [](QJsonObject&) {});
        {
            const auto raw = u.raw();
            storage::Statement(*raw,
                               QStringLiteral("UPDATE r_custom_field SET f_register_id = 'no_more' WHERE "
                                              "f_register_id = 'alert'"))
                .run();
            const OwnDefinitions own = ownDefinitions(*raw, newer);
            QCOMPARE(own.problems().size(), 1);
            QVERIFY(own.registers->at(u.asset()).field(kField));
        }
    }
};

QTEST_GUILESS_MAIN(TstCustomFields)
#include "tst_custom_fields.moc"
