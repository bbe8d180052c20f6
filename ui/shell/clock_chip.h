#pragma once
#include "ui/kit/page.h"
#include <QAbstractButton>

namespace wardbook::ui {

/// The nearest clock in the top bar: what is due and how much time is left, in the colour of its urgency;
/// late ones count up. Nothing when there is none. Never blinks.
class ClockChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ClockChip(QWidget* parent = nullptr);
    void setTime(std::function<qint64()> nowMs) { m_nowMs = std::move(nowMs); }
    void show(const QString& pageId, const DeskClock& clock); ///< empty page: hides
    const DeskClock& clock() const { return m_clock; }
    QString pageId() const { return m_pageId; }
    QString words() const; ///< "省网信报告 剩 1:46:20"
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Look { Warn, Bad, Drill };
    Look look() const;
    void count();
    std::function<qint64()> m_nowMs;
    QMetaObject::Connection m_tick;
    QString m_pageId, m_shown;
    DeskClock m_clock;
};

} // namespace wardbook::ui
