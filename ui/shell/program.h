#pragma once
#include "base/language.h"
#include "base/progress.h"
#include "ui/kit/page.h"
#include <QHash>
#include <QList>

namespace wardbook::ledger {
class RegisterSet;
}

namespace wardbook::ui {

class SingleInstance;

/// Work that needs every page closed (Services::runAlone); named because moc can't read the type itself.
using AloneWork = std::function<void(const Progress&)>;

/// What the program hands to the shell, so that the shell includes no page, no translation and no sample
/// data.
struct Program
{
    /// Asked after every unlocking and change of language, as the vault's registers decide what there is.
    std::function<QList<PageEntry>(const ledger::RegisterSet& registers)> pages;
    /// Pages of registers that another page shows: what is asked for → the page that has it.
    QHash<QString, QString> shownBy = {};
    /// What works beside the pages while a vault is open (sending to a log server, reminders): made after
    /// unlocking, gone before locking.
    QList<std::function<QObject*(Services& services, QObject* parent)>> companions = {};
    std::function<void(Language language)> setLanguage;
    /// Creates the sample unit in `dir`; worker thread. Empty: not offered.
    std::function<void(const QString& dir, const Progress& progress)> createSample;
    /// The published password of a member of the sample unit; empty if unknown.
    std::function<QString(const QString& memberName)> samplePassword;
    /// Shows what a package file says when it is checked; `services`: null while no vault is open.
    std::function<void(QWidget* window, Services* services, const QString& path)> verifyPackage;
    /// Whether a deadline came while the vault is locked; all that the tray may say then.
    std::function<bool()> lockedNear;
    SingleInstance* instance = nullptr; ///< null: every start has a window of its own
};

} // namespace wardbook::ui
