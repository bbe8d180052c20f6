#include "incidents/custody_records.h"
#include "base/error.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace field = fields::exhibit;
namespace event = fields::custody_event;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

QList<Record> custodyOf(ledger::Reader& reader, qint64 exhibit)
{
    const ledger::RegisterDef& definition = reader.registers().at(id(event::kRegister));
    storage::Statement select(reader.connection(),
                              QStringLiteral("SELECT id FROM %1 WHERE %2 = $1 ORDER BY %3, id")
                                  .arg(definition.table(), definition.fieldAt(id(event::exhibit)).column(),
                                       definition.fieldAt(id(event::at)).column()));
    select.bindInt(1, exhibit);
    QList<qint64> ids;
    while (select.step())
        ids.append(select.integer(0));
    return reader.fetch(definition.id, ids);
}

bool countsInChain(const Record& link)
{
    return link.state != QLatin1String("void");
}

QString holderOf(ledger::Reader& reader, qint64 exhibit)
{
    QString holder;
    for (const Record& link : custodyOf(reader, exhibit)) {
        if (!countsInChain(link))
            continue;
        const RecordFields fields(reader, event::kRegister, link);
        const QString action = fields.text(event::action);
        const bool moves = action == QLatin1String("collect") || action == QLatin1String("hand_over") ||
                           action == QLatin1String("return");
        if (moves && fields.has(event::to_name))
            holder = fields.text(event::to_name);
    }
    return holder;
}

bool isDestroyed(ledger::Reader& reader, qint64 exhibit)
{
    const QList<Record> chain = custodyOf(reader, exhibit);
    return std::any_of(chain.begin(), chain.end(), [&](const Record& link) {
        return countsInChain(link) &&
               RecordFields(reader, event::kRegister, link).text(event::action) == QLatin1String("destroy");
    });
}

void requireCustody(ledger::Reader& reader, qint64 exhibit, const CustodyStep& step, qint64 nowMs)
{
    const ledger::RegisterDef& definition = reader.registers().at(id(event::kRegister));
    if (!definition.fieldAt(id(event::action)).codeList->find(step.action) ||
        step.action == QLatin1String("collect"))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” is no entry that can be added to a chain of custody. Nothing was registered.")
                .arg(step.action));
    const Record record = reader.record(id(field::kRegister), exhibit);
    const RecordFields fields(reader, field::kRegister, record);
    const qint64 at = step.atMs != 0 ? step.atMs : nowMs;
    const QString atLabel = definition.fieldAt(id(event::at)).label.text();
    requirePast(atLabel, at, nowMs);
    const ledger::FieldDef& collected =
        reader.registers().at(id(field::kRegister)).fieldAt(id(field::collected_at));
    requireOrder(collected.label.text(), fields.number(field::collected_at), atLabel, at);
    if (isDestroyed(reader, exhibit))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("%1 is registered as destroyed: nothing more happens to it. Nothing was registered.")
                .arg(fields.text(field::code)));
    if (step.action == QLatin1String("hand_over"))
        requireText(step.to, Tr::tr("Nothing was registered: say who takes it over."));
    if (step.action == QLatin1String("destroy"))
        requireText(step.purpose, Tr::tr("Nothing was registered: say why it is destroyed."));
}

qint64 writeCustody(ledger::ActWriter& writer, qint64 exhibit, const CustodyStep& step, qint64 nowMs,
                    const QString& digest, std::optional<bool> agrees)
{
    ledger::Reader& reader = writer.reader();
    requireCustody(reader, exhibit, step, nowMs);
    const qint64 at = step.atMs != 0 ? step.atMs : nowMs;
    const ledger::FieldDef& action = reader.registers().at(id(event::kRegister)).fieldAt(id(event::action));
    const QString what = action.codeList->labelOf(step.action);
    FieldValues values{{id(event::exhibit), exhibit}, {id(event::action), step.action}, {id(event::at), at}};
    const auto put = [&](const char* name, const QString& text) {
        if (!text.trimmed().isEmpty())
            values.insert(id(name), text.trimmed());
    };
    const bool moves = step.action == QLatin1String("hand_over") || step.action == QLatin1String("return");
    put(event::from_name, step.from.trimmed().isEmpty() && moves ? holderOf(reader, exhibit) : step.from);
    // whoever is signed in looked, checked or destroyed, unless somebody else is named
    put(event::to_name, step.to.trimmed().isEmpty() && !moves ? writer.actor().name : step.to);
    put(event::purpose, step.purpose.trimmed().isEmpty() ? what : step.purpose);
    put(event::place, step.place);
    put(event::note, step.note.left(1000)); // may be what the evidence store said
    put(event::digest, digest);
    if (agrees)
        values.insert(id(event::digest_ok), *agrees ? 1 : 0);
    const qint64 made = writer.create(id(event::kRegister), values);
    const QString to = values.value(id(event::to_name)).toString();
    tellTimeline(writer, exhibit,
                 agrees && !*agrees ? Tr::tr("Evidence %1 was verified: it is NOT the same any more")
                 : to.isEmpty()     ? Tr::tr("Evidence %1: %2").arg(QStringLiteral("%1"), what)
                                    : Tr::tr("Evidence %1: %2, %3").arg(QStringLiteral("%1"), what, to),
                 at);
    return made;
}

void tellTimeline(ledger::ActWriter& writer, qint64 exhibit, const QString& sentence, qint64 atMs)
{
    ledger::Reader& reader = writer.reader();
    const Record record = reader.record(id(field::kRegister), exhibit);
    const RecordFields fields(reader, field::kRegister, record);
    const Record incident = reader.record(incidentRegister(), fields.number(field::incident));
    // evidence outlives the incident, whose timeline is fixed once it is closed
    if (isOpen(reader, incident))
        writeLine(writer, incident.id, "response", sentence.arg(fields.text(field::code)), atMs);
}

} // namespace wardbook::incidents
