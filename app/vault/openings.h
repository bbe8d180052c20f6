#pragma once
#include "base/error.h"

namespace wardbook::vault {

struct OpenedBy;

/// The openings that are told apart, each with its full sentence: what happened, what is unharmed, what to
/// do.
namespace openings {

Error notFound(const QString& dir);
Error notAVault(const QString& dir);
Error damaged(const QString& file, const QString& detail = {}); ///< file: its name inside the vault folder
Error newerFormat(int format);
Error wrongPassword();
Error disabledMember(const QString& name);
Error busy(const OpenedBy& by);
Error readOnlyMedium(const QString& dir);
Error openedForReading(); ///< a change was asked of a vault that was opened read-only
Error rolledBack(qint64 seq, qint64 seenSeq);
/// Not the lock but something in the folder says that somebody else wrote into it while it was open here.
Error changedElsewhere(const QString& detail);
Error inUse(); ///< somebody reads it in another window while the keys must be changed

} // namespace openings
} // namespace wardbook::vault
