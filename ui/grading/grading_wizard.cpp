#include "ui/grading/grading_wizard.h"
#include "fields/grading.h"
#include "ui/grading/graded_source.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/wizard_result.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include "ui/kit/stepper.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::GradingService;

namespace {

/// A step may be higher than a small window: it scrolls, the foot stays.
QWidget* scrolled(WizardStep* step)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(step);
    return area;
}

} // namespace

GradingWizard::GradingWizard(Services& services, GradedSource& source, WizardStart start, bool maySubmit,
                             QWidget* parent)
    : QDialog(parent), m_services(services), m_source(source), m_start(std::move(start)),
      m_draft(m_start.draft), m_maySubmit(maySubmit),
      m_stepper(new Stepper({GradingPageTr::tr("System"), GradingPageTr::tr("Information S"),
                             GradingPageTr::tr("Service A"), GradingPageTr::tr("Result"),
                             GradingPageTr::tr("Review")})),
      m_pages(new QStackedWidget), m_note(makeLabel({}, FontRole::Caption, "bad"))
{
    setObjectName(QStringLiteral("gradingWizard"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_start.regrade ? GradingPageTr::tr("Grade %1 anew").arg(m_start.view.name)
                                   : GradingPageTr::tr("Grade %1").arg(m_start.view.name));
    resize(px(720), px(600));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(metric::kSection);
    column->addWidget(makeLabel(windowTitle(), FontRole::PanelTitle));
    column->addWidget(m_stepper);
    people::Workspace& workspace = services.workspace();
    m_result = new ResultStep(m_start, m_draft, this);
    m_steps = {new SystemStep(m_start, m_draft, this), new SideStep(workspace, m_start, false, m_draft, this),
               new SideStep(workspace, m_start, true, m_draft, this), m_result,
               new ReviewStep(workspace.ledger().registers(), m_draft, this)};
    for (WizardStep* step : m_steps) {
        m_pages->addWidget(scrolled(step));
        connect(step, &WizardStep::changed, this, [this] {
            m_touched = true;
            showState();
        });
    }
    column->addWidget(m_pages, 1);
    m_note->setObjectName(QStringLiteral("wizardNote"));
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    buildFoot(column);
    go(0);
}

void GradingWizard::buildFoot(QVBoxLayout* column)
{
    m_save = new Button(GradingPageTr::tr("Keep as draft"), "plain", {}, this);
    m_cancel = new Button(GradingPageTr::tr("Cancel"), "plain", {}, this);
    m_back = new Button(GradingPageTr::tr("Back"), "plain", QStringLiteral("arrow-left"), this);
    m_next = new Button({}, "primary", {}, this);
    m_next->setKeyCap(QStringLiteral("Ctrl+Enter"));
    m_save->setObjectName(QStringLiteral("wizardSave"));
    m_cancel->setObjectName(QStringLiteral("wizardCancel"));
    m_back->setObjectName(QStringLiteral("wizardBack"));
    m_next->setObjectName(QStringLiteral("wizardNext"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    foot->addWidget(m_save);
    foot->addStretch(1);
    for (Button* button : {m_cancel, m_back, m_next}) {
        foot->addWidget(button);
        button->setAutoDefault(false);
    }
    m_save->setAutoDefault(false);
    column->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_cancel, &QPushButton::clicked, this, &GradingWizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { go(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &GradingWizard::next);
}

int GradingWizard::step() const
{
    return m_pages->currentIndex();
}

void GradingWizard::go(int step)
{
    if (step < 0 || step >= m_steps.size())
        return;
    m_pages->setCurrentIndex(step);
    m_stepper->setCurrent(step);
    WizardStep* shown = m_steps.at(step);
    shown->enter();
    if (shown == m_result)
        askInvalidates();
    if (QWidget* first = shown->nextInFocusChain(); first && shown->isAncestorOf(first))
        first->setFocus();
    showState();
}

void GradingWizard::next()
{
    if (!m_next->isEnabled())
        return;
    if (step() + 1 < m_steps.size())
        return go(step() + 1);
    if (!m_maySubmit)
        return save(false);
    if (!m_start.regrade)
        return save(true);
    prompts::confirm(
        this,
        {windowTitle(),
         GradingPageTr::tr("When somebody else signs it, the former grading is superseded. Filing "
                           "and self-assessment start again."),
         GradingPageTr::tr("Submit"), false},
        [this] { save(true); });
}

void GradingWizard::showState()
{
    const bool last = step() + 1 == m_steps.size();
    // The last step only adds what is known by then: all that must be there was asked before.
    const QString refusal = m_steps.at(step())->refusal();
    m_next->setText(!last         ? GradingPageTr::tr("Next")
                    : m_maySubmit ? GradingPageTr::tr("Submit")
                                  : GradingPageTr::tr("Keep as draft"));
    m_back->setVisible(step() > 0);
    m_save->setVisible(!last || m_maySubmit);
    m_next->setRefusal(refusal);
    setTone(m_note, "text2");
    m_note->setText(refusal);
    m_note->setVisible(!refusal.isEmpty());
}

/// What a regrading makes invalid is read off the GUI thread; the step shows it when it comes.
void GradingWizard::askInvalidates()
{
    const auto sentences = std::make_shared<QStringList>();
    people::Workspace& workspace = m_services.workspace();
    m_source.read(
        this,
        [sentences, &workspace, system = m_draft.system, s = m_draft.sLevel(),
         a = m_draft.aLevel()](ledger::Reader& reader) {
            *sentences = GradingService(workspace).invalidates(reader, system, s, a);
        },
        [this, sentences] { m_result->setInvalidates(*sentences); });
}

void GradingWizard::setBusy(bool busy, const QString& note)
{
    m_busy = busy;
    for (Button* button : {m_save, m_back, m_next})
        button->setEnabled(!busy);
    setTone(m_note, busy ? "text2" : "bad");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void GradingWizard::save(bool submit)
{
    setBusy(true, submit ? GradingPageTr::tr("Submitting…") : GradingPageTr::tr("Keeping…"));
    const auto kept = std::make_shared<std::pair<qint64, qint64>>(m_draft.id, m_draft.rev);
    people::Workspace& workspace = m_services.workspace();
    Task::start(
        this, GradingPageTr::tr("Grading"),
        [kept, submit, &workspace, draft = m_draft](const Progress&) {
            GradingService service(workspace);
            kept->first = service.save(draft);
            const QString gradings = QString::fromLatin1(fields::grading::kRegister);
            kept->second = workspace.ledger().reader()->record(gradings, kept->first).rev;
            if (submit)
                service.submit(kept->first, kept->second);
        },
        [this, submit] {
            m_services.message(
                Services::Tone::Ok,
                submit ? GradingPageTr::tr("The grading of %1 waits for somebody else's signature")
                             .arg(m_start.view.name)
                       : GradingPageTr::tr("The grading of %1 is kept as a draft").arg(m_start.view.name));
            Q_EMIT saved(submit);
            accept();
        },
        [this, kept](const Error& error) {
            // It may have been saved although submitting was refused: go on from there.
            std::tie(m_draft.id, m_draft.rev) = *kept;
            setBusy(false, error.text());
        });
}

void GradingWizard::reject()
{
    if (m_busy)
        return;
    if (!m_touched)
        return QDialog::reject();
    prompts::confirm(
        this,
        {GradingPageTr::tr("Leave without keeping?"),
         GradingPageTr::tr("What was changed in this wizard is lost. It may also be kept as a draft."),
         GradingPageTr::tr("Leave"), true},
        [this] { QDialog::reject(); });
}

void GradingWizard::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier))
        return next();
    if (enter) {
        // Only a button that has the focus: none is pressed by accident while reasons are written.
        if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()))
            button->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace wardbook::ui
