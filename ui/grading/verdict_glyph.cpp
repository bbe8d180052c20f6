#include "ui/grading/verdict_glyph.h"
#include "ui/grading/grading_page_tr.h"
#include <QPainter>
#include <QPainterPath>

namespace wardbook::ui {

using grading::Verdict;

void paintVerdict(QPainter& painter, const QRect& rect, Verdict verdict, const QColor& colour, int size)
{
    if (verdict == Verdict::Blank)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect).center();
    const double half = size / 2.0, pen = qMax(1.2, size / 9.0);
    painter.setPen(QPen(colour, pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return middle + QPointF(x * half, y * half); };
    switch (verdict) {
    case Verdict::Met:
        painter.drawPolyline(QPolygonF{at(-0.70, 0.02), at(-0.22, 0.50), at(0.72, -0.46)});
        break;
    case Verdict::Partial: {
        const QRectF circle(at(-0.72, -0.72), at(0.72, 0.72));
        painter.drawEllipse(circle);
        QPainterPath right(circle.center());
        right.arcTo(circle, 90, -180);
        painter.fillPath(right, colour);
        break;
    }
    case Verdict::Unmet:
        painter.drawLine(at(-0.52, -0.52), at(0.52, 0.52));
        painter.drawLine(at(-0.52, 0.52), at(0.52, -0.52));
        break;
    case Verdict::NotApplicable:
        painter.drawLine(at(-0.40, 0), at(0.40, 0));
        break;
    case Verdict::Blank:
        break;
    }
    painter.restore();
}

QColor verdictColour(Verdict verdict)
{
    const Theme& t = theme();
    switch (verdict) {
    case Verdict::Met:
        return t.okText;
    case Verdict::Partial:
        return t.warnText;
    case Verdict::Unmet:
        return t.badText;
    default:
        return t.text3;
    }
}

QColor verdictTint(Verdict verdict)
{
    const Theme& t = theme();
    return verdict == Verdict::Partial ? t.warnTint : verdict == Verdict::Unmet ? t.badTint : t.surface;
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Met:
        return GradingPageTr::tr("Met");
    case Verdict::Partial:
        return GradingPageTr::tr("Partly met");
    case Verdict::Unmet:
        return GradingPageTr::tr("Not met");
    case Verdict::NotApplicable:
        return GradingPageTr::tr("Not applicable");
    case Verdict::Blank:
        break;
    }
    return GradingPageTr::tr("Not judged");
}

QString kindWord(const ledger::RegisterSet& registers, const QString& kind)
{
    return registers.codes(QStringLiteral("object_kind")).labelOf(kind);
}

QString scopeWord(const ledger::RegisterSet& registers, const QString& scope)
{
    return registers.codes(QStringLiteral("requirement_scope")).labelOf(scope);
}

} // namespace wardbook::ui
