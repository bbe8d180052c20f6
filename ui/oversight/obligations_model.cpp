#include "ui/oversight/obligations_model.h"
#include "ui/kit/palette_source.h"
#include "ui/kit/when_text.h"
#include "ui/oversight/chip_column.h"
#include "ui/oversight/oversight_page_tr.h"
#include "ui/oversight/two_line_column.h"

namespace wardbook::ui {

using oversight::Compliance;
using oversight::Obligation;

constexpr int kSoonDays = 30;

chips::Tone complianceTone(Compliance state)
{
    switch (state) {
    case Compliance::Met:
        return chips::Tone::Ok;
    case Compliance::Partly:
        return chips::Tone::Warn;
    case Compliance::Open:
        return chips::Tone::Bad;
    case Compliance::ToJudge:
        return chips::Tone::Info;
    case Compliance::NotApplicable:
    case Compliance::Informative:
        break;
    }
    return chips::Tone::Neutral;
}

void ObligationsModel::set(const oversight::Obligations& obligations)
{
    m_obligations = obligations;
    refill();
}

void ObligationsModel::setFilter(const ObligationFilter& filter)
{
    m_filter = filter;
    refill();
}

void ObligationsModel::refill()
{
    QList<int> rows;
    for (int i = 0; i < m_obligations.all.size(); ++i) {
        const Obligation& each = m_obligations.all.at(i);
        if ((!m_filter.group.isEmpty() && each.group != m_filter.group) ||
            (!m_filter.states.isEmpty() && !m_filter.states.contains(oversight::complianceId(each.state))))
            continue;
        if (m_filter.overdue && !each.overdue(m_obligations.day))
            continue;
        if (m_filter.soon && !each.overdue(m_obligations.day.addDays(kSoonDays + 1)))
            continue;
        const QStringList texts{each.title, each.article, each.duty, each.ownerName, each.departmentName};
        const bool found =
            m_filter.find.isEmpty() || std::any_of(texts.begin(), texts.end(), [this](const QString& text) {
                return !matchSpans(text, m_filter.find).isEmpty();
            });
        if (found)
            rows << i;
    }
    if (rows == m_rows && !rows.isEmpty()) { // what was chosen stays chosen
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const Obligation* ObligationsModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_obligations.all.at(m_rows.at(row)) : nullptr;
}

int ObligationsModel::rowOf(const QString& id) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (at(row)->id == id)
            return row;
    return -1;
}

int ObligationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ObligationsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ObligationsModel::lawOf(const Obligation& obligation) const
{
    const oversight::ObligationPack::Group* group = m_obligations.pack->group(obligation.group);
    return QStringLiteral("%1 %2").arg(group ? group->label.text() : QString(), obligation.article).trimmed();
}

QString ObligationsModel::text(const Obligation& obligation, int column) const
{
    switch (column) {
    case TitleColumn:
        return obligation.title;
    case BoundColumn:
        return obligation.bound;
    case ProofColumn:
        return obligation.proof.isEmpty()
                   ? QString()
                   : QStringLiteral("%1/%2").arg(obligation.proofHeld()).arg(obligation.proof.size());
    case OwnerColumn:
        return obligation.ownerName.isEmpty() ? obligation.departmentName : obligation.ownerName;
    case NextColumn:
        return dayText(obligation.nextOn);
    default:
        return {};
    }
}

QColor ObligationsModel::colour(const Obligation& obligation, int column) const
{
    const Theme& t = theme();
    if (column == NextColumn && obligation.overdue(m_obligations.day))
        return t.badText;
    if (column == NextColumn && obligation.overdue(m_obligations.day.addDays(kSoonDays + 1)))
        return t.warnText;
    if (!obligation.counts() || obligation.state == Compliance::NotApplicable)
        return t.text3;
    return column == TitleColumn ? t.text : t.text2;
}

QVariant ObligationsModel::data(const QModelIndex& index, int role) const
{
    const Obligation* obligation = at(index.row());
    if (!obligation)
        return {};
    const bool state = index.column() == StateColumn;
    switch (role) {
    case ChipColumn::kChipRole:
        return state ? oversight::complianceText(obligation->state) : QString();
    case ChipColumn::kToneRole:
        return int(complianceTone(obligation->state));
    case TwoLineColumn::kFirstRole:
        return obligation->title;
    case TwoLineColumn::kSecondRole: // of all laws together the number alone says nothing
        return m_filter.group.isEmpty() || obligation->article.isEmpty() ? lawOf(*obligation)
                                                                         : obligation->article;
    case Qt::DisplayRole: // the words of two lines are painted by their delegate
        return index.column() == TitleColumn ? QString() : text(*obligation, index.column());
    case Qt::ToolTipRole:
        return state ? oversight::standing(*obligation)
               : index.column() == TitleColumn
                   ? QStringList{obligation->title, lawOf(*obligation), obligation->duty}.join(
                         QLatin1Char('\n'))
                   : text(*obligation, index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            state ? oversight::standing(*obligation) : text(*obligation, index.column()));
    case Qt::ForegroundRole:
        return colour(*obligation, index.column());
    default:
        return {};
    }
}

QVariant ObligationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return OversightPageTr::tr("Obligation");
    case BoundColumn:
        return OversightPageTr::tr("Who is bound");
    case StateColumn:
        return OversightPageTr::tr("State");
    case ProofColumn:
        return OversightPageTr::tr("Proof");
    case OwnerColumn:
        return OversightPageTr::tr("In charge");
    case NextColumn:
        return OversightPageTr::tr("Next check");
    default:
        return {};
    }
}

} // namespace wardbook::ui
