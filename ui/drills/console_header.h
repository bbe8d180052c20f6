#pragma once
#include "drills/drill_run.h"
#include <QWidget>

class QLabel;
class QToolButton;

namespace wardbook::ui {

class Button;

/// How much of the planned time is used, with a mark where the drill was paused.
class ElapsedBar : public QWidget
{
    Q_OBJECT
public:
    explicit ElapsedBar(QWidget* parent = nullptr);
    /// Shares of the planned time, 0 … 1 (more: over).
    void show(double used, const QList<double>& pauses);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_used = 0;
    QList<double> m_pauses;
};

/// Story time, wall time and how long the drill has run, and the two acts that stop it.
class ConsoleHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ConsoleHeader(QWidget* parent = nullptr);
    void show(const drills::DrillRun& run, qint64 nowMs, bool mayAct);
    void setNow(const drills::DrillRun& run, qint64 nowMs);
    QToolButton* moreButton() const { return m_more; }
    QString storyText() const;

Q_SIGNALS:
    void pauseWanted(); ///< or to go on, when it is paused
    void endWanted();

private:
    QWidget* cell(const QString& caption, QWidget* content, QLabel* below);
    QLabel *m_day, *m_story, *m_ratio, *m_wall, *m_date, *m_elapsed, *m_planned;
    ElapsedBar* m_bar;
    Button *m_pause, *m_end;
    QToolButton* m_more;
};

} // namespace wardbook::ui
