#include "ui/drills/action_chart.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/theme.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace wardbook::ui {

using drills::ActionTiming;
using Result = ActionTiming::Result;

namespace {

constexpr Length kRow{28}, kWords{150};
constexpr int kBar = 10;
constexpr double kLabelShare = 0.42;
constexpr qint64 kMinuteMs = 60000;

QString resultText(const ActionTiming& action)
{
    switch (action.result) {
    case Result::InTime:
        return shortLastsText(action.tookMs);
    case Result::Late:
        return DrillsPageTr::tr("%1, %2 over")
            .arg(shortLastsText(action.tookMs),
                 shortLastsText(action.tookMs - action.withinMinutes * kMinuteMs));
    case Result::Missed:
        return DrillsPageTr::tr("not done");
    case Result::Open:
        break;
    }
    return DrillsPageTr::tr("not judged");
}

} // namespace

ActionChart::ActionChart(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("actionChart"));
    setAccessibleName(DrillsPageTr::tr("Actions against their targets"));
}

void ActionChart::show(const QList<ActionTiming>& actions)
{
    m_actions = actions;
    setFixedHeight(qMax(1, rows()) * kRow);
    QStringList said;
    for (const ActionTiming& action : actions)
        said << DrillsPageTr::tr("%1 %2: %3").arg(action.injectNo, action.text, resultText(action));
    setAccessibleDescription(said.join(QLatin1Char('\n')));
    update();
}

QSize ActionChart::sizeHint() const
{
    return {600, qMax(1, rows()) * kRow};
}

void ActionChart::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setFont(font());
    qint64 longest = kMinuteMs;
    for (const ActionTiming& action : m_actions)
        longest = qMax(longest, qMax(action.tookMs, action.withinMinutes * kMinuteMs));
    const int label = int(width() * kLabelShare), room = qMax(40, width() - label - kWords - metric::kGap);
    for (int i = 0; i < rows(); ++i) {
        const ActionTiming& action = m_actions.at(i);
        const QRect row(0, i * kRow, width(), kRow);
        painter.setPen(t.line);
        painter.drawLine(row.bottomLeft(), row.bottomRight());
        painter.setPen(t.text2);
        painter.drawText(QRect(0, row.top(), px(32), kRow), Qt::AlignLeft | Qt::AlignVCenter, action.injectNo);
        painter.setPen(t.text);
        const QRect words(px(36), row.top(), label - px(36) - metric::kSection, kRow);
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(action.text, Qt::ElideRight, words.width()));
        const auto at = [&](qint64 ms) { return label + int(double(ms) / double(longest) * room); };
        const int top = row.center().y() - kBar / 2;
        const bool bad = action.result == Result::Missed;
        painter.fillRect(QRect(label, top, room, kBar), t.chip);
        if (action.tookMs > 0)
            painter.fillRect(QRect(label, top, qMax(2, at(action.tookMs) - label), kBar),
                             action.result == Result::Late ? t.warnFill : t.okFill);
        if (action.withinMinutes > 0)
            painter.fillRect(QRect(at(action.withinMinutes * kMinuteMs) - 1, row.top() + 4, 2, kRow - 8),
                             t.text);
        painter.setPen(bad                             ? t.badText
                       : action.result == Result::Late ? t.warnText
                       : action.result == Result::Open ? t.text3
                                                       : t.okText);
        painter.drawText(QRect(label + room + metric::kGap, row.top(), kWords, kRow),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, resultText(action));
    }
}

bool ActionChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = help->pos().y() / kRow;
        if (row >= 0 && row < rows()) {
            const ActionTiming& action = m_actions.at(row);
            QToolTip::showText(help->globalPos(),
                               action.withinMinutes > 0 ? DrillsPageTr::tr("%1\nwithin %2 min, %3")
                                                              .arg(action.text)
                                                              .arg(action.withinMinutes)
                                                              .arg(resultText(action))
                                                        : action.text,
                               this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace wardbook::ui
