#pragma once
#include "calendar/duty_groups.h"
#include <QAbstractListModel>
#include <QSet>

namespace wardbook::ui {

/// One line of the list beside the month.
struct AgendaLine
{
    enum Kind { Heading, Group, Member } kind = Heading;
    QDate day;                         ///< of a heading; invalid: the heading of what is overdue
    int count = 0;                     ///< of a heading
    calendar::DutyGroup group;         ///< a group, or what a member belongs to
    int member = -1;                   ///< which of the group's duties
    bool open = false;                 ///< a group whose members stand below it
    const calendar::Duty* duty() const ///< what Enter opens; null: nothing, or a group of several
    {
        if (kind == Heading || (kind == Group && !group.single()))
            return nullptr;
        return &group.duties.at(kind == Member ? member : 0);
    }
};

/// Groups of duties under their days; a group of several opens into its members.
class AgendaModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    /// Days as headings when there may be several.
    void set(const QList<calendar::DutyGroup>& groups, QDate today, bool headings);
    const AgendaLine& line(int row) const { return m_lines.at(row); }
    QDate today() const { return m_today; }
    /// Opens or closes the group of this row; nothing for other rows. Returns the group's row.
    int setOpen(int row, bool open);
    int groupRow(int row) const;             ///< of the group that a member belongs to
    int rowOf(const QString& dutyUid) const; ///< -1 when it isn't listed by itself
    QString keyOf(int row) const;            ///< the same after the next set(): see rowOfKey
    int rowOfKey(const QString& key) const;  ///< -1: gone

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    static QString keyOf(const AgendaLine& line);
    QString tipOf(const AgendaLine& line) const;
    QList<AgendaLine> m_lines;
    QSet<QString> m_open; ///< keys of groups, kept over set()
    QDate m_today;
};

/// When one line is due, as the list says it: "逾期 3 天", "今天 17:30", "6 月 18 日".
QString agendaWhen(const calendar::Duty& duty, QDate today);
/// "6 月 11 日 周四"; of what is overdue: 已逾期.
QString agendaHeading(const AgendaLine& line, QDate today);

} // namespace wardbook::ui
