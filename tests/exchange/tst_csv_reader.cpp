#include "exchange/csv_parser.h"
#include "exchange/table_testing.h"
#include "exchange/text_encoding.h"
#include <QStringEncoder>
#include <QTemporaryDir>
#include <unicode/ucnv.h>

using namespace wardbook;
using namespace wardbook::exchange;
using namespace testing;

namespace {

QByteArray encoded(const QString& text, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    auto* converter = ucnv_open(encoding, &status);
    QByteArray bytes(text.size() * 6 + 8, 0);
    const auto n =
        ucnv_fromUChars(converter, bytes.data(), int32_t(bytes.size()),
                        reinterpret_cast<const UChar*>(text.utf16()), int32_t(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(n);
    return bytes;
}

const QString kSimplified =
    QStringLiteral("序号,责任部门,数据资产名称\r\n1,心内科,患者基本信息\r\n2,检验科,检验结果\r\n");
const QString kTraditional =
    QStringLiteral("編號,提供機關,資料集名稱\r\n1,衛生局,醫療院所清單\r\n2,環保局,空氣品質監測\r\n");

} // namespace

class tst_csv_reader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char* name = "table.csv") const { return m_dir.filePath(QLatin1String(name)); }
    QString written(const QByteArray& bytes) const
    {
        writeFile(path(), bytes);
        return path();
    }
    QList<QStringList> rowsOf(const QByteArray& bytes, const OpenOptions& options = {}) const
    {
        const auto table = readAll(written(bytes), options);
        QList<QStringList> rows;
        for (const auto row : table.rows)
            rows.append(table.row(row));
        return rows;
    }

private Q_SLOTS:
    void encodings_data();
    void encodings();
    void fewStrangeBytesStayUtf8();
    void lateCharactersDecide();
    void givenEncodingWins();
    void separators_data();
    void separators();
    void quoting_data();
    void quoting();
    void unbalancedQuoteSwallowsNothing();
    void piecesDoNotMatter();
    void rowNumbersAreRecords();
    void formulasAreDefusedAndBack();
    void binaryIsNoTable();
    void absurdRowsAreRefused();
};

void tst_csv_reader::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* name, const QByteArray& bytes, const char* encoding,
                        const QString& text) {
        QTest::newRow(name) << bytes << QString::fromLatin1(encoding)
                            << text.section(QLatin1Char(','), 2, 2).section(QLatin1Char('\r'), 0, 0);
    };
    const auto bom = QString(QChar(QChar::ByteOrderMark));
    add("utf-8", kSimplified.toUtf8(), "UTF-8", kSimplified);
    add("utf-8 bom", (bom + kSimplified).toUtf8(), "UTF-8", kSimplified);
    add("utf-16le bom", encoded(bom + kSimplified, "UTF-16LE"), "UTF-16LE", kSimplified);
    add("utf-16be bom", encoded(bom + kSimplified, "UTF-16BE"), "UTF-16BE", kSimplified);
    add("utf-16le", encoded(kSimplified, "UTF-16LE"), "UTF-16LE", kSimplified);
    add("utf-16be", encoded(kSimplified, "UTF-16BE"), "UTF-16BE", kSimplified);
    add("gb18030", encoded(kSimplified, "GB18030"), "GB18030", kSimplified);
    add("gbk one line", encoded(QStringLiteral("名称,部门,数据级别"), "GB18030"), "GB18030",
        QStringLiteral("名称,部门,数据级别"));
    add("big5", encoded(kTraditional, "Big5"), "Big5-HKSCS", kTraditional);
    add("traditional in gb18030", encoded(kTraditional, "GB18030"), "GB18030", kTraditional);
    add("latin", QByteArray("a,b,Caf\xE9 cr\xE8me\r\n1,2,\xFC\x62\x65r\r\n"), "windows-1252",
        QStringLiteral("a,b,Café crème"));
}

void tst_csv_reader::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    const auto source = TableSource::open(written(bytes));
    QCOMPARE(source->encoding(), encoding);
    QCOMPARE(readAll(*source).text("C1"), text);
    QVERIFY(!readAll(*source).text("A1").startsWith(QChar(QChar::ByteOrderMark)));
}

void tst_csv_reader::fewStrangeBytesStayUtf8()
{
    const auto bytes = kSimplified.toUtf8().repeated(40) + "x\xB0y,\r\n";
    const auto source = TableSource::open(written(bytes));
    QCOMPARE(source->encoding(), QStringLiteral("UTF-8"));
    QCOMPARE(readAll(*source).text("A121"), QStringLiteral("x\uFFFDy"));
}

void tst_csv_reader::lateCharactersDecide()
{
    // The first character beyond ASCII comes after half a megabyte.
    const auto bytes = QByteArray("1,2,3\r\n").repeated(80000) + encoded(kSimplified, "GB18030");
    const auto source = TableSource::open(written(bytes));
    QCOMPARE(source->encoding(), QStringLiteral("GB18030"));
    QCOMPARE(readAll(*source).text("B80002"), QStringLiteral("心内科"));
}

void tst_csv_reader::givenEncodingWins()
{
    OpenOptions options;
    options.encoding = QStringLiteral("Big5");
    QCOMPARE(rowsOf(encoded(kTraditional, "Big5"), options)[1][1], QStringLiteral("衛生局"));
    options.encoding = QStringLiteral("no such thing");
    QCOMPARE(errorOf([&] { readAll(written("a,b\n1,2\n"), options); }), ErrorKind::Invalid);
}

void tst_csv_reader::separators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << QChar(u',');
    QTest::newRow("semicolon with decimal commas")
        << QByteArray("a;b;c\n1,5;2,5;3\n2,5;3;4,1\n") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb\tc\n1, one\t2\t3\n") << QChar(u'\t');
    QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3,4\n") << QChar(u'|');
    QTest::newRow("quoted commas") << QByteArray("\"a,x,y\";b\n\"c,d,e\";f\n") << QChar(u';');
    QTest::newRow("sep line") << QByteArray("sep=;\r\na,b;c,d\r\n") << QChar(u';');
    QTest::newRow("title above") << QByteArray("Hospital ledger, first half\n\na;b;c\n1;2;3\n4;5;6\n")
                                 << QChar(u';');
    QTest::newRow("one column") << QByteArray("name\nalpha\nbeta\n") << QChar(u',');
    QTest::newRow("semicolons inside values") << QByteArray("a,b\nx;y;z,1\nx;y;z,2\n") << QChar(u',');
}

void tst_csv_reader::separators()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, separator);
    QCOMPARE(TableSource::open(written(bytes))->separator(), separator);
}

void tst_csv_reader::quoting_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto add = [](const char* name, const QByteArray& bytes, const QList<QStringList>& rows) {
        QTest::newRow(name) << bytes << rows;
    };
    add("newline inside", "a,b\r\n\"x\r\ny\",2\r\n", {{"a", "b"}, {"x\r\ny", "2"}});
    add("doubled", "a,b\n\"say \"\"hi\"\"\",2\n", {{"a", "b"}, {"say \"hi\"", "2"}});
    add("quote in the middle", "a,b\n5\" disk,2\n", {{"a", "b"}, {"5\" disk", "2"}});
    add("nobody doubled it", "a,b\n\"the \"big\" one\",2\n", {{"a", "b"}, {"the \"big\" one", "2"}});
    add("spaces around", "a,b\n \"x, y\" ,2\n", {{"a", "b"}, {"x, y", "2"}});
    add("unbalanced at the end", "a,b\n1,2\n3,\"four\n5,6\n",
        {{"a", "b"}, {"1", "2"}, {"3", "\"four"}, {"5", "6"}});
    add("ragged", "a,b,c\n1\n1,2,3,4\n", {{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}});
    add("carriage returns only", "a,b\r1,2\r\"3\r4\",5", {{"a", "b"}, {"1", "2"}, {"3\r4", "5"}});
    add("mixed line ends", "a,b\r\n1,2\n3,4\r5,6", {{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}});
    add("zero bytes", QByteArray("a,b\n1\0,2\n", 9), {{"a", "b"}, {"1", "2"}});
    add("trailing separators", "a,b,,,\n1,2,,,\n", {{"a", "b"}, {"1", "2"}});
    add("empty quoted", "a,b\n\"\",2\n", {{"a", "b"}, {"", "2"}});
    add("sep line is no row", "sep=,\r\na,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}});
    add("no end of line", "a,b\n1,2", {{"a", "b"}, {"1", "2"}});
}

void tst_csv_reader::quoting()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    QCOMPARE(rowsOf(bytes), rows);
}

void tst_csv_reader::unbalancedQuoteSwallowsNothing()
{
    // The quote of row 3 never closes; the two megabytes behind it are rows all the same.
    QByteArray bytes = "a,b\n1,2\n\"3,4\n";
    for (int i = 0; i < 200000; ++i)
        bytes += QByteArray::number(i) + ",xxxx\n";
    const auto table = readAll(written(bytes));
    QCOMPARE(table.rows.size(), 200003);
    QCOMPARE(table.text("A3"), QStringLiteral("\"3"));
    QCOMPARE(table.text("A200003"), QStringLiteral("199999"));
}

void tst_csv_reader::piecesDoNotMatter()
{
    const auto text = QStringLiteral("a,\"b \"\"x\"\"\"\r\n\"多\r行\",2\r3,\"未\n闭,\r\n4,5");
    const auto parse = [&](qsizetype piece) {
        QList<QStringList> rows;
        CsvParser parser(QLatin1Char(','), [&](qint64, Row& cells) {
            QStringList row;
            for (const auto& cell : cells)
                row.append(cell.text);
            rows.append(row);
            return true;
        });
        for (qsizetype at = 0; at < text.size(); at += piece)
            parser.feed(QStringView(text).mid(at, piece));
        parser.finish();
        return rows;
    };
    const auto whole = parse(text.size());
    QCOMPARE(whole.size(), 5);
    for (qsizetype piece = 1; piece < text.size(); ++piece)
        QCOMPARE(parse(piece), whole);
}

void tst_csv_reader::rowNumbersAreRecords()
{
    const auto table = readAll(written("a,b\n\n\"x\ny\",1\n,,\n2,3\n"));
    QCOMPARE(table.rows, (QList<qint64>{1, 3, 5}));
}

void tst_csv_reader::formulasAreDefusedAndBack()
{
    for (const char* text :
         {"=1+1", "+86", "-5", "@x", "\tx", "\rx", "\nx", "'=1", "''=1", "＝1", "'quoted'", "'", "", "x"}) {
        const auto plain = QString::fromUtf8(text);
        const auto safe = defused(plain);
        QVERIFY(safe.isEmpty() || !QStringLiteral("=+-@\t\r\n＝").contains(safe[0]));
        QCOMPARE(undefused(safe), plain);
    }
    QCOMPARE(defused(QStringLiteral("'quoted'")), QStringLiteral("'quoted'"));
    QCOMPARE(rowsOf("a,b\n'=1+1,'x\n")[1], (QStringList{"=1+1", "'x"}));
}

void tst_csv_reader::binaryIsNoTable()
{
    QByteArray bytes;
    for (int i = 0; i < 4096; ++i)
        bytes.append(char(i * 37 % 256));
    QCOMPARE(errorOf([&] { readAll(written(bytes)); }), ErrorKind::Unsupported);
}

void tst_csv_reader::absurdRowsAreRefused()
{
    QCOMPARE(errorOf([&] { readAll(written(QByteArray("x").repeated(20 << 20))); }), ErrorKind::Invalid);
    QCOMPARE(errorOf([&] { readAll(written("a,b\n" + QByteArray("1,").repeated(20000) + "\n")); }),
             ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(tst_csv_reader)
#include "tst_csv_reader.moc"
