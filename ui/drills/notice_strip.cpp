#include "ui/drills/notice_strip.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

NoticeStrip::NoticeStrip(const char* name, QWidget* parent)
    : QFrame(parent), m_text(new ElideLabel({}, this)), m_row(new QHBoxLayout(this))
{
    setObjectName(QLatin1String(name));
    setSurface(this, "warnBlock");
    m_row->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    m_row->setSpacing(metric::kGap);
    m_row->addWidget(makeIconLabel(QStringLiteral("warning"), "warn", metric::kIcon, this));
    setTone(m_text, "warn");
    m_row->addWidget(m_text, 1);
    hide();
}

void NoticeStrip::setText(const QString& text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString NoticeStrip::text() const
{
    return m_text->fullText();
}

void NoticeStrip::addAction(const char* name, const QString& text, const std::function<void()>& run)
{
    auto* button = new Button(text, "plain", {}, this);
    button->setObjectName(QLatin1String(name));
    button->setSmall(true);
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, run);
}

} // namespace wardbook::ui
