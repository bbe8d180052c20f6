#include "ledger/field_values.h"
#include <QTest>

using namespace wardbook;
using namespace wardbook::ledger;

namespace {

const RegisterSet& registers()
{
    return *RegisterSet::builtIn();
}

const RegisterDef& definition()
{
    return registers().at(QStringLiteral("asset"));
}

Record record(std::initializer_list<std::pair<const char*, QVariant>> values)
{
    Record r;
    r.id = 1;
    r.state = QStringLiteral("draft");
    r.values.resize(definition().fields.size());
    for (const auto& [field, value] : values)
        r.values[definition().fieldAt(QString::fromLatin1(field)).position] = value;
    return r;
}

/// "field" for an error, "field?" for a warning.
QStringList problems(std::initializer_list<std::pair<const char*, QVariant>> values)
{
    QStringList found;
    for (const FieldProblem& p : validate(definition(), registers(), record(values))) {
        if (p.text.isEmpty())
            found << QStringLiteral("no text");
        found << (p.warning ? p.field + u'?' : p.field);
    }
    return found;
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data()
    {
        QTest::addColumn<QStringList>("found");
        QTest::newRow("whole") << QStringList{};
        QTest::newRow("empty") << QStringList{QStringLiteral("name"), QStringLiteral("department")};
        QTest::newRow("blank name") << QStringList{QStringLiteral("name")};
        QTest::newRow("wrong types") << QStringList{QStringLiteral("volume_records"),
                                                    QStringLiteral("contains_pi"), QStringLiteral("owner"),
                                                    QStringLiteral("aliases")};
        QTest::newRow("wrong values") << QStringList{
            QStringLiteral("level"), QStringLiteral("volume_records"), QStringLiteral("source_ways"),
            QStringLiteral("last_confirmed"), QStringLiteral("contains_pi")};
    }

    void validates()
    {
        QFETCH(QStringList, found);
        const QByteArray tag(QTest::currentDataTag());
        const QString name = QStringLiteral("检验结果");
        QStringList said;
        if (tag == "whole")
            said = problems({{"name", name},
                             {"department", 7LL},
                             {"level", QStringLiteral("4")},
                             {"last_confirmed", QStringLiteral("2026-06-05")},
                             {"processors", QStringLiteral("1,2")}});
        else if (tag == "empty")
            said = problems({});
        else if (tag == "blank name")
            said = problems({{"name", QStringLiteral("  ")}, {"department", 7LL}});
        else if (tag == "wrong types")
            said = problems({{"name", name},
                             {"department", 7LL},
                             {"volume_records", QStringLiteral("many")},
                             {"contains_pi", QStringLiteral("yes")},
                             {"owner", QStringLiteral("何敏")},
                             {"aliases", 5LL}});
        else
            said = problems({{"name", name},
                             {"department", 7LL},
                             {"level", QStringLiteral("6")},
                             {"volume_records", -5LL},
                             {"source_ways", QStringLiteral("manual,stolen")},
                             {"last_confirmed", QStringLiteral("2026-6-5")},
                             {"contains_pi", 2LL}});
        said.sort();
        found.sort();
        QCOMPARE(said, found);
    }

    void stateSecretsKeepOnlyAPointer()
    {
        const QString name = QStringLiteral("涉密资料");
        QCOMPARE(problems({{"name", name},
                           {"department", 7LL},
                           {"state_secret", 1LL},
                           {"state_secret_pointer", QStringLiteral("保密柜 3")}}),
                 QStringList{});
        const QStringList said = problems({{"name", name},
                                           {"department", 7LL},
                                           {"state_secret", 1LL},
                                           {"description", QStringLiteral("x")},
                                           {"volume_records", 5LL}});
        QVERIFY(said.contains(QStringLiteral("description")));
        QVERIFY(said.contains(QStringLiteral("volume_records")));
        QVERIFY(said.contains(QStringLiteral("state_secret_pointer?")));
        QCOMPARE(problems({{"name", name},
                           {"department", 7LL},
                           {"state_secret", 0LL},
                           {"description", QStringLiteral("x")}}),
                 QStringList{});
    }

    void connectionsHoldNoPassword()
    {
        const RegisterDef& sources = registers().at(QStringLiteral("data_source"));
        const auto wrong = [&](const char* field, const char* text) {
            Record r;
            r.state = QStringLiteral("draft");
            r.values.resize(sources.fields.size());
            r.values[sources.fieldAt(QStringLiteral("name")).position] = QStringLiteral("HIS");
            r.values[sources.fieldAt(QStringLiteral("engine")).position] = QStringLiteral("odbc");
            r.values[sources.fieldAt(QLatin1String(field)).position] = QString::fromUtf8(text);
            QStringList found;
            for (const FieldProblem& problem : validate(sources, registers(), r))
                found << problem.field;
            return found;
        };
        QCOMPARE(wrong("options", "DSN=HIS;Password=geheim"), QStringList{QStringLiteral("options")});
        QCOMPARE(wrong("options", "dsn=HIS; pwd = x"), QStringList{QStringLiteral("options")});
        QCOMPARE(wrong("host", "mysql://his:geheim@10.0.0.1"), QStringList{QStringLiteral("host")});
        QCOMPARE(wrong("options", "DSN=HIS;sslmode=require"), QStringList{});
        QCOMPARE(wrong("path", "D:/数据/his.db"), QStringList{});
    }

    void rulesBetweenFields()
    {
        const QString name = QStringLiteral("a");
        QCOMPARE(problems({{"name", name},
                           {"department", 7LL},
                           {"national_class", QStringLiteral("core")},
                           {"general_sublevel", QStringLiteral("2")}}),
                 QStringList{QStringLiteral("general_sublevel")});
        QCOMPARE(problems({{"name", name},
                           {"department", 7LL},
                           {"national_class", QStringLiteral("general")},
                           {"general_sublevel", QStringLiteral("2")}}),
                 QStringList{});
        QCOMPARE(problems({{"name", name},
                           {"department", 7LL},
                           {"contains_pi", 0LL},
                           {"pi_flags", QStringLiteral("minors,general")}}),
                 QStringList{QStringLiteral("contains_pi?")});
        QCOMPARE(problems({{"name", name}, {"department", 7LL}, {"region", QStringLiteral("abroad")}}),
                 QStringList{QStringLiteral("region_name?")});
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
