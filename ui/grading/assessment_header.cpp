#include "ui/grading/assessment_header.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/round_steps.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace wardbook::ui {

constexpr Length kBarWidth{156};
constexpr Length kNarrowBarWidth{64}; ///< English words leave less room

AssessmentHeader::AssessmentHeader(Services& services, RoundEditor& editor, QWidget* parent)
    : PageHeader({}, parent), m_editor(editor), m_bar(new QProgressBar(this)),
      m_count(makeLabel({}, FontRole::Body, "", this)),
      m_blank(new Button(GradingPageTr::tr("Only blank"), "plain", QStringLiteral("filter"), this)),
      m_unmet(new Button(GradingPageTr::tr("Only not met"), "plain", {}, this)),
      m_compare(new Button(GradingPageTr::tr("Compare rounds"), "plain", QStringLiteral("compare"), this)),
      m_more(makeIconButton(QStringLiteral("more"), GradingPageTr::tr("More"), {}, this)),
      m_steps(new RoundSteps(services, editor, this))
{
    auto* back = makeIconButton(QStringLiteral("arrow-left"), GradingPageTr::tr("Back to the systems"),
                                QKeySequence(Qt::ALT | Qt::Key_Left), this);
    back->setObjectName(QStringLiteral("assessmentBack"));
    addLeading(back);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(language() == Language::English ? kNarrowBarWidth : kBarWidth);
    m_bar->setAccessibleName(GradingPageTr::tr("Cells judged"));
    m_count->setObjectName(QStringLiteral("judgedCount"));
    addBeside(m_bar);
    addBeside(m_count);
    m_blank->setObjectName(QStringLiteral("onlyBlank"));
    m_unmet->setObjectName(QStringLiteral("onlyUnmet"));
    m_compare->setObjectName(QStringLiteral("compareRounds"));
    m_more->setObjectName(QStringLiteral("moreOfRound"));
    for (Button* button : {m_blank, m_unmet, m_compare}) {
        button->setCheckable(true);
        addWidget(button);
    }
    addWidget(m_more);
    addWidget(m_steps);
    connect(back, &QToolButton::clicked, this, &AssessmentHeader::closeWanted);
    const auto filter = [this](Button* pressed, Button* other, VerdictModel::Filter wanted) {
        connect(pressed, &QPushButton::clicked, this, [this, pressed, other, wanted] {
            other->setChecked(false);
            Q_EMIT filterWanted(pressed->isChecked() ? wanted : VerdictModel::Filter::All);
        });
    };
    filter(m_blank, m_unmet, VerdictModel::Filter::Blank);
    filter(m_unmet, m_blank, VerdictModel::Filter::Unmet);
    connect(m_compare, &QPushButton::clicked, this, &AssessmentHeader::compareWanted);
    connect(&editor, &RoundEditor::roundChanged, this, &AssessmentHeader::showRound);
    connect(&editor, &RoundEditor::cellsChanged, this, &AssessmentHeader::showProgress);
}

void AssessmentHeader::showRound()
{
    const grading::Round& round = m_editor.round();
    setTitle(GradingPageTr::tr("%1 self-assessment").arg(round.systemName));
    setSubtitle(round.name);
    showProgress();
}

void AssessmentHeader::showProgress()
{
    const grading::Round::Counts& counts = m_editor.counts();
    m_bar->setRange(0, qMax(1, counts.total()));
    m_bar->setValue(counts.judged());
    m_count->setText(progressText());
}

QString AssessmentHeader::progressText() const
{
    const QLocale locale;
    return GradingPageTr::tr("%1 / %2 cells")
        .arg(locale.toString(m_editor.counts().judged()), locale.toString(m_editor.counts().total()));
}

void AssessmentHeader::setComparing(bool comparing)
{
    m_compare->setChecked(comparing);
    m_blank->setEnabled(!comparing);
    m_unmet->setEnabled(!comparing);
}

} // namespace wardbook::ui
