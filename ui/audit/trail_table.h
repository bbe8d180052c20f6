#pragma once
#include <QTableView>

namespace wardbook::ui {

class TrailModel;

/// Rows of the trail with the look of every table: 3 px bar, hover, plain text drawing.
class TrailTable : public QTableView
{
    Q_OBJECT
public:
    explicit TrailTable(TrailModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
};

} // namespace wardbook::ui
