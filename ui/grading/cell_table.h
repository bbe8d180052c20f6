#pragma once
#include "ui/grading/verdict_model.h"
#include <QTableView>

namespace wardbook::ui {

/// What a key on the grid asks for.
enum class GridAct {
    Met,
    Partial,
    Unmet,
    NotApplicable,
    Clear,
    NextBlank,
    HighRisk,
    Evidence,
    Note,
    FillRight,
    FillDown,
    TakeOver,
    Undo,
    Remediate,
    PasteEvidence
};

/// The cells of the grid: keys, selection, moving over what can be judged, files dropped. Decides nothing.
class CellTable : public QTableView
{
    Q_OBJECT
public:
    CellTable(VerdictModel& model, QWidget* parent = nullptr);
    CellAt current() const { return m_model.cellAt(currentIndex()); }
    Cells selected() const; ///< in lines, then columns; the current one alone if nothing is marked
    void setCurrent(CellAt at);
    /// To the next cell that applies, down the column or along the row; stays at the end.
    void advance(bool down);

Q_SIGNALS:
    void asked(GridAct act);
    void currentMoved(const QModelIndex& from, const QModelIndex& to);
    void marked(); ///< the selection changed
    void filesDropped(const QStringList& files);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QModelIndex stepped(int rows, int columns) const;
    QModelIndex nearest(int row, int column, int step) const;
    QModelIndex edge(bool last, bool whole) const;
    QRect headingRect(int line) const;
    VerdictModel& m_model;
};

} // namespace wardbook::ui
