#include "exchange/table_testing.h"
#include "exchange/xlsx_fixture.h"
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace wardbook;
using namespace wardbook::exchange;
using namespace testing;

namespace {

/// What came out of one sheet: its cells, or the kind of error after the rows before it.
struct Outcome
{
    Table table;
    int error = -1;
    bool operator==(const Outcome& other) const
    {
        return error == other.error && table.rows == other.table.rows && table.cells == other.table.cells;
    }
};

Outcome outcomeOf(const QString& path)
{
    Outcome outcome;
    try {
        const auto source = TableSource::open(path);
        source->read(0, [&](qint64 number, Row& cells) {
            outcome.table.rows.append(number);
            for (size_t i = 0; i < cells.size(); ++i)
                outcome.table.cells.insert(cellName(int(i), number), cells[i]);
            return true;
        });
    } catch (const Error& error) {
        outcome.error = int(error.kind());
    }
    return outcome;
}

} // namespace

/// Rows are read without expat where they are plain. Whatever stands in them, the same must come out: a
/// comment before the first row sends a whole sheet through expat.
class tst_xlsx_rows : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    Outcome read(const QByteArray& data, const QByteArray& head = fixture::kHead) const
    {
        const QString path = m_dir.filePath(QStringLiteral("book.xlsx"));
        fixture::Workbook book;
        book.sharedStrings = "<si><t>患者</t></si><si><t>a_x000D_b</t></si>";
        book.sheets = {{"S", {}, {}, {}}};
        QList<fixture::Part> parts = book.parts();
        for (fixture::Part& part : parts) {
            if (part.content.contains("<sheetData>"))
                part.content = head + "<worksheet xmlns=\"" + fixture::kMain + "\"><sheetData>" + data +
                               "</sheetData></worksheet>";
        }
        fixture::writeZip(path, parts);
        return outcomeOf(path);
    }
    bool same(const QByteArray& data) const { return read(data) == read("<!-- -->" + data); }

private Q_SLOTS:
    void sameAsExpat_data();
    void sameAsExpat();
    void mutations();
    void declarations();
    void rowsAcrossChunks();
    void linesAreCounted();
};

void tst_xlsx_rows::sameAsExpat_data()
{
    QTest::addColumn<QByteArray>("data");
    const auto add = [](const char* name, const QByteArray& data) { QTest::newRow(name) << data; };
    const QByteArray good = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c></row>";
    add("plain", good);
    add("shared", "<row r=\"2\" spans=\"1:2\" x14ac:dyDescent=\"0.25\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
                  "<c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t='s'><v>7</v></c></row>");
    add("kinds", "<row><c><v>1.50</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
                 "<c t=\"str\"><f>A1&gt;B1</f><v>x</v></c><c t=\"d\"><v>2026-06-05T00:00:00</v></c></row>");
    add("rich text",
        "<row><c t=\"inlineStr\"><is><r><rPr><b/><sz val=\"9\"/></rPr><t xml:space=\"preserve\"> a"
        "</t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>キ</t></rPh></is></c></row>");
    add("entities", "<row><c t=\"inlineStr\"><is><t>&lt;&gt;&amp;&quot;&apos;&#20013;&#x4E2d;&#x1F600;"
                    "</t></is></c></row>");
    add("unknown entity", "<row><c t=\"str\"><v>&nbsp;</v></c></row>" + good);
    add("bad reference", "<row><c t=\"str\"><v>&#0;</v></c></row>");
    add("surrogate reference", "<row><c t=\"str\"><v>&#xD800;</v></c></row>");
    add("huge reference", "<row><c t=\"str\"><v>&#x110000;</v></c></row>");
    add("bare ampersand", "<row><c t=\"str\"><v>a & b</v></c></row>");
    add("greater", "<row><c t=\"str\"><v>a > b ]> c</v></c></row>");
    add("end of a section", "<row><c t=\"str\"><v>a ]]> b</v></c></row>");
    add("section", "<row><c t=\"str\"><v><![CDATA[<b>&amp;]]></v></c></row>" + good);
    add("comment inside", "<row><!-- </row> --><c t=\"str\"><v>1</v></c></row>" + good);
    add("comment between", good + "<!-- </row><row> -->" + good);
    add("instruction", good + "<?x y?>" + good);
    add("line ends", "\r\n  <row r=\"3\">\r\n <c t=\"str\">\r\n<v>a\r\nb</v>\r\n</c>\r\n</row>\r\n" + good);
    add("newline", "<row r=\"3\"\n\tht=\"9\" >\n<c t=\"str\"><v>a\nb\tc</v></c></row>");
    add("late brackets", "<row ><c t=\"str\" ><v >1</v ></c ></row >" + good);
    add("spaces at equals", "<row r = \"4\"><c t=\"str\"><v>1</v></c></row>");
    add("twice", "<row r=\"1\" r=\"2\"><c><v>1</v></c></row>");
    add("no space", "<row r=\"1\"ht=\"2\"><c><v>1</v></c></row>");
    add("attribute with a reference", "<row r=\"&#49;2\"><c r=\"A&#49;2\"><v>1</v></c></row>");
    add("attribute with a bracket", "<row r=\"<\"><c><v>1</v></c></row>");
    add("attribute beyond ASCII", "<row r=\"5\" name=\"甲\"><c><v>1</v></c></row>");
    add("prefixed number", "<row x:r=\"9\"><c><v>1</v></c></row>");
    add("prefixed cell", "<row><x:c><x:v>1</x:v></x:c></row>");
    add("empty elements", "<row r=\"7\"/><row><c/><c r=\"B8\"/><c><v/></c><c><v>1</v></c></row>");
    add("row in row", "<row><row><c><v>1</v></c></row></row>");
    add("cell in cell", "<row><c><c><v>1</v></c><v>2</v></c></row>");
    add("cell deeper", "<row><x><c><v>1</v></c></x></row>");
    add("data in data", "<row><sheetData/><c><v>1</v></c></row>" + good);
    add("text in a row", "<row>words<c><v>1</v>words</c></row>");
    add("wrong end", "<row><c><v>1</c></v></row>");
    add("no end", good + "<row><c><v>1</v></c>");
    add("bad name", "<row><1c><v>1</v></1c></row>");
    add("control character", "<row><c t=\"str\"><v>a\x01z</v></c></row>");
    add("delete character", "<row><c t=\"str\"><v>a\x7fz</v></c></row>");
    add("overlong", "<row><c t=\"str\"><v>\xC0\x80</v></c></row>");
    add("cut character", "<row><c t=\"str\"><v>\xE7\x94</v></c></row>");
    add("lone continuation", "<row><c t=\"str\"><v>\x80</v></c></row>");
    add("encoded surrogate", "<row><c t=\"str\"><v>\xED\xA0\x80</v></c></row>");
    add("no character", "<row><c t=\"str\"><v>\xEF\xBF\xBF</v></c></row>");
    add("four bytes", "<row><c t=\"str\"><v>\xF0\xA0\x80\x80</v></c></row>");
    add("beyond Unicode", "<row><c t=\"str\"><v>\xF4\x90\x80\x80</v></c></row>");
    add("backwards", "<row r=\"9\"><c><v>1</v></c></row><row r=\"3\"><c><v>2</v></c></row>");
    add("too many rows", "<row r=\"1048577\"><c><v>1</v></c></row>");
    add("too many columns", "<row><c r=\"ZZZZ1\"><v>1</v></c></row>");
    add("deep",
        "<row><c>" + QByteArray("<a>").repeated(200) + QByteArray("</a>").repeated(200) + "</c></row>");
    add("rather deep", "<row><c>" + QByteArray("<a>").repeated(40) + QByteArray("</a>").repeated(40) +
                           "<v>1</v></c></row>" + good);
}

void tst_xlsx_rows::sameAsExpat()
{
    QFETCH(QByteArray, data);
    QVERIFY(same(data));
}

void tst_xlsx_rows::mutations()
{
    const QByteArray seed =
        "<row r=\"1\" ht=\"15\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">甲 &amp; "
        "乙</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>\n<row r=\"2\"><c r=\"A2\"><f>A1</f><v>12.5</v>"
        "</c><c r=\"C2\" t=\"b\"><v>1</v></c></row><row r=\"4\"/>";
    const QByteArrayList pieces{"<",      ">",     "&",    "\"",   "'",    "/",   "]]>", "<!--",
                                "-->",    "&#9;",  "</c>", "\r",   "\x01", "row", "=",   "<v>",
                                "</row>", " ",     "\xE4", "r=\"", "<c>",  "甲",  ";",   "&lt;",
                                "</v>",   "<row>", "\n",   "?",    "!",    "\t"};
    QRandomGenerator random(20260605);
    for (int i = 0; i < 1500; ++i) {
        QByteArray data = seed;
        for (int changes = random.bounded(1, 4); changes > 0; --changes) {
            const auto at = random.bounded(int(data.size()));
            switch (random.bounded(3)) {
            case 0:
                data.remove(at, random.bounded(1, 8));
                break;
            case 1:
                data.insert(at, pieces.at(random.bounded(int(pieces.size()))));
                break;
            default:
                data.replace(at, 1, pieces.at(random.bounded(int(pieces.size()))));
            }
            if (data.isEmpty())
                data = seed;
        }
        QVERIFY2(same(data), data.constData());
    }
}

void tst_xlsx_rows::declarations()
{
    const QByteArray row = "<row><c><v>\xE9</v></c></row>";
    const Outcome latin = read(row, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
    QCOMPARE(latin.table.text(QStringLiteral("A1")), QString(QChar(0xE9)));
    const QByteArray doctype = "<!DOCTYPE worksheet [<!ATTLIST c t CDATA \"b\">]>";
    const Outcome declared = read("<row><c><v>5</v></c></row>", doctype);
    QCOMPARE(declared.table.kind(QStringLiteral("A1")), Cell::Kind::Bool);
}

void tst_xlsx_rows::rowsAcrossChunks()
{
    // Rows of many sizes, so that the ends of what is read at once fall everywhere in them.
    QByteArray data;
    QStringList expected;
    for (int i = 0; i < 4000; ++i) {
        const QByteArray text =
            "文" + QByteArray(i % 997, char('a' + i % 26)) + "&amp;" + QByteArray::number(i);
        data += "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
        expected << QString::fromUtf8(text).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    }
    const QByteArray longText(3 << 20, 'x'); // many chunks
    data += "<row><c t=\"str\"><v>" + longText + "</v></c></row>";
    QByteArray wide = "<row>";
    for (int i = 0; i < 16000; ++i)
        wide += "<c t=\"str\"><v>" + QByteArray(700, 'y') + "</v></c>";
    data += wide + "</row><row><c><v>1</v></c></row>"; // longer than any row that is held at once
    const Outcome outcome = read(data);
    QCOMPARE(outcome.error, -1);
    for (int i = 0; i < expected.size(); ++i)
        QCOMPARE(outcome.table.text(cellName(0, i + 1)), expected.at(i));
    QCOMPARE(outcome.table.text(cellName(0, 4001)).size(), longText.size());
    QCOMPARE(outcome.table.text(cellName(15999, 4002)).size(), 700);
    QCOMPARE(outcome.table.text(cellName(0, 4003)), QStringLiteral("1"));
}

void tst_xlsx_rows::linesAreCounted()
{
    const auto line = [&](const QByteArray& data) {
        fixture::Workbook book;
        book.sheets = {{"S", data, {}, {}}};
        const QString path = m_dir.filePath(QStringLiteral("lines.xlsx"));
        book.write(path);
        try {
            readAll(path);
        } catch (const Error& error) {
            return error.detail();
        }
        return QString();
    };
    const QByteArray data = "<row><c><v>1</v></c></row>\n<row>\n<c><v>2</v></c></row>\n<row></c></row>";
    QVERIFY(!line(data).isEmpty());
    QCOMPARE(line(data), line("<!-- -->" + data));
}

QTEST_GUILESS_MAIN(tst_xlsx_rows)
#include "tst_xlsx_rows.moc"
