// What an incident consists of: affected assets, lines of the timeline, tasks, lessons.
#include "base/error.h"
#include "fields/asset.h"
#include "fields/impact.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/system.h"
#include "fields/timeline_entry.h"
#include "incidents/incident_records.h"
#include "incidents/incident_service.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace field = fields::incident;
namespace asset = fields::asset;
namespace impact = fields::impact;
namespace entry = fields::timeline_entry;
namespace task = fields::incident_task;
namespace improvement = fields::improvement;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

/// What the asset register knows of it. Its number of persons was never deduplicated.
FieldValues impactFrom(ledger::Reader& reader, const Record& record)
{
    const RecordFields from(reader, asset::kRegister, record);
    FieldValues values{{id(impact::asset), record.id}, {id(impact::title), from.text(asset::name).left(200)}};
    const auto take = [&](const char* target, const char* source) {
        if (from.has(source))
            values.insert(id(target), from.value(source));
    };
    take(impact::system, asset::storage_system);
    take(impact::data_level, asset::level);
    take(impact::persons, asset::persons);
    take(impact::records, asset::volume_records);
    take(impact::bytes, asset::volume_bytes);
    // "86.4 万人" as the volume says how many persons, not how many records
    const bool countsPersons = from.text(asset::volume_unit) == QStringLiteral("人");
    if (countsPersons && !from.has(asset::persons))
        take(impact::persons, asset::volume_records);
    if (countsPersons)
        values.remove(id(impact::records));
    if (values.contains(id(impact::persons)))
        values.insert(id(impact::confidence), QStringLiteral("upper"));
    const QStringList flags = from.text(asset::pi_flags).split(u',', Qt::SkipEmptyParts);
    if (flags.contains(QLatin1String("sensitive")))
        values.insert(id(impact::sensitive), 1);
    return values;
}

void addSystem(ActWriter& writer, qint64 incident, qint64 system)
{
    const Record record = writer.reader().record(incidentRegister(), incident);
    QList<qint64> systems = RecordFields(writer.reader(), field::kRegister, record).ids(field::systems);
    if (system == 0 || systems.contains(system))
        return;
    systems.append(system);
    writer.update(incidentRegister(), incident, record.rev, {{id(field::systems), ledger::refsOf(systems)}});
}

void refuseTwice(ledger::Reader& reader, qint64 incident, const char* by, qint64 what)
{
    for (const Record& other : partsOf(reader, impact::kRegister, impact::incident, incident)) {
        const RecordFields fields(reader, impact::kRegister, other);
        const bool same = fields.number(by) == what &&
                          (qstrcmp(by, impact::system) != 0 || fields.number(impact::asset) == 0);
        if (same)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” is among the affected already. Nothing was added; change that line.")
                            .arg(fields.text(impact::title)));
    }
}

qint64 createImpact(ActWriter& writer, qint64 incident, FieldValues values, const FieldValues& more,
                    qint64 now)
{
    values.insert(more);
    values.insert(id(impact::incident), incident);
    const qint64 from = values.value(id(impact::outage_from)).toLongLong();
    const qint64 to = values.value(id(impact::outage_to)).toLongLong();
    const ledger::RegisterDef& definition = writer.reader().registers().at(id(impact::kRegister));
    const QString fromLabel = definition.fieldAt(id(impact::outage_from)).label.text();
    const QString toLabel = definition.fieldAt(id(impact::outage_to)).label.text();
    requirePast(fromLabel, from, now);
    requirePast(toLabel, to, now);
    if (from != 0 && to != 0)
        requireOrder(fromLabel, from, toLabel, to);
    const qint64 made = writer.create(id(impact::kRegister), values);
    addSystem(writer, incident, values.value(id(impact::system)).toLongLong());
    const ledger::FieldDef& effect = definition.fieldAt(id(impact::effect));
    const QString effectCode = values.value(effect.id).toString();
    const QString title = values.value(id(impact::title)).toString();
    writeLine(writer, incident, "assess",
              effectCode.isEmpty()
                  ? Tr::tr("Affected: %1").arg(title)
                  : Tr::tr("Affected: %1, %2").arg(title, effect.codeList->labelOf(effectCode)),
              now);
    return made;
}

} // namespace

qint64 IncidentService::linkAsset(qint64 incident, qint64 assetId, const FieldValues& more)
{
    const qint64 now = m_nowMs();
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Affected asset"), {}, [&](ActWriter& writer) {
        refuseTwice(writer.reader(), incident, impact::asset, assetId);
        const Record record = writer.reader().record(id(asset::kRegister), assetId);
        made = createImpact(writer, incident, impactFrom(writer.reader(), record), more, now);
    });
    return made;
}

qint64 IncidentService::linkSystem(qint64 incident, qint64 system, const FieldValues& more)
{
    const qint64 now = m_nowMs();
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Affected system"), {}, [&](ActWriter& writer) {
        refuseTwice(writer.reader(), incident, impact::system, system);
        const QString name = writer.reader().nameOf(id(fields::system::kRegister), system);
        made = createImpact(writer, incident,
                            {{id(impact::system), system}, {id(impact::title), name.left(200)}}, more, now);
    });
    return made;
}

qint64 IncidentService::addEntry(qint64 incident, const QString& lane, const QString& text, qint64 atMs,
                                 const FieldValues& more)
{
    requireText(text, Tr::tr("Nothing was noted: write what happened."));
    const qint64 now = m_nowMs();
    const qint64 at = atMs != 0 ? atMs : now;
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Timeline"), {}, [&](ActWriter& writer) {
        const ledger::RegisterDef& definition = writer.reader().registers().at(id(entry::kRegister));
        requirePast(definition.fieldAt(id(entry::at)).label.text(), at, now);
        made = writeEntry(writer, incident, lane, text, at, more);
    });
    return made;
}

qint64 IncidentService::correctEntry(qint64 entryId, qint64 rev, const QString& text, qint64 atMs,
                                     const QString& reason)
{
    requireText(text, Tr::tr("Nothing was corrected: write what happened."));
    requireText(reason, Tr::tr("Nothing was corrected: say why. The line as it was stays in the history."));
    const qint64 now = m_nowMs();
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Timeline corrected"), reason.trimmed(), [&](ActWriter& writer) {
        const Record before = writer.reader().record(id(entry::kRegister), entryId);
        const RecordFields fields(writer.reader(), entry::kRegister, before);
        if (fields.flag(entry::automatic))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("This line was written by the program together with what it "
                               "tells of. Nothing was changed; add a line that explains it."));
        const qint64 at = atMs != 0 ? atMs : fields.number(entry::at);
        const ledger::RegisterDef& definition = writer.reader().registers().at(id(entry::kRegister));
        requirePast(definition.fieldAt(id(entry::at)).label.text(), at, now);
        FieldValues more;
        for (const char* kept :
             {entry::precision, entry::source, entry::actor, entry::starred, entry::exhibits})
            if (fields.has(kept))
                more.insert(id(kept), fields.value(kept));
        // the new line refers to the old one while that still stands
        more.insert(id(entry::corrects), entryId);
        made = writeEntry(writer, fields.number(entry::incident), fields.text(entry::lane), text, at, more);
        writer.voidRecord(id(entry::kRegister), entryId, rev);
    });
    return made;
}

qint64 IncidentService::addTask(qint64 incident, const FieldValues& values)
{
    const QString title = values.value(id(task::title)).toString().trimmed();
    requireText(title, Tr::tr("No task was added: write what is to be done."));
    const qint64 now = m_nowMs();
    qint64 made = 0;
    m_workspace.perform(Tr::tr("New task"), {}, [&](ActWriter& writer) {
        FieldValues all = values;
        all.insert(id(task::incident), incident);
        all.insert(id(task::title), title);
        made = writer.create(id(task::kRegister), all);
        writeLine(writer, incident, "response", Tr::tr("Task: %1").arg(title), now);
    });
    return made;
}

void IncidentService::finishTask(qint64 taskId, qint64 rev, const QString& result)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Task done"), {}, [&](ActWriter& writer) {
        const Record before = writer.reader().record(id(task::kRegister), taskId);
        const RecordFields fields(writer.reader(), task::kRegister, before);
        FieldValues values{{id(task::done_at), now}};
        if (!result.trimmed().isEmpty())
            values.insert(id(task::result), result.trimmed());
        writer.update(id(task::kRegister), taskId, rev, values);
        writer.transition(id(task::kRegister), taskId,
                          writer.reader().record(id(task::kRegister), taskId).rev, QStringLiteral("finish"));
        const QString title = fields.text(task::title);
        writeLine(writer, fields.number(task::incident), "response",
                  result.trimmed().isEmpty() ? Tr::tr("Done: %1").arg(title)
                                             : Tr::tr("Done: %1. %2").arg(title, result.trimmed()),
                  now);
    });
}

qint64 IncidentService::addImprovement(qint64 incident, const FieldValues& values)
{
    const QString title = values.value(id(improvement::title)).toString().trimmed();
    requireText(title, Tr::tr("Nothing was added: write what is to be improved."));
    const qint64 now = m_nowMs();
    qint64 made = 0;
    m_workspace.perform(Tr::tr("New improvement"), {}, [&](ActWriter& writer) {
        const Record record = writer.reader().record(incidentRegister(), incident);
        FieldValues all = values;
        all.insert(id(improvement::incident), incident);
        all.insert(id(improvement::title), title);
        made = writer.create(id(improvement::kRegister), all);
        // lessons also come after the incident was closed, when its timeline is fixed
        if (isOpen(writer.reader(), record))
            writeLine(writer, incident, "recovery", Tr::tr("To improve: %1").arg(title), now);
    });
    return made;
}

} // namespace wardbook::incidents
