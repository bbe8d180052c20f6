#pragma once
#include "ui/overview/overview_source.h"
#include "ui/overview/standing_panel.h"
#include <QScrollArea>

namespace wardbook::ui {

class ScoreChart;

/// How things stand, at the right of the work: each number opens the list that it counts. Panels that this
/// role has nothing to do with are left out.
class SideColumn : public QScrollArea
{
    Q_OBJECT
public:
    SideColumn(const OverviewSource& source, QWidget* parent = nullptr);
    void show(int parts); ///< these parts were read
    /// While the checks run: `failure` when the last run failed.
    void setChecking(bool checking, const QString& failure);
    FactTable& remediations() { return *m_remediationTable; }
    FactTable& findings() { return *m_findingTable; }
    FactTable& inventory() { return *m_inventoryTable; }
    FactTable& laws() { return *m_lawTable; }
    ScoreChart& chart() { return *m_chart; }

Q_SIGNALS:
    void opened(const wardbook::ui::Place& place);

private:
    StandingPanel* add(const char* name, bool seen, QWidget* content);
    void showRemediations(const overview::Remediations& facts);
    void showFindings(const oversight::FindingCounts& facts);
    void showScores(const overview::ScoreTrend& facts);
    void showInventory(const overview::Inventory& facts);
    void showLaws(const QList<overview::LawShare>& facts);

    const OverviewSource& m_source;
    QWidget* m_inner;
    FactTable *m_remediationTable, *m_findingTable, *m_inventoryTable, *m_lawTable;
    ScoreChart* m_chart;
    StandingPanel *m_remediations, *m_findings, *m_scores, *m_inventory, *m_laws;
};

} // namespace wardbook::ui
