#include "bench_support.h"
#include "crypto/password_key.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <cstdio>
#include <malloc.h>

namespace wardbook::bench {

namespace {

QList<Figure>& figures()
{
    static QList<Figure> all;
    return all;
}

qint64 statusKiB(const QByteArray& key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').first().toLongLong();
    return 0;
}

const QString kMember = QStringLiteral("周宁");
const QString kPassword = QStringLiteral("bench password 1");

} // namespace

void report(const Figure& figure)
{
    figures() << figure;
    std::printf("%-58s %-34s %-26s %s\n", qPrintable(figure.what), qPrintable(figure.measured),
                qPrintable(figure.limit), figure.holds ? "holds" : "MISSES");
    std::fflush(stdout);
}

int printTable()
{
    std::printf("\n| what | measured | limit | |\n|---|---|---|---|\n");
    int missed = 0;
    for (const Figure& figure : figures()) {
        missed += figure.holds ? 0 : 1;
        std::printf("| %s | %s | %s | %s |\n", qPrintable(figure.what), qPrintable(figure.measured),
                    qPrintable(figure.limit), figure.holds ? "holds" : "**misses**");
    }
    return missed;
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

qint64 residentKiB()
{
    return statusKiB("VmRSS:");
}

qint64 peakResidentKiB()
{
    return statusKiB("VmHWM:");
}

void forgetPeak()
{
    malloc_trim(0);
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5"); // proc(5): VmHWM begins anew
}

QString ms(double value)
{
    return QStringLiteral("%1 ms").arg(value, 0, 'f', value < 10 ? 2 : 0);
}

QString folder()
{
    return qEnvironmentVariable("WARDBOOK_BENCH_DIR");
}

int records()
{
    const int wanted = qEnvironmentVariableIntValue("WARDBOOK_BENCH_RECORDS");
    return wanted > 0 ? wanted : 1'000'000;
}

void addDepartments(people::Workspace& workspace)
{
    workspace.perform(QStringLiteral("departments"), {}, [](ledger::ActWriter& writer) {
        for (int i = 1; i <= 40; ++i)
            writer.create(QStringLiteral("department"),
                          {{QStringLiteral("name"), QStringLiteral("第 %1 科").arg(i)}});
    });
}

std::unique_ptr<people::Workspace> newVault(const QString& name)
{
    crypto::useFastPasswordsForTests(); // key derivation is left out of every figure
    const QString dir = folder() + QLatin1Char('/') + name + QStringLiteral(".wardbook");
    QDir(dir).removeRecursively();
    auto made = people::Workspace::create(dir, QStringLiteral("江城市第一人民医院"), kMember, kPassword);
    addDepartments(*made.workspace);
    return std::move(made.workspace);
}

std::unique_ptr<people::Workspace> openVault(const QString& name)
{
    crypto::useFastPasswordsForTests();
    return people::Workspace::open(folder() + QLatin1Char('/') + name + QStringLiteral(".wardbook"), kMember,
                                   kPassword, {});
}

ledger::FieldValues assetValues(int i)
{
    static const QStringList systems{QStringLiteral("HIS"),      QStringLiteral("EMR"),
                                     QStringLiteral("LIS"),      QStringLiteral("PACS"),
                                     QStringLiteral("手麻系统"), QStringLiteral("院感系统"),
                                     QStringLiteral("病案系统"), QStringLiteral("互联网医院")};
    static const QStringList kinds{
        QStringLiteral("电子病历"),     QStringLiteral("检验结果数据库"), QStringLiteral("影像文件"),
        QStringLiteral("费用明细数据"), QStringLiteral("护理记录"),       QStringLiteral("患者主索引"),
        QStringLiteral("预约挂号数据"), QStringLiteral("传染病报告卡"),   QStringLiteral("设备台账"),
        QStringLiteral("人员排班"),     QStringLiteral("慢病随访数据"),   QStringLiteral("手术记录数据库"),
        QStringLiteral("知情同意书"),   QStringLiteral("药品库存数据"),   QStringLiteral("病理切片")};
    static const QStringList categories{QStringLiteral("personal"), QStringLiteral("health"),
                                        QStringLiteral("medical"),  QStringLiteral("payment"),
                                        QStringLiteral("resource"), QStringLiteral("public_health")};
    static const QStringList frequencies{QStringLiteral("realtime"), QStringLiteral("daily"),
                                         QStringLiteral("weekly"), QStringLiteral("monthly")};
    const QString& system = systems.at(i % 8);
    return {
        {QStringLiteral("name"), QStringLiteral("%1%2（%3 年）第 %4 部分")
                                     .arg(system, kinds.at(i / 8 % 15))
                                     .arg(2005 + i / 120 % 20)
                                     .arg(i / 2400 + 1)},
        {QStringLiteral("department"), qint64{1 + i % 40}},
        {QStringLiteral("category"), categories.at(i / 8 % 6)},
        {QStringLiteral("level"), QString::number(1 + (i / 3) % 5)},
        {QStringLiteral("storage_place"), QStringLiteral("%1 生产库 %2 号机房").arg(system).arg(i % 4 + 1)},
        {QStringLiteral("storage_database"), QStringLiteral("%1_DB%2").arg(system).arg(i % 12)},
        {QStringLiteral("volume_records"), qint64{i} * 7919 % 900'000'000},
        {QStringLiteral("volume_unit"), QStringLiteral("条")},
        {QStringLiteral("update_frequency"), frequencies.at(i % 4)},
        {QStringLiteral("aliases"), QStringLiteral("%1 数据集 %2").arg(system).arg(i % 1000)},
        {QStringLiteral("purpose"), QStringLiteral("诊疗、结算与质量控制")},
        {QStringLiteral("source_system"), system},
        {QStringLiteral("region"), QStringLiteral("domestic")},
        {QStringLiteral("contains_pi"), qint64{i % 3 != 0}},
        {QStringLiteral("pi_flags"), i % 3 != 0 ? QStringLiteral("sensitive") : QStringLiteral("none")},
        {QStringLiteral("retention"), QStringLiteral("30 年")},
        {QStringLiteral("quality"), QStringLiteral("good")},
        {QStringLiteral("last_confirmed"), QStringLiteral("2026-0%1-1%2").arg(i % 9 + 1).arg(i % 10)},
        {QStringLiteral("remarks"), QStringLiteral("第 %1 批清查").arg(i % 16 + 1)}};
}

std::unique_ptr<people::Workspace> openLarge()
{
    crypto::useFastPasswordsForTests();
    const QString name = QStringLiteral("large-%1").arg(records());
    const QString done = folder() + QLatin1Char('/') + name + QStringLiteral(".done");
    if (!QFile::exists(done)) {
        std::printf("making the large vault (%d assets) …\n", records());
        std::fflush(stdout);
        const auto workspace = newVault(name);
        constexpr int kPerAct = 100'000;
        for (int first = 0; first < records(); first += kPerAct)
            workspace->perform(QStringLiteral("import"), {}, [&](ledger::ActWriter& writer) {
                const int last = std::min(records(), first + kPerAct);
                writer.expectMany(last - first, {});
                for (int i = first; i < last; ++i)
                    writer.create(QStringLiteral("asset"), assetValues(i));
            });
        QFile mark(done);
        if (!mark.open(QIODevice::WriteOnly))
            throw Error(ErrorKind::Io, mark.errorString());
    }
    return openVault(name);
}

} // namespace wardbook::bench
