#pragma once
#include <QFile>
#include <QString>
#include <memory>

struct zip_source;

namespace wardbook::filings {

/// A file that libzip writes a whole archive into. By itself libzip would write another one beside it and
/// rename that over: then nobody could make sure that the bytes are on the disk before the name appears.
class ZipOutput
{
public:
    /// `path` exists and is empty. Throws Io.
    explicit ZipOutput(const QString& path);
    /// To be opened once with ZIP_CREATE | ZIP_TRUNCATE; null when out of memory. Must not outlive this.
    zip_source* source();
    QString errorText() const { return m_file.errorString(); }

private:
    friend struct ZipOutputCalls;
    QFile m_file;
};

} // namespace wardbook::filings
