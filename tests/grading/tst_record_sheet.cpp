#include "exchange/xlsx_book.h"
#include "exchange_fixture.h"
#include "grading/record_match.h"
#include "grading/record_sheet.h"

using namespace wardbook;
using namespace wardbook::grading;
using Outcome = FilledCell::Outcome;

/// Sheets as assessors and departments make them.
class TstRecordSheet : public QObject
{
    Q_OBJECT

    std::unique_ptr<ExchangeFixture> m_fixture;

    struct Merge
    {
        int firstRow, lastRow, column;
    };

    QString write(const QString& name, const QList<QStringList>& rows, const QList<Merge>& merges = {})
    {
        const QString path = m_fixture->path("record.xlsx");
        exchange::XlsxBook book(path, false);
        lxw_worksheet* sheet = book.addSheet(name);
        qint64 filled = 0;
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < rows.at(row).size(); ++column)
                if (!rows.at(row).at(column).isEmpty())
                    book.text(sheet, row, column, rows.at(row).at(column), nullptr);
            filled += !rows.at(row).join(QString()).isEmpty();
        }
        for (const Merge& merge : merges) {
            const QByteArray text = rows.at(merge.firstRow).at(merge.column).toUtf8();
            worksheet_merge_range(sheet, lxw_row_t(merge.firstRow), lxw_col_t(merge.column),
                                  lxw_row_t(merge.lastRow), lxw_col_t(merge.column), text.constData(),
                                  nullptr);
        }
        book.finish(filled);
        return path;
    }
    RecordSheet read(const QString& path, const RecordSheetOptions& options = {})
    {
        return readRecordSheet(*m_fixture->reader(), m_fixture->round(), path, options);
    }
    QString item(const char* cited) const
    {
        const Round round = m_fixture->round();
        return round.item(ExchangeFixture::row(round, cited)).id;
    }
    static const FilledCell& only(const RecordSheet& sheet)
    {
        if (sheet.filled.cells.size() != 1)
            qFatal("%d cells", int(sheet.filled.cells.size()));
        return sheet.filled.cells.first();
    }

private Q_SLOTS:
    void initTestCase()
    {
        setLanguage(Language::Chinese);
        m_fixture = std::make_unique<ExchangeFixture>();
    }

    /// Title and object above, the control point merged, letters in the text, blanks behind the verdicts.
    void anAssessorsSheet()
    {
        const QString path = write(
            QStringLiteral("表 5"),
            {{QStringLiteral("安全计算环境测评记录表")},
             {QStringLiteral("测评对象："), QStringLiteral("检验数据库"), {}, QStringLiteral("测评人：某某")},
             {},
             {QStringLiteral("序号"), QStringLiteral("控制点"), QStringLiteral("测评项"),
              QStringLiteral("结果记录"), QStringLiteral("符合情况")},
             {QStringLiteral("1"), QStringLiteral("身份鉴别"),
              QStringLiteral("a) 身份唯一，口令复杂并定期更换"), QStringLiteral("口令 8 位，90 天更换。"),
              QStringLiteral("符合  ")},
             {QStringLiteral("2"),
              {},
              QStringLiteral("b）登录失败处理"),
              QStringLiteral("未设超时退出。"),
              QStringLiteral("部分符合")},
             {QStringLiteral("3"),
              {},
              QStringLiteral("（c）远程管理防窃听"),
              QStringLiteral("明文协议。"),
              QStringLiteral("不满足")},
             {QStringLiteral("4"), QStringLiteral("访问控制"), QStringLiteral("a) 登录用户分配账户和权限"),
              QStringLiteral("无独立账户体系"), QStringLiteral("N/A")}},
            {{4, 6, 1}});
        const RecordSheet sheet = read(path);
        QCOMPARE(sheet.sheets.size(), 1);
        QCOMPARE(sheet.sheets.first().headerRow, 4);
        QCOMPARE(sheet.filled.count(Outcome::Refused), 0);
        QCOMPARE(sheet.filled.count(Outcome::New), 4);
        const QList<FilledCell>& cells = sheet.filled.cells;
        QCOMPARE(cells.at(0).item, item("7.1.4.1 a"));
        QCOMPARE(cells.at(0).verdict, Verdict::Met);
        QCOMPARE(cells.at(0).objectName, QStringLiteral("检验数据库"));
        QCOMPARE(cells.at(1).item, item("7.1.4.1 b"));
        QCOMPARE(cells.at(1).verdict, Verdict::Partial);
        QCOMPARE(cells.at(1).note, QStringLiteral("未设超时退出。"));
        QCOMPARE(cells.at(2).item, item("7.1.4.1 c"));
        QCOMPARE(cells.at(2).verdict, Verdict::Unmet);
        QCOMPARE(cells.at(3).item, item("7.1.4.2 a"));
        QCOMPARE(cells.at(3).naReason, QStringLiteral("无独立账户体系"));
        QCOMPARE(sheet.filled.remarks.size(), 1); // that the record stands for the reason
        QCOMPARE(editsOf(sheet.filled).size(), 4);
    }

    void columnsWithoutHeadings()
    {
        const QString path =
            write(QStringLiteral("检验数据库"),
                  {{QStringLiteral("自查情况")},
                   {QStringLiteral("7.1.4.1"), QStringLiteral("a"),
                    QStringLiteral("口令策略已在库内强制，抽查 5 个账户。"), QStringLiteral("符合")},
                   {QStringLiteral("7.1.4.1"), QStringLiteral("b"),
                    QStringLiteral("失败 5 次锁定，没有会话超时设置。"), QStringLiteral("部分")},
                   {QStringLiteral("7.1.4.1"), QStringLiteral("c"),
                    QStringLiteral("远程管理全部经过堡垒机加密通道。"), QStringLiteral("符合")}});
        const RecordSheet sheet = read(path);
        QCOMPARE(sheet.filled.count(Outcome::New), 3);
        QVERIFY(!sheet.filled.remarks.isEmpty());
        for (const FilledCell& cell : sheet.filled.cells) {
            QVERIFY(cell.confidence < 100); // never silently
            QVERIFY(!cell.guess.isEmpty());
        }
        QCOMPARE(sheet.filled.cells.at(1).item, item("7.1.4.1 b"));
        QCOMPARE(sheet.filled.cells.at(1).verdict, Verdict::Partial);
        const auto guessed =
            std::count_if(sheet.sheets.first().columns.begin(), sheet.sheets.first().columns.end(),
                          [](const RecordColumn& column) { return column.guessed && !column.why.isEmpty(); });
        QVERIFY(guessed >= 3);
    }

    void tickedColumns()
    {
        const QString path = write(
            QStringLiteral("主机房"),
            {{QStringLiteral("条款"), QStringLiteral("检查内容"), QStringLiteral("符合"),
              QStringLiteral("部分符合"), QStringLiteral("不符合"), QStringLiteral("备注")},
             {QStringLiteral("7.1.1.1 a"), QStringLiteral("抗震防风雨"), QStringLiteral("√"), {}, {}, {}},
             {QStringLiteral("7.1.1.1 b"),
              QStringLiteral("避开顶层"),
              {},
              QStringLiteral("√"),
              {},
              QStringLiteral("在顶层")},
             {QStringLiteral("7.1.1.2 a"),
              QStringLiteral("出入控制"),
              QStringLiteral("√"),
              {},
              QStringLiteral("√"),
              {}},
             {QStringLiteral("7.1.1.3 a"), QStringLiteral("设备固定"), {}, {}, QStringLiteral("√"), {}}});
        const RecordSheet sheet = read(path);
        QCOMPARE(sheet.filled.count(Outcome::New), 3);
        QCOMPARE(sheet.filled.count(Outcome::Refused), 1); // two ticks
        QCOMPARE(sheet.filled.cells.at(0).verdict, Verdict::Met);
        QCOMPARE(sheet.filled.cells.at(1).verdict, Verdict::Partial);
        QCOMPARE(sheet.filled.cells.at(1).note, QStringLiteral("在顶层"));
        QCOMPARE(sheet.filled.cells.at(3).verdict, Verdict::Unmet);
    }

    /// 测评结果 may stand over sentences.
    void aVerdictHeadingOverSentences()
    {
        const QString path =
            write(QStringLiteral("检验数据库"),
                  {{QStringLiteral("控制点"), QStringLiteral("测评项"), QStringLiteral("测评结果"),
                    QStringLiteral("是否符合")},
                   {QStringLiteral("身份鉴别"), QStringLiteral("a) 身份标识"),
                    QStringLiteral("口令长度为八位以上并定期更换，已现场核对。"), QStringLiteral("是")},
                   {QStringLiteral("身份鉴别"), QStringLiteral("b) 失败处理"),
                    QStringLiteral("已配置失败五次锁定三十分钟，超时退出未配置。"), QStringLiteral("否")}});
        const RecordSheet sheet = read(path);
        QCOMPARE(sheet.filled.count(Outcome::New), 2);
        QCOMPARE(sheet.filled.cells.at(0).verdict, Verdict::Met);
        QCOMPARE(sheet.filled.cells.at(1).verdict, Verdict::Unmet);
        QVERIFY(sheet.filled.cells.at(1).note.startsWith(QStringLiteral("已配置")));
    }

    void itemsByTheirWords()
    {
        const QString path =
            write(QStringLiteral("检验数据库"),
                  {{QStringLiteral("检查项"), QStringLiteral("结果")},
                   {QStringLiteral("登录失败处理、次数限制与超时退出是否启用"), QStringLiteral("符合")},
                   {QStringLiteral("食堂卫生许可证是否在有效期"), QStringLiteral("符合")}});
        const RecordSheet sheet = read(path);
        QCOMPARE(sheet.filled.count(Outcome::New), 1);
        const FilledCell& alike = sheet.filled.cells.first();
        QCOMPARE(alike.item, item("7.1.4.1 b"));
        QVERIFY(alike.confidence < 100);
        QVERIFY(!alike.guess.isEmpty());
        QCOMPARE(sheet.filled.count(Outcome::Refused), 1);
        QVERIFY(!sheet.filled.cells.last().reason.isEmpty());
    }

    void unknownObjectsAndVerdicts()
    {
        const QString path =
            write(QStringLiteral("Sheet1"),
                  {{QStringLiteral("条款"), QStringLiteral("测评对象"), QStringLiteral("判定")},
                   {QStringLiteral("7.1.4.1 a"), QStringLiteral("检验数据库"), QStringLiteral("马马虎虎")},
                   {QStringLiteral("7.1.4.1 b"), QStringLiteral("放射科打印机"), QStringLiteral("符合")},
                   {QStringLiteral("7.1.4.1 c"), QStringLiteral("检验数据"), QStringLiteral("符合")}});
        const RecordSheet sheet = read(path);
        QCOMPARE(sheet.filled.count(Outcome::Refused), 2);
        QVERIFY(sheet.filled.cells.at(0).reason.contains(QStringLiteral("马马虎虎")));
        QVERIFY(sheet.filled.cells.at(1).reason.contains(QStringLiteral("放射科打印机")));
        QCOMPARE(sheet.filled.cells.at(0).place, QStringLiteral("C2"));
        QVERIFY(sheet.filled.cells.at(2).confidence < 100); // a name that is much alike
        QCOMPARE(sheet.filled.cells.at(2).objectName, QStringLiteral("检验数据库"));
    }

    void aPersonNamesTheObjectAndTheColumns()
    {
        const QString path =
            write(QStringLiteral("Sheet1"),
                  {{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")},
                   {QStringLiteral("7.1.4.1 a"), QStringLiteral("看过"), QStringLiteral("符合")}});
        RecordSheetOptions options;
        const Round round = m_fixture->round();
        options.object = round.objects.at(ExchangeFixture::column(round, "检验数据库")).id;
        options.columns = {
            {QStringLiteral("clause"), 0}, {QStringLiteral("note"), 1}, {QStringLiteral("verdict"), 2}};
        const FilledCell& cell = only(read(path, options));
        QCOMPARE(cell.outcome, Outcome::New);
        QCOMPARE(cell.confidence, 100);
        QCOMPARE(cell.note, QStringLiteral("看过"));
    }

    /// A cell that holds nothing but signs cites nothing; the sanitizers see what it would read.
    void aClauseOfSignsAloneIsNone()
    {
        const Round round = m_fixture->round();
        ItemMatcher matcher(round);
        ItemWords words;
        for (const char* signs : {"（）", " - ", "。"}) {
            words.clause = QString::fromUtf8(signs);
            QCOMPARE(matcher.find(words).row, -1);
        }
    }

    void withoutVerdictsNothingIsRead()
    {
        const QString path =
            write(QStringLiteral("Sheet1"), {{QStringLiteral("姓名"), QStringLiteral("电话")},
                                             {QStringLiteral("何敏"), QStringLiteral("8025")}});
        QVERIFY_THROWS_EXCEPTION(Error, read(path));
    }

    void lettersAreTakenOff_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("letter");
        QTest::addColumn<QString>("rest");
        QTest::newRow("bracket") << QStringLiteral("a) 应") << QStringLiteral("a") << QStringLiteral("应");
        QTest::newRow("both") << QStringLiteral("（B）应") << QStringLiteral("b") << QStringLiteral("应");
        QTest::newRow("dot") << QStringLiteral("c. 应") << QStringLiteral("c") << QStringLiteral("应");
        QTest::newRow("alone") << QStringLiteral("d") << QStringLiteral("d") << QString();
        QTest::newRow("word") << QStringLiteral("access") << QString() << QStringLiteral("access");
        QTest::newRow("none") << QStringLiteral("应急") << QString() << QStringLiteral("应急");
    }
    void lettersAreTakenOff()
    {
        QFETCH(QString, written);
        QFETCH(QString, letter);
        QFETCH(QString, rest);
        QCOMPARE(takeLetter(written), letter);
        QCOMPARE(written, rest);
    }
};

QTEST_GUILESS_MAIN(TstRecordSheet)
#include "tst_record_sheet.moc"
