#pragma once
#include "base/progress.h"
#include "storage/salvage.h"
#include <QStringList>

namespace wardbook::vault {

/// What a rescue brought along and what it could not.
struct RescueReport
{
    struct Table
    {
        QString name; ///< as FORMAT.md names it: act, change, r_asset …
        storage::Salvaged rows;
    };
    QList<Table> tables;
    bool evidenceLost = false; ///< evidence.db could not be opened: the new vault has no attachments
    qint64 attachments = 0;
    QStringList lostAttachments; ///< by name
    qint64 actsLostAtEnd = 0;    ///< behind the last act that could be read

    bool complete() const;
};

/// A new vault beside a damaged one, with every row and every attachment that can still be read, under the
/// same keys and passwords. The damaged folder is only read. Indexes and search are made anew when it is
/// first opened; what does not hold any more is what a verification of the new vault then names. Errors as
/// Vault::open, and Damaged when register.db can't be read at all (then only a backup helps). Slow; leaves
/// nothing when it fails.
RescueReport rescue(const QString& dir, const QString& memberOrName, const QString& password,
                    const QString& newDir, const Progress& progress = {});

} // namespace wardbook::vault
