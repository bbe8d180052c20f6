#include "ui/shell/problem_block.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QHBoxLayout>

namespace wardbook::ui {

namespace {

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            empty(inner);
        }
        delete item;
    }
}

} // namespace

ProblemBlock::ProblemBlock(QWidget* parent)
    : QFrame(parent), m_title(makeLabel({}, FontRole::BodyBold, "bad")), m_lines(new QVBoxLayout),
      m_buttons(new QHBoxLayout)
{
    setSurface(this, "errorBlock");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(makeIconLabel(QStringLiteral("error"), "bad"), 0, Qt::AlignTop);
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("problemTitle"));
    head->addWidget(m_title, 1);
    column->addLayout(head);
    m_lines->setContentsMargins(6, 0, 0, 0);
    m_lines->setSpacing(2);
    column->addLayout(m_lines);
    m_buttons->setContentsMargins(24, 2, 0, 0);
    m_buttons->setSpacing(metric::kGap);
    column->addLayout(m_buttons);
    hide();
}

void ProblemBlock::show(const OpeningProblem& problem)
{
    m_shown = true;
    m_title->setText(problem.title);
    setAccessibleName(problem.title);
    setLines(problem.lines);
    empty(m_buttons);
    for (const OpeningRemedy remedy : problem.remedies) {
        auto* button = new Button(remedyText(remedy), "plain", {}, this);
        button->setSmall(true);
        button->setObjectName(QStringLiteral("remedy%1").arg(int(remedy)));
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT remedyChosen(remedy); });
    }
    if (!problem.remedies.isEmpty())
        m_buttons->addStretch(1);
    QFrame::show();
    if (m_buttons->count() > 0)
        m_buttons->itemAt(0)->widget()->setFocus();
}

void ProblemBlock::setLines(const QStringList& lines)
{
    empty(m_lines);
    for (const QString& line : lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* bullet = makeIconLabel(QStringLiteral("dot"), "bad", px(12), this);
        bullet->setFixedHeight(px(20));
        row->addWidget(bullet, 0, Qt::AlignTop);
        QLabel* text = makeLabel(line, FontRole::Body, "", this);
        text->setWordWrap(true);
        text->setObjectName(QStringLiteral("problemLine"));
        row->addWidget(text, 1);
        m_lines->addLayout(row);
    }
}

void ProblemBlock::clear()
{
    m_shown = false;
    hide();
}

} // namespace wardbook::ui
