#include "ui/drills/paper_preview.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QScrollArea>

namespace wardbook::ui {

PaperPreview::PaperPreview(const QString& title, const QList<QImage>& pages, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("paperPreview"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(900, 720);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setSpacing(metric::kSection);
    for (const QImage& page : pages) {
        auto* label = new QLabel(sheet);
        label->setPixmap(QPixmap::fromImage(page));
        label->setFrameShape(QFrame::Box);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    scroll->setWidget(sheet);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeLine("h2", this));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    foot->setSpacing(metric::kGap);
    foot->addWidget(makeLabel(DrillsPageTr::tr("%n page(s)", nullptr, int(pages.size())), FontRole::Caption,
                              "text2", this));
    foot->addStretch(1);
    for (const char* suffix : {"docx", "pdf"}) {
        auto* button =
            new Button(DrillsPageTr::tr("Export %1…").arg(QLatin1String(suffix)), "plain", {}, this);
        button->setObjectName(QStringLiteral("export_") + QLatin1String(suffix));
        connect(button, &QPushButton::clicked, this, [this, suffix] {
            accept();
            Q_EMIT exportWanted(QLatin1String(suffix));
        });
        foot->addWidget(button);
    }
    auto* close = new Button(DrillsPageTr::tr("Close"), "plain", {}, this);
    foot->addWidget(close);
    whole->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace wardbook::ui
