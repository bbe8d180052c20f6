#pragma once
#include "oversight/obligations.h"
#include "ui/kit/chips.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

chips::Tone complianceTone(oversight::Compliance state);

/// What narrows the duties; empty lists let everything pass.
struct ObligationFilter
{
    QString group; ///< a law
    QStringList states;
    QString find;
    bool overdue = false, soon = false; ///< soon: within 30 days, late ones too
    bool any() const { return !group.isEmpty() || !states.isEmpty() || !find.isEmpty() || overdue || soon; }
};

/// Duties as lines, in the order of the laws. All of them are held: there are as many as the laws have.
class ObligationsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, BoundColumn, StateColumn, ProofColumn, OwnerColumn, NextColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void set(const oversight::Obligations& obligations);
    void setFilter(const ObligationFilter& filter);
    const oversight::Obligations& obligations() const { return m_obligations; }
    const oversight::Obligation* at(int row) const;
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const oversight::Obligation& obligation, int column) const;
    QColor colour(const oversight::Obligation& obligation, int column) const;
    QString lawOf(const oversight::Obligation& obligation) const;
    void refill();
    oversight::Obligations m_obligations;
    ObligationFilter m_filter;
    QList<int> m_rows;
};

} // namespace wardbook::ui
