#pragma once
#include "ui/survey/table_tree_model.h"
#include <QTreeView>

namespace wardbook::ui {

/// The tree of families and tables, with the look of every table here. Several rows can be chosen.
class TableTree : public QTreeView
{
    Q_OBJECT
public:
    explicit TableTree(TableTreeModel& model, QWidget* parent = nullptr);
    /// Tables of the chosen rows, each once.
    QList<const survey::KnownTable*> chosenTables() const;
    /// Keeps what is open and chosen over a new picture of the same tables.
    void rememberPlace();
    void restorePlace();

Q_SIGNALS:
    void chosen();
    void openWanted(); ///< Enter or a double click on a table

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    TableTreeModel& m_model;
    QStringList m_expanded;
    QList<qint64> m_selected;
    QStringList m_selectedFamilies;
    qint64 m_current = 0;
    QString m_currentFamily;
};

} // namespace wardbook::ui
