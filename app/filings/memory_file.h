#pragma once
#include "filings/private_file.h"
#include <QFile>

namespace wardbook::filings {

/// A file in memory that also has a path, for what reads by path: contents of a filing must not lie on the
/// disk in clear, not even when the program is killed half way. Gone with this object. What it holds is
/// one document at a time; attachments never pass through it.
class MemoryFile
{
public:
    /// `suffix` as ".docx"; `folder` holds only a link without content. Throws Io.
    MemoryFile(const QString& suffix, const QString& folder);
    QFile& device() { return m_file; } ///< for reading and writing
    void rewind();                     ///< after writing; throws Io when something could not be written
    const QString& path() const { return m_path; }

private:
    PrivateFolder m_folder;
    QFile m_file;
    QString m_path;
};

} // namespace wardbook::filings
