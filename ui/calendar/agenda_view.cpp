#include "ui/calendar/agenda_view.h"
#include "ui/calendar/agenda_delegate.h"
#include "ui/calendar/calendar_page_tr.h"
#include <QKeyEvent>

namespace wardbook::ui {

AgendaView::AgendaView(AgendaModel& model, std::function<QString(const QString& registerId)> icons,
                       QWidget* parent)
    : QListView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new AgendaDelegate(model, std::move(icons), this));
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled, false); // J and K are keys here
    setAccessibleName(CalendarPageTr::tr("What is due"));
}

void AgendaView::show(const QList<calendar::DutyGroup>& groups, QDate today, bool headings)
{
    const QString before = m_model.keyOf(currentIndex().row());
    m_model.set(groups, today, headings);
    int row = m_model.rowOfKey(before);
    for (int first = 0; row < 0 && first < m_model.rowCount(); ++first)
        if (m_model.line(first).kind != AgendaLine::Heading)
            row = first;
    choose(row);
    if (before != m_model.keyOf(row))
        scrollToTop();
}

void AgendaView::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row));
}

void AgendaView::act(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const AgendaLine line = m_model.line(row); // opening a group moves the lines
    if (const calendar::Duty* duty = line.duty())
        Q_EMIT openRequested(*duty);
    else if (line.kind == AgendaLine::Group)
        toggle(row, !line.open);
}

void AgendaView::toggle(int row, bool open)
{
    if (row >= 0 && row < m_model.rowCount())
        choose(m_model.setOpen(row, open));
}

void AgendaView::step(int by)
{
    int row = currentIndex().row() + by;
    while (row >= 0 && row < m_model.rowCount() && m_model.line(row).kind == AgendaLine::Heading)
        row += by;
    choose(row);
}

void AgendaView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QListView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_J:
        return step(1);
    case Qt::Key_K:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return act(currentIndex().row());
    case Qt::Key_Right:
        return toggle(currentIndex().row(), true);
    case Qt::Key_Left:
        return toggle(currentIndex().row(), false);
    case Qt::Key_T:
        return event->ignore(); // the page's: today
    default:
        QListView::keyPressEvent(event);
    }
}

void AgendaView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        const AgendaLine& line = m_model.line(index.row());
        if (line.kind == AgendaLine::Group && !line.duty())
            act(index.row());
    }
}

void AgendaView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && m_model.line(index.row()).duty())
        act(index.row());
}

} // namespace wardbook::ui
