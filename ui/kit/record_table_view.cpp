#include "ui/kit/record_table_view.h"
#include "ui/kit/record_delegate.h"
#include "ui/kit/table_header.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QScrollBar>

namespace wardbook::ui {

constexpr Length kMinimumTitle{140};
constexpr Length kComfortableTitle{200};
constexpr Length kLeastText{104};
constexpr Length kStateWidth{96};
constexpr Length kEnglishState{124};
constexpr Length kMaximumHeading{110};
constexpr Length kEnglishNumber{124};
constexpr int kMaximumKept = 20000; ///< more selected rows than this are not found again after a refresh

namespace {

/// Room that a column needs at least, and whether it may give some away when the window is narrow.
struct Fit
{
    int wanted = 0, least = 0;
};

Fit fitOf(const RecordColumn& column, bool first)
{
    const int title = QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(column.title);
    // a long heading is shown as far as it goes; the whole is its tooltip
    const int heading = std::min<int>(title, kMaximumHeading) + metric::kGap + cellPadding(first) + 2;
    int plain = std::max(px(column.width) + (first ? metric::kGap : 0), heading);
    if (column.kind == CellKind::Number && language() == Language::English)
        plain = std::max<int>(plain, kEnglishNumber); // 128 million takes more room than 1.28 亿
    switch (column.kind) {
    case CellKind::Level:
    case CellKind::Grade:
        return {std::max(heading, px(44)), std::max(heading, px(44))};
    case CellKind::State: {
        const int width = language() == Language::English ? kEnglishState : kStateWidth;
        return {width, width};
    }
    case CellKind::Code:
        return {plain, plain};
    case CellKind::Number:
        return {plain, std::max<int>(heading, language() == Language::English ? kEnglishNumber : px(88))};
    default:
        return {plain, std::max<int>(heading, std::min<int>(plain, kLeastText))};
    }
}

} // namespace

RecordTableView::RecordTableView(RecordTableModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new RecordDelegate(model, this))
{
    auto* header = new TableHeader(this);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(px(40));
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
            Q_EMIT sortRequested(column.id, header->sorted() == logical && !header->descending());
    });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_fitting)
            return;
        m_automatic = false;
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

void RecordTableView::setLooks(CellLooks looks)
{
    m_delegate->setLooks(std::move(looks));
    viewport()->update();
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
    for (int i = 0; i < m_model.columnCount() && !m_automatic; ++i)
        result.insert(m_model.columns().at(i).id, columnWidth(i));
    return result;
}

void RecordTableView::setWidths(const QHash<QString, int>& widths)
{
    m_automatic = widths.isEmpty();
    m_fitting = true;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const RecordColumn& column = m_model.columns().at(i);
        setColumnWidth(i, widths.value(column.id, fitOf(column, i == 0).wanted));
    }
    m_fitting = false;
    fitColumns();
}

void RecordTableView::showSort(const QString& field, bool descending)
{
    static_cast<TableHeader*>(horizontalHeader())->setSorted(m_model.columns().indexOf(field), descending);
}

/// The title column takes what the others leave. Until the person sets widths, the others give way as well
/// when there is too little for it.
void RecordTableView::fitColumns()
{
    const int title = m_model.columns().indexOf(m_model.definition().titleField);
    if (title < 0 || m_fitting)
        return;
    int others = 0, spare = 0;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        if (i == title)
            continue;
        const Fit fit = fitOf(m_model.columns().at(i), i == 0);
        others += m_automatic ? fit.wanted : columnWidth(i);
        spare += fit.wanted - fit.least;
    }
    const int room = viewport()->width();
    const int missing = std::clamp(others + kComfortableTitle - room, 0, spare);
    m_fitting = true;
    for (int i = 0; i < m_model.columnCount() && m_automatic; ++i) {
        if (i == title)
            continue;
        const Fit fit = fitOf(m_model.columns().at(i), i == 0);
        const int given = spare > 0 ? (fit.wanted - fit.least) * missing / spare : 0;
        setColumnWidth(i, fit.wanted - given);
        others -= given;
    }
    setColumnWidth(title, std::max<int>(kMinimumTitle, room - others - 1));
    m_fitting = false;
}

void RecordTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
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
    const bool headings =
        event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (headings || event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(headings);
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
