#pragma once
#include "ui/grading/cell_conflicts.h"
#include "ui/grading/cell_table.h"
#include "ui/grading/round_editor.h"
#include "ui/kit/services.h"
#include <QWidget>

class QMenu;
class QStackedWidget;

namespace wardbook::ui {

class AssessmentHeader;
class CellInspector;
class ComparisonView;
class EvidenceActs;
class FillActs;
class GridFoot;
class LayerList;
class ProofView;
class VerdictGrid;

/// One round of self-assessment: layers at the left, the grid of items and objects, the current cell at the
/// right. Every stroke is saved within a second; leaving and locking write what is left.
class AssessmentView : public QWidget
{
    Q_OBJECT
public:
    AssessmentView(Services& services, QWidget* parent = nullptr);
    ~AssessmentView() override;
    using QWidget::show;
    /// Reads the round off the GUI thread; the former one is shown until then.
    void show(qint64 assessment);
    bool command(const QString& name);
    /// Writes what is left first: a reason remains only when that failed.
    QString holdsBack() const;

    RoundEditor& editor() { return *m_editor; }
    VerdictGrid& grid() { return *m_grid; }
    LayerList& layers() { return *m_layers; }
    CellInspector& inspector() { return *m_inspector; }
    AssessmentHeader& header() { return *m_header; }
    GridFoot& foot() { return *m_foot; }
    ComparisonView& comparison() { return *m_comparison; }
    ProofView& proofView() { return *m_proof; }
    FillActs& fills() { return *m_fills; }
    EvidenceActs& evidence() { return *m_evidence; }
    bool loaded() const { return m_editor->loaded() && !m_loading; }
    bool comparing() const;
    void editObjects(); ///< asks which objects the round covers

Q_SIGNALS:
    void closed();
    void shown(); ///< the round was read and stands in the grid

protected:
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectGrid();
    void connectInspector();
    void connectSaver();
    void watchLedger();
    void takeQuestionnaires();
    void read(qint64 assessment);
    void showRound(std::shared_ptr<LoadedRound> loaded);
    void reload(); ///< after everything is saved
    void leave();

    // assessment_acts.cpp
    void act(GridAct act);
    void judge(grading::Verdict verdict);
    void notApplicable();
    void afterJudging(int changed);
    void nextBlank();
    void toggleRisk();
    void undo();
    void redo();
    void remediate();
    void takeOver(const Cells& cells);
    void setCompare(bool on);
    void openLayer(int layer);
    void goTo(CellAt at);
    void showCurrent();
    void showGridMenu(int line, const QPoint& at);
    void showMoreMenu();
    void showGrid();
    void resolve(const QList<CellClash>& clashes);
    bool refuseIfReadOnly();
    bool goesDown() const;
    Cells marked() const;

    Services& m_services;
    AssessmentHeader* m_header = nullptr;
    LayerList* m_layers = nullptr;
    QStackedWidget* m_stack = nullptr;
    VerdictGrid* m_grid = nullptr;
    GridFoot* m_foot = nullptr;
    ComparisonView* m_comparison = nullptr;
    ProofView* m_proof = nullptr;
    CellInspector* m_inspector = nullptr;
    FillActs* m_fills = nullptr;
    EvidenceActs* m_evidence = nullptr;
    QString m_naReason;     ///< the last one given: proposed for the next
    QSet<qint64> m_foreign; ///< verdicts that others changed while an act of ours was written
    qint64 m_wanted = 0;
    bool m_loading = false, m_stale = false;
    std::unique_ptr<RoundSource> m_source; ///< both end before the widgets go
    std::unique_ptr<RoundEditor> m_editor;
};

} // namespace wardbook::ui
