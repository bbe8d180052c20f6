// A report as it stands: its items, what they lack, what changed since the one before.
#include "base/clock.h"
#include "base/error.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "fields/notice_item.h"
#include "incidents/incident_records.h"
#include "incidents/incident_service.h"
#include "incidents/incidents_tr.h"
#include "incidents/report_items.h"
#include "incidents/report_records.h"
#include "incidents/report_service.h"

namespace wardbook::incidents {

namespace field = fields::notice;
namespace itemField = fields::notice_item;
using ledger::Record;
using ledger::RecordFields;

const ReportForm& knownForm(const QString& form)
{
    if (const ReportForm* found = ReportForms::builtIn().find(form))
        return *found;
    throw Error(
        ErrorKind::Unsupported,
        Tr::tr("This report follows the form “%1”, which this version of the program doesn't know. The "
               "report is unharmed; open it with a newer version.")
            .arg(form));
}

std::optional<Record> reportBefore(ledger::Reader& reader, const Record& notice)
{
    const RecordFields own(reader, field::kRegister, notice);
    std::optional<Record> before, sent;
    for (const Record& other :
         partsOf(reader, field::kRegister, field::incident, own.number(field::incident))) {
        const RecordFields fields(reader, field::kRegister, other);
        const bool sameLine = fields.text(field::form) == own.text(field::form) &&
                              fields.text(field::recipient) == own.text(field::recipient) &&
                              fields.text(field::cohort) == own.text(field::cohort);
        if (!sameLine || other.id >= notice.id)
            continue;
        before = other; // in id order: the last one stands
        if (fields.has(field::sent_at))
            sent = other;
    }
    // the recipient compares with what arrived there
    return sent ? sent : before;
}

QHash<QString, Record> itemsOf(ledger::Reader& reader, qint64 notice)
{
    QHash<QString, Record> items;
    for (const Record& record : partsOf(reader, itemField::kRegister, itemField::notice, notice))
        items.insert(RecordFields(reader, itemField::kRegister, record).text(itemField::item), record);
    return items;
}

namespace {

ItemState stateOf(const ReportLine& line, bool byPerson, const QStringList& holding,
                  const QStringList& following)
{
    if (line.text.trimmed().isEmpty()) {
        if (line.item.optional && !line.later)
            return ItemState::Empty;
        return line.item.requiredFirst ? ItemState::Missing : ItemState::ToFollow;
    }
    // what a person wrote may say it in other words: it is shown, not refused
    if (line.item.requiredFirst && !holding.isEmpty() && !line.later && !byPerson)
        return ItemState::Missing;
    return line.later || !holding.isEmpty() || !following.isEmpty() ? ItemState::ToFollow : ItemState::Filled;
}

QString lacksText(const ReportLine& line, const QStringList& labels)
{
    if (line.text.trimmed().isEmpty() && line.item.requiredFirst)
        return Tr::tr("Missing: %1").arg(line.item.hint.text());
    return labels.isEmpty() ? QString() : Tr::tr("Missing: %1").arg(labels.join(Tr::tr(", ")));
}

QStringList problemsOf(ledger::Reader& reader, const Report& report)
{
    QStringList problems;
    const RecordFields fields(reader, field::kRegister, report.notice);
    const bool notTold = fields.has(field::not_notified_reason);
    for (const ReportLine& line : report.lines)
        if (line.state == ItemState::Missing && !notTold)
            problems << Tr::tr("%1 is not complete. %2").arg(line.item.heading(), line.lacks);
    if (report.kind == QLatin1String("individual") && !notTold) {
        if (!fields.has(field::cohort))
            problems << Tr::tr("Say which group of people is told, or why they are not.");
        if (!fields.has(field::channel))
            problems << Tr::tr("Say how they are told: telephone, message, letter, notice.");
    }
    return problems;
}

} // namespace

int Report::filled() const
{
    return static_cast<int>(std::count_if(
        lines.begin(), lines.end(), [](const ReportLine& line) { return line.state == ItemState::Filled; }));
}

int Report::toFollow() const
{
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const ReportLine& line) {
        return line.state == ItemState::ToFollow || line.state == ItemState::Missing;
    }));
}

Report readReport(ledger::Reader& reader, qint64 notice)
{
    Report report;
    report.notice = reader.record(id(field::kRegister), notice);
    const RecordFields fields(reader, field::kRegister, report.notice);
    const qint64 incident = fields.number(field::incident);
    report.form = &knownForm(fields.text(field::form));
    report.kind = fields.text(field::kind);
    report.number = fields.text(field::code);
    report.seq = qMax(1, static_cast<int>(fields.number(field::seq)));
    const ReportFacts facts(reader, incident, clock::nowMs(), notice);
    report.exercise = facts.file().exercise;
    report.incidentTitle =
        markedTitle(RecordFields(reader, fields::incident::kRegister, facts.file().incident)
                        .text(fields::incident::title),
                    report.exercise);
    const auto before = reportBefore(reader, report.notice);
    const QHash<QString, Record> earlier = before ? itemsOf(reader, before->id) : QHash<QString, Record>();
    const QHash<QString, Record> items = itemsOf(reader, notice);
    for (const ReportItem& item : report.form->items) {
        ReportLine line;
        line.item = item;
        bool byPerson = false;
        if (const auto found = items.constFind(item.id); found != items.constEnd()) {
            const RecordFields own(reader, itemField::kRegister, *found);
            line.record = found->id;
            line.rev = found->rev;
            line.text = own.text(itemField::text);
            line.filledFrom = own.text(itemField::filled_from);
            line.later = own.flag(itemField::later);
            byPerson = line.filledFrom.isEmpty();
        }
        if (const auto found = earlier.constFind(item.id); found != earlier.constEnd())
            line.before = RecordFields(reader, itemField::kRegister, *found).text(itemField::text);
        line.changed = before && line.text.trimmed() != line.before.trimmed();
        const QStringList holding = facts.lacking(item.missing), following = facts.lacking(item.wanted);
        line.state = stateOf(line, byPerson, holding, following);
        line.lacks = lacksText(line, holding + following);
        report.lines.append(line);
    }
    report.problems = problemsOf(reader, report);
    return report;
}

} // namespace wardbook::incidents
