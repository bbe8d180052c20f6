#include "ui/overview/standing_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

StandingPanel::StandingPanel(const char* objectName, QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, FontRole::PanelTitle)), m_remarks(new QHBoxLayout),
      m_column(new QVBoxLayout(this)), m_sentence(makeLabel({}, FontRole::Body, "text2"))
{
    setObjectName(QLatin1String(objectName));
    setSurface(this, "sunken");
    m_column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    m_column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addLayout(m_remarks);
    m_remarks->setSpacing(2);
    m_column->addLayout(head);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->hide();
    m_column->addWidget(m_sentence);
}

void StandingPanel::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString StandingPanel::title() const
{
    return m_title->text();
}

void StandingPanel::setRemarks(const QList<Remark>& remarks)
{
    while (QLayoutItem* item = m_remarks->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const Remark& remark : remarks) {
        QWidget* made = nullptr;
        if (remark.place.valid()) {
            auto* link = new Button(remark.text, "link");
            link->setSmall(true);
            connect(link, &QPushButton::clicked, this,
                    [this, place = remark.place] { Q_EMIT opened(place); });
            made = link;
        } else {
            made = makeLabel(remark.text, FontRole::Body, remark.tone);
        }
        made->setToolTip(remark.tip);
        m_remarks->addWidget(made);
    }
}

void StandingPanel::setContent(QWidget* content)
{
    m_content = content;
    m_column->addWidget(content);
}

void StandingPanel::setSentence(const QString& sentence, const char* tone)
{
    m_sentence->setText(sentence);
    setTone(m_sentence, tone);
    m_sentence->setVisible(!sentence.isEmpty());
    if (m_content)
        m_content->setVisible(sentence.isEmpty());
}

QString StandingPanel::sentence() const
{
    return m_sentence->text();
}

} // namespace wardbook::ui
