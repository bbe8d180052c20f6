#include "grading/working_days.h"
#include "base/error.h"
#include "base/shared_by_key.h"
#include "grading/grade_pack.h"
#include "grading/grading_tr.h"
#include "ledger/unit_packs.h"
#include "people/workspace.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace wardbook::grading {

namespace {

const QString kKind = QStringLiteral("working_days");

Error notAPlan(const QString& where)
{
    return {ErrorKind::Invalid,
            Tr::tr("This is no list of public holidays: “%1” is not what is expected there. Nothing was "
                   "changed. The format is described in resources/packs/README.md.")
                .arg(where),
            where};
}

/// "2026-01-04" or "2026-02-15/2026-02-23", all within `year`.
QSet<QDate> readDays(const QJsonValue& json, int year)
{
    constexpr int kLongest = 31; // days in a row
    if (!json.isArray())
        throw notAPlan(QString::number(year));
    QSet<QDate> days;
    for (const QJsonValue& each : json.toArray()) {
        if (!each.isString())
            throw notAPlan(QString::number(year));
        const QStringList ends = each.toString().split(QLatin1Char('/'));
        const QDate first = QDate::fromString(ends.first(), Qt::ISODate);
        const QDate last = QDate::fromString(ends.last(), Qt::ISODate);
        if (ends.size() > 2 || !first.isValid() || !last.isValid() || last < first || first.year() != year ||
            last.year() != year || first.daysTo(last) >= kLongest)
            throw notAPlan(each.toString());
        for (QDate day = first; day <= last; day = day.addDays(1))
            days.insert(day);
    }
    return days;
}

} // namespace

WorkingDays WorkingDays::parse(const QByteArray& json)
{
    const QJsonObject pack = QJsonDocument::fromJson(json).object();
    const QJsonObject years = pack[QLatin1String("years")].toObject();
    for (const char* needed : {"id", "version", "source"})
        if (pack[QLatin1String(needed)].toString().isEmpty())
            throw notAPlan(QLatin1String(needed));
    if (pack[QLatin1String("kind")].toString() != kKind || years.isEmpty())
        throw notAPlan(QStringLiteral("years"));
    WorkingDays read;
    for (auto it = years.begin(); it != years.end(); ++it) {
        const int year = it.key().toInt();
        if (year < 2000 || year > 2200)
            throw notAPlan(it.key());
        const QJsonObject plan = it.value().toObject();
        read.m_years.insert(year);
        read.m_holidays += readDays(plan[QLatin1String("holidays")], year);
        read.m_working += readDays(plan[QLatin1String("working")], year);
    }
    if (read.m_holidays.intersects(read.m_working))
        throw notAPlan(QStringLiteral("working"));
    return read;
}

std::shared_ptr<const WorkingDays> WorkingDays::builtIn()
{
    static const auto days = std::make_shared<const WorkingDays>(
        parse(QJsonDocument(builtInPack(QStringLiteral("working_days.json"))).toJson()));
    return days;
}

std::shared_ptr<const WorkingDays> WorkingDays::current(ledger::Reader& reader)
{
    const QList<ledger::UnitPack> packs = ledger::unitPacks(reader, {kKind});
    if (packs.isEmpty())
        return builtIn();
    static SharedByKey<WorkingDays> merged;
    const QString key = ledger::keyOf(packs);
    if (auto known = merged.find(key))
        return known;
    auto days = std::make_shared<WorkingDays>(*builtIn());
    for (const ledger::UnitPack& pack : packs) {
        if (!pack.intact())
            throw Error(
                ErrorKind::Damaged,
                Tr::tr("The public holidays “%1 %2” of this unit can't be read from the vault. What was "
                       "recorded is unharmed. Load them again under another version.")
                    .arg(pack.id, pack.version),
                QStringLiteral("digest"));
        days->take(parse(pack.content));
    }
    merged.add(key, days);
    return days;
}

void WorkingDays::take(const WorkingDays& newer)
{
    const auto replaced = [&](QDate day) { return newer.knows(day.year()); };
    m_holidays.removeIf(replaced);
    m_working.removeIf(replaced);
    m_years += newer.m_years;
    m_holidays += newer.m_holidays;
    m_working += newer.m_working;
}

bool WorkingDays::isWorking(QDate day) const
{
    return m_working.contains(day) || (day.dayOfWeek() < Qt::Saturday && !m_holidays.contains(day));
}

QList<int> WorkingDays::years() const
{
    QList<int> all = m_years.values();
    std::sort(all.begin(), all.end());
    return all;
}

QDate WorkingDays::after(QDate start, int days) const
{
    QDate day = start;
    while (days > 0) {
        day = day.addDays(1);
        if (isWorking(day))
            --days;
    }
    return day;
}

void storeWorkingDays(people::Workspace& workspace, const QByteArray& json)
{
    const WorkingDays days = WorkingDays::parse(json);
    const QJsonObject content = QJsonDocument::fromJson(json).object();
    ledger::UnitPack pack = ledger::packOf(json);
    pack.kind = kKind;
    pack.id = content[QLatin1String("id")].toString();
    pack.version = content[QLatin1String("version")].toString();
    pack.title = labelFrom(content[QLatin1String("label")].toObject()).text();
    if (pack.title.isEmpty())
        pack.title = pack.id;
    pack.source = content[QLatin1String("source")].toString();
    pack.items = days.years().size();
    if (ledger::isNewPack(*workspace.ledger().reader(2048), pack))
        workspace.perform(Tr::tr("Load public holidays"), {},
                          [&](ledger::ActWriter& writer) { ledger::storePack(writer, pack); });
}

} // namespace wardbook::grading
