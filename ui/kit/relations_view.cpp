#include "ui/kit/relations_view.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

class RelationsModel : public QAbstractListModel
{
public:
    struct Row
    {
        bool heading = false;
        Relation relation;
    };
    using QAbstractListModel::QAbstractListModel;
    QList<Row> rows;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
            return {};
        const Row& row = rows.at(index.row());
        return row.heading ? row.relation.group : row.relation.text;
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        if (!index.isValid() || rows.at(index.row()).heading)
            return Qt::NoItemFlags;
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    }
    void set(const QList<Relation>& relations, bool more)
    {
        beginResetModel();
        rows.clear();
        QString group;
        for (const Relation& relation : relations) {
            if (relation.group != group) {
                group = relation.group;
                rows.append({true, {group, {}, {}, {}, {}}});
            }
            rows.append({false, relation});
        }
        if (relations.isEmpty())
            rows.append({true, {KitTr::tr("No other record is connected with this one."), {}, {}, {}, {}}});
        if (more)
            rows.append({true, {KitTr::tr("Only the first ones of each group are shown."), {}, {}, {}, {}}});
        endResetModel();
    }
};

namespace {

class RelationsDelegate : public QStyledItemDelegate
{
public:
    RelationsDelegate(const RelationsModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, metric::kRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const RelationsModel::Row& row = m_model.rows.at(index.row());
        const bool on = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, on                                                       ? t.selected
                                       : option.state & QStyle::State_MouseOver && !row.heading ? t.hover
                                                                                                : t.sunken);
        QRect inner = option.rect.adjusted(metric::kPage, 0, -metric::kPage, 0);
        if (row.heading) {
            painter->setFont(ui::font(FontRole::Caption));
            painter->setPen(t.text3);
            painter->drawText(
                inner.adjusted(0, 6, 0, 0), Qt::AlignVCenter,
                painter->fontMetrics().elidedText(row.relation.group, Qt::ElideRight, inner.width()));
            return;
        }
        painter->setFont(ui::font(FontRole::Body));
        painter->setPen(t.text3);
        painter->drawText(inner, Qt::AlignVCenter, row.relation.code);
        if (!row.relation.code.isEmpty())
            inner.setLeft(inner.left() +
                          std::max(72, painter->fontMetrics().horizontalAdvance(row.relation.code) + 8));
        painter->setPen(t.text);
        painter->drawText(
            inner, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(row.relation.text, Qt::ElideRight, inner.width()));
    }

private:
    const RelationsModel& m_model;
};

} // namespace

RelationsView::RelationsView(QWidget* parent) : QListView(parent), m_model(new RelationsModel(this))
{
    setModel(m_model);
    setItemDelegate(new RelationsDelegate(*m_model, this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSurface(this, "sunken");
    setAccessibleName(KitTr::tr("Connected records"));
    connect(this, &QListView::activated, this, &RelationsView::openRow);
}

void RelationsView::setRelations(const QList<Relation>& relations, bool more)
{
    m_model->set(relations, more);
}

void RelationsView::openRow(const QModelIndex& index)
{
    const RelationsModel::Row& row = m_model->rows.at(index.row());
    if (!row.heading)
        Q_EMIT openRequested(row.relation.registerId, row.relation.uid);
}

} // namespace wardbook::ui
