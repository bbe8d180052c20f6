#pragma once
#include "ui/kit/palette_source.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace wardbook::ui {

/// Groups and their items, flat: a heading row per group that has something.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void reset(const QStringList& groups); ///< empties; fixes the order of groups
    void setGroup(int group, const QList<PaletteItem>& items);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    const PaletteItem* item(int row) const; ///< null for a heading
    int itemCount() const;
    int nextItem(int row, int step) const; ///< the next row that is no heading; wraps; -1 if none

private:
    struct Row
    {
        int group = 0;
        int item = -1; ///< -1: heading
    };
    struct Group
    {
        QString title;
        QList<PaletteItem> items;
    };
    QList<Group> m_groups;
    QList<Row> m_rows;
};

/// Paints a hit of the palette.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace wardbook::ui
