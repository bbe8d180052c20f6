#include "ui/kit/empty_state.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QHBoxLayout>

namespace wardbook::ui {

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent), m_sentence(makeLabel({}, FontRole::Body, "text2")), m_actions(new QHBoxLayout)
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metric::kSection);
    column->addStretch(2);
    column->addWidget(makeIconLabel(icon, "text3", px(32)), 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    column->addWidget(m_sentence);
    m_actions->setSpacing(metric::kGap);
    column->addLayout(m_actions);
    column->setAlignment(m_actions, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::clearActions()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void EmptyState::addAction(const QString& text, const std::function<void()>& run, bool primary)
{
    auto* button = new Button(text, primary ? "primary" : "plain", {}, this);
    m_actions->addWidget(button);
    connect(button, &QPushButton::clicked, this, run);
}

} // namespace wardbook::ui
