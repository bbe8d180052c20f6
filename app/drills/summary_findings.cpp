// What went wrong in a drill, and what follows from it.
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "fields/improvement.h"
#include "fields/remediation.h"

namespace wardbook::drills {

namespace fi = fields::improvement;
using documents::Align;
using documents::Cell;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;
using ledger::RecordFields;

namespace {

/// Code and state of the remediation that an improvement became.
QString remediation(ledger::Reader& reader, qint64 id)
{
    namespace fr = fields::remediation;
    const auto found = id != 0 ? reader.find(QLatin1String(fr::kRegister), id) : std::nullopt;
    if (!found)
        return {};
    const ledger::StateDef* state = reader.registers().at(QLatin1String(fr::kRegister)).state(found->state);
    return QStringLiteral("%1 %2").arg(RecordFields(reader, fr::kRegister, *found).text(fr::code),
                                       state ? state->label.text() : found->state);
}

} // namespace

Table findingsTable(const DrillFacts& facts)
{
    Table table;
    table.columns = {{Tr::tr("No."), 0.4, Align::Center},
                     {Tr::tr("Finding"), 3.2},
                     {Tr::tr("Improvement"), 1},
                     {Tr::tr("Seen before"), 1.4}};
    table.empty = Tr::tr("No findings have been written down.");
    int number = 0;
    for (const Finding& finding : facts.evaluation.findings) {
        Text again;
        if (finding.repeats != 0)
            again.badge(Tr::tr("repeated problem"), Tone::Bad).add(QStringLiteral(" ") + finding.repeatsCode);
        QString made;
        for (const Record& each : facts.improvements)
            if (each.id == finding.improvement)
                made = RecordFields(facts.reader(), fi::kRegister, each).text(fi::code);
        table.rows << documents::Row{Cell(QString::number(++number)), Cell(finding.text), cellOr(made),
                                     again.isEmpty() ? Cell(QStringLiteral("–")) : Cell(again)};
    }
    return table;
}

Table improvementsTable(const DrillFacts& facts)
{
    const auto named = [&](const char* name) { return fieldLabel(facts.reader(), fi::kRegister, name); };
    Table table;
    table.dense = true;
    table.columns = {{named(fi::code), 0.8},   {named(fi::title), 1.8},      {named(fi::root_cause), 1.4},
                     {named(fi::action), 1.8}, {named(fi::kind), 0.6},       {named(fi::owner), 0.8},
                     {named(fi::due), 0.9},    {named(fi::remediation), 1.1}};
    table.empty = Tr::tr("No improvements have been agreed yet.");
    for (const Record& each : facts.improvements) {
        const RecordFields fields(facts.reader(), fi::kRegister, each);
        const auto shown = [&](const char* name) {
            return shownField(facts.reader(), fi::kRegister, name, each);
        };
        Text title(shown(fi::title));
        if (fields.flag(fi::repeated))
            title.badge(Tr::tr("repeated problem"), Tone::Bad);
        table.rows << documents::Row{cellOr(shown(fi::code)),
                                     Cell(title),
                                     cellOr(shown(fi::root_cause)),
                                     cellOr(shown(fi::action)),
                                     cellOr(shown(fi::kind)),
                                     cellOr(shown(fi::owner)),
                                     cellOr(shown(fi::due)),
                                     cellOr(remediation(facts.reader(), fields.number(fi::remediation)))};
    }
    return table;
}

} // namespace wardbook::drills
