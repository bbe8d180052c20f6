#include "ui/overview/fact_table.h"
#include "ui/kit/chips.h"
#include "ui/kit/widgets.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

namespace wardbook::ui {

namespace {

constexpr Length kBarHeight{10}, kPad{4};

QColor inkOf(FactCell::Ink ink)
{
    const Theme& t = theme();
    switch (ink) {
    case FactCell::Ink::Ok:
        return t.okFill;
    case FactCell::Ink::Warn:
        return t.warnFill;
    case FactCell::Ink::Bad:
        return t.badFill;
    case FactCell::Ink::Calm:
        break;
    }
    return t.line2;
}

QColor toneOf(const QByteArray& tone)
{
    const Theme& t = theme();
    return tone == "bad"      ? t.badText
           : tone == "warn"   ? t.warnText
           : tone == "accent" ? t.accent
           : tone == "text2"  ? t.text2
           : tone == "text3"  ? t.text3
                              : t.text;
}

class FactDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* model = static_cast<const FactModel*>(index.model());
        const FactCell* cell = model->at(index);
        if (!cell)
            return;
        painter->save();
        paintCell(*painter, option.rect, *cell, option.state & QStyle::State_MouseOver);
        if ((option.state & QStyle::State_HasFocus) && cell->place.valid()) {
            painter->setRenderHint(QPainter::Antialiasing, false);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme().accent, metric::kFocusRing));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static void paintCell(QPainter& painter, const QRect& rect, const FactCell& cell, bool hovered)
    {
        const Theme& t = theme();
        switch (cell.look) {
        case FactCell::Look::Bar:
            return paintBar(painter, rect, cell);
        case FactCell::Look::Chip:
            chips::paint(painter, rect.adjusted(0, 0, -kPad, 0), cell.text, chips::toneFromText(cell.tone));
            return;
        case FactCell::Look::Level:
            return paintLevel(painter, rect, cell);
        case FactCell::Look::Text:
        case FactCell::Look::Bold:
            break;
        }
        QFont font = ui::font(cell.look == FactCell::Look::Bold ? FontRole::BodyBold : FontRole::Body);
        font.setUnderline(hovered && cell.place.valid());
        painter.setFont(font);
        painter.setPen(hovered && cell.place.valid() && !*cell.tone ? t.accent : toneOf(cell.tone));
        painter.drawText(rect, int(cell.alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, rect.width()));
    }

    static void paintLevel(QPainter& painter, const QRect& rect, const FactCell& cell)
    {
        const Theme& t = theme();
        const bool none = cell.text.isEmpty();
        if (!none && cell.level >= 1)
            painter.fillRect(rect.adjusted(1, 1, -1, -1), t.levels[size_t(cell.level - 1)].back);
        painter.setFont(ui::font(FontRole::Body));
        painter.setPen(none ? t.text3 : cell.level >= 1 ? t.levels[size_t(cell.level - 1)].text : t.text2);
        painter.drawText(rect, Qt::AlignCenter, none ? QStringLiteral("·") : cell.text);
    }

    static void paintBar(QPainter& painter, const QRect& rect, const FactCell& cell)
    {
        QRectF bar(rect.left(), rect.center().y() - kBarHeight / 2.0 + 0.5, rect.width() - metric::kGap,
                   kBarHeight);
        const double whole = bar.width();
        QPainterPath shape;
        double sum = 0;
        for (const auto& [share, ink] : cell.shares)
            sum += share;
        shape.addRoundedRect(QRectF(bar.left(), bar.top(), whole * std::min(1.0, sum), bar.height()), 2, 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(shape);
        for (const auto& [share, ink] : cell.shares) {
            bar.setWidth(whole * share);
            painter.fillRect(bar, inkOf(ink));
            bar.moveLeft(bar.right());
        }
    }
};

} // namespace

void FactModel::setRows(const QList<QList<FactCell>>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const FactCell* FactModel::at(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || index.column() >= m_rows.at(index.row()).size())
        return nullptr;
    return &m_rows.at(index.row()).at(index.column());
}

int FactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : int(m_rows.constFirst().size());
}

QVariant FactModel::data(const QModelIndex& index, int role) const
{
    const FactCell* cell = at(index);
    if (!cell)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell->text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return cell->tip.isEmpty() ? cell->text : cell->tip;
    default:
        return {};
    }
}

Qt::ItemFlags FactModel::flags(const QModelIndex& index) const
{
    const FactCell* cell = at(index);
    return cell && cell->place.valid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

FactTable::FactTable(const QString& name, const QList<int>& widths, int rowHeight, QWidget* parent)
    : QTableView(parent), m_widths(widths), m_rowHeight(rowHeight)
{
    setAccessibleName(name);
    setModel(&m_model);
    setItemDelegate(new FactDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSurface(this, "sunken");
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(1);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
}

void FactTable::setRows(const QList<QList<FactCell>>& rows)
{
    const QModelIndex before = currentIndex();
    m_model.setRows(rows);
    for (int i = 0; i < m_widths.size() && i < m_model.columnCount(); ++i) {
        horizontalHeader()->setSectionResizeMode(i, m_widths.at(i) == 0 ? QHeaderView::Stretch
                                                                        : QHeaderView::Fixed);
        if (m_widths.at(i) != 0)
            setColumnWidth(i, m_widths.at(i));
    }
    if (before.isValid())
        setCurrentIndex(m_model.index(before.row(), before.column()));
    updateGeometry();
}

QSize FactTable::sizeHint() const
{
    return {200, m_rowHeight * m_model.rowCount()};
}

QSize FactTable::minimumSizeHint() const
{
    return {80, m_rowHeight * m_model.rowCount()};
}

void FactTable::open(const QModelIndex& index)
{
    if (const FactCell* cell = m_model.at(index); cell && cell->place.valid())
        Q_EMIT opened(cell->place);
}

void FactTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void FactTable::mouseMoveEvent(QMouseEvent* event)
{
    const FactCell* cell = m_model.at(indexAt(event->pos()));
    viewport()->setCursor(cell && cell->place.valid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void FactTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        open(indexAt(event->pos()));
}

/// It shows all of its rows: the wheel belongs to the column that it stands in.
void FactTable::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

/// The first number that can be opened, so that the keyboard has somewhere to begin.
void FactTable::focusInEvent(QFocusEvent* event)
{
    for (int row = 0; !currentIndex().isValid() && row < m_model.rowCount(); ++row)
        for (int column = 0; !currentIndex().isValid() && column < m_model.columnCount(); ++column)
            if (m_model.flags(m_model.index(row, column)) != Qt::NoItemFlags)
                setCurrentIndex(m_model.index(row, column));
    QTableView::focusInEvent(event);
}

} // namespace wardbook::ui
