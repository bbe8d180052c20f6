#include "ui/audit/trail_table.h"
#include "ui/audit/trail_model.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

namespace {

constexpr int kBar = 3;

class TrailDelegate : public QStyledItemDelegate
{
public:
    TrailDelegate(const TrailModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, selected                                 ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.surface);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (selected && index.column() == 0)
            painter->fillRect(option.rect.left(), option.rect.top(), kBar, option.rect.height(), t.accent);
        QRect inner =
            option.rect.adjusted(index.column() == 0 ? metric::kPage : metric::kGap, 0, -metric::kGap, -1);
        QColor colour = t.text;
        const int column = index.column();
        if (column == TrailModel::Number || column == TrailModel::Hash)
            colour = t.text3;
        else if (column == TrailModel::Subject)
            colour = t.text2;
        if (column == TrailModel::Signature)
            paintSeal(*painter, inner, colour, m_model.at(index.row()).seq);
        painter->setFont(column == TrailModel::Hash ? font(FontRole::MonoCaption) : option.font);
        painter->setPen(colour);
        const QString text = index.data().toString();
        painter->drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }

private:
    void paintSeal(QPainter& painter, QRect& inner, QColor& colour, qint64 seq) const
    {
        const Theme& t = theme();
        const ledger::ActCheck* check = m_model.checkOf(seq);
        const bool bad = check && !check->ok();
        colour = bad ? t.badText : t.text;
        const QRect box(inner.left(), inner.center().y() - metric::kSmallIcon / 2, metric::kSmallIcon,
                        metric::kSmallIcon);
        paintIcon(painter, QString::fromLatin1(bad ? "error" : "check-circle"), box,
                  bad ? t.badText : t.text3);
        inner.setLeft(box.right() + 6);
    }
    const TrailModel& m_model;
};

} // namespace

TrailTable::TrailTable(TrailModel& model, QWidget* parent) : QTableView(parent)
{
    setModel(&model);
    setItemDelegate(new TrailDelegate(model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metric::kRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(TrailModel::Content, QHeaderView::Stretch);
    const QList<std::pair<int, int>> widths{{TrailModel::Number, 84},   {TrailModel::Time, 112},
                                            {TrailModel::Person, 88},   {TrailModel::Kind, 104},
                                            {TrailModel::Subject, 168}, {TrailModel::Signature, 136},
                                            {TrailModel::Hash, 104}};
    for (const auto& [column, width] : widths)
        setColumnWidth(column, width);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void TrailTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

} // namespace wardbook::ui
