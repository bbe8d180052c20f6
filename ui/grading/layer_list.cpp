#include "ui/grading/layer_list.h"
#include "ui/grading/graded_data.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QAbstractListModel>
#include <QBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

using grading::Round;
using grading::Verdict;

namespace {

constexpr Length kWidth{200}, kRow{48}, kPercent{44}, kTotal{22};
constexpr int kBar = 4;

/// Done and not quite done must not look the same: 99.9 % is 99.
int percentOf(const Round::Counts& counts)
{
    return counts.total() == 0 ? 100 : int(qint64{counts.judged()} * 100 / counts.total());
}

} // namespace

class LayerModel : public QAbstractListModel
{
public:
    struct Row
    {
        int layer = 0;
        QString name;
        Round::Counts counts;
    };
    explicit LayerModel(RoundEditor& editor, QObject* parent) : QAbstractListModel(parent), m_editor(editor)
    {
    }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const Row& row = m_rows.at(index.row());
        if (role == Qt::DisplayRole)
            return row.name;
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return GradingPageTr::tr("%1: %2 of %3 judged, %4 not met")
                .arg(row.name)
                .arg(row.counts.judged())
                .arg(row.counts.total())
                .arg(row.counts.unmet);
        return {};
    }
    const QList<Row>& rows() const { return m_rows; }
    void rebuild()
    {
        beginResetModel();
        m_rows.clear();
        const Round& round = m_editor.round();
        for (int layer = 0; layer < round.pack->layers.size(); ++layer)
            if (!round.rowsOfLayer(layer).isEmpty())
                m_rows.append({layer,
                               language() == Language::Chinese ? round.pack->layers.at(layer).label.zh
                                                               : shortLayerName(round.pack->layers.at(layer)),
                               round.counts(layer)});
        endResetModel();
    }
    void recount(const Cells& cells)
    {
        QSet<int> layers;
        for (const CellAt at : cells)
            layers.insert(m_editor.round().item(at.row).layer);
        for (int i = 0; i < m_rows.size(); ++i) {
            if (!layers.contains(m_rows.at(i).layer))
                continue;
            m_rows[i].counts = m_editor.round().counts(m_rows.at(i).layer);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    Round::Counts total() const
    {
        Round::Counts all;
        for (const Row& row : m_rows) {
            all.met += row.counts.met;
            all.partial += row.counts.partial;
            all.unmet += row.counts.unmet;
            all.notApplicable += row.counts.notApplicable;
            all.blank += row.counts.blank;
        }
        return all;
    }

private:
    RoundEditor& m_editor;
    QList<Row> m_rows;
};

namespace {

class LayerDelegate : public QStyledItemDelegate
{
public:
    LayerDelegate(const LayerModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {kWidth, kRow}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const LayerModel::Row& row = m_model.rows().at(index.row());
        const bool current = option.state & QStyle::State_Selected;
        const QRect cell = option.rect;
        painter->fillRect(cell, current                                    ? t.selected
                                : (option.state & QStyle::State_MouseOver) ? t.hover
                                                                           : t.sunken);
        painter->setPen(t.line);
        painter->drawLine(cell.bottomLeft(), cell.bottomRight());
        if (current)
            painter->fillRect(cell.left(), cell.top(), 3, cell.height(), t.accent);
        QRect text = cell.adjusted(metric::kPage, px(6), -metric::kSection, 0);
        text.setHeight(px(20));
        painter->setFont(ui::font(FontRole::Caption));
        int right = 0;
        if (row.counts.unmet > 0) {
            const QString unmet = GradingPageTr::tr("not met %1", "layer list").arg(row.counts.unmet);
            right = painter->fontMetrics().horizontalAdvance(unmet) + metric::kGap;
            painter->setPen(t.badText);
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, unmet);
        }
        painter->setFont(ui::font(current ? FontRole::BodyBold : FontRole::Body));
        painter->setPen(t.text);
        painter->drawText(text.adjusted(0, 0, -right, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(row.name, Qt::ElideRight, text.width() - right));
        const int percent = percentOf(row.counts);
        QRect bar(text.left(), cell.top() + px(33), text.width() - kPercent, kBar);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.line2);
        painter->drawRoundedRect(bar, 2, 2);
        painter->setBrush(row.counts.blank == 0 ? t.okFill : t.accent);
        bar.setWidth(int(qint64{bar.width()} * percent / 100));
        painter->drawRoundedRect(bar, 2, 2);
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(t.text2);
        painter->drawText(QRect(text.right() - kPercent, cell.top() + px(26), kPercent, px(18)),
                          Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1%").arg(percent));
    }

private:
    const LayerModel& m_model;
};

} // namespace

class TotalsView : public QWidget
{
public:
    explicit TotalsView(QWidget* parent) : QWidget(parent) { setFixedHeight(5 * kTotal + 2 * metric::kGap); }
    void setCounts(const Round::Counts& counts)
    {
        m_counts = counts;
        setAccessibleName(
            GradingPageTr::tr("%1 met, %2 partly met, %3 not met, %4 not applicable, %5 not judged")
                .arg(counts.met)
                .arg(counts.partial)
                .arg(counts.unmet)
                .arg(counts.notApplicable)
                .arg(counts.blank));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const std::pair<Verdict, int> lines[] = {{Verdict::Met, m_counts.met},
                                                 {Verdict::Partial, m_counts.partial},
                                                 {Verdict::Unmet, m_counts.unmet},
                                                 {Verdict::NotApplicable, m_counts.notApplicable},
                                                 {Verdict::Blank, m_counts.blank}};
        int y = metric::kGap;
        for (const auto& [verdict, count] : lines) {
            const bool bad = verdict == Verdict::Unmet && count > 0, strong = verdict == Verdict::Blank;
            const QRect line(metric::kPage, y, width() - metric::kPage - metric::kSection, kTotal);
            painter.setFont(ui::font(strong ? FontRole::BodyBold : FontRole::Body));
            painter.setPen(bad ? theme().badText : strong ? theme().text : theme().text2);
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, verdictWord(verdict));
            painter.setFont(ui::font(strong || bad ? FontRole::BodyBold : FontRole::Body));
            painter.setPen(bad ? theme().badText : theme().text);
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(count));
            y += kTotal;
        }
    }

private:
    Round::Counts m_counts;
};

LayerList::LayerList(RoundEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_model(new LayerModel(editor, this)), m_view(new QListView(this)),
      m_totals(new TotalsView(this))
{
    setSurface(this, "sunken");
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_view->setObjectName(QStringLiteral("layers"));
    m_view->setAccessibleName(GradingPageTr::tr("Layers"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LayerDelegate(*m_model, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    setSurface(m_view, "sunken");
    markPane(m_view, Pane::Filter);
    column->addWidget(m_view);
    column->addWidget(m_totals);
    column->addStretch(1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT chosen(m_model->rows().at(current.row()).layer);
            });
    connect(&editor, &RoundEditor::roundChanged, this, [this] {
        const int shown = layer();
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->rebuild();
        fit();
        setLayer(shown);
        m_totals->setCounts(m_model->total());
    });
    connect(&editor, &RoundEditor::cellsChanged, this, [this](const Cells& cells) {
        m_model->recount(cells);
        m_totals->setCounts(m_model->total());
    });
}

/// The totals stand right under the last layer; where there is no room the list scrolls.
void LayerList::fit()
{
    const int wanted = int(m_model->rows().size()) * kRow;
    m_view->setFixedHeight(qBound<int>(kRow, height() - m_totals->height(), qMax<int>(kRow, wanted)));
}

void LayerList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void LayerList::setLayer(int layer)
{
    const QSignalBlocker quiet(m_view->selectionModel());
    for (int i = 0; i < m_model->rows().size(); ++i)
        if (m_model->rows().at(i).layer == layer) {
            m_view->setCurrentIndex(m_model->index(i));
            m_view->viewport()->update();
        }
}

int LayerList::layer() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->rows().at(current.row()).layer : -1;
}

QList<int> LayerList::layers() const
{
    QList<int> layers;
    for (const LayerModel::Row& row : m_model->rows())
        layers.append(row.layer);
    return layers;
}

} // namespace wardbook::ui
