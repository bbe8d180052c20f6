#include "ui/filings/completeness_bar.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

CompletenessBar::CompletenessBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(6);
}

void CompletenessBar::set(const filings::Completeness& completeness, const QString& words)
{
    m_shown = completeness;
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void CompletenessBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& t = theme();
    painter.fillRect(rect(), t.chip);
    const int total = m_shown.total();
    if (total == 0)
        return;
    int done = 0;
    for (const auto& [count, colour] :
         {std::pair{m_shown.present, t.okFill}, std::pair{m_shown.doubtful, t.warnFill},
          std::pair{m_shown.missing, t.badFill}}) {
        const int from = width() * done / total, to = width() * (done + count) / total;
        painter.fillRect(QRect(from, 0, to - from, height()), colour);
        done += count;
    }
}

} // namespace wardbook::ui
