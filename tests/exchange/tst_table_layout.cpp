#include "exchange/table_layout.h"
#include "exchange/table_testing.h"
#include "exchange/xlsx_fixture.h"
#include <QTemporaryDir>

using namespace wardbook;
using namespace wardbook::exchange;
using namespace testing;

namespace {

using Values = QList<QByteArray>;

QByteArray rowsFrom(int first, const QList<Values>& rows)
{
    QByteArray out;
    for (const auto& row : rows)
        out += fixture::row(first++, row);
    return out;
}

} // namespace

class tst_table_layout : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    std::unique_ptr<TableSource> book(const QList<fixture::Sheet>& sheets) const
    {
        fixture::Workbook workbook;
        workbook.sheets = sheets;
        workbook.write(path("book.xlsx"));
        return TableSource::open(path("book.xlsx"));
    }
    std::unique_ptr<TableSource> csv(const QByteArray& bytes) const
    {
        writeFile(path("table.csv"), bytes);
        return TableSource::open(path("table.csv"));
    }
    static QStringList headings(const TableLayout& layout)
    {
        QStringList out;
        for (const auto& column : layout.columns)
            out.append(column.heading);
        return out;
    }
    struct Read
    {
        QList<qint64> data;
        QMap<qint64, RowKind> others;
        QMap<qint64, QStringList> texts;
    };
    static Read read(TableSource& source, const TableLayout& layout)
    {
        Read result;
        readTable(source, layout, [&](qint64 number, RowKind kind, Row& cells) {
            if (kind == RowKind::Data)
                result.data.append(number);
            else
                result.others.insert(number, kind);
            for (const auto& cell : cells)
                result.texts[number].append(cell.text);
            return true;
        });
        return result;
    }

private Q_SLOTS:
    void hospitalLedger();
    void headerInTheFirstRow();
    void headerAfterFiveRows();
    void twoRowsWithoutMerges();
    void groupRowAboveTheRealHeader();
    void threeLevels();
    void mergedHeadingWithoutChildren();
    void knownWordsWin();
    void givenHeaderRows();
    void noHeaderAtAll();
    void sheetIsChosen();
    void emptySheetsAreSaid();
    void headingsAreCleaned();
    void sequenceColumn();
    void rowKinds_data();
    void rowKinds();
    void dataThatLooksAlikeStaysData_data();
    void dataThatLooksAlikeStaysData();
    void mergesAreFilledDown();
};

void tst_table_layout::hospitalLedger()
{
    const auto source = book(
        {{"汇总",
          rowsFrom(1, {{"××医院数据资产台账"},
                       {"填表说明：1.级别填 1-5；2.红色为必填。"},
                       {"序号", "责任部门", "数据资产名称", "存储", "", "分类分级", "", "备注"},
                       {"", "", "", "系统/库", "地点", "类别", "敏感级别", ""},
                       {"1", "输血科", "预约挂号", "HRP库", "机房A", "个人", "L3", ""},
                       {"2", "", "医保结算", "EMR库", "机房A", "支付", "L3", "待核实"},
                       {"3", "心内科", "病历", "EMR库", "机房B", "诊疗", "L4", ""},
                       {"合 计", "", "3 项"},
                       {"制表：信息中心", "", "", "审核：", "", "日期：2026/6/5"}}),
          fixture::merges({"A1:H1", "A2:H2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:H4", "B5:B6"}),
          {}}});
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 3);
    QCOMPARE(layout.headerLast, 4);
    QCOMPARE(layout.firstData, 5);
    QCOMPARE(layout.titles, QStringList{QStringLiteral("××医院数据资产台账")});
    QCOMPARE(layout.notes.size(), 1);
    QCOMPARE(headings(layout), (QStringList{"序号", "责任部门", "数据资产名称", "存储 系统/库", "存储 地点",
                                            "分类分级 类别", "分类分级 敏感级别", "备注"}));
    QCOMPARE(layout.columns[3].parts, (QStringList{"存储", "系统/库"}));
    QCOMPARE(layout.sequenceColumn, 0);
    const auto result = read(*source, layout);
    QCOMPARE(result.data, (QList<qint64>{5, 6, 7}));
    QCOMPARE(result.texts[6][1], QStringLiteral("输血科"));
    QCOMPARE(result.others[8], RowKind::Total);
    QCOMPARE(result.others[9], RowKind::Footer);
    for (const auto row : result.data)
        QVERIFY(result.texts[row].size() >= 8);
}

void tst_table_layout::headerInTheFirstRow()
{
    const auto source = csv("名称,部门,级别\n甲,心内科,3\n乙,检验科,2\n");
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 1);
    QCOMPARE(layout.headerLast, 1);
    QVERIFY(layout.titles.isEmpty());
    QCOMPARE(layout.sequenceColumn, -1);
    QCOMPARE(read(*source, layout).data, (QList<qint64>{2, 3}));
}

void tst_table_layout::headerAfterFiveRows()
{
    const auto source = book({{"S",
                               rowsFrom(1, {{"某市中心医院"},
                                            {"数据资源目录"},
                                            {"填报单位：市中心医院", "", "", "填报日期：2025-03-01"},
                                            {},
                                            {"注：级别按国标填写"},
                                            {"编号", "数据资源名称", "所属科室", "级别"},
                                            {"A-01", "甲", "心内科", "3"},
                                            {"A-02", "乙", "检验科", "2"}}),
                               {},
                               {}}});
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 6);
    QCOMPARE(layout.headerLast, 6);
    QCOMPARE(layout.titles, (QStringList{"某市中心医院", "数据资源目录"}));
    QCOMPARE(layout.notes.size(), 2);
    QCOMPARE(layout.sequenceColumn, -1); // codes are part of the record
}

void tst_table_layout::twoRowsWithoutMerges()
{
    const auto source = csv("台账,,,,,\n序号,名称,存储,,分类,\n,,系统,地点,类别,级别\n1,甲,HIS,机房,诊疗,"
                            "3\n2,乙,LIS,机房,检验,2\n");
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 2);
    QCOMPARE(layout.headerLast, 3);
    QCOMPARE(headings(layout),
             (QStringList{"序号", "名称", "存储 系统", "存储 地点", "分类 类别", "分类 级别"}));
}

void tst_table_layout::groupRowAboveTheRealHeader()
{
    const auto source = book({{"S",
                               rowsFrom(1, {{"资产清单"},
                                            {"基本信息", "", "", "存储信息", "", ""},
                                            {"名称", "部门", "责任人", "系统", "地点", "云"},
                                            {"甲", "心内科", "张三", "HIS", "本院", "否"},
                                            {"乙", "检验科", "李四", "LIS", "本院", "否"}}),
                               fixture::merges({"A1:F1", "A2:C2", "D2:F2"}),
                               {}}});
    LayoutOptions options;
    options.known = [](const QString& heading) {
        return QStringList{"名称", "部门", "责任人"}.contains(heading);
    };
    for (const auto& layout : {findLayout(*source), findLayout(*source, options)}) {
        QCOMPARE(layout.headerFirst, 2);
        QCOMPARE(layout.headerLast, 3);
        QCOMPARE(layout.columns[1].heading, QStringLiteral("基本信息 部门"));
        QCOMPARE(layout.columns[5].heading, QStringLiteral("存储信息 云"));
        QCOMPARE(layout.titles, QStringList{"资产清单"});
    }
}

void tst_table_layout::threeLevels()
{
    const auto source = book({{"S",
                               rowsFrom(1, {{"名称", "管理", "", "", ""},
                                            {"", "分类", "", "负责", ""},
                                            {"", "类", "级", "部门", "人"},
                                            {"甲", "诊疗", "3", "心内科", "张三"},
                                            {"乙", "检验", "2", "检验科", "李四"}}),
                               fixture::merges({"A1:A3", "B1:E1", "B2:C2", "D2:E2"}),
                               {}}});
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 1);
    QCOMPARE(layout.headerLast, 3);
    QCOMPARE(headings(layout),
             (QStringList{"名称", "管理 分类 类", "管理 分类 级", "管理 负责 部门", "管理 负责 人"}));
}

void tst_table_layout::mergedHeadingWithoutChildren()
{
    // The heading spans two columns, but what stands below is data.
    const auto source = book({{"S",
                               rowsFrom(1, {{"名称", "部门", "备注", "", "级别"},
                                            {"甲", "心内科", "x", "y", "高"},
                                            {"乙", "检验科", "x", "", "低"}}),
                               fixture::merges({"C1:D1"}),
                               {}}});
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerLast, 1);
    QCOMPARE(read(*source, layout).data, (QList<qint64>{2, 3}));
}

void tst_table_layout::knownWordsWin()
{
    // A row of words above the header would pass for one.
    const auto source = csv("初审,复审,终审\n甲科,乙科,丙科\n名称,部门,级别\nA,B,3\n");
    LayoutOptions options;
    options.known = [](const QString& heading) {
        return QStringList{"名称", "部门", "级别"}.contains(heading);
    };
    QCOMPARE(findLayout(*source).headerFirst, 1);
    QCOMPARE(findLayout(*source, options).headerFirst, 3);
}

void tst_table_layout::givenHeaderRows()
{
    const auto source = csv("a,b\nc,d\ne,f\n1,2\n");
    LayoutOptions options;
    options.headerFirst = 2;
    options.headerLast = 3;
    const auto layout = findLayout(*source, options);
    QCOMPARE(layout.firstData, 4);
    QCOMPARE(headings(layout), (QStringList{"c e", "d f"}));
}

void tst_table_layout::noHeaderAtAll()
{
    const auto source = csv("1,2024-01-01,33\n2,2024-01-02,44\n3,2024-01-03,55\n");
    const auto layout = findLayout(*source);
    QCOMPARE(layout.headerFirst, 0);
    QCOMPARE(layout.firstData, 1);
    QCOMPARE(layout.columns.size(), 3);
    QCOMPARE(read(*source, layout).data.size(), 3);
}

void tst_table_layout::sheetIsChosen()
{
    QList<Values> many{{"名称", "部门"}}, more{{"代码", "含义"}};
    for (int i = 0; i < 50; ++i)
        many.append({"资产" + QByteArray::number(i), "心内科"});
    for (int i = 0; i < 200; ++i)
        more.append({"代码" + QByteArray::number(i), "含义"});
    const auto source = book({{"填报说明", rowsFrom(1, {{"本表由各科室填报"}, {"请按要求填写"}}), {}, {}},
                              {"旧", rowsFrom(1, many + many), {}, "hidden"},
                              {"Sheet2", rowsFrom(1, many), {}, {}},
                              {"字典", rowsFrom(1, more), {}, {}},
                              {"Sheet3", {}, {}, {}}});
    QCOMPARE(findLayout(*source).sheet, 2);
    LayoutOptions options;
    options.sheet = 3;
    QCOMPARE(findLayout(*source, options).sheet, 3);
}

void tst_table_layout::emptySheetsAreSaid()
{
    const auto source = book({{"A", {}, {}, {}}, {"B", {}, {}, {}}});
    QCOMPARE(errorOf([&] { findLayout(*source); }), ErrorKind::Invalid);
}

void tst_table_layout::headingsAreCleaned()
{
    const auto source = csv("\"数据资产\n名称\",备　　注,\" Data  level \",责任 部门\n甲,x,3,y\n");
    QCOMPARE(headings(findLayout(*source)), (QStringList{"数据资产名称", "备注", "Data level", "责任部门"}));
}

void tst_table_layout::sequenceColumn()
{
    QCOMPARE(findLayout(*csv("No.,name\n1,甲\n2,乙\n")).sequenceColumn, 0);
    QCOMPARE(findLayout(*csv("No.,name\nA-1,甲\nA-2,乙\n")).sequenceColumn, -1);
    QCOMPARE(findLayout(*csv("name,序 号,x\n甲,1,y\n")).sequenceColumn, 1);
}

void tst_table_layout::rowKinds_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* line, RowKind kind) {
        QTest::newRow(line) << QByteArray(line) << int(kind);
    };
    add("合计,,,,12", RowKind::Total);
    add("总 计,,,,12", RowKind::Total);
    add(",小计,,,12", RowKind::Total);
    add("合计（项）,,,,12", RowKind::Total);
    add("Total,1,2,3,4", RowKind::Total);
    add(",,合计：,,9", RowKind::Total);
    add("制表：张三,,审核：李四,,", RowKind::Footer);
    add("制表人:张三,,,,", RowKind::Footer);
    add("填报单位负责人：,,日期：,,", RowKind::Footer);
    add("注：以上数据截至六月底。,,,,", RowKind::Footer);
    add("Prepared by: X,,,,", RowKind::Footer);
    add("第 1 页 共 3 页,,,,", RowKind::Footer);
    add("本表一式两份,,,,", RowKind::Footer);
    add("序号,名称,部门,级别,数量", RowKind::RepeatedHeader);
    add("序号,名称,部门,,", RowKind::RepeatedHeader);
    add("数据资产台账,,,,", RowKind::RepeatedHeader);
    add("9,,,,", RowKind::Blank);
    add(" ,\" \",,,", RowKind::Blank);
}

void tst_table_layout::rowKinds()
{
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    const auto source = csv("数据资产台账\n序号,名称,部门,级别,数量\n1,甲,心内科,3,5\n2,乙,检验科,2,7\n" +
                            line + "\n3,丙,药剂科,1,9\n");
    const auto result = read(*source, findLayout(*source));
    QCOMPARE(result.data, (QList<qint64>{3, 4, 6}));
    QCOMPARE(int(result.others[5]), kind);
}

void tst_table_layout::dataThatLooksAlikeStaysData_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line :
         {"3,合计费用明细,财务科,2,9", "3,审核日志,信息科,2,9", "3,备注：旧系统,信息科,2,9",
          ",名称表,信息科,2,9", "3,日期维度表,,,", ",仅有名称,,,", "3,总计划,信息科,,", "x,丁,信息科,,"})
        QTest::newRow(line) << QByteArray(line);
}

void tst_table_layout::dataThatLooksAlikeStaysData()
{
    QFETCH(QByteArray, line);
    const auto source = csv("序号,名称,部门,级别,数量\n1,甲,心内科,3,5\n2,乙,检验科,2,7\n" + line + "\n");
    QCOMPARE(read(*source, findLayout(*source)).data, (QList<qint64>{2, 3, 4}));
}

void tst_table_layout::mergesAreFilledDown()
{
    const auto source = book({{"S",
                               rowsFrom(1, {{"部门", "名称", "系统"},
                                            {"心内科", "甲", "HIS"},
                                            {"", "乙", ""},
                                            {"", "丙", "LIS"},
                                            {"检验科", "丁", "x"},
                                            {"一、外科", "", ""},
                                            {"外科", "戊", "y"}}),
                               fixture::merges({"A2:A4", "C2:C3", "A6:C6"}),
                               {}}});
    const auto result = read(*source, findLayout(*source));
    QCOMPARE(result.texts[3], (QStringList{"心内科", "乙", "HIS"}));
    QCOMPARE(result.texts[4], (QStringList{"心内科", "丙", "LIS"}));
    QCOMPARE(result.texts[5][0], QStringLiteral("检验科"));
    QCOMPARE(result.others[6], RowKind::Footer); // a line across the table
    QCOMPARE(result.data, (QList<qint64>{2, 3, 4, 5, 7}));
}

QTEST_GUILESS_MAIN(tst_table_layout)
#include "tst_table_layout.moc"
