#include "ui/calendar/agenda_model.h"
#include "base/language.h"
#include "documents/rich_text.h"
#include "oversight/due_words.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/kit/when_text.h"
#include <QLocale>

namespace wardbook::ui {

using calendar::Duty;
using calendar::DutyGroup;

QString agendaWhen(const Duty& duty, QDate today)
{
    const QString day = oversight::dueWords(duty.on, today).text;
    if (!duty.atMs)
        return day;
    const QString hour = QDateTime::fromMSecsSinceEpoch(*duty.atMs).toString(QStringLiteral("HH:mm"));
    if (duty.overdue && duty.on == today)
        return CalendarPageTr::tr("overdue since %1").arg(hour);
    return day + u' ' + hour;
}

QString agendaHeading(const AgendaLine& line, QDate today)
{
    if (!line.day.isValid())
        return CalendarPageTr::tr("Overdue");
    const QLocale locale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
    const QString name = locale.dayName(line.day.dayOfWeek(), QLocale::ShortFormat);
    const QString text = dayText(line.day) + u' ' + name;
    return line.day == today ? CalendarPageTr::tr("%1, today").arg(text) : text;
}

QString AgendaModel::keyOf(const AgendaLine& line)
{
    if (line.kind == AgendaLine::Heading)
        return QStringLiteral("day/") + line.day.toString(Qt::ISODate);
    if (const Duty* duty = line.duty())
        return QStringLiteral("duty/") + duty->uid;
    const QString when = line.group.overdue ? QStringLiteral("overdue") : line.group.on.toString(Qt::ISODate);
    return QStringLiteral("group/%1/%2/%3").arg(when, line.group.registerId, line.group.kind);
}

void AgendaModel::set(const QList<DutyGroup>& groups, QDate today, bool headings)
{
    beginResetModel();
    m_today = today;
    m_lines.clear();
    qsizetype heading = -1;
    for (const DutyGroup& group : groups) {
        const QDate day = group.overdue ? QDate() : group.on;
        if (headings && (heading < 0 || m_lines.at(heading).day != day)) {
            heading = m_lines.size();
            AgendaLine line;
            line.day = day;
            m_lines << line;
        }
        if (heading >= 0)
            m_lines[heading].count += int(group.count());
        AgendaLine line;
        line.kind = AgendaLine::Group;
        line.group = group;
        line.open = !group.single() && m_open.contains(keyOf(line));
        m_lines << line;
        for (int i = 0; line.open && i < int(group.count()); ++i) {
            AgendaLine member = line;
            member.kind = AgendaLine::Member;
            member.member = i;
            m_lines << member;
        }
    }
    endResetModel();
}

int AgendaModel::groupRow(int row) const
{
    while (row > 0 && m_lines.at(row).kind == AgendaLine::Member)
        --row;
    return row;
}

int AgendaModel::setOpen(int row, bool open)
{
    const int at = groupRow(row);
    AgendaLine& line = m_lines[at];
    if (line.kind != AgendaLine::Group || line.group.single() || line.open == open)
        return at;
    const int count = int(line.group.count());
    if (open) {
        m_open.insert(keyOf(line));
        beginInsertRows({}, at + 1, at + count);
        line.open = true;
        AgendaLine member = line;
        member.kind = AgendaLine::Member;
        m_lines.insert(at + 1, count, member);
        for (int i = 0; i < count; ++i)
            m_lines[at + 1 + i].member = i;
        endInsertRows();
    } else {
        m_open.remove(keyOf(line));
        beginRemoveRows({}, at + 1, at + count);
        line.open = false;
        m_lines.remove(at + 1, count);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(at), index(at));
    return at;
}

int AgendaModel::rowOf(const QString& dutyUid) const
{
    return rowOfKey(QStringLiteral("duty/") + dutyUid);
}

QString AgendaModel::keyOf(int row) const
{
    return row >= 0 && row < m_lines.size() ? keyOf(m_lines.at(row)) : QString();
}

int AgendaModel::rowOfKey(const QString& key) const
{
    for (int row = 0; row < m_lines.size(); ++row)
        if (keyOf(m_lines.at(row)) == key)
            return row;
    return -1;
}

int AgendaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString AgendaModel::tipOf(const AgendaLine& line) const
{
    const Duty* duty = line.duty();
    QStringList lines{duty ? duty->text : line.group.text};
    if (duty)
        lines << duty->kind << dayText(duty->on) + u' ' + agendaWhen(*duty, m_today);
    const QString source = duty ? duty->source : line.group.source;
    if (!source.isEmpty())
        lines << source;
    if (duty ? duty->statutory : line.group.statutory)
        lines << CalendarPageTr::tr("set by law");
    if (duty ? !duty->verified : !line.group.verified)
        lines << CalendarPageTr::tr("%1: nobody has compared it with its source yet")
                     .arg(documents::unverifiedBadge());
    return lines.join(u'\n');
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const AgendaLine& line = m_lines.at(index.row());
    if (line.kind == AgendaLine::Heading)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? CalendarPageTr::tr("%1 (%2)").arg(agendaHeading(line, m_today)).arg(line.count)
                   : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return line.duty() ? line.duty()->text : line.group.text;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tipOf(line);
    default:
        return {};
    }
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_lines.at(index.row()).kind == AgendaLine::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace wardbook::ui
