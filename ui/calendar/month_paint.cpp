// How the month looks.
#include "base/language.h"
#include "documents/rich_text.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/calendar/month_view.h"
#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include <QLocale>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kNumber{20}, kPad{6}; // the day's own head
constexpr Length kLine{17}, kDot{6}, kMark{12};

bool weekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

int allOf(const QList<calendar::DutyGroup>& groups)
{
    qsizetype all = 0;
    for (const calendar::DutyGroup& group : groups)
        all += group.count();
    return int(all);
}

QColor dotColour(const calendar::DutyGroup& group, QDate today)
{
    const Theme& t = theme();
    return group.overdue ? t.badFill : group.on == today ? t.warnFill : t.line2;
}

} // namespace

void MonthView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().surface);
    paintHeads(painter);
    for (QDate day = firstShown(); day <= lastShown(); day = day.addDays(1))
        paintDay(painter, day);
    const QRect chosen = rectOf(m_day);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? theme().accent : theme().line2, metric::kFocusRing));
    painter.drawRect(QRectF(chosen).adjusted(1, 1, -1, -1));
}

void MonthView::paintHeads(QPainter& painter) const
{
    const Theme& t = theme();
    const QLocale locale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
    painter.fillRect(QRect(0, 0, width(), kHead), t.sunken);
    painter.setFont(ui::font(FontRole::Caption));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        const int left = (day - 1) * width() / 7, right = day * width() / 7;
        painter.setPen(t.text2);
        painter.drawText(QRect(left + kPad, 0, right - left - kPad, kHead), Qt::AlignVCenter,
                         locale.dayName(day, QLocale::ShortFormat));
    }
}

void MonthView::paintDay(QPainter& painter, QDate day) const
{
    const Theme& t = theme();
    const QRect box = rectOf(day);
    painter.fillRect(box, day == m_day     ? t.selected
                          : day == m_hover ? t.hover
                          : weekend(day)   ? t.sunken
                                           : t.surface);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(t.line);
    painter.drawLine(box.topLeft(), box.topRight());
    painter.drawLine(box.topRight(), box.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect head(box.left() + kPad, box.top() + 3, box.width() - 2 * kPad, kNumber);
    paintNumber(painter, head, day);
    paintGroups(painter, box.adjusted(kPad, kNumber + 5, -kPad, -3), day);
}

/// The number, how many things are due, and the badge when one of them is unverified.
void MonthView::paintNumber(QPainter& painter, const QRect& head, QDate day) const
{
    const Theme& t = theme();
    const QString number = QString::number(day.day());
    painter.setFont(ui::font(day == m_today ? FontRole::BodyBold : FontRole::Body));
    QRect box = head;
    box.setWidth(std::max<int>(kNumber, painter.fontMetrics().horizontalAdvance(number) + 8));
    if (day == m_today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(box, kNumber / 2, kNumber / 2);
        painter.setPen(t.onAccent);
        painter.drawText(box, Qt::AlignCenter, number);
    } else {
        painter.setPen(inMonth(day) ? t.text : t.text3);
        painter.drawText(head, int(Qt::AlignLeft | Qt::AlignVCenter), number);
    }
    const QList<calendar::DutyGroup> groups = groupsOf(day);
    if (groups.isEmpty())
        return;
    const bool overdue =
        std::any_of(groups.begin(), groups.end(), [](const auto& each) { return each.overdue; });
    const bool unverified =
        std::any_of(groups.begin(), groups.end(), [](const auto& each) { return !each.verified; });
    const QString count = QString::number(allOf(groups));
    painter.setFont(ui::font(FontRole::CaptionBold));
    painter.setPen(overdue ? t.badText : t.text2);
    painter.drawText(head, int(Qt::AlignRight | Qt::AlignVCenter), count);
    if (!unverified)
        return;
    const QString badge = documents::unverifiedBadge();
    const int wide = chips::width(badge),
              right = head.right() - painter.fontMetrics().horizontalAdvance(count) - kPad;
    if (right - wide >= box.right() + kPad)
        chips::paint(painter, QRect(right - wide, head.top(), wide, head.height()), badge, chips::Tone::Warn);
    else // a narrow window: the sign alone, its words are in the tooltip and the list
        paintIcon(painter, QStringLiteral("warning"),
                  QRect(right - kMark, head.center().y() - kMark / 2, kMark, kMark), t.warnText);
}

void MonthView::paintGroups(QPainter& painter, const QRect& box, QDate day) const
{
    const Theme& t = theme();
    const QList<calendar::DutyGroup> groups = groupsOf(day);
    const int lines = std::max(0, box.height() / kLine);
    const int shown = int(groups.size()) <= lines ? int(groups.size()) : std::max(0, lines - 1);
    painter.setFont(ui::font(FontRole::Caption));
    QRect line(box.left(), box.top(), box.width(), kLine);
    for (int i = 0; i < shown; ++i, line.translate(0, kLine)) {
        const calendar::DutyGroup& group = groups.at(i);
        QRect text = line;
        if (group.statutory) {
            const QRect mark(line.left() - 2, line.center().y() - kMark / 2, kMark, kMark);
            paintIcon(painter, QStringLiteral("scale"), mark, group.overdue ? t.badText : t.accent);
            text.setLeft(mark.right() + 4);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(dotColour(group, m_today));
            painter.drawEllipse(QRect(line.left() + 1, line.center().y() - kDot / 2 + 1, kDot, kDot));
            text.setLeft(line.left() + kMark + 2);
        }
        painter.setPen(group.overdue ? t.badText : inMonth(day) ? t.text : t.text3);
        painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(group.text, Qt::ElideRight, text.width()));
    }
    if (shown < int(groups.size()) && lines > 0) {
        int left = 0;
        for (int i = shown; i < int(groups.size()); ++i)
            left += int(groups.at(i).count());
        painter.setPen(t.text3);
        line.setLeft(box.left() + kMark + 2);
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(CalendarPageTr::tr("%1 more").arg(left),
                                                          Qt::ElideRight, line.width()));
    }
}

} // namespace wardbook::ui
