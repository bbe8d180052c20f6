#include "exchange/table_layout.h"
#include "exchange/table_testing.h"
#include <QDirIterator>
#include <QElapsedTimer>
#include <sys/resource.h>

using namespace wardbook;
using namespace wardbook::exchange;
using namespace testing;

/// Real files of other people: each gives rows or a sentence, quickly and in little memory.
class tst_corpus : public QObject
{
    Q_OBJECT

    static QString shared(const char* path)
    {
        return QStringLiteral(WARDBOOK_SHARED_DIR "/data/") + QLatin1String(path);
    }
    static bool absent(const char* folder) { return !QDir(shared(folder)).exists(); }
    struct Seen
    {
        QString error;
        qint64 rows = 0, firstSheetLast = 0, data = 0;
        size_t columns = 0;
    };
    static Seen look(const QString& path)
    {
        Seen seen;
        try {
            const auto source = TableSource::open(path);
            for (int sheet = 0; sheet < source->sheets().size(); ++sheet) {
                source->read(sheet, [&](qint64 number, Row& cells) {
                    ++seen.rows;
                    if (sheet == 0) {
                        seen.firstSheetLast = number;
                        seen.columns = std::max(seen.columns, cells.size());
                    }
                    return true;
                });
                source->merges(sheet);
            }
            if (seen.rows > 0) {
                const auto layout = findLayout(*source);
                readTable(*source, layout, [&](qint64, RowKind kind, Row&) {
                    seen.data += kind == RowKind::Data;
                    return true;
                });
            }
        } catch (const Error& error) {
            seen.error = error.text();
            if (seen.error.isEmpty())
                seen.error = QStringLiteral("(no sentence)");
        }
        return seen;
    }

private Q_SLOTS:
    void workbooks_data();
    void workbooks();
    void csvFiles_data();
    void csvFiles();
    void catalogues_data();
    void catalogues();
    void ledger();
    void memoryStaysSmall();
};

void tst_corpus::workbooks_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("opens");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<int>("columns");
    if (absent("xlsx"))
        QSKIP("the shared workbooks are not here");
    const auto manifest = readAll(shared("xlsx/MANIFEST.csv"));
    for (const auto row : manifest.rows) {
        if (row == 1)
            continue;
        const auto file = manifest.text(cellName(0, row));
        QTest::newRow(qPrintable(file))
            << file << manifest.text(cellName(2, row)) << manifest.text(cellName(3, row)).toLongLong()
            << manifest.text(cellName(4, row)).toInt();
    }
}

void tst_corpus::workbooks()
{
    QFETCH(QString, file);
    QFETCH(QString, opens);
    QFETCH(qint64, rows);
    QFETCH(int, columns);
    const auto seen = look(shared("xlsx/") + file);
    QVERIFY(seen.error != QLatin1String("(no sentence)"));
    static const QStringList refused{QStringLiteral("poc-shared-strings.xlsx")}; // 12 GB of text in 100 kB
    if (opens == QLatin1String("opens") && !refused.contains(file)) {
        QCOMPARE(seen.error, QString());
        // The manifest counts formatted blank rows and columns too, and finds nothing in strict workbooks.
        if (rows > 0) {
            QVERIFY2(seen.firstSheetLast <= rows, qPrintable(QString::number(seen.firstSheetLast)));
            QVERIFY(seen.columns <= size_t(columns));
            QVERIFY(seen.firstSheetLast > 0 || rows == 1);
        }
    } else if (seen.error.isEmpty()) {
        QVERIFY(seen.rows > 0);
    }
    if (file.contains(QLatin1String("strict")))
        QVERIFY(seen.rows > 0);
}

void tst_corpus::csvFiles_data()
{
    QTest::addColumn<QString>("path");
    if (absent("csv"))
        QSKIP("the shared csv files are not here");
    QDirIterator files(shared("csv"), {QStringLiteral("*.csv")}, QDir::Files);
    while (files.hasNext()) {
        const auto path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void tst_corpus::csvFiles()
{
    QFETCH(QString, path);
    const auto seen = look(path);
    QCOMPARE(seen.error, QString());
    QVERIFY(seen.rows >= 2);
    QCOMPARE(seen.data, seen.rows - 1);
}

void tst_corpus::catalogues_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<qint64>("records");
    QTest::addColumn<int>("columns");
    if (absent("catalogues"))
        QSKIP("the shared catalogues are not here");
    const auto add = [](const char* file, const char* encoding, qint64 records, int columns) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(encoding) << records
                            << columns;
    };
    add("us_healthdata_flat.csv", "UTF-8", 2517, 16);
    add("hdruk_datasets.v2.csv", "UTF-8", 605, 79);
    add("tw_out_raw_01_taipei.csv", "Big5-HKSCS", 1127, 27);
    add("tw_out_raw_08_Taichung.csv", "UTF-8", 1136, 19);
    add("us_opm_data.json", "UTF-8", 134, 14);
    add("FirstData_all-sources.json", "UTF-8", 768, 25);
}

void tst_corpus::catalogues()
{
    QFETCH(QString, file);
    QFETCH(QString, encoding);
    QFETCH(qint64, records);
    QFETCH(int, columns);
    const auto source = TableSource::open(shared("catalogues/") + file);
    QCOMPARE(source->encoding(), encoding);
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 1);
    QCOMPARE(layout.headerLast, 1);
    QCOMPARE(layout.columns.size(), columns);
    qint64 data = 0, others = 0;
    readTable(*source, layout, [&](qint64, RowKind kind, Row&) {
        ++(kind == RowKind::Data ? data : others);
        return true;
    });
    QCOMPARE(data, records);
    QCOMPARE(others, 0);
}

void tst_corpus::ledger()
{
    if (absent("ledgers"))
        QSKIP("the shared ledger is not here");
    QFile expected(shared("ledgers/expected.json"));
    QVERIFY(expected.open(QIODevice::ReadOnly));
    const auto json = QJsonDocument::fromJson(expected.readAll()).object();
    const auto source = TableSource::open(shared("ledgers/") + json.value(QLatin1String("file")).toString());
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 3);
    QCOMPARE(layout.headerLast, 4);
    QCOMPARE(layout.sequenceColumn, 0);
    int data = 0, withoutDepartment = 0;
    QList<RowKind> others;
    readTable(*source, layout, [&](qint64, RowKind kind, Row& cells) {
        if (kind != RowKind::Data) {
            others.append(kind);
            return true;
        }
        ++data;
        withoutDepartment += cells[1].isEmpty();
        return true;
    });
    QCOMPARE(data, json.value(QLatin1String("result")).toObject().value(QLatin1String("rows")).toInt());
    QCOMPARE(withoutDepartment, 0);
    QCOMPARE(others, (QList<RowKind>{RowKind::Total, RowKind::Footer}));
}

void tst_corpus::memoryStaysSmall()
{
    // After everything above: the most this process ever held.
    rusage usage{};
    QCOMPARE(getrusage(RUSAGE_SELF, &usage), 0);
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer's own memory is not ours to promise");
#endif
    QVERIFY2(usage.ru_maxrss < 300 * 1024, qPrintable(QString::number(usage.ru_maxrss)));
}

QTEST_GUILESS_MAIN(tst_corpus)
#include "tst_corpus.moc"
