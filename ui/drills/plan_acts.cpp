#include "base/clock.h"
#include "drills/drill_service.h"
#include "fields/plan.h"
#include "ui/drills/drill_export.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/plan_view.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/when_text.h"
#include <QTabBar>

// What people do with a plan: steps, versions, the check of its call tree, papers.
namespace wardbook::ui {

void PlanView::step(const QString& transition)
{
    if (transition.isEmpty())
        return;
    if (transition == QLatin1String("return"))
        return prompts::reason(this,
                               {DrillsPageTr::tr("Return “%1”").arg(m_head.title),
                                DrillsPageTr::tr("It becomes a draft again; who wrote it reads the reason."),
                                DrillsPageTr::tr("Return"), false},
                               [this, transition](const QString& reason) { runStep(transition, reason); });
    if (transition == QLatin1String("approve"))
        return prompts::confirm(
            this,
            {DrillsPageTr::tr("Approve “%1”, version %2").arg(m_head.title, m_head.version),
             DrillsPageTr::tr("It takes the place of the version before it, which is retired."),
             DrillsPageTr::tr("Approve"), false},
            [this, transition] { runStep(transition, {}); });
    runStep(transition, {});
}

void PlanView::runStep(const QString& transition, const QString& reason)
{
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(this, DrillsPageTr::tr("Saving"),
                   [workspace, transition, reason, plan = m_plan, rev = m_head.record.rev,
                    now = [s = &m_services] { return s->nowMs(); }](const Progress&) {
                       const QString id = QLatin1String(fields::plan::kRegister);
                       if (transition == QLatin1String("approve"))
                           return drills::DrillService(*workspace, now).approvePlan(plan, rev);
                       const QString label =
                           workspace->ledger().registers()->at(id).transition(transition)->label.text();
                       workspace->perform(label, reason, [&](ledger::ActWriter& writer) {
                           writer.transition(id, plan, rev, transition);
                       });
                   });
}

void PlanView::newVersion()
{
    bool number = false;
    const int last = m_head.version.toInt(&number);
    prompts::text(
        this,
        {DrillsPageTr::tr("A new version of “%1”").arg(m_head.title),
         DrillsPageTr::tr("Steps and contacts are copied. Version %1 stays in force until the new one is "
                          "approved.")
             .arg(m_head.version),
         DrillsPageTr::tr("Create"), false},
        DrillsPageTr::tr("Version"), number ? QString::number(last + 1) : QString(),
        [this](const QString& version) {
            if (version.trimmed().isEmpty())
                return;
            const auto id = std::make_shared<qint64>(0);
            people::Workspace* workspace = &m_services.workspace();
            m_services.run(
                this, DrillsPageTr::tr("Creating a version"),
                [workspace, id, version, plan = m_plan,
                 now = [s = &m_services] { return s->nowMs(); }](const Progress&) {
                    *id = drills::DrillService(*workspace, now).newPlanVersion(plan, version.trimmed());
                },
                [this, id] { Q_EMIT planWanted(*id); });
        });
}

/// The chosen contact, or all of them when none is chosen.
void PlanView::checkContacts()
{
    QList<qint64> ids;
    for (const ledger::Record& record : m_contacts->model().records())
        ids << record.id;
    if (ids.isEmpty())
        return;
    const QDate today = clock::now().date();
    prompts::confirm(
        this,
        {DrillsPageTr::tr("Note the check of the call tree"),
         DrillsPageTr::tr("%n contact(s) were called or looked up and are right as of %1. Correct what is "
                          "wrong first.",
                          nullptr, int(ids.size()))
             .arg(dayText(today)),
         DrillsPageTr::tr("All checked"), false},
        [this, ids, today] {
            people::Workspace* workspace = &m_services.workspace();
            m_services.run(this, DrillsPageTr::tr("Saving"),
                           [workspace, ids, today, plan = m_plan](const Progress&) {
                               drills::DrillService(*workspace).contactsChecked(plan, ids, today);
                           });
        });
}

void PlanView::showPapers()
{
    previewDrillPapers(m_services, this, {QStringLiteral("plan"), m_plan, m_head.title, {}});
}

bool PlanView::command(const QString& name)
{
    const Tab tab = Tab(m_tabs->currentIndex());
    if (name == QLatin1String("undo"))
        (tab == Tab::Contacts ? m_contacts->editor()
         : tab == Tab::Form   ? m_form->editor()
                              : m_steps->editor())
            .undoLast();
    else if (name == QLatin1String("refresh"))
        read();
    else if (name == QLatin1String("export"))
        showPapers();
    else if (name == QLatin1String("primary") && m_primary->isVisible() && m_primary->isEnabled())
        step(m_primaryStep);
    else
        return false;
    return true;
}

} // namespace wardbook::ui
