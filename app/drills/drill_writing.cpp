#include "drills/drill_writing.h"
#include "fields/drill_event.h"
#include "fields/plan.h"

namespace wardbook::drills {

void patch(ledger::ActWriter& writer, const char* registerId, qint64 id, const ledger::FieldValues& changes)
{
    const QString name = QString::fromLatin1(registerId);
    writer.update(name, id, writer.reader().record(name, id).rev, changes);
}

void step(ledger::ActWriter& writer, const char* registerId, qint64 id, const char* transition, qint64 rev)
{
    const QString name = QString::fromLatin1(registerId);
    writer.guardedTransition(name, id, rev != 0 ? rev : writer.reader().record(name, id).rev,
                             QString::fromLatin1(transition));
}

ledger::FieldValues valuesOf(std::initializer_list<std::pair<const char*, QVariant>> values)
{
    ledger::FieldValues result;
    for (const auto& [field, value] : values) {
        // an empty text and an id of nothing are no values
        if (value.typeId() == QMetaType::QString && value.toString().isEmpty())
            continue;
        result.insert(QString::fromLatin1(field), value);
    }
    return result;
}

qint64 addEvent(ledger::ActWriter& writer, const NewEvent& event)
{
    namespace fe = fields::drill_event;
    ledger::FieldValues values = valuesOf({{fe::drill, event.drill},
                                           {fe::at, event.atMs},
                                           {fe::kind, QString::fromLatin1(event.kind)},
                                           {fe::text, event.text},
                                           {fe::by, writer.actor().name},
                                           {fe::recipient, event.recipient}});
    if (event.untilMs != 0) {
        values.insert(QString::fromLatin1(fe::until), event.untilMs);
        values.insert(QString::fromLatin1(fe::counts), event.counts ? 1 : 0);
    }
    return writer.create(QString::fromLatin1(fe::kRegister), values);
}

void requireText(const QString& text, const QString& what)
{
    if (text.trimmed().size() < 2)
        throw Error(ErrorKind::Invalid, what);
}

void notePlanUse(ledger::ActWriter& writer, qint64 plan, const char* field, QDate on)
{
    namespace fp = fields::plan;
    const QString plans = QLatin1String(fp::kRegister);
    const ledger::Record record = writer.reader().record(plans, plan);
    const ledger::FieldValues day{{QString::fromLatin1(field), on.toString(Qt::ISODate)}};
    const ledger::StateDef* state = writer.reader().registers().at(plans).state(record.state);
    if (record.state == QLatin1String("approved"))
        writer.guardedTransition(plans, plan, record.rev, QStringLiteral("note_use"), day);
    else if (state && state->editable)
        writer.update(plans, plan, record.rev, day);
}

} // namespace wardbook::drills
