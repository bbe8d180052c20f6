#include "ui/shell/setup_step.h"
#include "ui/kit/widgets.h"
#include <QScrollArea>
#include <QVBoxLayout>

namespace wardbook::ui {

SetupStep::SetupStep(const QString& title, const QString& headline, const QString& why, QWidget* parent)
    : QWidget(parent), m_title(title), m_column(nullptr), m_scroll(new QScrollArea)
{
    setSurface(this, "surface");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(6);
    QLabel* head = makeLabel(headline, FontRole::PageTitle);
    head->setWordWrap(true);
    outer->addWidget(head);
    QLabel* text = makeLabel(why, FontRole::Body, "text2");
    text->setWordWrap(true);
    outer->addWidget(text);
    outer->addSpacing(4);
    auto* inside = new QWidget;
    setSurface(inside, "surface");
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, metric::kSection, 4);
    m_column->setSpacing(4);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    outer->addWidget(m_scroll, 1);
}

void SetupStep::addField(const QString& label, QWidget* field, QWidget* note)
{
    QLabel* above = makeLabel(label, FontRole::Body, "text2");
    above->setWordWrap(true);
    above->setBuddy(field);
    m_column->addWidget(above);
    m_column->addWidget(field);
    if (auto* text = qobject_cast<QLabel*>(note))
        text->setWordWrap(true);
    if (note)
        m_column->addWidget(note);
    m_column->addSpacing(6);
}

void SetupStep::scrollTo(QWidget* widget)
{
    m_scroll->ensureWidgetVisible(widget);
}

} // namespace wardbook::ui
