#pragma once
#include <QFile>
#include <QString>

namespace wardbook::exchange {

/// A file that appears under its name complete or not at all. Until commit() it lives beside its place under
/// another name, readable by its owner only; destroyed before, it is gone.
class AtomicFile
{
public:
    /// Errors: Io.
    explicit AtomicFile(const QString& path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    const QString& temporaryPath() const { return m_temporary; }
    void write(const QByteArray& bytes); ///< Io when the disk is full
    void commit();                       ///< flush, fsync, rename, fsync of the folder
    [[noreturn]] static void throwNotWritten(const QString& path, const QString& detail);

private:
    QString m_path;
    QString m_temporary;
    QFile m_file;
    bool m_committed = false;
};

} // namespace wardbook::exchange
