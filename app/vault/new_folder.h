#pragma once
#include "base/error.h"
#include "vault/files.h"

/// What is made in several steps and must be there whole or not at all is made elsewhere first.
namespace wardbook::vault {

/// A locked folder for as long as something is made in it. Its name is fixed, so that what a killed process
/// left in it is gone with the next attempt; what is not of this kind is never cleared.
class ScratchFolder
{
public:
    /// Throws `busy` while another process works in it, Invalid when something else has that name.
    ScratchFolder(const QString& dir, const Error& busy);
    ~ScratchFolder(); ///< takes it away with all that is in it
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    QString filePath(const QString& name) const { return m_dir + u'/' + name; }

private:
    QString m_dir;
    files::Descriptor m_lock;
};

/// A vault's folder that appears at its place complete: a process that is killed before leaves nothing that
/// passes for a vault. Made beside that place, or within it where the folder is there already (a medium's
/// root, a folder somebody was given). Unless it appeared, nothing is left of it.
class NewFolder
{
public:
    /// `ending` says what is done, as ".restoring". Throws `taken` when the place holds anything, Busy when
    /// somebody else makes a vault there just now.
    NewFolder(const QString& wanted, const char* ending, const Error& taken);
    const QString& dir() const { return m_dir; } ///< to be made and filled
    const QString& wanted() const { return m_wanted; }
    /// The very last step; every file in dir() is on the disk and closed.
    void appear();

private:
    QString m_wanted;
    bool m_within;
    ScratchFolder m_scratch;
    QString m_dir;
};

inline constexpr char kCreating[] = ".creating"; ///< NewFolder's ending for a vault that begins
/// Invalid: a vault can't begin at a place that holds something.
Error creationPlaceTaken(const QString& dir);

/// Removes what is in a folder but `except`; links, not what they mean.
void emptyFolder(const QString& dir, const QString& except = {});

} // namespace wardbook::vault
