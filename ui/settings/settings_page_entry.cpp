#include "ui/settings/settings_page_entry.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_tr.h"

namespace wardbook::ui {

PageEntry settingsPageEntry()
{
    PageEntry entry;
    entry.id = QStringLiteral("settings");
    entry.section = QStringLiteral("bottom");
    entry.icon = QStringLiteral("settings");
    entry.title = SettingsTr::tr("Settings");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new SettingsPage(services, parent);
    };
    return entry;
}

} // namespace wardbook::ui
