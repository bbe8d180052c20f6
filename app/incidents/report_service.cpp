// Writing a report: begun, filled, edited, submitted.
#include "incidents/report_service.h"
#include "base/clock.h"
#include "base/error.h"
#include "fields/notice.h"
#include "fields/notice_item.h"
#include "incidents/clocks.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"
#include "incidents/report_items.h"
#include "incidents/report_records.h"

namespace wardbook::incidents {

namespace field = fields::notice;
namespace itemField = fields::notice_item;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

/// The rule that this report is for: as wanted, else the first clock of the incident that it can answer,
/// open ones first.
std::optional<ClockRule> ruleFor(ledger::Reader& reader, qint64 incident, const ReportPlan& plan,
                                 qint64 nowMs)
{
    const auto rules = IncidentRules::current(reader);
    if (!plan.rule.isEmpty()) {
        if (const ClockRule* found = rules->clock(plan.rule))
            return *found;
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The rules in force have no clock “%1”. No report was begun.").arg(plan.rule));
    }
    std::optional<ClockRule> other;
    for (const Clock& clock : clocksOf(clockFacts(reader, incident), *rules, nowMs)) {
        if (!clock.rule.noticeKinds.contains(plan.kind) ||
            (!plan.recipient.isEmpty() && clock.rule.recipient != plan.recipient))
            continue;
        if (clock.open())
            return clock.rule;
        if (!other)
            other = clock.rule;
    }
    return other;
}

struct Addressee
{
    QString recipient, name, channel;
};

/// Later reports go where the first one went.
Addressee addresseeOf(ledger::Reader& reader, qint64 incident, const ReportPlan& plan,
                      const std::optional<ClockRule>& rule)
{
    Addressee to{!plan.recipient.isEmpty() ? plan.recipient
                 : rule                    ? rule->recipient
                                           : QString(),
                 plan.recipientName, plan.channel};
    if (plan.kind != QLatin1String("follow_up") && plan.kind != QLatin1String("final"))
        return to;
    for (const Record& other : partsOf(reader, field::kRegister, field::incident, incident)) {
        const RecordFields fields(reader, field::kRegister, other);
        const bool fits = to.recipient.isEmpty() || to.recipient == fields.text(field::recipient);
        if (fields.text(field::kind) != QLatin1String("first") || !fits)
            continue;
        to.recipient = fields.text(field::recipient);
        if (to.name.isEmpty())
            to.name = fields.text(field::recipient_name);
        if (to.channel.isEmpty())
            to.channel = fields.text(field::channel);
        break;
    }
    return to;
}

int numberInLine(ledger::Reader& reader, qint64 incident, const ReportForm& form, const QString& recipient,
                 const ReportPlan& plan)
{
    int number = 1;
    for (const Record& other : partsOf(reader, field::kRegister, field::incident, incident)) {
        const RecordFields fields(reader, field::kRegister, other);
        if (fields.text(field::form) != form.id || fields.text(field::recipient) != recipient ||
            fields.text(field::cohort) != plan.cohort.trimmed())
            continue;
        if (plan.kind == QLatin1String("first") && fields.text(field::kind) == plan.kind)
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("There is a first report to this recipient already: %1. Nothing was begun; go on "
                       "with it, or write a follow-up.")
                    .arg(fields.text(field::code)));
        ++number;
    }
    return number;
}

void put(FieldValues& values, const char* name, const QString& text)
{
    if (!text.trimmed().isEmpty())
        values.insert(id(name), text.trimmed());
}

FieldValues itemValues(const FilledItem& filled, int longest)
{
    FieldValues values{{id(itemField::text), QVariant()}, {id(itemField::filled_from), QVariant()}};
    put(values, itemField::text, filled.text.left(longest));
    if (!filled.isEmpty())
        put(values, itemField::filled_from, filled.from.join(Tr::tr(", ")).left(600));
    return values;
}

/// The record goes first where it says something new; else what was reported before stands.
FilledItem followUp(const FilledItem& now, const ReportFacts& facts, const Record& earlier,
                    const RecordFields& before, const QString& number)
{
    const QString said = before.text(itemField::text);
    const bool byPerson = !said.isEmpty() && before.text(itemField::filled_from).isEmpty();
    const bool keep = byPerson ? now.isEmpty() || !facts.changedSince(now, earlier.actSeq) : now.isEmpty();
    if (!keep || said.isEmpty())
        return now;
    FilledItem kept;
    kept.text = said;
    kept.from = {Tr::tr("report %1").arg(number)};
    return kept;
}

void writeItems(ActWriter& writer, const Record& notice, const ReportFacts& facts)
{
    ledger::Reader& reader = writer.reader();
    const ReportForm& form = knownForm(RecordFields(reader, field::kRegister, notice).text(field::form));
    const int longest =
        reader.registers().at(id(itemField::kRegister)).fieldAt(id(itemField::text)).maxLength;
    const auto before = reportBefore(reader, notice);
    const QHash<QString, Record> earlier = before ? itemsOf(reader, before->id) : QHash<QString, Record>();
    const QString number =
        before ? RecordFields(reader, field::kRegister, *before).text(field::code) : QString();
    const QHash<QString, Record> there = itemsOf(reader, notice.id);
    for (const ReportItem& item : form.items) {
        FilledItem filled = facts.fill(item);
        if (const auto found = earlier.constFind(item.id); found != earlier.constEnd())
            filled =
                followUp(filled, facts, *found, RecordFields(reader, itemField::kRegister, *found), number);
        FieldValues values = itemValues(filled, longest);
        const auto found = there.constFind(item.id);
        if (found == there.constEnd()) {
            values.insert(id(itemField::notice), notice.id);
            values.insert(id(itemField::item), item.id);
            writer.create(id(itemField::kRegister), values);
            continue;
        }
        const RecordFields own(reader, itemField::kRegister, *found);
        const bool byPerson = own.has(itemField::text) && !own.has(itemField::filled_from);
        if (!byPerson)
            writer.update(id(itemField::kRegister), found->id, found->rev, values);
    }
}

} // namespace

ReportService::ReportService(people::Workspace& workspace, std::function<qint64()> nowMs)
    : m_workspace(workspace), m_nowMs(nowMs ? std::move(nowMs) : &clock::nowMs)
{
}

qint64 ReportService::create(qint64 incident, const ReportPlan& plan)
{
    const ReportForm* form = ReportForms::builtIn().forKind(plan.kind);
    if (!form)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is no kind of report. No report was begun.").arg(plan.kind));
    const qint64 now = m_nowMs();
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Report begun"), {}, [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const auto rule = ruleFor(reader, incident, plan, now);
        const Addressee to = addresseeOf(reader, incident, plan, rule);
        const int seq = numberInLine(reader, incident, *form, to.recipient, plan);
        FieldValues values{{id(field::incident), incident},
                           {id(field::kind), plan.kind},
                           {id(field::form), form->id},
                           {id(field::seq), seq}};
        put(values, field::rule, rule ? rule->id : QString());
        put(values, field::recipient, to.recipient);
        put(values, field::recipient_name, to.name);
        put(values, field::channel, to.channel);
        put(values, field::cohort, plan.cohort);
        put(values, field::not_notified_reason, plan.notNotifiedReason);
        if (plan.cohortCount)
            values.insert(id(field::cohort_count), *plan.cohortCount);
        made = writer.create(id(field::kRegister), values);
        const Record notice = reader.record(id(field::kRegister), made);
        writeItems(writer, notice, ReportFacts(reader, incident, now, made));
        const RecordFields fields(reader, field::kRegister, notice);
        writeLine(writer, incident, "report",
                  Tr::tr("%1 %2 begun").arg(fields.label(field::kind), fields.text(field::code)), now);
    });
    return made;
}

void ReportService::change(qint64 notice, qint64 rev, const ReportPlan& plan)
{
    m_workspace.perform(Tr::tr("Report changed"), {}, [&](ActWriter& writer) {
        FieldValues values;
        const auto set = [&](const char* name, const QString& text) {
            values.insert(id(name), text.trimmed().isEmpty() ? QVariant() : QVariant(text.trimmed()));
        };
        set(field::recipient_name, plan.recipientName);
        set(field::channel, plan.channel);
        set(field::cohort, plan.cohort);
        set(field::not_notified_reason, plan.notNotifiedReason);
        values.insert(id(field::cohort_count), plan.cohortCount ? QVariant(*plan.cohortCount) : QVariant());
        writer.update(id(field::kRegister), notice, rev, values);
    });
}

void ReportService::refill(qint64 notice)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Report filled again"), {}, [&](ActWriter& writer) {
        const Record record = writer.reader().record(id(field::kRegister), notice);
        const qint64 incident =
            RecordFields(writer.reader(), field::kRegister, record).number(field::incident);
        writeItems(writer, record, ReportFacts(writer.reader(), incident, now, notice));
    });
}

void ReportService::setItem(qint64 notice, const QString& item, const QString& text, bool later, qint64 rev)
{
    m_workspace.perform(Tr::tr("Report item"), {}, [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const Record report = reader.record(id(field::kRegister), notice);
        const ReportForm& form = knownForm(RecordFields(reader, field::kRegister, report).text(field::form));
        const QHash<QString, Record> items = itemsOf(reader, notice);
        const auto found = items.constFind(item);
        if (!form.item(item) || found == items.constEnd())
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The report has no item “%1”. Nothing was changed.").arg(item));
        const RecordFields own(reader, itemField::kRegister, *found);
        FieldValues values{{id(itemField::later), later ? 1 : 0}};
        if (text.trimmed() != own.text(itemField::text)) {
            values.insert(id(itemField::text),
                          text.trimmed().isEmpty() ? QVariant() : QVariant(text.trimmed()));
            // from here on it is this person's text: filling again leaves it alone
            values.insert(id(itemField::filled_from), QVariant());
        }
        writer.update(id(itemField::kRegister), found->id, rev != 0 ? rev : found->rev, values);
    });
}

void ReportService::submit(qint64 notice, qint64 rev)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Report submitted"), {}, [&](ActWriter& writer) {
        const Report report = readReport(writer.reader(), notice);
        if (!report.problems.isEmpty())
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("%1 can't go to the signer yet; it stays as it is:\n%2")
                    .arg(report.number, QStringLiteral("· ") + report.problems.join(QStringLiteral("\n· "))));
        writer.transition(id(field::kRegister), notice, rev, QStringLiteral("submit"));
        askWaiver(writer, report, now);
        const RecordFields fields(writer.reader(), field::kRegister, report.notice);
        writeLine(writer, fields.number(field::incident), "report",
                  Tr::tr("%1 %2 submitted").arg(fields.label(field::kind), report.number), now);
    });
}

void ReportService::sendBack(qint64 notice, qint64 rev, const QString& reason)
{
    requireText(reason, Tr::tr("It was not sent back: say what is to be changed."));
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Report sent back"), reason.trimmed(), [&](ActWriter& writer) {
        writer.transition(id(field::kRegister), notice, rev, QStringLiteral("return"));
        const Record record = writer.reader().record(id(field::kRegister), notice);
        const RecordFields fields(writer.reader(), field::kRegister, record);
        writeLine(writer, fields.number(field::incident), "report",
                  Tr::tr("%1 sent back: %2").arg(fields.text(field::code), reason.trimmed()), now);
    });
}

} // namespace wardbook::incidents
