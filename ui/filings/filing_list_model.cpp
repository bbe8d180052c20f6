#include "ui/filings/filing_list_model.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/palette_source.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include <QCollator>
#include <QDateTime>

namespace wardbook::ui {

using filings::FilingEntry;

namespace {

QString dayOf(qint64 ms)
{
    return ms == 0 ? QString() : dayText(QDateTime::fromMSecsSinceEpoch(ms).date());
}

bool found(const FilingEntry& entry, const QString& words)
{
    const QStringList texts{entry.code, entry.title, entry.recipient, entry.systemName, entry.kindLabel};
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString& word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QString& text) { return !matchSpans(text, word).isEmpty(); });
    });
}

/// What a column is sorted by, when not its words. Empty days stand last.
qint64 sortNumber(const FilingEntry& entry, int column)
{
    const auto day = [](const QDate& date) {
        return date.isValid() ? date.toJulianDay() : std::numeric_limits<qint64>::max();
    };
    switch (column) {
    case FilingListModel::Due:
        return entry.dueMs == 0 ? std::numeric_limits<qint64>::max() : entry.dueMs;
    case FilingListModel::Delivered:
        return entry.sentMs == 0 ? std::numeric_limits<qint64>::max() : entry.sentMs;
    case FilingListModel::ValidUntil:
        return day(entry.validUntil);
    case FilingListModel::NextDuty:
        return day(entry.nextOn);
    default:
        return 0;
    }
}

} // namespace

void FilingListModel::setEntries(const QList<FilingEntry>& entries, qint64 nowMs)
{
    m_entries = entries;
    m_nowMs = nowMs;
    refill();
}

void FilingListModel::setFilter(const Filter& filter)
{
    m_filter = filter;
    refill();
}

void FilingListModel::sort(int column, Qt::SortOrder order)
{
    m_sorted = column;
    m_order = order;
    refill();
}

void FilingListModel::refill()
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < m_entries.size(); ++i) {
        const FilingEntry& entry = m_entries.at(i);
        if (!m_filter.kinds.isEmpty() && !m_filter.kinds.contains(entry.kindLabel))
            continue;
        if (!m_filter.states.isEmpty() && !m_filter.states.contains(entry.state))
            continue;
        if (m_filter.find.isEmpty() || found(entry, m_filter.find))
            m_rows << i;
    }
    QCollator words;
    words.setNumericMode(true);
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](int a, int b) {
        if (m_order == Qt::DescendingOrder)
            std::swap(a, b);
        const qint64 left = sortNumber(m_entries.at(a), m_sorted),
                     right = sortNumber(m_entries.at(b), m_sorted);
        if (left != right)
            return left < right;
        return words.compare(text(m_entries.at(a), m_sorted), text(m_entries.at(b), m_sorted)) < 0;
    });
    endResetModel();
}

const FilingEntry* FilingListModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_entries.at(m_rows.at(row)) : nullptr;
}

int FilingListModel::rowOf(qint64 filing) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (at(row)->id == filing)
            return row;
    return -1;
}

int FilingListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FilingListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FilingListModel::text(const FilingEntry& entry, int column) const
{
    switch (column) {
    case Code:
        return entry.code;
    case Title:
        return entry.title;
    case Kind:
        return entry.kindLabel;
    case State:
        return entry.stateLabel;
    case Recipient:
        return entry.recipient;
    case Due:
        return dayOf(entry.dueMs);
    case Delivered:
        return dayOf(entry.sentMs);
    case ValidUntil:
        return dayText(entry.validUntil);
    case NextDuty:
        return entry.nextOn.isValid() && !entry.nextDuty.isEmpty()
                   ? FilingsPageTr::tr("%1, %2").arg(dayText(entry.nextOn), entry.nextDuty)
               : entry.nextOn.isValid() ? dayText(entry.nextOn)
                                        : entry.nextDuty;
    default:
        return {};
    }
}

QVariant FilingListModel::data(const QModelIndex& index, int role) const
{
    const FilingEntry* entry = at(index.row());
    if (!entry)
        return {};
    const Theme& t = theme();
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Title && !entry->systemName.isEmpty()
                   ? FilingsPageTr::tr("%1 (%2)").arg(entry->title, entry->systemName)
                   : text(*entry, index.column());
    case Qt::ForegroundRole:
        if (index.column() == State)
            return stateColour(entry->state);
        if (index.column() == Due) {
            const DueWord due = dueWord(entry->dueMs, m_nowMs, isOpenState(entry->state));
            return due.tone == DueWord::Tone::Late   ? t.badText
                   : due.tone == DueWord::Tone::Soon ? t.warnText
                                                     : t.text2;
        }
        return index.column() == Title ? t.text : index.column() == Code ? t.text : t.text2;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(*entry, index.column()));
    default:
        return {};
    }
}

QVariant FilingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return FilingsPageTr::tr("Code");
    case Title:
        return FilingsPageTr::tr("Title");
    case Kind:
        return FilingsPageTr::tr("Kind");
    case State:
        return FilingsPageTr::tr("State");
    case Recipient:
        return FilingsPageTr::tr("Recipient");
    case Due:
        return FilingsPageTr::tr("Due");
    case Delivered:
        return FilingsPageTr::tr("Delivered");
    case ValidUntil:
        return FilingsPageTr::tr("Valid until");
    case NextDuty:
        return FilingsPageTr::tr("Next duty");
    default:
        return {};
    }
}

} // namespace wardbook::ui
