#include "ui/oversight/view_bar.h"
#include "oversight/remediation_rules.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>

namespace wardbook::ui {

using oversight::RemediationView;

namespace {

constexpr Length kPad{10}, kBetween{6};

struct View
{
    RemediationView view;
    QString text, meaning;
    bool alarming;
};

QList<View> views()
{
    const int days = oversight::RemediationRules::builtIn().soonDays;
    return {{RemediationView::Open, OversightPageTr::tr("Not closed"),
             OversightPageTr::tr("Open, or reported done and waiting to be verified"), false},
            {RemediationView::Overdue, OversightPageTr::tr("Overdue"),
             OversightPageTr::tr("Open, and the date has passed"), true},
            {RemediationView::DueSoon, OversightPageTr::tr("Within %1 days").arg(days),
             OversightPageTr::tr("Open, and due within %1 days").arg(days), false},
            {RemediationView::ThisMonth, OversightPageTr::tr("This month"),
             OversightPageTr::tr("Open, and due in this calendar month"), false},
            {RemediationView::ToVerify, OversightPageTr::tr("To be verified"),
             OversightPageTr::tr("Reported done; another person verifies it"), false},
            {RemediationView::HighRisk, OversightPageTr::tr("High risk"),
             OversightPageTr::tr("Not closed, with a high risk"), false},
            {RemediationView::Repeated, OversightPageTr::tr("Came back"),
             OversightPageTr::tr("Remedied before and found again, or closed and judged not met again"),
             false},
            {RemediationView::Unassigned, OversightPageTr::tr("No owner or date"),
             OversightPageTr::tr("Open, without a person in charge or a date"), false},
            {RemediationView::All, OversightPageTr::tr("All"),
             OversightPageTr::tr("Every action, closed ones too"), false}};
}

} // namespace

ViewButton::ViewButton(const QString& text, bool alarming, QWidget* parent)
    : QToolButton(parent), m_text(text), m_alarming(alarming)
{
    setCheckable(true);
    setFixedHeight(metric::kControl);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    setFont(ui::font(FontRole::Body));
}

void ViewButton::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleName(count < 0 ? m_text : QStringLiteral("%1 %2").arg(m_text).arg(count));
    updateGeometry();
    update();
}

QSize ViewButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    int wide = 2 * kPad + metrics.horizontalAdvance(m_text);
    if (m_count >= 0)
        wide += kBetween + metrics.horizontalAdvance(QLocale().toString(m_count));
    return {wide, metric::kControl};
}

void ViewButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = isChecked();
    if (on || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(on ? t.selected : t.hover);
        painter.drawRoundedRect(box, metric::kRadius, metric::kRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect inner = rect().adjusted(kPad, 0, -kPad, 0);
    painter.setPen(on ? t.accent : m_count == 0 ? t.text3 : t.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, m_text);
    if (m_count < 0)
        return;
    painter.setPen(m_alarming && m_count > 0 ? t.badText : on ? t.accent : t.text3);
    painter.drawText(inner.adjusted(metrics.horizontalAdvance(m_text) + kBetween, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(m_count));
}

ViewBar::ViewBar(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setSurface(this, "surface");
    setFixedHeight(metric::kFilterBar - metric::kGap);
    setAccessibleName(OversightPageTr::tr("Views"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage - kPad / 2, 4, metric::kPage, 0);
    row->setSpacing(2);
    for (const View& view : views()) {
        auto* button = new ViewButton(view.text, view.alarming, this);
        button->setToolTip(view.meaning);
        button->setObjectName(QStringLiteral("view_") + oversight::viewId(view.view));
        m_group->addButton(button, static_cast<int>(view.view));
        row->addWidget(button);
    }
    row->addStretch(1);
    setCurrent(RemediationView::Open);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(static_cast<RemediationView>(id)); });
}

RemediationView ViewBar::current() const
{
    return static_cast<RemediationView>(m_group->checkedId());
}

void ViewBar::setCurrent(RemediationView view)
{
    button(view)->setChecked(true);
}

void ViewBar::setOverview(const oversight::RemediationOverview& overview)
{
    for (const View& view : views()) {
        if (view.view != RemediationView::All)
            button(view.view)->setCount(overview.count(view.view));
    }
}

ViewButton* ViewBar::button(RemediationView view) const
{
    return static_cast<ViewButton*>(m_group->button(static_cast<int>(view)));
}

} // namespace wardbook::ui
