#include "ui/grading/check_card.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/icons.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QToolButton>

namespace wardbook::ui {

static const QString kSetting = QStringLiteral("assessment/howOpen");

CheckCard::CheckCard(QWidget* parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_text(makeLabel({}, FontRole::Body, "text2", this)),
      m_open(settings().flag(kSetting, false))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_toggle->setObjectName(QStringLiteral("howToCheck"));
    m_toggle->setText(GradingPageTr::tr("How to check it"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIconSize({metric::kSmallIcon, metric::kSmallIcon});
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_text);
    connect(m_toggle, &QToolButton::clicked, this, [this] {
        m_open = !m_open;
        settings().setValue(kSetting, m_open);
        fold();
    });
    fold();
}

void CheckCard::fold()
{
    m_toggle->setIcon(icon(m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_text->setVisible(m_open && !m_text->text().isEmpty());
}

static QString methodWord(const QString& method)
{
    if (method == QLatin1String("interview"))
        return GradingPageTr::tr("interview", "way of checking");
    if (method == QLatin1String("look"))
        return GradingPageTr::tr("look", "way of checking");
    if (method == QLatin1String("test"))
        return GradingPageTr::tr("test", "way of checking");
    return method;
}

void CheckCard::setCheck(const grading::RequirementItem& item, const grading::RequirementCheck& check)
{
    QStringList lines, methods;
    for (const QString& method : check.methods)
        methods.append(methodWord(method));
    const auto add = [&](const QString& title, const QString& text) {
        if (!text.isEmpty())
            lines.append(GradingPageTr::tr("%1: %2", "label and text").arg(title, text));
    };
    add(GradingPageTr::tr("Clause"), item.clause + QLatin1Char(' ') + item.letter);
    add(GradingPageTr::tr("Ways"), methods.join(QStringLiteral(" / ")));
    add(GradingPageTr::tr("Steps"), check.how.text());
    add(GradingPageTr::tr("Usual evidence"), check.evidence.text());
    add(GradingPageTr::tr("Usual remedy"), check.remedy.text());
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_toggle->setVisible(!lines.isEmpty());
    fold();
}

} // namespace wardbook::ui
