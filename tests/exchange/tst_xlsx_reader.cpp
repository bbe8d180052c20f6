#include "exchange/table_testing.h"
#include "exchange/xlsx_fixture.h"
#include "exchange/xlsx_styles.h"
#include <QTemporaryDir>

using namespace wardbook;
using namespace wardbook::exchange;
using namespace testing;
using Kind = Cell::Kind;

class tst_xlsx_reader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char* name = "book.xlsx") const { return m_dir.filePath(QLatin1String(name)); }
    QString written(const fixture::Workbook& book) const
    {
        book.write(path());
        return path();
    }
    QString writtenParts(const QList<fixture::Part>& parts) const
    {
        fixture::writeZip(path(), parts);
        return path();
    }

private Q_SLOTS:
    void sharedAndInlineStrings();
    void cellKinds();
    void numbersKeepTheirDigits_data();
    void numbersKeepTheirDigits();
    void datesOfBothEpochs();
    void formatCodes_data();
    void formatCodes();
    void missingReferences();
    void prefixesStrictAndOddNames();
    void missingRelations();
    void hiddenSheetsAreFlagged();
    void merges();
    void trailingBlanksAreCut();
    void stopsWhenTold();
    void cancelLeavesByException();
    void wrongKinds();
    void attacksAreRefused();
    void damageIsSaid();
    void longSharedStringsAcrossBlocks();
};

void tst_xlsx_reader::sharedAndInlineStrings()
{
    fixture::Workbook book;
    book.sharedStrings = "<si><t>患者</t></si>"
                         "<si><r><t>基本</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 信息</t></r>"
                         "<rPh sb=\"0\" eb=\"1\"><t>キホン</t></rPh><phoneticPr fontId=\"1\"/></si>"
                         "<si><t>a_x000D_b_x005F_x0041_</t></si><si><t/></si>";
    book.sheets = {
        {"S",
         "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
         "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>99</v></c>"
         "<c r=\"F1\" t=\"inlineStr\"><is><r><t>内</t></r><r><t>联&lt;</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t>"
         "</rPh></is></c></row>",
         {},
         {}}};
    const auto table = readAll(written(book));
    QCOMPARE(table.text("A1"), QStringLiteral("患者"));
    QCOMPARE(table.text("B1"), QStringLiteral("基本 信息"));
    QCOMPARE(table.text("C1"), QStringLiteral("a\rb_x0041_"));
    QCOMPARE(table.kind("D1"), Kind::Empty);
    QCOMPARE(table.kind("E1"), Kind::Error); // an index beyond the strings is not silently empty
    QCOMPARE(table.text("F1"), QStringLiteral("内联<"));
}

void tst_xlsx_reader::cellKinds()
{
    fixture::Workbook book;
    book.sheets = {
        {"S",
         "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
         "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D2\" t=\"str\"><f>\"x\"</f><v>甲</v></c>"
         "<c r=\"E2\" t=\"d\"><v>2024-02-29T00:00:00</v></c><c r=\"F2\"><f>A1</f></c>"
         "<c r=\"G2\" t=\"b\"><v>0</v></c></row>",
         {},
         {}}};
    const auto table = readAll(written(book));
    QCOMPARE(table.rows, QList<qint64>{2});
    QCOMPARE(table.cells["A2"], (Cell{QStringLiteral("2"), Kind::Number}));
    QCOMPARE(table.cells["B2"], (Cell{QStringLiteral("1"), Kind::Bool}));
    QCOMPARE(table.cells["C2"], (Cell{QStringLiteral("#DIV/0!"), Kind::Error}));
    QCOMPARE(table.cells["D2"], (Cell{QStringLiteral("甲"), Kind::Text}));
    QCOMPARE(table.cells["E2"], (Cell{QStringLiteral("2024-02-29"), Kind::Date}));
    QCOMPARE(table.kind("F2"), Kind::Empty);
    QCOMPARE(table.cells["G2"], (Cell{QStringLiteral("0"), Kind::Bool}));
}

void tst_xlsx_reader::numbersKeepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("expected");
    QTest::newRow("integer") << QByteArray("9295251") << "9295251";
    QTest::newRow("exponent") << QByteArray("1.70938124E+9") << "1709381240";
    QTest::newRow("long identity number stays as written")
        << QByteArray("110101199003070000") << "110101199003070000";
    QTest::newRow("binary noise") << QByteArray("0.30000000000000004") << "0.3";
    QTest::newRow("small") << QByteArray("1.5E-5") << "0.000015";
    QTest::newRow("negative") << QByteArray("-12.50") << "-12.5";
    QTest::newRow("zero") << QByteArray("0") << "0";
    QTest::newRow("huge") << QByteArray("1E+20") << "100000000000000000000";
    QTest::newRow("spaces") << QByteArray(" 7 ") << "7";
    QTest::newRow("no number") << QByteArray("abc") << "abc";
}

void tst_xlsx_reader::numbersKeepTheirDigits()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, expected);
    Cell cell;
    setNumber(cell, std::string_view(raw.constData(), size_t(raw.size())), {}, false);
    QCOMPARE(cell.text, expected);
    QCOMPARE(cell.kind, expected == QLatin1String("abc") ? Kind::Text : Kind::Number);
}

void tst_xlsx_reader::datesOfBothEpochs()
{
    fixture::Workbook book;
    book.numFormats =
        "<numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
        "<numFmt numFmtId=\"171\" formatCode=\"yyyy/m/d h:mm\"/><numFmt numFmtId=\"172\" "
        "formatCode=\"0000\"/>";
    book.cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
                       "<xf numFmtId=\"10\"/><xf numFmtId=\"172\"/><xf numFmtId=\"20\"/><xf numFmtId=\"46\"/>"
                       "<xf numFmtId=\"57\"/>";
    book.sheets = {{"S",
                    "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45351</v></c><c r=\"B1\" s=\"2\"><v>59</v></c>"
                    "<c r=\"C1\" s=\"1\"><v>60</v></c><c r=\"D1\" s=\"1\"><v>61</v></c><c r=\"E1\" "
                    "s=\"3\"><v>45351.75</v></c>"
                    "<c r=\"F1\" s=\"4\"><v>0.125</v></c><c r=\"G1\" s=\"5\"><v>42</v></c><c r=\"H1\" "
                    "s=\"6\"><v>0.5</v></c>"
                    "<c r=\"I1\" s=\"7\"><v>1.5</v></c><c r=\"J1\" s=\"0\"><v>45351</v></c><c r=\"K1\" "
                    "s=\"1\"><v>-3</v></c>"
                    "<c r=\"L1\" s=\"8\"><v>45351</v></c><c r=\"M1\" s=\"999\"><v>45351</v></c></row>",
                    {},
                    {}}};
    auto table = readAll(written(book));
    QCOMPARE(table.cells["A1"], (Cell{QStringLiteral("2024-02-29"), Kind::Date}));
    QCOMPARE(table.text("B1"), QStringLiteral("1900-02-28"));
    QCOMPARE(table.text("C1"), QStringLiteral("1900-02-29")); // the day that Lotus invented
    QCOMPARE(table.text("D1"), QStringLiteral("1900-03-01"));
    QCOMPARE(table.text("E1"), QStringLiteral("2024-02-29T18:00:00"));
    QCOMPARE(table.cells["F1"], (Cell{QStringLiteral("12.5%"), Kind::Number}));
    QCOMPARE(table.text("G1"), QStringLiteral("0042"));
    QCOMPARE(table.text("H1"), QStringLiteral("12:00:00"));
    QCOMPARE(table.text("I1"), QStringLiteral("36:00:00"));
    QCOMPARE(table.cells["J1"], (Cell{QStringLiteral("45351"), Kind::Number}));
    QCOMPARE(table.cells["K1"], (Cell{QStringLiteral("-3"), Kind::Number}));
    QCOMPARE(table.text("L1"), QStringLiteral("2024-02-29"));
    QCOMPARE(table.cells["M1"], (Cell{QStringLiteral("45351"), Kind::Number}));

    book.date1904 = true;
    table = readAll(written(book));
    QCOMPARE(table.text("A1"), QStringLiteral("2028-03-01"));
    QCOMPARE(table.text("B1"), QStringLiteral("1904-02-29"));
}

void tst_xlsx_reader::formatCodes_data()
{
    using F = NumberFormat::Kind;
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* code, F kind) { QTest::newRow(code) << QByteArray(code) << int(kind); };
    add("General", F::Plain);
    add("GENERAL", F::Plain);
    add("0.00E+00", F::Plain);
    add("#,##0\"年\"", F::Plain);
    add("#,##0.00_);[Red](#,##0.00)", F::Plain);
    add("\"day \"0", F::Plain);
    add("yyyy-mm-dd", F::Date);
    add("[$-804]yyyy\"年\"m\"月\"", F::Date);
    add("[$-F800]dddd, mmmm dd, yyyy", F::Date);
    add("mmm-yy", F::Date);
    add("h:mm AM/PM", F::Time);
    add("yyyy/m/d h:mm:ss", F::DateTime);
    add("[h]:mm:ss", F::Elapsed);
    add("mm:ss.0", F::Time);
    add("0.00%", F::Percent);
    add("000000", F::ZeroPadded);
    add("@", F::Plain);
    add("0;[Red]yyyy", F::Plain);
    add("\\y0", F::Plain);
    add("[", F::Plain);
    add("\"", F::Plain);
}

void tst_xlsx_reader::formatCodes()
{
    QFETCH(QByteArray, code);
    QFETCH(int, kind);
    QCOMPARE(int(parseFormatCode(std::string_view(code.constData(), size_t(code.size()))).kind), kind);
}

void tst_xlsx_reader::missingReferences()
{
    fixture::Workbook book;
    book.sheets = {{"S",
                    "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"5\"><c "
                    "r=\"C5\"><v>4</v></c><c><v>5</v></c></row>"
                    "<row r=\"2\"><c r=\"A2\"><v>6</v></c></row>",
                    {},
                    {}}};
    const auto table = readAll(written(book));
    QCOMPARE(table.rows, (QList<qint64>{1, 5, 6})); // never backwards
    QCOMPARE(table.text("A1"), QStringLiteral("1"));
    QCOMPARE(table.text("C1"), QStringLiteral("3"));
    QCOMPARE(table.text("C5"), QStringLiteral("4"));
    QCOMPARE(table.text("D5"), QStringLiteral("5"));
    QCOMPARE(table.text("A6"), QStringLiteral("6"));
}

void tst_xlsx_reader::prefixesStrictAndOddNames()
{
    const QByteArray strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const QByteArray relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto source = TableSource::open(writtenParts(
        {{"_rels\\.rels", "<p:Relationships xmlns:p=\"" + package + "\"><p:Relationship Id=\"a\" Type=\"" +
                              relations + "/officeDocument\" Target=\"\\XL\\book.xml\"/></p:Relationships>"},
         {"xl\\Book.xml",
          "<x:workbook xmlns:x=\"" + strict + "\" xmlns:q=\"" + relations +
              "\"><x:sheets><x:sheet name=\"一\" sheetId=\"7\" q:id=\"k\"/></x:sheets></x:workbook>"},
         {"xl\\_rels\\book.xml.rels", "<Relationships xmlns=\"" + package +
                                          "\"><Relationship Id=\"k\" Type=\"" + relations +
                                          "/worksheet\" Target=\"/xl/tables/../Data.XML\"/></Relationships>"},
         {"xl\\data.xml",
          "<x:worksheet xmlns:x=\"" + strict +
              "\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>乙</x:t></x:is></x:c>"
              "</x:row></x:sheetData><x:mergeCells count=\"1\"><x:mergeCell ref=\"B1:C2\"/></x:mergeCells>"
              "</x:worksheet>"}}));
    QCOMPARE(source->sheets().first().name, QStringLiteral("一"));
    QCOMPARE(readAll(*source).text("B1"), QStringLiteral("乙"));
    QCOMPARE(source->merges(0), (QList<MergedRange>{{1, 2, 1, 2}}));
}

void tst_xlsx_reader::missingRelations()
{
    fixture::Workbook book;
    book.sheets = {{"A", fixture::row(1, {"甲"}), {}, {}}, {"B", fixture::row(1, {"乙"}), {}, {}}};
    auto parts = book.parts();
    parts.removeIf([](const fixture::Part& part) { return part.name.endsWith(".rels"); });
    const auto source = TableSource::open(writtenParts(parts));
    QCOMPARE(source->sheets().size(), 2);
    QCOMPARE(readAll(*source, 1).text("A1"), QStringLiteral("乙"));
}

void tst_xlsx_reader::hiddenSheetsAreFlagged()
{
    fixture::Workbook book;
    book.sheets = {
        {"A", {}, {}, {}}, {"B", {}, {}, "hidden"}, {"C", {}, {}, "veryHidden"}, {"D", {}, {}, "visible"}};
    const auto source = TableSource::open(written(book));
    QList<bool> hidden;
    for (const auto& sheet : source->sheets())
        hidden.append(sheet.hidden);
    QCOMPARE(hidden, (QList<bool>{false, true, true, false}));
    QCOMPARE(errorOf([&] { readAll(*source, 4); }), ErrorKind::NotFound);
}

void tst_xlsx_reader::merges()
{
    // Far enough apart that elements straddle the pieces in which the part is read.
    QList<QByteArray> ranges;
    QList<MergedRange> expected;
    for (int i = 0; i < 20000; ++i) {
        ranges.append("B" + QByteArray::number(2 * i + 1) + ":B" + QByteArray::number(2 * i + 2));
        expected.append({2 * i + 1, 2 * i + 2, 1, 1});
    }
    fixture::Workbook book;
    book.sheets = {{"S",
                    fixture::row(1, {"mergeCell ref=\"A1:A9\"", "&lt;mergeCell ref=\"A1:A9\"/>"}),
                    fixture::merges(ranges + QList<QByteArray>{"nonsense", "B5:A1", "XFE1:XFF2"}),
                    {}}};
    const auto source = TableSource::open(written(book));
    QCOMPARE(source->merges(0), expected);
}

void tst_xlsx_reader::trailingBlanksAreCut()
{
    fixture::Workbook book;
    book.sheets = {{"S",
                    "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"3\"/><c r=\"C1\" t=\"s\"/></row>"
                    "<row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"3\"/>",
                    {},
                    {}}};
    const auto table = readAll(written(book));
    QCOMPARE(table.rows, QList<qint64>{1});
    QCOMPARE(table.cells.size(), 1);
}

void tst_xlsx_reader::stopsWhenTold()
{
    fixture::Workbook book;
    QByteArray data;
    for (int i = 1; i <= 5000; ++i)
        data += fixture::row(i, {"甲"});
    book.sheets = {{"S", data + "<row r=\"broken", {}, {}}};
    const auto source = TableSource::open(written(book));
    int rows = 0;
    source->read(0, [&](qint64, Row&) { return ++rows < 10; });
    QCOMPARE(rows, 10);
}

void tst_xlsx_reader::cancelLeavesByException()
{
    fixture::Workbook book;
    book.sheets = {{"S", fixture::row(1, {"甲"}), {}, {}}};
    const auto source = TableSource::open(written(book));
    const Progress progress;
    progress.cancel();
    QCOMPARE(errorOf([&] {
                 source->read(
                     0, [](qint64, Row&) { return true; }, progress);
             }),
             ErrorKind::Cancelled);
    const auto thrower = [](qint64, Row&) -> bool {
        throw Error(ErrorKind::Conflict, QStringLiteral("mine"));
    };
    QCOMPARE(errorOf([&] { source->read(0, thrower); }), ErrorKind::Conflict);
}

void tst_xlsx_reader::wrongKinds()
{
    const auto kindOf = [this](const QByteArray& bytes, const char* name) {
        writeFile(path(name), bytes);
        return errorOf([&] { readAll(path(name)); });
    };
    QCOMPARE(kindOf(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(2000, 'x'), "a.xlsx"),
             ErrorKind::Unsupported);
    QCOMPARE(kindOf(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(2000, 'x'), "a.xls"),
             ErrorKind::Unsupported);
    QCOMPARE(kindOf("<html><table><tr><td>1</td></tr></table></html>", "b.xls"), ErrorKind::Unsupported);
    QCOMPARE(kindOf("%PDF-1.7", "b.csv"), ErrorKind::Unsupported);
    QCOMPARE(kindOf("not a zip at all", "c.xlsx"), ErrorKind::Damaged);
    QCOMPARE(kindOf({}, "d.xlsx"), ErrorKind::Invalid);
    QCOMPARE(kindOf({}, "d.csv"), ErrorKind::Invalid);
    QCOMPARE(errorOf([&] { readAll(path("none.xlsx")); }), ErrorKind::NotFound);
    QCOMPARE(errorOf([&] { readAll(m_dir.path()); }), ErrorKind::NotFound);
    for (const char* part : {"word/document.xml", "content.xml", "xl/workbook.bin"})
        QCOMPARE(errorOf([&] { readAll(writtenParts({{part, "<x/>"}})); }), ErrorKind::Unsupported);
    fixture::Workbook none;
    QCOMPARE(errorOf([&] { readAll(written(none)); }), ErrorKind::Invalid);
}

void tst_xlsx_reader::attacksAreRefused()
{
    fixture::Workbook book;
    book.sheets = {{"S", fixture::row(1, {"甲"}), {}, {}}};
    const auto withSheet = [&](const QByteArray& xml) {
        auto parts = book.parts();
        for (auto& part : parts) {
            if (part.name.endsWith("sheet1.xml"))
                part.content = xml;
        }
        return errorOf([&] { readAll(writtenParts(parts)); });
    };
    const QByteArray start = "<worksheet><sheetData><row r=\"1\">";
    const QByteArray end = "</row></sheetData></worksheet>";
    QCOMPARE(withSheet("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + start +
                       "<c><v>&b;</v></c>" + end),
             ErrorKind::Invalid);
    QCOMPARE(withSheet("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + start +
                       "<c><v>&a;</v></c>" + end),
             ErrorKind::Invalid);
    QCOMPARE(withSheet(QByteArray("<a>").repeated(100000)), ErrorKind::Invalid);
    QCOMPARE(withSheet(start + "<c r=\"XFE1\"><v>1</v></c>" + end), ErrorKind::Invalid);
    QCOMPARE(withSheet(start + "<c r=\"AAAAAAAAAAAAAAAAAAAA1\"><v>1</v></c>" + end), ErrorKind::Invalid);
    QCOMPARE(withSheet("<worksheet><sheetData><row r=\"1048577\"><c><v>1</v></c>" + end), ErrorKind::Invalid);
    // Four gigabytes of zeros in a few megabytes would be hundreds to one.
    QCOMPARE(withSheet(start + QByteArray(80 << 20, ' ') + end), ErrorKind::Invalid);
    QCOMPARE(
        withSheet(start + "<c t=\"inlineStr\"><is><t>" + QByteArray(5 << 20, 'x') + "</t></is></c>" + end),
        ErrorKind::Invalid);
    QCOMPARE(withSheet("<worksheet a=\"" + QByteArray(12 << 20, 'x') + "\"><sheetData/></worksheet>"),
             ErrorKind::Invalid);

    // One long text, asked for again and again.
    book.sharedStrings = "<si><t>" + QByteArray(1 << 20, 'x') + "</t></si>";
    QByteArray cells;
    for (int i = 0; i < 200; ++i)
        cells += "<row><c t=\"s\"><v>0</v></c></row>";
    book.sheets.first().data = cells;
    QCOMPARE(errorOf([&] { readAll(written(book)); }), ErrorKind::Invalid);
}

void tst_xlsx_reader::damageIsSaid()
{
    fixture::Workbook book;
    QByteArray data;
    for (int i = 1; i <= 2000; ++i)
        data += fixture::row(i, {"甲" + QByteArray::number(i * 7919)});
    book.sheets = {{"S", data, {}, {}}};
    QFile file(written(book));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto whole = file.readAll();
    file.close();

    writeFile(path(), whole.left(whole.size() / 2));
    QCOMPARE(errorOf([&] { readAll(path()); }), ErrorKind::Damaged);
    auto flipped = whole;
    flipped[whole.size() / 2] = char(flipped[whole.size() / 2] ^ 0x55);
    writeFile(path(), flipped);
    QCOMPARE(errorOf([&] { readAll(path()); }), ErrorKind::Damaged);
    book.sheets.first().data = "<row r=\"1\"><c></row>";
    QCOMPARE(errorOf([&] { readAll(written(book)); }), ErrorKind::Damaged);
}

void tst_xlsx_reader::longSharedStringsAcrossBlocks()
{
    // Strings that straddle the blocks in which they are kept come back whole.
    fixture::Workbook book;
    QByteArray strings, cells;
    QStringList expected;
    for (int i = 0; i < 1500; ++i) {
        const auto text =
            QByteArray("文") + QByteArray::number(i) + QByteArray(900 + i % 13, char('a' + i % 26));
        strings += "<si><t>" + text + "</t></si>";
        cells += "<row><c t=\"s\"><v>" + QByteArray::number(i) + "</v></c></row>";
        expected.append(QString::fromUtf8(text));
    }
    book.sharedStrings = strings;
    book.sheets = {{"S", cells, {}, {}}};
    const auto table = readAll(written(book));
    for (int i = 0; i < 1500; ++i)
        QCOMPARE(table.text(cellName(0, i + 1)), expected[i]);
}

QTEST_GUILESS_MAIN(tst_xlsx_reader)
#include "tst_xlsx_reader.moc"
