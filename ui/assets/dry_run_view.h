#pragma once
#include "ui/assets/dry_run_model.h"
#include "ui/assets/values_panel.h"
#include <QTableView>

namespace wardbook::ui {

/// The rows of a dry run. Enter puts the row right in place, Del leaves it out, F8 goes to the next error.
class DryRunView : public QTableView
{
    Q_OBJECT
public:
    DryRunView(DryRunModel& model, const ledger::RegisterDef& definition,
               const ledger::RegisterSet& registers, ValuesPanel::Lookup lookup, QWidget* parent = nullptr);
    void goToError(); ///< the next one
    void goToRow(qint64 number);
    qint64 currentNumber() const;

Q_SIGNALS:
    void fixed(qint64 row, const QString& field, const QString& text);
    void leftOut(qint64 row);
    void currentRowChanged(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString&) override {}

private:
    DryRunModel& m_model;
};

} // namespace wardbook::ui
