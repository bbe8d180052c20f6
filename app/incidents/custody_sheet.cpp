// The printable sheet that goes with a piece of evidence.
#include "base/quantity.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "fields/incident.h"
#include "incidents/custody_records.h"
#include "incidents/incident_records.h"
#include "incidents/incident_service.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace field = fields::exhibit;
namespace event = fields::custody_event;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;
using ledger::RecordFields;

namespace {

Cell label(const QString& words)
{
    Cell cell(words);
    cell.label = true;
    return cell;
}

Cell wide(const QString& words)
{
    Cell cell(words.isEmpty() ? QStringLiteral("–") : words);
    cell.columns = 3;
    return cell;
}

/// Digests in groups of eight: people compare them by eye, and they wrap where they should.
QString grouped(const QString& digest)
{
    QStringList groups;
    for (qsizetype at = 0; at < digest.size(); at += 8)
        groups << digest.mid(at, 8);
    return groups.join(u' ');
}

Table head(ledger::Reader& reader, const Record& exhibit, const QString& incidentTitle,
           const QString& incidentCode)
{
    const RecordFields fields(reader, field::kRegister, exhibit);
    const ledger::RegisterDef& definition = reader.registers().at(id(field::kRegister));
    const auto named = [&](const char* name) { return label(definition.fieldAt(id(name)).label.text()); };
    const auto value = [&](const char* name) {
        return Cell(fields.has(name) ? fields.text(name) : QStringLiteral("–"));
    };
    Table table;
    table.columns = {{{}, 0.8}, {{}, 1.7}, {{}, 0.8}, {{}, 1.7}};
    table.rows.append({named(field::code), value(field::code), named(field::kind),
                       Cell(fields.has(field::kind) ? fields.label(field::kind) : QStringLiteral("–"))});
    table.rows.append({named(field::name), wide(fields.text(field::name))});
    table.rows.append({label(Tr::tr("Incident")), wide(Tr::tr("%1 %2").arg(incidentCode, incidentTitle))});
    table.rows.append({named(field::collected_at), Cell(zonedText(fields.number(field::collected_at))),
                       named(field::collected_by), value(field::collected_by)});
    table.rows.append({named(field::collected_where), value(field::collected_where), named(field::tool),
                       value(field::tool)});
    const QString place = fields.flag(field::stored) ? Tr::tr("in the vault of the ledger") : QString();
    const QString storage = fields.text(field::storage);
    table.rows.append(
        {named(field::size),
         Cell(fields.has(field::size) ? Tr::tr("%1 bytes").arg(formatExact(fields.number(field::size)))
                                      : QStringLiteral("–")),
         named(field::storage),
         Cell(place.isEmpty()     ? storage
              : storage.isEmpty() ? place
                                  : Tr::tr("%1; %2").arg(place, storage))});
    table.rows.append({named(field::seal_no),
                       wide(fields.flag(field::sealed) ? Tr::tr("sealed %1").arg(fields.text(field::seal_no))
                                                       : Tr::tr("not sealed"))});
    table.rows.append({named(field::sm3), wide(grouped(fields.text(field::sm3)))});
    table.rows.append({named(field::sha256), wide(grouped(fields.text(field::sha256)))});
    if (fields.has(field::note))
        table.rows.append({named(field::note), wide(fields.text(field::note))});
    return table;
}

Cell checked(const RecordFields& fields)
{
    if (!fields.has(event::digest_ok))
        return Cell(QStringLiteral("–"));
    return fields.flag(event::digest_ok) ? Cell(Tr::tr("same")) : Cell(Tr::tr("NOT the same"), Tone::Bad);
}

Table links(ledger::Reader& reader, qint64 exhibit)
{
    Table table;
    table.dense = true;
    table.columns = {{Tr::tr("No."), 0.35}, {Tr::tr("Time"), 1.2},    {Tr::tr("What"), 0.75},
                     {Tr::tr("From"), 0.8}, {Tr::tr("To, by"), 0.8},  {Tr::tr("Purpose, place"), 1.5},
                     {Tr::tr("SM3"), 1.5},  {Tr::tr("Digests"), 0.7}, {Tr::tr("Signed by hand"), 1}};
    int number = 0;
    for (const Record& link : custodyOf(reader, exhibit)) {
        const RecordFields fields(reader, event::kRegister, link);
        QStringList about{fields.text(event::purpose), fields.text(event::place), fields.text(event::note)};
        about.removeAll(QString());
        Text what(fields.label(event::action));
        if (fields.text(event::action) == QLatin1String("destroy")) {
            if (link.state == QLatin1String("witnessed"))
                what.add(QStringLiteral(" ")).badge(Tr::tr("witnessed"), Tone::Good);
            else
                what.add(QStringLiteral(" ")).badge(Tr::tr("witness missing"), Tone::Warning);
        }
        if (!countsInChain(link))
            what.add(QStringLiteral(" ")).badge(Tr::tr("void"), Tone::Bad);
        const auto words = [&](const char* name) {
            return Cell(fields.has(name) ? fields.text(name) : QStringLiteral("–"));
        };
        table.rows.append({Cell(QString::number(++number)), Cell(zonedText(fields.number(event::at))),
                           Cell(what), words(event::from_name), words(event::to_name),
                           Cell(about.join(Tr::tr("; "))), Cell(grouped(fields.text(event::digest))),
                           checked(fields), Cell(QString())});
    }
    return table;
}

} // namespace

Document CustodyService::sheet(ledger::Reader& reader, qint64 exhibit)
{
    const Record record = reader.record(id(field::kRegister), exhibit);
    const RecordFields fields(reader, field::kRegister, record);
    const Record incident = reader.record(incidentRegister(), fields.number(field::incident));
    const RecordFields about(reader, fields::incident::kRegister, incident);
    const bool exercise = about.flag(fields::incident::exercise);
    Document document;
    document.title = markedTitle(Tr::tr("Chain of custody"), exercise);
    document.landscape = true;
    document.headerLeft = unitRecord(reader).name;
    document.headerRight = markedTitle(fields.text(field::code), exercise);
    document.footerLeft = about.text(fields::incident::code);
    document.author = document.headerLeft;
    if (exercise)
        document.note(Tr::tr("【演练】 Made in an exercise: no real evidence."), Tone::Warning);
    document.table(head(reader, record, markedTitle(about.text(fields::incident::title), exercise),
                        about.text(fields::incident::code)));
    document.heading(2, Tr::tr("Who had it"), false);
    document.table(links(reader, exhibit));
    document.paragraph(Text(Tr::tr("Holder now: %1")
                                .arg(isDestroyed(reader, exhibit) ? Tr::tr("nobody, registered as destroyed")
                                                                  : holderOf(reader, exhibit))));
    document.paragraph(
        Text(Tr::tr("Handed over by: ____________________    Taken over by: ____________________    "
                    "Witness: ____________________    Date: ____________________")));
    return document;
}

} // namespace wardbook::incidents
