#include "ui/drills/inject_list.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/inject_delegate.h"
#include "ui/drills/inject_form.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QScrollBar>

namespace wardbook::ui {

using Kind = InjectLine::Kind;

InjectList::InjectList(QWidget* parent)
    : QListView(parent), m_model(new InjectModel(this)), m_delegate(new InjectDelegate(*m_model, this)),
      m_form(new InjectForm(viewport()))
{
    setProperty("ownCopy", true); // what is copied carries the mark of a drill
    setObjectName(QStringLiteral("injects"));
    setAccessibleName(DrillsPageTr::tr("Injects"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    m_form->setFocusProxy(nullptr);
    m_form->hide();
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = chosen();
        m_restoring = true;
    });
    connect(m_model, &InjectModel::linesChanged, this, &InjectList::keepChoice);
    connect(m_form, &InjectForm::heightChanged, this, [this] {
        m_delegate->setFormHeight(m_form->wantedHeight());
        scheduleDelayedItemsLayout();
        executeDelayedItemsLayout();
        placeForm();
        Q_EMIT askingChanged();
    });
    m_delegate->setFormHeight(m_form->wantedHeight());
}

qint64 InjectList::chosen() const
{
    const drills::RunInject* inject = m_model->injectAt(currentIndex().row());
    return inject ? inject->id : 0;
}

void InjectList::setRun(const RunPointer& run, qint64 nowMs)
{
    m_model->setRun(run, nowMs);
    showForm();
}

void InjectList::setNow(qint64 nowMs)
{
    m_model->setNow(nowMs);
}

void InjectList::setRefusal(const QString& refusal)
{
    m_refusal = refusal;
    showForm();
}

bool InjectList::choose(qint64 inject)
{
    if (m_model->rowOf(inject) < 0 && m_model->run() && m_model->run()->inject(inject)) {
        // it lies in a folded section
        const auto place = m_model->run()->placeOf(*m_model->run()->inject(inject), m_model->nowMs());
        if (!m_model->isOpen(place))
            m_model->toggle(place);
    }
    const int row = m_model->rowOf(inject);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row));
    return true;
}

/// The chosen inject stays chosen wherever it moved.
void InjectList::keepChoice()
{
    const int row = m_kept != 0 ? m_model->rowOf(m_kept) : -1;
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
    m_restoring = false;
    if (row < 0 && m_kept != 0)
        Q_EMIT chosenChanged(chosen());
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    placeForm();
}

void InjectList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (m_restoring)
        return;
    Q_EMIT chosenChanged(chosen());
    // the form's line comes and goes: not while the view is still handling the mouse
    QMetaObject::invokeMethod(this, &InjectList::showForm, Qt::QueuedConnection);
}

void InjectList::showForm()
{
    const drills::RunInject* inject = m_model->injectAt(currentIndex().row());
    const bool waits =
        inject && (inject->state == QLatin1String("waiting") || inject->state == QLatin1String("skipped"));
    const bool shown = waits && m_model->run()->times.startedMs != 0 && m_model->run()->times.endedMs == 0;
    if (shown)
        m_form->showFor(inject->id, true, m_refusal);
    else
        m_form->stopAsking();
    m_model->setForm(shown ? inject->id : 0);
    placeForm();
}

void InjectList::placeForm()
{
    const int row = m_model->formRow();
    m_form->setVisible(row >= 0);
    if (row >= 0)
        m_form->setGeometry(visualRect(m_model->index(row)).adjusted(3, 0, 0, -1));
}

void InjectList::keyPressEvent(QKeyEvent* event)
{
    const InjectLine line = m_model->line(currentIndex().row());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (enter && event->modifiers() & Qt::ControlModifier) {
        event->ignore(); // the page's primary act
    } else if ((enter || event->key() == Qt::Key_Space) && line.kind == Kind::Section) {
        m_model->toggle(line.place);
    } else if ((enter || event->key() == Qt::Key_Space) && chosen() != 0) {
        if (!event->isAutoRepeat())
            Q_EMIT releaseWanted(chosen());
    } else if (event->key() == Qt::Key_Delete && m_form->isVisible()) {
        m_form->ask();
    } else if (event->text().isEmpty() || event->text().at(0).unicode() < 0x20) {
        QListView::keyPressEvent(event);
        // the form's own line is no place to stand on
        if (m_model->line(currentIndex().row()).kind == Kind::Form) {
            const int step = event->key() == Qt::Key_Up ? -1 : 1;
            const int row = qBound(0, currentIndex().row() + step, m_model->rowCount() - 1);
            setCurrentIndex(m_model->index(row));
        }
    } else {
        event->ignore();
    }
}

void InjectList::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    const InjectLine line = m_model->line(indexAt(event->pos()).row());
    if (indexAt(event->pos()).isValid() && line.kind == Kind::Section)
        m_model->toggle(line.place);
}

void InjectList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    placeForm();
}

void InjectList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeForm();
}

} // namespace wardbook::ui
