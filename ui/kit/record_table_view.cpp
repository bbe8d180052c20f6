#include "ui/kit/record_table_view.h"
#include "ui/kit/icons.h"
#include "ui/kit/record_delegate.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace wardbook::ui {

constexpr int kMinimumTitle = 140;
constexpr int kMaximumKept = 20000; ///< more selected rows than this are not found again after a refresh

namespace {

/// The header's texts stand above the cells' texts; the arrow follows the text of the sorted column.
class RecordHeader : public QHeaderView
{
public:
    RecordHeader(RecordTableModel& model, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent), m_model(model)
    {
        setSectionsClickable(true);
        setSectionsMovable(true);
        setHighlightSections(false);
        setMinimumSectionSize(40);
        setSortIndicatorClearable(false);
        setMouseTracking(true);
    }
    QString sorted;
    bool descending = false;

    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), metric::kDenseRow}; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logical) const override
    {
        if (logical < 0 || logical >= m_model.columns().size())
            return;
        const Theme& t = theme();
        const RecordColumn& column = m_model.columns().at(logical);
        const bool arrow = column.id == sorted;
        const bool right = column.kind == CellKind::Number;
        painter->save();
        painter->fillRect(rect, t.sunken);
        painter->setPen(t.line2);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(t.line);
        painter->drawLine(rect.right(), rect.top(), rect.right(), rect.bottom() - 1);
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(arrow ? t.text : t.text2);
        QRect inner = rect.adjusted(cellPadding(visualIndex(logical) == 0), 0, -metric::kGap, 0);
        const int glyph = arrow ? metric::kSmallIcon + 2 : 0;
        const QString text =
            painter->fontMetrics().elidedText(column.title, Qt::ElideRight, inner.width() - glyph);
        QRect where;
        inner.setRight(inner.right() - (right ? glyph : 0));
        painter->drawText(inner, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), text,
                          &where);
        if (arrow) {
            paintIcon(*painter, descending ? QStringLiteral("arrow-down") : QStringLiteral("arrow-up"),
                      QRect(where.right() + 3, rect.center().y() - metric::kSmallIcon / 2 + 1,
                            metric::kSmallIcon, metric::kSmallIcon),
                      t.text2);
        }
        painter->restore();
    }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        QHeaderView::mouseMoveEvent(event);
        const int logical = logicalIndexAt(event->position().toPoint());
        const bool sortable =
            logical >= 0 && logical < m_model.columns().size() && m_model.columns().at(logical).sortable;
        if (cursor().shape() == Qt::ArrowCursor && sortable && event->buttons() == Qt::NoButton)
            setToolTip(m_model.columns().at(logical).title);
    }

private:
    RecordTableModel& m_model;
};

} // namespace

RecordTableView::RecordTableView(RecordTableModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new RecordDelegate(model, this))
{
    auto* header = new RecordHeader(model, this);
    setHorizontalHeader(header);
    setModel(&model);
    setItemDelegate(m_delegate);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setDense(false);

    connect(header, &QHeaderView::sectionClicked, this, [this, header](int logical) {
        const RecordColumn& column = m_model.columns().at(logical);
        if (column.sortable)
            Q_EMIT sortRequested(column.id, header->sorted == column.id && !header->descending);
    });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)
            Q_EMIT widthsChanged();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        m_delegate->setFirstColumn(horizontalHeader()->logicalIndex(0));
        viewport()->update();
        Q_EMIT widthsChanged();
    });
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT activatedId(currentId()); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordTableView::keepSelection);
    // after QTableView's own handler, which forgets the selection
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTableView::restoreSelection);
    setWidths({});
}

void RecordTableView::setDense(bool dense)
{
    const int height = dense ? metric::kDenseRow : metric::kRow;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    m_delegate->setRowHeight(height);
}

qint64 RecordTableView::currentId() const
{
    return m_model.idAt(currentIndex().row());
}

bool RecordTableView::selectId(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const int column = std::max(0, currentIndex().column());
    const QModelIndex index = m_model.index(row, column);
    m_marking = false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_model.index(row, horizontalHeader()->logicalIndex(0)), EnsureVisible);
    return true;
}

QList<qint64> RecordTableView::selectedIds() const
{
    QList<qint64> ids;
    QList<QItemSelectionRange> ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const QItemSelectionRange& a, const QItemSelectionRange& b) { return a.top() < b.top(); });
    for (const QItemSelectionRange& range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_model.idAt(row));
    }
    return ids;
}

int RecordTableView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

QHash<QString, int> RecordTableView::widths() const
{
    QHash<QString, int> result;
    for (int i = 0; i < m_model.columnCount(); ++i)
        result.insert(m_model.columns().at(i).id, columnWidth(i));
    return result;
}

void RecordTableView::setWidths(const QHash<QString, int>& widths)
{
    m_fitting = true;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const RecordColumn& column = m_model.columns().at(i);
        const int title =
            QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(column.title) + 2 * metric::kGap;
        const int plain = column.width + (i == 0 ? metric::kGap : 0);
        setColumnWidth(i, widths.value(column.id, std::max(plain, title)));
    }
    m_fitting = false;
    fitTitle();
}

void RecordTableView::showSort(const QString& field, bool descending)
{
    auto* header = static_cast<RecordHeader*>(horizontalHeader());
    header->sorted = field;
    header->descending = descending;
    header->viewport()->update();
}

/// The title column takes what the others leave.
void RecordTableView::fitTitle()
{
    const int title = m_model.columns().indexOf(m_model.definition().titleField);
    if (title < 0 || m_fitting)
        return;
    int others = 0;
    for (int i = 0; i < m_model.columnCount(); ++i)
        others += i == title ? 0 : columnWidth(i);
    m_fitting = true;
    setColumnWidth(title, std::max(kMinimumTitle, viewport()->width() - others));
    m_fitting = false;
}

void RecordTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitTitle();
}

void RecordTableView::keepSelection()
{
    m_keptCurrent = currentId();
    m_keptRow = currentIndex().row();
    m_keptIds = selectedCount() <= kMaximumKept ? selectedIds() : QList<qint64>();
    m_restoring = true;
}

void RecordTableView::restoreSelection()
{
    m_restoring = false;
    const int first = horizontalHeader()->logicalIndex(0);
    m_delegate->setFirstColumn(std::max(0, first));
    const int rows = m_model.rowCount();
    int row = m_keptCurrent != 0 ? m_model.rowOf(m_keptCurrent) : -1;
    const bool found = row >= 0;
    if (!found)
        row = std::min(m_keptRow < 0 ? 0 : m_keptRow, rows - 1);
    if (row < 0) {
        if (std::exchange(m_reported, 0) != 0)
            Q_EMIT currentIdChanged(0);
        Q_EMIT selectionCountChanged(0);
        return;
    }
    QItemSelection selection;
    if (found && m_keptIds.size() > 1) {
        const QSet<qint64> kept(m_keptIds.begin(), m_keptIds.end());
        for (int i = 0; i < rows; ++i) {
            if (kept.contains(m_model.idAt(i)))
                selection.merge(
                    QItemSelection(m_model.index(i, 0), m_model.index(i, m_model.columnCount() - 1)),
                    QItemSelectionModel::Select);
        }
    }
    const QModelIndex index = m_model.index(row, std::max(0, first));
    if (selection.isEmpty()) {
        selectionModel()->setCurrentIndex(index,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_marking = false;
    } else {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    scrollTo(index, EnsureVisible);
}

void RecordTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
    const qint64 id = m_model.idAt(current.row());
    if (!m_restoring && id != m_reported) {
        m_reported = id;
        Q_EMIT currentIdChanged(id);
    }
}

void RecordTableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_restoring)
        Q_EMIT selectionCountChanged(selectedCount());
}

QItemSelectionModel::SelectionFlags RecordTableView::selectionCommand(const QModelIndex& index,
                                                                      const QEvent* event) const
{
    if (m_marking && event && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (!(key->modifiers() & Qt::ShiftModifier))
            return QItemSelectionModel::NoUpdate;
    }
    return QTableView::selectionCommand(index, event);
}

/// Space marks the row and goes on to the next; Esc ends it.
void RecordTableView::mark()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (m_marking)
        selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    m_marking = true;
    if (index.row() + 1 < m_model.rowCount()) {
        const QModelIndex next = index.siblingAtRow(index.row() + 1);
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
        scrollTo(next, EnsureVisible);
    }
}

void RecordTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        if (event->modifiers() == Qt::NoModifier && state() != EditingState)
            return mark();
        break;
    case Qt::Key_Escape:
        if (m_marking || selectedCount() > 1) {
            m_marking = false;
            selectionModel()->select(currentIndex(),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return;
        }
        event->ignore();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier && state() != EditingState && currentId() != 0) {
            Q_EMIT activatedId(currentId());
            return;
        }
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (event->modifiers() == Qt::NoModifier && m_model.rowCount() > 0) {
            const int row = event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1;
            const QModelIndex index = m_model.index(row, std::max(0, currentIndex().column()));
            selectionModel()->setCurrentIndex(index, selectionCommand(index, event));
            scrollTo(index);
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

/// Never searches row by row through a million records.
void RecordTableView::keyboardSearch(const QString& text)
{
    if (!text.trimmed().isEmpty())
        Q_EMIT typed(text);
}

void RecordTableView::mousePressEvent(QMouseEvent* event)
{
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
        m_marking = false;
    QTableView::mousePressEvent(event);
}

void RecordTableView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    hover(rowAt(event->position().toPoint().y()));
}

void RecordTableView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void RecordTableView::hover(int row)
{
    const int before = m_delegate->hoverRow();
    if (row == before)
        return;
    m_delegate->setHoverRow(row);
    updateRow(before);
    updateRow(row);
}

void RecordTableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void RecordTableView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !indexAt(event->pos()).isValid())
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Mouse
                          ? event->globalPos()
                          : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuRequested(at);
}

} // namespace wardbook::ui
