#include "ui/shell/vault_watch.h"
#include "base/error.h"
#include "ui/shell/aside.h"
#include "vault/vault.h"
#include <QFileInfo>
#include <QFileSystemWatcher>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace wardbook::ui {

namespace {

constexpr int kEveryMs = 5000;
constexpr int kSoonMs = 100; ///< copying and renaming come as several changes
/// A drive that needs longer for one small file is no place to write to.
constexpr int kPatienceMs = 20000;

/// Numbers of the file that lies there now; false if there is none.
bool numbersOf(const QString& dir, quint64& device, quint64& file)
{
    const QString path = dir + QStringLiteral("/register.db");
#ifdef Q_OS_UNIX
    struct stat info;
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    device = info.st_dev;
    file = info.st_ino;
    return true;
#else
    device = file = 0;
    return QFileInfo::exists(path);
#endif
}

} // namespace

VaultFiles filesOf(const vault::Vault& vault)
{
    VaultFiles files;
    files.dir = vault.dir();
    const vault::Header header = vault.header();
    files.vaultId = header.vaultId;
    files.generation = header.generation;
    numbersOf(files.dir, files.device, files.file);
    return files;
}

VaultPlace placeOf(const VaultFiles& opened)
{
    quint64 device = 0, file = 0;
    if (!numbersOf(opened.dir, device, file))
        return VaultPlace::Gone;
    const bool same = device == opened.device && file == opened.file;
    try {
        const vault::Header header = vault::readHeader(opened.dir);
        if (header.vaultId != opened.vaultId)
            return VaultPlace::Stranger;
        if (header.generation < opened.generation)
            return VaultPlace::Older;
        return same ? VaultPlace::There : VaultPlace::Back;
    } catch (const Error& error) {
        switch (error.kind()) {
        case ErrorKind::NotFound:
        case ErrorKind::Io:
            return VaultPlace::Gone;
        case ErrorKind::Damaged:
            // The next act writes a whole header again; the files themselves are those that were opened.
            return same ? VaultPlace::There : VaultPlace::Stranger;
        default:
            return VaultPlace::Stranger;
        }
    }
}

VaultWatch::VaultWatch(const vault::Vault& vault, QObject* parent)
    : QObject(parent), m_vault(vault), m_opened(filesOf(vault)), m_folders(new QFileSystemWatcher(this))
{
    watchFolder();
    m_soon.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(m_folders, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start(kSoonMs);
    });
    connect(&m_soon, &QTimer::timeout, this, &VaultWatch::look);
    connect(&m_every, &QTimer::timeout, this, &VaultWatch::look);
    connect(&m_patience, &QTimer::timeout, this, [this] { seen(VaultPlace::Gone); });
    m_every.start(kEveryMs);
}

VaultWatch::~VaultWatch() = default;

/// The folder itself and the one it lies in: renaming and unmounting show there.
void VaultWatch::watchFolder()
{
    const QStringList wanted{m_opened.dir, QFileInfo(m_opened.dir).absolutePath()};
    for (const QString& folder : wanted)
        if (!m_folders->directories().contains(folder) && QFileInfo::exists(folder))
            m_folders->addPath(folder);
}

bool VaultWatch::there()
{
    quint64 device = 0, file = 0;
    if (m_place == VaultPlace::There && numbersOf(m_opened.dir, device, file) && device == m_opened.device &&
        file == m_opened.file)
        return true;
    look();
    return false;
}

void VaultWatch::look()
{
    if (m_looking)
        return;
    m_looking = true;
    m_patience.start(kPatienceMs);
    // What we know now: an act that is written while the other thread reads only makes the header newer.
    m_opened.generation = qMax(m_opened.generation, m_vault.header().generation);
    lookAside<VaultPlace>(
        this, [opened = m_opened] { return placeOf(opened); },
        [this](VaultPlace place) {
            m_looking = false;
            m_patience.stop();
            seen(place);
        });
}

void VaultWatch::seen(VaultPlace place)
{
    if (place != VaultPlace::Gone)
        watchFolder(); // a folder that came back is a new one to the system
    if (place == m_place)
        return;
    m_place = place;
    Q_EMIT placeChanged(place);
}

} // namespace wardbook::ui
