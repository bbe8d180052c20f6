#include "ui/drills/drill_views.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include "fields/plan.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QToolButton>

namespace wardbook::ui {

namespace {

constexpr DrillsView kViews[] = {DrillsView::Drills, DrillsView::Programmes, DrillsView::Plans,
                                 DrillsView::Scenarios};

QString nameOf(DrillsView view)
{
    switch (view) {
    case DrillsView::Drills:
        return DrillsPageTr::tr("Drills");
    case DrillsView::Programmes:
        return DrillsPageTr::tr("Yearly programmes");
    case DrillsView::Plans:
        return DrillsPageTr::tr("Plans");
    case DrillsView::Scenarios:
        break;
    }
    return DrillsPageTr::tr("Scenarios");
}

} // namespace

QString drillsViewId(DrillsView view)
{
    switch (view) {
    case DrillsView::Drills:
        return QStringLiteral("drills");
    case DrillsView::Programmes:
        return QStringLiteral("programmes");
    case DrillsView::Plans:
        return QStringLiteral("plans");
    case DrillsView::Scenarios:
        break;
    }
    return QStringLiteral("scenarios");
}

const char* registerOfView(DrillsView view)
{
    switch (view) {
    case DrillsView::Drills:
        return fields::drill::kRegister;
    case DrillsView::Programmes:
        return fields::drill_programme::kRegister;
    case DrillsView::Plans:
        return fields::plan::kRegister;
    case DrillsView::Scenarios:
        break;
    }
    return nullptr;
}

DrillViewBar::DrillViewBar(DrillsView current, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(metric::kFilterBar - metric::kGap);
    setAccessibleName(DrillsPageTr::tr("Views"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage - 4, 4, metric::kPage, 0);
    row->setSpacing(2);
    m_group->setExclusive(true);
    for (const DrillsView view : kViews) {
        auto* button = new QToolButton(this);
        button->setText(nameOf(view));
        button->setObjectName(QStringLiteral("view_") + drillsViewId(view));
        button->setCheckable(true);
        button->setChecked(view == current);
        // Tab leads to the one that is chosen, the arrow keys on from it. Left to itself, the group gives Tab
        // to whichever button had the focus last.
        button->setFocusPolicy(view == current ? Qt::StrongFocus : Qt::ClickFocus);
        button->setFixedHeight(metric::kControl);
        m_group->addButton(button, int(view));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this, current](int id) {
        // every list has a bar of its own: this one keeps showing its own view
        m_group->button(int(current))->setChecked(true);
        m_group->button(int(current))->setFocusPolicy(Qt::StrongFocus);
        if (id == int(current))
            return;
        m_group->button(id)->setFocusPolicy(Qt::ClickFocus);
        Q_EMIT chosen(DrillsView(id));
    });
}

} // namespace wardbook::ui
