// A test is one file linked with its room; the fuzzers share these bodies as a library.
#include "fuzz/fuzz_bodies.cpp"
#include "fuzz/mutations.h"
#include <QDirIterator>
#include <QtTest>

/// The fuzzers' seeds and small mutations of them, always the same ones: what no fuzzer run of the day may
/// decide.
class tst_fuzz_corpus : public QObject
{
    Q_OBJECT

    static void run(const QByteArray& target, const QByteArray& data)
    {
        if (target == "csv")
            fuzz::csv(data);
        else if (target == "json")
            fuzz::json(data);
        else if (target == "xlsx")
            fuzz::xlsx(data);
        else if (target == "backup")
            fuzz::backup(data);
        else
            fuzz::vault(data);
    }

private Q_SLOTS:
    void seeds_data();
    void seeds();
    void seedsAreUnderstood();
    void sharedFiles();
};

void tst_fuzz_corpus::seeds_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("content");
    for (const auto& seed : fuzz::seeds())
        QTest::newRow((seed.target + '/' + seed.name).constData()) << seed.target << seed.content;
}

void tst_fuzz_corpus::seeds()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, content);
    run(target, content);
    std::mt19937 random(20250601);
    for (int i = 0; i < 400; ++i)
        run(target, fuzz::mutated(content, random));
}

void tst_fuzz_corpus::seedsAreUnderstood()
{
    // Seeds that are refused at the door would test the door only.
    for (const auto& seed : fuzz::seeds()) {
        if (seed.target == "vault")
            QCOMPARE(wardbook::vault::headerJson(wardbook::vault::parseHeader(seed.content)), seed.content);
        if (seed.target == "backup" && seed.name == "whole")
            QCOMPARE(wardbook::vault::backup::Reader(fuzz::written("understood.backup", seed.content))
                         .contents()
                         .parts.size(),
                     3);
        if (seed.target != "xlsx" || seed.name != "whole")
            continue;
        const auto source = TableSource::open(fuzz::written("understood.xlsx", seed.content));
        const auto layout = findLayout(*source);
        QCOMPARE(layout.columns.size(), 4);
    }
}

void tst_fuzz_corpus::sharedFiles()
{
    const auto root = QStringLiteral(WARDBOOK_SHARED_DIR "/data");
    if (!QDir(root).exists())
        QSKIP("the shared files are not here");
    QDirIterator files(root,
                       {QStringLiteral("clusterfuzz*"), QStringLiteral("*.csv"), QStringLiteral("poc*")},
                       QDir::Files, QDirIterator::Subdirectories);
    std::mt19937 random(1);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto content = file.read(200'000);
        const QByteArray target = files.fileName().endsWith(QLatin1String("csv")) ? "csv" : "xlsx";
        for (int i = 0; i < 5; ++i)
            run(target, fuzz::mutated(content, random));
    }
}

QTEST_GUILESS_MAIN(tst_fuzz_corpus)
#include "tst_fuzz_corpus.moc"
