#include "ui/help/hit_list.h"
#include "ui/help/help_tr.h"
#include "ui/kit/theme.h"
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace wardbook::ui {

class HitList::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void setHits(const QList<ManualHit>& hits)
    {
        beginResetModel();
        m_hits = hits;
        endResetModel();
    }
    const ManualHit& hit(int row) const { return m_hits.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_hits.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const ManualHit& hit = m_hits.at(index.row());
        if (role == Qt::DisplayRole)
            return hit.title;
        if (role == Qt::AccessibleTextRole)
            return QStringLiteral("%1. %2").arg(hit.title, hit.snippet);
        return {};
    }

private:
    QList<ManualHit> m_hits;
};

namespace {

constexpr int kSide = 12, kTop = 8, kLines = 2, kBetween = 2;

/// Draws `text` in at most `lines` lines; returns the height taken. A null painter only measures.
double drawText(QPainter* painter, const QRectF& room, const QString& text, const QFont& face,
                const QList<std::pair<int, int>>& spans, const QColor& colour, const QColor& found, int lines)
{
    QTextLayout layout(text, face);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& [start, length] : spans) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = length;
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(found);
        ranges << range;
    }
    layout.setFormats(ranges);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    double y = 0;
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(colour);
        layout.draw(painter, room.topLeft());
    }
    return y;
}

class HitDelegate : public QStyledItemDelegate
{
public:
    HitDelegate(std::function<const ManualHit&(int)> hit, QObject* parent)
        : QStyledItemDelegate(parent), m_hit(std::move(hit))
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const ManualHit& hit = m_hit(index.row());
        painter->save();
        painter->setClipRect(option.rect);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, t.selected);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, t.hover);
        }
        draw(painter, QRectF(option.rect).adjusted(kSide, kTop, -kSide, -kTop), hit);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        const double height =
            draw(nullptr, QRectF(0, 0, qMax(80, width - 2 * kSide), 1000), m_hit(index.row()));
        return {width, int(height) + 2 * kTop};
    }

private:
    static double draw(QPainter* painter, QRectF room, const ManualHit& hit)
    {
        const Theme& t = theme();
        const double title = drawText(painter, room, hit.title, font(FontRole::BodyBold), hit.titleSpans,
                                      t.text, t.accent, kLines) +
                             kBetween;
        room.setTop(room.top() + title);
        return title + drawText(painter, room, hit.snippet, font(FontRole::Caption), hit.snippetSpans,
                                t.text2, t.accent, kLines);
    }
    std::function<const ManualHit&(int)> m_hit;
};

} // namespace

HitList::HitList(QWidget* parent) : QListView(parent), m_model(new Model(this))
{
    setObjectName(QStringLiteral("helpHits"));
    setAccessibleName(HelpTr::tr("Topics found"));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(m_model);
    setItemDelegate(new HitDelegate([this](int row) -> const ManualHit& { return m_model->hit(row); }, this));
}

void HitList::setHits(const QList<ManualHit>& hits)
{
    m_model->setHits(hits);
    if (!hits.isEmpty())
        setCurrentIndex(m_model->index(0));
}

int HitList::count() const
{
    return m_model->rowCount();
}

void HitList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT chosen(m_model->hit(current.row()).topic);
}

} // namespace wardbook::ui
