#pragma once
#include <QtGlobal>

/// What a process holds stays in the process: no crash writes it into a file, no other program of the same
/// person reads it, and keys don't reach the swap area.
namespace wardbook::crypto {

/// First thing in main(). No core files and no attaching by others; WARDBOOK_DEBUGGABLE=1 leaves both as they
/// are, for whoever has to debug.
void guardProcess();

/// KiB of memory that this process keeps out of swap now; 0: the system allows none, and keys may be written
/// to it.
qint64 lockedKiB();
/// Whether new keys land in locked memory. Cheap enough for once after unlocking.
bool keysAreLocked();

} // namespace wardbook::crypto
