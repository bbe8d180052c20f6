#include "ui/grading/verdict_model.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"

namespace wardbook::ui {

using grading::Verdict;

VerdictModel::VerdictModel(RoundEditor& editor, QObject* parent)
    : QAbstractTableModel(parent), m_editor(editor)
{
    connect(&editor, &RoundEditor::cellsChanged, this, &VerdictModel::noteChanged);
    connect(&editor, &RoundEditor::roundChanged, this, [this] {
        rebuild();
        Q_EMIT layerChanged();
    });
}

void VerdictModel::setLayer(int layer)
{
    m_layer = layer;
    rebuild();
    Q_EMIT layerChanged();
}

void VerdictModel::setFilter(Filter filter)
{
    m_filter = filter;
    rebuild();
    Q_EMIT layerChanged();
}

void VerdictModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_columns.clear();
    m_groups.clear();
    m_hidden.clear();
    if (m_editor.loaded()) {
        const grading::Round& round = m_editor.round();
        m_rows = round.rowsOfLayer(m_layer);
        for (int column = 0; column < round.objects.size(); ++column) {
            if (std::any_of(m_rows.begin(), m_rows.end(),
                            [&](int row) { return round.applies(row, column); }))
                m_columns.append(column);
        }
        readGroups();
        for (const int row : std::as_const(m_rows))
            if (!shows(row))
                m_hidden.insert(row);
    }
    m_lines = linesOf();
    m_lineOfRow.clear();
    for (int i = 0; i < m_lines.size(); ++i)
        if (!m_lines.at(i).heading)
            m_lineOfRow.insert(m_lines.at(i).row, i);
    endResetModel();
}

void VerdictModel::readGroups()
{
    const grading::Round& round = m_editor.round();
    for (const int row : std::as_const(m_rows)) {
        const grading::RequirementItem& item = round.item(row);
        const QString id = round.pack->points.at(item.point).id + QLatin1Char('/') + item.scope;
        if (m_groups.isEmpty() || m_groups.constLast().id != id) {
            QString title = round.pack->points.at(item.point).label.text();
            if (!item.scope.isEmpty() && item.scope != QLatin1String("general"))
                title = GradingPageTr::tr("%1 (%2)", "control point, extension")
                            .arg(title, scopeWord(*m_editor.registers(), item.scope));
            m_groups.append({id, title, {}, m_collapsed.contains(id)});
        }
        m_groups.last().rows.append(row);
    }
}

bool VerdictModel::shows(int row) const
{
    if (m_filter == Filter::All)
        return true;
    const grading::Round& round = m_editor.round();
    const Verdict wanted = m_filter == Filter::Blank ? Verdict::Blank : Verdict::Unmet;
    return std::any_of(m_columns.begin(), m_columns.end(), [&](int column) {
        return round.applies(row, column) && round.cell(row, column).verdict == wanted;
    });
}

QList<VerdictModel::Line> VerdictModel::linesOf() const
{
    QList<Line> lines;
    for (int group = 0; group < m_groups.size(); ++group) {
        QList<Line> items;
        for (const int row : m_groups.at(group).rows)
            if (!m_hidden.contains(row))
                items.append({false, group, row});
        if (items.isEmpty())
            continue;
        lines.append({true, group, -1});
        if (!m_groups.at(group).collapsed)
            lines += items;
    }
    return lines;
}

void VerdictModel::setCollapsed(int group, bool collapsed)
{
    if (group < 0 || group >= m_groups.size() || m_groups.at(group).collapsed == collapsed)
        return;
    if (collapsed)
        m_collapsed.insert(m_groups.at(group).id);
    else
        m_collapsed.remove(m_groups.at(group).id);
    m_groups[group].collapsed = collapsed;
    const QList<Line> lines = linesOf();
    int heading = 0;
    while (heading < m_lines.size() && !(m_lines.at(heading).heading && m_lines.at(heading).group == group))
        ++heading;
    const int count = int(qAbs(lines.size() - m_lines.size()));
    if (count > 0 && collapsed)
        beginRemoveRows({}, heading + 1, heading + count);
    else if (count > 0)
        beginInsertRows({}, heading + 1, heading + count);
    m_lines = lines;
    m_lineOfRow.clear();
    for (int i = 0; i < m_lines.size(); ++i)
        if (!m_lines.at(i).heading)
            m_lineOfRow.insert(m_lines.at(i).row, i);
    if (count > 0 && collapsed)
        endRemoveRows();
    else if (count > 0)
        endInsertRows();
    Q_EMIT dataChanged(index(heading, 0), index(heading, columnCount() - 1));
}

void VerdictModel::setAllCollapsed(bool collapsed)
{
    for (int group = 0; group < m_groups.size(); ++group)
        setCollapsed(group, collapsed);
}

int VerdictModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int VerdictModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_columns.size());
}

QVariant VerdictModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line& shown = m_lines.at(index.row());
    if (shown.heading) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return index.column() == 0 ? m_groups.at(shown.group).title : QString();
        return {};
    }
    const grading::Round& round = m_editor.round();
    if (index.column() == 0) {
        const grading::RequirementItem& item = round.item(shown.row);
        if (role == Qt::DisplayRole)
            return item.topic.text();
        if (role == Qt::AccessibleTextRole)
            return QStringLiteral("%1 %2").arg(item.letter, item.topic.text());
        if (role == Qt::ToolTipRole)
            return QStringLiteral("%1 %2\n%3")
                .arg(item.clause, item.letter, round.check(shown.row).question.text());
        return {};
    }
    const CellAt at = cellAt(index);
    if (role == Qt::DisplayRole)
        return at.valid() ? verdictWord(m_editor.cell(at).verdict) : QString();
    if (role == Qt::AccessibleTextRole)
        return at.valid()
                   ? QStringLiteral("%1: %2").arg(m_editor.nameOf(at), verdictWord(m_editor.cell(at).verdict))
                   : GradingPageTr::tr("does not apply to this kind of object");
    return {};
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? layerTitle() : QVariant();
    if (section > m_columns.size() || !m_editor.loaded())
        return {};
    const grading::RoundObject& object = m_editor.round().objects.at(m_columns.at(section - 1));
    if (role == Qt::DisplayRole)
        return object.name;
    return QStringLiteral("%1 %2\n%3")
        .arg(object.code, object.name, kindWord(*m_editor.registers(), object.kind));
}

Qt::ItemFlags VerdictModel::flags(const QModelIndex& index) const
{
    if (index.column() == 0)
        return Qt::ItemIsEnabled;
    if (!cellAt(index).valid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
}

CellAt VerdictModel::cellAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() == 0 || index.row() >= m_lines.size() ||
        m_lines.at(index.row()).heading)
        return {};
    const CellAt at{m_lines.at(index.row()).row, m_columns.at(index.column() - 1)};
    return m_editor.applies(at) ? at : CellAt{};
}

QModelIndex VerdictModel::indexOf(CellAt at) const
{
    const int shown = m_lineOfRow.value(at.row, -1);
    const auto column = m_columns.indexOf(at.column);
    return shown < 0 || column < 0 ? QModelIndex() : index(shown, int(column) + 1);
}

int VerdictModel::blanksIn(int group) const
{
    const grading::Round& round = m_editor.round();
    int blanks = 0;
    for (const int row : m_groups.at(group).rows)
        for (const int column : m_columns)
            if (round.applies(row, column) && round.cell(row, column).verdict == Verdict::Blank)
                ++blanks;
    return blanks;
}

QString VerdictModel::layerTitle() const
{
    if (!m_editor.loaded() || m_rows.isEmpty())
        return {};
    const grading::Round& round = m_editor.round();
    const QString label = round.pack->layers.at(m_layer).label.text();
    const QString clause = round.item(m_rows.constFirst()).clause.section(QLatin1Char('.'), 0, 2);
    return clause.isEmpty() ? label : clause + QLatin1Char(' ') + label;
}

QString VerdictModel::layerSize() const
{
    return GradingPageTr::tr("%1 items × %2 objects").arg(m_rows.size()).arg(m_columns.size());
}

bool VerdictModel::flagged(int row) const
{
    const auto& risk = m_editor.round().check(row).highRisk;
    return risk && m_editor.round().level >= risk->fromLevel;
}

void VerdictModel::noteChanged(const Cells& cells)
{
    QSet<int> groups;
    for (const CellAt at : cells) {
        const QModelIndex changed = indexOf(at);
        if (!changed.isValid())
            continue;
        Q_EMIT dataChanged(changed, changed);
        groups.insert(m_lines.at(changed.row()).group);
    }
    for (int i = 0; i < m_lines.size() && !groups.isEmpty(); ++i)
        if (m_lines.at(i).heading && groups.remove(m_lines.at(i).group))
            Q_EMIT dataChanged(index(i, 1), index(i, qMin(4, columnCount() - 1)));
}

CellAt VerdictModel::nextBlank(CellAt from, bool down) const
{
    QList<int> rows;
    for (const Line& shown : m_lines)
        if (!shown.heading)
            rows.append(shown.row);
    const qint64 height = rows.size(), width = m_columns.size(), count = height * width;
    if (count == 0)
        return {};
    const qint64 r = qMax<qint64>(0, rows.indexOf(from.row));
    const qint64 c = qMax<qint64>(0, m_columns.indexOf(from.column));
    const qint64 start = down ? c * height + r : r * width + c;
    for (qint64 step = from.valid() ? 1 : 0; step <= count; ++step) {
        const qint64 place = (start + step) % count;
        const CellAt at = down ? CellAt{rows.at(place % height), m_columns.at(place / height)}
                               : CellAt{rows.at(place / width), m_columns.at(place % width)};
        if (m_editor.applies(at) && m_editor.cell(at).verdict == Verdict::Blank)
            return at;
    }
    return {};
}

CellAt VerdictModel::firstBlank(int layer) const
{
    const grading::Round& round = m_editor.round();
    const QList<int> rows = round.rowsOfLayer(layer);
    for (int column = 0; column < round.objects.size(); ++column)
        for (const int row : rows)
            if (round.applies(row, column) && round.cell(row, column).verdict == Verdict::Blank)
                return {row, column};
    return {};
}

} // namespace wardbook::ui
