#include "ui/kit/settings_store.h"
#include <QDir>
#include <QTemporaryDir>

namespace {

/// ui::settings() lives as long as the program, the folders of its tests do not: what a later test keeps
/// would make the first one's folder again, and nobody would clear it away. So they lie in a folder of the
/// program. A program that a test starts has been given one.
struct ProgramSettings
{
    ProgramSettings()
    {
        if (qEnvironmentVariableIsSet("WARDBOOK_STATE_DIR"))
            return;
        folder.emplace(QDir::tempPath() + QStringLiteral("/tst_settings-XXXXXX"));
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(folder->path()));
        (void)wardbook::ui::settings();
    }
    std::optional<QTemporaryDir> folder;
};
const ProgramSettings kept;

} // namespace
