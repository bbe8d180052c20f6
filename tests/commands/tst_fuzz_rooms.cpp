// A test is one file linked with its room; the fuzzers share these bodies as libraries.
#include "fuzz/fuzz_bodies.cpp"
#include "fuzz/fuzz_office.cpp"
#include "fuzz/fuzz_rules.cpp"
#include "fuzz/fuzz_sheets.cpp"
#include "fuzz/mutations.h"
#include <QDeadlineTimer>

/// Seeds of the fuzzers of forms, packages, packs, definitions, structures and sheets, and small mutations of
/// them, always the same ones: what no fuzzer run of the day may decide.
class TestFuzzRooms : public QObject
{
    Q_OBJECT

    using Body = void (*)(const QByteArray&);
    static Body body(const QByteArray& target)
    {
        static const QMap<QByteArray, Body> all{
            {"docx", &fuzz::docx},     {"package", &fuzz::package},
            {"packs", &fuzz::packs},   {"definitions", &fuzz::definitions},
            {"sheets", &fuzz::sheets}, {"ddl", &fuzz::ddl}};
        return all.value(target);
    }

private Q_SLOTS:
    void seeds_data();
    void seeds();
    void seedsAreUnderstood();
};

void TestFuzzRooms::seeds_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("content");
    for (const auto& seed : fuzz::officeSeeds() + fuzz::ruleSeeds() + fuzz::sheetSeeds())
        QTest::newRow((seed.target + '/' + seed.name).constData()) << seed.target << seed.content;
}

void TestFuzzRooms::seeds()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, content);
    QVERIFY(body(target));
    body(target)(content);
    std::mt19937 random(20261122);
    const int rounds = content.size() > 100'000 ? 5 : 60;
    for (int i = 0; i < rounds; ++i)
        body(target)(fuzz::mutated(content, random));
    // Where there is no clang for the fuzzers: so many seconds more for every seed, other inputs each time.
    const int seconds = qEnvironmentVariableIntValue("WARDBOOK_FUZZ_SECONDS");
    std::random_device device;
    random.seed(device());
    qint64 inputs = 0;
    for (QDeadlineTimer until(seconds * 1000); !until.hasExpired(); ++inputs) {
        const auto input = fuzz::mutated(content, random);
        fuzz::written("last-input", input); // of a run that ended here
        body(target)(input);
    }
    if (seconds > 0)
        qInfo("%lld inputs", static_cast<long long>(inputs));
}

void TestFuzzRooms::seedsAreUnderstood()
{
    // Seeds that are refused at the door would test the door only.
    for (const auto& seed : fuzz::ruleSeeds())
        if (seed.target == "packs")
            fuzz::kinds().at(uchar(seed.content[0])).parse(seed.content.mid(1));
    const auto stored = fuzz::objectOf(fuzz::kOwnRegister);
    fuzz::registers().withCustomRegisters(
        {ledger::own_json::completeRegister(stored, [](const QString&) { return false; })});
    for (const auto& seed : fuzz::officeSeeds()) {
        if (seed.name == "written")
            QVERIFY(filings::verifyPackage(fuzz::written("understood.zip", seed.content)).ok);
        if (seed.target == "docx" && seed.name == "whole")
            QVERIFY(documents::templateNames(fuzz::written("understood.docx", seed.content))
                        .contains(QStringLiteral("unit")));
    }
    for (const auto& seed : fuzz::sheetSeeds()) {
        if (seed.target == "ddl")
            QCOMPARE(survey::parseDdl(QString::fromUtf8(seed.content)).tables.isEmpty(), false);
        if (seed.name != "questionnaire" && seed.name != "record" && seed.name != "injects")
            continue;
        const auto path = fuzz::scratch("understood.xlsx");
        fuzz::bookOf(seed.content.mid(1)).write(path);
        const auto reader = fuzz::unit().grading.reader();
        if (seed.name == "questionnaire")
            QVERIFY(grading::isQuestionnaire(path));
        else if (seed.name == "record")
            QVERIFY(!grading::readRecordSheet(*reader, fuzz::unit().round, path).filled.cells.isEmpty());
        else // one of the four has lines in a cell, which end a row here
            QCOMPARE(
                drills::importInjects(*fuzz::unit().drill.workspace, fuzz::unit().planned, path, true, false)
                    .same,
                3);
    }
}

QTEST_GUILESS_MAIN(TestFuzzRooms)
#include "tst_fuzz_rooms.moc"
