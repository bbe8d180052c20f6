#pragma once
#include "ui/grading/cell_table.h"
#include <QWidget>

namespace wardbook::ui {

class ItemDelegate;
class ObjectHeader;

/// Items at the left that stay while the objects scroll, and the cells: two views of one model that move
/// together.
class VerdictGrid : public QWidget
{
    Q_OBJECT
public:
    VerdictGrid(RoundEditor& editor, QWidget* parent = nullptr);
    VerdictModel& model() { return *m_model; }
    CellTable& cells() { return *m_cells; }
    QTableView& items() { return *m_items; }

Q_SIGNALS:
    void currentChanged(CellAt at); ///< invalid: none
    void copyColumnWanted(int roundColumn);
    void menuWanted(int modelRow, const QPoint& at); ///< a line of the left column, or of the cells

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpItems();
    void fitColumns();
    void follow(const QModelIndex& from, const QModelIndex& to);
    void keepPlace();
    VerdictModel* m_model;
    CellTable* m_cells;
    QTableView* m_items;
    ItemDelegate* m_itemDelegate;
    ObjectHeader *m_header, *m_corner;
    QWidget* m_filler; ///< as high as the horizontal scroll bar
    CellAt m_last;     ///< stays current when the lines change
};

} // namespace wardbook::ui
