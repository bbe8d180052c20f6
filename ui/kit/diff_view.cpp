#include "ui/kit/diff_view.h"
#include "ui/kit/icons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/table_header.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

constexpr Length kArrowColumn{28};
constexpr Length kRowHeight{28};

class DiffModel : public QAbstractTableModel
{
public:
    enum Column { Label, Before, Arrow, After, Count };
    using QAbstractTableModel::QAbstractTableModel;
    QList<DiffRow> rows;
    QString before, after;

    void set(const QList<DiffRow>& list, const QString& beforeCaption, const QString& afterCaption)
    {
        beginResetModel();
        rows = list;
        before = beforeCaption;
        after = afterCaption;
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Count; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
            (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const DiffRow& row = rows.at(index.row());
        switch (index.column()) {
        case Label:
            return row.label;
        case Before:
            return row.before.isEmpty() ? KitTr::tr("(empty)") : row.before;
        case After:
            return row.after.isEmpty() ? KitTr::tr("(empty)") : row.after;
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (section) {
        case Label:
            return KitTr::tr("Field");
        case Before:
            return before.isEmpty() ? KitTr::tr("Before")
                                    : KitTr::tr("Before") + QStringLiteral("  ") + before;
        case After:
            return after.isEmpty() ? KitTr::tr("After") : KitTr::tr("After") + QStringLiteral("  ") + after;
        default:
            return QString();
        }
    }
};

namespace {

class DiffDelegate : public QStyledItemDelegate
{
public:
    DiffDelegate(const DiffModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const DiffRow& row = m_model.rows.at(index.row());
        QColor back = t.surface;
        if (row.changed && index.column() == DiffModel::Before)
            back = t.badTint;
        if (row.changed && index.column() == DiffModel::After)
            back = t.okTint;
        painter->fillRect(option.rect, back);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (index.column() == DiffModel::Arrow) {
            QRect box(0, 0, metric::kSmallIcon, metric::kSmallIcon);
            box.moveCenter(option.rect.center());
            if (row.changed)
                paintIcon(*painter, QStringLiteral("arrow-right"), box, t.text3);
            return;
        }
        painter->setFont(option.font);
        painter->setPen(index.column() == DiffModel::Label ? t.text2 : t.text);
        QString text = index.data().toString();
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
        const QRect inner = option.rect.adjusted(
            index.column() == DiffModel::Label ? metric::kPage : metric::kGap, 0, -metric::kGap, 0);
        painter->drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }

private:
    const DiffModel& m_model;
};

} // namespace

DiffView::DiffView(QWidget* parent) : QTableView(parent), m_model(new DiffModel(this))
{
    setHorizontalHeader(new TableHeader(this));
    setModel(m_model);
    setItemDelegate(new DiffDelegate(*m_model, this));
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setSectionsClickable(false);
    setAccessibleName(KitTr::tr("What changed"));
}

void DiffView::setRows(const QList<DiffRow>& rows, const QString& beforeCaption, const QString& afterCaption)
{
    m_rows = rows;
    m_before = beforeCaption;
    m_after = afterCaption;
    fill();
}

void DiffView::setOnlyChanges(bool only)
{
    m_only = only;
    fill();
}

void DiffView::fill()
{
    QList<DiffRow> rows;
    for (const DiffRow& row : std::as_const(m_rows)) {
        if (row.changed || !m_only)
            rows.append(row);
    }
    m_model->set(rows, m_before, m_after);
}

int DiffView::shownRows() const
{
    return m_model->rowCount();
}

int DiffView::heightOfRows() const
{
    return horizontalHeader()->sizeHint().height() + shownRows() * kRowHeight;
}

void DiffView::step(int direction)
{
    const int count = shownRows();
    const int from = currentIndex().row();
    for (int i = 1; i <= count; ++i) {
        const int row = ((from + direction * i) % count + count) % count;
        if (m_model->rows.at(row).changed) {
            setCurrentIndex(m_model->index(row, 0));
            scrollTo(m_model->index(row, 0));
            return;
        }
    }
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width();
    const int label = std::min(px(108), width * 28 / 100);
    const int rest = std::max(0, width - label - kArrowColumn);
    setColumnWidth(DiffModel::Label, label);
    setColumnWidth(DiffModel::Arrow, kArrowColumn);
    setColumnWidth(DiffModel::Before, rest / 2);
    setColumnWidth(DiffModel::After, rest - rest / 2);
}

} // namespace wardbook::ui
