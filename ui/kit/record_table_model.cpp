#include "ui/kit/record_table_model.h"
#include "base/quantity.h"

namespace wardbook::ui {

constexpr int kPage = RecordSource::kPageRows;
constexpr int kPagesKept = 32;
constexpr int kPrefetchMargin = 32; ///< rows from a page's edge at which its neighbour is read too

RecordTableModel::RecordTableModel(ledger::Ledger& ledger, const QString& registerId, QObject* parent)
    : QAbstractTableModel(parent), m_definition(ledger.registers()->at(registerId)),
      m_ids(std::make_shared<const std::vector<qint64>>()), m_source(ledger, registerId)
{
    m_columns = RecordColumns::defaults(m_definition);
    m_query.registerId = registerId;
    connect(&m_source, &RecordSource::firstRows, this, &RecordTableModel::takeFirst);
    connect(&m_source, &RecordSource::found, this, &RecordTableModel::takeHits);
    connect(&m_source, &RecordSource::fetched, this, &RecordTableModel::takePages);
    connect(&m_source, &RecordSource::failed, this, &RecordTableModel::failed);
    connect(&ledger, &ledger::Ledger::changed, this,
            [this](const QString& changedRegister, const QList<qint64>& ids, qint64) {
                takeChange(changedRegister, ids);
            });
}

void RecordTableModel::setColumns(const RecordColumns& columns)
{
    beginResetModel();
    m_columns = columns;
    m_source.setColumns(columns);
    ++m_layout;
    m_pages.clear();
    m_wanted.clear();
    m_ahead.clear();
    m_fetching = false;
    endResetModel();
    if (m_generation > 0)
        refresh(); // an answer on its way carries the former columns
}

void RecordTableModel::setQuery(const ledger::ListQuery& query, qint64 anchor)
{
    m_query = query;
    m_query.registerId = m_definition.id;
    refresh(anchor);
}

void RecordTableModel::refresh(qint64 anchor)
{
    m_generation = m_source.find(m_query, anchor);
}

void RecordTableModel::takeChange(const QString& registerId, const QList<qint64>& ids)
{
    if (registerId == m_definition.id) {
        m_source.noteChanged(ids);
        markStale(ids);
        refresh();
        return;
    }
    const bool shown = std::any_of(m_definition.fields.begin(), m_definition.fields.end(),
                                   [&](const ledger::FieldDef& field) { return field.ref == registerId; });
    if (shown) {
        m_source.forgetNames();
        markStale({});
    }
}

void RecordTableModel::markStale(const QList<qint64>& ids)
{
    const QSet<qint64> changed(ids.begin(), ids.end());
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        page->stale = page->stale || changed.isEmpty() ||
                      std::any_of(page->rows.begin(), page->rows.end(),
                                  [&](const RecordRow& row) { return changed.contains(row.record.id); });
        if (page->stale)
            want(page.key());
    }
}

void RecordTableModel::takeFirst(quint64 generation, const QList<qint64>& ids, const RecordRows& rows)
{
    if (generation != m_generation || m_complete)
        return;
    replaceIds(std::make_shared<const std::vector<qint64>>(ids.begin(), ids.end()));
    putPage(0, rows);
    Q_EMIT rowsRead();
}

void RecordTableModel::takeHits(quint64 generation, const std::shared_ptr<const ledger::ListHits>& hits,
                                int page, const RecordRows& rows)
{
    if (generation != m_generation)
        return;
    m_hits = hits;
    m_complete = true;
    replaceIds({hits, &hits->ids});
    if (!rows.isEmpty())
        putPage(page, rows);
    Q_EMIT answered();
    Q_EMIT rowsRead();
}

/// Keeps rows in place where it can: nothing to do when the ids are the same, insertion at the end when the
/// first rows are followed by the rest; otherwise a reset, after which views find their selection again by
/// id.
void RecordTableModel::replaceIds(const std::shared_ptr<const std::vector<qint64>>& ids)
{
    const size_t had = m_ids->size();
    if (*ids == *m_ids) {
        m_ids = ids;
        return;
    }
    if (had > 0 && had < ids->size() && std::equal(m_ids->begin(), m_ids->end(), ids->begin())) {
        beginInsertRows({}, static_cast<int>(had), static_cast<int>(ids->size()) - 1);
        m_ids = ids;
        m_pages.remove(static_cast<int>(had / kPage)); // it may have been cut short
        endInsertRows();
        return;
    }
    beginResetModel();
    m_ids = ids;
    ++m_layout;
    m_pages.clear();
    m_wanted.clear();
    m_ahead.clear();
    m_fetching = false;
    endResetModel();
}

void RecordTableModel::putPage(int number, const RecordRows& rows)
{
    m_pages.insert(number, Page{rows, false, ++m_clock});
    while (m_pages.size() > kPagesKept) {
        const auto oldest = std::min_element(m_pages.begin(), m_pages.end(),
                                             [](const Page& a, const Page& b) { return a.used < b.used; });
        m_pages.erase(oldest);
    }
    const int first = number * kPage;
    const int last = std::min(first + static_cast<int>(rows.size()), rowCount()) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void RecordTableModel::takePages(quint64 token, const QHash<int, RecordRows>& pages)
{
    if (token != m_layout)
        return;
    m_fetching = false;
    for (auto it = pages.begin(); it != pages.end(); ++it)
        putPage(it.key(), *it);
    Q_EMIT rowsRead();
    fetchWanted();
}

void RecordTableModel::want(int page) const
{
    if (page < 0 || static_cast<size_t>(page) * kPage >= m_ids->size())
        return;
    m_wanted.insert(page);
    queueFetch();
}

void RecordTableModel::wantAhead(int page) const
{
    if (page < 0 || static_cast<size_t>(page) * kPage >= m_ids->size() || m_pages.contains(page))
        return;
    m_ahead.insert(page);
    queueFetch();
}

void RecordTableModel::queueFetch() const
{
    if (m_fetchQueued)
        return;
    m_fetchQueued = true;
    QMetaObject::invokeMethod(
        const_cast<RecordTableModel*>(this),
        [self = const_cast<RecordTableModel*>(this)] {
            self->m_fetchQueued = false;
            self->fetchWanted();
        },
        Qt::QueuedConnection);
}

/// What is shown before its neighbours, so that a jump waits for its own rows alone.
QSet<int> RecordTableModel::takeWanted()
{
    if (m_wanted.isEmpty())
        return std::exchange(m_ahead, {});
    const QSet<int> wanted = std::exchange(m_wanted, {});
    m_ahead.removeIf([&](int page) { return !wanted.contains(page - 1) && !wanted.contains(page + 1); });
    return wanted;
}

/// One request at a time, made of what was painted last: a fast scroll does not queue up pages nobody sees
/// any more.
void RecordTableModel::fetchWanted()
{
    if (m_fetching || (m_wanted.isEmpty() && m_ahead.isEmpty()))
        return;
    QHash<int, QList<qint64>> pages;
    for (const int page : takeWanted()) {
        const auto have = m_pages.constFind(page);
        if (have != m_pages.constEnd() && !have->stale)
            continue;
        const size_t start = static_cast<size_t>(page) * kPage;
        if (start >= m_ids->size())
            continue;
        const size_t end = std::min(start + kPage, m_ids->size());
        pages.insert(page, QList<qint64>(m_ids->begin() + static_cast<std::ptrdiff_t>(start),
                                         m_ids->begin() + static_cast<std::ptrdiff_t>(end)));
    }
    if (pages.isEmpty())
        return;
    m_fetching = true;
    m_source.fetch(m_layout, pages);
}

qint64 RecordTableModel::idAt(int row) const
{
    return row >= 0 && static_cast<size_t>(row) < m_ids->size() ? (*m_ids)[static_cast<size_t>(row)] : 0;
}

int RecordTableModel::rowOf(qint64 id) const
{
    const auto at = std::find(m_ids->begin(), m_ids->end(), id);
    return at == m_ids->end() ? -1 : static_cast<int>(at - m_ids->begin());
}

const RecordRow* RecordTableModel::rowAt(int row) const
{
    if (row < 0 || static_cast<size_t>(row) >= m_ids->size())
        return nullptr;
    const int number = row / kPage;
    const int offset = row % kPage;
    if (offset < kPrefetchMargin && number > 0)
        wantAhead(number - 1);
    if (offset >= kPage - kPrefetchMargin)
        wantAhead(number + 1);
    const auto page = m_pages.find(number);
    if (page == m_pages.end() || offset >= page->rows.size()) {
        want(number);
        return nullptr;
    }
    page->used = ++m_clock;
    if (page->stale)
        want(number);
    return &page->rows.at(offset);
}

void RecordTableModel::setEditable(
    std::function<bool(const ledger::Record&, const ledger::FieldDef&)> editable)
{
    m_editable = std::move(editable);
}

int RecordTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecordColumn& column = m_columns.at(index.column());
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = column.kind == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(side | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const RecordRow* row = rowAt(index.row());
    if (!row || row->gone)
        return {};
    const QString text = row->texts.value(index.column());
    if (role == Qt::EditRole)
        return text;
    const QString second = row->seconds.value(index.column());
    if (role == Qt::ToolTipRole) {
        const ledger::FieldDef* field = m_definition.field(column.id);
        if (column.kind == CellKind::Number && field && field->type != ledger::FieldType::Integer &&
            !row->record.value(*field).isNull())
            return formatExact(row->record.value(*field).toLongLong());
    }
    const QString all = second.isEmpty() ? text : text + QLatin1Char(' ') + second;
    return role == Qt::AccessibleTextRole ? column.title + QLatin1Char(' ') + all : all;
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_columns.at(section).title;
    if (role == Qt::TextAlignmentRole && m_columns.at(section).kind == CellKind::Number)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const ledger::FieldDef* field = m_definition.field(m_columns.at(index.column()).id);
    const RecordRow* row = field && m_editable ? rowAt(index.row()) : nullptr;
    if (row && !row->gone && m_editable(row->record, *field))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const RecordRow* row = role == Qt::EditRole ? rowAt(index.row()) : nullptr;
    if (!row || row->gone || row->texts.value(index.column()) == value.toString())
        return false;
    Q_EMIT editRequested(row->record.id, m_columns.at(index.column()).id, value.toString());
    return true;
}

} // namespace wardbook::ui
