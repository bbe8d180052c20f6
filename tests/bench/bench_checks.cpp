#include "base/clock.h"
#include "bench_support.h"
#include "oversight/check_engine.h"
#include <QFile>

namespace wardbook::bench {

namespace {

constexpr int kSystems = 60, kPersons = 2'000, kAssessments = 200, kAssessed = 500, kRights = 2'000;
constexpr int kSmall = 100'000;

QVariant isoDay(int daysFromNow)
{
    return clock::now().date().addDays(daysFromNow).toString(Qt::ISODate);
}

/// As in a unit that keeps its inventory: nearly all approved, a few things amiss of every kind.
ledger::FieldValues checkedAsset(int i)
{
    ledger::FieldValues values = assetValues(i);
    const auto set = [&](const char* field, const QVariant& value) {
        values.insert(QLatin1String(field), value);
    };
    set("storage_system", qint64{1 + i % kSystems});
    if (i % 200 != 7)
        set("owner", qint64{1 + i % kPersons});
    set("national_class", QStringLiteral("general"));
    set("region", QLatin1String(i % 5'000 == 3 ? "abroad" : "domestic"));
    set("openness", QLatin1String(i % 3'000 == 5 ? "public" : "closed"));
    set("cross_border", qint64{i % 4'000 == 9});
    set("measures", QStringLiteral("encrypt_storage"));
    set("last_confirmed", isoDay(i % 300 == 11 ? -500 : -(i % 350)));
    set("next_review", isoDay(i % 400 == 13 ? -20 : 15 + i % 350));
    return values;
}

void addPlaces(ledger::ActWriter& writer)
{
    for (int i = 0; i < kPersons; ++i)
        writer.create(QStringLiteral("person"),
                      {{QStringLiteral("name"), QStringLiteral("职工 %1").arg(i + 1)},
                       {QStringLiteral("left_on"), i % 400 == 1 ? isoDay(-30) : QVariant()}});
    for (int i = 0; i < kSystems; ++i)
        writer.create(QStringLiteral("system"),
                      {{QStringLiteral("name"), QStringLiteral("系统 %1").arg(i + 1)},
                       {QStringLiteral("grade"), QString::number(i % 20 == 0 ? 2 : 3)}});
}

void addPapers(ledger::ActWriter& writer, int assets)
{
    for (int i = 0; i < kAssessments; ++i) {
        QStringList ids;
        for (int n = 0; n < kAssessed; ++n)
            ids << QString::number(1 + (qint64(i) * kAssessed + n) % assets);
        writer.create(QStringLiteral("pia"),
                      {{QStringLiteral("name"), QStringLiteral("影响评估 %1").arg(i + 1)},
                       {QStringLiteral("triggers"), QStringLiteral("sensitive")},
                       {QStringLiteral("assets"), ids.join(u',')}},
                      QStringLiteral("approved"));
    }
    for (int i = 0; i < kRights; ++i)
        writer.create(QStringLiteral("right"),
                      {{QStringLiteral("name"), QStringLiteral("权利 %1").arg(i + 1)},
                       {QStringLiteral("asset"), qint64{1 + i}},
                       {QStringLiteral("kind"), QStringLiteral("hold")},
                       {QStringLiteral("holder"), QStringLiteral("本院")},
                       {QStringLiteral("exclusive"), qint64{1}}},
                      QStringLiteral("active"));
}

/// Kept like the large vault, as it takes minutes to make.
std::unique_ptr<people::Workspace> checkedVault(int assets)
{
    const QString name = QStringLiteral("checked-%1").arg(assets);
    const QString done = folder() + u'/' + name + QStringLiteral(".done");
    if (QFile::exists(done))
        return openVault(name);
    auto workspace = newVault(name);
    constexpr int kPerAct = 100'000;
    for (int first = 0; first < assets; first += kPerAct)
        workspace->perform(QStringLiteral("import"), {}, [&](ledger::ActWriter& writer) {
            const int last = std::min(assets, first + kPerAct);
            writer.expectMany(last - first, {});
            if (first == 0)
                addPlaces(writer);
            for (int i = first; i < last; ++i)
                writer.create(QStringLiteral("asset"), checkedAsset(i),
                              i % 12 == 0 ? QString() : QStringLiteral("approved"));
        });
    workspace->perform(QStringLiteral("papers"), {},
                       [&](ledger::ActWriter& writer) { addPapers(writer, assets); });
    QFile mark(done);
    if (!mark.open(QIODevice::WriteOnly))
        throw Error(ErrorKind::Io, mark.errorString());
    return workspace;
}

/// One act of each kind that touches much, as the window would hear of it.
struct Edit
{
    const char* registerId;
    qint64 id;
    const char* field;
    QVariant value;
};

void benchIncremental(people::Workspace& workspace, oversight::CheckEngine& engine, const QDate& today)
{
    const auto reader = workspace.ledger().reader();
    engine.run(*reader, today);
    report({QStringLiteral("reading who names whom, %1 assets").arg(kSmall),
            ms(milliseconds([&] { engine.prepareUpdates(*reader); })),
            {},
            true});
    double worst = 0;
    QStringList each;
    const QList<Edit> edits{{"asset", 5'000, "level", QStringLiteral("5")},
                            {"system", 3, "grade", QStringLiteral("2")},
                            {"person", 9, "left_on", isoDay(-1)},
                            {"right", 7, "holder", QStringLiteral("他方")},
                            {"department", 4, "remarks", QStringLiteral("核对")}};
    for (const Edit& edit : edits) {
        const QString registerId = QLatin1String(edit.registerId);
        workspace.perform(QStringLiteral("edit"), {}, [&](ledger::ActWriter& writer) {
            const qint64 rev = writer.reader().record(registerId, edit.id).rev;
            writer.update(registerId, edit.id, rev, {{QLatin1String(edit.field), edit.value}});
        });
        const double time = milliseconds([&] { engine.update(*reader, today, registerId, {edit.id}); });
        worst = std::max(worst, time);
        each << QStringLiteral("%1 %2").arg(registerId, ms(time));
    }
    report({QStringLiteral("checks after an act, %1 assets").arg(kSmall), each.join(QStringLiteral(", ")),
            QStringLiteral("each < 50 ms"), worst < 50});
}

} // namespace

void benchChecks()
{
    const QDate today = clock::now().date();
    {
        const auto workspace = checkedVault(records());
        const auto reader = workspace->ledger().reader(64 * 1024);
        const auto beside = workspace->ledger().reader(64 * 1024);
        const auto rules = oversight::CheckRules::current(*reader);
        oversight::CheckEngine engine(rules, reader->registers());
        std::vector<double> times;
        for (int i = 0; i < 3; ++i)
            times.push_back(milliseconds([&] { engine.run(*reader, today, {}, beside.get()); }));
        report({QStringLiteral("%1 checks over %2 assets").arg(rules->rules.size()).arg(records()),
                QStringLiteral("%1 (%2 findings)").arg(ms(median(times))).arg(engine.findings().total()),
                QStringLiteral("< 2 s"), median(times) < 2'000});
    }
    const auto workspace = checkedVault(kSmall);
    const auto registers = workspace->ledger().registers();
    oversight::CheckEngine engine(oversight::CheckRules::builtIn(*registers), *registers);
    benchIncremental(*workspace, engine, today);
}

} // namespace wardbook::bench
