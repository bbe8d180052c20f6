#include "ui/oversight/findings_model.h"
#include "ui/kit/theme.h"
#include "ui/oversight/chip_column.h"
#include "ui/oversight/finding_words.h"
#include "ui/oversight/oversight_page_tr.h"
#include "ui/oversight/two_line_column.h"

namespace wardbook::ui {

using oversight::Finding;

void FindingsModel::setKeys(const std::shared_ptr<const oversight::CheckRules>& rules,
                            const QList<oversight::FindingKey>& keys)
{
    const bool same = keys == m_keys && rules == m_rules;
    ++m_generation;
    m_asked.clear();
    if (same) { // only what is said about them may be another
        for (const int page : m_pages.keys())
            Q_EMIT pageWanted(page);
        return;
    }
    beginResetModel();
    m_rules = rules;
    m_keys = keys;
    m_pages.clear();
    endResetModel();
}

void FindingsModel::setWords(quint64 generation, int page, const QList<Finding>& words)
{
    if (generation != m_generation)
        return;
    m_asked.insert(page);
    m_pages.insert(page, words);
    const int first = page * kPageRows;
    Q_EMIT dataChanged(index(first, 0), index(first + int(words.size()) - 1, ColumnCount - 1));
}

const Finding* FindingsModel::at(int row) const
{
    const auto page = m_pages.constFind(row / kPageRows);
    if (row < 0 || page == m_pages.constEnd() || row % kPageRows >= page->size())
        return nullptr;
    return &page->at(row % kPageRows);
}

bool FindingsModel::complete(int row) const
{
    return at(row) && m_asked.contains(row / kPageRows);
}

int FindingsModel::rowOf(const oversight::FindingKey& key) const
{
    return int(m_keys.indexOf(key));
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingsModel::text(const Finding& finding, int column) const
{
    switch (column) {
    case TextColumn:
        return namedRecord(finding) + QLatin1Char('\n') + finding.text;
    case DepartmentColumn:
        return finding.department;
    case HandlingColumn:
        return handlingText(finding);
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_keys.size())
        return {};
    const oversight::CheckRule& rule = m_rules->rules.at(m_keys.at(index.row()).rule);
    const bool severity = index.column() == SeverityColumn;
    if (severity && role == ChipColumn::kChipRole)
        return oversight::severityText(rule.severity);
    if (severity && role == ChipColumn::kToneRole)
        return int(severityTone(rule.severity));
    const Finding* finding = at(index.row());
    const bool words = index.column() == TextColumn;
    if (!finding) {
        const int page = index.row() / kPageRows;
        if (role == Qt::DisplayRole && !m_asked.contains(page)) {
            m_asked.insert(page);
            Q_EMIT pageWanted(page);
        }
        return words && role == TwoLineColumn::kFirstRole ? rule.title.text() : QVariant();
    }
    switch (role) {
    case TwoLineColumn::kFirstRole:
        return words ? namedRecord(*finding) : QString();
    case TwoLineColumn::kSecondRole:
        return words ? finding->text : QString();
    case Qt::DisplayRole: // the words of two lines are painted by their delegate
        return words ? QString() : text(*finding, index.column());
    case Qt::ToolTipRole:
        return severity ? rule.title.text() : text(*finding, index.column());
    case Qt::AccessibleTextRole:
        return severity ? oversight::severityText(rule.severity)
                        : QStringLiteral("%1: %2").arg(
                              headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                              text(*finding, index.column()));
    case Qt::ForegroundRole:
        return words ? theme().text : theme().text2;
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return OversightPageTr::tr("Risk");
    case TextColumn:
        return OversightPageTr::tr("What is wrong");
    case DepartmentColumn:
        return OversightPageTr::tr("Department");
    case HandlingColumn:
        return OversightPageTr::tr("Handling");
    default:
        return {};
    }
}

} // namespace wardbook::ui
