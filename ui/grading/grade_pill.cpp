#include "ui/grading/grade_pill.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

constexpr Length kHeight{22};
constexpr Length kPad{9};

GradePill::GradePill(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("gradePill"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GradePill::setGrade(int level, const QString& text)
{
    m_level = level;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int GradePill::widthOf(const QString& text)
{
    return QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(text) + 2 * kPad;
}

QSize GradePill::sizeHint() const
{
    return {widthOf(m_text), kHeight};
}

void GradePill::paint(QPainter& painter, const QRect& rect, int level, const QString& text)
{
    const Theme& t = theme();
    // Step 5 is drawn for a filled square: its text colour would vanish on the surface.
    const QColor colour = level < 1 || level > 5 ? t.text2
                          : level == 5           ? t.levels[4].back
                                                 : t.levels[size_t(level - 1)].text;
    const int wide = widthOf(text), high = qMin<int>(kHeight, rect.height());
    const QRect box(rect.right() + 1 - wide, rect.top() + (rect.height() - high) / 2, wide, high);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), high / 2.0, high / 2.0);
    painter.setFont(ui::font(FontRole::Caption));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

void GradePill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_level, m_text);
}

} // namespace wardbook::ui
