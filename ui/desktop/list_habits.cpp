#include "ui/desktop/list_habits.h"
#include "ui/desktop/desktop_tr.h"
#include "ui/kit/icons.h"
#include "ui/kit/record_table_view.h"
#include "ui/kit/row_text.h"
#include "ui/kit/services.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTimer>

namespace wardbook::ui {

namespace {

QAbstractItemView* viewOf(QObject* object)
{
    if (auto* view = qobject_cast<QAbstractItemView*>(object))
        return view;
    auto* view = object ? qobject_cast<QAbstractItemView*>(object->parent()) : nullptr;
    return view && view->viewport() == object ? view : nullptr;
}

bool copies(const QAbstractItemView& view)
{
    return view.model() && !qobject_cast<const QHeaderView*>(&view) &&
           view.window()->windowType() != Qt::Popup && !view.property("ownCopy").toBool();
}

/// Its rows are read from the vault as they are painted: its page copies them, complete.
bool isRecords(const QAbstractItemView& view)
{
    return qobject_cast<const RecordTableView*>(&view) != nullptr;
}

} // namespace

ListHabits::ListHabits(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    qApp->installEventFilter(this);
}

ListHabits::~ListHabits()
{
    QDrag::cancel();
}

bool ListHabits::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return takesKey(watched, event);
    case QEvent::ContextMenu:
        if (QAbstractItemView* view = viewOf(watched); view && copies(*view) && !m_asked) {
            // Its own menu opens within this event and gets our lines; if none has by the next turn, ours
            // opens.
            m_asked = view;
            const QPoint at = static_cast<QContextMenuEvent*>(event)->globalPos();
            QTimer::singleShot(0, this, [this, at] {
                if (m_asked && !QApplication::activePopupWidget())
                    offerMenu(*m_asked, at);
                m_asked = nullptr;
            });
        }
        return false;
    case QEvent::Polish: // before the menu measures itself
        if (auto* menu = qobject_cast<QMenu*>(watched); menu && m_asked)
            addTo(*menu, *std::exchange(m_asked, nullptr));
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return drags(watched, event);
    default:
        return false;
    }
}

bool ListHabits::takesKey(QObject* watched, QEvent* event)
{
    auto* view = qobject_cast<QAbstractItemView*>(watched);
    if (!view || isRecords(*view) || !copies(*view))
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool headings =
        key->key() == Qt::Key_C && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (!headings && !key->matches(QKeySequence::Copy))
        return false;
    copy(m_services, *view, headings);
    return true;
}

void ListHabits::copy(Services& services, const QAbstractItemView& view, bool withHeadings)
{
    services.status(copyRowText(rowText(view, RowsOf::Selection), withHeadings));
}

void ListHabits::addTo(QMenu& menu, QAbstractItemView& view)
{
    const QPointer<QAbstractItemView> target(&view);
    Services* services = &m_services;
    if (!menu.isEmpty())
        menu.addSeparator();
    if (!isRecords(view)) { // whose menu has these two
        QAction* rows = menu.addAction(icon(QStringLiteral("copy")), DesktopTr::tr("Copy as table"));
        rows->setObjectName(QStringLiteral("copyRows"));
        rows->setShortcut(QKeySequence::Copy);
        connect(rows, &QAction::triggered, this, [services, target] {
            if (target)
                copy(*services, *target, false);
        });
        QAction* headed = menu.addAction(DesktopTr::tr("Copy with headings"));
        headed->setObjectName(QStringLiteral("copyWithHeadings"));
        headed->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
        connect(headed, &QAction::triggered, this, [services, target] {
            if (target)
                copy(*services, *target, true);
        });
        QAction* all = menu.addAction(DesktopTr::tr("Copy the whole list"));
        all->setObjectName(QStringLiteral("copyAll"));
        connect(all, &QAction::triggered, this, [services, target] {
            if (target)
                services->status(copyRowText(rowText(*target, RowsOf::Everything), true));
        });
    }
    // Some menus are kept and shown again: what is current is asked for when it is wanted.
    QAction* one = menu.addAction(DesktopTr::tr("Copy this cell"));
    one->setObjectName(QStringLiteral("copyCell"));
    connect(one, &QAction::triggered, this, [services, target] {
        const QString cell = target ? cellText(target->currentIndex()) : QString();
        if (cell.isEmpty())
            return services->status(DesktopTr::tr("This cell is empty"));
        copyText(cell);
        services->status(DesktopTr::tr("Copied: %1").arg(cell.simplified()));
    });
}

void ListHabits::offerMenu(QAbstractItemView& view, const QPoint& at)
{
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("listMenu"));
    addTo(*menu, view);
    menu->popup(at);
}

/// A press on a row that is selected already, and then a pull: elsewhere pulling selects more rows.
bool ListHabits::drags(QObject* watched, QEvent* event)
{
    QAbstractItemView* view = viewOf(watched);
    if (!view || watched != view->viewport())
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (event->type() == QEvent::MouseButtonPress) {
        const QModelIndex index = view->indexAt(mouse->pos());
        const bool selected = view->selectionModel() && view->selectionModel()->isSelected(index);
        m_pressed = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier && selected &&
                            copies(*view) && !view->dragEnabled()
                        ? view
                        : nullptr;
        m_pressedAt = mouse->pos();
        return false;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        m_pressed = nullptr;
        return false;
    }
    if (m_pressed != view || !(mouse->buttons() & Qt::LeftButton))
        return false;
    if ((mouse->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return true;
    m_pressed = nullptr;
    const RowText text = rowText(*view, RowsOf::Selection);
    if (text.unread || text.cut() || text.rows.isEmpty()) {
        m_services.status(
            DesktopTr::tr("These are too many rows to drag: copy them with Ctrl+C, or export them"));
        return true;
    }
    // Not of the view: the platform goes on with its drag until it is cancelled, even when the view is gone.
    auto* drag = new QDrag(qApp);
    drag->setMimeData(rowMime(text, false));
    drag->exec(Qt::CopyAction, Qt::CopyAction); // `this` may be gone afterwards
    return true;
}

} // namespace wardbook::ui
