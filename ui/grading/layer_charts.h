#pragma once
#include "ui/grading/graded_data.h"
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace wardbook::ui {

class Button;
class EmptyState;
class LayerRadar;
class LayerTable;
class Services;

namespace chips {
class Chip;
}

/// 十个层面得分: radar, table, and which round they speak of.
class LayerCharts : public QWidget
{
    Q_OBJECT
public:
    LayerCharts(Services& services, QWidget* parent = nullptr);
    void setScore(const ScoreView& score, const QString& systemName);
    LayerRadar& radar() { return *m_radar; }
    LayerTable& table() { return *m_table; }
    /// Shown instead of the charts while there is no round.
    EmptyState& empty() { return *m_empty; }

Q_SIGNALS:
    void scoringWanted(); ///< how the result comes about

private:
    Button* m_scoring;
    QLabel* m_title;
    QLabel *m_now, *m_before, *m_items;
    chips::Chip* m_unverified;
    QStackedWidget* m_stack;
    LayerRadar* m_radar;
    LayerTable* m_table;
    EmptyState* m_empty;
    QString m_subject;
};

} // namespace wardbook::ui
