#include "ui/people/member_model.h"
#include "ui/kit/theme.h"
#include "ui/people/people_tr.h"

namespace wardbook::ui {

static QString day(const QDateTime& at)
{
    return at.isValid() ? at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                        : PeopleTr::tr("never");
}

MemberModel::MemberModel(const ledger::Rights& rights, QObject* parent)
    : QAbstractTableModel(parent), m_rights(rights)
{
}

void MemberModel::setMembers(const QList<people::Member>& members)
{
    beginResetModel();
    m_members = members;
    endResetModel();
}

int MemberModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int MemberModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant MemberModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const people::Member& member = m_members.at(index.row());
    if (role == Qt::ForegroundRole)
        return member.disabled ? theme().text3 : index.column() == Name ? theme().text : theme().text2;
    if (role == Qt::FontRole && index.column() == Key)
        return ui::font(FontRole::MonoCaption);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return member.name;
    case Role:
        return m_rights.role(member.role).label.text();
    case Department:
        return member.departmentName;
    case State:
        return member.disabled ? PeopleTr::tr("Disabled") : PeopleTr::tr("Active");
    case PasswordChanged:
        return day(member.passwordChanged);
    case LastOpened:
        return day(member.lastOpened);
    case Key:
        return member.keyFingerprint;
    default:
        return {};
    }
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return PeopleTr::tr("Name");
    case Role:
        return PeopleTr::tr("Role");
    case Department:
        return PeopleTr::tr("Department");
    case State:
        return PeopleTr::tr("State");
    case PasswordChanged:
        return PeopleTr::tr("Password changed");
    case LastOpened:
        return PeopleTr::tr("Last opened");
    case Key:
        return PeopleTr::tr("Key (SM2)");
    default:
        return {};
    }
}

} // namespace wardbook::ui
