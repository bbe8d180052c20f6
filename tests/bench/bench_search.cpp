#include "bench_support.h"
#include "ledger/list_index.h"

namespace wardbook::bench {

namespace {

/// What a keystroke costs the list worker: the first 100 rows and "1000+".
double keystroke(ledger::Reader& reader, ledger::ListIndex& index, const QString& text)
{
    return milliseconds([&] {
        ledger::ListQuery query;
        query.registerId = QStringLiteral("asset");
        query.find = text;
        const auto hits = index.run(query);
        const size_t shown = std::min<size_t>(100, hits.ids.size());
        reader.fetch(query.registerId, std::span(hits.ids).first(shown));
    });
}

} // namespace

void benchSearch()
{
    const auto workspace = openLarge();
    const auto reader = workspace->ledger().reader(64 * 1024);
    ledger::ListIndex index(*reader, QStringLiteral("asset"));
    index.load();
    std::vector<double> all;
    double worst = 0;
    QString slowest;
    for (const char* text : {"数据", "数据库", "电子病历", "HIS 数据库", "库", "hz", "hzzsy", "dzbl", "HI",
                             "ZC-0012", "患者主索引", "没有这样的词", "LIS 检验"}) {
        const QString query = QString::fromUtf8(text);
        std::vector<double> times;
        for (int i = 0; i < 7; ++i)
            times.push_back(keystroke(*reader, index, query));
        all.push_back(median(times));
        if (median(times) > worst) {
            worst = median(times);
            slowest = query;
        }
    }
    report({QStringLiteral("search per keystroke, first 100 rows and “1000+”"),
            QStringLiteral("median %1, worst %2 (%3)").arg(ms(median(all)), ms(worst), slowest),
            QStringLiteral("median < 16 ms, worst < 60 ms"), median(all) < 16 && worst < 60});

    ledger::ListQuery everything;
    everything.registerId = QStringLiteral("asset");
    const auto hits = index.run(everything);
    std::vector<double> pages;
    for (size_t i = 0; i < 40; ++i) {
        const size_t at = (i * 7919 * 128) % (hits.ids.size() - 128);
        pages.push_back(milliseconds(
            [&] { reader->fetch(everything.registerId, std::span(hits.ids).subspan(at, 128)); }));
    }
    report({QStringLiteral("list page of 128 records fetched"), ms(median(pages)), QStringLiteral("< 5 ms"),
            median(pages) < 5});
}

} // namespace wardbook::bench
