#include "incidents/incident_plan.h"
#include "base/error.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/plan.h"
#include "fields/plan_step.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"
#include <QSet>

namespace wardbook::incidents {

namespace step = fields::plan_step;
namespace task = fields::incident_task;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

constexpr qint64 kMinuteMs = 60'000;

QList<Record> stepsOf(ledger::Reader& reader, qint64 plan)
{
    QList<Record> steps = partsOf(reader, step::kRegister, step::plan, plan);
    std::stable_sort(steps.begin(), steps.end(), [&](const Record& a, const Record& b) {
        return RecordFields(reader, step::kRegister, a).number(step::no) <
               RecordFields(reader, step::kRegister, b).number(step::no);
    });
    return steps;
}

FieldValues taskFrom(ledger::Reader& reader, const Record& source, qint64 incident, qint64 nowMs)
{
    const RecordFields from(reader, step::kRegister, source);
    const int longest = reader.registers().at(id(task::kRegister)).fieldAt(id(task::title)).maxLength;
    FieldValues values{{id(task::incident), incident},
                       {id(task::title), from.text(step::action).left(longest)},
                       {id(task::plan_step), source.id},
                       {id(task::mandatory), from.flag(step::mandatory) ? 1 : 0}};
    if (from.has(step::phase))
        values.insert(id(task::phase), from.text(step::phase));
    if (from.has(step::role))
        values.insert(id(task::role), from.text(step::role));
    // a target without a figure is no limit
    if (from.number(step::target_minutes) > 0)
        values.insert(id(task::due_at), nowMs + from.number(step::target_minutes) * kMinuteMs);
    return values;
}

} // namespace

void beginPlan(ledger::ActWriter& writer, qint64 incident, qint64 rev, qint64 plan, qint64 nowMs)
{
    ledger::Reader& reader = writer.reader();
    const Record chosen = reader.record(id(fields::plan::kRegister), plan);
    const RecordFields planFields(reader, fields::plan::kRegister, chosen);
    const QString name =
        Tr::tr("%1 (version %2)")
            .arg(planFields.text(fields::plan::name), planFields.text(fields::plan::version));
    if (chosen.state == QLatin1String("retired") || chosen.state == QLatin1String("void"))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The plan “%1” is out of force. Nothing was changed; choose another.").arg(name));
    QSet<qint64> known;
    for (const Record& each : partsOf(reader, task::kRegister, task::incident, incident))
        known.insert(RecordFields(reader, task::kRegister, each).number(task::plan_step));
    writer.update(incidentRegister(), incident, rev, {{id(fields::incident::plan), plan}});
    int added = 0;
    for (const Record& each : stepsOf(reader, plan)) {
        if (known.contains(each.id))
            continue;
        writer.create(id(task::kRegister), taskFrom(reader, each, incident, nowMs));
        ++added;
    }
    const QString draft =
        chosen.state == QLatin1String("approved") ? QString() : Tr::tr(", not approved yet");
    writeLine(writer, incident, "response",
              Tr::tr("Plan in use: %1%2; %3 tasks").arg(name, draft, QString::number(added)), nowMs);
}

} // namespace wardbook::incidents
