#pragma once
#include "base/error.h"
#include "people/workspace.h"
#include <QObject>

namespace wardbook::ui {

/// Where an unlocked workspace goes. It is handed over exactly once.
using Opened = std::function<void(std::unique_ptr<people::Workspace> workspace)>;

/// Opens a vault on a worker (the key derivation takes about half a second). Nothing happens if `context`
/// went meanwhile: the workspace is then destroyed again, and its keys with it.
void openVault(QObject* context, const QString& dir, const QString& member, const QString& password,
               const vault::Vault::OpenOptions& options, const Opened& opened,
               const std::function<void(const Error&)>& failed);

/// Hands a workspace that a worker made to the GUI thread.
void adoptOnGuiThread(people::Workspace& workspace);

} // namespace wardbook::ui
