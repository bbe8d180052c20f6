#include "ui/kit/report_preview.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wardbook::ui {

ReportPreview::ReportPreview(const QString& title, const QList<QImage>& pages, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("reportPreview"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(px(900), px(720));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAlignment(Qt::AlignHCenter);
    whole->addWidget(scroll);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setSpacing(metric::kSection);
    for (const QImage& page : pages) {
        auto* label = new QLabel(sheet);
        label->setPixmap(QPixmap::fromImage(page));
        label->setFrameShape(QFrame::Box);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    scroll->setWidget(sheet);
    auto* foot = new QWidget(this);
    foot->hide();
    m_foot = new QHBoxLayout(foot);
    m_foot->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    m_foot->addStretch(1);
    whole->addWidget(foot);
}

void ReportPreview::offer(const QString& text, const QString& icon, const std::function<void()>& run)
{
    auto* button = new Button(text, "plain", icon, m_foot->parentWidget());
    button->setObjectName(QStringLiteral("previewAct"));
    m_foot->addWidget(button);
    m_foot->parentWidget()->show();
    connect(button, &QPushButton::clicked, this, run);
}

} // namespace wardbook::ui
