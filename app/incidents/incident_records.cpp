#include "incidents/incident_records.h"
#include "base/error.h"
#include "fields/incident.h"
#include "fields/timeline_entry.h"
#include "fields/unit.h"
#include "incidents/incidents_tr.h"
#include "ledger/field_values.h"
#include <QDateTime>

namespace wardbook::incidents {

namespace entry = fields::timeline_entry;

void writeLine(ledger::ActWriter& writer, qint64 incident, const char* lane, const QString& text, qint64 atMs)
{
    writeEntry(writer, incident, id(lane), text, atMs, {{id(entry::automatic), 1}});
}

qint64 writeEntry(ledger::ActWriter& writer, qint64 incident, const QString& lane, const QString& text,
                  qint64 atMs, const ledger::FieldValues& more)
{
    const ledger::FieldDef& words =
        writer.reader().registers().at(id(entry::kRegister)).fieldAt(id(entry::text));
    ledger::FieldValues values = more;
    values.insert(id(entry::incident), incident);
    values.insert(id(entry::lane), lane);
    values.insert(id(entry::text), text.trimmed().left(words.maxLength));
    values.insert(id(entry::at), atMs);
    return writer.create(id(entry::kRegister), values);
}

QString zonedText(qint64 ms)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    const int offset = local.offsetFromUtc();
    constexpr int kBeijing = 8 * 3600;
    if (offset == kBeijing)
        return Tr::tr("%1 (Beijing time, UTC+8)").arg(ledger::instantText(ms));
    const int minutes = qAbs(offset) / 60;
    return Tr::tr("%1 (UTC%2)")
        .arg(ledger::instantText(ms), QStringLiteral("%1%2:%3")
                                          .arg(QLatin1Char(offset < 0 ? '-' : '+'))
                                          .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                                          .arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

void requirePast(const QString& what, qint64 atMs, qint64 nowMs)
{
    if (atMs > nowMs + kFutureToleranceMs)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("“%1” (%2) lies in the future: it is %3 now. Nothing was changed; correct the time.")
                .arg(what, ledger::instantText(atMs), ledger::instantText(nowMs)));
}

void requireOrder(const QString& earlier, qint64 earlierMs, const QString& later, qint64 laterMs)
{
    if (laterMs < earlierMs)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” (%2) is before “%3” (%4). Nothing was changed; correct one of them.")
                        .arg(later, ledger::instantText(laterMs), earlier, ledger::instantText(earlierMs)));
}

void requireText(const QString& text, const QString& sentence)
{
    if (text.trimmed().isEmpty())
        throw Error(ErrorKind::Invalid, sentence);
}

qint64 startOf(const ledger::RecordFields& incident)
{
    const qint64 aware = incident.number(fields::incident::became_aware_at);
    return aware != 0 ? aware : incident.number(fields::incident::discovered_at);
}

bool isOpen(ledger::Reader& reader, const ledger::Record& incident)
{
    const ledger::StateDef* state = reader.registers().at(incidentRegister()).state(incident.state);
    return state && state->editable && incident.state != QLatin1String("void");
}

bool isExercise(ledger::Reader& reader, qint64 incident)
{
    const ledger::Record record = reader.record(incidentRegister(), incident);
    return ledger::RecordFields(reader, fields::incident::kRegister, record).flag(fields::incident::exercise);
}

QList<ledger::Record> partsOf(ledger::Reader& reader, const char* registerId, const char* ownerField,
                              qint64 owner)
{
    QList<ledger::Record> parts;
    reader.forEachWith(id(registerId), id(ownerField), owner,
                       [&](const ledger::Record& record) { parts.append(record); });
    return parts;
}

UnitRecord unitRecord(ledger::Reader& reader)
{
    UnitRecord found;
    reader.forEach(id(fields::unit::kRegister), [&](const ledger::Record& record) {
        if (!found.record && record.state != QLatin1String("void"))
            found.record = record;
    });
    if (found.record)
        found.name =
            ledger::RecordFields(reader, fields::unit::kRegister, *found.record).text(fields::unit::name);
    return found;
}

} // namespace wardbook::incidents
