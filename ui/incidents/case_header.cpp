#include "ui/incidents/case_header.h"
#include "fields/incident.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/page_header.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QMenu>

namespace wardbook::ui {

namespace field = fields::incident;

namespace {

/// Steps that ask something more.
bool asks(const ledger::TransitionDef& step)
{
    return step.reasonRequired || step.guarded || step.id == QLatin1String("assess");
}

QString labelOf(const ledger::TransitionDef& step)
{
    return step.label.text() + (asks(step) ? QStringLiteral("…") : QString());
}

} // namespace

CaseHeader::CaseHeader(QWidget* parent)
    : QWidget(parent), m_header(new PageHeader({}, this)), m_drill(new DrillBadge(this)),
      m_code(new ElideLabel({}, this)), m_grade(new SeverityChip(this)),
      m_state(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_remedy(
          new Button(IncidentsPageTr::tr("To remediation…"), "plain", QStringLiteral("checklist"), this)),
      m_next(new Button({}, "plain", {}, this)),
      m_more(makeIconButton(QStringLiteral("more"), IncidentsPageTr::tr("More"), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    QToolButton* back =
        makeIconButton(QStringLiteral("arrow-left"), IncidentsPageTr::tr("All incidents (Esc)"), {}, this);
    back->setObjectName(QStringLiteral("caseBack"));
    m_header->addLeading(back);
    m_state->setObjectName(QStringLiteral("caseState"));
    setTone(m_code, "text2");
    m_header->addBadge(m_drill);
    m_header->addBadge(m_code);
    m_header->addBadge(m_grade);
    m_header->addBadge(m_state);
    m_remedy->setObjectName(QStringLiteral("caseRemedy"));
    m_next->setObjectName(QStringLiteral("caseNext"));
    m_more->setObjectName(QStringLiteral("caseMore"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->setToolTipsVisible(true);
    m_header->addWidget(m_remedy);
    m_header->addWidget(m_next);
    m_header->addWidget(m_more);
    connect(back, &QToolButton::clicked, this, &CaseHeader::backWanted);
    connect(m_remedy, &QPushButton::clicked, this, &CaseHeader::remediationWanted);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(m_nextStep); });
}

void CaseHeader::show(const CaseData& facts)
{
    const ledger::RecordFields own = facts.own();
    m_drill->setVisible(facts.file.exercise);
    m_code->setText(own.text(field::code));
    m_header->setTitle(own.text(field::title));
    const qint64 aware =
        own.has(field::discovered_at) ? own.number(field::discovered_at) : own.number(field::became_aware_at);
    m_header->setSubtitle(
        IncidentsPageTr::tr("found %1, logged by %2").arg(momentText(aware, facts.nowMs), facts.loggedBy));
    m_grade->setGrade(own.text(field::grade));
    const ledger::RegisterDef& definition = facts.registers->at(fieldId(field::kRegister));
    const ledger::StateDef* state = definition.state(facts.incident().state);
    m_state->set(state ? state->label.text() : facts.incident().state,
                 chips::toneFromText(state ? state->tone : QString()));
    m_nextStep.clear();
    for (const auto& possible : facts.allowed.transitions) {
        const ledger::TransitionDef* step = definition.transition(possible.id);
        // 结束处置 is the next step of both: recovery may be skipped, and is not offered twice
        if (!step || !step->primary || !m_nextStep.isEmpty())
            continue;
        m_nextStep = step->id;
        m_next->setText(labelOf(*step));
        m_next->setRefusal(possible.allowed ? QString() : possible.refusal);
    }
    m_next->setVisible(!m_nextStep.isEmpty() && facts.writable);
    m_remedy->setVisible(facts.writable && facts.viewParts);
    fillMenu(facts);
}

void CaseHeader::fillMenu(const CaseData& facts)
{
    QMenu* menu = m_more->menu();
    menu->clear();
    const ledger::RegisterDef& definition = facts.registers->at(fieldId(field::kRegister));
    for (const auto& possible : facts.allowed.transitions) {
        const ledger::TransitionDef* step = definition.transition(possible.id);
        if (!facts.writable || !step || step->id == m_nextStep || step->id == QLatin1String("close_override"))
            continue; // the override is part of closing
        QAction* action = menu->addAction(labelOf(*step));
        action->setObjectName(QStringLiteral("step_") + step->id);
        action->setEnabled(possible.allowed);
        action->setToolTip(possible.refusal);
        connect(action, &QAction::triggered, this, [this, id = step->id] { Q_EMIT stepWanted(id); });
    }
    if (facts.writable && facts.open() && facts.allowed.edit) {
        menu->addSeparator();
        connect(menu->addAction(IncidentsPageTr::tr("Use a plan…")), &QAction::triggered, this,
                &CaseHeader::planWanted);
    }
    menu->addSeparator();
    if (!facts.reports.isEmpty())
        connect(menu->addAction(IncidentsPageTr::tr("Export the report…")), &QAction::triggered, this,
                &CaseHeader::exportWanted);
    connect(menu->addAction(IncidentsPageTr::tr("Show the history")), &QAction::triggered, this,
            &CaseHeader::historyWanted);
}

} // namespace wardbook::ui
