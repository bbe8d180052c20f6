#include "ui/kit/hint_card.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

HintCard::HintCard(QWidget* parent) : QFrame(parent)
{
    setSurface(this, "hint");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(makeIconLabel(QStringLiteral("lightbulb"), "text2", metric::kIcon, this));
    m_title = makeLabel({}, FontRole::BodyBold, "", this);
    head->addWidget(m_title);
    m_agreement = new ElideLabel({}, this);
    head->addWidget(m_agreement, 1);
    m_rules = new Button(KitTr::tr("Rules"), "link", {}, this);
    static_cast<Button*>(m_rules)->setSmall(true);
    head->addWidget(m_rules);
    column->addLayout(head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(3);
    column->addLayout(m_lines);
    m_buttons = new QWidget(this);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 4, 0, 0);
    auto* adopt = new Button(KitTr::tr("Adopt"), "plain", {}, m_buttons);
    adopt->setSmall(true);
    adopt->setObjectName(QStringLiteral("adoptHint"));
    m_adopt = adopt;
    auto* refuse = new Button(KitTr::tr("Not here…"), "quiet", {}, m_buttons);
    refuse->setSmall(true);
    refuse->setObjectName(QStringLiteral("refuseHint"));
    m_refuse = refuse;
    buttons->addWidget(adopt);
    buttons->addWidget(refuse);
    buttons->addStretch(1);
    column->addWidget(m_buttons);
    connect(adopt, &QPushButton::clicked, this, [this] { Q_EMIT adopted(m_hint); });
    connect(refuse, &QPushButton::clicked, this, [this] { Q_EMIT refused(m_hint); });
    connect(m_rules, &QPushButton::clicked, this, &HintCard::rulesRequested);
    setVisible(false);
}

void HintCard::addLine(const QString& icon, const char* tone, const QString& text)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(makeIconLabel(icon, tone, metric::kSmallIcon, line), 0, Qt::AlignTop);
    auto* label = makeLabel(text, FontRole::Caption, tone, line);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_lines->addWidget(line);
}

void HintCard::show(const Hint& hint, bool editable)
{
    m_hint = hint;
    setVisible(!hint.empty());
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (hint.empty())
        return;
    m_title->setText(hint.suggestedLevel > 0 ? KitTr::tr("Level %1 suggested").arg(hint.suggestedLevel)
                                             : KitTr::tr("%1 suggested").arg(hint.categoryText));
    m_agreement->setText(hint.agrees ? KitTr::tr("agrees with the value")
                                     : KitTr::tr("differs from the value"));
    setTone(m_agreement, hint.agrees ? "text2" : "warn");
    if (hint.suggestedLevel > 0 && !hint.category.isEmpty())
        addLine(QStringLiteral("check-circle"), "text2", KitTr::tr("Category: %1").arg(hint.categoryText));
    for (const QString& reason : hint.reasons)
        addLine(QStringLiteral("check-circle"), "text2", reason);
    if (!hint.source.isEmpty())
        addLine(QStringLiteral("book"), "text3", hint.source);
    if (!hint.verified)
        addLine(QStringLiteral("warning"), "warn",
                KitTr::tr("These rules were not checked against the original text."));
    if (!hint.refusedBecause.isEmpty())
        addLine(QStringLiteral("info"), "text3",
                KitTr::tr("Turned down before: %1").arg(hint.refusedBecause));
    m_buttons->setVisible(editable && !hint.agrees);
}

} // namespace wardbook::ui
