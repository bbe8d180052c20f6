// A.7 and A.8: what was reported in a drill, and how it went.
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "drills/run_log.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "incidents/clocks.h"
#include "incidents/incident_records.h"
#include "incidents/report_service.h"

namespace wardbook::drills {

using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;
using ledger::RecordFields;

namespace {

namespace fi = fields::incident;
namespace fn = fields::notice;

void addIncidentFacts(FactTable& table, const DrillFacts& facts, const Record& incident)
{
    for (const char* name : {fi::code, fi::grade, fi::category, fi::place, fi::discovered_at,
                             fi::became_aware_at, fi::reporter, fi::commander})
        table.add(fieldLabel(facts.reader(), fi::kRegister, name),
                  Text(shownField(facts.reader(), fi::kRegister, name, incident)));
}

Table signedBy()
{
    Table table;
    table.columns = {{{}, 0.8}, {{}, 1.5}, {{}, 0.8}, {{}, 1.5}};
    table.rows << documents::Row{labelCell(Tr::tr("Reported by (signature)")), emptyCell(2),
                                 labelCell(Tr::tr("Received by (signature)")), emptyCell(2)};
    table.rows << documents::Row{labelCell(Tr::tr("Time")), emptyCell(), labelCell(Tr::tr("Time")),
                                 emptyCell()};
    return table;
}

void addNotice(Document& document, const DrillFacts& facts, const Record& record)
{
    const incidents::Report report = incidents::readReport(facts.reader(), record.id);
    const auto shown = [&](const char* name) {
        return shownField(facts.reader(), fn::kRegister, name, record);
    };
    const auto named = [&](const char* name) { return fieldLabel(facts.reader(), fn::kRegister, name); };
    document.heading(1, marked(Tr::tr("Report no. %1: %2").arg(report.seq).arg(shown(fn::kind))), false);
    FactTable head;
    head.add(Tr::tr("Number"), Text(report.number));
    head.add(Tr::tr("State"), Text([&] {
                 const ledger::StateDef* state =
                     facts.reader().registers().at(QLatin1String(fn::kRegister)).state(record.state);
                 return state ? state->label.text() : record.state;
             }()));
    const QString name = shown(fn::recipient_name);
    head.add(named(fn::recipient), Text(name.isEmpty() ? shown(fn::recipient) : name));
    head.add(named(fn::channel), Text(shown(fn::channel)));
    head.add(named(fn::sent_at),
             Text(momentText(RecordFields(facts.reader(), fn::kRegister, record).number(fn::sent_at))));
    head.add(Tr::tr("After the start of the drill"),
             Text(facts.into(RecordFields(facts.reader(), fn::kRegister, record).number(fn::sent_at))));
    document.table(head);
    Table items;
    items.columns = {{Tr::tr("Item"), 1.2}, {Tr::tr("What was reported"), 3.4}};
    for (const incidents::ReportLine& line : report.lines) {
        const bool toFollow =
            line.state == incidents::ItemState::ToFollow || line.state == incidents::ItemState::Missing;
        if (line.state == incidents::ItemState::Empty && line.item.optional)
            continue;
        Text words(line.text.trimmed());
        if (toFollow)
            words.badge(Tr::tr("to follow"));
        if (words.isEmpty())
            words = Text(QStringLiteral("–"));
        items.rows << documents::Row{labelCell(line.item.number.text() + line.item.title.text()),
                                     Cell(words)};
    }
    document.table(items);
    document.table(signedBy());
}

/// To be filled in by hand, as long as nothing was reported.
void addEmptyReport(Document& document, const DrillFacts& facts, const std::optional<Record>& incident)
{
    document.heading(1, marked(Tr::tr("Report no. ____")), false);
    FactTable head;
    head.add(Tr::tr("Reporting unit"), Text(facts.unit));
    head.add(Tr::tr("Reported to"), Text(QStringLiteral(" ")));
    if (incident)
        addIncidentFacts(head, facts, *incident);
    document.table(head);
    Table items;
    items.columns = {{Tr::tr("Item"), 1.2}, {Tr::tr("What was reported"), 3.4}};
    if (const incidents::ReportForm* form = incidents::ReportForms::builtIn().find(QStringLiteral("art7")))
        for (const incidents::ReportItem& item : form->items)
            items.rows << documents::Row{labelCell(item.number.text() + item.title.text()), emptyCell(3)};
    document.table(items);
    document.table(signedBy());
}

QString noted(const QStringList& lines, const QString& otherwise)
{
    return lines.isEmpty() ? otherwise : lines.join(QLatin1Char('\n'));
}

void addPhase(Document& document, const PhaseLog& phase)
{
    document.heading(1, phase.title);
    FactTable table(0.7);
    const bool timed = phase.fromMs != 0;
    table.add(Tr::tr("From"), Text(timed ? momentText(phase.fromMs) : QString()));
    table.add(Tr::tr("Until"), Text(phase.untilMs != 0 ? momentText(phase.untilMs) : QString()));
    const QString none = timed ? Tr::tr("Nothing was recorded.") : Tr::tr("The drill did not get here.");
    table.wide(Tr::tr("Control of the drill"), Text(noted(phase.control, none)));
    table.wide(Tr::tr("How participants performed"), Text(noted(phase.performance, none)));
    table.wide(Tr::tr("Surprises and how they were dealt with"), Text(noted(phase.surprises, none)));
    table.add(Tr::tr("Recorded by"), Text(phase.recorders.join(Tr::tr(", "))));
    table.add(Tr::tr("Medium"), Text(timed ? Tr::tr("ledger, act trail") : QString()));
    document.table(table);
}

} // namespace

Document reportSheets(const DrillFacts& facts)
{
    Document document = drillPaper(facts, QStringLiteral("A7"), Tr::tr("Incident report form"));
    std::optional<Record> incident;
    if (facts.run.incident != 0)
        incident = facts.reader().find(QLatin1String(fi::kRegister), facts.run.incident);
    QList<Record> notices;
    if (incident)
        notices = partsOfDrill(facts.reader(), fn::kRegister, fn::incident, incident->id);
    if (notices.isEmpty()) {
        document.paragraph(Text(facts.ran() ? Tr::tr("Nothing was reported with the ledger in this drill; "
                                                     "the form below is filled in by hand.")
                                            : Tr::tr("The drill has not been held yet; the form below is "
                                                     "filled in by hand."),
                                Tone::Muted));
        addEmptyReport(document, facts, incident);
        return document;
    }
    FactTable head;
    head.wide(Tr::tr("Exercised incident"),
              Text(marked(shownField(facts.reader(), fi::kRegister, fi::title, *incident))));
    addIncidentFacts(head, facts, *incident);
    document.table(head);
    for (qsizetype i = 0; i < notices.size(); ++i) {
        if (i > 0)
            document.pageBreak();
        addNotice(document, facts, notices.at(i));
    }
    return document;
}

Document recordForm(const DrillFacts& facts)
{
    Document document = drillPaper(facts, QStringLiteral("A8"), Tr::tr("Record form of the drill"));
    document.table(drillHead(facts));
    if (!facts.ran())
        document.paragraph(Text(Tr::tr("The drill has not been held yet; there is nothing to record. For "
                                       "writing by hand print the downtime forms."),
                                Tone::Muted));
    for (const PhaseLog& phase : phaseLogs(facts))
        addPhase(document, phase);
    document.heading(1, Tr::tr("Log"));
    Table log;
    log.dense = true;
    log.columns = {{Tr::tr("Time"), 0.8, Align::Center},
                   {Tr::tr("Drill time"), 0.8, Align::Center},
                   {Tr::tr("What"), 0.8},
                   {Tr::tr("Content"), 3.6},
                   {Tr::tr("By"), 0.9}};
    log.empty = Tr::tr("Nothing has been recorded yet.");
    for (const LogLine& line : runLog(facts)) {
        Cell kind(line.kind);
        kind.fill = line.surprise ? Tone::Warning : Tone::Normal;
        log.rows << documents::Row{Cell(clockText(line.atMs)), Cell(facts.into(line.atMs)), kind,
                                   Cell(line.text), cellOr(line.by)};
    }
    document.table(log);
    return document;
}

} // namespace wardbook::drills
