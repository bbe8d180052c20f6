#include "outbox/reminder.h"
#include "fields/asset.h"
#include "fields/census_task.h"
#include "fields/drill.h"
#include "fields/filing.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/person.h"
#include "ledger/record_fields.h"
#include "outbox/outbox_tr.h"
#include "outbox/outlet_settings.h"

namespace wardbook::outbox {

namespace f = fields;

namespace {

constexpr int kDeepest = 3; ///< parts of parts

/// Who is in charge, in the order in which registers name that person; fields mean the same everywhere, also
/// in registers of a unit's own.
constexpr std::array kInCharge{f::asset::owner,        f::incident_task::assignee, f::census_task::liaison,
                               f::incident::commander, f::drill::director,         f::filing::preparer};

qint64 personInCharge(ledger::Reader& reader, const QString& registerId, qint64 id, int depth = 0)
{
    const ledger::RegisterDef* definition = reader.registers().find(registerId);
    const auto record = definition ? reader.find(registerId, id) : std::nullopt;
    if (!record)
        return 0;
    for (const char* name : kInCharge) {
        const ledger::FieldDef* field = definition->field(QLatin1String(name));
        if (field && field->ref == QLatin1String(f::person::kRegister))
            if (const qint64 person = record->value(*field).toLongLong(); person != 0)
                return person;
    }
    const ledger::FieldDef* whole = definition->field(definition->ownerField);
    return whole && depth < kDeepest
               ? personInCharge(reader, whole->ref, record->value(*whole).toLongLong(), depth + 1)
               : 0;
}

/// Empty when there is none, or the person left.
QString addressOf(ledger::Reader& reader, qint64 person, QDate today)
{
    const auto record = reader.find(QLatin1String(f::person::kRegister), person);
    if (!record || record->state == QLatin1String(ledger::kVoidState) ||
        record->state == QLatin1String("retired"))
        return {};
    const ledger::RecordFields fields(reader, f::person::kRegister, *record);
    const QDate left = fields.date(f::person::left_on);
    const QString address = fields.text(f::person::email).trimmed();
    return isMailAddress(address) && !(left.isValid() && left <= today) ? address : QString();
}

} // namespace

Reminder reminderOf(const QList<calendar::Duty>& duties, QDate today, int daysAhead)
{
    Reminder reminder;
    reminder.daysAhead = daysAhead;
    for (const calendar::Duty& duty : duties) {
        if (duty.overdue)
            ++reminder.overdue;
        else if (duty.on == today)
            ++reminder.today;
        else if (duty.on > today && duty.on <= today.addDays(daysAhead))
            ++reminder.soon;
    }
    return reminder;
}

QString subjectOf(const Reminder& reminder)
{
    return Tr::tr("Wardbook: %1 overdue, %2 today, %3 within %4 days")
        .arg(reminder.overdue)
        .arg(reminder.today)
        .arg(reminder.soon)
        .arg(reminder.daysAhead);
}

QString textOf(const Reminder& reminder, const QDateTime& now)
{
    const QString whose = reminder.own ? Tr::tr("Duties that you are in charge of, as of %1:")
                                       : Tr::tr("Duties of the unit, as of %1:");
    return whose.arg(now.toString(QStringLiteral("yyyy-MM-dd HH:mm"))) + QStringLiteral("\n\n") +
           Tr::tr("Overdue: %1\nDue today: %2\nDue within %3 days: %4")
               .arg(reminder.overdue)
               .arg(reminder.today)
               .arg(reminder.daysAhead)
               .arg(reminder.soon) +
           QStringLiteral("\n\n") +
           Tr::tr("Unlock Wardbook to see what they are. This mail was sent by the program, holds no content "
                  "of any record, and can't be answered.") +
           u'\n';
}

QList<OwnReminder> ownReminders(ledger::Reader& reader, const QList<calendar::Duty>& duties, QDate today,
                                int daysAhead)
{
    QHash<std::pair<QString, qint64>, qint64> known; // a record may have several duties
    QMap<qint64, QList<calendar::Duty>> byPerson;
    for (const calendar::Duty& duty : duties) {
        const std::pair key(duty.registerId, duty.record);
        if (!known.contains(key))
            known.insert(key, personInCharge(reader, duty.registerId, duty.record));
        if (const qint64 person = known.value(key); person != 0)
            byPerson[person].append(duty);
    }
    QList<OwnReminder> own;
    for (auto each = byPerson.cbegin(); each != byPerson.cend(); ++each) {
        OwnReminder reminder{addressOf(reader, each.key(), today),
                             reminderOf(each.value(), today, daysAhead)};
        reminder.reminder.own = true;
        if (!reminder.address.isEmpty() && !reminder.reminder.empty())
            own.append(reminder);
    }
    return own;
}

} // namespace wardbook::outbox
