#include "ui/shell/problem_block.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QHBoxLayout>
#include <QResizeEvent>

namespace wardbook::ui {

namespace {

constexpr int kSides = 14, kIndent = 24;

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
      m_buttons(new QVBoxLayout)
{
    setSurface(this, "errorBlock");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSides, 10, kSides, 10);
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
    m_buttons->setContentsMargins(kIndent, 2, 0, 0);
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
    m_remedies.clear();
    for (const OpeningRemedy remedy : problem.remedies) {
        auto* button = new Button(remedyText(remedy), "plain", {}, this);
        button->setSmall(true);
        button->setObjectName(QStringLiteral("remedy%1").arg(int(remedy)));
        m_remedies.append(button);
        connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT remedyChosen(remedy); });
    }
    placeButtons();
    QFrame::show();
    if (!m_remedies.isEmpty())
        m_remedies.constFirst()->setFocus();
}

void ProblemBlock::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != width())
        placeButtons();
}

void ProblemBlock::placeButtons()
{
    while (QLayoutItem* row = m_buttons->takeAt(0))
        delete row; // the buttons are the block's
    const int room = width() - 2 * kSides - kIndent;
    QHBoxLayout* row = nullptr;
    int used = 0;
    for (Button* button : std::as_const(m_remedies)) {
        const int wide = button->sizeHint().width();
        if (!row || used + metric::kGap + wide > room) {
            row = new QHBoxLayout;
            row->setSpacing(metric::kGap);
            row->addStretch(1);
            m_buttons->addLayout(row);
            used = -metric::kGap;
        }
        row->insertWidget(row->count() - 1, button);
        used += metric::kGap + wide;
    }
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
