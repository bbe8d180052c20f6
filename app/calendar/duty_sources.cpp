#include "calendar/duty_sources.h"
#include "calendar/calendar_tr.h"
#include "fields/filing.h"
#include "fields/obligation.h"
#include "fields/system.h"
#include "filings/fact_reader.h"
#include "filings/filing_file.h"
#include "filings/filing_kind.h"
#include "grading/grading_service.h"
#include "ledger/record_fields.h"
#include "oversight/obligation_pack.h"

namespace wardbook::calendar {

using ledger::Record;
using ledger::RecordFields;

namespace {

QString name(const char* id)
{
    return QString::fromLatin1(id);
}

/// One duty of a filing, without what its source says of it.
Duty ofFiling(ledger::Reader& reader, qint64 filing, const QString& text, const QString& kind, QDate on)
{
    Duty duty;
    duty.registerId = name(fields::filing::kRegister);
    duty.record = filing;
    duty.text = text;
    duty.kind = named(labelOf(reader, duty.registerId), kind);
    duty.on = on;
    return duty;
}

void addChangedFilings(DutyList& list)
{
    const DutyQuestion& question = list.question();
    const auto& definition = question.reader.registers().at(name(fields::filing::kRegister));
    for (const filings::RefilingDuty& found :
         filings::refilingDuties(question.reader, &question.workspace, question.today)) {
        const auto record = question.reader.find(definition.id, found.filing);
        if (!found.due.isValid() || !record || list.isExercise(definition, *record))
            continue;
        const bool renewal = found.changes.isEmpty();
        const QString what = renewal ? Tr::tr("renew the certificate") : Tr::tr("file the changes");
        Duty duty = ofFiling(question.reader, found.filing, named(found.title, what), what, found.due);
        duty.source = found.source;
        duty.verified = found.verified;
        duty.statutory = !found.source.isEmpty();
        list.add(duty, *record, renewal ? QStringLiteral("renew") : QStringLiteral("refile"));
    }
}

} // namespace

QString named(const QString& name, const QString& what)
{
    return Tr::tr("%1: %2").arg(name, what);
}

QString lawAndArticle(const QString& law, const QString& article)
{
    return law.isEmpty() || article.isEmpty() ? law + article : law + u' ' + article;
}

QString labelOf(ledger::Reader& reader, const QString& registerId)
{
    return reader.registers().at(registerId).label.text();
}

void addSystemDeadlines(DutyList& list)
{
    const DutyQuestion& question = list.question();
    const QString registerId = name(fields::system::kRegister);
    if (!question.mayView(registerId))
        return;
    const QList<grading::SystemView> systems =
        grading::GradingService(question.workspace).systems(question.reader, question.today);
    for (const grading::SystemView& system : systems) {
        const auto record = question.reader.find(registerId, system.id);
        if (!record)
            continue;
        for (const grading::SystemDeadline& deadline : system.deadlines) {
            Duty duty;
            duty.on = deadline.due;
            duty.text = named(system.name, deadline.text);
            duty.kind = named(labelOf(question.reader, registerId), deadline.text);
            duty.registerId = registerId;
            duty.record = system.id;
            duty.source = deadline.clause;
            duty.verified = deadline.verified;
            // Rules that nobody compared with the text of a law are settings of the unit.
            duty.statutory = deadline.verified;
            list.add(duty, *record, deadline.id);
        }
    }
}

void addFilingDuties(DutyList& list)
{
    namespace ff = fields::filing;
    const DutyQuestion& question = list.question();
    const QString registerId = name(ff::kRegister);
    if (!question.mayView(registerId))
        return;
    addChangedFilings(list);
    const auto& definition = question.reader.registers().at(registerId);
    const auto kinds = filings::FilingKinds::current(question.reader);
    for (const filings::FilingDuty& found : filings::filingDuties(question.reader, question.today)) {
        const auto record = question.reader.find(registerId, found.filing);
        if (!record || list.isExercise(definition, *record) || list.has(registerId, found.filing, found.on))
            continue;
        const RecordFields fields(definition, *record);
        const bool open = !fields.has(ff::sent_at);
        const QString what = open ? Tr::tr("to be delivered") : Tr::tr("next duty");
        Duty duty = ofFiling(question.reader, found.filing, found.text, what, found.on);
        if (open) {
            const filings::FilingKind* kind = kinds->find(fields.text(ff::kind));
            duty.atMs = fields.number(ff::due);
            duty.text = named(fields.text(ff::title), what);
            duty.source = fields.text(ff::due_source);
            duty.verified = duty.source.isEmpty() || (kind && kind->dueVerified);
            duty.statutory = !duty.source.isEmpty();
        }
        list.add(duty, *record, open ? name(ff::due) : name(ff::next_on));
    }
}

void addObligations(DutyList& list)
{
    namespace fo = fields::obligation;
    const DutyQuestion& question = list.question();
    const QString registerId = name(fo::kRegister);
    if (!question.mayView(registerId))
        return;
    const auto pack = oversight::ObligationPack::builtIn(question.reader.registers());
    question.reader.forEach(registerId, [&](const Record& record) {
        const RecordFields said(question.reader, fo::kRegister, record);
        if (record.state == QLatin1String(ledger::kVoidState) ||
            said.text(fo::state) == QLatin1String("not_applicable"))
            return;
        const oversight::ObligationPack::Duty* known = pack->find(said.text(fo::obligation));
        Duty duty;
        duty.on = said.date(fo::next_on);
        if (!duty.on.isValid() && said.has(fo::checked_on) && known && known->cycleMonths)
            duty.on = said.date(fo::checked_on).addMonths(*known->cycleMonths);
        if (!duty.on.isValid() || (known && known->informative))
            return;
        const QString title = known ? known->title.text() : said.text(fo::title);
        duty.text = Tr::tr("Check of the obligation: %1").arg(title);
        duty.kind = named(labelOf(question.reader, registerId), Tr::tr("check"));
        duty.registerId = registerId;
        duty.record = record.id;
        if (known) {
            const oversight::ObligationPack::Group* law = pack->group(known->group);
            duty.source = lawAndArticle(law ? law->label.text() : QString(), known->article);
            duty.verified = known->verified;
            duty.statutory = known->cycleOfArticle;
        }
        list.add(duty, record, name(fo::next_on));
    });
}

} // namespace wardbook::calendar
