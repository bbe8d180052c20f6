#include "vault/new_folder.h"
#include "vault/vault_private.h"
#include "vault/vault_tr.h"
#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace wardbook::vault {

namespace {

constexpr char kInside[] = "vault"; ///< what is made, within its scratch folder
constexpr auto kAll =
    QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot; // dangling links too

/// Whether it may be cleared: empty, or locked once and with nothing in it that nobody but us puts there. A
/// vault has a lock as well, but its header gives it away.
bool isScratch(const QString& dir)
{
    const QStringList names = QDir(dir).entryList(kAll);
    return names.isEmpty() || (names.contains(QLatin1String(files::kLock)) &&
                               std::all_of(names.begin(), names.end(), [](const QString& name) {
                                   return name == QLatin1String(files::kLock) ||
                                          name == QLatin1String(kInside) ||
                                          name.startsWith(QLatin1String(files::kRegister)) ||
                                          name.startsWith(QLatin1String(files::kEvidence));
                               }));
}

bool isFree(const QString& place, const char* ending)
{
    if (!QFileInfo::exists(place))
        return true;
    const QStringList names = QDir(place).entryList(kAll);
    return QFileInfo(place).isDir() && std::all_of(names.begin(), names.end(), [ending](const QString& name) {
               return name == QLatin1String(ending);
           });
}

QString freePlace(const QString& wanted, const char* ending, const Error& taken)
{
    const QString place = QDir::cleanPath(QFileInfo(wanted).absoluteFilePath());
    // Said of the folder that people know, not of the one beside the place.
    if (const QString parent = QFileInfo(place).path(); wanted.isEmpty() || !QFileInfo::exists(parent))
        files::throwErrno(wanted.isEmpty() ? wanted : parent, ENOENT);
    if (!isFree(place, ending))
        throw taken;
    return place;
}

Error beingMade(const QString& place)
{
    return Error(ErrorKind::Busy,
                 Tr::tr("Somebody is making a vault at %1 just now. Nothing was changed. Wait for it, or "
                        "choose another place.")
                     .arg(place),
                 place);
}

} // namespace

void emptyFolder(const QString& dir, const QString& except)
{
    for (const QFileInfo& entry : QDir(dir).entryInfoList(kAll)) {
        if (entry.fileName() == except)
            continue;
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.absoluteFilePath()).removeRecursively();
        else
            QFile::remove(entry.absoluteFilePath());
    }
}

ScratchFolder::ScratchFolder(const QString& dir, const Error& busy) : m_dir(dir)
{
    struct stat info
    {
    };
    if (::lstat(QFile::encodeName(dir).constData(), &info) != 0)
        files::makePrivateFolder(dir);
    else if (!S_ISDIR(info.st_mode) || !isScratch(dir))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("%1 is in the way: the program needs that name for a moment, and did not make what "
                   "is there. Nothing was changed. Move it elsewhere, or choose another place.")
                .arg(dir),
            dir);
    const QString lock = filePath(QLatin1String(files::kLock));
    m_lock = files::Descriptor(
        ::open(QFile::encodeName(lock).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!m_lock.valid()) {
        const int error = errno;
        QDir().rmdir(dir);
        files::throwErrno(lock, error);
    }
    // Where there are no locks at all a vault can't be opened for writing, but a backup still be restored.
    if (!files::tryLock(m_lock) && (errno == EAGAIN || errno == EACCES))
        throw busy;
    emptyFolder(dir, QLatin1String(files::kLock));
}

ScratchFolder::~ScratchFolder()
{
    QDir(m_dir).removeRecursively();
}

NewFolder::NewFolder(const QString& wanted, const char* ending, const Error& taken)
    : m_wanted(freePlace(wanted, ending, taken)), m_within(QFileInfo::exists(m_wanted)),
      m_scratch(m_within ? m_wanted + u'/' + QLatin1String(ending) : m_wanted + QLatin1String(ending),
                beingMade(wanted)),
      m_dir(m_scratch.filePath(QLatin1String(kInside)))
{
}

void NewFolder::appear()
{
    files::syncFolder(m_dir);
    testStep("new folder: complete");
    if (!m_within) {
        files::rename(m_dir, m_wanted);
        files::syncFolder(QFileInfo(m_wanted).absolutePath());
        return;
    }
    // Some media keep no permissions; what is in the files is encrypted.
    QFile::setPermissions(m_wanted, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString& name : QDir(m_dir).entryList(kAll))
        if (name != QLatin1String(files::kHeader))
            files::rename(m_dir + u'/' + name, m_wanted + u'/' + name);
    files::syncFolder(m_wanted);
    // Without its header it is no vault.
    files::rename(files::path(m_dir, files::kHeader), files::path(m_wanted, files::kHeader));
    files::syncFolder(m_wanted);
}

Error creationPlaceTaken(const QString& dir)
{
    return Error(
        ErrorKind::Invalid,
        Tr::tr("%1 already holds something, so no vault was created there. Nothing in it was changed. "
               "Choose a new or an empty folder.")
            .arg(dir),
        dir);
}

} // namespace wardbook::vault
