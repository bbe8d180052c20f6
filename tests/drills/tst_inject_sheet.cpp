#include "drills/inject_sheet.h"
#include "exchange/table_writer.h"
#include "fields/department.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include "fields/expected_action.h"
#include "fields/inject.h"
#include "tests/drills/drill_fixture.h"

using namespace wardbook;
using namespace wardbook::drills;

/// Injects and programmes as spreadsheets: what goes out comes back as it was.
class TestInjectSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<DrillFixture>(); }
    void cleanup() { f.reset(); }

    void outAndInChangesNothing();
    void editsChangeExactlyThoseCells();
    void aForeignSheet();
    void holesAreToldCellByCell();
    void badRowsCanBeLeftOut();
    void onlyWhilePlanning();
    void whoMayNotExport();
    void notThatKindOfSheet();
    void theProgrammeGoesOutAndIn();
    void holesOfAProgramme();

private:
    using Table = QList<QStringList>;
    QString file(const char* name) const { return f->folder.filePath(QString::fromLatin1(name)); }
    static Table read(const QString& path)
    {
        Table rows;
        const auto source = exchange::TableSource::open(path);
        source->read(0, [&](qint64, exchange::Row& cells) {
            QStringList texts;
            for (const exchange::Cell& each : cells)
                texts << each.text;
            rows << texts;
            return true;
        });
        return rows;
    }
    /// The first row is the header.
    static void write(const QString& path, const Table& rows)
    {
        exchange::OutTable table;
        table.name = QStringLiteral("表");
        for (const QString& heading : rows.first())
            table.columns << exchange::OutColumn{heading, heading, exchange::OutColumn::Type::Text,
                                                 14,      {},      {}};
        const auto writer = exchange::TableWriter::create(path, table);
        for (qsizetype i = 1; i < rows.size(); ++i) {
            exchange::Row cells;
            for (const QString& text : rows.at(i))
                cells.push_back(
                    {text, text.isEmpty() ? exchange::Cell::Kind::Empty : exchange::Cell::Kind::Text});
            writer->row(cells);
        }
        writer->finish();
    }
    SheetResult take(qint64 drill, const QString& path, bool skipBad = false)
    {
        return importInjects(*f->workspace, drill, path, false, skipBad);
    }
    std::unique_ptr<DrillFixture> f;
};

void TestInjectSheet::outAndInChangesNothing()
{
    const qint64 drill = f->plan();
    exportInjects(*f->workspace, drill, file("a.xlsx"), QStringLiteral("给导调"));
    QCOMPARE(f->reader()->acts({}).first().kind, QStringLiteral("export"));
    const qint64 before = f->acts();
    const SheetResult result = take(drill, file("a.xlsx"));
    QCOMPARE(std::tuple(result.created, result.changed, result.same), std::tuple(0, 0, 4));
    QVERIFY(result.problems.isEmpty());
    QCOMPARE(f->acts(), before);
    const Table rows = read(file("a.xlsx"));
    QCOMPARE(rows.size(), 5);
    QVERIFY(rows.at(1).contains(QStringLiteral("记录来电 | 5 | 值班\n报首席网络安全官 | 10 | 值班")));
    QVERIFY(rows.at(1).contains(QStringLiteral("电话")));
    QVERIFY(rows.at(2).contains(QStringLiteral("十分钟内上报")) ||
            rows.at(2).contains(QStringLiteral("隔离受害主机")));
}

void TestInjectSheet::editsChangeExactlyThoseCells()
{
    namespace fi = fields::inject;
    const qint64 drill = f->plan();
    exportInjects(*f->workspace, drill, file("a.xlsx"), {});
    Table rows = read(file("a.xlsx"));
    const QStringList header = rows.first();
    const auto column = [&](const QString& heading) { return header.indexOf(heading); };
    const qint64 press = f->injectOf(drill, "03"), first = f->injectOf(drill, "01");
    for (QStringList& row : rows)
        while (row.size() < header.size())
            row << QString();
    // by the hidden key, whatever number it has now
    rows[3][column(QStringLiteral("序号"))] = QStringLiteral("05");
    rows[3][column(QStringLiteral("开始后（分钟）"))] = QStringLiteral("T+25");
    rows[1][column(QStringLiteral("应有动作"))] = QStringLiteral("记录来电 | 5 | 值班\n启用纸质医嘱 | 15");
    rows[2][column(QStringLiteral("前提注入"))] = QString();
    QStringList added(header.size());
    added[column(QStringLiteral("序号"))] = QStringLiteral("06");
    added[column(QStringLiteral("标题"))] = QStringLiteral("患者家属围观");
    added[column(QStringLiteral("开始后（分钟）"))] = QStringLiteral("0:40");
    added[column(QStringLiteral("前提注入"))] = QStringLiteral("05");
    added[column(QStringLiteral("方式"))] = QStringLiteral("口头");
    rows << added;
    write(file("b.xlsx"), rows);

    const SheetResult dry = importInjects(*f->workspace, drill, file("b.xlsx"), true, false);
    QCOMPARE(std::tuple(dry.created, dry.changed, dry.same), std::tuple(1, 3, 1));
    QCOMPARE(f->run(drill).injects.size(), 4);
    const qint64 before = f->acts();
    const SheetResult result = take(drill, file("b.xlsx"));
    QCOMPARE(std::tuple(result.created, result.changed, result.same), std::tuple(1, 3, 1));
    QCOMPARE(f->acts(), before + 1);
    const DrillRun run = f->run(drill);
    QCOMPARE(run.inject(press)->no, QStringLiteral("05"));
    QCOMPARE(run.inject(press)->offset, 25);
    QCOMPARE(run.inject(press)->plannedOffset, 25);
    QCOMPARE(run.inject(press)->title, QStringLiteral("记者来电"));
    QCOMPARE(run.byNo(QStringLiteral("02"))->parent, 0);
    QCOMPARE(run.byNo(QStringLiteral("06"))->parent, press);
    QCOMPARE(run.byNo(QStringLiteral("06"))->offset, 40);
    QCOMPARE(run.inject(first)->actions.at(1).text, QStringLiteral("启用纸质医嘱"));
    QCOMPARE(f->parts(fields::expected_action::kRegister, "inject", first).size(), 2);
    const auto changes = f->reader()->changes(result.act, 100);
    QStringList fields;
    for (const ledger::ChangeEntry& change : changes)
        if (change.recordId == press && change.registerId == QLatin1String(fi::kRegister))
            for (const ledger::FieldChange& each : change.fields)
                fields << each.field;
    fields.sort();
    QCOMPARE(fields,
             (QStringList{QStringLiteral("no"), QStringLiteral("offset"), QStringLiteral("planned_offset")}));
}

void TestInjectSheet::aForeignSheet()
{
    NewDrill wanted;
    wanted.title = QStringLiteral("自编");
    const qint64 drill = f->service().create(wanted);
    write(file("f.xlsx"), {{QStringLiteral("编号"), QStringLiteral("阶段"), QStringLiteral("时间偏移"),
                            QStringLiteral("主线"), QStringLiteral("场景展示"), QStringLiteral("角色"),
                            QStringLiteral("预期行动"), QStringLiteral("随便什么")},
                           {QStringLiteral("1"), QStringLiteral("执行"), QStringLiteral("5 分钟"),
                            QStringLiteral("网站打不开"), QStringLiteral("首页 502"),
                            QStringLiteral("网络组"), QStringLiteral("查负载均衡"), QStringLiteral("x")}});
    const SheetResult result = take(drill, file("f.xlsx"));
    QCOMPARE(result.created, 1);
    const RunInject inject = f->run(drill).injects.first();
    QCOMPARE(inject.offset, 5);
    QCOMPARE(inject.phase, QStringLiteral("run"));
    QCOMPARE(inject.to, QStringLiteral("网络组"));
    QCOMPARE(inject.actions.first().text, QStringLiteral("查负载均衡"));
}

void TestInjectSheet::holesAreToldCellByCell()
{
    const qint64 drill = f->plan();
    const qint64 before = f->acts();
    write(file("h.xlsx"),
          {{QStringLiteral("序号"), QStringLiteral("标题"), QStringLiteral("开始后（分钟）"),
            QStringLiteral("前提注入"), QStringLiteral("方式"), QStringLiteral("应有动作")},
           {QString(), QStringLiteral("没有编号"), QStringLiteral("5"), QString(), QString(), QString()},
           {QStringLiteral("11"), QString(), QStringLiteral("6"), QString(), QString(),
            QStringLiteral("看一下")},
           {QStringLiteral("12"), QStringLiteral("没有分钟"), QString(), QString(), QString(), QString()},
           {QStringLiteral("13"), QStringLiteral("一"), QStringLiteral("7"), QStringLiteral("77"), QString(),
            QString()},
           {QStringLiteral("13"), QStringLiteral("二"), QStringLiteral("8"), QString(), QString(), QString()},
           {QStringLiteral("14"), QStringLiteral("三"), QStringLiteral("很久"), QString(), QString(),
            QString()},
           {QStringLiteral("15"), QStringLiteral("四"), QStringLiteral("9"), QStringLiteral("15"), QString(),
            QString()},
           {QStringLiteral("16"), QStringLiteral("五"), QStringLiteral("9"), QString(),
            QStringLiteral("信鸽"), QString()},
           {QStringLiteral("17"), QStringLiteral("六"), QStringLiteral("9"), QString(), QString(),
            QStringLiteral("做 | 很快 | 谁")},
           {QStringLiteral("18"), QStringLiteral("好的"), QStringLiteral("9"), QStringLiteral("01"),
            QString(), QString()}});
    const SheetResult result = take(drill, file("h.xlsx"));
    QStringList cells;
    for (const SheetProblem& each : result.problems) {
        cells << each.cell;
        QVERIFY(!each.text.isEmpty());
    }
    cells.sort();
    QCOMPARE(cells, (QStringList{QStringLiteral("A2"), QStringLiteral("A6"), QStringLiteral("B3"),
                                 QStringLiteral("C4"), QStringLiteral("C7"), QStringLiteral("D5"),
                                 QStringLiteral("D8"), QStringLiteral("E9"), QStringLiteral("F10")}));
    QCOMPARE(result.act, 0);
    QCOMPARE(f->acts(), before);
    QCOMPARE(f->run(drill).injects.size(), 4);
}

void TestInjectSheet::badRowsCanBeLeftOut()
{
    const qint64 drill = f->plan();
    write(file("s.xlsx"),
          {{QStringLiteral("序号"), QStringLiteral("标题"), QStringLiteral("开始后（分钟）"),
            QStringLiteral("前提注入")},
           {QStringLiteral("11"), QString(), QStringLiteral("6"), QString()},
           {QStringLiteral("12"), QStringLiteral("靠前一条"), QStringLiteral("7"), QStringLiteral("11")},
           {QStringLiteral("13"), QStringLiteral("好的"), QStringLiteral("8"), QStringLiteral("02")}});
    const SheetResult result = take(drill, file("s.xlsx"), true);
    QCOMPARE(result.created, 1);
    QCOMPARE(result.problems.size(), 2); // what depends on a row that is left out is left out too
    QVERIFY(f->run(drill).byNo(QStringLiteral("13")));
    QVERIFY(!f->run(drill).byNo(QStringLiteral("12")));
}

void TestInjectSheet::onlyWhilePlanning()
{
    const qint64 drill = f->plan();
    exportInjects(*f->workspace, drill, file("a.xlsx"), {});
    f->service().submit(drill, f->rev(drill));
    ErrorKind kind{};
    QVERIFY(!refusal([&] { take(drill, file("a.xlsx")); }, &kind).isEmpty());
    QCOMPARE(kind, ErrorKind::Invalid);
}

void TestInjectSheet::whoMayNotExport()
{
    const qint64 drill = f->plan();
    f->as(DrillFixture::chief());
    const qint64 ward =
        f->create(fields::department::kRegister, {{QStringLiteral("name"), QStringLiteral("检验科")}});
    f->workspace->team().add(QStringLiteral("联络员"), QStringLiteral("liaison"), ward,
                             DrillFixture::password(), QStringLiteral("入职"));
    f->as(QStringLiteral("联络员"));
    ErrorKind kind{};
    refusal([&] { exportInjects(*f->workspace, drill, file("x.xlsx"), {}); }, &kind);
    QCOMPARE(kind, ErrorKind::Denied);
    QVERIFY(!QFile::exists(file("x.xlsx")));
}

void TestInjectSheet::notThatKindOfSheet()
{
    const qint64 drill = f->plan();
    write(file("n.xlsx"),
          {{QStringLiteral("菜名"), QStringLiteral("价格")}, {QStringLiteral("豆腐"), QStringLiteral("8")}});
    ErrorKind kind{};
    const QString text = refusal([&] { take(drill, file("n.xlsx")); }, &kind);
    QCOMPARE(kind, ErrorKind::Invalid);
    QVERIFY2(text.contains(QStringLiteral("标题")), qPrintable(text));
}

void TestInjectSheet::theProgrammeGoesOutAndIn()
{
    namespace fd = fields::drill;
    namespace fp = fields::drill_programme;
    const qint64 programme =
        f->create(fp::kRegister, {{QLatin1String(fp::title), QStringLiteral("2027 年度演练计划")},
                                  {QLatin1String(fp::year), 2027}});
    write(file("p.xlsx"),
          {{QStringLiteral("演练名称"), QStringLiteral("演练形式"), QStringLiteral("计划时间"),
            QStringLiteral("总导演"), QStringLiteral("经费（元）")},
           {QStringLiteral("勒索演练"), QStringLiteral("桌面"), QStringLiteral("2027年3月5日"),
            DrillFixture::coordinator(), QStringLiteral("3000")},
           {QStringLiteral("断电演练"), QStringLiteral("实操"), QStringLiteral("2027-09-10"), QString(),
            QString()}});
    SheetResult result = importProgramme(*f->workspace, programme, file("p.xlsx"), false, false);
    QVERIFY2(result.problems.isEmpty(),
             result.problems.isEmpty() ? "" : qPrintable(result.problems.first().text));
    QCOMPARE(result.created, 2);
    const QList<ledger::Record> drills = f->parts(fd::kRegister, fd::programme, programme);
    QCOMPARE(f->text(fd::kRegister, drills.first().id, fd::form), QStringLiteral("tabletop"));
    QCOMPARE(f->text(fd::kRegister, drills.first().id, fd::planned_on), QStringLiteral("2027-03-05"));
    QCOMPARE(f->text(fd::kRegister, drills.first().id, fd::director), QString::number(f->person));
    exportProgramme(*f->workspace, programme, file("q.xlsx"), {});
    const qint64 before = f->acts();
    result = importProgramme(*f->workspace, programme, file("q.xlsx"), false, false);
    QCOMPARE(std::tuple(result.created, result.changed, result.same), std::tuple(0, 0, 2));
    QCOMPARE(f->acts(), before);
    Table rows = read(file("q.xlsx"));
    rows[2][rows.first().indexOf(QStringLiteral("名称"))] = QStringLiteral("停电演练");
    write(file("r.xlsx"), rows);
    result = importProgramme(*f->workspace, programme, file("r.xlsx"), false, false);
    QCOMPARE(result.changed, 1);
    QCOMPARE(f->text(fd::kRegister, drills.last().id, fd::title), QStringLiteral("停电演练"));
}

void TestInjectSheet::holesOfAProgramme()
{
    namespace fp = fields::drill_programme;
    const qint64 programme = f->create(
        fp::kRegister, {{QLatin1String(fp::title), QStringLiteral("计划")}, {QLatin1String(fp::year), 2027}});
    write(file("p.xlsx"), {{QStringLiteral("名称"), QStringLiteral("计划日期"), QStringLiteral("总导演"),
                            QStringLiteral("形式")},
                           {QString(), QStringLiteral("2027-03-05"), QString(), QStringLiteral("桌面推演")},
                           {QStringLiteral("甲"), QStringLiteral("春天"), QString(), QString()},
                           {QStringLiteral("乙"), QString(), QStringLiteral("没有此人"), QString()},
                           {QStringLiteral("丙"), QString(), QString(), QStringLiteral("空想")},
                           {QStringLiteral("丁"), QString(), QString(), QString()},
                           {QStringLiteral("丁"), QString(), QString(), QString()}});
    const SheetResult result = importProgramme(*f->workspace, programme, file("p.xlsx"), false, false);
    QStringList cells;
    for (const SheetProblem& each : result.problems)
        cells << each.cell;
    QCOMPARE(cells, (QStringList{QStringLiteral("A2"), QStringLiteral("B3"), QStringLiteral("C4"),
                                 QStringLiteral("D5"), QStringLiteral("A7")}));
    QVERIFY(f->parts(fields::drill::kRegister, "programme", programme).isEmpty());
}

QTEST_GUILESS_MAIN(TestInjectSheet)
#include "tst_inject_sheet.moc"
