#include "ui/overview/work_model.h"
#include "ledger/definitions.h"

namespace wardbook::ui {

using overview::When;
using overview::Work;

WorkModel::WorkModel(std::shared_ptr<const ledger::RegisterSet> registers, QObject* parent)
    : QAbstractListModel(parent), m_registers(std::move(registers))
{
}

void WorkModel::setWork(const QList<Work>& work, const overview::Moment& moment)
{
    beginResetModel();
    m_work = work;
    m_moment = moment;
    fill();
    endResetModel();
}

void WorkModel::setUnfolded(bool unfolded)
{
    if (unfolded == m_unfolded)
        return;
    beginResetModel();
    m_unfolded = unfolded;
    fill();
    endResetModel();
}

void WorkModel::fill()
{
    m_lines.clear();
    m_counts.fill(0);
    std::optional<When> section;
    for (int i = 0; i < m_work.size(); ++i) {
        const Work& work = m_work.at(i);
        m_counts[size_t(work.when)] += work.count();
        if (work.when == When::Later && !m_unfolded)
            continue;
        if (section != work.when) {
            section = work.when;
            m_lines << Line{work.when, -1};
        }
        m_lines << Line{work.when, i};
    }
}

const Work* WorkModel::at(int row) const
{
    if (row < 0 || row >= m_lines.size() || isSection(row))
        return nullptr;
    return &m_work.at(m_lines.at(row).work);
}

WorkWords WorkModel::words(int row) const
{
    const Work* work = at(row);
    return work ? wordsOf(*work, m_moment, *m_registers) : WorkWords();
}

int WorkModel::rowOf(const QString& key) const
{
    for (int row = 0; row < m_lines.size(); ++row)
        if (const Work* work = at(row); work && work->key == key)
            return row;
    return -1;
}

int WorkModel::firstRow() const
{
    return m_lines.size() > 1 ? 1 : -1;
}

int WorkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant WorkModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Work* work = at(index.row());
    if (!work) {
        const When when = sectionOf(index.row());
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? QVariant(QStringLiteral("%1 %2").arg(sectionWord(when)).arg(count(when)))
                   : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return work->text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tellAll(*work, words(index.row()));
    default:
        return {};
    }
}

Qt::ItemFlags WorkModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || isSection(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace wardbook::ui
