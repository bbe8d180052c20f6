#include "assets/assets_tr.h"
#include "assets/census.h"
#include "assets/census_figures.h"
#include "base/error.h"
#include "fields/asset.h"
#include "fields/census.h"
#include "fields/census_task.h"
#include "fields/department.h"
#include "ledger/permissions.h"
#include "ledger/record_fields.h"

namespace wardbook::assets {

namespace fa = fields::asset;
namespace fc = fields::census;
namespace ft = fields::census_task;
using ledger::ActWriter;
using ledger::RecordFields;

namespace {

constexpr qint64 kMany = 1000; ///< confirmations beyond this write like an import

QString named(const char* id)
{
    return QString::fromLatin1(id);
}

ledger::FieldValues valuesOf(const CensusCounts& counts)
{
    return {{named(ft::assets_total), counts.total},
            {named(ft::assets_confirmed), counts.confirmed},
            {named(ft::added), counts.added},
            {named(ft::changed), counts.changed},
            {named(ft::gone), counts.gone}};
}

/// The step that sets the date and changes nothing else, where the register has one: a confirmation is no
/// edit that waits for approval.
QString confirmingStep(const ledger::RegisterDef& definition, const QString& state)
{
    for (const ledger::TransitionDef& step : definition.transitions)
        if (step.from.contains(state) && step.to == state && step.carries.contains(named(fa::last_confirmed)))
            return step.id;
    return {};
}

QString refusalOf(people::Workspace& workspace, const ledger::RegisterDef& definition,
                  const ledger::Record& record)
{
    return ledger::permissions::editRefusal(workspace.ledger().rights(), workspace.actor(), definition,
                                            record);
}

} // namespace

ledger::Ledger::Body CensusService::starting(qint64 census, qint64 rev, QDate today)
{
    return [census, rev, today](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const QString censuses = named(fc::kRegister), tasks = named(ft::kRegister);
        const ledger::Record record = reader.record(censuses, census);
        const RecordFields fields(reader, fc::kRegister, record);
        // a day that was only planned: what is confirmed from today on counts
        const QDate planned = fields.date(fc::started_on);
        const QDate from = planned.isValid() && planned < today ? planned : today;
        qint64 seen = rev;
        if (from != planned) {
            writer.update(censuses, census, seen, {{named(fc::started_on), from.toString(Qt::ISODate)}});
            ++seen;
        }
        writer.transition(censuses, census, seen, QStringLiteral("start"));
        const QHash<qint64, CensusCounts> counts = CensusFigures(reader, 0, from).counts();
        QList<qint64> departments = fields.ids(fc::departments);
        if (departments.isEmpty()) {
            departments = counts.keys();
            departments.removeAll(0);
            std::sort(departments.begin(), departments.end());
        }
        if (departments.isEmpty())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("No department has data assets to confirm. The census was not started; "
                               "enter or import the assets first."));
        QSet<qint64> have;
        for (const ledger::Record& task : censusTasks(reader, census))
            have << RecordFields(reader, ft::kRegister, task).number(ft::department);
        for (const qint64 department : std::as_const(departments)) {
            if (have.contains(department))
                continue;
            const ledger::Record of = reader.record(named(fields::department::kRegister), department);
            const RecordFields unit(reader, fields::department::kRegister, of);
            ledger::FieldValues values = valuesOf(counts.value(department));
            values.insert(named(ft::census), census);
            values.insert(named(ft::department), department);
            values.insert(named(ft::name), Tr::tr("Census: %1").arg(unit.text(fields::department::name)));
            values.insert(named(ft::liaison), unit.value(fields::department::liaison));
            values.insert(named(ft::due), fields.value(fc::due));
            writer.create(tasks, values);
        }
    };
}

void CensusService::start(qint64 census, qint64 rev, QDate today)
{
    m_workspace.perform(Tr::tr("Start a census"), {}, starting(census, rev, today));
}

CensusConfirmed CensusService::confirm(const QList<qint64>& assets, QDate today, const Progress& progress)
{
    CensusConfirmed outcome;
    const auto body = [&](ActWriter& writer) {
        const ledger::RegisterDef& definition = writer.reader().registers().at(named(fa::kRegister));
        const ledger::FieldValues values{{named(fa::last_confirmed), today.toString(Qt::ISODate)}};
        if (assets.size() > kMany)
            writer.expectMany(assets.size(), progress);
        for (const qint64 id : assets) {
            progress.throwIfCancelled();
            const auto record = writer.reader().find(definition.id, id);
            const QString refusal = record ? refusalOf(m_workspace, definition, *record)
                                           : Tr::tr("The asset is not in this vault.");
            if (!refusal.isEmpty()) {
                if (outcome.skipped++ == 0)
                    outcome.refusal = refusal;
                continue;
            }
            const QString step = confirmingStep(definition, record->state);
            if (step.isEmpty())
                writer.update(definition.id, id, record->rev, values);
            else
                writer.guardedTransition(definition.id, id, record->rev, step, values);
            ++outcome.confirmed;
        }
        if (outcome.confirmed == 0 && outcome.skipped > 0)
            ledger::permissions::require(outcome.refusal);
    };
    outcome.act = m_workspace.perform(Tr::tr("Confirm data assets"), {}, body).seq;
    return outcome;
}

ledger::Ledger::Body CensusService::submitting(qint64 task, qint64 rev, QDate today)
{
    return [task, rev, today](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const QString tasks = named(ft::kRegister);
        const ledger::Record record = reader.record(tasks, task);
        const RecordFields fields(reader, ft::kRegister, record);
        const CensusProgress found =
            progress(reader, fields.number(ft::census), fields.number(ft::department));
        ledger::FieldValues values{{named(ft::done_on), today.toString(Qt::ISODate)}};
        if (found.state == QLatin1String("running") && !found.departments.isEmpty())
            values.insert(valuesOf(found.departments.constFirst().counts));
        writer.update(tasks, task, rev, values);
        writer.transition(tasks, task, reader.record(tasks, task).rev, QStringLiteral("submit"));
    };
}

void CensusService::submit(qint64 task, qint64 rev, QDate today)
{
    m_workspace.perform(Tr::tr("Hand in a department's census"), {}, submitting(task, rev, today));
}

QString CensusService::conclusionOf(const CensusProgress& progress)
{
    const CensusCounts all = progress.counts();
    QStringList late;
    for (const CensusDepartment& each : progress.departments)
        if (each.counts.left() > 0)
            late << Tr::tr("%1 (%2)").arg(each.name).arg(each.counts.left());
    QString text = Tr::tr("%1 departments, %2 assets to confirm, %3 confirmed; %4 new, %5 changed, %6 gone.")
                       .arg(progress.departments.size())
                       .arg(all.total)
                       .arg(all.confirmed)
                       .arg(all.added)
                       .arg(all.changed)
                       .arg(all.gone);
    if (!late.isEmpty())
        text += u'\n' + Tr::tr("Not confirmed: %1.").arg(late.join(Tr::tr(", ")));
    return text;
}

/// Figures of departments are written by who may write them: for others (the principal) those that were
/// handed in stand. The day and the conclusion come with the step.
ledger::Ledger::Body CensusService::finishing(qint64 census, qint64 rev, QDate today,
                                              const QString& conclusion) const
{
    return [workspace = &m_workspace, census, rev, today, conclusion](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const QString censuses = named(fc::kRegister), tasks = named(ft::kRegister);
        const ledger::RegisterDef& taskDefinition = reader.registers().at(tasks);
        const CensusProgress found = progress(reader, census);
        for (const CensusDepartment& each : found.departments) {
            if (each.task != 0 &&
                refusalOf(*workspace, taskDefinition, reader.record(tasks, each.task)).isEmpty())
                writer.update(tasks, each.task, each.taskRev, valuesOf(each.counts));
        }
        writer.transition(
            censuses, census, rev, QStringLiteral("finish"),
            {{named(fc::finished_on), today.toString(Qt::ISODate)},
             {named(fc::summary), conclusion.trimmed().isEmpty() ? conclusionOf(found) : conclusion}});
    };
}

void CensusService::finish(qint64 census, qint64 rev, QDate today, const QString& conclusion)
{
    m_workspace.perform(Tr::tr("Finish a census"), {}, finishing(census, rev, today, conclusion));
}

} // namespace wardbook::assets
