// An emergency plan 预案 as it is printed and hung on the wall. Not part of a drill: it carries no mark.
#include "drills/drill_documents.h"
#include "drills/drill_paper.h"
#include "drills/drills_tr.h"
#include "fields/plan.h"
#include "fields/plan_contact.h"
#include "fields/plan_step.h"

namespace wardbook::drills {

namespace field = fields::plan;
namespace fc = fields::plan_contact;
using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;
using ledger::RecordFields;

namespace {

QList<Record> sortedParts(ledger::Reader& reader, const char* registerId, const char* owner,
                          const char* number, qint64 plan)
{
    QList<Record> records = partsOfDrill(reader, registerId, owner, plan);
    std::stable_sort(records.begin(), records.end(), [&](const Record& a, const Record& b) {
        return RecordFields(reader, registerId, a).number(number) <
               RecordFields(reader, registerId, b).number(number);
    });
    return records;
}

Table stepsTable(ledger::Reader& reader, qint64 plan)
{
    namespace fs = fields::plan_step;
    const auto named = [&](const char* name) { return fieldLabel(reader, fs::kRegister, name); };
    Table table;
    table.columns = {{named(fs::no), 0.45, Align::Center},
                     {named(fs::phase), 0.6},
                     {named(fs::role), 1.1},
                     {named(fs::action), 3},
                     {named(fs::target_minutes), 0.95, Align::Center},
                     {named(fs::mandatory), 0.5, Align::Center},
                     {named(fs::reference), 1.1}};
    table.empty = Tr::tr("This plan has no steps yet.");
    for (const Record& each : sortedParts(reader, fs::kRegister, fs::plan, fs::no, plan)) {
        const auto shown = [&](const char* name) { return shownField(reader, fs::kRegister, name, each); };
        table.rows << documents::Row{Cell(shown(fs::no)),
                                     cellOr(shown(fs::phase)),
                                     cellOr(shown(fs::role)),
                                     Cell(shown(fs::action)),
                                     cellOr(shown(fs::target_minutes)),
                                     Cell(RecordFields(reader, fs::kRegister, each).flag(fs::mandatory)
                                              ? QStringLiteral("√")
                                              : QString()),
                                     cellOr(shown(fs::reference))};
    }
    return table;
}

/// Who calls whom: those that somebody calls stand below them, one step further in. Contacts in a circle, and
/// those whose caller is gone, are listed all the same.
class CallTree
{
public:
    CallTree(ledger::Reader& reader, qint64 plan) : m_reader(reader)
    {
        m_contacts = sortedParts(reader, fc::kRegister, fc::plan, fc::no, plan);
        for (const Record& each : std::as_const(m_contacts))
            if (!isKnown(callerOf(each)))
                add(each, 0);
        for (const Record& each : std::as_const(m_contacts))
            add(each, 0);
    }

    Table table() const
    {
        const auto named = [&](const char* name) { return fieldLabel(m_reader, fc::kRegister, name); };
        Table table;
        table.dense = true;
        table.columns = {{named(fc::role), 1.3},         {named(fc::name), 0.8},
                         {named(fc::organisation), 1.2}, {named(fc::phone), 1.3},
                         {named(fc::backup_phone), 1.4}, {named(fc::deputy), 0.7},
                         {named(fc::calls), 0.8},        {named(fc::checked_on), 1.1}};
        table.empty = Tr::tr("This plan has no contacts yet.");
        for (const auto& [record, depth] : m_order) {
            const auto shown = [&, &contact = record](const char* name) {
                return shownField(m_reader, fc::kRegister, name, contact);
            };
            Cell checked = cellOr(shown(fc::checked_on), Tr::tr("never checked"));
            if (shown(fc::checked_on).isEmpty())
                checked.fill = Tone::Warning;
            table.rows << documents::Row{Cell(QString(depth, QChar(0x3000)) +
                                              (depth > 0 ? QStringLiteral("└ ") : QString()) +
                                              shown(fc::role)),
                                         Cell(shown(fc::name)),
                                         cellOr(shown(fc::organisation)),
                                         cellOr(shown(fc::phone)),
                                         cellOr(shown(fc::backup_phone)),
                                         cellOr(shown(fc::deputy)),
                                         cellOr(shown(fc::calls)),
                                         checked};
        }
        return table;
    }

private:
    qint64 callerOf(const Record& contact) const
    {
        return RecordFields(m_reader, fc::kRegister, contact).number(fc::calls);
    }
    bool isKnown(qint64 id) const
    {
        return std::any_of(m_contacts.begin(), m_contacts.end(),
                           [id](const Record& each) { return each.id == id; });
    }
    void add(const Record& contact, int depth)
    {
        if (m_seen.contains(contact.id))
            return;
        m_seen << contact.id;
        m_order << std::pair(contact, depth);
        for (const Record& each : std::as_const(m_contacts))
            if (callerOf(each) == contact.id)
                add(each, depth + 1);
    }

    ledger::Reader& m_reader;
    QList<Record> m_contacts;
    QList<std::pair<Record, int>> m_order;
    QSet<qint64> m_seen;
};

} // namespace

Document planDocument(ledger::Reader& reader, qint64 plan)
{
    const Record record = reader.record(QLatin1String(field::kRegister), plan);
    const auto shown = [&](const char* name) { return shownField(reader, field::kRegister, name, record); };
    const auto named = [&](const char* name) { return fieldLabel(reader, field::kRegister, name); };
    const ledger::StateDef* state =
        reader.registers().at(QLatin1String(field::kRegister)).state(record.state);
    Document document;
    document.title = shown(field::name);
    document.subtitle = Tr::tr("Version %1").arg(shown(field::version));
    document.cover = true;
    document.numbering = paperNumbering();
    document.headerLeft = unitName(reader);
    document.headerRight = Tr::tr("%1 version %2").arg(shown(field::code), shown(field::version));
    document.author = document.headerLeft;
    if (record.state != QLatin1String("approved")) // a single sheet tells it too
        document.footerLeft = Tr::tr("Not in force: %1").arg(state ? state->label.text() : record.state);
    document.coverFields = {{Tr::tr("Unit"), Text(document.headerLeft)}};
    for (const char* name : {field::code, field::kind, field::department, field::owner, field::effective_on,
                             field::next_review, field::drilled_on}) {
        const QString value = shown(name);
        document.coverFields << documents::KeyValues::Pair{
            named(name), Text(value.isEmpty() ? QStringLiteral("–") : value)};
    }
    document.coverFields << documents::KeyValues::Pair{Tr::tr("State"),
                                                       Text(state ? state->label.text() : record.state)};
    if (record.state != QLatin1String("approved"))
        document.note(Tr::tr("This version is not in force (%1). Act on the approved one.")
                          .arg(state ? state->label.text() : record.state),
                      Tone::Warning);
    const std::initializer_list<std::pair<const char*, QString>> chapters{
        {field::scope, Tr::tr("Nothing has been written about where the plan applies.")},
        {field::categories, Tr::tr("No kinds of incident have been named.")},
        {field::levels, Tr::tr("No response levels have been written yet.")},
        {field::teams, Tr::tr("No teams have been written yet.")}};
    for (const auto& [name, otherwise] : chapters) {
        document.heading(1, named(name));
        textOr(document, shown(name), otherwise);
    }
    document.heading(1, Tr::tr("Steps"));
    document.table(stepsTable(reader, plan));
    document.heading(1, Tr::tr("Who is called, and by whom"));
    const QString checked = shown(field::contacts_checked_on);
    document.paragraph(checked.isEmpty()
                           ? Text(Tr::tr("The numbers have never been checked as a whole."), Tone::Warning)
                           : Text(Tr::tr("Numbers last checked on %1.").arg(checked)));
    document.table(CallTree(reader, plan).table());
    if (!shown(field::remarks).isEmpty()) {
        document.heading(1, named(field::remarks));
        textOr(document, shown(field::remarks), {});
    }
    document.heading(1, Tr::tr("Approval"));
    document.table(signatures(handTo(reader, field::kRegister, plan, "submitted"),
                              handTo(reader, field::kRegister, plan, "approved")));
    return document;
}

} // namespace wardbook::drills
