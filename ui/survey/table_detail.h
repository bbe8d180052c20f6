#pragma once
#include "ui/survey/table_tree_model.h"
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;
class ColumnModel;
class PlainTable;

/// Beside the tree: what the chosen rows are, why something is suggested, and what can be done with them.
class TableDetail : public QWidget
{
    Q_OBJECT
public:
    struct Refusals
    {
        QString adopt, decide; ///< empty: allowed
        bool hidden = false;   ///< a role that only looks
    };
    explicit TableDetail(const TableTreeModel& model, QWidget* parent = nullptr);
    void setRefusals(const Refusals& refusals);
    /// What is current, and every table that an act would take.
    void show(const QModelIndex& current, const QList<const survey::KnownTable*>& chosen,
              const QHash<qint64, AssetLine>& assets);
    Button* adoptButton() const { return m_adopt; }
    Button* linkButton() const { return m_link; }
    Button* outButton() const { return m_out; }
    Button* inButton() const { return m_in; }
    Button* assetButton() const { return m_asset; }

Q_SIGNALS:
    void assetWanted(const QString& uid);

private:
    void showGroup(const TableTreeModel::Group& group);
    void showTable(const QModelIndex& index, const QHash<qint64, AssetLine>& assets);
    void setReason(const QString& reason);
    void setActions(const QList<const survey::KnownTable*>& chosen);

    const TableTreeModel& m_model;
    Refusals m_refusals;
    QLabel *m_title, *m_about, *m_facts, *m_reason;
    Button* m_asset;
    ColumnModel* m_columns;
    PlainTable* m_table;
    QWidget* m_footer;
    QLabel* m_chosen;
    Button *m_adopt, *m_link, *m_out, *m_in;
    QString m_assetUid;
};

} // namespace wardbook::ui
