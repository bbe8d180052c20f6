#include "ui/grading/grade_pill.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

constexpr int kHeight = 22;
constexpr int kPad = 9;

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

QSize GradePill::sizeHint() const
{
    return {QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(m_text) + 2 * kPad, kHeight};
}

void GradePill::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    // Step 5 is drawn for a filled square: its text colour would vanish on the surface.
    const QColor colour = m_level < 1 || m_level > 5 ? t.text2
                          : m_level == 5             ? t.levels[4].back
                                                     : t.levels[size_t(m_level - 1)].text;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kHeight / 2.0, kHeight / 2.0);
    painter.setFont(ui::font(FontRole::Caption));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace wardbook::ui
