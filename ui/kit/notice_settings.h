#pragma once
#include "ui/kit/settings_store.h"

/// What this workstation's user chose about notices of the desktop; the settings page writes it.
namespace wardbook::ui::notices {

inline const QString kOn = QStringLiteral("notices");
inline const QString kDiscreet = QStringLiteral("noticesDiscreet");

inline bool on()
{
    return settings().flag(kOn, true);
}
/// Only that something is due: the desktop shows notices to whoever stands before it.
inline bool discreet()
{
    return settings().flag(kDiscreet, true);
}

} // namespace wardbook::ui::notices
