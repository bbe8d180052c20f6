#include "ui/assets/split_bar.h"
#include "ui/kit/theme.h"
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <numeric>

namespace wardbook::ui {

SplitBar::SplitBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(px(14));
    setMinimumWidth(px(120));
}

/// Steps of the accent, so that the order stays readable without colour.
QColor SplitBar::colour(int part)
{
    const Theme& t = theme();
    constexpr int kSteps[] = {100, 145, 200, 270};
    const int step = kSteps[std::clamp(part, 0, 3)];
    return t.dark ? t.accent.darker(step) : t.accent.lighter(step);
}

void SplitBar::set(const QList<Part>& parts, double whole)
{
    m_parts = parts;
    m_whole = whole;
    QStringList said;
    for (const Part& part : parts)
        said << part.label + u' ' + QLocale().toString(part.amount, 'f', 0);
    setAccessibleName(said.join(QStringLiteral(", ")));
    update();
}

QRectF SplitBar::partRect(int part) const
{
    double before = 0, all = 0;
    for (int i = 0; i < m_parts.size(); ++i) {
        all += m_parts.at(i).amount;
        before += i < part ? m_parts.at(i).amount : 0;
    }
    const double whole = std::max(m_whole, all);
    if (whole <= 0)
        return {};
    return {width() * before / whole, 0, width() * m_parts.at(part).amount / whole, double(height())};
}

void SplitBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().chip);
    for (int i = 0; i < m_parts.size(); ++i)
        painter.fillRect(partRect(i), colour(i));
    const double all = std::accumulate(m_parts.begin(), m_parts.end(), 0.0,
                                       [](double sum, const Part& part) { return sum + part.amount; });
    if (all <= m_whole || all <= 0)
        return;
    // a red line where the amount ends
    painter.fillRect(QRectF(width() * m_whole / all - 1, 0, 2, height()), theme().badFill);
}

bool SplitBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int i = 0; i < m_parts.size(); ++i) {
        if (partRect(i).contains(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               m_parts.at(i).label + u' ' + QLocale().toString(m_parts.at(i).amount, 'f', 0),
                               this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace wardbook::ui
