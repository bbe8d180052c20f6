#include "ui/kit/process_card.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

ProcessCard::ProcessCard(const QString& title, QWidget* parent)
    : QFrame(parent), m_chip(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_note(makeLabel({}, FontRole::Caption, "text2", this)), m_content(new QVBoxLayout),
      m_buttons(new QHBoxLayout)
{
    setSurface(this, "hint");
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, metric::kGap, 12, metric::kGap);
    column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(title, FontRole::BodyBold, "", this));
    head->addStretch(1);
    head->addWidget(m_chip);
    column->addLayout(head);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("note"));
    column->addWidget(m_note);
    m_content->setSpacing(metric::kGap);
    column->addLayout(m_content);
    m_buttons->setSpacing(metric::kGap);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    m_chip->hide();
    m_note->hide();
}

void ProcessCard::setChip(const QString& text, chips::Tone tone)
{
    m_chip->set(text, tone);
    m_chip->setVisible(!text.isEmpty());
}

void ProcessCard::setNote(const QString& text, const char* tone)
{
    m_note->setText(text);
    setTone(m_note, tone);
    m_note->setVisible(!text.isEmpty());
}

QString ProcessCard::note() const
{
    return m_note->text();
}

Button* ProcessCard::addButton(const QString& text, const char* name, const QString& icon)
{
    auto* button = new Button(text, "plain", icon, this);
    button->setSmall(true);
    button->setObjectName(QString::fromLatin1(name));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace wardbook::ui
