#pragma once
#include "ledger/rights.h"
#include "people/team.h"
#include <QAbstractTableModel>

namespace wardbook::ui {

/// Members as the page lists them; a value model, filled anew after every change.
class MemberModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Role, Department, State, PasswordChanged, LastOpened, Key, Count };
    MemberModel(const ledger::Rights& rights, QObject* parent);
    void setMembers(const QList<people::Member>& members);
    const people::Member& at(int row) const { return m_members.at(row); }
    const QList<people::Member>& members() const { return m_members; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ledger::Rights& m_rights;
    QList<people::Member> m_members;
};

} // namespace wardbook::ui
