#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QHBoxLayout>

namespace wardbook::ui {

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(makeLabel(title, FontRole::PageTitle)), m_subtitle(new ElideLabel),
      m_whole(new QVBoxLayout(this)), m_row(new QHBoxLayout)
{
    setSurface(this, "surface");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    markPane(this, Pane::Header);
    m_whole->setContentsMargins(0, 0, 0, 0);
    m_whole->setSpacing(0);
    auto* strip = new QWidget;
    strip->setFixedHeight(metric::kPageHeader - 1);
    strip->setLayout(m_row);
    m_whole->addWidget(strip);
    m_whole->addWidget(makeLine("h"));
    m_row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    m_row->setSpacing(metric::kGap);
    m_row->addWidget(m_title);
    m_row->addSpacing(4);
    setTone(m_subtitle, "text2");
    m_subtitle->setFont(ui::font(FontRole::Body));
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    m_row->addWidget(m_subtitle, 1);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
}

QString PageHeader::subtitle() const
{
    return m_subtitle->fullText();
}

void PageHeader::hostMessages(QWidget* bar)
{
    m_whole->addWidget(bar);
}

void PageHeader::addBadge(QWidget* badge)
{
    m_row->insertWidget(m_row->indexOf(m_subtitle), badge);
}

void PageHeader::addWidget(QWidget* widget)
{
    m_row->addWidget(widget);
}

void PageHeader::addLeading(QWidget* widget)
{
    m_row->insertWidget(0, widget);
}

void PageHeader::addBeside(QWidget* widget)
{
    const int subtitle = m_row->indexOf(m_subtitle);
    if (m_row->stretch(subtitle) > 0) {
        m_row->setStretch(subtitle, 0);
        m_row->insertStretch(subtitle + 1, 1);
    }
    int place = subtitle + 1; // behind what stands beside it already
    while (m_row->itemAt(place)->widget())
        ++place;
    m_row->insertWidget(place, widget);
}

} // namespace wardbook::ui
