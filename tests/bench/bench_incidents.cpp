#include "base/clock.h"
#include "bench_support.h"
#include "fields/incident.h"
#include "fields/timeline_entry.h"
#include "incidents/incident_file.h"
#include "ledger/list_index.h"
#include <QDir>

namespace wardbook::bench {

namespace {

namespace fi = fields::incident;
namespace ft = fields::timeline_entry;

constexpr int kIncidents = 10'000, kEntries = 100, kOpenEvery = 500;

const char* const kThings[] = {"服务器被勒索加密", "预约记录外泄", "病历库存储故障", "导出异常",
                               "仿冒邮件",         "输液泵失陷",   "首页被篡改",     "跳板机被入侵"};

/// A few are open and graded, as in a unit that keeps its history.
ledger::FieldValues incidentValues(qint64 i, qint64 nowMs)
{
    constexpr qint64 kHour = 3'600'000;
    const qint64 aware = i % kOpenEvery == 0 ? nowMs - kHour : nowMs - (i + 48) * kHour;
    return {{QLatin1String(fi::title),
             QStringLiteral("%1 第 %2 起").arg(QString::fromUtf8(kThings[i % 8])).arg(i)},
            {QLatin1String(fi::category), QStringLiteral("MP07")},
            {QLatin1String(fi::grade), i % 3 == 0 ? QStringLiteral("larger") : QStringLiteral("ordinary")},
            {QLatin1String(fi::became_aware_at), aware},
            {QLatin1String(fi::summary), QStringLiteral("值班员报告，%1 号机房").arg(i % 40)}};
}

std::unique_ptr<people::Workspace> makeVault()
{
    QDir(folder() + QStringLiteral("/incidents.wardbook")).removeRecursively();
    auto workspace = newVault(QStringLiteral("incidents"));
    const qint64 now = clock::nowMs();
    QList<qint64> ids;
    workspace->perform(QStringLiteral("bench"), {}, [&](ledger::ActWriter& writer) {
        writer.expectMany(kIncidents, {});
        for (int i = 0; i < kIncidents; ++i)
            ids << writer.create(QString::fromLatin1(fi::kRegister), incidentValues(i, now),
                                 i % kOpenEvery == 0 ? QStringLiteral("handling")
                                                     : QStringLiteral("reviewing"));
    });
    workspace->perform(QStringLiteral("bench"), {}, [&](ledger::ActWriter& writer) {
        writer.expectMany(qint64(kIncidents) * kEntries, {});
        const auto entry = [&](qint64 i) {
            return ledger::FieldValues{
                {QLatin1String(ft::incident), ids.at(i % kIncidents)},
                {QLatin1String(ft::at), now - (kEntries - i / kIncidents) * 60'000},
                {QLatin1String(ft::lane), QStringLiteral("response")},
                {QLatin1String(ft::text), QStringLiteral("处置步骤 %1：核对日志").arg(i / kIncidents)}};
        };
        writer.createMany(QString::fromLatin1(ft::kRegister), qint64(kIncidents) * kEntries, entry,
                          [](qint64, const ledger::ValidationError& error) { throw error; });
    });
    workspace->perform(QStringLiteral("bench"), {}, [&](ledger::ActWriter& writer) {
        writer.expectMany(kIncidents, {});
        for (int i = 0; i < kIncidents; ++i)
            if (i % kOpenEvery != 0)
                writer.guardedTransition(
                    QString::fromLatin1(fi::kRegister), ids.at(i),
                    writer.reader().record(QString::fromLatin1(fi::kRegister), ids.at(i)).rev,
                    QStringLiteral("close"));
    });
    return workspace;
}

void benchList(ledger::Reader& reader)
{
    ledger::ListQuery query;
    query.registerId = QString::fromLatin1(fi::kRegister);
    const double first = milliseconds([&] { reader.fetch(query.registerId, reader.firstIds(query, 100)); });
    report({QStringLiteral("incidents of %1: first page").arg(kIncidents), ms(first),
            QStringLiteral("< 5 ms"), first < 5});
    ledger::ListIndex index(reader, query.registerId);
    index.load();
    std::vector<double> times;
    for (const char* text :
         {"勒索", "病历库", "首页被篡改 第 7", "SJ-2026-01", "lsjm", "值班员", "没有这样的词"})
        for (int i = 0; i < 5; ++i)
            times.push_back(milliseconds([&] {
                ledger::ListQuery find = query;
                find.find = QString::fromUtf8(text);
                const auto hits = index.run(find);
                reader.fetch(query.registerId,
                             std::span(hits.ids).first(std::min<size_t>(100, hits.ids.size())));
            }));
    const double worst = *std::max_element(times.begin(), times.end());
    report({QStringLiteral("incidents: search per keystroke"),
            QStringLiteral("median %1, worst %2").arg(ms(median(times)), ms(worst)),
            QStringLiteral("median < 16 ms, worst < 60 ms"), median(times) < 16 && worst < 60});
}

} // namespace

void benchIncidents()
{
    const auto workspace = makeVault();
    const auto reader = workspace->ledger().reader(32 * 1024);
    benchList(*reader);
    std::vector<double> opened;
    const qint64 now = clock::nowMs();
    for (int i = 0; i < 40; ++i)
        opened.push_back(
            milliseconds([&] { incidents::readIncidentFile(*reader, 1 + (i * 7919) % kIncidents, now); }));
    report({QStringLiteral("file of one incident with %1 entries of %2 read")
                .arg(kEntries)
                .arg(kIncidents * kEntries),
            ms(median(opened)), QStringLiteral("< 20 ms"), median(opened) < 20});
    const auto rules = incidents::IncidentRules::current(*reader);
    std::vector<double> clocks;
    for (int i = 0; i < 20; ++i)
        clocks.push_back(milliseconds([&] { incidents::nearestClock(*reader, *rules, now); }));
    report({QStringLiteral("nearest legal clock among them"), ms(median(clocks)), QStringLiteral("< 16 ms"),
            median(clocks) < 16});
}

} // namespace wardbook::bench
