#pragma once
#include "ui/grading/graded_data.h"
#include "ui/grading/graded_rights.h"
#include <QWidget>

namespace wardbook::ui {

class Button;
class EmptyState;
class GradePanel;
class LayerCharts;
class PageHeader;
class RemediationPanel;
class Services;
class StageBar;
class TrendChart;

/// One system: header, life cycle, grading, charts, what is left to be put right.
class SystemPane : public QWidget
{
    Q_OBJECT
public:
    /// What the primary button does for the shown system.
    enum class Primary { None, Grade, AddObjects, StartRound, ContinueRound, ShowRound };

    SystemPane(Services& services, const GradedRights& rights, QWidget* parent = nullptr);
    void setDetail(const SystemDetail& detail, QDate today);
    const SystemDetail& detail() const { return m_detail; }
    Primary primary() const;
    PageHeader& header() { return *m_header; }
    GradePanel& gradePanel() { return *m_grade; }
    LayerCharts& charts() { return *m_charts; }
    TrendChart& trend() { return *m_trend; }
    StageBar& stages() { return *m_stages; }
    RemediationPanel& remediations() { return *m_remediations; }

Q_SIGNALS:
    void primaryWanted();
    void objectsWanted();
    void newObjectWanted();
    void roundsWanted();
    void exportWanted(); ///< of the round that the charts show
    void licensedWanted();

private:
    QWidget* buildPanels(Services& services);
    void showHeader();
    void showRounds();
    void showTrend();
    GradedRights m_rights;
    SystemDetail m_detail;
    PageHeader* m_header;
    class GradePill* m_gradePill;
    Button *m_objects, *m_rounds, *m_export, *m_primary, *m_licensed;
    StageBar* m_stages;
    GradePanel* m_grade;
    LayerCharts* m_charts;
    TrendChart* m_trend;
    class QLabel* m_noTrend;
    RemediationPanel* m_remediations;
};

} // namespace wardbook::ui
