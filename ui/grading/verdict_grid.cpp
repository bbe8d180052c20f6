#include "ui/grading/verdict_grid.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/object_header.h"
#include "ui/grading/verdict_delegate.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QScrollBar>

namespace wardbook::ui {

constexpr Length kItemsMin{272}, kItemsMax{460}, kCellMin{43}, kCellMax{72};

VerdictGrid::VerdictGrid(RoundEditor& editor, QWidget* parent)
    : QWidget(parent), m_model(new VerdictModel(editor, this)), m_cells(new CellTable(*m_model, this)),
      m_items(new QTableView(this)), m_itemDelegate(new ItemDelegate(*m_model, this)),
      m_header(new ObjectHeader(*m_model, m_cells)), m_corner(new ObjectHeader(*m_model, m_items)),
      m_filler(new QWidget(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_items, 1);
    setSurface(m_filler, "sunken");
    m_filler->hide();
    left->addWidget(m_filler);
    row->addLayout(left);
    row->addWidget(makeLine("v2", this));
    row->addWidget(m_cells, 1);
    for (QTableView* half : {static_cast<QTableView*>(m_cells), m_items})
        half->setProperty("ownColumns", true); // the two belong beside each other
    m_cells->setHorizontalHeader(m_header);
    m_cells->setItemDelegate(new VerdictDelegate(*m_model, this));
    m_cells->installEventFilter(this);
    m_cells->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_cells);
    setUpItems();

    QScrollBar* bar = m_cells->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, m_items->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_items->verticalScrollBar(), &QScrollBar::valueChanged, bar, &QScrollBar::setValue);
    connect(m_cells->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        m_filler->setFixedHeight(m_cells->horizontalScrollBar()->sizeHint().height());
        m_filler->setVisible(maximum > 0);
    });
    connect(m_cells, &CellTable::currentMoved, this, &VerdictGrid::follow);
    connect(m_header, &QHeaderView::sectionClicked, this, [this](int section) {
        m_cells->selectColumn(section);
        m_cells->setFocus();
    });
    connect(m_header, &ObjectHeader::copyWanted, this,
            [this](int section) { Q_EMIT copyColumnWanted(m_model->columns().at(section - 1)); });
    connect(m_cells, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        Q_EMIT menuWanted(m_cells->rowAt(at.y()), m_cells->viewport()->mapToGlobal(at));
    });
    connect(m_items, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        Q_EMIT menuWanted(m_items->rowAt(at.y()), m_items->viewport()->mapToGlobal(at));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        keepPlace();
    });
    fitColumns();
}

void VerdictGrid::setUpItems()
{
    m_items->setObjectName(QStringLiteral("itemColumn"));
    m_items->setAccessibleName(GradingPageTr::tr("Requirement items"));
    m_items->setModel(m_model);
    m_items->setHorizontalHeader(m_corner);
    m_items->setItemDelegate(m_itemDelegate);
    m_items->setShowGrid(false);
    m_items->setWordWrap(false);
    m_items->setFrameShape(QFrame::NoFrame);
    m_items->setSelectionMode(QAbstractItemView::NoSelection);
    m_items->setFocusPolicy(Qt::NoFocus);
    m_items->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_items->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->setContextMenuPolicy(Qt::CustomContextMenu);
    m_items->verticalHeader()->hide();
    m_items->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_items->verticalHeader()->setMinimumSectionSize(metric::kGridCell);
    m_items->verticalHeader()->setDefaultSectionSize(metric::kGridCell);
    connect(m_items, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        const VerdictModel::Line& line = m_model->line(index.row());
        if (line.heading) {
            m_model->setCollapsed(line.group, !m_model->group(line.group).collapsed);
            keepPlace();
        } else if (m_cells->current().valid()) {
            m_cells->setCurrent({line.row, m_cells->current().column});
        }
        m_cells->setFocus();
    });
}

void VerdictGrid::follow(const QModelIndex& from, const QModelIndex& to)
{
    m_itemDelegate->setCurrentLine(to.isValid() ? to.row() : -1);
    for (const QModelIndex& index : {from, to})
        if (index.isValid())
            m_items->viewport()->update(m_items->visualRect(m_model->index(index.row(), 0)));
    m_header->setCurrentColumn(to.isValid() ? to.column() : -1);
    const CellAt at = m_cells->current();
    if (at.valid())
        m_last = at;
    Q_EMIT currentChanged(at);
}

/// After the lines changed: the cell as before, or the first one.
void VerdictGrid::keepPlace()
{
    if (m_model->indexOf(m_last).isValid()) {
        m_cells->setCurrent(m_last);
        return;
    }
    if (m_cells->current().valid())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 1; column < m_model->columnCount(); ++column) {
            const CellAt at = m_model->cellAt(m_model->index(row, column));
            if (at.valid())
                return m_cells->setCurrent(at);
        }
    }
    Q_EMIT currentChanged({});
}

void VerdictGrid::fitColumns()
{
    const int objects = int(m_model->columns().size());
    const int bar = m_cells->verticalScrollBar()->sizeHint().width();
    const int room = width() - bar - 1;
    const int cell = objects == 0 ? kCellMin : qBound<int>(kCellMin, (room - kItemsMin) / objects, kCellMax);
    const int items = qBound<int>(kItemsMin, room - cell * objects, kItemsMax);
    m_items->setFixedWidth(items);
    m_corner->resizeSection(0, items);
    m_header->setDefaultSectionSize(cell);
    m_cells->setColumnHidden(0, true);
    for (int column = 1; column < m_model->columnCount(); ++column) {
        m_cells->setColumnWidth(column, cell);
        if (!m_items->isColumnHidden(column))
            m_items->setColumnHidden(column, true);
    }
}

void VerdictGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// The frame of the current cell is paler while the keys go elsewhere.
bool VerdictGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const QModelIndex at = m_cells->currentIndex();
        if (at.isValid())
            m_cells->viewport()->update(m_cells->visualRect(at));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
