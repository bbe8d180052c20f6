#include "ui/kit/stepper.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

namespace {
constexpr Length kCircle{20}, kRule{32};
constexpr int kGap = 8;
} // namespace

Stepper::Stepper(const QStringList& steps, QWidget* parent) : QWidget(parent), m_steps(steps)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

void Stepper::setCurrent(int index)
{
    m_current = index;
    setAccessibleName(m_steps.value(qMin(index, int(m_steps.size()) - 1)));
    update();
}

QSize Stepper::sizeHint() const
{
    const QFontMetrics bold(ui::font(FontRole::BodyBold));
    int width = 0;
    for (const QString& step : m_steps)
        width += kCircle + kGap + bold.horizontalAdvance(step) + 2 * kGap + kRule;
    return {width - 2 * kGap - kRule + 2, metric::kControl};
}

void Stepper::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 1;
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool done = i < m_current, now = i == m_current;
        const QRect circle(x, (height() - kCircle) / 2, kCircle, kCircle);
        painter.setPen(now ? t.accent : done ? t.okText : t.input);
        painter.setBrush(now ? QBrush(t.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
        if (done) {
            paintIcon(painter, QStringLiteral("check"), circle.adjusted(3, 3, -3, -3), t.okText);
        } else {
            painter.setFont(ui::font(FontRole::CaptionBold));
            painter.setPen(now ? t.onAccent : t.text2);
            painter.drawText(circle, Qt::AlignCenter, QString::number(i + 1));
        }
        x += kCircle + kGap;
        painter.setFont(ui::font(now ? FontRole::BodyBold : FontRole::Body));
        painter.setPen(now ? t.text : t.text2);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_steps.at(i));
        x += painter.fontMetrics().horizontalAdvance(m_steps.at(i)) + kGap;
        if (i + 1 < m_steps.size()) {
            painter.setPen(t.line2);
            painter.drawLine(x, height() / 2, x + kRule, height() / 2);
            x += kRule + kGap;
        }
    }
}

} // namespace wardbook::ui
