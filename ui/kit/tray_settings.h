#pragma once
#include "ui/kit/settings_store.h"

/// What this workstation's user chose about the desktop's tray; the settings page writes it.
namespace wardbook::ui::tray {

inline const QString kOn = QStringLiteral("tray"), kCloseTo = QStringLiteral("closeToTray");

inline bool on()
{
    return settings().flag(kOn, false);
}
/// Closing the window leaves the program in the tray; quitting is in the menus then.
inline bool closeTo()
{
    return on() && settings().flag(kCloseTo, false);
}

} // namespace wardbook::ui::tray
