#pragma once
#include <QByteArray>
#include <QString>

/// Durable, private files: everything a vault writes that is not a database goes through here.
namespace wardbook::vault::files {

inline constexpr char kHeader[] = "vault.json";
inline constexpr char kPreviousHeader[] = "vault.json.previous";
inline constexpr char kRegister[] = "register.db";
inline constexpr char kEvidence[] = "evidence.db";
inline constexpr char kLock[] = "lock";
inline constexpr char kNextSuffix[] =
    ".next"; ///< a database re-encrypted with the next key, not yet in place

QString path(const QString& dir, const char* name);
/// The Error for the current errno: ReadOnly when the medium or a permission forbids it, otherwise Io (a full
/// disk is named as such).
[[noreturn]] void throwErrno(const QString& path, int error);

/// Whole file, at most `limit` bytes (Damaged beyond that); NotFound or Io otherwise.
QByteArray read(const QString& path, qint64 limit);
/// Temp file with mode 0600 + fsync + rename + fsync of the folder: either the former content or all of the
/// new.
void writeDurably(const QString& path, const QByteArray& bytes);
/// The same without waiting for the disk: for what may be lost in a power cut.
void writeAtomically(const QString& path, const QByteArray& bytes);
/// An empty file with mode 0600 whatever the umask; what was there before is gone.
void createPrivate(const QString& path);
void makePrivateFolder(const QString& path); ///< mode 0700; the parent must exist
void syncFile(const QString& path);
void syncFolder(const QString& dir);
void rename(const QString& from, const QString& to); ///< replaces
/// `to` becomes a second name (or, where the medium has no links, a copy) of `from`; replaced in one step.
void keepAs(const QString& from, const QString& to);
qint64 size(const QString& path);         ///< 0 when it does not exist
void removeDatabase(const QString& path); ///< with -wal and -shm

/// A descriptor that closes itself.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }
    void reset();

private:
    int m_fd = -1;
};

/// Lock of the whole file by this descriptor (open file description lock): given up by the system when the
/// process ends however it ends, and held against other descriptors of the same process too. False: somebody
/// else has it.
bool tryLock(const Descriptor& file);
bool tryLock(int fd);
/// Removes what processes that were killed left in `folder`: files whose name fits `pattern` (wildcards) and
/// folders of such a name, unless somebody holds the lock of the file, or of the file kLock in the folder.
void removeAbandoned(const QString& folder, const QString& pattern);
bool lockedByOther(const Descriptor& file);

} // namespace wardbook::vault::files
