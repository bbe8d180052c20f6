#pragma once
#include <QList>
#include <QString>

namespace wardbook::ui {

/// What is known of a place where a vault is to be made.
struct FolderFacts
{
    QString dir;
    bool whole = true;     ///< a whole path, not one from somewhere
    bool occupied = false; ///< something is in it already, or it is a file
    bool vault = false;    ///< that is a vault
    bool begun = false;    ///< that is what an interrupted making of a vault left
    bool writable = true;  ///< tried, as rights alone don't tell of a read-only medium
    bool temporary = false, removable = false, network = false;
    qint64 freeBytes = -1; ///< -1: not known
    bool operator==(const FolderFacts&) const = default;
};

/// Looks and tries: slow on a network drive, so on a worker. Leaves nothing behind.
FolderFacts readFolder(const QString& dir);

/// What is to be known of a folder before a vault is made there.
struct FolderNote
{
    enum class Kind {
        Bad,  ///< no vault can be made there
        Warn, ///< only after the person said so
        Info,
    } kind;
    QString text;
};
/// What to say of the place, the worst first; empty: nothing to say.
QList<FolderNote> notesOf(const FolderFacts& facts);

} // namespace wardbook::ui
