#include "ui/shell/people_list.h"
#include "base/error.h"
#include "base/text_keys.h"
#include "ledger/rights.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include "ui/shell/shell_tr.h"
#include <QPainter>

namespace wardbook::ui {

namespace {
constexpr Length kSide{16}, kAvatar{28}, kTextAt{56};
}

QString roleText(const QString& roleId)
{
    try {
        return ledger::Rights::builtIn().role(roleId).label.text();
    } catch (const Error&) {
        return roleId;
    }
}

void PeopleListModel::setPeople(const QList<vault::KeySlot>& people)
{
    m_people.clear();
    for (const vault::KeySlot& slot : people)
        if (!slot.disabled)
            m_people.append(slot);
    std::stable_sort(m_people.begin(), m_people.end(),
                     [](const auto& a, const auto& b) { return a.lastOpened > b.lastOpened; });
    m_initials.clear();
    m_filter.clear();
    refill();
}

void PeopleListModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    refill();
}

void PeopleListModel::refill()
{
    beginResetModel();
    m_shown.clear();
    if (!m_filter.isEmpty() && m_initials.isEmpty())
        for (const vault::KeySlot& slot : m_people)
            m_initials.append(keys::initials(slot.name));
    for (int i = 0; i < m_people.size(); ++i) {
        const bool shown = m_filter.isEmpty() ||
                           m_people.at(i).name.contains(m_filter, Qt::CaseInsensitive) ||
                           m_initials.at(i).startsWith(m_filter.toLower());
        if (shown)
            m_shown.append(i);
    }
    endResetModel();
}

int PeopleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

const vault::KeySlot* PeopleListModel::person(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_people.at(m_shown.at(row)) : nullptr;
}

int PeopleListModel::rowOf(const QString& member) const
{
    for (int row = 0; row < m_shown.size(); ++row)
        if (person(row)->member == member)
            return row;
    return -1;
}

QVariant PeopleListModel::data(const QModelIndex& index, int role) const
{
    const vault::KeySlot* slot = person(index.row());
    if (!slot)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return slot->name;
    case Qt::AccessibleTextRole:
        return ShellTr::tr("%1, %2").arg(slot->name, roleText(slot->role));
    case RoleText:
        return slot->department.isEmpty() ? roleText(slot->role)
                                          : ShellTr::tr("%1, %2").arg(roleText(slot->role), slot->department);
    case Member:
        return slot->member;
    case LastOpened:
        return whenText(slot->lastOpened);
    default:
        return {};
    }
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, metric::kTwoLineRow};
}

void PeopleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect r = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen)
        painter->fillRect(r, t.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(r, t.hover);
    painter->setPen(t.line);
    painter->drawLine(r.bottomLeft(), r.bottomRight());
    if (chosen)
        painter->fillRect(QRect(r.left(), r.top(), 3, r.height()), t.accent);

    const QRect avatar(r.left() + kSide, r.center().y() - kAvatar / 2, kAvatar, kAvatar);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(chosen ? t.accent : t.chip);
    painter->drawEllipse(avatar);
    const QString name = index.data(PeopleListModel::Name).toString();
    painter->setPen(chosen ? t.onAccent : t.text2);
    painter->setFont(font(FontRole::Caption));
    painter->drawText(avatar, Qt::AlignCenter, name.left(1));

    const QString when = index.data(PeopleListModel::LastOpened).toString();
    const int whenWidth = painter->fontMetrics().horizontalAdvance(when);
    painter->setPen(t.text2);
    painter->drawText(r.adjusted(0, 0, -kSide, 0), Qt::AlignRight | Qt::AlignVCenter, when);

    const QRect text = r.adjusted(kTextAt, 6, -kSide - whenWidth - 8, -6);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(index.data(PeopleListModel::RoleText).toString(),
                                                        Qt::ElideRight, text.width()));
    painter->setPen(t.text);
    painter->setFont(font(chosen ? FontRole::BodyBold : FontRole::Body));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace wardbook::ui
