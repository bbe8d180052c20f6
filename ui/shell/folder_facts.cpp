#include "ui/shell/folder_facts.h"
#include "ui/shell/shell_tr.h"
#include "vault/new_folder.h"
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace wardbook::ui {

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kNeeded = 64 * kMegabyte;        // an empty vault, its journal, and a first import
constexpr qint64 kComfortable = 1024 * kMegabyte; // a year of attachments and a backup beside them

bool isUnder(const QString& path, const QString& folder)
{
    const QString clean = QDir::cleanPath(folder);
    return !folder.isEmpty() && (path == clean || path.startsWith(clean + u'/'));
}

bool isTemporary(const QString& path, const QString& fileSystem)
{
    return fileSystem == QLatin1String("tmpfs") || fileSystem == QLatin1String("ramfs") ||
           isUnder(path, QDir::tempPath()) || isUnder(path, QStringLiteral("/tmp")) ||
           isUnder(path, QStringLiteral("/var/tmp")) || isUnder(path, QStringLiteral("/run"));
}

bool isNetwork(const QString& path, const QString& fileSystem)
{
    static const QStringList kinds{
        QStringLiteral("nfs"),        QStringLiteral("nfs4"),           QStringLiteral("cifs"),
        QStringLiteral("smb3"),       QStringLiteral("smbfs"),          QStringLiteral("9p"),
        QStringLiteral("afs"),        QStringLiteral("ceph"),           QStringLiteral("davfs"),
        QStringLiteral("fuse.sshfs"), QStringLiteral("fuse.gvfsd-fuse")};
    return kinds.contains(fileSystem) || path.startsWith(QLatin1String("//"));
}

/// The kernel says it of the whole device, not of its partitions.
bool isRemovable(const QString& path, const QString& device)
{
    if (isUnder(path, QStringLiteral("/media")) || isUnder(path, QStringLiteral("/run/media")))
        return true;
    QString name = QFileInfo(QFileInfo(device).canonicalFilePath()).fileName();
    while (!name.isEmpty()) {
        QFile flag(QStringLiteral("/sys/block/%1/removable").arg(name));
        if (flag.open(QIODevice::ReadOnly))
            return flag.read(1) == "1";
        name.chop(1); // sdb1 → sdb
    }
    return false;
}

/// Nothing but what stands in a new vault before its header, which comes last.
bool isBegun(const QStringList& names)
{
    return !names.isEmpty() && std::all_of(names.begin(), names.end(), [](const QString& name) {
        return name == QLatin1String(vault::files::kLock) ||
               name.startsWith(QLatin1String(vault::files::kRegister)) ||
               name.startsWith(QLatin1String(vault::files::kEvidence));
    });
}

} // namespace

FolderFacts readFolder(const QString& dir)
{
    FolderFacts facts;
    facts.dir = QDir::cleanPath(QDir::fromNativeSeparators(dir.trimmed()));
    facts.whole = !dir.trimmed().isEmpty() && QDir::isAbsolutePath(facts.dir);
    if (!facts.whole)
        return facts;
    const QFileInfo place(facts.dir);
    QStringList inside =
        QDir(facts.dir).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    inside.removeAll(QLatin1String(vault::kCreating)); // the next making clears it
    facts.occupied = place.exists() && (!place.isDir() || !inside.isEmpty());
    facts.vault = inside.contains(QLatin1String(vault::files::kHeader));
    facts.begun = isBegun(inside);
    QFileInfo there = place;
    while (!there.exists() && there.absolutePath() != there.absoluteFilePath())
        there = QFileInfo(there.absolutePath());
    const QString standing = there.isDir() ? there.absoluteFilePath() : there.absolutePath();
    {
        QTemporaryFile probe(standing + QStringLiteral("/.wardbook-XXXXXX"));
        facts.writable = there.isDir() && probe.open();
    }
    const QStorageInfo storage(standing);
    const QString fileSystem = QString::fromLatin1(storage.fileSystemType());
    facts.freeBytes = storage.isValid() ? storage.bytesAvailable() : -1;
    facts.temporary = isTemporary(facts.dir, fileSystem);
    facts.network = isNetwork(facts.dir, fileSystem);
    facts.removable = !facts.temporary && !facts.network &&
                      isRemovable(facts.dir, QString::fromLocal8Bit(storage.device()));
    return facts;
}

QList<FolderNote> notesOf(const FolderFacts& facts)
{
    using Kind = FolderNote::Kind;
    if (facts.dir.isEmpty() || facts.dir == QLatin1String("."))
        return {{Kind::Bad, ShellTr::tr("Choose a folder for the vault.")}};
    if (!facts.whole)
        return {{Kind::Bad, ShellTr::tr("Give the whole path of the folder.")}};
    if (facts.vault)
        return {{Kind::Bad, ShellTr::tr("A vault lies here already. Open it from the first page, or give a "
                                        "new name.")}};
    if (facts.begun)
        return {
            {Kind::Bad, ShellTr::tr("A vault was begun here and never finished: nothing was entered in it, "
                                    "and it can’t be opened. Delete this folder, or give a new name.")}};
    if (facts.occupied)
        return {{Kind::Bad, ShellTr::tr("This folder has something in it already. Give a new name.")}};
    if (!facts.writable)
        return {
            {Kind::Bad,
             ShellTr::tr("Nothing can be written there: the folder belongs to somebody else, or the medium "
                         "is read-only. Choose another place, for example under Documents.")}};
    const auto size = [](qint64 bytes) { return QLocale::c().formattedDataSize(bytes, 0); };
    if (facts.freeBytes >= 0 && facts.freeBytes < kNeeded)
        return {
            {Kind::Bad, ShellTr::tr("Only %1 are free there, and a vault needs at least %2. Make room, or "
                                    "choose another place.")
                            .arg(size(facts.freeBytes), size(kNeeded))}};
    QList<FolderNote> notes;
    if (facts.temporary)
        notes.append({Kind::Warn, ShellTr::tr("This is a temporary folder: the computer may empty it at its "
                                              "next start, and the vault would be gone.")});
    if (facts.removable)
        notes.append(
            {Kind::Warn, ShellTr::tr("This is a removable medium: whoever pulls it out takes the "
                                     "vault along, and pulling it while working may damage it. Better "
                                     "keep the vault on the computer and the backups on the medium.")});
    if (facts.network)
        notes.append(
            {Kind::Info, ShellTr::tr("This is a network folder: several computers can open the vault, "
                                     "one of them for writing. The connection must be reliable.")});
    if (facts.freeBytes >= 0 && facts.freeBytes < kComfortable)
        notes.append({Kind::Info, ShellTr::tr("%1 are free there; attachments and backups need more in time.")
                                      .arg(size(facts.freeBytes))});
    return notes;
}

} // namespace wardbook::ui
