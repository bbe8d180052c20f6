#include "ui/grading/cell_table.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/theme.h"
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace wardbook::ui {

CellTable::CellTable(VerdictModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("cellTable"));
    setAccessibleName(GradingPageTr::tr("Verdicts"));
    setModel(&model);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    new FileDrop(this, {[](const QStringList&) {
                            return GradingPageTr::tr("Let go on a cell to attach as evidence, also for all "
                                                     "marked cells");
                        },
                        {},
                        {},
                        {}});
    setDropIndicatorShown(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metric::kGridCell);
    verticalHeader()->setDefaultSectionSize(metric::kGridCell);
}

Cells CellTable::selected() const
{
    QModelIndexList marked = selectionModel()->selectedIndexes();
    std::sort(marked.begin(), marked.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column());
    });
    Cells cells;
    for (const QModelIndex& index : std::as_const(marked)) {
        const CellAt at = m_model.cellAt(index);
        if (at.valid())
            cells.append(at);
    }
    if (cells.isEmpty() && current().valid())
        cells.append(current());
    return cells;
}

void CellTable::setCurrent(CellAt at)
{
    const QModelIndex index = m_model.indexOf(at);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void CellTable::advance(bool down)
{
    const QModelIndex next = down ? stepped(1, 0) : stepped(0, 1);
    if (next.isValid() && next != currentIndex())
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
}

static std::optional<GridAct> actOf(const QKeyEvent* event)
{
    const Qt::KeyboardModifiers keys = event->modifiers() & ~Qt::KeypadModifier;
    if (keys == Qt::ControlModifier) {
        switch (event->key()) {
        case Qt::Key_R:
            return GridAct::FillRight;
        case Qt::Key_D:
            return GridAct::FillDown;
        case Qt::Key_Z:
            return GridAct::Undo;
        case Qt::Key_V:
            return GridAct::PasteEvidence;
        default:
            return {};
        }
    }
    if (keys != Qt::NoModifier)
        return {};
    switch (event->key()) {
    case Qt::Key_1:
        return GridAct::Met;
    case Qt::Key_2:
        return GridAct::Partial;
    case Qt::Key_3:
        return GridAct::Unmet;
    case Qt::Key_4:
        return GridAct::NotApplicable;
    case Qt::Key_0:
    case Qt::Key_Delete:
        return GridAct::Clear;
    case Qt::Key_N:
        return GridAct::NextBlank;
    case Qt::Key_H:
        return GridAct::HighRisk;
    case Qt::Key_E:
        return GridAct::Evidence;
    case Qt::Key_P:
        return GridAct::TakeOver;
    case Qt::Key_Z:
        return GridAct::Remediate;
    case Qt::Key_Space:
        return GridAct::Note;
    default:
        return {};
    }
}

void CellTable::keyPressEvent(QKeyEvent* event)
{
    if (const auto act = actOf(event)) {
        event->accept();
        Q_EMIT asked(*act);
        return;
    }
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const QModelIndex next = stepped(event->key() == Qt::Key_J ? 1 : -1, 0);
        if (next.isValid())
            selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
        return;
    }
    // Typed letters would start the view's own search.
    if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// From (row, column) on in steps of `step` lines: the first line where the column can be judged.
QModelIndex CellTable::nearest(int row, int column, int step) const
{
    for (; row >= 0 && row < m_model.rowCount(); row += step) {
        const QModelIndex index = m_model.index(row, column);
        if (m_model.cellAt(index).valid())
            return index;
    }
    return {};
}

QModelIndex CellTable::stepped(int rows, int columns) const
{
    const QModelIndex from = currentIndex();
    if (!from.isValid())
        return edge(false, true);
    if (columns == 0) {
        const QModelIndex next = nearest(from.row() + rows, from.column(), rows);
        return next.isValid() ? next : from;
    }
    for (int column = from.column() + columns; column >= 1 && column < m_model.columnCount();
         column += columns) {
        const QModelIndex index = m_model.index(from.row(), column);
        if (m_model.cellAt(index).valid())
            return index;
    }
    return from;
}

QModelIndex CellTable::edge(bool last, bool whole) const
{
    const int rows = m_model.rowCount(), columns = m_model.columnCount();
    const int from = whole ? 0 : currentIndex().row(), count = whole ? rows : 1;
    for (int i = 0; i < count; ++i) {
        const int row = whole && last ? rows - 1 - i : from + i;
        for (int k = 1; k < columns; ++k) {
            const QModelIndex index = m_model.index(row, last ? columns - k : k);
            if (m_model.cellAt(index).valid())
                return index;
        }
    }
    return currentIndex();
}

QModelIndex CellTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int page = qMax(1, viewport()->height() / metric::kGridCell - 1);
    const QModelIndex at = currentIndex();
    switch (action) {
    case MoveUp:
        return stepped(-1, 0);
    case MoveDown:
        return stepped(1, 0);
    case MoveLeft:
    case MovePrevious:
        return stepped(0, -1);
    case MoveRight:
    case MoveNext:
        return stepped(0, 1);
    case MovePageUp:
    case MovePageDown: {
        const int step = action == MovePageUp ? -1 : 1;
        const int row = qBound(0, at.row() + step * page, m_model.rowCount() - 1);
        const QModelIndex next = nearest(row, at.column(), step);
        return next.isValid() ? next : nearest(row, at.column(), -step);
    }
    case MoveHome:
        return edge(false, modifiers & Qt::ControlModifier);
    case MoveEnd:
        return edge(true, modifiers & Qt::ControlModifier);
    }
    return at;
}

void CellTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    for (const QModelIndex& index : {current, previous})
        if (index.isValid())
            viewport()->update(visualRect(index));
    Q_EMIT currentMoved(previous, current);
}

void CellTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT marked();
}

void CellTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    // The view turns it on again by itself; a Chinese input method would swallow the single keys.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    if (!current().valid()) {
        const QModelIndex first = edge(false, true);
        if (first.isValid())
            selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect);
    }
}

QRect CellTable::headingRect(int line) const
{
    return {0, rowViewportPosition(line), viewport()->width(), rowHeight(line)};
}

/// The words beside a heading run over its cells.
void CellTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setFont(ui::font(FontRole::Caption));
    painter.setClipRegion(event->region());
    const int first = rowAt(0);
    for (int line = qMax(0, first); line < m_model.rowCount(); ++line) {
        const QRect rect = headingRect(line);
        if (rect.top() > viewport()->height())
            break;
        if (!m_model.line(line).heading || !event->region().intersects(rect))
            continue;
        const int blanks = m_model.blanksIn(m_model.line(line).group);
        painter.setPen(theme().text2);
        painter.drawText(rect.adjusted(metric::kGap, 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft,
                         blanks == 0 ? GradingPageTr::tr("All judged")
                                     : GradingPageTr::tr("%n not judged", nullptr, blanks));
    }
}

void CellTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    for (int line = qMax(0, rowAt(0)); line < m_model.rowCount(); ++line) {
        const QRect rect = headingRect(line);
        if (rect.top() > viewport()->height())
            break;
        if (m_model.line(line).heading)
            viewport()->update(rect);
    }
}

void CellTable::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        event->ignore();
    else
        event->acceptProposedAction();
}

void CellTable::dragMoveEvent(QDragMoveEvent* event)
{
    event->acceptProposedAction();
}

/// On a marked cell the files are for all that are marked, elsewhere for the cell under the pointer.
void CellTable::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(event->mimeData());
    const QModelIndex under = indexAt(event->position().toPoint());
    if (!files.isEmpty() && m_model.cellAt(under).valid() && !selectionModel()->isSelected(under))
        selectionModel()->setCurrentIndex(under, QItemSelectionModel::ClearAndSelect);
    event->acceptProposedAction();
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
}

bool CellTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), index.data(Qt::AccessibleTextRole).toString(), this);
        return true;
    }
    return QTableView::viewportEvent(event);
}

} // namespace wardbook::ui
