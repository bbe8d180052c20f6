#pragma once
#include "exchange/import_plan.h"
#include "ui/kit/chips.h"
#include <QAbstractTableModel>
#include <QCache>

namespace wardbook::ui {

/// Rows of a dry run, all or of one result. Rows are unpacked when painted.
class DryRunModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Result, Title, Explanation, Fix, Count };

    explicit DryRunModel(QObject* parent = nullptr);
    /// `definition` gives the title column its name.
    void show(const exchange::ImportPlan& plan, const ledger::RegisterDef& definition);
    void setFilter(std::optional<exchange::RowResult> filter);
    std::optional<exchange::RowResult> filter() const { return m_filter; }
    const exchange::PlannedRow& rowAt(int row) const;
    qint64 numberAt(int row) const;
    int rowOfNumber(qint64 number) const; ///< first row with this or a later number; -1 when empty
    int nextError(int after) const;       ///< wraps around; -1 if none
    /// The problem that can be put right in place; null if none.
    const exchange::RowProblem* problemAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void fill();
    QString fixText(int row) const;
    exchange::ImportPlan m_plan;
    QString m_titleLabel;
    QHash<QString, QString> m_labels;
    QSet<QString> m_written; ///< fields that are typed, not chosen
    std::optional<exchange::RowResult> m_filter;
    std::vector<qsizetype> m_shown; ///< indexes of the plan; unused when all are shown
    bool m_all = true;
    mutable QCache<qsizetype, exchange::PlannedRow> m_cache;
};

chips::Result chipOf(exchange::RowResult result);

} // namespace wardbook::ui
