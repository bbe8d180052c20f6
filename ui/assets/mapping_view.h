#pragma once
#include "ui/assets/mapping_model.h"
#include <QTableView>

namespace wardbook::ui {

/// The table of columns; its third column is a combo box to type into.
class MappingView : public QTableView
{
    Q_OBJECT
public:
    explicit MappingView(MappingModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void currentColumnChanged(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    MappingModel& m_model;
};

} // namespace wardbook::ui
