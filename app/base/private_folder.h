#pragma once
#include <QString>

namespace wardbook {

/// Makes a folder that only this user can enter, in memory where the system has such a place with room for a
/// large document, so that what lies in it in clear never reaches a disk, not even after a kill half way;
/// else in `otherwise`. Its name begins with `prefix`. Empty when none could be made. Any thread.
QString makePrivateFolder(const QString& prefix, const QString& otherwise);
/// Takes away folders of that prefix which a killed process left behind, older than this one's start and with
/// nobody alive who made them.
void removeAbandonedFolders(const QString& prefix);

} // namespace wardbook
