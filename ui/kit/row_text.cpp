#include "ui/kit/row_text.h"
#include "ui/kit/kit_tr.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QImage>
#include <QListView>
#include <QLocale>
#include <QMimeData>
#include <QTableView>
#include <QTreeView>
#include <functional>

namespace wardbook::ui {

namespace {

/// On what this program puts on the clipboard, so that locking knows it again.
constexpr char kCopiedFormat[] = "application/x-wardbook-rows";
constexpr char kKeptFormat[] = "application/x-wardbook-kept";

const QHeaderView* headerOf(const QAbstractItemView& view)
{
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        return table->horizontalHeader();
    if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        return tree->header();
    return nullptr;
}

/// Logical columns from left to right.
QList<int> shownColumns(const QAbstractItemView& view)
{
    const QHeaderView* header = headerOf(view);
    if (!header) {
        const auto* list = qobject_cast<const QListView*>(&view);
        return {list ? list->modelColumn() : 0};
    }
    QList<int> columns;
    for (int i = 0; i < header->count(); ++i)
        if (!header->isSectionHidden(header->logicalIndex(i)))
            columns.append(header->logicalIndex(i));
    return columns;
}

bool hidden(const QAbstractItemView& view, int row, const QModelIndex& parent)
{
    if (const auto* list = qobject_cast<const QListView*>(&view))
        return list->isRowHidden(row);
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        return table->isRowHidden(row);
    if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        return tree->isRowHidden(row, parent);
    return false;
}

/// Calls `row` with the first cell of each row from top to bottom, branches of a tree as far as they are
/// open; stops when it returns false.
bool walk(const QAbstractItemView& view, const QModelIndex& parent,
          const std::function<bool(const QModelIndex&)>& row)
{
    const QAbstractItemModel& model = *view.model();
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    for (int i = 0; i < model.rowCount(parent); ++i) {
        if (hidden(view, i, parent))
            continue;
        const QModelIndex index = model.index(i, 0, parent);
        if (!row(index))
            return false;
        if (tree && tree->isExpanded(index) && !walk(view, index, row))
            return false;
    }
    return true;
}

/// Rows of the selection by their number; the current one when nothing is selected.
QList<QModelIndex> selectedRows(const QAbstractItemView& view, int limit, qsizetype& wanted)
{
    const QItemSelectionModel* selection = view.selectionModel();
    QList<QItemSelectionRange> ranges;
    if (selection)
        ranges = selection->selection();
    QList<QModelIndex> rows;
    if (qobject_cast<const QTreeView*>(&view)) {
        walk(view, view.rootIndex(), [&](const QModelIndex& index) {
            const bool marked = std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
                return range.parent() == index.parent() && range.top() <= index.row() &&
                       index.row() <= range.bottom();
            });
            wanted += marked;
            if (marked && rows.size() < limit)
                rows.append(index);
            return true;
        });
    } else {
        std::sort(ranges.begin(), ranges.end(),
                  [](const auto& one, const auto& other) { return one.top() < other.top(); });
        int last = -1; // a view that selects cells has several ranges beside each other
        for (const QItemSelectionRange& range : std::as_const(ranges)) {
            for (int row = std::max(range.top(), last + 1); row <= range.bottom(); ++row) {
                if (hidden(view, row, range.parent()))
                    continue;
                ++wanted;
                if (rows.size() < limit)
                    rows.append(view.model()->index(row, 0, range.parent()));
            }
            last = std::max(last, range.bottom());
        }
    }
    if (rows.isEmpty() && view.currentIndex().isValid()) {
        rows.append(view.currentIndex().siblingAtColumn(0));
        wanted = 1;
    }
    return rows;
}

/// In a view that selects cells only the columns that have some; elsewhere all.
QList<int> selectedColumns(const QAbstractItemView& view, const QList<int>& shown)
{
    if (view.selectionBehavior() != QAbstractItemView::SelectItems || !view.selectionModel() ||
        !headerOf(view))
        return shown;
    QList<int> columns;
    for (const int column : shown) {
        const auto ranges = view.selectionModel()->selection();
        if (std::any_of(ranges.begin(), ranges.end(), [column](const auto& range) {
                return range.left() <= column && column <= range.right();
            }))
            columns.append(column);
    }
    return columns.isEmpty() ? shown : columns;
}

QString flat(QString text)
{
    return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
}

/// The rule of exported tables (exchange::shielded): numbers stay numbers, all else that a spreadsheet would
/// begin to reckon with is marked as text.
QString shielded(const QString& text)
{
    const QString bare = text.trimmed();
    if (bare.isEmpty() || !QStringLiteral("=+-@＝＋－＠").contains(bare.front()))
        return text;
    bool number = false;
    bare.toDouble(&number);
    return number || bare == QLatin1String("-") ? text : QLatin1Char('\'') + text;
}

} // namespace

QString cellText(const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return text.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : text;
}

RowText rowText(const QAbstractItemView& view, RowsOf which, int limit)
{
    RowText text;
    if (!view.model())
        return text;
    QList<int> columns = shownColumns(view);
    QList<QModelIndex> rows;
    if (which == RowsOf::Selection) {
        columns = selectedColumns(view, columns);
        rows = selectedRows(view, limit, text.wanted);
    } else {
        walk(view, view.rootIndex(), [&](const QModelIndex& index) {
            ++text.wanted;
            if (rows.size() < limit)
                rows.append(index);
            return true;
        });
    }
    if (const QHeaderView* header = headerOf(view); header && !header->isHidden()) {
        for (const int column : std::as_const(columns))
            text.headings.append(flat(view.model()->headerData(column, Qt::Horizontal).toString()));
    }
    // A list of one column is painted from several roles: what a screen reader is told has all of them.
    const bool list = !headerOf(view);
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : std::as_const(columns)) {
            const QModelIndex index = row.siblingAtColumn(column);
            const QString whole = list ? index.data(Qt::AccessibleTextRole).toString() : QString();
            cells.append(whole.isEmpty() ? cellText(index) : whole);
        }
        const bool empty =
            std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.isEmpty(); });
        if (empty && !columns.isEmpty() && rows.size() > 1 && !list)
            text.unread = true;
        text.rows.append(cells);
    }
    return text;
}

QMimeData* rowMime(const RowText& text, bool withHeadings)
{
    QList<QStringList> lines = text.rows;
    if (withHeadings && !text.headings.isEmpty())
        lines.prepend(text.headings);
    QString plain, html = QStringLiteral("<table>");
    bool heading = withHeadings && !text.headings.isEmpty();
    for (const QStringList& line : std::as_const(lines)) {
        const QString tag = heading ? QStringLiteral("th") : QStringLiteral("td");
        QStringList cells;
        html += QStringLiteral("<tr>");
        for (const QString& cell : line) {
            const QString safe = shielded(cell);
            html += QStringLiteral("<%1>%2</%1>").arg(tag, safe.toHtmlEscaped());
            cells.append(flat(safe));
        }
        html += QStringLiteral("</tr>");
        plain += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        heading = false;
    }
    if (lines.size() == 1)
        plain.chop(1); // one row is pasted into a line of text as well
    auto* data = new QMimeData;
    data->setText(plain);
    data->setHtml(html + QStringLiteral("</table>"));
    data->setData(QLatin1String(kCopiedFormat), "1");
    return data;
}

void copyText(const QString& text)
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QLatin1String(kCopiedFormat), "1");
    QApplication::clipboard()->setMimeData(data);
}

void copyImage(const QImage& image)
{
    auto* data = new QMimeData;
    data->setImageData(image);
    data->setData(QLatin1String(kCopiedFormat), "1");
    QApplication::clipboard()->setMimeData(data);
}

void copyTextForAfterLock(const QString& text)
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QLatin1String(kKeptFormat), "1"); // with the text, so that it goes with it
    QApplication::clipboard()->setMimeData(data);
}

void clearCopied()
{
    QClipboard* clipboard = QApplication::clipboard();
    const QMimeData* data = clipboard->mimeData();
    if (data && data->hasFormat(QLatin1String(kKeptFormat)))
        return copyText(data->text());
    // Not every platform knows whose the contents are; what is ours is marked.
    if (clipboard->ownsClipboard() || (data && data->hasFormat(QLatin1String(kCopiedFormat))))
        clipboard->clear();
}

QString copyRowText(const RowText& text, bool withHeadings)
{
    if (text.rows.isEmpty())
        return KitTr::tr("Nothing is selected that could be copied");
    QApplication::clipboard()->setMimeData(rowMime(text, withHeadings));
    return text.cut() ? KitTr::tr("Copied the first %1 of %2 rows; export writes them all")
                            .arg(QLocale().toString(qlonglong(text.rows.size())),
                                 QLocale().toString(qlonglong(text.wanted)))
                      : KitTr::tr("Copied %Ln rows", nullptr, int(text.rows.size()));
}

} // namespace wardbook::ui
