#pragma once
#include "calendar/duty_groups.h"
#include "ui/kit/theme.h"
#include <QHash>
#include <QWidget>

namespace wardbook::ui {

/// One month in weeks from Monday to Sunday, and what is due on each day. Arrows move by day and week, Page
/// Up and Page Down by month, Home and End within the week, T to today.
class MonthView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kWeeks = 6;
    static constexpr Length kHead{24}; ///< names of the days
    explicit MonthView(QWidget* parent = nullptr);

    void setToday(QDate today);
    void setDays(const QHash<QDate, QList<calendar::DutyGroup>>& days);
    QList<calendar::DutyGroup> groupsOf(QDate day) const { return m_days.value(day); }
    QDate day() const { return m_day; }
    /// Also turns to that day's month. Emits when it is another day.
    void setDay(QDate day);
    void turnMonths(int months); ///< the same day of another month, or that month's last
    QDate firstShown() const;    ///< a Monday
    QDate lastShown() const { return firstShown().addDays(7 * kWeeks - 1); }
    QRect rectOf(QDate day) const; ///< empty when it isn't shown
    QDate dayAt(const QPoint& position) const;
    /// What a screen reader says of a day, and its tooltip.
    QString wordsOf(QDate day) const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayChanged(QDate day);
    void entered(); ///< Enter or a double click: to the list of that day

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool inMonth(QDate day) const { return day.month() == m_day.month(); }
    void setHover(QDate day);
    void paintHeads(QPainter& painter) const;
    void paintDay(QPainter& painter, QDate day) const;
    void paintNumber(QPainter& painter, const QRect& head, QDate day) const;
    void paintGroups(QPainter& painter, const QRect& box, QDate day) const;
    void announce();

    QHash<QDate, QList<calendar::DutyGroup>> m_days;
    QDate m_today, m_day, m_hover;
    int m_wheel = 0; ///< eighths of a degree that don't make a month yet
};

} // namespace wardbook::ui
