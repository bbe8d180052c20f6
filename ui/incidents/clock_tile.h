#pragma once
#include "incidents/clocks.h"
#include <QWidget>

class QToolButton;

namespace wardbook::ui {

class Button;

/// One legal clock: what is left in large digits, a bar of what is used, when it ends, on which article.
/// Painted from the clock and the time that it is told; Enter or a click opens what can be done.
class ClockTile : public QWidget
{
    Q_OBJECT
public:
    explicit ClockTile(QWidget* parent = nullptr);
    void show(const incidents::Clock& clock, qint64 nowMs);
    const incidents::Clock& clock() const { return m_clock; }
    /// Text of the button; empty: none. The primary one is the most urgent of the row.
    void setAct(const QString& text, bool primary);
    Button& button() { return *m_button; }
    QString bigText() const;  ///< "1:46:20"
    QString leadText() const; ///< 剩, 逾期, 已过 … in front of it
    QString noteText() const; ///< below the bar
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actWanted();
    void menuWanted(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Mood { Calm, Warn, Bad };
    Mood mood() const;
    QColor moodText() const;
    QString iconName() const;
    QString sideText() const;
    void paintRunning(QPainter& painter, const QRect& inner);
    void paintResting(QPainter& painter, const QRect& inner);
    void paintFoot(QPainter& painter, const QRect& inner, int top);
    void place();
    incidents::Clock m_clock;
    qint64 m_now = 0;
    Button* m_button;
    QToolButton* m_more;
};

} // namespace wardbook::ui
