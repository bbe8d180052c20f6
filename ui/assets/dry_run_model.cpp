#include "ui/assets/dry_run_model.h"
#include "ui/assets/assets_page_tr.h"
#include <QLocale>

namespace wardbook::ui {

using exchange::RowResult;

constexpr int kRowsCached = 512;

chips::Result chipOf(RowResult result)
{
    switch (result) {
    case RowResult::New:
        return chips::Result::New;
    case RowResult::Changed:
        return chips::Result::Changed;
    case RowResult::Error:
        return chips::Result::Error;
    default:
        return chips::Result::Duplicate;
    }
}

DryRunModel::DryRunModel(QObject* parent) : QAbstractTableModel(parent), m_cache(kRowsCached) {}

void DryRunModel::show(const exchange::ImportPlan& plan, const ledger::RegisterDef& definition)
{
    beginResetModel();
    m_plan = plan;
    const ledger::FieldDef* title = definition.field(definition.titleField);
    m_titleLabel = title ? title->label.text() : QString();
    using ledger::FieldType;
    for (const ledger::FieldDef& field : definition.fields) {
        m_labels.insert(field.id, field.label.text());
        const bool chosen = field.type == FieldType::Code || field.type == FieldType::Codes ||
                            field.type == FieldType::Bool || field.type == FieldType::Ref ||
                            field.type == FieldType::Refs;
        if (!chosen)
            m_written.insert(field.id);
    }
    fill();
    endResetModel();
}

void DryRunModel::setFilter(std::optional<RowResult> filter)
{
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

void DryRunModel::fill()
{
    m_cache.clear();
    m_all = !m_filter.has_value();
    m_shown = m_all || m_plan.isNull() ? std::vector<qsizetype>() : m_plan.indexesOf(*m_filter);
}

int DryRunModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || m_plan.isNull())
        return 0;
    return static_cast<int>(m_all ? m_plan.size() : static_cast<qsizetype>(m_shown.size()));
}

int DryRunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

const exchange::PlannedRow& DryRunModel::rowAt(int row) const
{
    const qsizetype index = m_all ? row : m_shown.at(static_cast<size_t>(row));
    if (const exchange::PlannedRow* cached = m_cache.object(index))
        return *cached;
    auto* made = new exchange::PlannedRow(m_plan.at(index));
    m_cache.insert(index, made);
    return *made;
}

qint64 DryRunModel::numberAt(int row) const
{
    return m_plan.rowNumberAt(m_all ? row : m_shown.at(static_cast<size_t>(row)));
}

int DryRunModel::rowOfNumber(qint64 number) const
{
    int low = 0, high = rowCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (numberAt(middle) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return rowCount() == 0 ? -1 : std::min(low, rowCount() - 1);
}

int DryRunModel::nextError(int after) const
{
    const int rows = rowCount();
    for (int i = 1; i <= rows; ++i) {
        const int row = (std::max(after, -1) + i) % rows;
        const qsizetype index = m_all ? row : m_shown.at(static_cast<size_t>(row));
        if (m_plan.resultAt(index) == RowResult::Error)
            return row;
    }
    return -1;
}

const exchange::RowProblem* DryRunModel::problemAt(int row) const
{
    const exchange::PlannedRow& planned = rowAt(row);
    if (planned.result != RowResult::Error)
        return nullptr;
    for (const exchange::RowProblem& problem : planned.problems) {
        if (!problem.warning && !problem.field.isEmpty())
            return &problem;
    }
    return nullptr;
}

QString DryRunModel::fixText(int row) const
{
    const exchange::RowProblem* problem = problemAt(row);
    if (!problem)
        return {};
    return problem->suggestion.isEmpty()
               ? (m_written.contains(problem->field) ? AssetsPageTr::tr("Fill in %1…")
                                                     : AssetsPageTr::tr("Choose %1…"))
                     .arg(m_labels.value(problem->field))
               : AssetsPageTr::tr("Make it %1").arg(problem->suggestion);
}

QVariant DryRunModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const exchange::PlannedRow& row = rowAt(index.row());
    switch (index.column()) {
    case Number:
        return QLocale().toString(row.row);
    case Result:
        return row.result == RowResult::Excluded ? AssetsPageTr::tr("Left out")
                                                 : chips::resultText(chipOf(row.result));
    case Title:
        return row.title;
    case Explanation: {
        if (role != Qt::ToolTipRole)
            return row.reason;
        QStringList texts;
        for (const exchange::RowProblem& problem : row.problems)
            texts.append(problem.text);
        return texts.isEmpty() ? row.reason : texts.join(QLatin1Char('\n'));
    }
    default:
        return fixText(index.row());
    }
}

QVariant DryRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return AssetsPageTr::tr("Row");
    case Result:
        return AssetsPageTr::tr("Result");
    case Title:
        return m_titleLabel;
    case Explanation:
        return AssetsPageTr::tr("Explanation");
    default:
        return AssetsPageTr::tr("Put right");
    }
}

Qt::ItemFlags DryRunModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return index.column() == Fix && problemAt(index.row()) ? flags | Qt::ItemIsEditable : flags;
}

} // namespace wardbook::ui
