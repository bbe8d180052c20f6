#pragma once
#include "vault/header.h"
#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace wardbook::ui {

/// Members of a vault as its plain header names them, filtered by name or pinyin initials; who opened last
/// comes first.
class PeopleListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { Name = Qt::UserRole, RoleText, Member, LastOpened };
    void setPeople(const QList<vault::KeySlot>& people);
    void setFilter(const QString& text);
    int total() const { return int(m_people.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const vault::KeySlot* person(int row) const;
    int rowOf(const QString& member) const; ///< -1 if not shown

private:
    void refill();
    QList<vault::KeySlot> m_people;
    QStringList m_initials; ///< computed when somebody first types letters: pinyin tables are big
    QList<int> m_shown;
    QString m_filter;
};

/// Paints a member of the unlock page.
class PeopleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// "网络安全管理员", from resources/roles.json; the id itself if it is unknown there.
QString roleText(const QString& roleId);

} // namespace wardbook::ui
