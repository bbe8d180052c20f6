#include "ui/desktop/desktop_habits.h"
#include "ui/desktop/column_memory.h"
#include "ui/desktop/list_habits.h"
#include "ui/desktop/print_desk.h"
#include "ui/desktop/undo_desk.h"
#include "ui/kit/row_text.h"
#include "ui/kit/settings_store.h"
#include <QApplication>
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
        if (QApplication::clipboard() && settings().flag(QStringLiteral("clearClipboard"), true))
            clearCopied();
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
