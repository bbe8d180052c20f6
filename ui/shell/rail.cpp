#include "ui/shell/rail.h"
#include "ui/kit/icons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

enum Role { IdRole = Qt::UserRole, IconRole, CountRole, HeadingRole };
constexpr Length kHeading{32}, kSide{8}, kIconAt{16}, kTextAt{42};

class RailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {metric::kRailClosed, index.data(HeadingRole).toBool() ? kHeading : metric::kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const QRect r = option.rect;
        const bool closed = r.width() <= metric::kRailClosed;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(HeadingRole).toBool()) {
            painter->setPen(closed ? t.line2 : t.text3);
            painter->setFont(font(FontRole::Caption));
            if (closed)
                painter->drawLine(r.left() + kIconAt, r.bottom() - 8, r.right() - kIconAt, r.bottom() - 8);
            else
                painter->drawText(r.adjusted(kIconAt, 0, -kSide, -5), Qt::AlignLeft | Qt::AlignBottom,
                                  painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                                    Qt::ElideRight,
                                                                    r.width() - kIconAt - kSide));
            painter->restore();
            return;
        }
        paintEntry(*painter, option, index, closed);
        painter->restore();
    }

private:
    static void paintEntry(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                           bool closed)
    {
        const Theme& t = theme();
        const QRect r = option.rect, box = r.adjusted(closed ? 6 : kSide, 0, closed ? -6 : -kSide, 0);
        const bool chosen = option.state & QStyle::State_Selected;
        painter.setPen(Qt::NoPen);
        if (chosen || (option.state & QStyle::State_MouseOver)) {
            painter.setBrush(chosen ? (t.dark ? t.hover : t.surface) : t.hover);
            painter.drawRoundedRect(box, metric::kRadius, metric::kRadius);
        }
        if (chosen)
            painter.fillRect(QRect(box.left(), r.top() + 8, 3, r.height() - 16), t.accent);
        if ((option.state & QStyle::State_HasFocus) && chosen) {
            painter.setPen(QPen(t.accent, metric::kFocusRing));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
        }
        const QRect icon(r.left() + kIconAt, r.top() + (r.height() - metric::kIcon + 2) / 2, metric::kIcon,
                         metric::kIcon);
        paintIcon(painter, index.data(IconRole).toString(), icon, chosen ? t.accent : t.text2);
        const int count = index.data(CountRole).toInt();
        if (closed) {
            if (count > 0) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(t.accent);
                painter.drawEllipse(QPoint(icon.right() + 1, icon.top() + 1), 3, 3);
            }
            return;
        }
        painter.setFont(font(FontRole::Caption));
        const QString number = count > 0 ? QLocale().toString(count) : QString();
        const int wide = painter.fontMetrics().horizontalAdvance(number);
        painter.setPen(t.text3);
        painter.drawText(r.adjusted(0, 0, -kIconAt, 0), Qt::AlignRight | Qt::AlignVCenter, number);
        painter.setFont(font(chosen ? FontRole::BodyBold : FontRole::Body));
        painter.setPen(t.text);
        const QRect text = r.adjusted(kTextAt, 0, -kIconAt - wide - 4, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                          Qt::ElideRight, text.width()));
    }
};

QStandardItem* entryItem(const QString& id, const QString& title, const QString& icon, int number)
{
    auto* item = new QStandardItem(title);
    item->setData(id, IdRole);
    item->setData(icon, IconRole);
    item->setData(-1, CountRole);
    item->setToolTip(number <= 9 ? QStringLiteral("%1 (Ctrl+%2)").arg(title).arg(number) : title);
    return item;
}

QStandardItem* itemOf(const QStandardItemModel& model, const QString& id)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.item(row)->data(IdRole).toString() == id)
            return model.item(row);
    return nullptr;
}

} // namespace

Rail::Rail(const QList<PageEntry>& pages, QWidget* parent)
    : QWidget(parent), m_topModel(new QStandardItemModel(this)), m_bottomModel(new QStandardItemModel(this)),
      m_top(makeList(m_topModel)), m_bottom(makeList(m_bottomModel))
{
    setObjectName(QStringLiteral("rail"));
    setSurface(this, "rail");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_top, 1);
    column->addWidget(m_bottom);
    QString section;
    int number = 0;
    for (const PageEntry& page : pages) {
        if (!page.folder.isEmpty()) {
            const bool known = m_folders.values().contains(page.folder);
            m_folders.insert(page.id, page.folder);
            if (known)
                continue;
        }
        ++number;
        if (page.section == QLatin1String("bottom")) {
            m_bottomModel->appendRow(entryItem(page.id, page.title, page.icon, number));
            continue;
        }
        if (!page.section.isEmpty() && page.section != section) {
            auto* heading = new QStandardItem(page.section);
            heading->setData(true, HeadingRole);
            heading->setToolTip(heading->text());
            heading->setFlags(Qt::NoItemFlags);
            m_topModel->appendRow(heading);
        }
        section = page.section;
        m_topModel->appendRow(page.folder.isEmpty()
                                  ? entryItem(page.id, page.title, page.icon, number)
                                  : entryItem(page.folder, page.folderTitle, page.folderIcon, number));
    }
    m_top->setAccessibleName(ShellTr::tr("Pages"));
    m_top->setObjectName(QStringLiteral("railTop"));
    m_bottom->setAccessibleName(ShellTr::tr("People and settings"));
    m_bottom->setObjectName(QStringLiteral("railBottom"));
    m_bottom->setFixedHeight(m_bottomModel->rowCount() * metric::kRow);
    m_bottom->setVisible(m_bottomModel->rowCount() > 0);
    setClosed(false);
}

QListView* Rail::makeList(QStandardItemModel* model)
{
    auto* list = new QListView;
    list->setModel(model);
    list->setItemDelegate(new RailDelegate(list));
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFrameShape(QFrame::NoFrame);
    list->setStyleSheet(QStringLiteral("background: transparent"));
    list->setAttribute(Qt::WA_InputMethodEnabled, false);
    const auto go = [this](const QModelIndex& index) {
        const QString id = index.data(IdRole).toString();
        if (!id.isEmpty())
            Q_EMIT chosen(id);
    };
    connect(list, &QListView::clicked, this, go);
    connect(list, &QListView::activated, this, go);
    return list;
}

void Rail::setCurrent(const QString& pageId)
{
    const QString place = m_folders.value(pageId, pageId);
    for (QListView* list : {m_top, m_bottom}) {
        const QStandardItemModel* model = list == m_top ? m_topModel : m_bottomModel;
        if (const QStandardItem* item = itemOf(*model, place)) {
            list->setCurrentIndex(item->index());
        } else {
            list->setCurrentIndex({});
            list->clearSelection();
        }
    }
}

void Rail::setCount(const QString& pageId, int count)
{
    for (const QStandardItemModel* model : {m_topModel, m_bottomModel})
        if (QStandardItem* item = itemOf(*model, pageId))
            item->setData(count, CountRole);
}

void Rail::setClosed(bool closed)
{
    m_closed = closed;
    setFixedWidth(closed ? metric::kRailClosed : metric::kRailOpen);
}

} // namespace wardbook::ui
