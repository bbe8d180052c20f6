#include "fields/asset.h"
#include "fields/destruction.h"
#include "fields/disclosure.h"
#include "ledger/step_conditions.h"
#include "ledger_fixture.h"
#include "support/filled_record.h"

using namespace wardbook;
using namespace wardbook::ledger;

/// A step is refused while something across the registers stands against it.
class TestStepConditions : public QObject
{
    Q_OBJECT

    struct Unit : LedgerFixture
    {
        Actor second = addMember(QStringLiteral("林静"), chief());
        qint64 add(const char* registerId, const FieldValues& values)
        {
            qint64 id = 0;
            ledger->perform(founder, QStringLiteral("新建"), {}, [&](ActWriter& writer) {
                using testing::RecordFiller;
                FieldValues all = RecordFiller(writer).values(QLatin1String(registerId),
                                                              RecordFiller::Fields::Required, ++number);
                all.insert(values);
                id = writer.create(QLatin1String(registerId), all);
            });
            return id;
        }
        QString take(const char* registerId, qint64 id, const QString& step, const Actor& actor)
        {
            try {
                ledger->perform(actor, step, QStringLiteral("理由"), [&](ActWriter& writer) {
                    const qint64 rev = writer.reader().record(QLatin1String(registerId), id).rev;
                    writer.transition(QLatin1String(registerId), id, rev, step);
                });
            } catch (const Error& error) {
                return error.text();
            }
            return {};
        }
        int number = 0;
    };
    static QString text(const char* name) { return QString::fromLatin1(name); }

private Q_SLOTS:
    void keepsSecretsFromThePublic();
    void takesTwoPersonsToDestroy();
    void refusesWhatNamesNoStep();
};

void TestStepConditions::keepsSecretsFromThePublic()
{
    namespace f = fields::disclosure;
    Unit unit;
    const qint64 plain =
        unit.add(fields::asset::kRegister, {{text(fields::asset::level), QStringLiteral("2")}});
    const qint64 high =
        unit.add(fields::asset::kRegister, {{text(fields::asset::level), QStringLiteral("4")}});
    const auto disclose = [&](qint64 asset, bool secret, bool personal) {
        const qint64 id = unit.add(f::kRegister, {{text(f::assets), QString::number(asset)},
                                                  {text(f::secret_checked), qint64{secret}},
                                                  {text(f::personal_checked), qint64{personal}}});
        unit.take(f::kRegister, id, QStringLiteral("submit"), unit.founder);
        const QString refusal = unit.take(f::kRegister, id, QStringLiteral("approve"), unit.second);
        const QString state = unit.read(text(f::kRegister), id).state;
        return std::pair(refusal, state);
    };
    QCOMPARE(disclose(plain, true, true), std::pair(QString(), QStringLiteral("approved")));
    for (const auto& [asset, secret, personal] :
         {std::tuple(plain, false, true), std::tuple(plain, true, false), std::tuple(high, true, true)}) {
        const auto [refusal, state] = disclose(asset, secret, personal);
        QVERIFY2(refusal.contains(QStringLiteral("第三十五条")), qPrintable(refusal));
        QCOMPARE(state, QStringLiteral("submitted"));
    }
}

void TestStepConditions::takesTwoPersonsToDestroy()
{
    namespace f = fields::destruction;
    Unit unit;
    const qint64 one = unit.add("person", {}), other = unit.add("person", {});
    const auto destroy = [&](qint64 executor, qint64 witness) {
        FieldValues values{{text(f::executor), executor}};
        if (witness != 0)
            values.insert(text(f::witness), witness);
        const qint64 id = unit.add(f::kRegister, values);
        unit.take(f::kRegister, id, QStringLiteral("submit"), unit.founder);
        const QString approved = unit.take(f::kRegister, id, QStringLiteral("approve"), unit.second);
        return approved + unit.take(f::kRegister, id, QStringLiteral("witness"), unit.second);
    };
    QCOMPARE(destroy(one, other), QString());
    QVERIFY(destroy(one, one).contains(QStringLiteral("第二十三条")));
    QVERIFY(destroy(one, 0).contains(QStringLiteral("第二十三条")));
}

void TestStepConditions::refusesWhatNamesNoStep()
{
    const auto registers = RegisterSet::builtIn();
    QVERIFY(StepConditions::shipped(*registers).count() >= 7);
    const QByteArray json = R"({"conditions":[{"id":"x","step":"fly","register":"disclosure","where":[],)"
                            R"("text":{"zh":"一","en":"one"}}]})";
    QVERIFY_THROWS_EXCEPTION(Error, StepConditions::parse(json, *registers));
}

QTEST_GUILESS_MAIN(TestStepConditions)
#include "tst_step_conditions.moc"
