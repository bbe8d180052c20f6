#include "drills/drill_service.h"
#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "fields/plan.h"
#include "fields/plan_contact.h"
#include "fields/plan_step.h"

namespace wardbook::drills {

namespace {

namespace fp = fields::plan;
namespace fs = fields::plan_step;
namespace fc = fields::plan_contact;

/// All values of a record except some fields.
ledger::FieldValues copyOf(const ledger::RegisterDef& definition, const ledger::Record& record,
                           const QStringList& without)
{
    ledger::FieldValues values;
    for (const ledger::FieldDef& field : definition.fields)
        if (!without.contains(field.id) && !record.value(field).isNull())
            values.insert(field.id, record.value(field));
    return values;
}

QList<ledger::Record> partsOf(ledger::Reader& reader, const char* registerId, const char* owner, qint64 plan)
{
    QList<ledger::Record> records;
    reader.forEachWith(QLatin1String(registerId), QLatin1String(owner), plan,
                       [&](const ledger::Record& each) { records << each; });
    return records;
}

void copyContacts(ledger::ActWriter& writer, qint64 from, qint64 to)
{
    ledger::Reader& reader = writer.reader();
    const QString name = QString::fromLatin1(fc::kRegister);
    const ledger::RegisterDef& definition = reader.registers().at(name);
    const QString plan = QString::fromLatin1(fc::plan), calls = QString::fromLatin1(fc::calls);
    QHash<qint64, qint64> copies;
    const QList<ledger::Record> contacts = partsOf(reader, fc::kRegister, fc::plan, from);
    for (const ledger::Record& each : contacts) {
        ledger::FieldValues values = copyOf(definition, each, {plan, calls});
        values.insert(plan, to);
        copies.insert(each.id, writer.create(name, values));
    }
    for (const ledger::Record& each : contacts) {
        const qint64 caller = each.value(definition.fieldAt(calls)).toLongLong();
        if (copies.contains(caller))
            patch(writer, fc::kRegister, copies.value(each.id), {{calls, copies.value(caller)}});
    }
}

} // namespace

qint64 DrillService::newPlanVersion(qint64 plan, const QString& version)
{
    if (version.trimmed().isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("Say which version the new one is. Nothing was made."));
    qint64 made = 0;
    m_workspace.perform(
        Tr::tr("New version of a plan: %1").arg(version.trimmed()), {}, [&](ledger::ActWriter& writer) {
            ledger::Reader& reader = writer.reader();
            const QString name = QString::fromLatin1(fp::kRegister);
            const ledger::Record old = reader.record(name, plan);
            const ledger::RegisterDef& definition = reader.registers().at(name);
            if (old.text(definition.fieldAt(QLatin1String(fp::version))) == version.trimmed())
                throw Error(ErrorKind::Invalid,
                            Tr::tr("The plan has the version %1 already. Nothing was made; give the new one "
                                   "another.")
                                .arg(version.trimmed()));
            ledger::FieldValues values =
                copyOf(definition, old,
                       {QLatin1String(fp::code), QLatin1String(fp::version), QLatin1String(fp::previous),
                        QLatin1String(fp::effective_on), QLatin1String(fp::next_review),
                        QLatin1String(fp::document), QLatin1String(fp::drilled_on)});
            values.insert(QString::fromLatin1(fp::version), version.trimmed());
            values.insert(QString::fromLatin1(fp::previous), plan);
            made = writer.create(name, values);
            const ledger::RegisterDef& steps = reader.registers().at(QLatin1String(fs::kRegister));
            const QList<ledger::Record> records = partsOf(reader, fs::kRegister, fs::plan, plan);
            for (const ledger::Record& each : records) {
                ledger::FieldValues step = copyOf(steps, each, {QLatin1String(fs::plan)});
                step.insert(QString::fromLatin1(fs::plan), made);
                writer.create(QLatin1String(fs::kRegister), step);
            }
            copyContacts(writer, plan, made);
        });
    return made;
}

void DrillService::approvePlan(qint64 plan, qint64 rev)
{
    const auto reader = m_workspace.ledger().reader();
    const QString name = QString::fromLatin1(fp::kRegister);
    const ledger::Record record = reader->record(name, plan);
    const ledger::RecordFields fields(*reader, fp::kRegister, record);
    const QString reason = Tr::tr("Replaced by version %1").arg(fields.text(fp::version));
    const qint64 previous = fields.number(fp::previous);
    m_workspace.perform(Tr::tr("Plan approved: %1 %2").arg(fields.text(fp::name), fields.text(fp::version)),
                        previous != 0 ? reason : QString(), [&](ledger::ActWriter& writer) {
                            writer.transition(name, plan, rev, QStringLiteral("approve"));
                            if (previous == 0)
                                return;
                            const ledger::Record old = writer.reader().record(name, previous);
                            if (old.state == QLatin1String("approved"))
                                writer.transition(name, previous, old.rev, QStringLiteral("retire"));
                        });
}

void DrillService::contactsChecked(qint64 plan, const QList<qint64>& contacts, QDate on)
{
    if (contacts.isEmpty())
        return;
    m_workspace.perform(
        Tr::tr("%1 contacts checked").arg(contacts.size()), {}, [&](ledger::ActWriter& writer) {
            const QString day = on.toString(Qt::ISODate);
            for (const qint64 each : contacts)
                patch(writer, fc::kRegister, each, {{QString::fromLatin1(fc::checked_on), day}});
            notePlanUse(writer, plan, fp::contacts_checked_on, on);
        });
}

} // namespace wardbook::drills
