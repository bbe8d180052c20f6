#include "ui/desktop/desktop_habits.h"
#include "ui/desktop/column_memory.h"
#include "ui/desktop/list_habits.h"
#include "ui/desktop/print_desk.h"
#include "ui/desktop/undo_desk.h"
#include "ui/kit/row_text.h"
#include "ui/kit/settings_store.h"
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QWidget>

namespace wardbook::ui {

namespace {

/// Clears what this program put on the clipboard when the vault is locked: rows stay readable for everybody
/// at this computer otherwise.
class ClipboardGuard : public QObject
{
public:
    using QObject::QObject;
    ~ClipboardGuard() override
    {
        QClipboard* clipboard = QApplication::clipboard();
        if (!clipboard)
            return;
        const bool rescued = clipboard->property("outlivesLock").toBool(); // from a page that had to go
        clipboard->setProperty("outlivesLock", {});
        // Not every platform knows whose the contents are; what came out of a list is marked.
        const QMimeData* data = clipboard->mimeData();
        const bool ours =
            clipboard->ownsClipboard() || (data && data->hasFormat(QLatin1String(kCopiedFormat)));
        if (ours && !rescued && settings().flag(QStringLiteral("clearClipboard"), true))
            clipboard->clear();
    }
};

} // namespace

QObject* makeDesktopHabits(Services& services, QObject* parent)
{
    auto* habits = new QObject(parent);
    // companions hang below the window's content
    auto* window = parent ? qobject_cast<QWidget*>(parent->parent()) : nullptr;
    new ClipboardGuard(habits);
    new ListHabits(services, habits);
    new ColumnMemory(habits);
    if (window) {
        new UndoDesk(services, *window, habits);
        new PrintDesk(services, *window, habits);
    }
    return habits;
}

} // namespace wardbook::ui
