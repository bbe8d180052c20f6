#include "ui/shell/drill_band.h"
#include "ui/kit/theme.h"
#include "ui/shell/shell_tr.h"
#include <QPainter>
#include <QPainterPath>

namespace wardbook::ui {

constexpr Length kHeight{32}, kHatch{48};
constexpr int kStripe = 14;

DrillBand::DrillBand(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("drillBand"));
    setFixedHeight(kHeight);
    setVisible(false);
}

void DrillBand::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(ShellTr::tr("[Drill] %1").arg(title));
    setVisible(!title.isEmpty());
    update();
}

void DrillBand::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.drillBack);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(0, 0, kHatch, height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.drillText);
    for (int x = -height(); x < kHatch + height(); x += 2 * kStripe) {
        QPainterPath stripe;
        stripe.moveTo(x, height());
        stripe.lineTo(x + kStripe, height());
        stripe.lineTo(x + kStripe + height(), 0);
        stripe.lineTo(x + height(), 0);
        stripe.closeSubpath();
        painter.drawPath(stripe);
    }
    painter.restore();
    painter.setPen(t.drillText);
    const QString right = ShellTr::tr("What is copied or printed says [Drill]");
    painter.setFont(ui::font(FontRole::Body));
    const int rightWidth = painter.fontMetrics().horizontalAdvance(right);
    int x = kHatch + metric::kPage;
    const QRect line = rect().adjusted(0, 0, -metric::kPage, 0);
    painter.setFont(ui::font(FontRole::BodyBold));
    const QString head = ShellTr::tr("[Drill] %1").arg(m_title);
    const int room = line.right() - x - rightWidth - 2 * metric::kPage;
    const QString shown = painter.fontMetrics().elidedText(head, Qt::ElideRight, room);
    painter.drawText(line.adjusted(x, 0, 0, 0), Qt::AlignVCenter, shown);
    x += painter.fontMetrics().horizontalAdvance(shown) + metric::kPage;
    painter.setFont(ui::font(FontRole::Body));
    const QString note = ShellTr::tr("Everything here is part of a drill, nothing of it is real");
    const int noteRoom = line.right() - x - rightWidth - 2 * metric::kPage;
    if (painter.fontMetrics().horizontalAdvance(note) <= noteRoom)
        painter.drawText(line.adjusted(x, 0, 0, 0), Qt::AlignVCenter, note);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, right);
}

} // namespace wardbook::ui
