// Steps of an incident and what follows from it.
#include "ui/incidents/case_acts.h"
#include "base/clock.h"
#include "fields/incident.h"
#include "fields/remediation.h"
#include "oversight/remediation_service.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/closing_dialog.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

namespace field = fields::incident;

CaseActs::CaseActs(Services& services, RecordSource& source, QWidget* parent)
    : QObject(parent), m_services(services), m_source(source), m_parent(parent),
      m_editor(new RecordEditor(services, fieldId(field::kRegister), this))
{
}

void CaseActs::run(std::function<void(const ActTools&)> work, std::function<void()> done)
{
    m_services.run(
        this, IncidentsPageTr::tr("Saving"),
        [work = std::move(work), tools = ActTools::of(m_services)](const Progress&) { work(tools); },
        std::move(done));
}

void CaseActs::step(const QString& transition)
{
    const ledger::RegisterDef& definition = m_data->registers->at(fieldId(field::kRegister));
    const ledger::TransitionDef* found = definition.transition(transition);
    if (!found)
        return;
    if (transition == QLatin1String("assess"))
        return makeIncident();
    if (transition == QLatin1String("end_handling"))
        return endHandling();
    if (transition == QLatin1String("close") || transition == QLatin1String("close_override"))
        return close();
    const qint64 id = m_data->id(), rev = m_data->incident().rev;
    const auto go = [this, id, rev, transition](const QString& reason) {
        run([id, rev, transition, reason](const ActTools& tools) {
            if (transition == QLatin1String("dismiss"))
                tools.incidents().dismiss(id, rev, reason);
            else
                tools.incidents().step(id, rev, transition, reason);
        });
    };
    if (!found->reasonRequired)
        return go({});
    const bool dismissed = transition == QLatin1String("dismiss");
    prompts::reason(window(),
                    {found->label.text(),
                     dismissed
                         ? IncidentsPageTr::tr("It stays in the register as a false alarm; its clocks end.")
                         : m_data->detail.title,
                     found->label.text(), dismissed},
                    go);
}

/// A plan is offered: it brings its steps as tasks.
void CaseActs::makeIncident()
{
    auto* dialog =
        new FormDialog(m_services, m_source, field::kRegister,
                       {IncidentsPageTr::tr("Make it an incident"),
                        IncidentsPageTr::tr("Steps of the plan become tasks. A plan can be chosen later."),
                        IncidentsPageTr::tr("Make it an incident"), false},
                       window());
    dialog->setObjectName(QStringLiteral("makeIncident"));
    dialog->addField(field::plan);
    dialog->setWork([id = m_data->id(), rev = m_data->incident().rev](
                        const ActTools& tools, const ledger::FieldValues& values, const QString&) {
        tools.incidents().makeIncident(id, rev, values.value(fieldId(field::plan)).toLongLong());
    });
    dialog->start();
    dialog->actButton()->setFocus();
}

void CaseActs::usePlan()
{
    auto* dialog = new FormDialog(m_services, m_source, field::kRegister,
                                  {IncidentsPageTr::tr("Use a plan"),
                                   IncidentsPageTr::tr("Its steps become tasks of this incident."),
                                   IncidentsPageTr::tr("Use the plan"), false},
                                  window());
    dialog->setObjectName(QStringLiteral("usePlan"));
    dialog->addField(field::plan, {{}, {}, true, {}});
    dialog->setWork([id = m_data->id(), rev = m_data->incident().rev](
                        const ActTools& tools, const ledger::FieldValues& values, const QString&) {
        tools.incidents().startPlan(id, rev, values.value(fieldId(field::plan)).toLongLong());
    });
    dialog->start();
}

void CaseActs::endHandling()
{
    auto* dialog =
        new FormDialog(m_services, m_source, field::kRegister,
                       {IncidentsPageTr::tr("End handling"),
                        IncidentsPageTr::tr("From then on the limit of the final report is counted."),
                        IncidentsPageTr::tr("End handling"), false},
                       window());
    dialog->setObjectName(QStringLiteral("endHandling"));
    const qint64 now = m_services.nowMs();
    dialog->addField(field::handling_ended_at, {now, ledger::instantText(now), true, {}});
    dialog->setWork([id = m_data->id(), rev = m_data->incident().rev](
                        const ActTools& tools, const ledger::FieldValues& values, const QString&) {
        tools.incidents().endHandling(id, rev, values.value(fieldId(field::handling_ended_at)).toLongLong());
    });
    dialog->start();
    dialog->cancelButton()->setFocus();
}

void CaseActs::close()
{
    auto* dialog = new ClosingDialog(m_services, m_data, window());
    connect(dialog, &ClosingDialog::placeWanted, this, &CaseActs::placeWanted);
    connect(dialog, &ClosingDialog::closeWanted, this,
            [this, id = m_data->id(), rev = m_data->incident().rev](const QString& reason) {
                run([id, rev, reason](const ActTools& tools) {
                    if (reason.isEmpty())
                        tools.incidents().close(id, rev);
                    else
                        tools.incidents().closeInSpite(id, rev, reason);
                });
            });
    dialog->open();
}

/// What this incident showed, as an action for somebody with a date.
void CaseActs::toRemediation()
{
    namespace action = fields::remediation;
    auto* dialog = new FormDialog(m_services, m_source, action::kRegister,
                                  {IncidentsPageTr::tr("To remediation"),
                                   IncidentsPageTr::tr("The action stays linked to this incident."),
                                   IncidentsPageTr::tr("Create action"), false},
                                  window());
    dialog->setObjectName(QStringLiteral("toRemediation"));
    const ledger::RecordFields own = m_data->own();
    const QString cause = own.text(field::cause).section(QLatin1Char('\n'), 0, 0).left(120);
    const QString title = m_data->marked(cause.isEmpty() ? own.text(field::title) : cause);
    const QString high = QStringLiteral("high");
    const QDate due = oversight::RemediationService::suggestedDue(high, clock::now().date());
    dialog->addField(action::title, {title, {}, true, {}});
    dialog->addField(action::risk,
                     {high, m_data->registers->codes(QStringLiteral("risk_level")).labelOf(high), false, {}});
    dialog->addField(action::department);
    dialog->addField(action::owner);
    dialog->addField(action::due, {due.toString(Qt::ISODate), {}, false, {}});
    dialog->addField(action::plan, {own.text(field::rectification), {}, false, {}});
    struct Made
    {
        QString code, uid;
    };
    auto made = std::make_shared<Made>();
    dialog->setWork(
        [made, id = m_data->id()](const ActTools& tools, ledger::FieldValues values, const QString&) {
            values.insert(fieldId(action::incident), id);
            values.insert(fieldId(action::source), QStringLiteral("incident"));
            people::Workspace& workspace = *tools.workspace;
            qint64 action = 0;
            workspace.perform(IncidentsPageTr::tr("To remediation"), {}, [&](ledger::ActWriter& writer) {
                action = writer.create(fieldId(fields::remediation::kRegister), values);
            });
            const auto reader = workspace.ledger().reader(1024);
            const ledger::Record record = reader->record(fieldId(fields::remediation::kRegister), action);
            made->uid = record.uid;
            made->code = ledger::RecordFields(*reader, fields::remediation::kRegister, record)
                             .text(fields::remediation::code);
        },
        [this, made] {
            m_services.message(Services::Tone::Ok, IncidentsPageTr::tr("%1 created").arg(made->code), {},
                               {{IncidentsPageTr::tr("Open"), [this, made] {
                                     m_services.open(pageOfRegister(fieldId(fields::remediation::kRegister)),
                                                     made->uid);
                                 }}});
        });
    dialog->start();
}

} // namespace wardbook::ui
