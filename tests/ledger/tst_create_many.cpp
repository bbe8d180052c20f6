#include "ledger_fixture.h"

using namespace wardbook;
using namespace wardbook::ledger;

/// Many new records in one act, as an import makes them: made ahead on another thread, stored several at a
/// time.
class TestCreateMany : public QObject
{
    Q_OBJECT

    static ActResult create(LedgerFixture& f, qint64 count, const std::function<FieldValues(qint64)>& values,
                            qint64* refusedAt = nullptr, const Progress& progress = {})
    {
        return f.ledger->perform(f.founder, QStringLiteral("导入"), {}, [&](ActWriter& writer) {
            writer.expectMany(count, progress);
            writer.createMany(f.asset(), count, values, [&](qint64 i, const ValidationError&) {
                if (refusedAt)
                    *refusedAt = i;
            });
        });
    }
    static QString name(qint64 i) { return QStringLiteral("资产 %1 “引号”").arg(i); }

private Q_SLOTS:
    void storesWhatOneByOneWouldStore();
    void numbersGoOnAfterGivenCodes();
    void aRefusedRowTakesAllBack();
    void whatValuesThrowComesOut();
    void cancelTakesAllBack();
    void none();
};

void TestCreateMany::storesWhatOneByOneWouldStore()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    constexpr qint64 kCount = 700; // not a multiple of anything; columns come and go
    const auto values = [&](qint64 i) {
        FieldValues each{{QLatin1String(fa::name), name(i)}, {QLatin1String(fa::department), department}};
        if (i % 3 == 1)
            each.insert(QLatin1String(fa::aliases), QStringLiteral("别名\n%1\U00020000").arg(i));
        if (i > 300 && i % 7 == 0)
            each.insert(QLatin1String(fa::volume_records), i * 1'000'000'007);
        if (i == 650)
            each.insert(QLatin1String(fa::remarks), QStringLiteral("备注"));
        return each;
    };
    QCOMPARE(create(f, kCount, values).changes, kCount);
    const auto reader = f.ledger->reader();
    const auto& definition = reader->registers().at(f.asset());
    for (qint64 i = 0; i < kCount; ++i) {
        const Record record = reader->record(f.asset(), i + 1);
        QCOMPARE(record.rev, 1);
        QCOMPARE(record.state, definition.initialState().id);
        QCOMPARE(record.authors, QStringList{f.founder.member});
        QCOMPARE(record.text(definition.fieldAt(QLatin1String(fa::code))),
                 QStringLiteral("ZC-%1").arg(i + 1, 4, 10, QLatin1Char('0')));
        const FieldValues wanted = values(i);
        for (const FieldDef& field : definition.fields)
            if (field.id != QLatin1String(fa::code))
                QCOMPARE(record.value(field), wanted.value(field.id));
    }
    QCOMPARE(reader->search(f.asset(), QStringLiteral("备注"), 10).size(), 0);
    QCOMPARE(reader->search(f.asset(), QStringLiteral("别名"), 1000).size(), 233);
    QVERIFY(verify(*f.vault).ok);
    // The record's history and the next number know nothing of how it was stored.
    f.update(f.founder, f.asset(), 5, {{QLatin1String(fa::name), QStringLiteral("改名")}});
    const qint64 next = f.addAsset(QStringLiteral("后来的"), department);
    QCOMPARE(next, kCount + 1);
    QCOMPARE(f.value(f.asset(), next, fa::code).toString(), QStringLiteral("ZC-0701"));
    QVERIFY(verify(*f.vault).ok);
}

void TestCreateMany::numbersGoOnAfterGivenCodes()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    create(f, 60, [&](qint64 i) {
        FieldValues each{{QLatin1String(fa::name), name(i)}, {QLatin1String(fa::department), department}};
        if (i == 20)
            each.insert(QLatin1String(fa::code), QStringLiteral("ZC-0100"));
        if (i == 40)
            each.insert(QLatin1String(fa::code), QStringLiteral("旧-7"));
        return each;
    });
    QCOMPARE(f.value(f.asset(), 20, fa::code).toString(), QStringLiteral("ZC-0020"));
    QCOMPARE(f.value(f.asset(), 21, fa::code).toString(), QStringLiteral("ZC-0100"));
    QCOMPARE(f.value(f.asset(), 22, fa::code).toString(), QStringLiteral("ZC-0101"));
    QCOMPARE(f.value(f.asset(), 41, fa::code).toString(), QStringLiteral("旧-7"));
    QCOMPARE(f.value(f.asset(), 60, fa::code).toString(), QStringLiteral("ZC-0138"));
    const qint64 next = f.addAsset(QStringLiteral("后来的"), department);
    QCOMPARE(f.value(f.asset(), next, fa::code).toString(), QStringLiteral("ZC-0139"));
    QVERIFY(verify(*f.vault).ok);
}

void TestCreateMany::aRefusedRowTakesAllBack()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    qint64 refusedAt = -1;
    const auto withCode = [&](qint64 i) {
        FieldValues each{{QLatin1String(fa::name), name(i)}, {QLatin1String(fa::department), department}};
        if (i == 333) // the number of the row just before, which may wait to be stored
            each.insert(QLatin1String(fa::code), QStringLiteral("ZC-0333"));
        return each;
    };
    QCOMPARE(errorKind([&] { create(f, 400, withCode, &refusedAt); }), QStringLiteral("invalid"));
    QCOMPARE(refusedAt, 333);
    const auto withoutDepartment = [&](qint64 i) {
        return FieldValues{{QLatin1String(fa::name), name(i)},
                           {QLatin1String(fa::department), i == 17 ? qint64{999} : department}};
    };
    QCOMPARE(errorKind([&] { create(f, 400, withoutDepartment, &refusedAt); }), QStringLiteral("invalid"));
    QCOMPARE(refusedAt, 17);
    QVERIFY(verify(*f.vault).ok);
    QCOMPARE(f.addAsset(QStringLiteral("第一个"), department), 1);
    QCOMPARE(f.value(f.asset(), 1, fa::code).toString(), QStringLiteral("ZC-0001"));
}

void TestCreateMany::whatValuesThrowComesOut()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const auto throws = [&](qint64 i) -> FieldValues {
        if (i == 300)
            throw Error(ErrorKind::Conflict, QStringLiteral("mine"));
        return {{QLatin1String(fa::name), name(i)}, {QLatin1String(fa::department), department}};
    };
    QCOMPARE(errorText([&] { create(f, 1000, throws); }), QStringLiteral("mine"));
    const auto unknown = [](qint64) { return FieldValues{{QStringLiteral("no_such_field"), 1}}; };
    QCOMPARE(errorKind([&] { create(f, 1, unknown); }), QStringLiteral("invalid"));
    QVERIFY(verify(*f.vault).ok);
}

void TestCreateMany::cancelTakesAllBack()
{
    LedgerFixture f;
    const qint64 department = f.addDepartment(QStringLiteral("信息科"));
    const Progress progress;
    const auto values = [&](qint64 i) {
        if (i == 500)
            progress.cancel();
        return FieldValues{{QLatin1String(fa::name), name(i)}, {QLatin1String(fa::department), department}};
    };
    QCOMPARE(errorKind([&] { create(f, 100'000, values, nullptr, progress); }), QStringLiteral("cancelled"));
    QVERIFY(verify(*f.vault).ok);
}

void TestCreateMany::none()
{
    LedgerFixture f;
    QCOMPARE(create(f, 0, [](qint64) { return FieldValues(); }).changes, 0);
}

QTEST_GUILESS_MAIN(TestCreateMany)
#include "tst_create_many.moc"
