#include "bench_support.h"
#include "exchange/import_write.h"
#include "exchange/mapping_memory.h"
#include "exchange/table_writer.h"
#include <QFile>
#include <QProcess>

namespace wardbook::bench {

namespace {

constexpr int kRows = 100'000;

/// 20 columns with the headings of a hospital's ledger.
QString ledgerFile()
{
    const QString path = folder() + QStringLiteral("/ledger-100k.xlsx");
    if (QFile::exists(path))
        return path;
    exchange::OutTable table;
    table.name = QStringLiteral("汇总");
    for (const char* heading :
         {"数据资产名称", "责任部门", "类别",     "级别",         "存储位置",       "库",       "数据量级",
          "更新频率",     "别名",     "用途",     "来源系统",     "是否含个人信息", "保存期限", "备注",
          "关键词",       "国家分类", "存储地域", "最近确认日期", "涉及人数",       "主题"}) {
        exchange::OutColumn column;
        column.heading = QString::fromUtf8(heading);
        column.key = column.heading;
        table.columns << column;
    }
    const auto writer = exchange::TableWriter::create(path, table);
    const QStringList categories{QStringLiteral("个人属性"), QStringLiteral("健康状况"),
                                 QStringLiteral("医疗应用"), QStringLiteral("医疗支付"),
                                 QStringLiteral("卫生资源"), QStringLiteral("公共卫生")};
    const QStringList frequencies{QStringLiteral("实时"), QStringLiteral("每日"), QStringLiteral("每周"),
                                  QStringLiteral("每月")};
    for (int i = 0; i < kRows; ++i) {
        const auto values = assetValues(i);
        const auto text = [&](const char* field) { return values.value(QLatin1String(field)).toString(); };
        const QStringList cells{text("name"),
                                QStringLiteral("第 %1 科").arg(1 + i % 40),
                                categories.at(i % 6),
                                QStringLiteral("第%1级").arg(1 + i % 5),
                                text("storage_place"),
                                text("storage_database"),
                                QStringLiteral("%1万条").arg(i % 9000 + 1),
                                frequencies.at(i % 4),
                                text("aliases"),
                                text("purpose"),
                                text("source_system"),
                                i % 3 ? QStringLiteral("是") : QStringLiteral("否"),
                                text("retention"),
                                text("remarks"),
                                QStringLiteral("关键词%1").arg(i % 50),
                                QStringLiteral("一般"),
                                QStringLiteral("境内"),
                                text("last_confirmed"),
                                QString::number(i % 100000),
                                QStringLiteral("主题 %1").arg(i % 20)};
        exchange::Row row;
        for (const QString& cell : cells)
            row.push_back({cell, exchange::Cell::Kind::Text});
        writer->row(row);
    }
    writer->finish();
    return path;
}

/// Reading every row with openpyxl in read-only mode, in seconds; 0 when it is not installed.
double openpyxlMs(const QString& path)
{
    QProcess python;
    const QString script = QStringLiteral(
        "import sys, openpyxl\n"
        "for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True):\n"
        "    pass\n");
    bool ok = false;
    const double time = milliseconds([&] {
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path});
        ok = python.waitForFinished(-1) && python.exitCode() == 0;
    });
    return ok ? time : 0;
}

} // namespace

void benchExchange()
{
    const QString path = ledgerFile();
    const double peer = openpyxlMs(path);
    if (peer == 0) {
        report({QStringLiteral("xlsx import against python3-openpyxl"),
                QStringLiteral("openpyxl is not installed"),
                {},
                true});
        return;
    }
    forgetPeak();
    const auto workspace = newVault(QStringLiteral("import"));
    const auto reader = workspace->ledger().reader();
    const auto& definition = reader->registers().at(QStringLiteral("asset"));
    exchange::ImportSource source;
    source.path = path;
    exchange::ImportPlan plan;
    const double dry = milliseconds([&] {
        const auto preview = exchange::previewSource(source, definition);
        plan = exchange::dryRun(*reader, preview, exchange::startMapping(*reader, definition, preview));
    });
    const double write =
        milliseconds([&] { exchange::writeImport(workspace->ledger(), workspace->actor(), plan); });
    const qint64 peak = peakResidentKiB() / 1024;
    const bool all = plan.counts().created == kRows;
    report({QStringLiteral("xlsx 100,000 × 20: dry run"),
            QStringLiteral("%1 (openpyxl reads in %2; %3)").arg(ms(dry), ms(peer)).arg(dry / peer, 0, 'f', 2),
            QStringLiteral("≤ 0.25 × openpyxl"), all && dry <= peer / 4});
    report({QStringLiteral("xlsx 100,000 × 20: whole encrypted import"),
            QStringLiteral("%1 (%2)").arg(ms(dry + write)).arg((dry + write) / peer, 0, 'f', 2),
            QStringLiteral("≤ 0.5 × openpyxl"), all && dry + write <= peer / 2});
    report({QStringLiteral("memory during the import (peak, whole process)"),
            QStringLiteral("%1 MiB").arg(peak), QStringLiteral("≤ 300 MiB"), peak <= 300});
}

} // namespace wardbook::bench
