#include "ui/survey/table_tree_model.h"
#include "base/quantity.h"
#include "base/text_keys.h"
#include "ui/kit/theme.h"
#include "ui/survey/survey_page_tr.h"
#include <QMap>

namespace wardbook::ui {

using survey::KnownTable;

namespace {

bool drifted(const KnownTable& table, const char* code)
{
    return table.drift.contains(QLatin1String(code));
}

QString amount(const std::optional<qint64>& rows, bool exact)
{
    if (!rows)
        return QStringLiteral("–");
    return exact ? formatCount(*rows) : SurveyPageTr::tr("about %1").arg(formatCount(*rows));
}

constexpr bool isNumber(int column)
{
    return column == TableTreeModel::Rows || column == TableTreeModel::Size ||
           column == TableTreeModel::Personal;
}

} // namespace

bool belongs(const KnownTable& table, TableView view)
{
    switch (view) {
    case TableView::Open:
        return !table.decided() && !table.isGone();
    case TableView::Fresh:
        return drifted(table, "fresh");
    case TableView::Gone:
        return table.isGone();
    case TableView::Grown:
        return drifted(table, "grown") || drifted(table, "shrunk");
    case TableView::Columns:
        return drifted(table, "columns");
    case TableView::Personal:
        return drifted(table, "personal");
    case TableView::Decided:
        return table.decided();
    case TableView::All:
        return true;
    }
    return true;
}

TableTreeModel::TableTreeModel(QObject* parent)
    : QAbstractItemModel(parent), m_picture(std::make_shared<SurveyPicture>())
{
}

void TableTreeModel::setPicture(std::shared_ptr<const SurveyPicture> picture,
                                std::shared_ptr<const ledger::RegisterSet> registers)
{
    m_picture = std::move(picture);
    m_registers = std::move(registers);
    rebuild();
}

void TableTreeModel::setView(TableView view, const QString& find)
{
    m_view = view;
    m_find = keys::fold(find);
    rebuild();
}

int TableTreeModel::count(TableView view) const
{
    return int(
        std::count_if(m_picture->tables.begin(), m_picture->tables.end(), [&](const KnownTable& table) {
            // what is set aside waits for nobody
            return belongs(table, view) && !(view == TableView::Open && !table.setAside.isEmpty());
        }));
}

int TableTreeModel::shown() const
{
    int tables = 0;
    for (const Group& group : m_groups)
        tables += int(group.tables.size());
    return tables;
}

bool TableTreeModel::matches(const KnownTable& table) const
{
    if (m_find.isEmpty())
        return true;
    const QString text = table.table.fullName() + u'\n' + table.table.comment + u'\n' + table.assetName;
    return keys::fold(text).contains(m_find) || keys::initials(text).contains(m_find);
}

void TableTreeModel::rebuild()
{
    beginResetModel();
    m_groups.clear();
    QMap<QString, Group> families;
    Group aside;
    aside.kind = Group::Kind::SetAside;
    for (int i = 0; i < m_picture->tables.size(); ++i) {
        const KnownTable& table = m_picture->tables.at(i);
        if (!belongs(table, m_view) || !matches(table))
            continue;
        const bool out = !table.setAside.isEmpty();
        const QString key = table.family.isEmpty() ? table.table.fullName() : table.family;
        Group& group = out ? aside : families[key];
        if (!out && group.tables.isEmpty()) {
            group.family = key;
            group.name = table.assetName.isEmpty() ? key : table.assetName;
            group.category = table.category;
            group.level = table.level;
            group.reason = table.reason;
        }
        group.tables << i;
        group.rows += table.table.rows.value_or(0);
        group.rowsKnown = group.rowsKnown || table.table.rows.has_value();
        group.bytes += table.table.bytes.value_or(0);
        group.personal += table.personalColumns;
    }
    for (Group& group : families)
        m_groups << group;
    // what holds most about persons first, then by size: what matters stands above
    std::stable_sort(m_groups.begin(), m_groups.end(), [](const Group& a, const Group& b) {
        return a.level != b.level ? a.level > b.level : a.rows > b.rows;
    });
    if (!aside.tables.isEmpty())
        m_groups << aside;
    endResetModel();
}

const TableTreeModel::Group* TableTreeModel::group(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() == 0 ? &m_groups.at(index.row()) : nullptr;
}

const KnownTable* TableTreeModel::table(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const Group& group = m_groups.at(int(index.internalId()) - 1);
    return &m_picture->tables.at(group.tables.at(index.row()));
}

QList<const KnownTable*> TableTreeModel::tablesAt(const QModelIndex& index) const
{
    if (const KnownTable* one = table(index))
        return {one};
    QList<const KnownTable*> all;
    if (const Group* of = group(index))
        for (const int i : of->tables)
            all << &m_picture->tables.at(i);
    return all;
}

QModelIndex TableTreeModel::indexOf(qint64 wanted) const
{
    for (int g = 0; g < m_groups.size(); ++g)
        for (int row = 0; row < m_groups.at(g).tables.size(); ++row)
            if (m_picture->tables.at(m_groups.at(g).tables.at(row)).id == wanted)
                return createIndex(row, 0, quintptr(g + 1));
    return {};
}

QModelIndex TableTreeModel::indexOfFamily(const QString& family) const
{
    for (int g = 0; g < m_groups.size(); ++g)
        if (m_groups.at(g).family == family)
            return createIndex(g, 0, quintptr(0));
    return {};
}

QModelIndex TableTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex TableTreeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int TableTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_groups.at(parent.row()).tables.size())
                                                            : 0;
}

int TableTreeModel::columnCount(const QModelIndex&) const
{
    return kColumns;
}

QString TableTreeModel::label(const char* codes, const QString& code) const
{
    return code.isEmpty() || !m_registers ? code : m_registers->codes(QLatin1String(codes)).labelOf(code);
}

QString TableTreeModel::categoryText(const QString& code) const
{
    return label("category", code);
}

QString TableTreeModel::statusOf(const KnownTable& table) const
{
    QStringList parts;
    for (const QString& code : table.drift)
        parts << label("table_drift", code);
    if (table.isGone() && !drifted(table, "gone"))
        parts << SurveyPageTr::tr("Gone since %1").arg(table.goneOn.toString(Qt::ISODate));
    if (!table.setAside.isEmpty())
        parts << label("table_set_aside", table.setAside);
    else if (const auto asset = m_picture->assets.constFind(table.asset); asset != m_picture->assets.cend())
        parts << QStringLiteral("→ ") + asset->name;
    else if (table.decided())
        parts << label("table_decision", table.decision);
    return parts.join(QStringLiteral(" · "));
}

QVariant TableTreeModel::groupData(const Group& group, int column, int role) const
{
    const bool aside = group.kind == Group::Kind::SetAside;
    if (role == Qt::FontRole && column == Name)
        return font(FontRole::BodyBold);
    if (role == kLevelRole)
        return column == Level ? group.level.toInt() : 0;
    if (role == kWarnRole)
        return column == Personal && group.personal > 0 && !aside;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name:
        return aside ? SurveyPageTr::tr("Set aside") : group.name;
    case Comment: {
        const QString tables = SurveyPageTr::tr("%n tables", nullptr, int(group.tables.size()));
        return aside ? tables : QStringLiteral("%1 · %2").arg(tables, group.family);
    }
    case Category:
        return categoryText(group.category);
    case Level: // painted as a chip
        return role == Qt::DisplayRole ? QVariant() : label("data_level", group.level);
    case Rows:
        if (!group.rowsKnown)
            return QStringLiteral("–");
        return role == Qt::ToolTipRole ? formatExact(group.rows) : formatCount(group.rows);
    case Size:
        return group.bytes > 0 ? formatBytes(group.bytes) : QString();
    case Personal:
        return group.personal > 0 ? QString::number(group.personal) : QString();
    default:
        return {};
    }
}

QVariant TableTreeModel::tableData(const KnownTable& table, int column, int role) const
{
    if (role == kWarnRole)
        return (column == Status && !table.drift.isEmpty()) ||
               (column == Personal && table.personalColumns > 0 && table.setAside.isEmpty());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name:
        return table.table.fullName();
    case Comment:
        return table.table.comment.simplified();
    case Rows:
        return role == Qt::ToolTipRole && table.table.rows ? formatExact(*table.table.rows)
                                                           : amount(table.table.rows, table.table.rowsExact);
    case Size:
        return table.table.bytes ? formatBytes(*table.table.bytes) : QString();
    case Personal:
        return table.personalColumns > 0 ? QString::number(table.personalColumns) : QString();
    case Status:
        return statusOf(table);
    default:
        return {};
    }
}

QVariant TableTreeModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (const Group* of = group(index))
        return groupData(*of, index.column(), role);
    const KnownTable* one = table(index);
    return one ? tableData(*one, index.column(), role) : QVariant();
}

QVariant TableTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Personal)
        return SurveyPageTr::tr("Columns with personal information");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return SurveyPageTr::tr("Suggested asset / table");
    case Comment:
        return SurveyPageTr::tr("Family / comment");
    case Category:
        return SurveyPageTr::tr("Category");
    case Level:
        return SurveyPageTr::tr("Level");
    case Rows:
        return SurveyPageTr::tr("Rows");
    case Size:
        return SurveyPageTr::tr("Size");
    case Personal:
        return SurveyPageTr::tr("Personal");
    case Status:
        return SurveyPageTr::tr("Change / decision");
    default:
        return {};
    }
}

} // namespace wardbook::ui
