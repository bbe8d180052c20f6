#include "ui/survey/table_tree.h"
#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/survey/survey_page_tr.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

namespace {

constexpr Length kIndent{20};
constexpr int kBar = 3;

class TreeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, selected                                 ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.surface);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const bool group = !index.parent().isValid();
        const QRect inner =
            option.rect.adjusted(index.column() == 0 ? 2 : metric::kGap, 0, -metric::kGap, -1);
        if (const int level = index.data(TableTreeModel::kLevelRole).toInt(); level > 0) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            chips::paintLevel(*painter, inner, level, Qt::AlignLeft | Qt::AlignVCenter);
            painter->restore();
            return;
        }
        const QVariant own = index.data(Qt::FontRole);
        painter->setFont(own.isValid() ? own.value<QFont>() : option.font);
        painter->setPen(index.data(TableTreeModel::kWarnRole).toBool()       ? t.warnText
                        : group && index.column() == TableTreeModel::Comment ? t.text2
                                                                             : t.text);
        const auto elide =
            index.column() == TableTreeModel::Name && !group ? Qt::ElideMiddle : Qt::ElideRight;
        painter->drawText(inner, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), elide, inner.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), metric::kRow};
    }
};

} // namespace

TableTree::TableTree(TableTreeModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new TreeDelegate(this));
    setObjectName(QStringLiteral("surveyTree"));
    setMinimumWidth(px(360)); // below it the page scrolls
    setAccessibleName(SurveyPageTr::tr("Families and tables"));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setIndentation(kIndent);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAllColumnsShowFocus(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // with large letters
    setExpandsOnDoubleClick(true);
    setAttribute(Qt::WA_InputMethodEnabled, false); // j and k are keys here
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(px(40));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableTree::chosen);
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_model.table(index))
            Q_EMIT openWanted();
    });
}

/// The name takes what the others leave.
void TableTree::fitColumns()
{
    const bool wide = viewport()->width() >= px(820);
    setColumnHidden(TableTreeModel::Size, !wide);
    const std::pair<int, int> widths[] = {{TableTreeModel::Comment, wide ? 160 : 104},
                                          {TableTreeModel::Category, wide ? 120 : 104},
                                          {TableTreeModel::Level, 48},
                                          {TableTreeModel::Rows, 76},
                                          {TableTreeModel::Size, 72},
                                          {TableTreeModel::Personal, 64},
                                          {TableTreeModel::Status, wide ? 160 : 132}};
    int used = 0;
    for (const auto& [column, width] : widths) {
        setColumnWidth(column, px(width));
        used += isColumnHidden(column) ? 0 : px(width);
    }
    setColumnWidth(TableTreeModel::Name, std::max(px(140), viewport()->width() - used));
}

void TableTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void TableTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT chosen();
}

void TableTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme& t = theme();
    const bool selected = selectionModel()->isSelected(index);
    painter->fillRect(rect, selected ? t.selected : t.surface);
    painter->setPen(t.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (index == currentIndex() || index == currentIndex().siblingAtColumn(0))
        painter->fillRect(rect.left(), rect.top(), kBar, rect.height(), t.accent);
    if (!m_model.hasChildren(index))
        return;
    const QRect box(rect.right() - kIndent + 4, rect.center().y() - metric::kSmallIcon / 2,
                    metric::kSmallIcon, metric::kSmallIcon);
    paintIcon(*painter, isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              box, t.text2);
}

void TableTree::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const QModelIndex next =
            event->key() == Qt::Key_J ? indexBelow(currentIndex()) : indexAbove(currentIndex());
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ControlModifier)
            return event->ignore(); // the page's primary action
        if (m_model.group(currentIndex()))
            setExpanded(currentIndex().siblingAtColumn(0), !isExpanded(currentIndex().siblingAtColumn(0)));
        else
            Q_EMIT openWanted();
        return;
    }
    QTreeView::keyPressEvent(event);
}

QList<const survey::KnownTable*> TableTree::chosenTables() const
{
    QList<const survey::KnownTable*> tables;
    QSet<qint64> seen;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        for (const survey::KnownTable* table : m_model.tablesAt(index))
            if (!seen.contains(table->id)) {
                seen.insert(table->id);
                tables << table;
            }
    return tables;
}

void TableTree::rememberPlace()
{
    m_expanded.clear();
    m_selected.clear();
    m_selectedFamilies.clear();
    m_current = 0;
    m_currentFamily.clear();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const QModelIndex group = m_model.index(row, 0); isExpanded(group))
            m_expanded << m_model.group(group)->family;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        if (const auto* table = m_model.table(index))
            m_selected << table->id;
        else if (const auto* group = m_model.group(index))
            m_selectedFamilies << group->family;
    }
    if (const auto* table = m_model.table(currentIndex()))
        m_current = table->id;
    else if (const auto* group = m_model.group(currentIndex()))
        m_currentFamily = group->family;
}

void TableTree::restorePlace()
{
    for (const QString& family : std::as_const(m_expanded))
        if (const QModelIndex index = m_model.indexOfFamily(family); index.isValid())
            expand(index);
    QModelIndex current =
        m_current != 0 ? m_model.indexOf(m_current) : m_model.indexOfFamily(m_currentFamily);
    if (!current.isValid())
        current = m_model.index(0, 0);
    if (current.isValid())
        setCurrentIndex(current);
    const auto also = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    for (const qint64 table : std::as_const(m_selected))
        if (const QModelIndex index = m_model.indexOf(table); index.isValid())
            selectionModel()->select(index, also);
    for (const QString& family : std::as_const(m_selectedFamilies))
        if (const QModelIndex index = m_model.indexOfFamily(family); index.isValid())
            selectionModel()->select(index, also);
}

} // namespace wardbook::ui
