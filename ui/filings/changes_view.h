#pragma once
#include "ui/filings/filing_data.h"
#include <QDialog>

class QStandardItemModel;

namespace wardbook::ui {

class PlainTable;

/// What is recorded now against what the last filing of the same subject said, item by item; what asks for
/// filing again is marked. A double click leads to the record.
class ChangesView : public QDialog
{
    Q_OBJECT
public:
    ChangesView(const FilingViewPtr& view, QWidget* parent);
    PlainTable& table() { return *m_table; }

Q_SIGNALS:
    void sourceWanted(const wardbook::filings::FactSource& source);

private:
    void fill();
    FilingViewPtr m_view;
    QStandardItemModel* m_model;
    PlainTable* m_table;
};

} // namespace wardbook::ui
