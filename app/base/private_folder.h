#pragma once
#include <QString>

namespace wardbook {

/// Makes a folder that only this user can enter, in memory where the system has such a place with room for a
/// large document, so that what lies in it in clear never reaches a disk, not even after a kill half way;
/// else in `otherwise`. Its name begins with `prefix`. Empty when none could be made. Any thread.
QString makePrivateFolder(const QString& prefix, const QString& otherwise);
/// Takes away this user's folders of that prefix in memory whose process is alive no more.
void removeAbandonedFolders(const QString& prefix);

} // namespace wardbook
