#include "ui/grading/score_dialog.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QComboBox>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::ScoreResult;
using grading::ScoringQuestion;
using grading::ScoringRule;
using grading::ScoringSettings;

namespace {

constexpr Length kRuleWidth{280};
constexpr Length kWidth{1000}, kHeight{600};

} // namespace

ScoreDialog::ScoreDialog(Services& services, grading::Round round, bool mayKeep, QWidget* parent)
    : QDialog(parent), m_services(services),
      m_round(std::make_shared<const grading::Round>(std::move(round))),
      m_mayKeep(mayKeep && m_round->editable()), m_rule(new QComboBox), m_questions(new QVBoxLayout),
      m_conclusion(makeLabel({}, FontRole::PageTitle)), m_counts(makeLabel({}, FontRole::Body, "text2")),
      m_whole(makeLabel({}, FontRole::Body, "text2")), m_note(makeLabel({}, FontRole::Caption, "text2")),
      m_tabs(new QTabBar), m_pages(new QStackedWidget),
      m_keep(new Button(GradingPageTr::tr("Keep for this round"), "primary", {}, this))
{
    setObjectName(QStringLiteral("scoreDialog"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(GradingPageTr::tr("How %1 is scored").arg(m_round->name));
    resize(kWidth, kHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(metric::kSection);
    column->addWidget(
        makeLabel(GradingPageTr::tr("%1, %2").arg(m_round->systemName, windowTitle()), FontRole::PanelTitle));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(metric::kPage);
    middle->addWidget(buildRule());
    middle->addWidget(makeLine("v", this));
    middle->addWidget(buildTables(), 1);
    column->addLayout(middle, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    auto* close = new Button(GradingPageTr::tr("Close"), "plain", {}, this);
    m_keep->setObjectName(QStringLiteral("keepScoring"));
    m_keep->setVisible(m_mayKeep);
    m_note->setWordWrap(true);
    foot->addWidget(m_note, 1);
    foot->addWidget(close);
    foot->addWidget(m_keep);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &ScoreDialog::keep);
    showQuestions();
}

QWidget* ScoreDialog::buildRule()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(kRuleWidth);
    auto* box = new QWidget(area);
    setSurface(box, "surface");
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, metric::kGap, 0);
    column->setSpacing(4);
    column->addWidget(makeLabel(GradingPageTr::tr("Scoring rule"), FontRole::Body, "text2"));
    m_rule->setObjectName(QStringLiteral("scoringRule"));
    m_rule->setAccessibleName(GradingPageTr::tr("Scoring rule"));
    for (const ScoringRule& rule : grading::scoringRules())
        m_rule->addItem(rule.label.text() + (rule.verified ? QString() : GradingPageTr::tr(" (unchecked)")),
                        rule.id);
    m_rule->setCurrentIndex(qMax(0, m_rule->findData(m_round->scoringRule)));
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_rule);
    column->addSpacing(metric::kGap);
    m_questions->setSpacing(4);
    column->addLayout(m_questions);
    column->addStretch(1);
    area->setWidget(box);
    connect(m_rule, &QComboBox::activated, this, &ScoreDialog::showQuestions);
    return area;
}

QWidget* ScoreDialog::buildTables()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_conclusion->setObjectName(QStringLiteral("scoreConclusion"));
    column->addWidget(m_conclusion);
    column->addWidget(m_counts);
    const QStringList titles{GradingPageTr::tr("Arithmetic"), GradingPageTr::tr("Layers"),
                             GradingPageTr::tr("Control points"), GradingPageTr::tr("Objects"),
                             GradingPageTr::tr("Risks")};
    for (int i = 0; i < TabCount; ++i) {
        m_tabs->addTab(titles.at(i));
        m_models << new QStandardItemModel(this);
        auto* table = new PlainTable(*m_models.last(), this);
        table->setObjectName(QStringLiteral("scoreTable_%1").arg(i));
        table->setAccessibleName(titles.at(i));
        m_pages->addWidget(table);
        connect(table, &PlainTable::currentRowChanged, this, &ScoreDialog::showWhole);
    }
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ScoreDialog::showWhole);
    m_whole->setObjectName(QStringLiteral("scoreWhole"));
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->hide();
    column->addWidget(m_whole);
    return box;
}

QString ScoreDialog::rule() const
{
    return m_rule->currentData().toString();
}

ScoringSettings ScoreDialog::settings() const
{
    ScoringSettings settings;
    for (const auto& [question, choice] : m_choices)
        settings.insert(question, choice->currentData().toString());
    return settings;
}

/// What the rule itself leaves open, each with why and the choices.
void ScoreDialog::showQuestions()
{
    while (QLayoutItem* item = m_questions->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_choices.clear();
    const ScoringRule& chosen = grading::scoringRule(rule());
    const ScoringSettings kept = rule() == m_round->scoringRule
                                     ? grading::settingsFromJson(m_round->scoringSettings)
                                     : ScoringSettings();
    for (const ScoringQuestion& question : chosen.questions) {
        auto* label = makeLabel(question.label.text(), FontRole::BodyBold);
        label->setWordWrap(true);
        auto* choice = new QComboBox;
        choice->setObjectName(QStringLiteral("question_") + question.id);
        choice->setAccessibleName(question.label.text());
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const grading::ScoringOption& option : question.options)
            choice->addItem(option.label.text(), option.id);
        choice->setCurrentIndex(choice->findData(chosen.option(kept, question.id)));
        auto* why = makeLabel(question.why.text() +
                                  (question.verified ? QString() : GradingPageTr::tr(" (unchecked)")),
                              FontRole::Caption, "text2");
        why->setWordWrap(true);
        why->setToolTip(question.source);
        for (QWidget* widget :
             {static_cast<QWidget*>(label), static_cast<QWidget*>(choice), static_cast<QWidget*>(why)})
            m_questions->addWidget(widget);
        m_questions->addSpacing(metric::kGap);
        m_choices.append({question.id, choice});
        connect(choice, &QComboBox::activated, this, &ScoreDialog::compute);
    }
    compute();
}

/// A hundred thousand cells take their time: off the GUI thread, the newest choice wins.
void ScoreDialog::compute()
{
    const quint64 token = ++m_token;
    const auto result = std::make_shared<ScoreResult>();
    Task::start(
        this, GradingPageTr::tr("Scoring"),
        [result, round = m_round, chosen = rule(), options = settings()](const Progress&) {
            *result = grading::score(*round, chosen, options);
        },
        [this, result, token] {
            if (token != m_token)
                return;
            m_result = *result;
            showResult();
        },
        [this](const Error& error) {
            setTone(m_note, "bad");
            m_note->setText(error.text());
        });
}

void ScoreDialog::keep()
{
    m_keep->setEnabled(false);
    people::Workspace& workspace = m_services.workspace();
    Task::start(
        this, GradingPageTr::tr("Keeping the scoring rule"),
        [&workspace, round = m_round, chosen = rule(), options = grading::toJson(settings())](
            const Progress&) { grading::RoundService(workspace).setScoring(*round, chosen, options); },
        [this] { accept(); },
        [this](const Error& error) {
            m_keep->setEnabled(true);
            setTone(m_note, "bad");
            m_note->setText(error.text());
        });
}

} // namespace wardbook::ui
