#include "base/error.h"
#include "ui/grading/assessment_view.h"
#include "ui/grading/filled_dialog.h"
#include "ui/grading/graded_page.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/grading_wizard.h"
#include "ui/grading/round_export_dialog.h"
#include "ui/grading/rounds_dialog.h"
#include "ui/grading/score_dialog.h"
#include "ui/grading/start_round_dialog.h"
#include "ui/grading/system_list.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_page.h"
#include <QStackedWidget>

// What the page does to the shown system: grade, sign, start and open rounds.
namespace wardbook::ui {

using grading::GradingService;
using grading::RoundService;

void GradedPage::runPrimary()
{
    switch (m_pane->primary()) {
    case SystemPane::Primary::None:
        break;
    case SystemPane::Primary::Grade:
        openGrading();
        break;
    case SystemPane::Primary::AddObjects:
        addObjects();
        break;
    case SystemPane::Primary::StartRound:
        startRound();
        break;
    case SystemPane::Primary::ContinueRound:
        openRound(m_pane->detail().view.openRound);
        break;
    case SystemPane::Primary::ShowRound:
        openRound(m_pane->detail().score.round);
        break;
    }
}

/// Reads what the wizard shows first, so that it opens complete.
void GradedPage::openGrading()
{
    const auto start = std::make_shared<WizardStart>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [start, &workspace, view = m_pane->detail().view](ledger::Reader& reader) {
            *start = readWizardStart(workspace, reader, view);
        },
        [this, start] {
            if (findChild<GradingWizard*>())
                return;
            auto* wizard = new GradingWizard(m_services, m_source, *start, m_rights.submitGrade, this);
            wizard->open();
        });
}

void GradedPage::signGrading()
{
    const SystemDetail& detail = m_pane->detail();
    const grading::GradingDraft& draft = detail.pending;
    QStringList text{GradingPageTr::tr("%1 (%2). The grade and its date are written into the system.")
                         .arg(fullGrade(draft.level()), grading::gradeName(draft.sLevel(), draft.aLevel()))};
    if (!draft.mismatchReason.isEmpty())
        text << GradingPageTr::tr("Something doesn't fit; the reason given: %1").arg(draft.mismatchReason);
    prompts::confirm(
        this,
        {GradingPageTr::tr("Sign the grading of %1").arg(detail.view.name), text.join(QLatin1Char('\n')),
         GradingPageTr::tr("Sign"), false},
        [this, id = draft.id, rev = draft.rev, name = detail.view.name] {
            people::Workspace& workspace = m_services.workspace();
            m_services.run(
                this, GradingPageTr::tr("Signing"),
                [&workspace, id, rev](const Progress&) { GradingService(workspace).sign(id, rev); },
                [this, name] {
                    m_services.message(Services::Tone::Ok,
                                       GradingPageTr::tr("The grading of %1 is signed").arg(name));
                });
        });
}

void GradedPage::returnGrading()
{
    const SystemDetail& detail = m_pane->detail();
    prompts::reason(this,
                    {GradingPageTr::tr("Return the grading of %1").arg(detail.view.name),
                     GradingPageTr::tr("It becomes a draft again; who wrote it reads the reason."),
                     GradingPageTr::tr("Return"), false},
                    [this, id = detail.pending.id, rev = detail.pending.rev](const QString& reason) {
                        people::Workspace& workspace = m_services.workspace();
                        m_services.run(this, GradingPageTr::tr("Returning"),
                                       [&workspace, id, rev, reason](const Progress&) {
                                           GradingService(workspace).sendBack(id, rev, reason);
                                       });
                    });
}

void GradedPage::startRound()
{
    const auto start = std::make_shared<RoundStart>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [start, &workspace, view = m_pane->detail().view](ledger::Reader& reader) {
            *start = readRoundStart(workspace, reader, view);
        },
        [this, start] {
            if (findChild<StartRoundDialog*>())
                return;
            auto* dialog = new StartRoundDialog(m_services, *start, this);
            connect(dialog, &StartRoundDialog::started, this, [this](qint64 id) { openRound(id); });
            dialog->open();
        });
}

void GradedPage::openRounds()
{
    if (findChild<RoundsDialog*>())
        return;
    auto* dialog =
        new RoundsDialog(m_services, m_source, m_pane->detail().view.name, m_pane->detail().rounds, this);
    dialog->setRights(m_rights);
    connect(dialog, &RoundsDialog::opened, this, &GradedPage::openRound);
    connect(dialog, &RoundsDialog::exportWanted, this, &GradedPage::exportRound);
    connect(dialog, &RoundsDialog::fillWanted, this,
            [this](qint64 id) { importFilledSheet(m_services, this, id); });
    dialog->open();
}

void GradedPage::exportRound(qint64 id)
{
    const auto choices = std::make_shared<RoundExport>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [choices, &workspace, id](ledger::Reader& reader) {
            *choices = readRoundExport(workspace, reader, id);
        },
        [this, choices] {
            if (findChild<RoundExportDialog*>())
                return;
            auto* dialog = new RoundExportDialog(m_services, *choices, this);
            dialog->open();
        });
}

void GradedPage::openScoring(qint64 id)
{
    const auto round = std::make_shared<grading::Round>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [round, &workspace, id](ledger::Reader& reader) {
            *round = RoundService(workspace).load(reader, id);
        },
        [this, round] {
            if (findChild<ScoreDialog*>())
                return;
            auto* dialog = new ScoreDialog(m_services, *round, m_rights.assess, this);
            dialog->open();
        });
}

void GradedPage::openRound(qint64 id)
{
    if (id == 0)
        return;
    if (!m_assessment) {
        m_assessment = new AssessmentView(m_services, m_stack);
        m_stack->addWidget(m_assessment);
        connect(m_assessment, &AssessmentView::closed, this, &GradedPage::closeRound);
    }
    m_assessment->show(id);
    m_stack->setCurrentWidget(m_assessment);
    hostMessages();
    m_assessment->setFocus();
}

void GradedPage::closeRound()
{
    if (!assessing())
        return;
    m_stack->setCurrentWidget(m_overview);
    hostMessages();
    m_list->view().setFocus();
    if (m_stale)
        reload();
}

/// Nearly always there is a list already; one by hand is offered beside it.
void GradedPage::addObjects()
{
    m_services.open(pageOfRegister(QStringLiteral("check_object")), QStringLiteral("import"));
}

void GradedPage::openStage(grading::Stage stage)
{
    const SystemDetail& detail = m_pane->detail();
    const QString filter = filterOf(detail.view.id);
    switch (stage) {
    case grading::Stage::Grading:
        if (m_rights.grade && !detail.waitsForSignature())
            openGrading();
        break;
    case grading::Stage::Filing:
        m_services.open(pageOfRegister(QStringLiteral("system")), detail.uid);
        break;
    case grading::Stage::SelfAssessment:
        if (!detail.rounds.isEmpty())
            openRounds();
        break;
    case grading::Stage::Licensed:
        m_services.open(pageOfRegister(QStringLiteral("licensed_assessment")), filter);
        break;
    case grading::Stage::Remediation:
        m_services.open(pageOfRegister(QStringLiteral("remediation")),
                        filter + QStringLiteral("&_state=open,done"));
        break;
    }
}

} // namespace wardbook::ui
