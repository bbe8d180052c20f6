#pragma once
#include "grading/comparison.h"
#include "people/workspace.h"
#include "ui/kit/filter_chip.h"
#include <QAbstractTableModel>
#include <QDialog>

namespace wardbook::ui {

class PlainTable;
class Services;

/// Two rounds beside each other, in words.
struct ComparisonView
{
    QString before, after; ///< names of the rounds
    struct Row
    {
        QString item, topic, layer, object;
        grading::Verdict was = grading::Verdict::Blank, is = grading::Verdict::Blank;
        int change = 0; ///< 1 better, -1 worse, 0 something else
    };
    QList<Row> rows; ///< in clause order
    int better = 0, worse = 0, same = 0;
    QStringList notes; ///< items and objects that only one of them has
};

ComparisonView readComparison(people::Workspace& workspace, ledger::Reader& reader, qint64 before,
                              qint64 after);

class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Item, Topic, Layer, Object, Was, Is, Count };
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<ComparisonView::Row>& rows);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    const QList<ComparisonView::Row>& rows() const { return m_rows; }

private:
    QList<ComparisonView::Row> m_rows;
};

/// Item by item and object by object what differs between two rounds; filtered, copied, printed.
class ComparisonDialog : public QDialog
{
    Q_OBJECT
public:
    ComparisonDialog(Services& services, const QString& system, ComparisonView view, QWidget* parent);
    ComparisonModel& model() { return *m_model; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void filter();
    void copy();
    void print();
    QString html() const;
    Services& m_services;
    QString m_system;
    ComparisonView m_view;
    ComparisonModel* m_model;
    PlainTable* m_table;
    FilterChip *m_changes, *m_layers;
};

} // namespace wardbook::ui
