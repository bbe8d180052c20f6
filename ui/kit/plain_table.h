#pragma once
#include <QTableView>

namespace wardbook::ui {

/// A read-only table with the look of every table here: padded cells, 3 px bar at the current row, hover.
/// What a cell shows comes from the model: text, Qt::ForegroundRole, Qt::FontRole, and a glyph (name in
/// kGlyphRole).
class PlainTable : public QTableView
{
    Q_OBJECT
public:
    static constexpr int kGlyphRole = Qt::UserRole + 1;
    explicit PlainTable(QAbstractItemModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace wardbook::ui
