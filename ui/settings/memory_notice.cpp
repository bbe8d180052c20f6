#include "ui/settings/memory_notice.h"
#include "crypto/process_guard.h"
#include "ui/kit/services.h"
#include "ui/settings/settings_tr.h"
#include <QObject>

namespace wardbook::ui {

QObject* makeMemoryNotice(Services& services, QObject* parent)
{
    auto* notice = new QObject(parent);
    if (!crypto::keysAreLocked())
        services.message(
            Services::Tone::Warning, SettingsTr::tr("Keys may reach the swap area of this computer"),
            SettingsTr::tr("The system locks no memory for this program. Everything works; to keep keys off "
                           "the disk, have the limit “memlock” raised or the swap area encrypted."),
            {});
    return notice;
}

} // namespace wardbook::ui
