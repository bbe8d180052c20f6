// A test is one file linked with its room; the fuzzers share these bodies as a library.
#include "fuzz/fuzz_bodies.cpp"
#include <QDirIterator>
#include <QtTest>
#include <random>

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
        else
            fuzz::vaultHeader(data);
    }

    static QByteArray mutated(QByteArray data, std::mt19937& random)
    {
        static const QByteArrayList words{"\"",
                                          "\r",
                                          "\n",
                                          ",",
                                          "<",
                                          ">",
                                          "]]>",
                                          "&amp;",
                                          "&#0;",
                                          QByteArray(1, '\0'),
                                          "{",
                                          "[",
                                          "}",
                                          "r=\"XFD1048576\"",
                                          "99999999999999999999",
                                          "-1",
                                          "1e999",
                                          "\xFF\xFE",
                                          "<row>",
                                          "\xED\xA0\x80",
                                          "t=\"s\"",
                                          "<v>",
                                          "\\u0000",
                                          "A1:XFD9"};
        const auto below = [&random](qsizetype n) {
            return qsizetype(random() % quint32(std::max<qsizetype>(n, 1)));
        };
        for (int i = 1 + int(below(4)); i > 0; --i) {
            const auto at = below(data.size() + 1);
            switch (below(5)) {
            case 0:
                if (at < data.size())
                    data[at] = char(random());
                break;
            case 1:
                data.remove(at, 1 + below(20));
                break;
            case 2:
                data.insert(at, words[below(words.size())]);
                break;
            case 3:
                data.insert(at, data.mid(below(data.size()), below(60)));
                break;
            default:
                data.truncate(at);
                break;
            }
        }
        return data;
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
        run(target, mutated(content, random));
}

void tst_fuzz_corpus::seedsAreUnderstood()
{
    // Seeds that are refused at the door would test the door only.
    for (const auto& seed : fuzz::seeds()) {
        if (seed.target == "vault")
            QCOMPARE(wardbook::vault::headerJson(wardbook::vault::parseHeader(seed.content)), seed.content);
        if (seed.name != "whole")
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
            run(target, mutated(content, random));
    }
}

QTEST_GUILESS_MAIN(tst_fuzz_corpus)
#include "tst_fuzz_corpus.moc"
