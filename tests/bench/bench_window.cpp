#include "bench_support.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/kit/record_table_model.h"
#include "ui/kit/record_table_view.h"
#include "ui/shell/main_window.h"
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

namespace wardbook::bench {

namespace {

/// Waits until the rows that are visible have been read, then paints them: what a person waits for.
double untilPainted(ui::RecordTableView& table)
{
    QElapsedTimer timer;
    timer.start();
    const auto ready = [&] {
        const int first = table.rowAt(0);
        const int last = table.rowAt(table.viewport()->height() - 1);
        if (first < 0)
            return false;
        for (int row = first; row <= (last < 0 ? first : last); ++row)
            if (table.records().rowAt(row) == nullptr)
                return false;
        return true;
    };
    while (!ready() && timer.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5); // the bench is no product code
    table.viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

void benchWindow()
{
    auto workspace = openLarge();
    ui::Program program;
    program.pages = [](const ledger::RegisterSet&) { return QList<ui::PageEntry>{ui::assetsPageEntry()}; };
    ui::MainWindow window(program);
    window.resize(1440, 900);
    window.show();
    ui::RecordTableView* table = nullptr;
    double first = 0;
    first = milliseconds([&] {
        window.enter(std::move(workspace));
        while ((table = window.findChild<ui::RecordTableView*>()) == nullptr)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        untilPainted(*table);
    });
    report({QStringLiteral("unlocked to first painted row, %1 assets").arg(records()), ms(first),
            QStringLiteral("< 300 ms"), first < 300});

    if (!QTest::qWaitFor([&] { return table->records().complete(); }, 60'000))
        report({QStringLiteral("list complete"), QStringLiteral("not within a minute"), {}, false});
    std::vector<double> jumps;
    for (int i = 1; i <= 30; ++i) {
        const int maximum = table->verticalScrollBar()->maximum();
        const int to = static_cast<int>(qint64{maximum} * ((i * 7919) % 1000) / 1000);
        jumps.push_back(milliseconds([&] {
            table->verticalScrollBar()->setValue(to);
            untilPainted(*table);
        }));
    }
    report({QStringLiteral("jump to any position, painted"), ms(median(jumps)), QStringLiteral("< 20 ms"),
            median(jumps) < 20});
    const qint64 mib = residentKiB() / 1024;
    report({QStringLiteral("window on %1 assets, resident").arg(records()), QStringLiteral("%1 MiB").arg(mib),
            QStringLiteral("< 320 MiB"), mib < 320});
    window.lock();
}

} // namespace wardbook::bench
