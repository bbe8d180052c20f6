#include "ui/overview/work_list.h"
#include "ui/kit/widgets.h"
#include "ui/overview/overview_page_tr.h"
#include <QContextMenuEvent>
#include <QScrollBar>

namespace wardbook::ui {

using overview::Work;

WorkList::WorkList(WorkModel& model, bool mayReport, QWidget* parent)
    : QListView(parent), m_model(model), m_delegate(new WorkDelegate(model, mayReport, this))
{
    setObjectName(QStringLiteral("workList"));
    setMinimumWidth(px(440)); // below it the page scrolls
    setAccessibleName(OverviewPageTr::tr("What is to be done"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSurface(this, "surface");
    setMouseTracking(true);
    setUniformItemSizes(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(WorkDelegate::kLine);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const Work* work = m_model.at(index.row()))
            Q_EMIT opened(*work);
    });
    // J, K and Z are keys here: an input method must not swallow them.
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

const Work* WorkList::current() const
{
    return m_model.at(currentIndex().row());
}

void WorkList::keepCurrent(const QString& key, int row)
{
    int found = key.isEmpty() ? -1 : m_model.rowOf(key);
    // What was done leaves the list: the next line is chosen, or the one before at the end.
    for (int at = row; found < 0 && at >= 0 && at < m_model.rowCount(); ++at)
        if (!m_model.isSection(at))
            found = at;
    for (int at = m_model.rowCount() - 1; found < 0 && at >= 0; --at)
        if (!m_model.isSection(at))
            found = at;
    if (found >= 0)
        setCurrentIndex(m_model.index(found));
}

void WorkList::setWork(const QList<Work>& work, const overview::Moment& moment)
{
    const Work* before = current();
    const QString key = before ? before->key : QString();
    const int row = before ? currentIndex().row() : m_model.firstRow();
    const int scrolled = verticalScrollBar()->value();
    m_model.setWork(work, moment);
    keepCurrent(key, row < 0 ? m_model.firstRow() : row);
    verticalScrollBar()->setValue(scrolled);
}

void WorkList::setUnfolded(bool unfolded)
{
    const Work* before = current();
    const QString key = before ? before->key : QString();
    const int row = currentIndex().row();
    m_model.setUnfolded(unfolded);
    keepCurrent(key, row);
}

void WorkList::select(const QString& key)
{
    if (const int row = m_model.rowOf(key); row >= 0)
        setCurrentIndex(m_model.index(row));
}

void WorkList::count(qint64 nowMs)
{
    m_model.setNow(nowMs);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Work* work = m_model.at(row);
        if (work && work->kind == Work::Kind::Clock)
            update(m_model.index(row));
        else if (work)
            break; // clocks come first
    }
}

QRect WorkList::buttonRect(const QModelIndex& index) const
{
    return m_delegate->buttonRect(visualRect(index), index.row(), index == currentIndex());
}

void WorkList::move(int step)
{
    for (int row = currentIndex().row() + step; row >= 0 && row < m_model.rowCount(); row += step)
        if (!m_model.isSection(row))
            return setCurrentIndex(m_model.index(row));
}

void WorkList::keyPressEvent(QKeyEvent* event)
{
    const Work* work = current();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && event->key() == Qt::Key_J)
        move(1);
    else if (plain && event->key() == Qt::Key_K)
        move(-1);
    else if (plain && work && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT opened(*work);
    else if (plain && work && event->key() == Qt::Key_Z)
        Q_EMIT postponeWanted(*work);
    else
        QListView::keyPressEvent(event);
}

void WorkList::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    viewport()->setCursor(m_model.at(index.row()) && buttonRect(index).contains(event->pos())
                              ? Qt::PointingHandCursor
                              : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

/// One click chooses, on the button of a clock it opens; so does a double click on any line.
void WorkList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const Work* work = m_model.at(index.row());
    if (event->button() == Qt::LeftButton && work && buttonRect(index).contains(event->pos()))
        Q_EMIT opened(*work);
}

void WorkList::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    const Work* work = m_model.at(index.row());
    if (!work)
        return;
    setCurrentIndex(index);
    Q_EMIT menuWanted(*work, event->reason() == QContextMenuEvent::Mouse
                                 ? event->globalPos()
                                 : viewport()->mapToGlobal(visualRect(index).center()));
}

} // namespace wardbook::ui
