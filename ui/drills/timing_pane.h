#pragma once
#include "drills/evaluation.h"
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class ActionChart;

/// The facts of a drill: what took how long, and the time to report against the real limit.
class TimingPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit TimingPane(QWidget* parent = nullptr);
    void show(const drills::Evaluation& evaluation);
    ActionChart& chart() { return *m_chart; }

private:
    QLabel *m_sum, *m_seen, *m_noReports;
    QVBoxLayout* m_reports;
    QList<QWidget*> m_cards;
    ActionChart* m_chart;
};

} // namespace wardbook::ui
