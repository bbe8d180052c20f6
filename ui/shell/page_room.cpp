#include "ui/shell/page_room.h"
#include <QAbstractItemView>
#include <QApplication>

namespace wardbook::ui {

PageRoom::PageRoom(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        // a list as large as the page stays where it is
        if (now && widget() && widget()->isAncestorOf(now) && !qobject_cast<QAbstractItemView*>(now))
            ensureWidgetVisible(now);
    });
}

} // namespace wardbook::ui
