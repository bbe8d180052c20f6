#include "ui/oversight/side_list.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <numeric>

namespace wardbook::ui {

namespace {

constexpr Length kWidth{232}, kBarRow{48}, kMark{3};
constexpr int kBar = 4;

class SideDelegate : public QStyledItemDelegate
{
public:
    SideDelegate(const SideList& list, QObject* parent) : QStyledItemDelegate(parent), m_list(list) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {kWidth, m_list.items().at(index.row()).bar.isEmpty() ? metric::kRow : kBarRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const SideItem& item = m_list.items().at(index.row());
        const bool current = option.state & QStyle::State_Selected;
        const QRect cell = option.rect;
        painter->fillRect(cell, current                                    ? t.selected
                                : (option.state & QStyle::State_MouseOver) ? t.hover
                                                                           : t.sunken);
        painter->setPen(t.line);
        painter->drawLine(cell.bottomLeft(), cell.bottomRight());
        if (current)
            painter->fillRect(cell.left(), cell.top(), kMark, cell.height(), t.accent);
        QRect text =
            cell.adjusted(item.strong ? metric::kSection : metric::kPage + 4, 0, -metric::kSection, 0);
        text.setHeight(item.bar.isEmpty() ? cell.height() : px(30));
        painter->setFont(ui::font(FontRole::Caption));
        const QString count = item.count < 0 ? QString() : QLocale().toString(item.count);
        painter->setPen(item.count > 0 && item.tone != chips::Tone::Neutral ? chips::tint(item.tone).text
                                                                            : t.text3);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
        text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(count) - metric::kGap);
        painter->setFont(ui::font(item.strong || current ? FontRole::BodyBold : FontRole::Body));
        painter->setPen(item.count == 0 && item.bar.isEmpty() ? t.text3 : t.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(item.text, Qt::ElideRight, text.width()));
        if (!item.bar.isEmpty())
            paintBar(*painter, item,
                     {text.left(), cell.top() + px(33), cell.right() - metric::kSection - text.left(), kBar});
    }

private:
    static void paintBar(QPainter& painter, const SideItem& item, const QRect& bar)
    {
        const int total =
            std::accumulate(item.bar.begin(), item.bar.end(), 0,
                            [](int sum, const SideItem::Part& part) { return sum + part.count; });
        painter.fillRect(bar, theme().line);
        int before = 0;
        for (const SideItem::Part& part : item.bar) {
            if (total == 0 || part.count == 0)
                continue;
            const int left = bar.left() + int(qint64{bar.width()} * before / total);
            before += part.count;
            const int right = bar.left() + int(qint64{bar.width()} * before / total);
            painter.fillRect(left, bar.top(), right - left, bar.height(), barColour(part.tone));
        }
    }
    const SideList& m_list;
};

} // namespace

class SideList::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(items.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const SideItem& item = items.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return item.text;
        case Qt::ToolTipRole:
            return item.tip.isEmpty() ? item.text : item.tip;
        case Qt::AccessibleTextRole:
            return item.count < 0 ? item.text : QStringLiteral("%1: %2").arg(item.text).arg(item.count);
        default:
            return {};
        }
    }
    void set(const QList<SideItem>& now)
    {
        beginResetModel();
        items = now;
        endResetModel();
    }
    int rowOf(const QString& id) const
    {
        for (int row = 0; row < items.size(); ++row)
            if (items.at(row).id == id)
                return row;
        return -1;
    }
    QList<SideItem> items;
};

bool SideItem::operator==(const SideItem& other) const
{
    const auto same = [](const Part& a, const Part& b) { return a.tone == b.tone && a.count == b.count; };
    return id == other.id && text == other.text && tip == other.tip && count == other.count &&
           tone == other.tone && strong == other.strong &&
           std::equal(bar.begin(), bar.end(), other.bar.begin(), other.bar.end(), same);
}

QColor barColour(chips::Tone tone)
{
    const Theme& t = theme();
    switch (tone) {
    case chips::Tone::Ok:
        return t.okFill;
    case chips::Tone::Warn:
        return t.warnFill;
    case chips::Tone::Bad:
        return t.badFill;
    case chips::Tone::Info:
        return t.accent;
    case chips::Tone::Neutral:
        break;
    }
    return t.line2;
}

SideList::SideList(const QString& name, QWidget* parent) : QListView(parent), m_model(new Model(this))
{
    setAccessibleName(name);
    setModel(m_model);
    setItemDelegate(new SideDelegate(*this, this));
    setFixedWidth(kWidth);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSurface(this, "sunken");
    markPane(this, Pane::Filter);
}

SideList::~SideList() = default;

void SideList::setItems(const QList<SideItem>& items)
{
    if (items == m_model->items)
        return;
    const QString kept = current();
    m_quiet = true;
    m_model->set(items);
    m_quiet = false;
    if (!setCurrent(kept) && !items.isEmpty())
        setCurrent(items.constFirst().id);
}

const QList<SideItem>& SideList::items() const
{
    return m_model->items;
}

QString SideList::current() const
{
    const int row = currentIndex().row();
    return row < 0 ? QString() : m_model->items.at(row).id;
}

bool SideList::setCurrent(const QString& id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    m_quiet = true;
    setCurrentIndex(m_model->index(row));
    m_quiet = false;
    scrollTo(currentIndex(), PositionAtCenter);
    return true;
}

void SideList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT chosen(m_model->items.at(current.row()).id);
}

} // namespace wardbook::ui
