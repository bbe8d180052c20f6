#pragma once
#include <QObject>
#include <QTimer>
#include <memory>

class QFileSystemWatcher;

namespace wardbook::vault {
class Vault;
}

namespace wardbook::ui {

/// What lies in the vault's place now.
enum class VaultPlace {
    There,   ///< the files that were opened
    Gone,    ///< no folder, or it can't be read: a stick was pulled, a network folder went
    Back,    ///< the same vault at the same head, but other files: a stick that was plugged in again
    Older,   ///< an older copy of the vault
    Stranger ///< something else
};

/// Which files a vault was opened with.
struct VaultFiles
{
    QString dir, vaultId;
    quint64 device = 0, file = 0; ///< of register.db; 0 where the system has no such numbers
    qint64 generation = 0;        ///< of the header as far as this program wrote or read it
};

VaultFiles filesOf(const vault::Vault& vault);
/// Reads the folder; a network drive may let it wait: any thread but the GUI's.
VaultPlace placeOf(const VaultFiles& opened);

/// Notices when the folder of an open vault goes away, comes back, or is replaced: told by the system where
/// it can, looked at every few seconds, and whenever something could not be read or written. Looking never
/// holds anybody up: it runs beside, and a drive that does not answer counts as gone. GUI thread.
class VaultWatch : public QObject
{
    Q_OBJECT
public:
    /// `vault` outlives the watch.
    VaultWatch(const vault::Vault& vault, QObject* parent);
    ~VaultWatch() override;
    VaultPlace place() const { return m_place; }
    void look();
    /// Looked at now, on the caller's time: whether the files that were opened are in their place.
    bool there();

Q_SIGNALS:
    void placeChanged(wardbook::ui::VaultPlace place);

private:
    void seen(VaultPlace place);
    void watchFolder();
    const vault::Vault& m_vault;
    VaultFiles m_opened;
    VaultPlace m_place = VaultPlace::There;
    QFileSystemWatcher* m_folders;
    QTimer m_every, m_soon, m_patience;
    bool m_looking = false; ///< one look at a time: one that hangs is waited for, not joined by others
};

} // namespace wardbook::ui
