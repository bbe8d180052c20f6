#include "ui/incidents/report_list.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/theme.h"
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

using incidents::ItemState;
using incidents::ReportLine;

class ReportItemList::Model : public QAbstractListModel
{
public:
    QList<ReportLine> lines;
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(lines.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const ReportLine& line = lines.at(index.row());
        const QString title = itemTitle(line.item);
        if (role == Qt::ToolTipRole)
            return QStringLiteral("%1\n%2").arg(title, line.item.hint.text());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QStringLiteral("%1 %2 %3").arg(title, stateWord(line.state), line.lacks);
        return {};
    }
    void set(const QList<ReportLine>& shown)
    {
        beginResetModel();
        lines = shown;
        endResetModel();
    }
};

class ReportItemList::Delegate : public QStyledItemDelegate
{
public:
    Delegate(const Model& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, metric::kTwoLineRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const ReportLine& line = m_model.lines.at(index.row());
        const bool selected = option.state & QStyle::State_Selected;
        const QRect row = option.rect;
        painter->fillRect(row, selected                                 ? t.selected
                               : option.state & QStyle::State_MouseOver ? t.hover
                                                                        : t.sunken);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
        if (selected)
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), t.accent);
        QRect first(row.left() + metric::kSection, row.top() + px(4), row.width() - 2 * metric::kSection, px(20));
        const QString word = stateWord(line.state);
        const int chip = chips::width(word);
        chips::paint(*painter, {first.right() - chip + 1, first.top(), chip, chips::kHeight}, word,
                     stateTone(line.state));
        first.setRight(first.right() - chip - metric::kGap);
        const QString must = line.item.requiredFirst ? IncidentsPageTr::tr("required first") : QString();
        const QString changed = line.changed ? IncidentsPageTr::tr("changed") : QString();
        const QString side = !changed.isEmpty() ? changed : must;
        const int sideWidth = side.isEmpty() ? 0 : chips::width(side) + 6;
        painter->setFont(ui::font(selected ? FontRole::BodyBold : FontRole::Body));
        painter->setPen(t.text);
        const QString title = painter->fontMetrics().elidedText(itemTitle(line.item), Qt::ElideRight,
                                                                first.width() - sideWidth);
        painter->drawText(first, Qt::AlignVCenter | Qt::TextSingleLine, title);
        const int used = painter->fontMetrics().horizontalAdvance(title) + 6;
        if (!side.isEmpty())
            chips::paint(*painter, {first.left() + used, first.top(), sideWidth, chips::kHeight}, side,
                         chips::Tone::Info);
        const QString note = !line.lacks.isEmpty() ? line.lacks
                             : !line.filledFrom.isEmpty()
                                 ? IncidentsPageTr::tr("taken from %1").arg(line.filledFrom)
                                 : line.text.simplified();
        const QRect second(row.left() + px(34), row.top() + px(24), row.width() - px(34) - metric::kSection, px(20));
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(!line.lacks.isEmpty() ? t.warnText : t.text2);
        painter->drawText(second, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, second.width()));
    }

private:
    const Model& m_model;
};

ReportItemList::ReportItemList(QWidget* parent) : QListView(parent), m_model(std::make_unique<Model>())
{
    setObjectName(QStringLiteral("reportItems"));
    setAccessibleName(IncidentsPageTr::tr("Items of the report"));
    setModel(m_model.get());
    setItemDelegate(new Delegate(*m_model, this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

ReportItemList::~ReportItemList()
{
    setModel(nullptr);
}

QString ReportItemList::stateWord(ItemState state)
{
    switch (state) {
    case ItemState::Filled:
        return IncidentsPageTr::tr("filled");
    case ItemState::ToFollow:
        return IncidentsPageTr::tr("to follow");
    case ItemState::Missing:
        return IncidentsPageTr::tr("missing");
    case ItemState::Empty:
        break;
    }
    return IncidentsPageTr::tr("may be empty");
}

chips::Tone ReportItemList::stateTone(ItemState state)
{
    switch (state) {
    case ItemState::Filled:
        return chips::Tone::Ok;
    case ItemState::ToFollow:
        return chips::Tone::Warn;
    case ItemState::Missing:
        return chips::Tone::Bad;
    case ItemState::Empty:
        break;
    }
    return chips::Tone::Neutral;
}

void ReportItemList::show(const incidents::Report& report)
{
    const QString kept = currentItem();
    m_filling = true;
    m_model->set(report.lines);
    if (!select(kept)) {
        int first = 0;
        for (int row = int(report.lines.size()) - 1; row >= 0; --row)
            if (report.lines.at(row).state == ItemState::Missing ||
                report.lines.at(row).state == ItemState::ToFollow)
                first = row;
        setCurrentIndex(m_model->index(first, 0));
    }
    m_filling = false;
}

QString ReportItemList::currentItem() const
{
    const int row = currentIndex().row();
    return row < 0 || row >= m_model->lines.size() ? QString() : m_model->lines.at(row).item.id;
}

bool ReportItemList::select(const QString& item)
{
    for (int row = 0; row < m_model->lines.size(); ++row) {
        if (m_model->lines.at(row).item.id != item)
            continue;
        setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return false;
}

void ReportItemList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_filling && current.isValid())
        Q_EMIT itemChosen(currentItem());
}

} // namespace wardbook::ui
