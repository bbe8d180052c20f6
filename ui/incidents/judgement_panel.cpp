#include "ui/incidents/judgement_panel.h"
#include "fields/grade_decision.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/grade_button.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QGridLayout>

namespace wardbook::ui {

namespace field = fields::grade_decision;

namespace {

constexpr Length kTitleWidth{172};
constexpr qsizetype kLinesShown = 4;

/// Lines with a fact; the rest of the annex is in the decision's dialog.
QList<incidents::GradeLine> shownLines(const incidents::GradeSuggestion& suggestion)
{
    QList<incidents::GradeLine> lines;
    for (const incidents::GradeLine& line : suggestion.lines)
        if (!line.value.isEmpty() && lines.size() < kLinesShown)
            lines.append(line);
    return lines;
}

} // namespace

JudgementPanel::JudgementPanel(QWidget* parent)
    : QWidget(parent), m_by(new ElideLabel({}, this)),
      m_signed(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_unchecked(new chips::Chip({}, chips::Tone::Warn, this)),
      m_sign(new Button(IncidentsPageTr::tr("Countersign"), "plain", QStringLiteral("check-circle"), this)),
      m_again(new Button({}, "link", {}, this)),
      m_promptAct(new Button(IncidentsPageTr::tr("Judge again…"), "plain", {}, this)),
      m_prompt(new QFrame(this)), m_promptText(new ElideLabel({}, m_prompt)), m_lines(new QWidget(this)),
      m_column(new QVBoxLayout(this))
{
    setSurface(this, "surface");
    setObjectName(QStringLiteral("judgement"));
    m_column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kGap);
    m_column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(makeLabel(IncidentsPageTr::tr("Grading"), FontRole::PanelTitle, "", this));
    m_unchecked->setToolTip(
        IncidentsPageTr::tr("The deciding figure was not checked against the official text"));
    head->addWidget(m_unchecked);
    m_by->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_by->setObjectName(QStringLiteral("decidedBy"));
    setTone(m_by, "text2");
    head->addWidget(m_by, 1);
    head->addWidget(m_signed);
    m_sign->setSmall(true);
    m_sign->setObjectName(QStringLiteral("countersign"));
    head->addWidget(m_sign);
    m_again->setObjectName(QStringLiteral("decideAgain"));
    head->addWidget(m_again);
    m_column->addLayout(head);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    for (auto grade = incidents::kGrades.crbegin(); grade != incidents::kGrades.crend(); ++grade) {
        auto* button = new GradeButton(*grade, this);
        m_buttons.insert(*grade, button);
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = *grade] { Q_EMIT decisionWanted(id); });
    }
    m_column->addLayout(row);
    setSurface(m_prompt, "warnBlock");
    m_prompt->setObjectName(QStringLiteral("gradePrompt"));
    auto* prompt = new QHBoxLayout(m_prompt);
    prompt->setContentsMargins(metric::kSection, 4, metric::kGap, 4);
    prompt->addWidget(m_promptText, 1);
    m_promptAct->setSmall(true);
    prompt->addWidget(m_promptAct);
    m_column->addWidget(m_prompt);
    m_column->addWidget(m_lines);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT decisionWanted({}); });
    connect(m_promptAct, &QPushButton::clicked, this, [this] { Q_EMIT decisionWanted({}); });
    connect(m_sign, &QPushButton::clicked, this, [this] { Q_EMIT countersignWanted(m_decision); });
}

GradeButton* JudgementPanel::button(const QString& grade) const
{
    return m_buttons.value(grade);
}

void JudgementPanel::show(const CasePtr& facts)
{
    showDecision(*facts);
    showLines(*facts);
    const bool may = facts->writable && facts->viewParts && facts->allowed.edit;
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it) {
        it.value()->setMarks(it.key() == m_decided, it.key() == facts->suggestion.grade);
        it.value()->setEnabled(may);
    }
    m_again->setVisible(may);
    m_again->setText(m_decided.isEmpty() ? IncidentsPageTr::tr("Judge…")
                                         : IncidentsPageTr::tr("Judge again…"));
    m_prompt->setVisible(facts->prompt.wanted && facts->open());
    m_promptText->setText(facts->prompt.text);
    m_promptAct->setVisible(may);
    m_unchecked->set(facts->suggestion.verified ? QString() : uncheckedText(), chips::Tone::Warn);
}

void JudgementPanel::showDecision(const CaseData& facts)
{
    m_decision = 0;
    m_decided.clear();
    m_by->setText(IncidentsPageTr::tr("Not judged yet; the rules suggest %1")
                      .arg(incidents::gradeText(facts.suggestion.grade)));
    m_signed->set({}, chips::Tone::Neutral);
    m_sign->hide();
    if (facts.file.decisions.isEmpty())
        return;
    const ledger::Record& last = facts.file.decisions.last();
    const ledger::RecordFields fields = facts.of(field::kRegister, last);
    m_decision = last.id;
    m_decided = fields.text(field::decided);
    m_by->setText(
        IncidentsPageTr::tr("judged by %1, %2")
            .arg(fields.text(field::decided_by), momentText(fields.number(field::decided_at), facts.nowMs)));
    m_by->setToolTip(fields.text(field::reason));
    if (last.state == QLatin1String("countersigned"))
        m_signed->set(IncidentsPageTr::tr("countersigned"), chips::Tone::Ok, QStringLiteral("check-circle"));
    const QString step = QStringLiteral("countersign");
    const QString refusal = facts.refusal(field::kRegister, last, step);
    m_sign->setVisible(facts.offers(field::kRegister, last, step) && refusal.isEmpty());
    if (last.state == QLatin1String("decided") && m_sign->isHidden()) {
        m_signed->set(IncidentsPageTr::tr("to be countersigned"), chips::Tone::Neutral);
        m_signed->setToolTip(refusal);
    }
}

void JudgementPanel::showLines(const CaseData& facts)
{
    delete m_lines->layout();
    qDeleteAll(m_lines->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::kSection);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, kTitleWidth);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const incidents::GradeLine& line : shownLines(facts.suggestion)) {
        grid->addWidget(makeLabel(line.title, FontRole::Body, "", m_lines), row, 0);
        auto* value = new ElideLabel(line.nextText.isEmpty()
                                         ? line.value
                                         : IncidentsPageTr::tr("%1; %2").arg(line.value, line.nextText),
                                     m_lines);
        setTone(value, line.couldReach ? "warn" : "text2");
        grid->addWidget(value, row, 1);
        const QString verdict =
            !line.reached.isEmpty()
                ? IncidentsPageTr::tr("reaches %1").arg(incidents::gradeText(line.reached))
            : line.couldReach     ? IncidentsPageTr::tr("could reach %1").arg(incidents::gradeText(line.next))
            : line.next.isEmpty() ? QString()
                                  : IncidentsPageTr::tr("below %1").arg(incidents::gradeText(line.next));
        auto* says = makeLabel(verdict, line.reached.isEmpty() ? FontRole::Body : FontRole::BodyBold,
                               !line.reached.isEmpty() || line.couldReach ? "warn" : "text2", m_lines);
        says->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        says->setToolTip(ruleTip(line.source));
        grid->addWidget(says, row, 2);
        ++row;
    }
    if (row == 0) {
        auto* none = new Button(IncidentsPageTr::tr("No facts yet: enter persons, loss, outage…"), "link", {},
                                m_lines);
        none->setObjectName(QStringLiteral("enterFacts"));
        none->setEnabled(facts.allowed.edit && facts.writable);
        connect(none, &QPushButton::clicked, this, &JudgementPanel::factsWanted);
        grid->addWidget(none, 0, 0, 1, 3, Qt::AlignLeft);
    }
    for (QWidget* part : m_lines->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        part->show();
}

} // namespace wardbook::ui
