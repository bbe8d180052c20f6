#include "ui/kit/content_viewer.h"
#include "ui/kit/buttons.h"
#include "ui/kit/content_view.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QLocale>

namespace wardbook::ui {

ContentViewer::ContentViewer(const QString& name, const QString& mediaType, const QByteArray& content,
                             QWidget* parent)
    : QDialog(parent), m_foot(new QHBoxLayout)
{
    setObjectName(QStringLiteral("contentViewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    column->setSpacing(metric::kSection);
    auto* title = new ElideLabel(name, this);
    title->setFont(ui::font(FontRole::PanelTitle));
    column->addWidget(title);
    auto* view = new ContentView(this);
    view->setContent(name, content, KitTr::tr("Files of this kind (%1) can't be shown here.").arg(mediaType));
    column->addWidget(view, 1);
    m_foot->setSpacing(metric::kGap);
    m_foot->addWidget(
        makeLabel(QLocale().formattedDataSize(content.size()), FontRole::Caption, "text2", this));
    m_foot->addStretch(1);
    auto* close = new Button(KitTr::tr("Close"), "primary", {}, this);
    close->setObjectName(QStringLiteral("closeViewer"));
    close->setDefault(true);
    m_foot->addWidget(close);
    column->addLayout(m_foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

void ContentViewer::offerSaving()
{
    auto* save = new Button(KitTr::tr("Save a copy…"), "plain", QStringLiteral("export"), this);
    save->setObjectName(QStringLiteral("saveCopy"));
    m_foot->insertWidget(m_foot->count() - 1, save);
    connect(save, &QPushButton::clicked, this, &ContentViewer::saveWanted);
}

void ContentViewer::offerOpening()
{
    auto* open = new Button(KitTr::tr("Open with the system's program…"), "plain",
                            QStringLiteral("folder-open"), this);
    open->setObjectName(QStringLiteral("openCopy"));
    m_foot->insertWidget(m_foot->count() - 1, open);
    connect(open, &QPushButton::clicked, this, &ContentViewer::openWanted);
}

} // namespace wardbook::ui
