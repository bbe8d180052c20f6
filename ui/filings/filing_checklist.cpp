#include "ui/filings/filing_checklist.h"
#include "ui/filings/checklist_delegate.h"
#include "ui/filings/checklist_model.h"
#include "ui/filings/completeness_bar.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>

namespace wardbook::ui {

using filings::CheckLine;

FilingChecklist::FilingChecklist(FilingSelection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_model(new ChecklistModel(this)), m_view(new QListView(this)),
      m_count(makeLabel({}, FontRole::Body, "text2", this)),
      m_recheck(new Button(FilingsPageTr::tr("Recheck"), "plain", QStringLiteral("refresh"), this)),
      m_bar(new CompletenessBar(this))
{
    setSurface(this, "sunken");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget(this);
    auto* headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kSection);
    headColumn->setSpacing(metric::kGap);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    row->addWidget(makeLabel(FilingsPageTr::tr("Completeness"), FontRole::BodyBold, "", head));
    row->addWidget(m_count);
    row->addStretch(1);
    m_recheck->setSmall(true);
    m_recheck->setKeyCap(QStringLiteral("F5"));
    m_recheck->setObjectName(QStringLiteral("recheck"));
    row->addWidget(m_recheck);
    headColumn->addLayout(row);
    headColumn->addWidget(m_bar);
    column->addWidget(head);
    column->addWidget(makeLine("h2", this));
    column->addWidget(m_view, 1);

    m_view->setObjectName(QStringLiteral("checklist"));
    m_view->setAccessibleName(FilingsPageTr::tr("Checklist"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ChecklistDelegate(*m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    setSurface(m_view, "sunken");
    markPane(m_view, Pane::List);
    setFocusProxy(m_view);

    connect(m_recheck, &QPushButton::clicked, this, &FilingChecklist::recheckWanted);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { choose(current.row()); });
    connect(m_view, &QListView::doubleClicked, this, [this](const QModelIndex& index) { mend(index.row()); });
    connect(m_view, &QListView::customContextMenuRequested, this, [this](const QPoint& at) {
        showMenu(m_view->indexAt(at).row(), m_view->viewport()->mapToGlobal(at));
    });
    connect(&m_selection, &FilingSelection::changed, this, &FilingChecklist::follow);
}

void FilingChecklist::setFiling(const FilingPtr& filing)
{
    const QScopedValueRollback<bool> quiet(m_following, true);
    const bool other = !filing || filing->filing.id != m_filing;
    m_filing = filing ? filing->filing.id : 0;
    if (other)
        m_line.clear();
    m_model->setLines(filing ? filing->lines : QList<CheckLine>());
    const filings::Completeness done = filing ? filing->completeness : filings::Completeness();
    m_count->setText(FilingsPageTr::tr("%1 of %2").arg(done.present).arg(done.total()));
    m_bar->set(done, FilingsPageTr::tr("Present %1, to be confirmed %2, missing %3")
                         .arg(done.present)
                         .arg(done.doubtful)
                         .arg(done.missing));
    const int row = m_model->rowOf(m_line);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
}

void FilingChecklist::setChecking(bool checking)
{
    m_recheck->setEnabled(!checking);
}

QString FilingChecklist::countText() const
{
    return m_count->text();
}

void FilingChecklist::goToNextProblem()
{
    const int row = m_model->nextProblem(m_view->currentIndex().row());
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model->index(row));
    m_view->setFocus();
}

bool FilingChecklist::selectLine(const QString& lineId)
{
    const int row = m_model->rowOf(lineId);
    if (row < 0)
        return false;
    m_view->setCurrentIndex(m_model->index(row));
    return true;
}

void FilingChecklist::choose(int row)
{
    const CheckLine* line = m_model->lineAt(row);
    if (!line || m_following)
        return;
    m_line = line->id;
    FilingSelection::Place place{line->part, line->section, line->id, {}, {}, {}};
    for (const CheckLine::Problem& problem : line->problems) {
        if (!isProblem(problem.state))
            continue;
        place.source = problem.source.token();
        place.key = problem.key;
        break;
    }
    m_selection.select(place, this);
}

/// Something else was selected elsewhere: the line it belongs to, if there is one.
void FilingChecklist::follow(const FilingSelection::Place& place, const QObject* by)
{
    if (by == this)
        return;
    int row = place.line.isEmpty() ? -1 : m_model->rowOf(place.line);
    if (row < 0)
        row = m_model->rowOfPlace(place.part, place.section);
    if (row < 0)
        return;
    const QScopedValueRollback<bool> quiet(m_following, true);
    m_line = m_model->lineAt(row)->id;
    m_view->setCurrentIndex(m_model->index(row));
}

void FilingChecklist::mend(int row)
{
    if (const CheckLine* line = m_model->lineAt(row))
        Q_EMIT mendWanted(*line);
}

void FilingChecklist::showMenu(int row, const QPoint& at)
{
    if (const CheckLine* line = m_model->lineAt(row))
        Q_EMIT menuWanted(*line, at);
}

bool FilingChecklist::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ControlModifier)) {
            mend(m_view->currentIndex().row());
            return true;
        }
        if (key->key() == Qt::Key_Menu) {
            const QRect rect = m_view->visualRect(m_view->currentIndex());
            showMenu(m_view->currentIndex().row(), m_view->viewport()->mapToGlobal(rect.center()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
