#pragma once
#include "ui/grading/graded_data.h"
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

/// What the signed-in person may do on this page; what isn't allowed is not shown.
struct GradedRights
{
    bool view = false; ///< the page at all
    bool addSystems = false;
    bool grade = false, submitGrade = false, signGrade = false, returnGrade = false;
    bool assess = false, reviewRound = false, signRound = false;
    bool addObjects = false, recordLicensed = false;
    static GradedRights of(people::Workspace& workspace);
};

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
    Button *m_objects, *m_rounds, *m_primary, *m_licensed;
    StageBar* m_stages;
    GradePanel* m_grade;
    LayerCharts* m_charts;
    TrendChart* m_trend;
    class QLabel* m_noTrend;
    RemediationPanel* m_remediations;
};

} // namespace wardbook::ui
