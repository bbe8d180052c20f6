#include "calendar/duty_sources.h"
#include "fields/census_task.h"
#include "fields/destruction.h"
#include "fields/drill.h"
#include "fields/filing.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/person.h"
#include "fields/remediation.h"
#include "ledger/permissions.h"
#include "ledger/record_fields.h"

namespace wardbook::calendar {

namespace {

QString dayKey(const QString& registerId, qint64 record, QDate on)
{
    return QStringLiteral("%1/%2/%3").arg(registerId).arg(record).arg(on.toJulianDay());
}

} // namespace

/// Fields that name who answers for a record, in whichever register; others name who took part.
static bool namesWhoAnswers(const ledger::FieldDef& field)
{
    namespace f = fields;
    return field.type == ledger::FieldType::Ref && field.ref == QLatin1String(f::person::kRegister) &&
           (field.id == QLatin1String(f::remediation::owner) ||
            field.id == QLatin1String(f::incident_task::assignee) ||
            field.id == QLatin1String(f::census_task::liaison) ||
            field.id == QLatin1String(f::incident::commander) ||
            field.id == QLatin1String(f::drill::director) || field.id == QLatin1String(f::filing::preparer) ||
            field.id == QLatin1String(f::destruction::executor));
}

void DutyList::tellWhose(Duty& duty, const ledger::RegisterDef& definition,
                         const ledger::Record& record) const
{
    if (const ledger::FieldDef* department = definition.field(definition.departmentField))
        duty.department = record.value(*department).toLongLong();
    for (const ledger::FieldDef& field : definition.fields)
        if (namesWhoAnswers(field) && !record.value(field).isNull())
            duty.persons << record.value(field).toLongLong();
}

void DutyList::add(Duty duty, const ledger::Record& record, const QString& what)
{
    const ledger::RegisterDef& definition = m_question.reader.registers().at(duty.registerId);
    people::Workspace& workspace = m_question.workspace;
    if (!ledger::permissions::departmentRefusal(workspace.ledger().rights(), workspace.actor(), definition,
                                                record)
             .isEmpty())
        return;
    duty.overdue = duty.atMs ? *duty.atMs < m_question.nowMs : duty.on < m_question.today;
    if (!duty.overdue && duty.on > m_question.until)
        return;
    tellWhose(duty, definition, record);
    duty.recordUid = record.uid;
    duty.uid = record.uid + u'-' + what;
    m_days.insert(dayKey(duty.registerId, duty.record, duty.on));
    m_duties << std::move(duty);
}

bool DutyList::has(const QString& registerId, qint64 record, QDate on) const
{
    return m_days.contains(dayKey(registerId, record, on));
}

QList<Duty> DutyList::sorted()
{
    // A day without an hour has until its end: what has an hour comes first.
    const auto time = [](const Duty& duty) {
        return duty.atMs.value_or(duty.on.addDays(1).startOfDay().toMSecsSinceEpoch());
    };
    std::stable_sort(m_duties.begin(), m_duties.end(), [&](const Duty& left, const Duty& right) {
        if (left.overdue != right.overdue)
            return left.overdue;
        return time(left) < time(right);
    });
    return std::move(m_duties);
}

std::optional<ledger::Record> DutyList::incident(qint64 id)
{
    const auto known = m_incidents.constFind(id);
    if (known != m_incidents.cend())
        return *known;
    return *m_incidents.insert(id, m_question.reader.find(QLatin1String(fields::incident::kRegister), id));
}

bool DutyList::isExercise(const ledger::RegisterDef& definition, const ledger::Record& record)
{
    namespace fi = fields::incident;
    const QString incidents = QString::fromLatin1(fi::kRegister);
    if (definition.id == incidents)
        return ledger::RecordFields(definition, record).flag(fi::exercise);
    // What was found wrong in an exercise is put right in earnest.
    if (definition.id == QLatin1String(fields::remediation::kRegister) ||
        definition.id == QLatin1String(fields::improvement::kRegister))
        return false;
    return std::any_of(definition.fields.begin(), definition.fields.end(), [&](const auto& field) {
        if (field.type != ledger::FieldType::Ref || field.ref != incidents || record.value(field).isNull())
            return false;
        const auto about = incident(record.value(field).toLongLong());
        return about && isExercise(m_question.reader.registers().at(incidents), *about);
    });
}

} // namespace wardbook::calendar
