#pragma once
#include "base/progress.h"
#include <QIODevice>
#include <functional>

namespace wardbook::filings {

/// For writers that want a path: `fill` writes a file that only this user can read, in memory where the
/// system has such a place (the user's runtime folder), else in `folder`; its bytes then go into `target`.
/// The file is gone when this returns or throws. Throws Io, what `fill` throws.
void throughPrivateFile(const QString& folder, const QString& suffix,
                        const std::function<void(const QString& path)>& fill, QIODevice& target,
                        const Progress& progress = {});

/// A folder of that kind for the life of this object.
class PrivateFolder
{
public:
    explicit PrivateFolder(const QString& otherwise);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    QString filePath(const QString& name) const;

private:
    QString m_path;
};

} // namespace wardbook::filings
