#pragma once
#include "ledger/list_index.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/search_box.h"
#include <QWidget>

class QHBoxLayout;

namespace wardbook::ui {

class Button;

/// Search, filters with counts, and the columns button above a record table. Filters come from the register's
/// facets: the first few are always there, the rest are added from a menu.
class RecordFilterBar : public QWidget
{
    Q_OBJECT
public:
    RecordFilterBar(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                    QWidget* parent = nullptr);
    SearchBox& search() { return *m_search; }
    FilterChip* chip(const QString& field) const { return m_chips.value(field); }
    QList<ledger::Filter> filters() const;
    /// Replaces search and filters without emitting.
    void set(const QString& find, const QList<ledger::Filter>& filters);
    bool anySet() const;
    void clearAll();
    /// Counts of the latest answer; `names` of referenced records by field and id.
    void setCounts(const ledger::ListHits& hits);
    void setNames(const QString& field, const QHash<QString, QString>& names);
    /// Values of reference facets whose names are not known yet.
    QHash<QString, QStringList> unnamed(const ledger::ListHits& hits) const;
    QToolButton* columnsButton() const { return m_columns; }

Q_SIGNALS:
    void changed(); ///< search or filters
    void columnsRequested();

private:
    FilterChip* addChip(const QString& field);
    QString labelOf(const QString& field) const;
    QList<FilterOption> options(const QString& field, const QHash<QString, qint64>& counts) const;
    void updateButtons();

    const ledger::RegisterDef& m_definition;
    const ledger::RegisterSet& m_registers;
    SearchBox* m_search;
    QHBoxLayout* m_chipRow;
    QHash<QString, FilterChip*> m_chips;
    QHash<QString, QHash<QString, QString>> m_names;
    QHash<QString, QHash<QString, qint64>> m_counts;
    QToolButton* m_more;
    Button* m_clear;
    QToolButton* m_columns;
};

} // namespace wardbook::ui
