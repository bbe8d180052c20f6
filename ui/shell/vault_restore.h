#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace wardbook::ui {

/// Asks for a backup file and a new folder beside `brokenDir`, restores there with progress and cancel, and
/// calls `done` with the new folder. The damaged folder is left as it is.
void restoreFromBackup(QWidget* parent, const QString& brokenDir,
                       const std::function<void(const QString& dir)>& done);

/// Saves what can still be read of `brokenDir` into a new vault beside it, with the same passwords.
void rescueVault(QWidget* parent, const QString& brokenDir, const QString& member, const QString& password,
                 const std::function<void(const QString& dir)>& done);

/// A backup that is at hand already, e.g. dropped on the window: asks for the folder that the
/// vault is to lie in.
void restoreBackupFile(QWidget* parent, const QString& file,
                       const std::function<void(const QString& dir)>& done);

} // namespace wardbook::ui
