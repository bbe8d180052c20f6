#include "ui/calendar/duty_reader.h"
#include "base/text_keys.h"
#include "fields/department.h"
#include "fields/member.h"
#include "fields/person.h"
#include "ledger/record_fields.h"
#include "ui/calendar/calendar_page_tr.h"

namespace wardbook::ui {

namespace {

void readAround(people::Workspace& workspace, ledger::Reader& reader, DutyFacts& facts)
{
    namespace fm = fields::member;
    const auto member = reader.findByUid(QLatin1String(fm::kRegister), workspace.session().member);
    if (member) {
        // By name when nobody has said so; none when two have that name.
        const ledger::RecordFields known(reader, fm::kRegister, *member);
        facts.me = known.has(fm::person)
                       ? known.number(fm::person)
                       : reader.resolve(QLatin1String(fields::person::kRegister), known.text(fm::name));
    }
    for (const calendar::Duty& duty : std::as_const(facts.duties))
        if (duty.department != 0 && !facts.departments.contains(duty.department))
            facts.departments.insert(
                duty.department,
                reader.nameOf(QLatin1String(fields::department::kRegister), duty.department));
}

} // namespace

QString searchWords(const calendar::Duty& duty)
{
    const QString said = duty.text + u' ' + duty.kind + u' ' + duty.source;
    return keys::fold(said) + u'\n' + keys::initials(said);
}

DutyReader::DutyReader(Services& services, QObject* parent) : QObject(parent), m_services(services) {}

void DutyReader::read(QDate until)
{
    m_until = until;
    if (reading())
        m_again = true;
    else
        start();
}

void DutyReader::cancel()
{
    m_again = false;
    if (m_task)
        m_task->cancel();
}

void DutyReader::start()
{
    m_again = false;
    auto facts = std::make_shared<DutyFacts>();
    facts->today = clock::now().date();
    facts->until = m_until;
    facts->nowMs = m_services.nowMs();
    people::Workspace* workspace = &m_services.workspace();
    const auto ended = [this] {
        m_task.clear();
        if (m_again)
            start();
    };
    m_task = Task::start(
        this, CalendarPageTr::tr("Reading what is due"),
        [facts, workspace](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            facts->duties =
                calendar::duties(*workspace, *reader, facts->today, facts->nowMs, facts->until, progress);
            readAround(*workspace, *reader, *facts);
            for (const calendar::Duty& duty : std::as_const(facts->duties))
                facts->words << searchWords(duty);
        },
        [this, facts, ended] {
            ended();
            Q_EMIT finished(facts);
        },
        [this, ended](const Error& error) {
            ended();
            Q_EMIT failed(error);
        });
    connect(m_task, &Task::progressed, this, &DutyReader::progressed);
}

} // namespace wardbook::ui
