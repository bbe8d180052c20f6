#include "ui/drills/score_pane.h"
#include "ledger/definitions.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QLineEdit>

namespace wardbook::ui {

namespace {

constexpr int kScores[] = {1, 3, 5};
constexpr Length kScore{76}, kOthers{200}, kEvaluator{180};

} // namespace

ScorePane::ScorePane(const QString& evaluator, QWidget* parent)
    : QScrollArea(parent), m_evaluator(new QLineEdit(evaluator)), m_mean(makeLabel({}, FontRole::BodyBold))
{
    setObjectName(QStringLiteral("scores"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    auto* sheet = new QWidget;
    setSurface(sheet, "surface");
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(makeLabel(DrillsPageTr::tr("Evaluator"), FontRole::Body, "text2"));
    m_evaluator->setObjectName(QStringLiteral("evaluator"));
    m_evaluator->setAccessibleName(DrillsPageTr::tr("Evaluator"));
    m_evaluator->setFixedWidth(kEvaluator);
    head->addWidget(m_evaluator);
    m_mean->setObjectName(QStringLiteral("scoreMean"));
    head->addWidget(m_mean);
    head->addStretch(1);
    const ledger::CodeList& items = ledger::RegisterSet::builtIn()->codes(QStringLiteral("evaluation_item"));
    if (!items.verified) {
        auto* badge = new chips::Chip(DrillsPageTr::tr("unchecked"), chips::Tone::Warn);
        badge->setToolTip(items.source);
        head->addWidget(badge);
    }
    column->addLayout(head);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kGap);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    for (const ledger::Code& code : items.codes)
        addLine(*grid, code.id, code.label.text());
    column->addLayout(grid);
    column->addStretch(1);
    setWidget(sheet);
    connect(m_evaluator, &QLineEdit::editingFinished, this, &ScorePane::fill);
}

void ScorePane::addLine(QGridLayout& grid, const QString& item, const QString& label)
{
    const int row = int(m_lines.size());
    Line line;
    line.item = item;
    line.group = new QButtonGroup(this);
    line.advice = new QLineEdit;
    line.others = makeLabel({}, FontRole::Caption, "text2");
    line.others->setFixedWidth(kOthers);
    line.others->setWordWrap(true);
    grid.addWidget(makeLabel(label), row, 0);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(4);
    for (const int score : kScores) {
        auto* button = new Button(
            DrillsPageTr::tr("%1 %2").arg(score).arg(codeText("evaluation_score", QString::number(score))));
        button->setCheckable(true);
        button->setMinimumWidth(kScore);
        button->setObjectName(QStringLiteral("score_%1_%2").arg(item).arg(score));
        button->setAccessibleName(DrillsPageTr::tr("%1: %2").arg(label, button->text()));
        line.group->addButton(button, score);
        choices->addWidget(button);
    }
    grid.addLayout(choices, row, 1);
    line.advice->setPlaceholderText(DrillsPageTr::tr("Advice"));
    line.advice->setObjectName(QStringLiteral("advice_") + item);
    line.advice->setAccessibleName(DrillsPageTr::tr("%1: advice").arg(label));
    grid.addWidget(line.advice, row, 2);
    grid.addWidget(line.others, row, 3);
    connect(line.group, &QButtonGroup::idClicked, this,
            [this, item](int score) { Q_EMIT scored(evaluator(), item, score); });
    connect(line.advice, &QLineEdit::editingFinished, this, [this, item, edit = line.advice] {
        if (edit->isModified()) {
            edit->setModified(false);
            Q_EMIT advised(evaluator(), item, edit->text().trimmed());
        }
    });
    m_lines.append(line);
}

QString ScorePane::evaluator() const
{
    return m_evaluator->text().trimmed();
}

QAbstractButton* ScorePane::button(const QString& item, int score) const
{
    for (const Line& line : m_lines)
        if (line.item == item)
            return line.group->button(score);
    return nullptr;
}

void ScorePane::show(const drills::Evaluation& evaluation, const QHash<QString, QString>& advice,
                     bool editable)
{
    m_evaluation = evaluation;
    m_advice = advice;
    m_editable = editable;
    fill();
}

void ScorePane::fill()
{
    m_mean->setText(m_evaluation.mean > 0 ? DrillsPageTr::tr("mean %1").arg(m_evaluation.mean, 0, 'f', 2)
                                          : QString());
    const QString mine = evaluator();
    for (Line& line : m_lines) {
        int own = 0;
        QStringList others;
        double mean = 0;
        for (const drills::ScoreLine& scores : m_evaluation.scores) {
            if (scores.item != line.item)
                continue;
            mean = scores.mean;
            for (const auto& [name, score] : scores.scores) {
                if (name == mine)
                    own = score;
                else
                    others << DrillsPageTr::tr("%1 %2").arg(name).arg(score);
            }
        }
        line.group->setExclusive(false);
        for (QAbstractButton* button : line.group->buttons()) {
            button->setChecked(line.group->id(button) == own);
            button->setEnabled(m_editable && !mine.isEmpty());
        }
        line.group->setExclusive(true);
        if (!line.advice->hasFocus())
            line.advice->setText(m_advice.value(mine + QLatin1Char('\n') + line.item));
        line.advice->setReadOnly(!m_editable || own == 0);
        if (mean > 0)
            others.prepend(DrillsPageTr::tr("mean %1").arg(mean, 0, 'f', 1));
        line.others->setText(others.join(DrillsPageTr::tr(", ")));
    }
}

} // namespace wardbook::ui
