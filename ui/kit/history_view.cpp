#include "ui/kit/history_view.h"
#include "base/clock.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

constexpr qsizetype kNamed = 4;  ///< changes that a summary names
constexpr qsizetype kBrief = 14; ///< characters of a change that is written out

QString shortTime(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    const bool thisYear = local.date().year() == clock::now().date().year();
    return local.toString(thisYear ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

static QString changesSummary(const HistoryLine& line)
{
    const bool made =
        !line.changes.isEmpty() && std::all_of(line.changes.begin(), line.changes.end(),
                                               [](const DiffRow& change) { return change.before.isEmpty(); });
    if (made && line.changes.size() > kNamed)
        return KitTr::tr("%1 fields filled").arg(line.changes.size());
    QStringList parts;
    for (const DiffRow& change : line.changes.mid(0, kNamed)) {
        const bool brief = change.before.size() + change.after.size() <= kBrief && !change.before.isEmpty() &&
                           !change.after.isEmpty();
        parts.append(brief ? change.label + QLatin1Char(' ') + change.before + QStringLiteral("→") +
                                 change.after
                           : change.label);
    }
    return parts.join(KitTr::tr(", "));
}

QString historySummary(const HistoryLine& line)
{
    const QString what = changesSummary(line);
    return what.isEmpty() ? line.label : KitTr::tr("%1: %2").arg(line.label, what);
}

class HistoryModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    QList<HistoryLine> lines;
    void set(const QList<HistoryLine>& history)
    {
        beginResetModel();
        lines = history;
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(lines.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const HistoryLine& line = lines.at(index.row());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return shortTime(line.at) + QLatin1Char(' ') + line.actor + QLatin1Char(' ') +
                   historySummary(line);
        return role == Qt::ToolTipRole ? QVariant(line.reason) : QVariant();
    }
};

namespace {

class HistoryDelegate : public QStyledItemDelegate
{
public:
    HistoryDelegate(const HistoryModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, metric::kTwoLineRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const HistoryLine& line = m_model.lines.at(index.row());
        const bool on = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, on ? t.selected : t.sunken);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (on)
            painter->fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), t.accent);
        const QRect inner = option.rect.adjusted(metric::kPage, 4, -metric::kPage, -4);
        const QRect top(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        const QRect low(inner.left(), top.bottom() + 1, inner.width(), inner.height() - top.height());
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(t.text3);
        const QString when = shortTime(line.at);
        painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, when);
        const int used = painter->fontMetrics().horizontalAdvance(when) + 8;
        painter->setFont(ui::font(FontRole::Body));
        painter->setPen(t.text);
        const QRect left = top.adjusted(0, 0, -used, 0);
        painter->drawText(left, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(line.actor + QLatin1Char(' ') + line.label,
                                                            Qt::ElideRight, left.width()));
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(t.text2);
        const QString second = line.reason.isEmpty() ? changesSummary(line) : line.reason;
        painter->drawText(low, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, low.width()));
    }

private:
    const HistoryModel& m_model;
};

} // namespace

HistoryView::HistoryView(QWidget* parent)
    : QWidget(parent), m_model(new HistoryModel(this)), m_list(new QListView(this)),
      m_diff(new DiffView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 3);
    column->addWidget(makeLine("h2", this));
    column->addWidget(m_diff, 2);
    setSurface(m_list, "sunken");
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(*m_model, this));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setAccessibleName(KitTr::tr("History"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { showChosen(current.row()); });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.row() < m_history.size())
            Q_EMIT actRequested(m_history.at(index.row()).seq);
    });
}

void HistoryView::setHistory(const QList<HistoryLine>& history)
{
    m_history = history;
    m_model->set(history);
    if (history.isEmpty())
        m_diff->setRows({});
    else
        m_list->setCurrentIndex(m_model->index(0));
}

void HistoryView::showChosen(int row)
{
    m_diff->setRows(row >= 0 && row < m_history.size() ? m_history.at(row).changes : QList<DiffRow>());
}

} // namespace wardbook::ui
