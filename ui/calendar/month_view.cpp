#include "ui/calendar/month_view.h"
#include "base/clock.h"
#include "base/language.h"
#include "documents/rich_text.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/kit/when_text.h"
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

namespace wardbook::ui {

namespace {

constexpr Length kLeast{68};
constexpr int kTooltipLines = 12;
constexpr int kWheelStep = 120; // eighths of a degree of one notch

QLocale words()
{
    return QLocale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
}

} // namespace

MonthView::MonthView(QWidget* parent) : QWidget(parent), m_today(clock::now().date()), m_day(m_today)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled, false); // T is a key here, not the start of a word
    setAccessibleName(CalendarPageTr::tr("Month"));
    announce();
}

void MonthView::setToday(QDate today)
{
    m_today = today;
    update();
}

void MonthView::setDays(const QHash<QDate, QList<calendar::DutyGroup>>& days)
{
    m_days = days;
    announce();
    update();
}

void MonthView::setDay(QDate day)
{
    if (!day.isValid() || day == m_day)
        return;
    m_day = day;
    announce();
    update();
    Q_EMIT dayChanged(day);
}

void MonthView::turnMonths(int months)
{
    setDay(m_day.addMonths(months));
}

QDate MonthView::firstShown() const
{
    const QDate first(m_day.year(), m_day.month(), 1);
    return first.addDays(Qt::Monday - first.dayOfWeek());
}

QRect MonthView::rectOf(QDate day) const
{
    const qint64 at = firstShown().daysTo(day);
    if (at < 0 || at >= 7 * kWeeks)
        return {};
    const int row = int(at) / 7, column = int(at) % 7, tall = height() - kHead;
    // From both edges, so that no pixel is left over at the right and below.
    const int left = column * width() / 7, right = (column + 1) * width() / 7;
    const int top = kHead + row * tall / kWeeks, bottom = kHead + (row + 1) * tall / kWeeks;
    return {left, top, right - left, bottom - top};
}

QDate MonthView::dayAt(const QPoint& position) const
{
    for (QDate day = firstShown(); day <= lastShown(); day = day.addDays(1))
        if (rectOf(day).contains(position))
            return day;
    return {};
}

QString MonthView::wordsOf(QDate day) const
{
    const QList<calendar::DutyGroup> groups = groupsOf(day);
    QStringList lines{dayText(day) + u' ' + words().dayName(day.dayOfWeek(), QLocale::ShortFormat)};
    if (groups.isEmpty())
        lines << CalendarPageTr::tr("Nothing is due");
    for (const calendar::DutyGroup& group : groups) {
        if (lines.size() > kTooltipLines) {
            lines << CalendarPageTr::tr("and %1 more").arg(groups.size() - kTooltipLines);
            break;
        }
        QStringList marks;
        if (group.overdue)
            marks << CalendarPageTr::tr("overdue");
        if (group.statutory)
            marks << CalendarPageTr::tr("set by law");
        if (!group.verified)
            marks << documents::unverifiedBadge();
        lines << (marks.isEmpty()
                      ? group.text
                      : CalendarPageTr::tr("%1 (%2)").arg(group.text, marks.join(QStringLiteral(", "))));
    }
    return lines.join(u'\n');
}

QSize MonthView::minimumSizeHint() const
{
    return {7 * 72, kHead + kWeeks * kLeast};
}

void MonthView::announce()
{
    setAccessibleDescription(wordsOf(m_day));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void MonthView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setDay(m_day.addDays(-1));
    case Qt::Key_Right:
        return setDay(m_day.addDays(1));
    case Qt::Key_Up:
        return setDay(m_day.addDays(-7));
    case Qt::Key_Down:
        return setDay(m_day.addDays(7));
    case Qt::Key_Home:
        return setDay(m_day.addDays(Qt::Monday - m_day.dayOfWeek()));
    case Qt::Key_End:
        return setDay(m_day.addDays(Qt::Sunday - m_day.dayOfWeek()));
    case Qt::Key_PageUp:
        return turnMonths(-1);
    case Qt::Key_PageDown:
        return turnMonths(1);
    case Qt::Key_T:
        return setDay(m_today);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entered();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setDay(dayAt(event->position().toPoint()));
}

void MonthView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && dayAt(event->position().toPoint()) == m_day)
        Q_EMIT entered();
}

void MonthView::mouseMoveEvent(QMouseEvent* event)
{
    setHover(dayAt(event->position().toPoint()));
}

void MonthView::leaveEvent(QEvent*)
{
    setHover({});
}

void MonthView::setHover(QDate day)
{
    if (day == m_hover)
        return;
    m_hover = day;
    update();
}

void MonthView::wheelEvent(QWheelEvent* event)
{
    m_wheel += event->angleDelta().y();
    const int months = -m_wheel / kWheelStep;
    m_wheel %= kWheelStep;
    if (months != 0)
        turnMonths(months);
}

bool MonthView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QDate day = dayAt(help->pos());
    if (day.isValid())
        QToolTip::showText(help->globalPos(), wordsOf(day), this, rectOf(day));
    else
        QToolTip::hideText();
    return true;
}

} // namespace wardbook::ui
