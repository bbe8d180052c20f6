// Dates that people keep in registers and whose field says that something is due.
#include "calendar/duty_sources.h"
#include "fields/access_grant.h"
#include "fields/alert.h"
#include "fields/asset.h"
#include "fields/census.h"
#include "fields/consent.h"
#include "fields/drill.h"
#include "fields/entrustment.h"
#include "fields/filing.h"
#include "fields/handover.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/inspection.h"
#include "fields/licensed_assessment.h"
#include "fields/obligation.h"
#include "fields/pia.h"
#include "fields/provider.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "ledger/record_fields.h"
#include "storage/statement.h"

namespace wardbook::calendar {

using ledger::FieldDef;
using ledger::FieldType;
using ledger::Record;
using ledger::RegisterDef;

namespace {

constexpr qsizetype kAtOnce = 512;

bool isOneOf(const QString& text, std::initializer_list<const char*> list)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const char* each) { return text == QLatin1String(each); });
}

/// Fields mean the same in every register, also in those that a unit adds itself.
bool saysDue(const FieldDef& field)
{
    namespace f = fields;
    return isOneOf(field.id, {f::remediation::due, f::incident_task::due_at, f::drill::planned_on,
                              f::obligation::next_on, f::asset::next_review, f::system::next_assessment,
                              f::consent::valid_until, f::system::filing_until, f::pia::keep_until,
                              f::provider::contract_to}) &&
           (field.type == FieldType::Date || field.type == FieldType::Instant);
}

/// Filled when the thing was done or ended, whatever its state says.
bool saysDone(const FieldDef& field)
{
    namespace f = fields;
    return isOneOf(field.id, {f::remediation::done_on, f::incident_task::done_at, f::alert::replied_at,
                              f::inspection::replied_on, f::census::finished_on, f::handover::handed_on,
                              f::drill::started_at, f::access_grant::revoked_on, f::consent::withdrawn_on,
                              f::entrustment::ended_on});
}

bool isOver(const QString& state)
{
    return isOneOf(state,
                   {"retired", "revoked", "closed", "false_alarm", "done", "dropped", "accepted", "signed",
                    "ended", "evaluated", "archived", "cancelled", "returned", "voided", ledger::kVoidState});
}

/// Read by sources that know more of them; of licensed assessments only the newest of a system counts, which
/// its deadlines say.
bool readElsewhere(const RegisterDef& definition)
{
    return isOneOf(definition.id, {fields::filing::kRegister, fields::obligation::kRegister,
                                   fields::licensed_assessment::kRegister});
}

class RegisterDates
{
public:
    RegisterDates(DutyList& list, const RegisterDef& definition)
        : m_list(list), m_question(list.question()), m_definition(definition)
    {
    }

    void add(const FieldDef& field)
    {
        const QList<qint64> ids = dueIds(field);
        // A few at a time: a large register is never in memory as a whole, and cancelling is prompt.
        for (qsizetype from = 0; from < ids.size(); from += kAtOnce) {
            m_question.progress.throwIfCancelled();
            const std::span<const qint64> some(ids.data() + from, std::min(kAtOnce, ids.size() - from));
            for (const Record& record : m_question.reader.fetch(m_definition.id, some))
                if (!isSettled(record) && !m_list.isExercise(m_definition, record))
                    add(field, record);
        }
    }

private:
    /// By the index of the date: the plus sign keeps the database from looking up every record that isn't
    /// over instead, which takes half a minute on a million assets.
    QList<qint64> dueIds(const FieldDef& field) const
    {
        QStringList over{quoted(QLatin1String(ledger::kVoidState))};
        for (const ledger::StateDef& state : m_definition.states)
            if (isOver(state.id))
                over << quoted(state.id);
        const QDate end = std::max(m_question.until, m_question.today).addDays(1);
        storage::Statement query(
            m_question.reader.connection(),
            QStringLiteral("SELECT id FROM %1 WHERE %2 < $1 AND +state NOT IN (%3) ORDER BY +id")
                .arg(m_definition.table(), field.column(), over.join(u',')));
        if (field.type == FieldType::Instant)
            query.bindInt(1, end.startOfDay().toMSecsSinceEpoch());
        else
            query.bindText(1, end.toString(Qt::ISODate));
        QList<qint64> ids;
        while (query.step())
            ids << query.integer(0);
        return ids;
    }

    static QString quoted(const QString& state) { return u'\'' + state + u'\''; }

    bool isSettled(const Record& record)
    {
        const bool done =
            std::any_of(m_definition.fields.begin(), m_definition.fields.end(), [&](const FieldDef& field) {
                return saysDone(field) && !record.value(field).isNull();
            });
        if (done)
            return true;
        // An improvement that became a task is due as that task.
        if (m_definition.id == QLatin1String(fields::improvement::kRegister))
            return ledger::RecordFields(m_definition, record).has(fields::improvement::remediation);
        const FieldDef* owner = m_definition.field(m_definition.ownerField);
        if (!owner || owner->ref != QLatin1String(fields::incident::kRegister))
            return false;
        const auto incident = m_list.incident(record.value(*owner).toLongLong());
        return incident && isOver(incident->state);
    }

    QString titleOf(const Record& record)
    {
        const QString own = record.text(m_definition.fieldAt(m_definition.titleField));
        return own.isEmpty() ? m_question.reader.nameOf(m_definition.id, record.id) : own;
    }

    void add(const FieldDef& field, const Record& record)
    {
        Duty duty;
        if (field.type == FieldType::Instant) {
            duty.atMs = record.value(field).toLongLong();
            duty.on = QDateTime::fromMSecsSinceEpoch(*duty.atMs).date();
        } else {
            duty.on = QDate::fromString(record.text(field), Qt::ISODate);
        }
        // What had to be kept until then may go: nobody is late with it.
        const bool past = duty.on < m_question.today;
        if (!duty.on.isValid() || (past && field.id == QLatin1String(fields::pia::keep_until)) ||
            m_list.has(m_definition.id, record.id, duty.on))
            return;
        duty.text = named(titleOf(record), field.label.text());
        duty.kind = named(m_definition.label.text(), field.label.text());
        duty.registerId = m_definition.id;
        duty.record = record.id;
        m_list.add(duty, record, field.id);
    }

    DutyList& m_list;
    const DutyQuestion& m_question;
    const RegisterDef& m_definition;
};

} // namespace

void addRegisterDates(DutyList& list)
{
    const ledger::RegisterSet& registers = list.question().reader.registers();
    const QStringList ids = registers.ids();
    qint64 read = 0;
    for (const QString& id : ids) {
        const RegisterDef& definition = registers.at(id);
        list.question().progress.step(read++, ids.size(), definition.label.text());
        if (readElsewhere(definition) || !list.question().mayView(id))
            continue;
        for (const FieldDef& field : definition.fields)
            if (saysDue(field))
                RegisterDates(list, definition).add(field);
    }
}

} // namespace wardbook::calendar
