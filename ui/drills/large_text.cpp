#include "ui/drills/large_text.h"
#include "drills/drill_run.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/marked_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

LargeText::LargeText(const QString& title, const QString& way, const QString& content, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("largeText"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(drills::marked(title));
    resize(px(960), px(560));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 20);
    column->setSpacing(metric::kSection);
    QLabel* head = makeLabel(title, FontRole::Clock, "", this);
    head->setWordWrap(true);
    column->addWidget(head);
    column->addWidget(makeLabel(way, FontRole::PageTitle, "text2", this));
    auto* text = new MarkedText(this);
    QFont large = ui::font(FontRole::DrillClock);
    large.setBold(false);
    large.setPointSizeF(large.pointSizeF() * 0.8);
    text->ensurePolished(); // the style sheet would put back the font from before its first look
    text->setFont(large);
    text->setContent(content);
    text->setMostHeight(px(400));
    column->addWidget(text);
    column->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* close = new Button(DrillsPageTr::tr("Close"), "plain", {}, this);
    close->setKeyCap(QStringLiteral("Esc"));
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    close->setFocus();
}

} // namespace wardbook::ui
