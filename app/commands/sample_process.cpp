#include "commands/sample_process.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/sample_support.h"
#include "fields/census.h"
#include "fields/census_task.h"
#include "fields/department.h"
#include "fields/person.h"
#include "oversight/obligations.h"
#include <ranges>

namespace wardbook::commands::sample {

namespace {

using ledger::ActWriter;
using ledger::Record;
using ledger::RegisterDef;
using ledger::TransitionDef;
using people::Workspace;

QJsonArray registersOfFile()
{
    return data("process")[QLatin1String("registers")].toArray();
}

qsizetype placeOf(const RegisterDef& definition, const QString& state)
{
    const auto found = std::ranges::find(definition.states, state, &ledger::StateDef::id);
    return found - definition.states.begin();
}

/// The smallest step towards a later state: nothing is skipped, so that what has ended was once in force.
const TransitionDef* nextStep(const RegisterDef& definition, const QString& from, const QString& goal)
{
    const qsizetype here = placeOf(definition, from);
    qsizetype best = placeOf(definition, goal) + 1;
    const TransitionDef* step = nullptr;
    for (const TransitionDef& candidate : definition.transitions) {
        const qsizetype there = placeOf(definition, candidate.to);
        if (candidate.from.contains(from) && there > here && there < best) {
            best = there;
            step = &candidate;
        }
    }
    return step;
}

bool mayTake(Workspace& workspace, const RegisterDef& definition, const Record& record,
             const TransitionDef& step)
{
    const auto allowed = workspace.ledger().allowed(workspace.actor(), definition, record);
    return std::ranges::any_of(allowed.transitions, [&](const ledger::Ledger::Allowed::Transition& each) {
        return each.id == step.id && each.allowed;
    });
}

} // namespace

/// One act for all records of the register that take the same step; false when no record could.
bool Process::advanceOnce(Workspace& member, ledger::Reader& reader, const RegisterDef& definition)
{
    std::map<const TransitionDef*, QList<Record>> steps;
    for (const Planned& planned : m_planned.value(definition.id)) {
        const Record record = reader.record(definition.id, planned.id);
        const TransitionDef* step =
            record.state == planned.goal ? nullptr : nextStep(definition, record.state, planned.goal);
        if (step && mayTake(member, definition, record, *step))
            steps[step].append(record);
    }
    for (const auto& [step, records] : steps)
        member.perform(step->label.text(), step->reasonRequired ? Tr::tr("No longer in force") : QString(),
                       [&definition, &records = records, transition = step->id](ActWriter& writer) {
                           for (const Record& record : records)
                               writer.transition(definition.id, record.id, record.rev, transition);
                       });
    return !steps.empty();
}

void Process::enter(Workspace& administrator)
{
    administrator.perform(Tr::tr("Registers of the whole process entered"), {}, [this](ActWriter& writer) {
        for (const QJsonValue& part : registersOfFile()) {
            const QString registerId = part[QLatin1String("register")].toString();
            for (const QJsonValue& story : part[QLatin1String("records")].toArray())
                m_planned[registerId].append({create(writer, registerId.toLatin1().constData(),
                                                     story[QLatin1String("record")].toObject()),
                                              story[QLatin1String("state")].toString()});
        }
    });
    advance(administrator);
}

void Process::advance(Workspace& member)
{
    const auto reader = member.ledger().reader();
    for (const QString& registerId : reader->registers().ids())
        if (m_planned.contains(registerId))
            while (advanceOnce(member, *reader, reader->registers().at(registerId))) {
            }
}

namespace {

/// "today-18" of the file.
QDate dayOf(const QJsonValue& text, QDate today)
{
    return today.addDays(text.toString().mid(int(qstrlen("today"))).toInt());
}

} // namespace

CensusDates::CensusDates(QDate today)
{
    QString running;
    for (const QJsonValue& part : registersOfFile())
        for (const QJsonValue& story : part[QLatin1String("records")].toArray()) {
            const QJsonValue record = story[QLatin1String("record")];
            if (part[QLatin1String("register")] == QLatin1String(fields::census::kRegister) &&
                story[QLatin1String("state")] == QLatin1String("running")) {
                running = record[QLatin1String(fields::census::name)].toString();
                m_startedOn = dayOf(record[QLatin1String(fields::census::started_on)], today);
            }
            if (part[QLatin1String("register")] != QLatin1String(fields::census_task::kRegister) ||
                record[QLatin1String(fields::census_task::census)] != running)
                continue;
            const QJsonValue done = record[QLatin1String(fields::census_task::done_on)];
            m_departments.insert(record[QLatin1String(fields::census_task::department)].toString(),
                                 {record[QLatin1String(fields::census_task::assets_confirmed)].toInteger(),
                                  done.isString() ? dayOf(done, today) : today.addDays(-1)});
        }
}

std::optional<QDate> CensusDates::next(const QString& department)
{
    const auto found = m_departments.find(department);
    if (found == m_departments.end() || found->left == 0)
        return {};
    // some on each of its last days, the last asset on the last day
    return std::max(m_startedOn, found->last.addDays(-(--found->left % 6)));
}

namespace {

oversight::ObligationChange changeOf(ledger::Reader& reader, const QJsonValue& told)
{
    oversight::ObligationChange change;
    if (const QString owner = told[QLatin1String("owner")].toString(); !owner.isEmpty())
        change.owner = named(reader, fields::person::kRegister, owner).id;
    if (const QString department = told[QLatin1String("department")].toString(); !department.isEmpty())
        change.department = named(reader, fields::department::kRegister, department).id;
    if (const QJsonValue days = told[QLatin1String("next_in")]; days.isDouble())
        change.nextOn = clock::now().date().addDays(days.toInteger());
    if (const QString state = told[QLatin1String("state")].toString(); !state.isEmpty()) {
        change.state = oversight::complianceFromId(state);
        change.reason = told[QLatin1String("reason")].toString();
    }
    return change;
}

} // namespace

void keepObligations(Workspace& administrator)
{
    const auto reader = administrator.ledger().reader();
    const QJsonValue told = data("process")[QLatin1String("obligations")];
    const QDate today = clock::now().date();
    const auto found = oversight::ObligationReader::readAll(*reader, today);
    oversight::ObligationService service(administrator);
    service.selfCheck(found, today.addDays(-told[QLatin1String("checked_days_ago")].toInteger()));
    for (const QJsonValue& each : told[QLatin1String("set")].toArray()) {
        QStringList ids = each[QLatin1String("ids")].toVariant().toStringList();
        for (const oversight::Obligation& duty : found.all)
            if (duty.counts() && duty.group == each[QLatin1String("law")].toString())
                ids << duty.id;
        service.change(ids, changeOf(*reader, each));
    }
}

} // namespace wardbook::commands::sample
