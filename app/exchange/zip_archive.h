#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <functional>
#include <memory>

struct zip;
struct zip_file;

namespace wardbook::exchange {

/// A zip file, read only. Part names are compared without case, with either slash, with or without a leading
/// one, since producers differ. What comes out is bounded: see Entry::read.
class ZipArchive
{
public:
    /// Errors: Io, Damaged (text for people included).
    explicit ZipArchive(const QString& path);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    static QString normalName(const QString& name);
    bool contains(const QString& name) const { return m_index.contains(normalName(name)); }
    QStringList names() const { return m_index.keys(); } ///< normalised

    /// One part being inflated.
    class Entry
    {
    public:
        ~Entry();
        qint64 size() const { return m_size; } ///< as the directory says; may lie
        qint64 done() const { return m_done; }
        /// Bytes read, 0 at the end. Errors: Damaged; Invalid when the part expands beyond reason.
        qint64 read(char* buffer, qint64 capacity);

    private:
        friend class ZipArchive;
        Entry(zip_file* file, qint64 size, qint64 packed) : m_file(file), m_size(size), m_packed(packed) {}
        zip_file* m_file;
        qint64 m_size;
        qint64 m_packed;
        qint64 m_done = 0;
    };
    /// Null when there is no such part. Errors: Damaged, Unsupported (part locked by a zip password).
    std::unique_ptr<Entry> open(const QString& name);
    /// A small part as a whole; empty when there is none. Errors: Invalid when longer than limit.
    QByteArray readAll(const QString& name, qint64 limit);

private:
    zip* m_zip = nullptr;
    QHash<QString, qint64> m_index;
};

} // namespace wardbook::exchange
