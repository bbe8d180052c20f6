#pragma once
#include "ui/kit/record_columns.h"
#include <QMenu>

class QListWidget;

namespace wardbook::ui {

/// Which columns a table shows, as a list of check marks that stays open, and a way back to the default.
class ColumnChooser : public QFrame
{
    Q_OBJECT
public:
    ColumnChooser(const ledger::RegisterDef& definition, const QStringList& shown, QWidget* parent);
    void popupAt(QWidget* anchor);

Q_SIGNALS:
    void chosen(const QStringList& ids); ///< in register order, the state last; never empty

private:
    void apply();
    const ledger::RegisterDef& m_definition;
    QStringList m_shown;
    QListWidget* m_list;
};

/// What this workstation remembers about a register's table.
struct TableLayoutMemory
{
    QStringList columns; ///< empty: the defaults
    QHash<QString, int> widths;
    bool dense = false;
    QString sort{}; ///< field id; empty: the register's own order
    bool descending = false;
};
TableLayoutMemory rememberedLayout(const QString& registerId);
void rememberLayout(const QString& registerId, const TableLayoutMemory& memory);

} // namespace wardbook::ui
