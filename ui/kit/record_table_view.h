#pragma once
#include "ui/kit/cell_look.h"
#include "ui/kit/record_table_model.h"
#include <QTableView>

namespace wardbook::ui {

class RecordDelegate;

/// Table over a RecordTableModel. Rows keep their selection by id through every refresh; when the current
/// record is gone the row that took its place becomes current. Single keys act while it has the focus, so
/// input methods are off.
class RecordTableView : public QTableView
{
    Q_OBJECT
public:
    explicit RecordTableView(RecordTableModel& model, QWidget* parent = nullptr);

    RecordTableModel& records() { return m_model; }
    qint64 currentId() const;
    bool selectId(qint64 id); ///< false when it is not listed
    QList<qint64> selectedIds() const;
    int selectedCount() const;
    void setDense(bool dense);
    void setLooks(CellLooks looks);
    /// Widths by column id, as the person left them.
    QHash<QString, int> widths() const;
    void setWidths(const QHash<QString, int>& widths);
    /// Sort as the header shows it: field id and direction.
    void showSort(const QString& field, bool descending);

Q_SIGNALS:
    void currentIdChanged(qint64 id);
    void selectionCountChanged(int count);
    void sortRequested(const QString& field, bool descending);
    void menuRequested(const QPoint& globalPosition);
    void copyRequested(bool withHeadings);
    void activatedId(qint64 id);     ///< Enter or double click
    void typed(const QString& text); ///< letters belong to the search box
    void widthsChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& text) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;

private:
    void keepSelection();
    void restoreSelection();
    void fitColumns();
    void hover(int row);
    void mark();
    void updateRow(int row);

    RecordTableModel& m_model;
    RecordDelegate* m_delegate;
    bool m_marking = false; ///< Space was pressed: arrows move without selecting
    bool m_restoring = false;
    bool m_fitting = false;
    bool m_automatic = true; ///< no width was set by the person
    qint64 m_keptCurrent = 0;
    int m_keptRow = -1;
    QList<qint64> m_keptIds;
    qint64 m_reported = 0;
};

} // namespace wardbook::ui
