#pragma once
#include "ui/kit/cell_look.h"
#include <QStyledItemDelegate>

namespace wardbook::ui {

class RecordTableModel;

/// Paints the cells of a record table straight from the model's rows: no variants, no style lookups, so that
/// a whole screen of a million-row table costs a few milliseconds. Cells that F2 may edit get a line edit or
/// a list of codes.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RecordDelegate(const RecordTableModel& model, QObject* parent);
    void setHoverRow(int row) { m_hover = row; }
    int hoverRow() const { return m_hover; }
    void setRowHeight(int height) { m_rowHeight = height; }
    void setLooks(CellLooks looks) { m_looks = std::move(looks); }
    void setFirstColumn(int logical) { m_first = logical; } ///< where the current row's bar is

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    const RecordTableModel& m_model;
    CellLooks m_looks;
    int m_hover = -1;
    int m_rowHeight;
    int m_first = 0;
};

/// Room between a cell's text and its edges; the first column has the page's padding.
int cellPadding(bool first);

} // namespace wardbook::ui
