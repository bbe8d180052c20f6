#include "exchange/json_slicer.h"
#include "exchange/table_testing.h"
#include <QTemporaryDir>

using namespace wardbook;
using namespace wardbook::exchange;
using namespace testing;
using Kind = Cell::Kind;

class tst_json_reader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString written(const QByteArray& bytes, const char* name = "a.json") const
    {
        const auto path = m_dir.filePath(QLatin1String(name));
        writeFile(path, bytes);
        return path;
    }
    Cell cell(const Table& table, const QString& column, qint64 row) const
    {
        for (int i = 0;; ++i) {
            const auto heading = table.text(cellName(i, 1));
            if (heading == column)
                return table.cells.value(cellName(i, row));
            if (heading.isEmpty())
                return {};
        }
    }

private Q_SLOTS:
    void ownExport();
    void dcatUs();
    void jsonLdGraph();
    void listsOfObjects();
    void nestedResult();
    void valuesKeepTheirKind();
    void brokenFiles_data();
    void brokenFiles();
    void piecesDoNotMatter();
    void openedByContent();
    void emptyNamesAndEntries();
};

/// Rows are never empty and never end in an empty cell, the heading included.
void tst_json_reader::emptyNamesAndEntries()
{
    const auto rowsOf = [this](const QByteArray& json) {
        QList<qint64> rows;
        TableSource::open(written(json))->read(0, [&](qint64 row, Row& cells) {
            rows << (cells.empty() || cells.back().isEmpty() ? -row : row);
            return true;
        });
        return rows;
    };
    QCOMPARE(rowsOf(R"({"@graph":[{"a":{}}]})"), QList<qint64>());
    QCOMPARE(rowsOf(R"({"@graph":[{"a":1,"":2},{"a":3}]})"), (QList<qint64>{1, 2, 3}));
    // a list that comes twice goes on where it stopped: rows ascend
    QCOMPARE(rowsOf(R"({"records":[{"a":1},{"a":2}],"records":[{"a":3},{"a":4}]})"),
             (QList<qint64>{1, 2, 3, 4, 5}));
}

void tst_json_reader::ownExport()
{
    const auto source = TableSource::open(written(R"({"register":"asset","made":{"by":"x"},"count":2,
        "records":[{"name":"甲","code":"ZC-1"},{"code":"ZC-2","name":null}]})"));
    QCOMPARE(source->metadata().value("register").toString(), QStringLiteral("asset"));
    QCOMPARE(source->metadata().value("count").toInt(), 2);
    QCOMPARE(source->metadata().value("made.by").toString(), QStringLiteral("x"));
    QCOMPARE(source->sheets().first().name, QStringLiteral("records"));
    const auto table = readAll(*source);
    QCOMPARE(table.row(1), (QStringList{"name", "code"})); // the order of the file
    QCOMPARE(table.rows, (QList<qint64>{1, 2, 3}));
    QCOMPARE(cell(table, "name", 2).text, QStringLiteral("甲"));
    QCOMPARE(cell(table, "name", 3).kind, Kind::Empty);
}

void tst_json_reader::dcatUs()
{
    const auto table = readAll(written(R"({"@context":"x","@type":"dcat:Catalog","dataset":[
        {"@type":"dcat:Dataset","title":"A","keyword":["x","y"],"publisher":{"@type":"org:Organization","name":"CDC"},
         "contactPoint":{"fn":"N","hasEmail":"mailto:a@b"},
         "distribution":[{"@type":"dcat:Distribution","downloadURL":"u1","format":"csv"},{"downloadURL":"u2"}]}]})"));
    QCOMPARE(cell(table, "title", 2).text, QStringLiteral("A"));
    QCOMPARE(cell(table, "keyword", 2).text, QStringLiteral("x; y"));
    QCOMPARE(cell(table, "publisher.name", 2).text, QStringLiteral("CDC"));
    QCOMPARE(cell(table, "contactPoint.hasEmail", 2).text, QStringLiteral("mailto:a@b"));
    QCOMPARE(cell(table, "distribution.downloadURL", 2).text, QStringLiteral("u1; u2"));
    QVERIFY(cell(table, "@type", 1).isEmpty());
}

void tst_json_reader::jsonLdGraph()
{
    const auto source = TableSource::open(written(R"({"@graph":[
        {"@id":"c","@type":"dcat:Catalog","dct:title":"目录"},
        {"@id":"d1","@type":["dcat:Dataset"],"dct:title":{"@language":"zh","@value":"数据集一"},
         "dct:publisher":{"@id":"org1"}},
        {"@id":"o","@type":"foaf:Organization","foaf:name":"局"},
        {"@id":"d2","@type":"http://www.w3.org/ns/dcat#Dataset","dct:title":[{"@language":"zh","@value":"二"},
         {"@language":"en","@value":"two"}]}]})"));
    const auto table = readAll(*source);
    QCOMPARE(table.rows.size(), 3); // the catalogue and the organisation are no records
    QCOMPARE(cell(table, "title.zh", 3).text, QStringLiteral("数据集一"));
    QCOMPARE(cell(table, "publisher", 3).text, QStringLiteral("org1"));
    QCOMPARE(cell(table, "title.en", 5).text, QStringLiteral("two"));
}

void tst_json_reader::listsOfObjects()
{
    const auto table =
        readAll(written(R"( [ {"name":{"zh":"千人","en":"1000"},"tags":[]} , {"name":{"en":"B"},"n":3} ] )"));
    QCOMPARE(cell(table, "name.zh", 2).text, QStringLiteral("千人"));
    QCOMPARE(cell(table, "name.en", 3).text, QStringLiteral("B"));
    QCOMPARE(cell(table, "n", 3), (Cell{QStringLiteral("3"), Kind::Number}));
}

void tst_json_reader::nestedResult()
{
    const auto source =
        TableSource::open(written(R"({"help":"h","success":true,"result":{"count":1,"facets":[{"k":1}],
        "results":[{"title":"A"},{"title":"B"}]}})"));
    QStringList names;
    for (const auto& sheet : source->sheets())
        names.append(sheet.name);
    QCOMPARE(names, (QStringList{"result.results", "result.facets"}));
    QCOMPARE(cell(readAll(*source), "title", 3).text, QStringLiteral("B"));
    QCOMPARE(source->metadata().value("result.count").toInt(), 1);
}

void tst_json_reader::valuesKeepTheirKind()
{
    const auto table =
        readAll(written(R"([{"i":173668174,"big":9007199254740993,"d":1.5,"e":1e7,"t":true,"f":false,
        "s":"a\"b\\\u4e2d}","deep":{"a":{"b":{"c":{"d":{"e":1}}}}},"m":[1,[2,3],"x"]}])"));
    QCOMPARE(cell(table, "i", 2), (Cell{QStringLiteral("173668174"), Kind::Number}));
    QCOMPARE(cell(table, "big", 2).text, QStringLiteral("9007199254740993"));
    QCOMPARE(cell(table, "d", 2).text, QStringLiteral("1.5"));
    QCOMPARE(cell(table, "e", 2).text, QStringLiteral("10000000"));
    QCOMPARE(cell(table, "t", 2), (Cell{QStringLiteral("1"), Kind::Bool}));
    QCOMPARE(cell(table, "f", 2), (Cell{QStringLiteral("0"), Kind::Bool}));
    QCOMPARE(cell(table, "s", 2).text, QStringLiteral("a\"b\\中}"));
    QCOMPARE(cell(table, "deep.a.b.c.d", 2).text, QStringLiteral("{\"e\":1}"));
    QCOMPARE(cell(table, "m", 2).text, QStringLiteral("1; 2; 3; x"));
}

void tst_json_reader::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto add = [](const QByteArray& bytes, ErrorKind kind) {
        QTest::addRow("%s", bytes.left(40).constData()) << bytes << int(kind);
    };
    add(R"({"a":[{"b":1})", ErrorKind::Damaged);
    add(R"({"a":[{"b":1}]]})", ErrorKind::Damaged);
    add(R"([{"b":1},])", ErrorKind::Damaged);
    add(R"([{"b":1} {"b":2}])", ErrorKind::Damaged);
    add(R"([{"b":nope}])", ErrorKind::Damaged);
    add(R"({"a" 1})", ErrorKind::Damaged);
    add(R"([1,2,3])", ErrorKind::Unsupported);
    add(R"({})", ErrorKind::Unsupported);
    add("   ", ErrorKind::Damaged);
    add("[" + QByteArray("[").repeated(1000000), ErrorKind::Damaged);
    add(R"([{"a":")" + QByteArray(9 << 20, 'x') + "\"}]", ErrorKind::Invalid);
}

void tst_json_reader::brokenFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QCOMPARE(int(errorOf([&] { readAll(written(bytes)); })), kind);
}

void tst_json_reader::piecesDoNotMatter()
{
    const QByteArray json =
        R"({"x":-1.5e3,"s":"a]}\"","a":[{"q":"}\\"},{"n":[{"m":{}}]}, 3, [1]],"o":{"b":[{}]}})";
    const auto run = [&](qsizetype piece) {
        QByteArrayList seen;
        JsonSlicer slicer(
            [&](const QByteArray& path, qint64 index, const QByteArray& element) {
                seen.append(path + ' ' + QByteArray::number(index) + ' ' + element);
                return true;
            },
            [&](const QByteArray& path, const QByteArray& value) { seen.append(path + '=' + value); });
        for (qsizetype at = 0; at < json.size(); at += piece)
            slicer.feed(QByteArrayView(json).sliced(at, std::min(piece, json.size() - at)));
        slicer.finish();
        return seen;
    };
    const auto whole = run(json.size());
    QCOMPARE(whole, (QByteArrayList{"x=-1.5e3", R"(s="a]}\"")", R"(a 0 {"q":"}\\"})",
                                    R"(a 1 {"n":[{"m":{}}]})", "o.b 0 {}"}));
    for (qsizetype piece = 1; piece < json.size(); ++piece)
        QCOMPARE(run(piece), whole);
}

void tst_json_reader::openedByContent()
{
    QCOMPARE(TableSource::open(written(" [ {\"a\":1}]", "b.dat"))->format(), TableSource::Format::Json);
    QCOMPARE(TableSource::open(written("[a],{b}\n1,2\n", "b.csv"))->format(), TableSource::Format::Csv);
    const auto bom = TableSource::open(written("\xEF\xBB\xBF[{\"名\":\"甲\"}]", "c.json"));
    QCOMPARE(readAll(*bom).text("A1"), QStringLiteral("名"));
}

QTEST_GUILESS_MAIN(tst_json_reader)
#include "tst_json_reader.moc"
