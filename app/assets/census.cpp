#include "assets/census.h"
#include "assets/census_figures.h"
#include "fields/asset.h"
#include "fields/census.h"
#include "fields/census_task.h"
#include "fields/department.h"
#include "ledger/record_fields.h"

namespace wardbook::assets {

namespace fa = fields::asset;
namespace fc = fields::census;
namespace ft = fields::census_task;
using ledger::RecordFields;

namespace {

constexpr struct
{
    CensusList list;
    const char* id;
} kLists[] = {{CensusList::Unconfirmed, "unconfirmed"},
              {CensusList::Confirmed, "confirmed"},
              {CensusList::Added, "added"},
              {CensusList::Changed, "changed"},
              {CensusList::Gone, "gone"}};

QString named(const char* id)
{
    return QString::fromLatin1(id);
}

CensusCounts writtenCounts(const RecordFields& task)
{
    return {task.number(ft::assets_total), task.number(ft::assets_confirmed), task.number(ft::added),
            task.number(ft::changed), task.number(ft::gone)};
}

CensusDepartment departmentOf(ledger::Reader& reader, const ledger::Record& task)
{
    const RecordFields fields(reader, ft::kRegister, task);
    CensusDepartment made;
    made.department = fields.number(ft::department);
    made.name = reader.nameOf(named(fields::department::kRegister), made.department);
    made.task = task.id;
    made.taskRev = task.rev;
    made.taskState = task.state;
    made.due = fields.date(ft::due);
    if (fields.has(ft::liaison))
        made.liaison = reader.nameOf(QStringLiteral("person"), fields.number(ft::liaison));
    made.counts = writtenCounts(fields);
    return made;
}

CensusFigures figuresOf(ledger::Reader& reader, const ledger::Record& census)
{
    return {reader, censusStartAct(reader, census.id),
            RecordFields(reader, fc::kRegister, census).date(fc::started_on)};
}

} // namespace

QString censusListId(CensusList list)
{
    for (const auto& each : kLists)
        if (each.list == list)
            return named(each.id);
    return {};
}

std::optional<CensusList> censusListFromId(const QString& id)
{
    for (const auto& each : kLists)
        if (id == QLatin1String(each.id))
            return each.list;
    return {};
}

CensusCounts& CensusCounts::operator+=(const CensusCounts& other)
{
    total += other.total;
    confirmed += other.confirmed;
    added += other.added;
    changed += other.changed;
    gone += other.gone;
    return *this;
}

CensusCounts CensusProgress::counts() const
{
    CensusCounts all;
    for (const CensusDepartment& each : departments)
        all += each.counts;
    return all;
}

CensusProgress CensusService::progress(ledger::Reader& reader, qint64 census, qint64 department)
{
    const ledger::Record record = reader.record(named(fc::kRegister), census);
    const RecordFields fields(reader, fc::kRegister, record);
    CensusProgress made{
        census, fields.text(fc::name), record.state, fields.date(fc::started_on), fields.date(fc::due), {}};
    for (const ledger::Record& task : censusTasks(reader, census))
        made.departments << departmentOf(reader, task);
    if (record.state == QLatin1String("running")) {
        QHash<qint64, CensusCounts> counts = figuresOf(reader, record).counts();
        for (CensusDepartment& each : made.departments) {
            const CensusCounts now = counts.take(each.department);
            // what a department handed in stands until it is returned
            if (each.taskState == QLatin1String("open"))
                each.counts = now;
        }
        // departments that came later, unless the census is about some of them only
        if (!fields.has(fc::departments))
            for (auto it = counts.begin(); it != counts.end(); ++it)
                if (it.key() != 0 && it->total + it->added + it->gone > 0)
                    made.departments << CensusDepartment{
                        it.key(), reader.nameOf(named(fields::department::kRegister), it.key()),
                        0,        0,
                        {},       {},
                        made.due, *it};
    }
    if (department != 0)
        made.departments.removeIf(
            [&](const CensusDepartment& each) { return each.department != department; });
    std::stable_sort(made.departments.begin(), made.departments.end(),
                     [](const CensusDepartment& a, const CensusDepartment& b) {
                         return std::pair(-a.counts.left(), a.name) < std::pair(-b.counts.left(), b.name);
                     });
    return made;
}

QList<qint64> CensusService::assets(ledger::Reader& reader, qint64 census, CensusList list, qint64 department)
{
    const ledger::Record record = reader.record(named(fc::kRegister), census);
    if (censusStartAct(reader, census) == 0)
        return {};
    QList<qint64> found = figuresOf(reader, record).ids(list, department);
    const QList<qint64> only = RecordFields(reader, fc::kRegister, record).ids(fc::departments);
    if (only.isEmpty() || department != 0)
        return found;
    const ledger::RegisterDef& definition = reader.registers().at(named(fa::kRegister));
    const ledger::FieldDef& field = definition.fieldAt(named(fa::department));
    QList<qint64> kept;
    for (const ledger::Record& each : reader.fetch(definition.id, found))
        if (only.contains(each.value(field).toLongLong()))
            kept << each.id;
    return kept;
}

qint64 CensusService::running(ledger::Reader& reader)
{
    qint64 found = 0;
    QString latest;
    const ledger::RegisterDef& definition = reader.registers().at(named(fc::kRegister));
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        const QString started = record.text(definition.fieldAt(named(fc::started_on)));
        if (record.state == QLatin1String("running") && (found == 0 || started >= latest)) {
            found = record.id;
            latest = started;
        }
    });
    return found;
}

} // namespace wardbook::assets
