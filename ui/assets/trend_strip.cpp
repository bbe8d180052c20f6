#include "ui/assets/trend_strip.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kSide{22}, kTop{18}, kFoot{16}, kDot{3};
constexpr int kPass = 60; ///< below it a score is not good enough

} // namespace

TrendStrip::TrendStrip(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(px(84));
}

void TrendStrip::setPoints(const QList<Point>& points)
{
    m_points = points;
    QStringList said;
    for (const Point& point : points)
        said << QStringLiteral("%1 %2").arg(point.on.toString(Qt::ISODate)).arg(point.score);
    setAccessibleName(said.join(QStringLiteral(", ")));
    setToolTip(said.join(u'\n'));
    update();
}

void TrendStrip::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(FontRole::Caption));
    const QRectF area(kSide, kTop, width() - 2 * kSide, height() - kTop - kFoot);
    const auto y = [&](double score) { return area.bottom() - area.height() * score / 100; };
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(area.left(), y(0)), QPointF(area.right(), y(0)));
    painter.setPen(QPen(t.warnFill, 1, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y(kPass)), QPointF(area.right(), y(kPass)));
    QPolygonF line;
    for (int i = 0; i < m_points.size(); ++i) {
        const double share = m_points.size() == 1 ? 0.5 : double(i) / double(m_points.size() - 1);
        line << QPointF(area.left() + area.width() * share, y(m_points.at(i).score));
    }
    painter.setPen(QPen(t.accent, 2));
    painter.drawPolyline(line);
    for (int i = 0; i < m_points.size(); ++i) {
        const Point& point = m_points.at(i);
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(point.current ? t.accent : t.surface);
        painter.drawEllipse(line.at(i), kDot, kDot);
        painter.setPen(point.score < kPass ? t.badText : t.text);
        painter.drawText(QRectF(line.at(i).x() - kSide, line.at(i).y() - kTop, 2 * kSide, kTop - 4),
                         Qt::AlignHCenter | Qt::AlignBottom, QString::number(point.score));
        painter.setPen(t.text3);
        painter.drawText(QRectF(line.at(i).x() - kSide, height() - kFoot, 2 * kSide, kFoot),
                         Qt::AlignHCenter | Qt::AlignVCenter, point.on.toString(QStringLiteral("M-d")));
    }
}

} // namespace wardbook::ui
