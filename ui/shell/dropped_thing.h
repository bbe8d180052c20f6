#pragma once
#include <QString>

class QMimeData;

namespace wardbook::ui {

/// What somebody dragged onto the window, told by what it is where a look is cheap, else by its name.
struct DroppedThing
{
    enum class Kind {
        None,       ///< nothing that the window does something with
        Vault,      ///< a vault's folder, or its vault.json
        Backup,     ///< *.wbbackup
        Package,    ///< *.zip: a filing package, as far as anybody can tell before checking it
        Spreadsheet ///< a ledger that can be imported
    };
    Kind kind = Kind::None;
    QString path; ///< of a vault: its folder
};

/// One file or folder of this computer; several at once are None, as nobody knows which one is meant.
DroppedThing droppedThing(const QMimeData* data);
DroppedThing thingAt(const QString& path);

} // namespace wardbook::ui
