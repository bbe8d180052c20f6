#include "ui/grading/round_steps.h"
#include "fields/assessment.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

static const QString kSubmit = QStringLiteral("submit"), kReview = QStringLiteral("review"),
                     kSign = QStringLiteral("sign"), kReturn = QStringLiteral("return");

RoundSteps::RoundSteps(Services& services, RoundEditor& editor, QWidget* parent)
    : QWidget(parent), m_services(services), m_editor(editor), m_primary(new Button({}, "primary", {}, this)),
      m_back(new Button(GradingPageTr::tr("Return…"), "plain", {}, this)),
      m_state(makeLabel({}, FontRole::Body, "text2", this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(m_state);
    row->addWidget(m_back);
    row->addWidget(m_primary);
    m_primary->setObjectName(QStringLiteral("roundStep"));
    m_back->setObjectName(QStringLiteral("roundReturn"));
    connect(m_primary, &QPushButton::clicked, this, &RoundSteps::runPrimary);
    connect(m_back, &QPushButton::clicked, this, &RoundSteps::sendBack);
    connect(&editor, &RoundEditor::roundChanged, this, &RoundSteps::refresh);
    connect(&editor, &RoundEditor::cellsChanged, this, &RoundSteps::refresh);
}

QString RoundSteps::refusal() const
{
    if (m_transition != kSubmit)
        return m_editor.refusals().value(m_transition);
    const QString reason = m_editor.readOnlyReason();
    if (!reason.isEmpty())
        return reason;
    const ledger::Rights& rights = m_services.workspace().ledger().rights();
    if (!rights.may(m_services.workspace().session().role, QString::fromLatin1(fields::assessment::kRegister),
                    QString::fromLatin1(ledger::verb::kSubmit)))
        return GradingPageTr::tr("Your role doesn't submit self-assessments.");
    const int blank = m_editor.counts().blank;
    return blank == 0 ? QString() : GradingPageTr::tr("%n cell(s) not judged yet.", nullptr, blank);
}

void RoundSteps::refresh()
{
    const QString state = m_editor.loaded() ? m_editor.round().state : QString();
    m_transition = state == QLatin1String("draft")       ? kSubmit
                   : state == QLatin1String("submitted") ? kReview
                   : state == QLatin1String("reviewed")  ? kSign
                                                         : QString();
    m_primary->setVisible(!m_transition.isEmpty());
    const bool returnable = m_transition == kReview || m_transition == kSign;
    m_back->setVisible(returnable);
    m_state->setVisible(!m_transition.isEmpty() && m_transition != kSubmit);
    const ledger::StateDef* known =
        m_editor.registers()->at(QString::fromLatin1(fields::assessment::kRegister)).state(state);
    m_state->setText(known ? known->label.text() : state);
    if (m_transition.isEmpty()) {
        m_state->setVisible(m_editor.loaded());
        return;
    }
    m_primary->setText(m_transition == kSubmit   ? GradingPageTr::tr("Submit for signature…")
                       : m_transition == kReview ? GradingPageTr::tr("Review…")
                                                 : GradingPageTr::tr("Sign…"));
    m_primary->setIconName(m_transition == kReview ? QStringLiteral("compare") : QStringLiteral("pencil"));
    // Looking at the differences is open to everybody; passing them is not.
    const QString why = m_transition == kReview ? QString() : refusal();
    m_primary->setRefusal(why);
    if (m_transition == kSubmit) { // nobody looks for the reason in a tooltip
        m_state->setText(why);
        m_state->setVisible(!why.isEmpty());
    }
    m_back->setRefusal(m_editor.refusals().value(kReturn));
}

QString RoundSteps::passRefusal() const
{
    return m_editor.refusals().value(kReview);
}

bool RoundSteps::runPrimary()
{
    if (m_transition.isEmpty() || !m_primary->isEnabled())
        return false;
    if (m_transition == kSubmit)
        submit();
    else if (m_transition == kReview)
        Q_EMIT reviewWanted();
    else
        sign();
    return true;
}

void RoundSteps::submit()
{
    m_editor.saver().whenSaved([this] {
        prompts::confirm(
            this,
            {GradingPageTr::tr("Submit the self-assessment?"),
             GradingPageTr::tr("Another person reviews it, then it is signed. Nobody can judge in it "
                               "meanwhile; it can be returned."),
             GradingPageTr::tr("Submit"), false},
            [this] { step(kSubmit, {}, GradingPageTr::tr("Submitted for review")); });
    });
}

void RoundSteps::pass()
{
    if (!passRefusal().isEmpty())
        return;
    prompts::confirm(this,
                     {GradingPageTr::tr("Pass the review?"),
                      GradingPageTr::tr("The round then waits for the signature."),
                      GradingPageTr::tr("Pass review"), false},
                     [this] { step(kReview, {}, GradingPageTr::tr("Review passed")); });
}

void RoundSteps::sign()
{
    prompts::confirm(
        this,
        {GradingPageTr::tr("Sign the self-assessment?"),
         GradingPageTr::tr("It is fixed from then on: verdicts, evidence and result stay as they "
                           "are."),
         GradingPageTr::tr("Sign"), false},
        [this] { step(kSign, {}, GradingPageTr::tr("The self-assessment is signed")); });
}

void RoundSteps::sendBack()
{
    prompts::reason(this,
                    {GradingPageTr::tr("Return the self-assessment"),
                     GradingPageTr::tr("It can be judged again. Whoever judged it reads the reason."),
                     GradingPageTr::tr("Return"), false},
                    [this](const QString& reason) {
                        step(kReturn, reason, GradingPageTr::tr("Returned; it can be judged again"));
                    });
}

void RoundSteps::step(const QString& transition, const QString& reason, const QString& done)
{
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, GradingPageTr::tr("Writing the act"),
        [workspace, transition, reason, round = m_editor.snapshot()](const Progress&) {
            grading::RoundService(*workspace).step(*round, transition, reason);
        },
        [this, done] {
            m_services.message(Services::Tone::Ok, done);
            Q_EMIT stepped();
        });
}

} // namespace wardbook::ui
