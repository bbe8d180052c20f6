#pragma once
#include "grading/comparison.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

/// The cells in which two rounds differ.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Show { All, Better, Worse };
    enum Column { Layer, Item, Topic, Object, Before, After, ColumnCount };
    explicit ComparisonModel(QObject* parent = nullptr);
    void setComparison(const grading::Round& after, const grading::RoundComparison& comparison,
                       const QString& beforeName);
    void setShow(Show show);
    const grading::CellDifference& at(int row) const { return m_all.at(m_shown.at(row)); }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void filter();
    QString text(const grading::CellDifference& cell, int column) const;
    Show m_show = Show::All;
    std::shared_ptr<const grading::RequirementPack> m_pack;
    QString m_beforeName, m_afterName;
    QList<grading::CellDifference> m_all;
    QList<int> m_shown;
};

} // namespace wardbook::ui
