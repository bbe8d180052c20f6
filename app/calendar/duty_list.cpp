#include "calendar/duty_sources.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/remediation.h"
#include "ledger/record_fields.h"

namespace wardbook::calendar {

namespace {

QString dayKey(const QString& registerId, qint64 record, QDate on)
{
    return QStringLiteral("%1/%2/%3").arg(registerId).arg(record).arg(on.toJulianDay());
}

} // namespace

void DutyList::add(Duty duty, const QString& recordUid, const QString& what)
{
    duty.overdue = duty.atMs ? *duty.atMs < m_question.nowMs : duty.on < m_question.today;
    if (!duty.overdue && duty.on > m_question.until)
        return;
    duty.uid = recordUid + u'-' + what;
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
