#include "ui/kit/record_compare.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>

namespace wardbook::ui {

RecordCompare::RecordCompare(const QString& title, const QList<DiffRow>& rows, const QString& beforeCaption,
                             QWidget* parent)
    : QDialog(parent), m_diff(new DiffView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(KitTr::tr("Compare"));
    resize(px(760), px(460));
    const auto changed =
        std::count_if(rows.begin(), rows.end(), [](const DiffRow& row) { return row.changed; });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    head->setSpacing(metric::kGap);
    head->addWidget(makeLabel(KitTr::tr("What changed"), FontRole::BodyBold, "", this));
    auto* subtitle = new ElideLabel(KitTr::tr("%1, %2 changed").arg(title).arg(changed), this);
    setTone(subtitle, "text2");
    head->addWidget(subtitle, 1);
    auto* only = new QCheckBox(KitTr::tr("Changes only"), this);
    head->addWidget(only);
    QToolButton* up = makeIconButton(QStringLiteral("chevron-up"), KitTr::tr("Previous change"), {}, this);
    QToolButton* down = makeIconButton(QStringLiteral("chevron-down"), KitTr::tr("Next change"), {}, this);
    head->addWidget(up);
    head->addWidget(down);
    column->addLayout(head);
    m_diff->setRows(rows, beforeCaption, KitTr::tr("now"));
    column->addWidget(m_diff, 1);
    column->addWidget(makeLine("h2", this));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    foot->addStretch(1);
    auto* close = new Button(KitTr::tr("Close"), "plain", {}, this);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(only, &QCheckBox::toggled, m_diff, &DiffView::setOnlyChanges);
    connect(up, &QToolButton::clicked, m_diff, [this] { m_diff->step(-1); });
    connect(down, &QToolButton::clicked, m_diff, [this] { m_diff->step(1); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

} // namespace wardbook::ui
