#include "ui/incidents/grade_button.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/icons.h"

namespace wardbook::ui {

GradeButton::GradeButton(const QString& grade, QWidget* parent) : QAbstractButton(parent), m_grade(grade)
{
    setObjectName(QStringLiteral("grade_") + grade);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(px(32));
    setText(incidents::gradeText(grade));
    setMarks(false, false);
}

void GradeButton::setMarks(bool decided, bool suggested)
{
    m_decided = decided;
    m_suggested = suggested;
    QString name = text();
    if (decided)
        name += QLatin1Char(' ') + IncidentsPageTr::tr("decided");
    if (suggested)
        name += QLatin1Char(' ') + IncidentsPageTr::tr("suggested");
    setAccessibleName(name);
    update();
}

/// Decided: filled and ringed; suggested but not decided: dashed.
void GradeButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    const int severity = severityOf(m_grade);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(t.line2);
    if (m_decided)
        pen = QPen(t.accent, 2);
    else if (m_suggested)
        pen = QPen(t.text2, 1, Qt::DashLine);
    painter.setPen(pen);
    const Tint tint = severity > 0 ? t.severities[size_t(severity - 1)] : Tint{t.surface, t.text};
    painter.setBrush(m_decided ? tint.back : underMouse() && isEnabled() ? t.hover : t.surface);
    const qreal inset = m_decided ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metric::kRadius,
                            metric::kRadius);
    painter.setFont(ui::font(m_decided ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(m_decided ? tint.text : isEnabled() ? t.text : t.text2);
    const QString shown =
        m_suggested && !m_decided ? IncidentsPageTr::tr("%1 (suggested)").arg(text()) : text();
    const int wide = painter.fontMetrics().horizontalAdvance(shown);
    QRect middle = rect();
    if (m_decided) {
        const int left = (width() - wide - metric::kIcon - 6) / 2;
        paintIcon(painter, QStringLiteral("check"),
                  QRect(left, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon), tint.text);
        middle.setLeft(left + metric::kIcon + 6);
        painter.drawText(middle, Qt::AlignLeft | Qt::AlignVCenter, shown);
    } else {
        painter.drawText(middle, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(shown, Qt::ElideRight, width() - 8));
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 2, 2);
    }
}

} // namespace wardbook::ui
