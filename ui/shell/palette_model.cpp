#include "ui/shell/palette_model.h"
#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kHeading{28}, kItem{40}, kSide{16}, kTextAt{44};

/// The text with its matches in accent and bold; returns where it ends.
int paintMatches(QPainter& painter, const QRect& rect, const PaletteItem& item)
{
    const Theme& t = theme();
    int x = rect.x(), at = 0;
    const auto part = [&](const QString& text, bool hit) {
        if (text.isEmpty() || x >= rect.right())
            return;
        painter.setFont(font(hit ? FontRole::BodyBold : FontRole::Body));
        painter.setPen(hit ? t.accent : t.text);
        const QRect where(x, rect.y(), rect.right() - x, rect.height());
        painter.drawText(where, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        x += painter.fontMetrics().horizontalAdvance(text);
    };
    for (const auto& [start, length] : item.spans) {
        part(item.text.mid(at, start - at), false);
        part(item.text.mid(start, length), true);
        at = start + length;
    }
    part(item.text.mid(at), false);
    return qMin(x, rect.right());
}

void paintItem(QPainter& painter, const QStyleOptionViewItem& option, const PaletteItem& item)
{
    const Theme& t = theme();
    const QRect r = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen) {
        painter.fillRect(r, t.selected);
        painter.fillRect(QRect(r.left(), r.top(), 3, r.height()), t.accent);
    }
    paintIcon(
        painter, item.icon,
        QRect(r.left() + kSide, r.top() + (r.height() - metric::kIcon + 2) / 2, metric::kIcon, metric::kIcon),
        t.text2);
    int right = r.right() - kSide;
    const QString keys = chosen && item.keys.isEmpty() ? QStringLiteral("Enter") : item.keys;
    if (!keys.isEmpty()) {
        right -= keyCapWidth(keys);
        paintKeyCap(painter, QRect(right, r.y(), keyCapWidth(keys), r.height()), keys);
        right -= metric::kGap;
    }
    if (item.level > 0) {
        right -= chips::kHeight;
        chips::paintLevel(painter, QRect(right, r.y(), chips::kHeight, r.height()), item.level);
        right -= metric::kGap;
    }
    if (!item.chip.isEmpty()) {
        right -= chips::width(item.chip);
        chips::paint(painter, QRect(right, r.y(), chips::width(item.chip), r.height()), item.chip,
                     chips::toneFromText(item.tone));
        right -= metric::kGap;
    }
    const int end =
        paintMatches(painter, QRect(r.left() + kTextAt, r.y(), right - r.left() - kTextAt, r.height()), item);
    const QRect note(end + 12, r.y(), right - end - 12, r.height());
    if (note.width() > 20 && !item.note.isEmpty()) {
        painter.setFont(font(FontRole::Caption));
        painter.setPen(t.text2);
        painter.drawText(note, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(item.note, Qt::ElideRight, note.width()));
    }
}

} // namespace

void PaletteModel::reset(const QStringList& groups)
{
    beginResetModel();
    m_groups.clear();
    m_rows.clear();
    for (const QString& title : groups)
        m_groups.append({title, {}});
    endResetModel();
}

void PaletteModel::setGroup(int group, const QList<PaletteItem>& items)
{
    if (group < 0 || group >= m_groups.size())
        return;
    beginResetModel();
    m_groups[group].items = items;
    m_rows.clear();
    for (int g = 0; g < m_groups.size(); ++g) {
        if (m_groups.at(g).items.isEmpty())
            continue;
        m_rows.append({g, -1});
        for (int i = 0; i < m_groups.at(g).items.size(); ++i)
            m_rows.append({g, i});
    }
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

const PaletteItem* PaletteModel::item(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).item < 0)
        return nullptr;
    return &m_groups.at(m_rows.at(row).group).items.at(m_rows.at(row).item);
}

int PaletteModel::itemCount() const
{
    int count = 0;
    for (const Group& group : m_groups)
        count += int(group.items.size());
    return count;
}

int PaletteModel::nextItem(int row, int step) const
{
    const int rows = int(m_rows.size());
    for (int tries = 0; tries < rows; ++tries) {
        row = (row + step + rows) % rows;
        if (item(row))
            return row;
    }
    return -1;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (const PaletteItem* found = item(index.row()))
        return role == Qt::DisplayRole ? found->text : found->text + QLatin1Char(' ') + found->note;
    return m_groups.at(m_rows.at(index.row()).group).title;
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return item(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = static_cast<const PaletteModel*>(index.model());
    return {200, model->item(index.row()) ? kItem : kHeading};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& t = theme();
    const auto* model = static_cast<const PaletteModel*>(index.model());
    painter->save();
    if (const PaletteItem* item = model->item(index.row())) {
        paintItem(*painter, option, *item);
    } else {
        painter->fillRect(option.rect, t.sunken);
        painter->setPen(t.text2);
        painter->setFont(font(FontRole::Caption));
        painter->drawText(option.rect.adjusted(kSide, 0, -kSide, 0), Qt::AlignVCenter,
                          index.data().toString());
    }
    painter->restore();
}

} // namespace wardbook::ui
