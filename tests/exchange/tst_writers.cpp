#include "exchange/returned_rows.h"
#include "exchange/table_testing.h"
#include "exchange/table_writer.h"
#include "exchange/xlsx_fixture.h"
#include "exchange/zip_archive.h"
#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <csignal>
#include <sys/resource.h>

using namespace wardbook;
using namespace wardbook::exchange;
using namespace testing;
using Kind = Cell::Kind;

namespace {

OutTable sampleTable()
{
    OutTable table;
    table.name = QStringLiteral("资产/台账");
    table.columns = {{QStringLiteral("code"), QStringLiteral("编号"), OutColumn::Type::Text, 12, {}, {}},
                     {QStringLiteral("name"), QStringLiteral("名称"), OutColumn::Type::Text, 30, {}, {}},
                     {QStringLiteral("level"),
                      QStringLiteral("级别"),
                      OutColumn::Type::Text,
                      8,
                      {QStringLiteral("L1"), QStringLiteral("L2, 内部"), QStringLiteral("L3")},
                      QStringLiteral("按国标")},
                     {QStringLiteral("rows"), QStringLiteral("数据量"), OutColumn::Type::Number, 14, {}, {}},
                     {QStringLiteral("day"), QStringLiteral("日期"), OutColumn::Type::Date, 12, {}, {}},
                     {QStringLiteral("at"), QStringLiteral("时间"), OutColumn::Type::DateTime, 20, {}, {}}};
    table.metadata = {{QStringLiteral("register"), QStringLiteral("asset")}};
    return table;
}

Cell text(const QString& value)
{
    return {value, value.isEmpty() ? Kind::Empty : Kind::Text};
}

/// What must come back character by character.
QStringList awkwardTexts()
{
    return {QStringLiteral("001"),        QStringLiteral("=SUM(A1)"),
            QStringLiteral("+86 10"),     QStringLiteral("-"),
            QStringLiteral("'=x"),        QStringLiteral("a\"b,c;d"),
            QStringLiteral("行一\n行二"), QStringLiteral(" 空格 "),
            QStringLiteral("_x0041_"),    QStringLiteral("<&>"),
            QStringLiteral("tab\there"),  QString::fromUtf8("𠮷野家"),
            QStringLiteral("1e5"),        QStringLiteral("2024-01-01"),
            QStringLiteral("@cmd"),       QStringLiteral("sep=;"),
            QStringLiteral("bell\x07"),   QStringLiteral("cr\rlf\r\nend"),
            QStringLiteral("合计"),       QStringLiteral("1.7976931348623157")};
}

} // namespace

class tst_writers : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const QString& name) const { return m_dir.filePath(name); }
    QStringList files() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        for (const auto& file : files())
            QFile::remove(path(file));
    }
    void comesBackAsWritten_data();
    void comesBackAsWritten();
    void csvIsWhatSpreadsheetsExpect();
    void jsonIsJson();
    void xlsxHasListsAndFrozenHeader();
    void tooMuchForASpreadsheet();
    void unfinishedLeavesNothing_data();
    void unfinishedLeavesNothing();
    void finishedIsPrivateAndReplaces();
    void diskFull_data();
    void diskFull();
    void unknownSuffixAndFolder();
    void returnedRowsKeepTheirLayout();
    void returnedRowsOfCsv();
};

void tst_writers::comesBackAsWritten_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"xlsx", "csv", "tsv", "json"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void tst_writers::comesBackAsWritten()
{
    QFETCH(QString, suffix);
    const auto file = path(QStringLiteral("out.") + suffix);
    const auto texts = awkwardTexts();
    const auto writer = TableWriter::create(file, sampleTable());
    for (const auto& value : texts)
        writer->row({text(value),
                     text(value + QLatin1Char('x')),
                     text(QStringLiteral("L2, 内部")),
                     {QStringLiteral("1709381240"), Kind::Number},
                     {QStringLiteral("2024-02-29"), Kind::Date},
                     {QStringLiteral("2024-02-29T18:30:01"), Kind::Date}});
    writer->row({});
    writer->row({text(QStringLiteral("short"))});
    writer->row({text(QStringLiteral("x")),
                 {},
                 {},
                 {QStringLiteral("12345678901234567"), Kind::Number},
                 {QStringLiteral("1899-01-01"), Kind::Date}});
    writer->finish();

    const auto table = readAll(file);
    for (int i = 0; i < texts.size(); ++i) {
        QCOMPARE(table.text(cellName(0, i + 2)), texts[i]);
        QCOMPARE(table.text(cellName(1, i + 2)), texts[i] + QLatin1Char('x'));
        QCOMPARE(table.text(cellName(2, i + 2)), QStringLiteral("L2, 内部"));
        QCOMPARE(table.text(cellName(3, i + 2)), QStringLiteral("1709381240"));
        QCOMPARE(table.text(cellName(4, i + 2)), QStringLiteral("2024-02-29"));
        QCOMPARE(table.text(cellName(5, i + 2)), QStringLiteral("2024-02-29T18:30:01"));
    }
    const auto after = texts.size() + 2;
    QVERIFY(!table.rows.contains(after));
    QCOMPARE(table.text(cellName(0, after + 1)), QStringLiteral("short"));
    QCOMPARE(table.text(cellName(3, after + 2)),
             QStringLiteral("12345678901234567")); // more digits than a double has
    QCOMPARE(table.text(cellName(4, after + 2)), QStringLiteral("1899-01-01"));
    if (suffix == QLatin1String("xlsx")) {
        QCOMPARE(table.kind(QStringLiteral("A2")), Kind::Text);
        QCOMPARE(table.kind(QStringLiteral("D2")), Kind::Number);
        QCOMPARE(table.kind(QStringLiteral("E2")), Kind::Date);
        QCOMPARE(table.text(QStringLiteral("C1")), QStringLiteral("级别"));
    }
}

void tst_writers::csvIsWhatSpreadsheetsExpect()
{
    const auto writer = TableWriter::create(path(QStringLiteral("a.csv")), sampleTable());
    writer->row(
        {text(QStringLiteral("=1")), text(QStringLiteral("a\"b")), {}, {QStringLiteral("-5"), Kind::Number}});
    writer->finish();
    QFile file(path(QStringLiteral("a.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"
                             "编号,名称,级别,数据量,日期,时间\r\n"));
    QVERIFY(bytes.endsWith("\r\n'=1,\"a\"\"b\",,-5,,\r\n")); // a number is no formula
}

void tst_writers::jsonIsJson()
{
    const auto writer = TableWriter::create(path(QStringLiteral("a.json")), sampleTable());
    writer->row({text(QStringLiteral("ZC-1")),
                 {},
                 {QStringLiteral("1"), Kind::Bool},
                 {QStringLiteral("12"), Kind::Number}});
    writer->finish();
    QFile file(path(QStringLiteral("a.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto root = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(root.value(QLatin1String("register")).toString(), QStringLiteral("asset"));
    const auto record = root.value(QLatin1String("records")).toArray().first().toObject();
    QCOMPARE(record.value(QLatin1String("code")).toString(), QStringLiteral("ZC-1"));
    QVERIFY(record.value(QLatin1String("name")).isNull());
    QCOMPARE(record.value(QLatin1String("level")).toBool(), true);
    QCOMPARE(record.value(QLatin1String("rows")).toInt(), 12);
    QCOMPARE(record.size(), 6);
}

void tst_writers::xlsxHasListsAndFrozenHeader()
{
    const auto file = path(QStringLiteral("a.xlsx"));
    const auto writer = TableWriter::create(file, sampleTable());
    writer->row({text(QStringLiteral("001"))});
    writer->finish();
    ZipArchive zip(file);
    const auto sheet = zip.readAll(QStringLiteral("xl/worksheets/sheet1.xml"), 1 << 20);
    QVERIFY(sheet.contains("state=\"frozen\""));
    QVERIFY(sheet.contains("<autoFilter"));
    QVERIFY(sheet.contains("<dataValidation type=\"list\""));
    const auto source = TableSource::open(file);
    QCOMPARE(source->sheets().size(), 2);
    QCOMPARE(source->sheets()[0].name, QStringLiteral("资产_台账"));
    QVERIFY(source->sheets()[1].hidden);
    QCOMPARE(readAll(*source, 1).text(QStringLiteral("A2")), QStringLiteral("L2, 内部"));
}

void tst_writers::tooMuchForASpreadsheet()
{
    const auto writer = TableWriter::create(path(QStringLiteral("a.xlsx")), sampleTable());
    QCOMPARE(errorOf([&] { writer->row({text(QString(40000, QLatin1Char('x')))}); }), ErrorKind::Invalid);
    OutTable one;
    one.columns = {{QStringLiteral("a"), QStringLiteral("a"), OutColumn::Type::Text, 5, {}, {}}};
    const auto many = TableWriter::create(path(QStringLiteral("b.xlsx")), one);
    QCOMPARE(errorOf([&] {
                 for (int i = 0; i < 1'048'577; ++i)
                     many->row({});
             }),
             ErrorKind::Invalid);
}

void tst_writers::unfinishedLeavesNothing_data()
{
    comesBackAsWritten_data();
}

void tst_writers::unfinishedLeavesNothing()
{
    QFETCH(QString, suffix);
    const auto file = path(QStringLiteral("out.") + suffix);
    writeFile(file, "former");
    {
        const auto writer = TableWriter::create(file, sampleTable());
        writer->row({text(QStringLiteral("x"))});
    }
    QCOMPARE(files(), QStringList{QStringLiteral("out.") + suffix});
    QFile former(file);
    QVERIFY(former.open(QIODevice::ReadOnly));
    QCOMPARE(former.readAll(), QByteArray("former"));
}

void tst_writers::finishedIsPrivateAndReplaces()
{
    for (const auto& suffix : {QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("json")}) {
        const auto file = path(QStringLiteral("p.") + suffix);
        writeFile(file, "former");
        const auto writer = TableWriter::create(file, sampleTable());
        writer->row({text(QStringLiteral("x"))});
        writer->finish();
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther |
                            QFileDevice::ExeOwner;
        QVERIFY(!(QFile(file).permissions() & others));
        QCOMPARE(readAll(file).text(QStringLiteral("A2")), QStringLiteral("x"));
    }
    QCOMPARE(files().size(), 3);
}

void tst_writers::diskFull_data()
{
    comesBackAsWritten_data();
}

void tst_writers::diskFull()
{
    QFETCH(QString, suffix);
    const auto file = path(QStringLiteral("full.") + suffix);
    writeFile(file, "former");
    // A limit on file sizes fails writes the way a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 200'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto kind = errorOf([&] {
        const auto writer = TableWriter::create(file, sampleTable());
        for (int i = 0; i < 30000; ++i)
            writer->row({text(QString::number(i * 7919LL % 100003)),
                         text(QStringLiteral("名称") + QString::number(i))});
        writer->finish();
    });
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(kind, ErrorKind::Io);
    QCOMPARE(files(), QStringList{QStringLiteral("full.") + suffix});
    QCOMPARE(QFile(file).size(), 6);
}

void tst_writers::unknownSuffixAndFolder()
{
    QCOMPARE(errorOf([&] { TableWriter::create(path(QStringLiteral("a.doc")), sampleTable()); }),
             ErrorKind::Unsupported);
    QCOMPARE(errorOf([&] { TableWriter::create(path(QStringLiteral("none/a.csv")), sampleTable()); }),
             ErrorKind::Io);
    QCOMPARE(errorOf([&] { TableWriter::create(path(QStringLiteral("none/a.xlsx")), sampleTable()); }),
             ErrorKind::Io);
}

void tst_writers::returnedRowsKeepTheirLayout()
{
    fixture::Workbook book;
    book.sheets = {{"汇总",
                    fixture::row(1, {"××医院台账"}) + fixture::row(2, {"说明：红色必填"}) +
                        fixture::row(3, {"序号", "部门", "名称", "存储"}) +
                        fixture::row(4, {"", "", "", "系统", "地点"}) +
                        fixture::row(5, {"1", "心内科", "甲", "HIS", "机房"}) +
                        fixture::row(6, {"2", "", "乙", "LIS", "机房"}) +
                        fixture::row(7, {"3", "", "=1+1", "", "机房"}),
                    fixture::merges({"A1:E1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "B5:B7"}),
                    {}}};
    book.write(path(QStringLiteral("in.xlsx")));
    const auto source = TableSource::open(path(QStringLiteral("in.xlsx")));
    const auto layout = findLayout(*source);
    const auto out = path(QStringLiteral("back.xlsx"));
    writeReturnedRows(*source, layout,
                      {{6, {QStringLiteral("级别缺失"), {2}}}, {7, {QStringLiteral("系统是空的"), {3}}}},
                      out);

    const auto back = TableSource::open(out);
    QCOMPARE(back->sheets().first().name, QStringLiteral("汇总"));
    const auto table = readAll(*back);
    QCOMPARE(table.text("A1"), QStringLiteral("××医院台账"));
    QCOMPARE(table.text("E4"), QStringLiteral("地点"));
    QVERIFY(!table.text("F4").isEmpty());
    QCOMPARE(table.rows, (QList<qint64>{1, 2, 3, 4, 5, 6}));
    QCOMPARE(table.row(5), (QStringList{"2", "心内科", "乙", "LIS", "机房", "级别缺失"}));
    QCOMPARE(table.text("C6"), QStringLiteral("=1+1"));
    QCOMPARE(table.text("F6"), QStringLiteral("系统是空的"));
    QVERIFY(back->merges(0).contains(MergedRange{3, 3, 3, 4}));
    // Corrected and handed in again, it is understood the same way.
    const auto again = findLayout(*back);
    QCOMPARE(again.headerFirst, layout.headerFirst);
    QCOMPARE(again.firstData, layout.firstData);
    for (qsizetype i = 0; i < layout.columns.size(); ++i)
        QCOMPARE(again.columns[i].heading, layout.columns[i].heading);
}

void tst_writers::returnedRowsOfCsv()
{
    writeFile(path(QStringLiteral("in.csv")), "name,level\n甲,3\n乙,x\n丙,2\n");
    const auto source = TableSource::open(path(QStringLiteral("in.csv")));
    writeReturnedRows(*source, findLayout(*source), {{3, {QStringLiteral("r"), {1}}}},
                      path(QStringLiteral("b.xlsx")));
    const auto table = readAll(path(QStringLiteral("b.xlsx")));
    QCOMPARE(table.row(2), (QStringList{"乙", "x", "r"}));
    QCOMPARE(table.rows.size(), 2);
    // Nothing wrong: the header alone.
    writeReturnedRows(*source, findLayout(*source), {}, path(QStringLiteral("c.xlsx")));
    QCOMPARE(readAll(path(QStringLiteral("c.xlsx"))).rows.size(), 1);
}

QTEST_GUILESS_MAIN(tst_writers)
#include "tst_writers.moc"
